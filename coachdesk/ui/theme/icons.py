"""The pictures in buttons, pills and rows: drawn from SVG at the pixels of the screen, in the colour of their words."""

from functools import lru_cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
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
    picture = QPixmap(QSize(size, size) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    drawing.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


@lru_cache(maxsize=256)
def _source(folder: Path, name: str) -> str:
    file = folder / f"{name}.svg"
    if not file.is_file():
        raise Bug(f"the picture {name} is missing from this installation")
    return file.read_text(encoding="utf-8").replace('stroke-width="2"', f'stroke-width="{_STROKE}"')


def _coloured(folder: Path, name: str, colour: str) -> QByteArray:
    return QByteArray(_source(folder, name).replace("currentColor", colour).encode())
