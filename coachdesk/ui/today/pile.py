"""A card with what waits for one thing."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coachdesk.ui.place import Place
from coachdesk.ui.today.lines import PileShown, WaitingShown
from coachdesk.ui.widgets.buttons import Button, Link
from coachdesk.ui.widgets.cards import Card, ListRow
from coachdesk.ui.widgets.pills import Pill, Tone


class Pile(Card):
    """Some lines, and the way to all of them where there are more."""

    go = Signal(Place)
    unfolded = Signal(str)

    def __init__(self, shown: PileShown, most: int, parent: QWidget | None = None) -> None:
        """At the most so many lines; the link leads to all of them, or asks for them here."""
        whole = shown.total <= most
        super().__init__(shown.title, str(shown.total) if whole else "", parent)
        self._every = shown.every
        if not whole:
            every = Link(f"All {shown.total}")
            every.setObjectName(f"every-{shown.title}")
            every.setAccessibleName(f"{shown.title}: all {shown.total}")
            every.clicked.connect(self._go_to_every)
            self.heading_add(every)
        for line in shown.lines[:most]:
            made = PileRow(line)
            made.go.connect(self.go)
            self.add_row(made)

    def _go_to_every(self) -> None:
        if self._every is not None:
            self.go.emit(self._every)
        else:
            self.unfolded.emit(self.title())


class PileRow(ListRow):
    """One line: what waits, and the one thing that can be done about it."""

    go = Signal(Place)

    def __init__(self, shown: WaitingShown, parent: QWidget | None = None) -> None:
        """With a button or a link; with a pill, the row itself leads there."""
        super().__init__(shown.title, shown.second, clickable=not shown.deed, parent=parent)
        self._place = shown.place
        if shown.pill is not None:
            words, icon, tone = shown.pill
            self.add_right(Pill(words, icon, Tone(tone)))
        if not shown.deed:
            self.setObjectName(shown.key)
            self.clicked.connect(self._go)
            return
        deed = Button(shown.deed, small=True) if shown.asks else Link(shown.deed)
        deed.setObjectName(shown.key)
        deed.setAccessibleName(f"{shown.deed}: {shown.title}")
        deed.setAccessibleDescription(shown.second)
        deed.clicked.connect(self._go)
        self.add_right(deed)

    def _go(self) -> None:
        self.go.emit(self._place)
