"""What can be pressed: buttons, links and small pictures with a name."""

from enum import StrEnum
from typing import Final, NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from coachdesk.ui.theme import Role, glyph, theme
from coachdesk.ui.theme.roles import STYLES
from coachdesk.ui.widgets.drawing import Box, Lines, draw_box, draw_picture
from coachdesk.ui.widgets.focus import ring_from_now_on
from coachdesk.ui.widgets.spoken import announce

_PRESSES: Final = {Qt.Key.Key_Space, Qt.Key.Key_Select, Qt.Key.Key_Return, Qt.Key.Key_Enter}
_ENTERS: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_GAP: Final = 8
_LEAST: Final = 24
_QUIET_PAD: Final = 10


class Kind(StrEnum):
    """How much a button asks to be pressed."""

    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"
    FOR_GOOD = "for good"


class Pose(StrEnum):
    """A state to be shown without a pointer or a key, as the page of components does."""

    HOVER = "hover"
    PRESSED = "pressed"


class _Look(NamedTuple):
    """The colours of one kind in one state."""

    fill: str
    edge: str
    words: str
    weight: int


class _Size(NamedTuple):
    """The measures of a button, in the pixels of the design."""

    high: int
    pad: int
    role: Role
    icon: int


_MIDDLE: Final = _Size(36, 15, Role.BODY, 16)
_SMALL: Final = _Size(28, 11, Role.SMALL, 14)
_LARGE: Final = _Size(48, 15, Role.SECTION, 18)

_RESTING: Final = {
    Kind.PRIMARY: _Look("accent", "", "on_accent", 600),
    Kind.PLAIN: _Look("surface", "control", "ink", 500),
    Kind.QUIET: _Look("", "", "accent", 500),
    Kind.FOR_GOOD: _Look("surface", "stop", "stop", 500),
}
_HOVERED: Final = {
    Kind.PRIMARY: _Look("accent_hover", "", "on_accent", 600),
    Kind.PLAIN: _Look("hover", "control", "ink", 500),
    Kind.QUIET: _Look("hover", "", "accent", 500),
    Kind.FOR_GOOD: _Look("hover", "stop", "stop", 500),
}
_DISABLED: Final = _Look("sunken", "line", "ink3", 500)


