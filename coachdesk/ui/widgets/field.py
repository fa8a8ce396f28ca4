"""A label above an editor, and below it a hint, or a sentence that says no."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QWidget

from coachdesk.ui.theme import Role
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.pictures import Picture
from coachdesk.ui.widgets.spoken import announce
from coachdesk.ui.widgets.words import Words


class Field(QWidget):
    """A label, an editor, and below it a hint or a refusal."""

    def __init__(self, label: str, editor: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        """The label is the editor's for the ear too."""
        super().__init__(parent)
        self.editor = editor
        self.label = Words(label, Role.SMALL, weight=500)
        self.label.setBuddy(editor)
        self._typed_in = editor.focusProxy() or editor
        self._typed_in.setAccessibleName(label)
        self._hint_words = hint
        self._hint = Words(hint, Role.SMALL, "ink3", wrap=True)
        self._refusal = QWidget()
        refusal = row(self._refusal, gap=6)
        refusal.addWidget(Picture("circle-minus", "stop", beside=Role.SMALL), 0, Qt.AlignmentFlag.AlignTop)
        self._sentence = Words("", Role.SMALL, "stop", wrap=True)
        refusal.addWidget(self._sentence, 1)
        whole = column(self, gap=5)
        whole.addWidget(self.label)
        whole.addWidget(editor)
        whole.addWidget(self._hint)
        whole.addWidget(self._refusal)
        whole.addStretch(1)  # beside a field with a refusal, the label stays where it is
        self.setFocusProxy(editor)
        self.accept()

    def set_hint(self, hint: str) -> None:
        """Help with other words."""
        self._hint_words = hint
        self._hint.setText(hint)
        self._show()

    def refuse(self, sentence: str) -> None:
        """Say why this can't be; the words typed stay, and so does the keyboard."""
        self._sentence.setText(sentence)
        self._show()
        announce(self.editor, sentence, at_once=True)

    def accept(self) -> None:
        """Take the refusal away."""
        self._sentence.setText("")
        self._show()

    def refusal(self) -> str:
        """Why it can't be; empty where it can."""
        return self._sentence.text()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.label.set_token("ink" if self.isEnabled() else "ink3")

    def _show(self) -> None:
        refused = bool(self._sentence.text())
        self._refusal.setVisible(refused)
        self._hint.setVisible(bool(self._hint_words) and not refused)
        self._typed_in.setAccessibleDescription(self._sentence.text() or self._hint_words)
        look = getattr(self.editor, "refuse_look", None)
        if look is not None:
            look(refused=refused)
