"""The screen of the ledger: search, filters, months of entries, and one of them in full."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QWidget

from coachdesk.app.ledger import Checked
from coachdesk.app.ledger_lines import ToldTo, What
from coachdesk.app.ledger_words import LedgerSheet
from coachdesk.app.news import News
from coachdesk.ui.commands import Command
from coachdesk.ui.ledger import words
from coachdesk.ui.ledger.detail import Detail
from coachdesk.ui.ledger.months import MonthRows
from coachdesk.ui.ledger.presenter import LedgerPresenter, Row
from coachdesk.ui.ledger.table import LedgerTable, lines_of
from coachdesk.ui.page import Page
from coachdesk.ui.place import Place
from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.buttons import Button
from coachdesk.ui.widgets.cards import Card, EmptyState
from coachdesk.ui.widgets.fields import Combo, LineEdit
from coachdesk.ui.widgets.header import PageHeader
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.pictures import Picture
from coachdesk.ui.widgets.words import Words
from coachdesk.ui.workplace import Workplace

_TYPED_FOR_MS: Final = 150
_SEARCH_WIDE: Final = 300
_SEARCH_LEAST: Final = 150
_LIST_LEAST: Final = 380
_DETAIL_LEAST: Final = 240
_DETAIL_MOST: Final = 420
_WIDEST: Final = 1920
_MOST_TROUBLES: Final = 5


class LedgerPage(Page):
    """Who was told what."""

    def __init__(self, workplace: Workplace, place: Place) -> None:
        """The whole ledger; `place.about` may name an entry."""
        super().__init__()
        self.presenter = LedgerPresenter(self, workplace, place.about)
        self._year: int | None = None
        self._header = PageHeader(words.TITLE, words.SENTENCE)
        self.search = LineEdit(placeholder=words.HINT, icon="search")
        self.search.setAccessibleName(f"Search: {words.HINT}")
        self.search.setObjectName("ledger-search")
        self.told = Combo(list(words.TOLD), filtering=True)
        self.told.setAccessibleName("Told to whom")
        self.what = Combo(list(words.WAYS), filtering=True)
        self.what.setAccessibleName("In which way")
        self.year = Combo(words.years([]), filtering=True)
        self.year.setAccessibleName("Year")
        self.table = LedgerTable()
        self.detail = Detail()
        self._nothing = Card()
        self._troubles = Card()
        self._checked = QWidget()
        self._pause = QTimer(self, singleShot=True, interval=_TYPED_FOR_MS)
        self._lay_out()
        self._wire()
        self.detail.show_sheet(None)
        self.presenter.load()

    # the page

    def commands(self) -> Sequence[Command]:
        """Search."""
        return (Command("ledger-search", "Search the ledger", self._search_key, "Ctrl+F", "search"),)

    def hear(self, news: News) -> None:
        """Something in the practice changed."""
        self.presenter.hear(news)

    def first_focus(self) -> QWidget | None:
        """The list, so that arrows move through it."""
        return self.table

    # what the presenter asks for

    def show_years(self, years: Sequence[int], chosen: int | None) -> None:
        """The years that can be chosen from."""
        self.year.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.year.set_values(words.years(years))
        self.year.choose(chosen)
        self.year.blockSignals(False)  # noqa: FBT003 - Qt's own

    def show_checked(self, checked: Checked) -> None:
        """What the look over the chain has found."""
        holds = not checked.troubles
        self._shield.show_picture("shield-check" if holds else "shield-alert", "ready" if holds else "waiting")
        self._sentence.setText(checked.sentence)
        self._checked.show()
        self._troubles.setVisible(not holds)
        self._troubles.clear()
        for trouble in checked.troubles[:_MOST_TROUBLES]:
            self._troubles.add(Words(trouble, Role.SMALL, "ink", wrap=True))

    def show_rows(self, rows: MonthRows, first: Sequence[Row], year: int | None) -> None:
        """So many rows, the first of them at hand."""
        chosen = self.table.about()
        self._year = year
        self._stack.setCurrentWidget(self.table)
        self.table.show_rows(rows.count, rows.titles, lines_of(first, year))
        if self.table.lines.find(chosen) >= 0:
            self.table.choose(chosen)
        else:
            self.table.choose_first()

    def fill(self, page: int, rows: Sequence[Row], generation: int) -> None:
        """The rows of a page have come."""
        self.table.lines.fill(page, lines_of(rows, self._year), generation)

    def show_nothing(self, *, ever: bool) -> None:
        """There is no such entry, or none at all."""
        self.table.show_rows(0, (), ())
        self._nothing.clear()
        button = Button(words.SHOW_ALL) if ever else None
        if button is not None:
            button.clicked.connect(self._show_all)
        sentence = words.NOTHING_FOUND if ever else words.NOTHING_YET
        self._nothing.add_row(EmptyState(sentence, button), 1)
        self._stack.setCurrentWidget(self._nothing)

    def choose(self, entry: str) -> None:
        """This entry, if its row is at hand."""
        self.table.choose(entry)

    def show_sheet(self, sheet: LedgerSheet | None) -> None:
        """One entry in full, or none."""
        self.detail.show_sheet(sheet)

    # inside

    def _lay_out(self) -> None:
        look = theme()
        self._header.setMaximumWidth(look.px(_WIDEST))
        self.search.setMinimumWidth(look.px(_SEARCH_LEAST))
        self.search.setMaximumWidth(look.px(_SEARCH_WIDE))
        self._shield = Picture("shield-check", "ready", 16)
        self._sentence = Words("", Role.SMALL, "ink2", elide=True)
        checked = row(self._checked, gap=8)
        checked.addWidget(self._shield)
        checked.addWidget(self._sentence)
        tools = QWidget()
        tools.setMaximumWidth(look.px(_WIDEST))
        line = row(tools, gap=12)
        line.addWidget(self.search, 100)
        for part in (self.told, self.what, self.year):
            part.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            line.addWidget(part)
        line.addStretch(1)
        line.addWidget(self._checked)
        self._checked.hide()
        self._troubles.hide()
        self._stack = QStackedLayout()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing)
        listed = QWidget()
        listed.setLayout(self._stack)
        listed.setMinimumWidth(look.px(_LIST_LEAST))
        self.detail.setMinimumWidth(look.px(_DETAIL_LEAST))
        self.detail.setMaximumWidth(look.px(_DETAIL_MOST))
        body = QWidget()
        body.setMaximumWidth(look.px(_WIDEST))
        columns = row(body, gap=20)
        columns.addWidget(listed, 5)
        columns.addWidget(self.detail, 2)
        whole = column(self, gap=20, margins=(32, 24, 32, 24))
        whole.addWidget(self._header)
        whole.addWidget(tools)
        whole.addWidget(self._troubles)
        whole.addWidget(body, 1)

    def _wire(self) -> None:
        presenter = self.presenter
        self._pause.timeout.connect(self._searched)
        self.search.textChanged.connect(self._typed)
        self.told.currentIndexChanged.connect(self._told_chosen)
        self.what.currentIndexChanged.connect(self._what_chosen)
        self.year.currentIndexChanged.connect(self._year_chosen)
        self.table.lines.wanted.connect(presenter.want)
        self.table.chosen.connect(presenter.choose)
        self.table.opened.connect(self._opened)
        self.detail.show_letter.connect(presenter.show_letter)
        self.detail.print_again.connect(presenter.print_again)

    def _typed(self) -> None:
        self._pause.start()

    def _searched(self) -> None:
        self.presenter.search(self.search.text().strip())

    def _told_chosen(self) -> None:
        told = self.told.value()
        self.presenter.filter_told(told if isinstance(told, ToldTo) else None)

    def _what_chosen(self) -> None:
        what = self.what.value()
        self.presenter.filter_what(what if isinstance(what, What) else None)

    def _year_chosen(self) -> None:
        year = self.year.value()
        self.presenter.filter_year(year if isinstance(year, int) else None)

    def _opened(self, _: str) -> None:
        self.presenter.show_letter()

    def _search_key(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _show_all(self) -> None:
        for part in (self.search, self.told, self.what):
            part.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.search.clear()
        self.told.choose(None)
        self.what.choose(None)
        for part in (self.search, self.told, self.what):
            part.blockSignals(False)  # noqa: FBT003 - Qt's own
        self.presenter.show_all()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.table.restyle()


def make(workplace: Workplace, place: Place) -> Page:
    """The ledger; `place.about` may name an entry."""
    return LedgerPage(workplace, place)
