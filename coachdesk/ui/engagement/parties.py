"""The table: a card for each seat, all of one size, the client's first."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from coachdesk.app.engagement_sheet import EngagementSheet, PartyLine
from coachdesk.domain.people import Role
from coachdesk.ui.engagement import words
from coachdesk.ui.engagement.columns import GAP
from coachdesk.ui.engagement.focus_kept import redraw
from coachdesk.ui.engagement.parts import Initials
from coachdesk.ui.theme import Role as Type
from coachdesk.ui.theme import theme
from coachdesk.ui.widgets.buttons import IconButton, Link, Pressable
from coachdesk.ui.widgets.cards import Card
from coachdesk.ui.widgets.layouts import clear, column, row
from coachdesk.ui.widgets.words import Words

_CORNER = 10


class PartyCard(Card):
    """Who sits in one seat, or that nobody does."""

    opened = Signal(str)

    def __init__(self, party: PartyLine, today: date, parent: QWidget | None = None) -> None:
        """The card of a seat; its button opens what can be changed about it."""
        super().__init__(parent=parent)
        self.role = party.role
        title = words.ROLES[party.role]
        seated = party.person is not None
        self.setAccessibleName(f"{title}: {party.name}" if seated else f"{title}: nobody")
        self.opener: Pressable = (
            IconButton("pencil-line", f"Correct or change: {party.name}", size=14, token="ink3")
            if seated
            else Link("Seat somebody", "user-plus")
        )
        self.opener.clicked.connect(self._open)
        line = row(gap=14)
        letters = words.initials(party.name) if seated else ""
        line.addWidget(Initials(letters, client=party.role is Role.CLIENT), 0, Qt.AlignmentFlag.AlignTop)
        told = column()
        told.addWidget(Words(title, Type.CAPTION, "ink2"))
        if seated:
            told.addWidget(Words(party.name, Type.ROW_TITLE, elide=True))
            told.addWidget(Words(words.office(party, today), Type.SMALL, "ink2", elide=True))
            told.addSpacing(4)
            told.addWidget(Words(words.news_of(party, today), Type.SMALL, "ink3", elide=True))
        else:
            told.addWidget(Words("Nobody", Type.ROW_TITLE, "ink2"))
            told.addWidget(Words(words.left(party, today), Type.SMALL, "ink2", elide=True))
            told.addSpacing(4)
            told.addWidget(self.opener, 0, Qt.AlignmentFlag.AlignLeft)
        told.addStretch(1)
        line.addLayout(told, 1)
        self.add(line)
        if seated:
            self.opener.setParent(self)  # in the corner, above the lines, which so keep the card's whole width

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if isinstance(self.opener, IconButton):
            side, corner = self.opener.sizeHint().width(), theme().px(_CORNER)
            self.opener.setGeometry(self.width() - side - corner, corner, side, side)

    def _open(self) -> None:
        self.opened.emit(self.role)


class Parties(QWidget):
    """The cards of all seats, side by side."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nobody is known yet."""
        super().__init__(parent)
        self._row = row(self, gap=GAP)

    def show_sheet(self, sheet: EngagementSheet) -> None:
        """Show the table as it is."""
        redraw(self, lambda: self._draw(sheet))

    def focus_on(self, role: Role) -> None:
        """The keyboard goes back to the card that was opened."""
        for card in self.findChildren(PartyCard):
            if card.role is role:
                card.opener.setFocus(Qt.FocusReason.OtherFocusReason)

    def _draw(self, sheet: EngagementSheet) -> None:
        clear(self._row)
        for party in sheet.parties:
            card = PartyCard(party, sheet.today)
            card.opened.connect(self.opened)
            self._row.addWidget(card, 1)
            card.setVisible(True)  # at once, so that the keyboard can go there
