"""The box for a passphrase."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.buttons import IconButton
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.lines import LineEdit
from coachdesk.ui.widgets.pictures import Picture
from coachdesk.ui.widgets.spoken import announce
from coachdesk.ui.widgets.words import Words


class PassphraseEdit(QWidget):
    """A passphrase, hidden unless asked for, and a hint while Caps Lock is on."""

    returnPressed = Signal()  # noqa: N815 - as the line of Qt's has it
    textChanged = Signal(str)  # noqa: N815 - as the line of Qt's has it

    def __init__(self, *, large: bool = False, what: str = "the passphrase", parent: QWidget | None = None) -> None:
        """An empty box with an eye at its right that shows `what`."""
        super().__init__(parent)
        self._whole = column(self, gap=6)
        self.line = _Line(large=large)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.keep_right(44)
        self.line.returnPressed.connect(self.returnPressed)
        self.line.textChanged.connect(self.textChanged)
        self._what = what
        self._eye = IconButton("eye", f"Show {what}", checkable=True, parent=self.line)
        self._eye.setObjectName("eye")
        self._eye.toggled.connect(self._show)
        self._hint: QWidget | None = None
        self._whole.addWidget(self.line)
        self.setFocusProxy(self.line)

    def text(self) -> str:
        """What was typed."""
        return self.line.text()

    def setText(self, text: str) -> None:
        """Put something in, or nothing."""
        self.line.setText(text)

    def clear(self) -> None:
        """Forget what was typed."""
        self.line.clear()

    def selectAll(self) -> None:
        """Mark it all, so that the next key begins anew."""
        self.line.selectAll()

    def refuse_look(self, *, refused: bool) -> None:
        """Draw the border of a refusal, or not."""
        self.line.refuse_look(refused=refused)

    def restyle(self) -> None:
        """Sizes may have changed."""
        self.place_eye()

    def mind_caps_lock(self, event: QKeyEvent) -> None:
        """A key was pressed in the box."""
        # Qt tells of no Caps Lock; a letter that disagrees with Shift gives it away on every system.
        letter = event.text()
        if len(letter) == 1 and letter.isalpha() and letter.lower() != letter.upper():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            on = letter.isupper() != shift
            if on and not self._hints():
                announce(self, "Caps Lock is on")
            self._show_hint(shown=on)
        elif event.key() == Qt.Key.Key_CapsLock:
            self._show_hint(shown=not self._hints() and bool(self.text()))

    def place_eye(self) -> None:
        """The eye stays at the right of the box, which has another size."""
        look = theme()
        side = self._eye.sizeHint().width()
        self._eye.resize(self._eye.sizeHint())
        self._eye.move(self.line.width() - side - look.px(8), (self.line.height() - side) // 2)

    def _hints(self) -> bool:
        return self._hint is not None and not self._hint.isHidden()

    def _show_hint(self, *, shown: bool) -> None:
        if self._hint is None:
            if not shown:  # made when it is first needed: hardly ever
                return
            self._hint = QWidget(self)
            hint = row(self._hint, gap=6)
            hint.addWidget(Picture("arrow-big-up", "ink2", 16))
            hint.addWidget(Words("Caps Lock is on", Role.SMALL, "ink2"), 1)
            self._whole.addWidget(self._hint)
        self._hint.setVisible(shown)

    def _show(self, shown: bool) -> None:  # noqa: FBT001 - Qt's own
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._eye.set_icon("eye-off" if shown else "eye", f"{'Hide' if shown else 'Show'} {self._what}")


class _Line(LineEdit):
    """The box itself: it tells of its keys and its size, which costs less than to watch all that happens to it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        whole = self.parentWidget()
        if isinstance(whole, PassphraseEdit):
            whole.mind_caps_lock(event)
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        whole = self.parentWidget()
        if isinstance(whole, PassphraseEdit):
            whole.place_eye()
