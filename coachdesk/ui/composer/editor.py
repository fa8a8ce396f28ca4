"""One line of an update while it is written: serif, as tall as its words, and movable."""

from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from coachdesk.ui.composer import words
from coachdesk.ui.composer.guarded import Copy, GuardedText
from coachdesk.ui.theme import Role, glyph, theme
from coachdesk.ui.widgets.buttons import IconButton
from coachdesk.ui.widgets.drawing import draw_picture
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.spoken import announce
from coachdesk.ui.widgets.words import Words

_GRIP: Final = 18
_INTO_BOX: Final = 13  # from the edge of a line's box to its words
_ENTERS: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_ALT: Final = Qt.KeyboardModifier.AltModifier


class StatementEdit(GuardedText):
    """The words of one line; the box around them is drawn only while the caret is in it."""

    written = Signal()
    entered = Signal()
    left = Signal()
    split_wanted = Signal(str, str)
    out_wanted = Signal()
    move_wanted = Signal(int)
    step_wanted = Signal(int)
    refused = Signal(str)
    """Why something was not put in; empty once that is over."""

    def __init__(self, copy: Copy, text: str = "") -> None:
        """A line with these words."""
        super().__init__(copy, text, role=Role.STATEMENT, lines=1, grows=True)
        self.textChanged.connect(self.written)
        self._is_refused = False
        self.textChanged.connect(self._accept)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self.hasFocus():
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self._has_room(len(source.text())):
            super().insertFromMimeData(source)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        told = event.commitString()
        super().inputMethodEvent(event if not told or self._has_room(len(told)) else QInputMethodEvent())

    def _has_room(self, more: int) -> bool:
        """Whether the line takes so many characters more, in place of those selected; if not, it says so."""
        chosen = self.textCursor()
        stays = self.document().characterCount() - 1 - (chosen.selectionEnd() - chosen.selectionStart())
        room = stays + more <= words.MOST
        if not room:
            self._is_refused = True
            self.refused.emit(words.FULL if more == 1 else words.too_long(more))
        return room

    def _accept(self) -> None:
        if self._is_refused:
            self._is_refused = False
            self.refused.emit("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers()
        if held == _ALT and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.move_wanted.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif held == _ALT and key == Qt.Key.Key_Delete:
            self.out_wanted.emit()
        elif key in _ENTERS and held in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}:
            self._split()
        elif key == Qt.Key.Key_Backspace and not self.text():
            self.out_wanted.emit()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and held == Qt.KeyboardModifier.NoModifier:
            self._step(event, up=key == Qt.Key.Key_Up)
        elif not event.text() or not event.text().isprintable() or self._has_room(1):
            super().keyPressEvent(event)

    def _split(self) -> None:
        at, text = self.textCursor().position(), self.text()
        self.split_wanted.emit(text[:at].rstrip(), text[at:].lstrip())

    def _step(self, event: QKeyEvent, *, up: bool) -> None:
        before = self.textCursor().position()
        operation = QTextCursor.MoveOperation.Up if up else QTextCursor.MoveOperation.Down
        trial = self.textCursor()
        if trial.movePosition(operation):
            super().keyPressEvent(event)
        elif self.textCursor().position() == before:
            self.step_wanted.emit(-1 if up else 1)


class Grip(QWidget):
    """What a line is taken hold of by; the keyboard moves it with Alt and the arrows."""

    dragged = Signal(int)

    def __init__(self, line: QWidget) -> None:
        """The grip of a line."""
        super().__init__(line)
        self._line = line
        self._shown = False
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip("Drag to move the line, or press Alt and an arrow key")
        self.setAccessibleName("Move this line: Alt and an arrow key")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_grip(self, *, shown: bool) -> None:
        """Draw it, or not."""
        self._shown = shown
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(_GRIP), theme().px(24))

    def restyle(self) -> None:
        """Sizes may have changed."""
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shown:
            middle = theme().px(8) + theme().line(Role.STATEMENT) / 2
            draw_picture(QPainter(self), theme().px(1), middle, glyph("grip-vertical", "ink2", 16))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        by = self._line_at(event.position())
        if event.buttons() & Qt.MouseButton.LeftButton and by:
            self.dragged.emit(by)

    def _line_at(self, place: QPointF) -> int:
        """-1 once the pointer has left the line upwards, 1 once it has left it downwards."""
        y = self.mapTo(self._line, QPoint(0, int(place.y()))).y()
        return -1 if y < 0 else 1 if y > self._line.height() else 0


class LineView(QWidget):
    """A line with its grip and what takes it out."""

    def __init__(self, key: int, text: str, copy: Copy) -> None:
        """The line known by `key`."""
        super().__init__()
        self.key = key
        self.grip = Grip(self)
        self.edit = StatementEdit(copy, text)
        self.refusal = Words("", Role.SMALL, "stop", wrap=True)
        self.refusal.hide()
        self.out = IconButton("x", "Take this line out", size=14)
        self.out.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        line = row(self, gap=2)
        line.addWidget(self.grip)
        written = column()
        written.addWidget(self.edit)
        beneath = row(margins=(_INTO_BOX, 0, 0, 0))
        beneath.addWidget(self.refusal)
        written.addLayout(beneath)
        line.addLayout(written, 1)
        line.addWidget(self.out, 0, Qt.AlignmentFlag.AlignTop)
        self.edit.entered.connect(self._show_tools)
        self.edit.left.connect(self._show_tools)
        self.edit.refused.connect(self._refuse)
        self._show_tools()

    def _refuse(self, sentence: str) -> None:
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))
        if sentence:
            announce(self.edit, sentence, at_once=True)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._show_tools(over=True)

    def leaveEvent(self, event: QEvent) -> None:
        self._show_tools()

    def _show_tools(self, *, over: bool = False) -> None:
        shown = over or self.edit.hasFocus()
        self.grip.show_grip(shown=shown)
        policy = self.out.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.out.setSizePolicy(policy)
        self.out.setVisible(shown)
