"""Pills, which state how things stand, and the tag of a sample practice; neither can be pressed."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from coachdesk.ui.theme import Role, glyph, theme
from coachdesk.ui.widgets.drawing import Box, Lines, draw_box, draw_picture


class Tone(StrEnum):
    """Who is to act, and whether it went well."""

    NEUTRAL = "neutral"
    WAITING = "waiting"
    READY = "ready"
    STOP = "stop"


_GROUNDS: Final = {
    Tone.NEUTRAL: ("hover", "ink2"),
    Tone.WAITING: ("waiting_soft", "waiting"),
    Tone.READY: ("ready_soft", "ready"),
    Tone.STOP: ("stop_soft", "stop"),
}
_HIGH: Final = 22
_LEFT: Final = 8
_RIGHT: Final = 9
_GLYPH: Final = 14
_GAP: Final = 4


class Pill(QLabel):
    """A picture and one or two words."""

    def __init__(self, text: str, icon: str = "", tone: Tone = Tone.NEUTRAL, parent: QWidget | None = None) -> None:
        """A pill in a tone; the picture says the same as the tone, for those who can't tell the colours apart."""
        super().__init__(parent)
        self._icon = icon
        self._tone = tone
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def state(self, text: str, icon: str, tone: Tone) -> None:
        """State something else."""
        self._icon = icon
        self._tone = tone
        self.setText(text)
        self.restyle()

    def tone(self) -> Tone:
        """Whose turn it is."""
        return self._tone

    def restyle(self) -> None:
        """Sizes may have changed."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(pill_width(self._lines(), self._icon), theme().px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_pill(painter, self.rect().x(), self.rect().y(), self._lines(), self._icon, self._tone)

    def _lines(self) -> Lines:
        return pill_lines(self.text())


def pill_lines(text: str) -> Lines:
    """The words of a pill."""
    return Lines(text, theme().font(Role.CAPTION), theme().line(Role.CAPTION))


def pill_width(lines: Lines, icon: str) -> int:
    """How wide a pill of these words is."""
    look = theme()
    before = look.px(_LEFT) + look.px(_GLYPH + _GAP) if icon else look.px(_RIGHT)
    return before + lines.width + look.px(_RIGHT)


def draw_pill(painter: QPainter, left: int, top: int, lines: Lines, icon: str, tone: Tone) -> None:
    """Draw a pill with its upper left corner there, as tables do in their cells."""
    look = theme()
    ground, ink = _GROUNDS[tone]
    rect = QRect(left, top, pill_width(lines, icon), look.px(_HIGH))
    edge = look.colour(ink) if look.high_contrast else None
    draw_box(painter, rect, look.px(_HIGH) / 2, Box(look.colour(ground), edge))
    x = left + look.px(_LEFT if icon else _RIGHT)
    if icon:
        draw_picture(painter, x, top + rect.height() / 2, glyph(icon, ink, _GLYPH))
        x += look.px(_GLYPH + _GAP)
    lines.draw(painter, x, top + (rect.height() - lines.height) // 2, look.colour(ink))


class SampleTag(QLabel):
    """Marks a throw-away practice of invented people."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """The tag says “Sample”."""
        super().__init__("Sample", parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def restyle(self) -> None:
        """Sizes may have changed."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        return QSize(self._lines().width + 2 * look.px(7), look.px(18))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        draw_box(painter, self.rect(), look.px(4), Box(edge=look.colour("control")))
        lines = self._lines()
        lines.draw(painter, look.px(7), (self.height() - lines.height) // 2, look.colour("ink2"))

    def _lines(self) -> Lines:
        return Lines(self.text(), theme().font(Role.TAG), theme().line(Role.TAG))
