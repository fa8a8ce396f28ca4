"""The pictures as Qt's own menus and buttons ask for them; apart, since the first window shows none of these."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from coachdesk.ui.theme.icons import drawn


class Engine(QIconEngine):
    """A picture for Qt's own menus and buttons, which takes its colour anew at each painting."""

    def __init__(self, folder: Path, name: str, colour: Callable[[QIcon.Mode], str]) -> None:
        """A picture of `folder`, in the colour that `colour` says for how it stands."""
        super().__init__()
        self._folder = folder
        self._name = name
        self._colour = colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        size = min(rect.width(), rect.height())
        device = painter.device()
        ratio = device.devicePixelRatio() if device else 1.0
        picture = drawn(self._folder, self._name, self._colour(mode), size, ratio)
        painter.drawPixmap(
            QPoint(rect.x() + (rect.width() - size) // 2, rect.y() + (rect.height() - size) // 2), picture
        )

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return drawn(self._folder, self._name, self._colour(mode), min(size.width(), size.height()), 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        logical = round(min(size.width(), size.height()) / scale)
        return drawn(self._folder, self._name, self._colour(mode), logical, scale)

    def clone(self) -> QIconEngine:
        return Engine(self._folder, self._name, self._colour)
