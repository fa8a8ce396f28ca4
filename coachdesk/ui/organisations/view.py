"""All organisations, and the chosen one's people and engagements beside them."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from coachdesk.app.lists import OrganisationLine, OrganisationSheet, Window
from coachdesk.app.news import News
from coachdesk.base.ids import EngagementId
from coachdesk.ui.commands import Command
from coachdesk.ui.organisations import words
from coachdesk.ui.organisations.beside import Beside
from coachdesk.ui.organisations.presenter import OrganisationsPresenter
from coachdesk.ui.page import Page
from coachdesk.ui.place import Place
from coachdesk.ui.searched_table import SearchedTable
from coachdesk.ui.theme import theme
from coachdesk.ui.widgets.buttons import Button, Kind
from coachdesk.ui.widgets.header import PageHeader
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.tables import Column, Line, WindowedModel
from coachdesk.ui.workplace import Workplace

COLUMNS: Final = (
    Column("name", "Organisation", 240, strong=True, grows=True),
    Column("people", "People", 80, numeric=True),
    Column("running", "Running", 90, numeric=True),
    Column("engagements", "Engagements", 120, numeric=True),
    Column("last", "Last session", 140, numeric=True),
)
_SIDES: Final = ((1700, 420), (1200, 380), (0, 340))
_NARROW: Final = 920


def make(workplace: Workplace, place: Place) -> Page:
    """The page; `place.about` may choose an organisation."""
    return OrganisationsPage(workplace, place.about)


class OrganisationsPage(Page):
    """Shows the list and the one that is chosen."""

    def __init__(self, workplace: Workplace, chosen: str) -> None:
        """The page; its rows come when they are read."""
        super().__init__()
        self.setAccessibleName("Organisations")
        self._today = workplace.desks.day()
        self.presenter = OrganisationsPresenter(self, workplace, chosen)
        header = PageHeader("Organisations", "Who arranges the coaching, and who works there.")
        new = Button("New client", Kind.PRIMARY, "user-plus", "Ctrl+N")
        new.clicked.connect(self._new_client)
        header.add_button(new)
        self._model = WindowedModel(COLUMNS)
        self.list = SearchedTable("Organisations", self._model, hint="Name of an organisation")
        self.list.searched.connect(self.presenter.search)
        self.list.chosen.connect(self.presenter.choose)
        self.list.opened.connect(self._into)
        self._model.wanted.connect(self.presenter.want)
        self.beside = Beside(self._today)
        self.beside.opened.connect(self._open)
        self.beside.new_client.connect(self.presenter.new_client)
        whole = column(self, gap=20, margins=(32, 24, 32, 24))
        whole.addWidget(header)
        parts = row(gap=20)
        parts.addWidget(self.list, 1)
        parts.addWidget(self.beside)
        whole.addLayout(parts, 1)
        self.presenter.load()

    # the page

    def commands(self) -> Sequence[Command]:
        """What can be done here."""
        return [
            Command("organisations-new", "New client", self._new_client, "Ctrl+N", "user-plus"),
            Command("organisations-search", "Search organisations", self.focus_search, "Ctrl+F", "search"),
        ]

    def hear(self, news: News) -> None:
        """Something in the practice changed."""
        self.presenter.hear(news)

    def first_focus(self) -> QWidget:
        """The search field."""
        return self.list.search

    def focus_search(self) -> None:
        """The keyboard to the search field, with what it holds marked."""
        self.list.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.search.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        look = theme()
        side = next(wide for least, wide in _SIDES if self.width() >= look.px(least))
        self.beside.setFixedWidth(look.px(side))
        self.beside.setVisible(self.width() >= look.px(_NARROW))

    # what the presenter asks for

    def show_rows(self, window: Window[OrganisationLine], chosen: str) -> None:
        """A new list with its first rows, and which of them is chosen."""
        self._model.refill(window.total, self._lines(window.lines))
        self.list.show_rows(words.how_many(window.total))
        self.list.table.choose(chosen)

    def fill(self, page: int, lines: Sequence[OrganisationLine], generation: int) -> None:
        """The rows of a page that was in sight."""
        self._model.fill(page, self._lines(lines), generation)

    def show_nobody(self, search: str) -> None:
        """There is no such row."""
        self._model.refill(0)
        new = Button("New client", icon="user-plus")
        new.clicked.connect(self._new_client)
        self.list.show_nothing(words.nobody(search), None if search.strip() else new)

    def show_sheet(self, sheet: OrganisationSheet) -> None:
        """The organisation beside the list."""
        self.beside.show_sheet(sheet)

    def show_none(self) -> None:
        """No organisation beside the list."""
        self.beside.show_none()

    def _lines(self, lines: Sequence[OrganisationLine]) -> list[Line]:
        return [Line(line.id, dict(words.cells(line, self._today))) for line in lines]

    def _new_client(self) -> None:
        self.presenter.new_client()

    def _open(self, engagement: str) -> None:
        self.presenter.open(EngagementId(engagement))

    def _into(self) -> None:
        """Enter leads on into the engagements of the organisation that is chosen."""
        self.beside.setFocus(Qt.FocusReason.OtherFocusReason)
        self.beside.focusNextChild()
