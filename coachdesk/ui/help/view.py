"""The handbook as a page of the window: read, searched in, and never fetched from anywhere."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from coachdesk.ui.commands import Command
from coachdesk.ui.help.presenter import FIRST, HandbookPage, HelpPresenter
from coachdesk.ui.help.reader import SIDE, Reader
from coachdesk.ui.page import Page
from coachdesk.ui.place import Place
from coachdesk.ui.theme import theme
from coachdesk.ui.widgets.buttons import Button
from coachdesk.ui.widgets.cards import Card
from coachdesk.ui.widgets.fields import LineEdit
from coachdesk.ui.widgets.header import PageHeader
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.workplace import Notice, Workplace

_MEASURE: Final = 760


class HelpPage(Page):
    """The handbook."""

    def __init__(self, workplace: Workplace, name: str) -> None:
        """At a page, or at the contents."""
        super().__init__()
        self._workplace = workplace
        self._header = PageHeader("Handbook")
        self._contents, self._back = Button("Contents", icon="book-open"), Button("Back", icon="arrow-left")
        self._find = LineEdit(icon="search", placeholder="Find on this page")
        self._find.setAccessibleName("Find on this page")
        self._find.setFixedWidth(theme().px(220))
        for widget in (self._find, self._back, self._contents):
            self._header.add_button(widget)
        self.reader = Reader()
        card = Card()
        card.add_row(self.reader, 1)
        card.setMaximumWidth(theme().px(_MEASURE + 2 * SIDE))
        whole = column(self, gap=16, margins=(32, 20, 32, 24))
        whole.addWidget(self._header)
        line = row()
        line.addWidget(card, 1000)
        line.addStretch(1)
        whole.addLayout(line, 1)
        self.presenter = HelpPresenter(self, workplace.application.handbook())
        self.reader.anchorClicked.connect(self._follow)
        self._contents.clicked.connect(self.presenter.contents)
        self._back.clicked.connect(self.presenter.back)
        self._find.returnPressed.connect(self._find_next)
        self.reader.restyle()
        self.presenter.begin(name)

    def commands(self) -> Sequence[Command]:
        return (
            Command("help-contents", "Contents of the handbook", self.presenter.contents, icon="book-open"),
            Command("help-find", "Find on this page", partial(self._find.setFocus), "Ctrl+F", "search"),
        )

    def first_focus(self) -> QWidget:
        return self.reader

    # what the presenter says

    def show_page(self, page: HandbookPage, heading: str) -> None:
        """Show this page, from this heading on."""
        self._header.set_title(page.title)
        self._header.set_sentence("Everything in it is on this computer." if page.name == FIRST else "Handbook")
        self.reader.show_markdown(page.markdown)
        if heading:
            self.reader.go_to(heading)
        self.reader.setFocus()

    def show_heading(self, heading: str) -> None:
        """Go to a heading of the page that is open."""
        self.reader.go_to(heading)

    def show_behind(self, *, can_go_back: bool) -> None:
        """Whether there is a page to go back to."""
        self._back.setVisible(can_go_back)

    def tell(self, sentence: str) -> None:
        """Say where a link leads that can't be followed here."""
        self._workplace.tell(Notice(sentence))

    # inside

    def _follow(self, link: QUrl) -> None:
        self.presenter.follow(link.toString())

    def _find_next(self) -> None:
        typed = self._find.text().strip()
        if not typed or self.reader.find(typed):
            return
        self.reader.moveCursor(QTextCursor.MoveOperation.Start)
        if not self.reader.find(typed):
            self.tell(f"“{typed}” is not on this page.")


def make(workplace: Workplace, place: Place) -> Page:
    """The page; the place names one of the handbook's."""
    return HelpPage(workplace, place.about)
