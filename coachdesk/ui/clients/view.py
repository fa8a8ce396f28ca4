"""All clients, searched as one types."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coachdesk.app.lists import ClientCounts, ClientLine, ClientsAsked, ClientsShown, Window
from coachdesk.app.news import News
from coachdesk.ui.clients import words
from coachdesk.ui.clients.presenter import ClientsPresenter
from coachdesk.ui.commands import Command
from coachdesk.ui.page import Page
from coachdesk.ui.place import Place
from coachdesk.ui.searched_table import SearchedTable
from coachdesk.ui.theme import theme
from coachdesk.ui.widgets.buttons import Button, Kind
from coachdesk.ui.widgets.header import PageHeader
from coachdesk.ui.widgets.layouts import column
from coachdesk.ui.widgets.pills import Tone
from coachdesk.ui.widgets.tables import Cell, Column, Line, WindowedModel
from coachdesk.ui.workplace import Workplace

COLUMNS: Final = (
    Column("client", "Client", 250, strong=True, grows=True),
    Column("organisation", "Organisation", 210, grows=True),
    Column("status", "Status", 150),
    Column("last", "Last session", 130),
    Column("next", "Next session", 160),
    Column("sessions", "Sessions", 110, numeric=True),
)
_WIDEST: Final = 1920


def make(workplace: Workplace, place: Place) -> Page:
    """The page; `place.more` may name a filter."""
    return ClientsPage(workplace, place.more)


class ClientsPage(Page):
    """Shows the list, and tells the presenter what was typed and pressed."""

    def __init__(self, workplace: Workplace, which: str) -> None:
        """The page; its rows come when they are read."""
        super().__init__()
        self.setAccessibleName("Clients")
        self._today = workplace.desks.day()
        self.presenter = ClientsPresenter(self, workplace, which)
        self._header = PageHeader("Clients")
        self._import = Button("Import", icon="file-input")
        self._import.clicked.connect(self.presenter.import_clients)
        self._new = Button("New client", Kind.PRIMARY, "user-plus", "Ctrl+N")
        self._new.clicked.connect(self.presenter.new_client)
        self._header.add_button(self._import)
        self._header.add_button(self._new)
        self._model = WindowedModel(COLUMNS)
        self.list = SearchedTable("Clients", self._model, hint="Name or organisation", filters=list(words.FILTERS))
        self.list.filter.choose(self.presenter.asked.which)
        self.list.table.sortable("client")
        self._wire()
        _lay_out(self, self._header, self.list)
        self.presenter.load()

    def _wire(self) -> None:
        self.list.searched.connect(self.presenter.search)
        self.list.filtered.connect(self.presenter.filter)
        self.list.opened.connect(self.presenter.open)
        self._model.wanted.connect(self.presenter.want)
        self._model.sort_wanted.connect(self.presenter.sort)

    # the page

    def commands(self) -> Sequence[Command]:
        """What can be done here."""
        return [
            Command("clients-new", "New client", self.presenter.new_client, "Ctrl+N", "user-plus"),
            Command("clients-search", "Search clients", self.focus_search, "Ctrl+F", "search"),
        ]

    def hear(self, news: News) -> None:
        """Something in the practice changed."""
        self.presenter.hear(news)

    def first_focus(self) -> QWidget:
        """The search field: one types at once."""
        return self.list.search

    def focus_search(self) -> None:
        """The keyboard to the search field, with what it holds marked."""
        self.list.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.search.selectAll()

    # what the presenter asks for

    def show_counts(self, counts: ClientCounts) -> None:
        """How many engagements there are."""
        self._header.set_sentence(words.sentence(counts))

    def show_rows(self, window: Window[ClientLine]) -> None:
        """A new list, with its first rows."""
        about = self.list.table.about()
        self._model.refill(window.total, self._lines(window.lines))
        self.list.show_rows(words.how_many(window.total))
        self.list.table.choose(about)

    def fill(self, page: int, lines: Sequence[ClientLine], generation: int) -> None:
        """The rows of a page that was in sight."""
        self._model.fill(page, self._lines(lines), generation)

    def show_nobody(self, asked: ClientsAsked, *, elsewhere: bool) -> None:
        """There is no such row."""
        self._model.refill(0)
        button = Button("Show all") if elsewhere else Button("New client", icon="user-plus")
        button.clicked.connect(self._show_all if elsewhere else self.presenter.new_client)
        self.list.show_nothing(words.nobody(asked.search, asked.which), button)

    def show_order(self, key: str, *, descending: bool) -> None:
        """By which column the rows go."""
        head = self.list.table.horizontalHeader()
        keys = [column.key for column in COLUMNS]
        head.blockSignals(True)  # noqa: FBT003 - Qt's own
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        head.setSortIndicator(keys.index(key), order)
        head.blockSignals(False)  # noqa: FBT003 - Qt's own

    def _show_all(self) -> None:
        self.list.filter.choose(ClientsShown.ALL)

    def _lines(self, lines: Sequence[ClientLine]) -> list[Line]:
        return [
            Line(line.engagement, {key: cell(*told) for key, told in words.cells(line, self._today).items()})
            for line in lines
        ]


def cell(text: str, icon: str, second: str, tone: str) -> Cell:
    """A cell of a table, out of its words."""
    return Cell(text, icon, second, Tone(tone) if tone else None)


def _lay_out(page: QWidget, header: PageHeader, table: QWidget) -> None:
    look = theme()
    whole = column(page, gap=20, margins=(32, 24, 32, 24))
    header.setMaximumWidth(look.px(_WIDEST))
    table.setMaximumWidth(look.px(_WIDEST))
    whole.addWidget(header)
    whole.addWidget(table, 1)
