"""The ring around what has the keyboard: drawn outside buttons and boxes, so that it never moves them."""

from typing import Final, Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from coachdesk.ui.theme import theme
from coachdesk.ui.widgets.drawing import Box, draw_box

_GAP: Final = 2
_BY_KEYBOARD: Final = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}
_FOLLOWED: Final = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
    QEvent.Type.ZOrderChange,
}


class Ringed(Protocol):
    """A widget that says where its ring goes."""

    def ring_rect(self) -> QRect:
        """The box that the ring goes around, in the widget's own pixels."""
        ...

    def ring_radius(self) -> int:
        """How round that box is."""
        ...


class Ring(QWidget):
    """One ring around one widget, lying over its neighbours and letting the pointer through."""

    def __init__(self, around: QWidget) -> None:
        """A ring that follows the widget until it is deleted."""
        super().__init__(_host(around))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._around = around
        self._watched: list[QWidget] = []
        around.destroyed.connect(self.deleteLater)
        walk: QWidget | None = around
        while walk is not None and walk is not self.parentWidget():
            walk.installEventFilter(self)
            self._watched.append(walk)
            walk = walk.parentWidget()
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _FOLLOWED:
            self._follow()
        return False

    def restyle(self) -> None:
        """The ring is thicker in high contrast."""
        self._follow()
        self.update()

    def let_go(self) -> None:
        """Take the ring away for good."""
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched.clear()
        self.hide()
        self.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        thick = look.tokens.ring
        if not isValid(self._around):
            return
        box = Box(edge=look.colour("accent"), thick=thick)
        draw_box(QPainter(self), self.rect(), _radius(self._around) + _GAP + thick, box)

    def _follow(self) -> None:
        host = self.parentWidget()
        if host is None or not isValid(self._around) or not host.isAncestorOf(self._around):
            self.hide()
            return
        out = _GAP + theme().tokens.ring
        corner = self._around.mapTo(host, QPoint(0, 0))
        self.setGeometry(_rect(self._around).translated(corner).adjusted(-out, -out, out, out))
        self.setVisible(self._around.isVisibleTo(host))
        self.raise_()


class _Rings(QObject):
    """Shows a ring where the keyboard is; a click alone asks for none."""

    def __init__(self) -> None:
        super().__init__()
        self.keyboard = False  # until a key is used
        self._ring: Ring | None = None
        self._around: QWidget | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(watched, QWidget):
            if isinstance(event, QFocusEvent):
                self._focus(watched, event)
            elif kind == QEvent.Type.KeyPress and watched is not self._around and watched.hasFocus():
                self._show(watched)
        return False

    def shows_for(self, reason: Qt.FocusReason) -> bool:
        """Whether the keyboard came here in a way that asks for a ring."""
        return reason in _BY_KEYBOARD or (self.keyboard and reason != Qt.FocusReason.MouseFocusReason)

    def _focus(self, widget: QWidget, event: QFocusEvent) -> None:
        if event.gotFocus():
            if self.shows_for(event.reason()):
                self._show(widget)
        elif widget is self._around:
            self._clear()

    def _show(self, widget: QWidget) -> None:
        self._clear()
        self._around = widget
        self._ring = Ring(widget)

    def _clear(self) -> None:
        ring, self._ring, self._around = self._ring, None, None
        if ring is not None and isValid(ring):  # it goes with the page that it lies on
            ring.let_go()


_RINGS: Final[list[_Rings]] = []


def ring_when_focused(widget: QWidget) -> None:
    """Draw the ring around the widget whenever the keyboard is there."""
    widget.installEventFilter(_rings())


def ring_from_now_on(widget: QWidget, event: QFocusEvent) -> None:
    """The same, beginning when the keyboard first comes to the widget: until then none of its events are watched."""
    rings = _rings()
    widget.installEventFilter(rings)
    rings.eventFilter(widget, event)


def used(*, keyboard: bool) -> None:
    """The coach used the keyboard, or the pointer; a page that gives itself the focus shows a ring only after a key."""
    _rings().keyboard = keyboard


def shows_for(reason: Qt.FocusReason) -> bool:
    """Whether a focus that came for that reason is shown by a part that draws its own ring inside itself."""
    return _rings().shows_for(reason)


def _rings() -> _Rings:
    if not _RINGS:
        _RINGS.append(_Rings())
    return _RINGS[0]


def _host(widget: QWidget) -> QWidget:
    from PySide6.QtWidgets import QAbstractScrollArea  # no ring is drawn in the first picture

    # Far enough up that no tight row cuts the ring off, and low enough that it scrolls along.
    walk = widget
    while not walk.isWindow():
        above = walk.parentWidget()
        if above is None or (
            isinstance(above.parentWidget(), QAbstractScrollArea) and above.objectName() == "qt_scrollarea_viewport"
        ):
            break
        walk = above
    return walk


def _rect(widget: QWidget) -> QRect:
    ask = getattr(widget, "ring_rect", None)
    return ask() if ask is not None else widget.rect()


def _radius(widget: QWidget) -> int:
    ask = getattr(widget, "ring_radius", None)
    return ask() if ask is not None else theme().px(6)
