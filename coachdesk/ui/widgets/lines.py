"""The box around whatever is typed, and the box for one line of words."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from coachdesk.ui.theme import Role, glyph, theme
from coachdesk.ui.theme.palette import palette
from coachdesk.ui.widgets.drawing import Box, draw_box, draw_picture

PAD: Final = 13
_QT_MARGIN: Final = 2  # QLineEdit keeps this much to itself
_UP: Final = 2  # and sets its letters one pixel low


def field_box(editor: QWidget, *, refused: bool, focused: bool) -> Box:
    """The box around an editor as it stands."""
    look = theme()
    if not editor.isEnabled():
        return Box(look.colour("sunken"), look.colour("line"), dashed=look.high_contrast)
    if refused:
        return Box(look.colour("surface"), look.colour("stop"), look.tokens.ring)
    if focused:
        return Box(look.colour("surface"), look.colour("accent"), look.tokens.ring)
    return Box(look.colour("surface"), look.colour("control"))


class LineEdit(QLineEdit):
    """One line of words."""

    def __init__(
        self,
        text: str = "",
        *,
        placeholder: str = "",
        icon: str = "",
        large: bool = False,
        most: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        """A box of 36, or of 48; `most` letters, if not 0. A placeholder is an example, never the label."""
        super().__init__(text, parent)
        self._icon = icon
        self._large = large
        self._refused = False
        self._posed = False
        self._right = 0
        self.setFrame(False)
        self.setPlaceholderText(placeholder)
        if most:
            self.setMaxLength(most)
        self.restyle()

    def refuse_look(self, *, refused: bool) -> None:
        """Draw the border of a refusal, or not."""
        self._refused = refused
        self.update()

    def pose_focused(self) -> None:
        """Draw it as if the keyboard were here, for the page of components."""
        self._posed = True
        self.update()

    def keep_right(self, pixels: int) -> None:
        """Leave room at the right for a button."""
        self._right = pixels
        self.restyle()

    def restyle(self) -> None:
        """Colours and sizes may have changed."""
        look = theme()
        colours = palette(look.tokens)
        colours.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        colours.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        self.setPalette(colours)
        font = look.font(Role.READING if self._large else Role.BODY)
        self.setFont(font)
        self.setFixedHeight(look.px(48 if self._large else 36))
        left = PAD + (24 if self._icon else 0)
        self.setTextMargins(look.px(left) - _QT_MARGIN, 0, look.px(max(self._right, PAD)) - _QT_MARGIN, _UP)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        box = field_box(self, refused=self._refused, focused=self.hasFocus() or self._posed)
        draw_box(painter, self.rect(), look.px(6), box)
        if self._icon:
            draw_picture(painter, look.px(PAD), self.height() / 2, glyph(self._icon, "ink3", 16))
        painter.end()
        super().paintEvent(event)
