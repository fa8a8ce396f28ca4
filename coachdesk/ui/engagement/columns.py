"""Three columns on a wide window, two where it is narrower, and one on the narrowest."""

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from coachdesk.ui.theme import theme
from coachdesk.ui.widgets.layouts import column

THREE_FROM: Final = 1340  # of the window; 1366 is drawn as 1440 is, and at 1280 the third column moves
TWO_FROM: Final = 1180
GAP: Final = 16


class Columns(QWidget):
    """Holds up to three columns of cards; their order, and so that of the keyboard, stays the same."""

    def __init__(self, stretches: tuple[int, ...], parent: QWidget | None = None) -> None:
        """One column for each stretch; the wider the window, the more of them stand beside one another."""
        super().__init__(parent)
        self._stretches = stretches
        self._holders = [QWidget(self) for _ in stretches]
        self._columns = [column(holder, gap=GAP) for holder in self._holders]
        for each in self._columns:
            each.addStretch(1)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme().px(GAP))
        self._beside = 0
        self._arrange(len(stretches))

    def put(self, at: int, widget: QWidget) -> None:
        """One more card at the foot of a column."""
        self._columns[at].insertWidget(self._columns[at].count() - 1, widget)

    def column(self, at: int) -> QVBoxLayout:
        """One column; its last item is the room below its cards."""
        return self._columns[at]

    def beside(self) -> int:
        """How many columns stand beside one another."""
        return self._beside

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.window().width()
        look = theme()
        fit = 3 if wide >= look.px(THREE_FROM) else 2 if wide >= look.px(TWO_FROM) else 1
        if min(fit, len(self._holders)) != self._beside:
            self._arrange(min(fit, len(self._holders)))

    def _arrange(self, beside: int) -> None:
        self._beside = beside
        for holder in self._holders:
            self._grid.removeWidget(holder)
        for at in range(len(self._holders)):
            self._grid.setColumnStretch(at, 0)
            self._grid.setRowStretch(at, 0)
        under = max(len(self._holders) - beside, 0)
        for at, holder in enumerate(self._holders):
            across = min(at, beside - 1)
            down = at - across if across == beside - 1 else 0
            last_alone = across < beside - 1 or beside == 1
            self._grid.addWidget(holder, down, across, under + 1 if last_alone and beside > 1 else 1, 1)
        for at in range(beside):
            self._grid.setColumnStretch(at, self._stretches[at])
        self._grid.setRowStretch(under, 1)
