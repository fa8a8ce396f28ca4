"""The pictures in buttons, pills and rows: drawn from SVG at the pixels of the screen, in the colour of their words."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from coachdesk.base.errors import Bug

_STROKE: Final = "1.75"  # in the grid of 24, at every size


@lru_cache(maxsize=512)
def drawn(folder: Path, name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """The picture in logical pixels, sharp on a screen of that many device pixels for one.

    Raises:
        Bug: there is no such picture; the installation is damaged, or a screen asks for what was never packed.
    """
    drawing = QSvgRenderer(_coloured(folder, name, colour))
    image = QImage(QSize(size, size) * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    drawing.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return QPixmap.fromImage(image)


@lru_cache(maxsize=256)
def _source(folder: Path, name: str) -> str:
    file = folder / f"{name}.svg"
    if not file.is_file():
        raise Bug(f"the picture {name} is missing from this installation")
    return file.read_text(encoding="utf-8").replace('stroke-width="2"', f'stroke-width="{_STROKE}"')


def _coloured(folder: Path, name: str, colour: str) -> QByteArray:
    return QByteArray(_source(folder, name).replace("currentColor", colour).encode())


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
