"""The box for a passphrase."""

from PySide6.QtCore import QEvent, Qt, Signal
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

    def __init__(self, *, large: bool = False, parent: QWidget | None = None) -> None:
        """An empty box with an eye at its right."""
        super().__init__(parent)
        whole = column(self, gap=6)
        self.line = LineEdit(large=large)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.keep_right(44)
        self.line.installEventFilter(self)
        self.line.returnPressed.connect(self.returnPressed)
        self.line.textChanged.connect(self.textChanged)
        self._eye = IconButton("eye", "Show the passphrase", checkable=True, parent=self.line)
        self._eye.setObjectName("eye")
        self._eye.toggled.connect(self._show)
        self._hint = QWidget()
        hint = row(self._hint, gap=6)
        hint.addWidget(Picture("arrow-big-up", "ink2", 16))
        hint.addWidget(Words("Caps Lock is on", Role.SMALL, "ink2"), 1)
        self._hint.hide()
        whole.addWidget(self.line)
        whole.addWidget(self._hint)
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_eye()

    def restyle(self) -> None:
        """Sizes may have changed."""
        self._place_eye()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._mind_caps_lock(event)
        elif event.type() == QEvent.Type.Resize:
            self._place_eye()
        return False

    def _mind_caps_lock(self, event: QKeyEvent) -> None:
        # Qt tells of no Caps Lock; a letter that disagrees with Shift gives it away on every system.
        letter = event.text()
        if len(letter) == 1 and letter.isalpha() and letter.lower() != letter.upper():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            on = letter.isupper() != shift
            if on and self._hint.isHidden():
                announce(self, "Caps Lock is on")
            self._hint.setVisible(on)
        elif event.key() == Qt.Key.Key_CapsLock:
            self._hint.setVisible(self._hint.isHidden() and bool(self.text()))

    def _show(self, shown: bool) -> None:  # noqa: FBT001 - Qt's own
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._eye.set_icon("eye-off" if shown else "eye", "Hide the passphrase" if shown else "Show the passphrase")

    def _place_eye(self) -> None:
        look = theme()
        side = self._eye.sizeHint().width()
        self._eye.resize(self._eye.sizeHint())
        self._eye.move(self.line.width() - side - look.px(8), (self.line.height() - side) // 2)
