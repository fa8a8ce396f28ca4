"""One organisation beside the list: its address, its people, and its engagements."""

from collections.abc import Sequence
from datetime import date
from typing import Final, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coachdesk.app.lists import ClientLine, OrganisationSheet, Status
from coachdesk.ui.organisations import words
from coachdesk.ui.refocus import keeps_focus
from coachdesk.ui.theme import Role
from coachdesk.ui.widgets.buttons import Button, Link
from coachdesk.ui.widgets.cards import Card, ListRow
from coachdesk.ui.widgets.layouts import column
from coachdesk.ui.widgets.pills import Pill, Tone
from coachdesk.ui.widgets.scroll import Scroll
from coachdesk.ui.widgets.words import Words

_MOST: Final = 12
Listed = TypeVar("Listed")
_PILLS: Final = {
    Status.NO_AGREEMENT: ("No agreement", "circle-dashed", Tone.NEUTRAL),
    Status.ENDED: ("Ended", "archive", Tone.NEUTRAL),
}


class Beside(QWidget):
    """The column at the right."""

    opened = Signal(str)
    new_client = Signal(str)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        """Nothing is chosen yet."""
        super().__init__(parent)
        self._today = today
        self._name = ""
        self._sheet: OrganisationSheet | None = None
        self._unfolded: set[str] = set()
        self._scroll = Scroll()
        column(self).addWidget(self._scroll)

    def show_sheet(self, sheet: OrganisationSheet) -> None:
        """This organisation; what was unfolded stays so while it is the same."""
        if self._sheet is None or self._sheet.id != sheet.id:
            self._unfolded.clear()
        self._name, self._sheet = sheet.name, sheet
        content = QWidget()
        content.setAccessibleName(sheet.name)
        whole = column(content, gap=16)
        whole.addWidget(self._facts(sheet))
        whole.addWidget(self._engagements(sheet))
        whole.addWidget(self._people(sheet))
        whole.addStretch(1)
        self._hold(content)

    def show_none(self) -> None:
        """No organisation."""
        self._sheet = None
        self._hold(QWidget())

    def _facts(self, sheet: OrganisationSheet) -> Card:
        card = Card(sheet.name)
        card.add(Words(sheet.address or "No address on record.", Role.BODY, "ink2", wrap=True))
        new = Button("New client here", icon="user-plus", small=True)
        new.setObjectName("new-client-here")
        new.clicked.connect(self._new_client)
        card.add(new)
        return card

    def _engagements(self, sheet: OrganisationSheet) -> Card:
        card, lines = self._card("Engagements", sheet.engagements)
        for line in lines:
            card.add_row(self._engagement(line))
        return card

    def _engagement(self, line: ClientLine) -> ListRow:
        row = ListRow(line.client, words.engagement(line, self._today), clickable=True)
        row.setObjectName(f"engagement-{line.engagement}")
        row.setProperty("engagement", line.engagement)
        if line.status in _PILLS:
            row.add_right(Pill(*_PILLS[line.status]))
        row.clicked.connect(self._open)
        return row

    def _people(self, sheet: OrganisationSheet) -> Card:
        card, lines = self._card("People", sheet.people)
        for line in lines:
            card.add_row(ListRow(line.name, words.person(line, self._today)))
        return card

    def _card(self, title: str, lines: Sequence[Listed]) -> tuple[Card, Sequence[Listed]]:
        """A card for some lines, and for all of them once it was asked to."""
        if len(lines) <= _MOST or title in self._unfolded:
            return Card(title, str(len(lines))), lines
        card = Card(title)
        every = Link(f"All {len(lines)}")
        every.setObjectName(f"all-{title}")
        every.setAccessibleName(f"{title}: show all {len(lines)}")
        every.setProperty("card", title)
        every.clicked.connect(self._unfold)
        card.heading_add(every)
        return card, lines[:_MOST]

    def _hold(self, content: QWidget) -> None:
        old = self._scroll.takeWidget()
        if old is not None:
            old.hide()
            old.deleteLater()
        self._scroll.hold(content)

    def _unfold(self) -> None:
        link = self.sender()
        if link is not None and self._sheet is not None:
            self._unfolded.add(str(link.property("card")))
            with keeps_focus(self):
                self.show_sheet(self._sheet)

    def _new_client(self) -> None:
        self.new_client.emit(self._name)

    def _open(self) -> None:
        row = self.sender()
        if row is not None:
            self.opened.emit(str(row.property("engagement")))
