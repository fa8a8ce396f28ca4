"""Boxes to tick."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from coachdesk.ui.theme import Role, glyph, theme
from coachdesk.ui.widgets.drawing import Box, Lines, draw_box, draw_picture
from coachdesk.ui.widgets.focus import ring_when_focused

_SIDE: Final = 16
_GAP: Final = 8
_LEAST: Final = 24


class Check(QCheckBox):
    """A box and what it means; wire it to `toggled`, which a screen reader's tick emits too."""

    def __init__(
        self, text: str = "", *, role: Role = Role.BODY, wrap: bool = False, parent: QWidget | None = None
    ) -> None:
        """A box that is not ticked."""
        super().__init__(parent)
        self._role = role
        self._wrap = wrap
        self._words = text
        self._laid: tuple[int | None, Lines] | None = None
        self.setText(text)
        policy = QSizePolicy(
            QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred if wrap else QSizePolicy.Policy.Fixed
        )
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        ring_when_focused(self)

    def setText(self, text: str) -> None:
        self._words = text
        self._laid = None
        super().setText(text.replace("&", "&&"))
        self.setAccessibleName(text)

    def restyle(self) -> None:
        """Sizes may have changed."""
        self._laid = None
        self.updateGeometry()
        self.update()

    def ring_rect(self) -> QRect:
        """The ring goes around the box alone."""
        return self._box()

    def ring_radius(self) -> int:
        """As round as the box."""
        return theme().px(4)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        return self._wrap

    def heightForWidth(self, width: int) -> int:
        return max(self._lines(width).height, theme().px(_LEAST)) if self._wrap else -1

    def sizeHint(self) -> QSize:
        lines = self._lines(None)
        words = lines.width + theme().px(_GAP) if self._words else 0
        return QSize(theme().px(_SIDE) + words, max(lines.height, theme().px(_LEAST)))

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), theme().px(120)), hint.height()) if self._wrap else hint

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        box = self._box()
        on = self.isChecked()
        if not self.isEnabled():
            draw_box(
                painter, box, look.px(4), Box(look.colour("sunken"), look.colour("line"), dashed=look.high_contrast)
            )
        elif on:
            draw_box(painter, box, look.px(4), Box(look.colour("accent_hover" if self.underMouse() else "accent")))
        else:
            ground = look.colour("hover" if self.underMouse() else "surface")
            draw_box(painter, box, look.px(4), Box(ground, look.colour("control")))
        if on:
            tick = glyph("check", "on_accent" if self.isEnabled() else "ink3", 12)
            draw_picture(painter, box.x() + (box.width() - look.px(12)) / 2, box.y() + box.height() / 2, tick)
        if self._words:
            lines = self._lines(self.width() if self._wrap else None)
            top = 0 if lines.count > 1 else (self.height() - lines.height) // 2
            ink = look.colour("ink" if self.isEnabled() else "ink3")
            lines.draw(painter, box.right() + 1 + look.px(_GAP), top, ink)

    def _box(self) -> QRect:
        look = theme()
        side = look.px(_SIDE)
        several = self._wrap and self._lines(self.width()).count > 1
        high = look.line(self._role) if several else self.height()
        return QRect(0, (high - side) // 2, side, side)

    def _lines(self, width: int | None) -> Lines:
        if self._laid is None or self._laid[0] != width:
            look = theme()
            room = None if width is None else width - look.px(_SIDE + _GAP)
            self._laid = (width, Lines(self._words, look.font(self._role), look.line(self._role), room))
        return self._laid[1]