class Pressable(QPushButton):
    """What every button shares: the ring, Enter as well as Space, and a reason where it can't be pressed."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        """A button that says `text`."""
        super().__init__(parent)
        self._reason = ""
        self._spoken_before = ""
        self._pose: Pose | None = None
        self._ringed = False
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        # An ampersand in a name is no shortcut.
        self._words = text
        super().setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.updateGeometry()

    def words(self) -> str:
        """What the button says."""
        return self._words

    def reason(self) -> str:
        """Why it can't be pressed now; empty where it can."""
        return self._reason

    def disable_because(self, sentence: str) -> None:
        """Let it not be pressed; the keyboard still reaches it, and hears the sentence."""
        if not self._reason:
            self._spoken_before = self.accessibleDescription()
        self._reason = sentence
        self.setAccessibleDescription(sentence)
        self.setToolTip(sentence)
        self.blockSignals(True)  # noqa: FBT003 - Qt's own: a press by any hand, a screen reader's too, has no effect
        self.update()

    def enable(self) -> None:
        """Let it be pressed again."""
        if self._reason:
            self._reason = ""
            self.setAccessibleDescription(self._spoken_before)
            self.setToolTip("")
            self.blockSignals(False)  # noqa: FBT003 - Qt's own
            self.update()

    def can_be_pressed(self) -> bool:
        """Whether a press has an effect."""
        return self.isEnabled() and not self._reason

    def pose(self, pose: Pose | None) -> None:
        """Show a state for the page of components."""
        self._pose = pose
        self.update()

    def ring_rect(self) -> QRect:
        """The ring goes around all of it."""
        return self.rect()

    def ring_radius(self) -> int:
        """As round as the button."""
        return theme().px(6)

    def restyle(self) -> None:
        """Sizes may have changed."""
        self.updateGeometry()
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self._ringed:  # a page makes many buttons, and the keyboard comes to few
            self._ringed = True
            ring_from_now_on(self, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PRESSES and self._reason:
            announce(self, self._reason)
        elif event.key() in _ENTERS:
            if self.enter_presses():
                self.click()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._reason:
            announce(self, self._reason)
        else:
            super().mousePressEvent(event)

    def enter_presses(self) -> bool:
        """Whether Enter presses it as Space does."""
        return True

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def is_hovered(self) -> bool:
        """Whether it is drawn as under the pointer."""
        return self.can_be_pressed() and (self._pose is not None or self.underMouse() or self.isDown())

    def is_pressed(self) -> bool:
        """Whether it is drawn as held down."""
        return self.can_be_pressed() and (self._pose is Pose.PRESSED or self.isDown())


class Button(Pressable):
    """A verb that can be pressed, with its picture and its keys."""

    def __init__(
        self,
        text: str,
        kind: Kind = Kind.PLAIN,
        icon: str = "",
        keys: str = "",
        *,
        small: bool = False,
        large: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """A button of a kind; `keys` are shown, in their portable form, and said."""
        super().__init__(text, parent)
        self._kind = kind
        self._icon = icon
        self._keys = shown_keys(keys)
        self._size = _SMALL if small else _LARGE if large else _MIDDLE
        if keys:
            self.setAccessibleDescription(self._keys)

    def kind(self) -> Kind:
        """How much it asks to be pressed."""
        return self._kind

    def set_kind(self, kind: Kind) -> None:
        """Let it ask more, or less, to be pressed."""
        self._kind = kind
        self.restyle()

    def set_icon(self, icon: str) -> None:
        """Show another picture before the words."""
        self._icon = icon
        self.restyle()

    def sizeHint(self) -> QSize:
        look = theme()
        pad = self._size.pad if self._kind is not Kind.QUIET else _QUIET_PAD
        across = self._content_width() + 2 * look.px(pad)
        return QSize(across, look.px(self._size.high))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        style = self._look()
        painter = QPainter(self)
        edge = look.colour("ink") if self.is_pressed() else _colour(style.edge)
        dashed = not self.can_be_pressed() and look.high_contrast
        draw_box(painter, self.rect(), look.px(6), Box(_colour(style.fill), edge, dashed=dashed))
        ink = look.colour(style.words)
        left = (self.width() - self._content_width()) / 2
        if self._icon:
            draw_picture(painter, left, self.height() / 2, glyph(self._icon, style.words, self._size.icon))
            left += look.px(self._size.icon + _GAP)
        words = self._lines()
        words.draw(painter, left, (self.height() - words.height) // 2, ink)
        if self._keys:
            keys = self._key_lines()
            left += words.width + look.px(_GAP)
            keys.draw(painter, left, (self.height() - keys.height) // 2, ink)

    def _look(self) -> _Look:
        if not self.can_be_pressed():
            return _DISABLED
        return (_HOVERED if self.is_hovered() else _RESTING)[self._kind]

    def _content_width(self) -> int:
        look = theme()
        across = self._lines().width
        if self._icon:
            across += look.px(self._size.icon + _GAP)
        if self._keys:
            across += look.px(_GAP) + self._key_lines().width
        return across

    def _lines(self) -> Lines:
        look = theme()
        role = self._size.role
        weight = 600 if self._kind is Kind.PRIMARY or self._size is _LARGE else 500
        return Lines(self.words(), look.font(role, weight), look.line(role))

    def _key_lines(self) -> Lines:
        return Lines(self._keys, theme().font(Role.CAPTION), theme().line(Role.CAPTION))


class Link(Pressable):
    """Words that lead somewhere."""

    def __init__(
        self,
        text: str,
        icon: str = "",
        *,
        role: Role = Role.SMALL,
        token: str = "accent",
        plain: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """A link in a role; on sand its token is `private_ink`; a `plain` one has the weight of the words around it."""
        super().__init__(text, parent)
        self._icon = icon
        self._weight = 400 if plain else max(STYLES[role].weight, 500)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._role = role
        self._token = token

    def set_token(self, token: str) -> None:
        """Colour it otherwise."""
        self._token = token
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        words = self._lines()
        across = words.width + (look.px(self._icon_size() + 6) if self._icon else 0)
        return QSize(across, max(words.height, look.px(_LEAST)))

    def ring_rect(self) -> QRect:
        """The ring goes around the words."""
        high = self._lines().height
        return QRect(0, (self.height() - high) // 2, self.width(), high)

    def ring_radius(self) -> int:
        """Nearly square."""
        return theme().px(2)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        token = self._token if self.can_be_pressed() else "ink3"
        painter = QPainter(self)
        left = 0
        if self._icon:
            draw_picture(painter, 0, self.height() / 2, glyph(self._icon, token, self._icon_size()))
            left = look.px(self._icon_size() + 6)
        words = self._lines()
        words.draw(painter, left, (self.height() - words.height) // 2, look.colour(token))

    def _icon_size(self) -> int:
        return 14 if self._role in {Role.SMALL, Role.CAPTION} else 16

    def _lines(self) -> Lines:
        look = theme()
        font = look.font(self._role, self._weight)
        font.setUnderline(self.can_be_pressed() and (self.hasFocus() or self.is_hovered()))
        return Lines(self.words(), font, look.line(self._role))


class IconButton(Pressable):
    """A picture that can be pressed; its name is said, and shown under the pointer."""

    def __init__(
        self,
        icon: str,
        name: str,
        checkable: bool = False,  # noqa: FBT001, FBT002 - as Qt has it
        *,
        size: int = 16,
        token: str = "ink2",
        on_sand: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """A square button of 28 around a picture of 16, or of 36 around one of 18; wire checkable ones to `toggled`."""
        super().__init__(name, parent)
        self._icon = icon
        self._size = size
        self._token = "private_ink" if on_sand else token
        self._on_sand = on_sand
        self.setCheckable(checkable)
        self.setToolTip(name)

    def set_icon(self, icon: str, name: str) -> None:
        """Show another picture under another name."""
        self._icon = icon
        self.setText(name)
        self.setToolTip(name)
        self.update()

    def sizeHint(self) -> QSize:
        side = theme().px(_LEAST if self._size <= 14 else 28 if self._size <= 16 else 32)  # noqa: PLR2004 - the sizes
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        chosen = self.isChecked()
        if chosen or self.is_hovered():
            ground = "private_deep" if self._on_sand else "accent_soft" if chosen else "hover"
            edge = look.colour(self._token) if chosen and look.high_contrast else None
            draw_box(painter, self.rect(), look.px(6), Box(look.colour(ground), edge))
        token = self._token if self.can_be_pressed() else "ink3"
        side = look.px(self._size)
        draw_picture(painter, (self.width() - side) / 2, self.height() / 2, glyph(self._icon, token, self._size))


def shown_keys(keys: str) -> str:
    """Portable keys as they are written beside a command: “Ctrl Shift N”, or the signs of a Mac."""
    if not keys:
        return ""
    from PySide6.QtGui import QKeySequence  # no button of the first window has keys

    native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    return native.replace("+", " ")


def _colour(token: str) -> QColor | None:
    return theme().colour(token) if token else None
