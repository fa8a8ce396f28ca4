"""Small parts of the page about one engagement: initials, numbered circles, pictures in circles, and one pill."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coachdesk.ui.engagement.words import Told3
from coachdesk.ui.theme import Role, glyph, theme
from coachdesk.ui.widgets.buttons import Pressable
from coachdesk.ui.widgets.drawing import Lines, draw_picture
from coachdesk.ui.widgets.layouts import row
from coachdesk.ui.widgets.pills import Pill, Tone
from coachdesk.ui.widgets.private import Picture
from coachdesk.ui.widgets.spoken import announce
from coachdesk.ui.widgets.words import Words

_AVATAR: Final = 36
_DOT: Final = 24
_RING: Final = 2
_ROUND: Final = 24


class Initials(QWidget):
    """Somebody's initials in a circle; the client's has the accent. They say nothing to the ear: the name does."""

    def __init__(self, letters: str, *, client: bool = False, parent: QWidget | None = None) -> None:
        """The letters, or none where the seat is empty."""
        super().__init__(parent)
        self._letters = letters
        self._client = client
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = theme().px(_AVATAR)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        ink = "accent" if self._client else "ink2"
        ground = look.colour("accent_soft" if self._client else "hover")
        _draw_circle(painter, QRectF(self.rect()), ground, None if self._letters else look.colour("control"), 1)
        if self._letters:
            lines = Lines(self._letters, look.font(Role.SMALL, 600), look.line(Role.SMALL))
            left, top = (self.width() - lines.width) / 2, (self.height() - lines.height) // 2
            lines.draw(painter, left, top, look.colour(ink))


class Dot(Pressable):
    """One session as a numbered circle; those that were held are filled, the next one has a ring."""

    def __init__(
        self,
        number: int,
        spoken: str,
        *,
        held: bool = False,
        coming: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """The circle of session `number`; `spoken` is its whole sentence, for ear and tooltip."""
        super().__init__(str(number), parent)
        self._held = held
        self._next = coming
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)

    def sizeHint(self) -> QSize:
        side = theme().px(_DOT)
        return QSize(side, side)

    def ring_radius(self) -> int:
        """A circle has a round ring."""
        return theme().px(_DOT) // 2

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        ground = look.colour("ready_soft" if self._held else "hover" if self.is_hovered() else "surface")
        ink = look.colour("ready" if self._held else "accent" if self._next else "ink2")
        edge = None if self._held and not look.high_contrast else ink if self._next else look.colour("control")
        if self._held and self.is_hovered():
            edge = ink
        _draw_circle(painter, QRectF(self.rect()), ground, edge, _RING if self._next else 1)
        weight = 600 if self._held or self._next else 500
        lines = Lines(self.words(), look.font(Role.CAPTION, weight, tabular=True), look.line(Role.CAPTION))
        lines.draw(painter, (self.width() - lines.width) / 2, (self.height() - lines.height) // 2, ink)


class RoundPicture(QWidget):
    """A picture in a grey circle, at the left of a line of the timeline; the words beside it say the same."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """The picture `name`."""
        super().__init__(parent)
        self._name = name
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = theme().px(_ROUND)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        edge = look.colour("control") if look.high_contrast else None
        _draw_circle(painter, QRectF(self.rect()), look.colour("hover"), edge, 1)
        picture = glyph(self._name, "ink2", 14)
        draw_picture(painter, (self.width() - look.px(14)) / 2, self.height() / 2, picture)


def pill(told: Told3) -> Pill:
    """The pill that says so."""
    words, icon, tone = told
    return Pill(words, icon, Tone(tone))


def _draw_circle(painter: QPainter, rect: QRectF, ground: QColor, edge: QColor | None, thick: int) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(ground)
    inset = 0.0 if edge is None else thick / 2
    painter.setPen(Qt.PenStyle.NoPen if edge is None else QPen(edge, thick))
    painter.drawEllipse(rect.adjusted(inset, inset, -inset, -inset))
    painter.restore()


class Refusal(QWidget):
    """A sentence that says no where there is no field for it to stand under."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing is refused."""
        super().__init__(parent)
        line = row(self, gap=6)
        line.addWidget(Picture("circle-minus", "stop", 16), 0, Qt.AlignmentFlag.AlignTop)
        self._sentence = Words("", Role.SMALL, "stop", wrap=True)
        line.addWidget(self._sentence, 1)
        self.hide()

    def refuse(self, sentence: str) -> None:
        """Say no, to the ear too."""
        self._sentence.setText(sentence)
        self.show()
        announce(self, sentence, at_once=True)

    def accept(self) -> None:
        """Nothing is refused any more."""
        self._sentence.setText("")
        self.hide()

    def refusal(self) -> str:
        """What is refused; empty where nothing is."""
        return self._sentence.text()
