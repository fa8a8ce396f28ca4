"""A banner in the page that can't be left: what was typed is not on the disk."""

from typing import Final

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from coachdesk.ui.theme import theme
from coachdesk.ui.unfinished import STAYS
from coachdesk.ui.widgets.banner import Banner
from coachdesk.ui.widgets.buttons import Button, Kind
from coachdesk.ui.widgets.layouts import column

_MARGIN: Final = 32
_ABOVE: Final = 16


class Unkept(Banner):
    """That the words are let go is offered only to whoever wants to leave."""

    def __init__(self) -> None:
        """Nothing is the matter."""
        super().__init__(icon="hard-drive")
        self.around: QVBoxLayout | None = None
        self.again = Button("Try again", small=True)
        self.without = Button("Leave without the last words", Kind.FOR_GOOD, small=True)
        for button in (self.again, self.without):
            self.add_button(button)
        self.hide()

    def ask_to_stay(self, detail: str) -> None:
        """The page was about to be left."""
        self.show()
        self.say(STAYS, detail)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._hold_off(theme().px(_MARGIN), theme().px(_ABOVE))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._hold_off(0, 0)

    def _hold_off(self, side: int, above: int) -> None:
        if self.around is not None:
            self.around.setContentsMargins(side, above, side, 0)


def held_off(banner: Unkept) -> QVBoxLayout:
    """The banner as far from the page's edges as its content; no room is taken while nothing is the matter."""
    banner.around = column()
    banner.around.addWidget(banner)
    return banner.around
