"""One entry in full: what it tells, the words that were received, and the page, where it is kept."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coachdesk.app.ledger_words import Fact, LedgerSheet
from coachdesk.ui.ledger.words import PENDING
from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.buttons import Button, Link
from coachdesk.ui.widgets.cards import Card, EmptyState, Hairline
from coachdesk.ui.widgets.layouts import clear, column, row
from coachdesk.ui.widgets.pictures import Picture
from coachdesk.ui.widgets.scroll import Scroll
from coachdesk.ui.widgets.words import Words

_LABEL_WIDE: Final = 92
_BAR: Final = 2


class Quotation(QWidget):
    """Words that somebody received, in the letter's typeface, with a line at their left."""

    def __init__(self, paragraphs: tuple[str, ...], parent: QWidget | None = None) -> None:
        """A paragraph each."""
        super().__init__(parent)
        whole = column(self, gap=8, margins=(16, 0, 0, 0))
        for paragraph in paragraphs:
            whole.addWidget(Words(paragraph, Role.QUOTE, wrap=True))

    def restyle(self) -> None:
        """Colours may have changed."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        QPainter(self).fillRect(0, 0, look.px(_BAR), self.height(), look.colour("line"))


class Detail(Card):
    """The pane at the right of the list."""

    show_letter = Signal()
    print_again = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """No entry is chosen."""
        super().__init__("", parent=parent)
        self._content = QWidget()
        self._column = column(self._content, gap=12, margins=(20, 18, 20, 18))
        self._scroll = Scroll(self._content)
        self._foot = QWidget()
        self._buttons = row(self._foot, gap=16, margins=(20, 12, 20, 18))
        whole = QWidget()
        inside = column(whole)
        inside.addWidget(self._scroll, 1)
        inside.addWidget(self._foot)
        self.add_row(whole, 1)
        self.setAccessibleName("The entry in full")

    def show_sheet(self, sheet: LedgerSheet | None) -> None:
        """This entry, or none."""
        clear(self._column)
        clear(self._buttons)
        if sheet is None:
            self._column.addWidget(EmptyState("Choose an entry to read it in full."), 1)
            self._foot.hide()
            return
        self._add_head(sheet)
        for fact in sheet.facts:
            self._add_fact(fact)
        if sheet.words:
            self._column.addSpacing(theme().px(4))
            self._column.addWidget(Words(sheet.heard, Role.CAPTION, "ink2"))
            self._column.addWidget(Quotation(sheet.words))
        self._column.addStretch(1)
        self._add_buttons(sheet)

    def _add_head(self, sheet: LedgerSheet) -> None:
        title = row(gap=10)
        title.addWidget(Picture(sheet.icon, "ink2", 18))
        title.addWidget(Words(sheet.what, Role.SECTION, wrap=True), 1)
        head = column(gap=4)
        head.addLayout(title)
        head.addWidget(Words(sheet.when, Role.SMALL, "ink2"))
        self._column.addLayout(head)
        self._column.addWidget(Hairline())

    def _add_fact(self, fact: Fact) -> None:
        line = row(gap=12)
        label = Words(fact.label, Role.SMALL, "ink2", wrap=True)
        label.setFixedWidth(theme().px(_LABEL_WIDE))
        line.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        told = column(gap=1)
        told.addWidget(Words(fact.words, Role.BODY, wrap=True))
        if fact.second:
            told.addWidget(Words(fact.second, Role.SMALL, "ink2", wrap=True))
        line.addLayout(told, 1)
        self._column.addLayout(line)

    def _add_buttons(self, sheet: LedgerSheet) -> None:
        self._foot.setVisible(sheet.letter is not None)
        if sheet.letter is None:
            return
        if sheet.pending:
            self._column.insertWidget(self._column.count() - 1, Words(PENDING, Role.SMALL, "waiting", wrap=True))
        show = Button(
            "Did it print?" if sheet.pending else "Show the letter", icon="printer" if sheet.pending else "eye"
        )
        show.setObjectName("show-letter")
        show.clicked.connect(self.show_letter)
        self._buttons.addWidget(show)
        if not sheet.pending:
            again = Link("Print again", role=Role.BODY)
            again.setObjectName("print-again")
            again.clicked.connect(self.print_again)
            self._buttons.addWidget(again)
        self._buttons.addStretch(1)
