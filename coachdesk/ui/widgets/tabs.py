"""The parts of a page, as a line of words above it."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.drawing import Box, Lines, draw_box
from coachdesk.ui.widgets.focus import shows_for

_GAP: Final = 28
_PAD: Final = 2
_HIGH: Final = 40
_MARK: Final = 2


class Tabs(QTabBar):
    """Words with a line under the one that is open; wire it to `currentChanged`."""

    def __init__(self, titles: list[str] | tuple[str, ...] = (), parent: QWidget | None = None) -> None:
        """One tab for each title."""
        super().__init__(parent)
        self._ringed = False
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setMouseTracking(True)
        for title in titles:
            self.addTab(title.replace("&", "&&"))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ringed = shows_for(event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ringed = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        self._ringed = self.hasFocus()
        self.update()

    def restyle(self) -> None:
        """Sizes may have changed."""
        self.updateGeometry()
        self.update()

    def tabSizeHint(self, index: int) -> QSize:
        look = theme()
        # As wide as the heavier weight, so that opening a tab moves none.
        lines = self._lines(index, 600)
        return QSize(lines.width + look.px(_GAP), look.px(_HIGH))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.colour("line"))
        for index in range(self.count()):
            self._draw(painter, index)

    def _draw(self, painter: QPainter, index: int) -> None:
        look = theme()
        rect = self.tabRect(index)
        open_now = index == self.currentIndex()
        lines = self._lines(index, 600 if open_now else 500)
        wide = self._lines(index, 600).width
        left = rect.x() + look.px(_PAD)
        under = rect.contains(self.mapFromGlobal(self.cursor().pos())) and self.underMouse()
        token = "accent" if open_now else "ink" if under else "ink2"
        lines.draw(
            painter, left + (wide - lines.width) / 2, (self.height() - lines.height) // 2 - 1, look.colour(token)
        )
        if open_now:
            mark = look.px(_MARK)
            painter.fillRect(
                left - look.px(_PAD), self.height() - mark, wide + 2 * look.px(_PAD), mark, look.colour("accent")
            )
            if self._ringed:
                edge = Box(edge=look.colour("accent"), thick=look.tokens.ring)
                frame = rect.adjusted(0, look.px(4), look.px(2 * _PAD) - look.px(_GAP), -look.px(6))
                draw_box(painter, frame, look.px(4), edge)

    def _lines(self, index: int, weight: int) -> Lines:
        look = theme()
        return Lines(self.tabText(index).replace("&&", "&"), look.font(Role.BODY, weight), look.line(Role.BODY))
