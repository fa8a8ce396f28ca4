"""What was drawn, read pixel by pixel."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from coachdesk.ui.theme import theme


def drawn(widget: QWidget) -> QImage:
    """The widget as it looks now."""
    return widget.grab().toImage()


def colour_at(image: QImage, x: int, y: int) -> str:
    """The colour of a pixel, as the tokens write it."""
    return image.pixelColor(x, y).name().upper()


def token(name: str) -> str:
    """The colour of a token now."""
    return theme().tokens.colour(name)


def run_of(image: QImage, start: QPoint, step: QPoint, colour: str) -> int:
    """How many pixels of that colour lie in a row, from `start` on."""
    at, count = QPoint(start), 0
    while image.rect().contains(at) and colour_at(image, at.x(), at.y()) == colour:
        at += step
        count += 1
    return count


def colours_of(image: QImage) -> set[str]:
    """Every colour in it."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    return {f"#{pixel & 0xFFFFFF:06X}" for pixel in set(memoryview(plain.constBits()).cast("I"))}
