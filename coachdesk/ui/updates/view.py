"""All updates, searched as one types."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coachdesk.app.lists import Window
from coachdesk.app.news import News
from coachdesk.app.update_lines import UpdateLine, UpdatesAsked, UpdatesShown
from coachdesk.ui.commands import Command, Menu
from coachdesk.ui.page import Page
from coachdesk.ui.place import Place
from coachdesk.ui.searched_table import SearchedTable
from coachdesk.ui.theme import theme
from coachdesk.ui.updates import words
from coachdesk.ui.updates.presenter import UpdatesPresenter
from coachdesk.ui.widgets.buttons import Button
from coachdesk.ui.widgets.header import PageHeader
from coachdesk.ui.widgets.layouts import column
from coachdesk.ui.widgets.pills import Tone
from coachdesk.ui.widgets.tables import Cell, Column, Line, WindowedModel
from coachdesk.ui.workplace import Workplace

COLUMNS: Final = (
    Column("client", "Client", 260, strong=True, grows=True),
    Column("reader", "For", 230, grows=True),
    Column("occasion", "What for", 160),
    Column("state", "State", 150),
    Column("due", "Due", 130),
    Column("written", "Written", 130),
)
_WIDEST: Final = 1920


def make(workplace: Workplace, place: Place) -> Page:
    """The page; `place.more` may name a filter."""
    return UpdatesPage(workplace, place.more)


class UpdatesPage(Page):
    """Shows the list, and tells the presenter what was typed and pressed."""

    def __init__(self, workplace: Workplace, which: str) -> None:
        """The page; its rows come when they are read."""
        super().__init__()
        self.setAccessibleName("Updates")
        self._today = workplace.desks.day()
        self.presenter = UpdatesPresenter(self, workplace, which)
        self.header = PageHeader("Updates")
        self._model = WindowedModel(COLUMNS)
        hint = "Client, organisation or reader"
        self.list = SearchedTable("Updates", self._model, hint=hint, filters=list(words.FILTERS))
        self.list.filter.choose(self.presenter.asked.which)
        self.list.table.sortable("written", descending=True)
        self.list.searched.connect(self.presenter.search)
        self.list.filtered.connect(self.presenter.filter)
        self.list.opened.connect(self.presenter.open)
        self._model.wanted.connect(self.presenter.want)
        self._model.sort_wanted.connect(self.presenter.sort)
        whole = column(self, gap=20, margins=(32, 24, 32, 24))
        for part in (self.header, self.list):
            part.setMaximumWidth(theme().px(_WIDEST))
        whole.addWidget(self.header)
        whole.addWidget(self.list, 1)
        self.presenter.load()

    def commands(self) -> Sequence[Command]:
        return [Command("updates-search", "Search updates", self.focus_search, "Ctrl+F", "search", Menu.EDIT)]

    def hear(self, news: News) -> None:
        self.presenter.hear(news)

    def first_focus(self) -> QWidget:
        return self.list.search

    def focus_search(self) -> None:
        """The keyboard to the search field, with what it holds marked."""
        self.list.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.search.selectAll()

    # what the presenter asks for

    def show_counts(self, counts: Mapping[UpdatesShown, int]) -> None:
        """What waits."""
        self.header.set_sentence(words.sentence(counts))

    def show_rows(self, window: Window[UpdateLine]) -> None:
        """A new list, with its first rows."""
        about = self.list.table.about()
        self._model.refill(window.total, self._lines(window.lines))
        self.list.show_rows(words.how_many(window.total))
        self.list.table.choose(about)

    def fill(self, page: int, lines: Sequence[UpdateLine], generation: int) -> None:
        """The rows of a page that was in sight."""
        self._model.fill(page, self._lines(lines), generation)

    def show_nothing(self, asked: UpdatesAsked, *, elsewhere: bool) -> None:
        """There is no such row."""
        self._model.refill(0)
        button = Button("Show all") if elsewhere else Button("Clients", icon="users")
        button.clicked.connect(self._show_all if elsewhere else self.presenter.to_clients)
        self.list.show_nothing(words.nothing(asked.search, asked.which), button)

    def show_order(self, key: str, *, descending: bool) -> None:
        """By which column the rows go."""
        head = self.list.table.horizontalHeader()
        head.blockSignals(True)  # noqa: FBT003 - Qt's own
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        head.setSortIndicator([column.key for column in COLUMNS].index(key), order)
        head.blockSignals(False)  # noqa: FBT003 - Qt's own

    def _show_all(self) -> None:
        self.list.filter.choose(UpdatesShown.ALL)

    def _lines(self, lines: Sequence[UpdateLine]) -> list[Line]:
        return [
            Line(line.id, {key: _cell(*told) for key, told in words.cells(line, self._today).items()}) for line in lines
        ]


def _cell(text: str, icon: str, second: str, tone: str) -> Cell:
    return Cell(text, icon, second, Tone(tone) if tone else None)
