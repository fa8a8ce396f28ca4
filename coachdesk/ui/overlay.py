"""A sheet over the window: the palette and the list of keys lie on it, and Escape takes it away."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from coachdesk.ui.theme import theme
from coachdesk.ui.widgets.drawing import Box, draw_box

TOP = 96


class _Box(QFrame):
    """The sheet itself: one line around it, and no shadow."""

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        draw_box(QPainter(self), self.rect(), look.px(10), Box(look.colour("surface"), look.colour("control")))


class Overlay(QWidget):
    """A scrim as large as its parent, with one box in it; a child widget, since Wayland places no other windows."""

    closed = Signal()

    def __init__(self, parent: QWidget, name: str, width: int) -> None:
        """Over `parent`; what had the keyboard gets it back."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(name)
        self._had_focus: QWidget | None = parent.window().focusWidget()
        look = theme()
        self.box = _Box()
        self.box.setFixedWidth(min(look.px(width), parent.width() - look.px(48)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.px(min(TOP, max(parent.height() // 10, 24))), 0, look.px(24))
        column.addWidget(self.box, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        parent.installEventFilter(self)
        self.setGeometry(parent.rect())

    def appear(self, focus: QWidget) -> None:
        """Show it, with the keyboard in `focus`."""
        self.show()
        self.raise_()
        focus.setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        """Take it away."""
        back = self._had_focus
        self._had_focus = None
        self.closed.emit()
        self.close()
        if back is not None:
            back.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        parent = self.parentWidget()
        if parent is not None and watched is parent and event.type() == QEvent.Type.Resize:
            self.setGeometry(parent.rect())
        return False

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own name
        """The keyboard stays in the box."""
        return super().focusNextPrevChild(next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.box.geometry().contains(event.position().toPoint()):
            self.dismiss()

    def paintEvent(self, event: QPaintEvent) -> None:
        shade = QColor("#000000")
        shade.setAlphaF(0.48 if theme().dark else 0.32)
        QPainter(self).fillRect(self.rect(), shade)
