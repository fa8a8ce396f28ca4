"""Boxes with crisp edges, and words at the line heights of the design, for every part that draws itself."""

import math
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap, QTextLayout, QTextOption

if TYPE_CHECKING:
    from PySide6.QtGui import QTextLine

_ENDLESS: Final = 1_000_000  # wider than any line
_LINE_SEPARATOR: Final = "\u2028"


class Box(NamedTuple):
    """A ground with an edge inside it.

    Attributes:
        fill: the ground, or None for none.
        edge: the border's colour, or None for none.
        thick: of the border, in logical pixels.
        dashed: as the borders of disabled things are in high contrast.
    """

    fill: QColor | None = None
    edge: QColor | None = None
    thick: int = 1
    dashed: bool = False


def draw_box(painter: QPainter, rect: QRect | QRectF, radius: float, box: Box) -> None:
    """Draw the box so that its edge covers whole pixels and nothing lies outside `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(box.fill if box.fill is not None else Qt.BrushStyle.NoBrush)
    outer, thick = _whole_pixels(painter, QRectF(rect), box.thick)
    inset = 0.0
    if box.edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        inset = thick / 2
        pen = QPen(box.edge, thick)
        if box.dashed:
            pen.setDashPattern([4, 3])
        painter.setPen(pen)
    inner = outer.adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(inner, max(radius - inset, 0), max(radius - inset, 0))
    painter.restore()


def _whole_pixels(painter: QPainter, rect: QRectF, thick: float) -> tuple[QRectF, float]:
    """The box on the screen's own pixels, where one logical pixel is one and a half of them, and its edge likewise."""
    to_device = painter.deviceTransform()
    scale = to_device.m11()
    if scale == int(scale):
        return rect, thick
    on_device = to_device.mapRect(rect)
    left, top = round(on_device.left()), round(on_device.top())
    snapped = QRectF(left, top, round(on_device.right()) - left, round(on_device.bottom()) - top)
    return to_device.inverted()[0].mapRect(snapped), max(round(thick * scale), 1) / scale


def draw_picture(painter: QPainter, left: float, middle: float, picture: QPixmap) -> None:
    """Draw a picture with its left edge and its middle line there, on whole pixels."""
    high = picture.height() / picture.devicePixelRatio()
    painter.drawPixmap(QPointF(round(left), round(middle - high / 2)), picture)


def elided(words: str, font: QFont, room: float) -> str:
    """As much of the words as there is room for, with dots where some are left out."""
    return QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, max(room, 0))


def above(row: "QTextLine", line: int) -> float:
    """The room above the letters of a row, so that they are in its middle and stand on a whole pixel."""
    return round((line + row.ascent() - row.descent()) / 2) - row.ascent()


class Lines:
    """Words laid out at a width, one line under the other at a fixed distance."""

    def __init__(self, words: str, font: QFont, line: int, width: int | None = None, *, most: int = 0) -> None:
        """Lay the words out; without a width they break only where they are broken; `most` lines, if not 0."""
        self.line = line
        self._layout = QTextLayout(words.replace("\n", _LINE_SEPARATOR), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._layout.beginLayout()
        top = 0.0
        widest = 0.0
        while not (most and self._layout.lineCount() >= most) and (row := self._layout.createLine()).isValid():
            row.setLineWidth(_ENDLESS if width is None else max(width, 1))
            row.setPosition(QPointF(0, top + above(row, line)))
            widest = max(widest, row.naturalTextWidth())
            top += line
        self._layout.endLayout()
        self.count = self._layout.lineCount()
        self.width = math.ceil(widest)
        self.height = max(self.count, 1) * line

    def draw_in(self, painter: QPainter, space: QRect, colour: QColor, *, right: bool = False) -> None:
        """Draw them in the middle of a space's height, at its left or its right."""
        left = space.right() + 1 - self.width if right else space.x()
        self.draw(painter, left, space.y() + (space.height() - self.height) // 2, colour)

    def draw(self, painter: QPainter, left: float, top: float, colour: QColor) -> None:
        """Draw them with their upper left corner there."""
        painter.setPen(colour)
        self._layout.draw(painter, QPointF(left, top))


def fitted(words: str, font: QFont, line: int, room: int) -> Lines:
    """One line of words, with dots at its end where there is no room for all of it."""
    whole = Lines(words, font, line)
    return whole if whole.width <= room else Lines(elided(words, font, room), font, line)
