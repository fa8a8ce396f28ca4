"""A sentence at the foot of the window for six seconds, about what can be undone."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.buttons import Button, IconButton, Link
from coachdesk.ui.widgets.drawing import Box, draw_box
from coachdesk.ui.widgets.layouts import row
from coachdesk.ui.widgets.spoken import announce
from coachdesk.ui.widgets.words import Words

SECONDS: Final = 6
_FROM_EDGE: Final = 24
_ABOVE: Final = 12


class Toast(QFrame):
    """One at a time, at the bottom of its parent; it stays while the pointer or the keyboard is on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Hidden until `tell`; over its parent, or in a layout where it is given none."""
        super().__init__(parent)
        self._floats = parent is not None
        line = row(self, gap=12, margins=(16, 0, 10, 0))
        self._words = Words("", Role.BODY, "surface")
        self._undo = Link("Undo", role=Role.ROW_TITLE, token="surface")
        self._close = IconButton("x", "Dismiss", token="surface")
        line.addWidget(self._words)
        line.addSpacing(theme().px(4))
        line.addWidget(self._undo)
        line.addWidget(self._close)
        self._take_back: Callable[[], None] | None = None
        self._undo.clicked.connect(self._undone)
        self._close.clicked.connect(self.hide)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(SECONDS * 1000)
        self._clock.timeout.connect(self._over)
        self._settle = QTimer(self, singleShot=True, interval=0)
        self._settle.timeout.connect(self._place)
        if parent is not None:
            parent.installEventFilter(self)
            self.hide()

    def tell(self, words: str, undo: Callable[[], None] | None = None) -> None:
        """Say it to the eye and the ear; a new sentence takes the place of the old."""
        self._words.setText(words)
        self._take_back = undo
        self._undo.setVisible(undo is not None)
        self.setAccessibleName(words)
        self.restyle()
        if self.parentWidget() is not None:
            self.show()
        if self._floats:
            self.raise_()
        self._clock.start()
        announce(self, words)

    def turn_page(self) -> None:
        """Another page was opened: what can't be undone has been said."""
        if self._take_back is None:
            self._clock.stop()
            self.hide()

    def stay(self) -> None:
        """Stay until it is dismissed, as on the page of components."""
        self._clock.stop()

    def restyle(self) -> None:
        """Sizes may have changed."""
        self.setFixedHeight(theme().px(44))
        self.adjustSize()
        self._place()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        elif event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._settle.start()  # another page may have brought a button to just where the notice lies
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        self._clock.stop()

    def leaveEvent(self, event: QEvent) -> None:
        if self.isVisible():
            self._clock.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        draw_box(QPainter(self), self.rect(), look.px(8), Box(look.colour("ink")))

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is not None and self._floats:
            left = (parent.width() - self.width()) // 2
            place = QRect(left, parent.height() - self.height() - theme().px(_FROM_EDGE), self.width(), self.height())
            for button in self._buttons_under(place):
                place.moveBottom(min(place.bottom(), button.top() - theme().px(_ABOVE)))
            self.move(place.topLeft())

    def _buttons_under(self, place: QRect) -> list[QRect]:
        """What could be pressed there: a notice hides nothing of that."""
        parent = self.parentWidget()
        assert parent is not None  # noqa: S101 - only a toast that floats is placed
        buttons = [each for each in parent.findChildren(Button) if each.isVisible() and not self.isAncestorOf(each)]
        rects = [QRect(each.mapTo(parent, QPoint(0, 0)), each.size()) for each in buttons]
        return [rect for rect in rects if rect.intersects(place)]

    def _over(self) -> None:
        if self.isAncestorOf(self.window().focusWidget() or self.window()):
            self._clock.start()
        else:
            self.hide()

    def _undone(self) -> None:
        take_back, self._take_back = self._take_back, None
        self.hide()
        if take_back is not None:
            take_back()
