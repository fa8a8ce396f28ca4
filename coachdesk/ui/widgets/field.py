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
        self._refused = ""
        self._hint: Words | None = None
        self._refusal: _Refusal | None = None
        self._whole = column(self, gap=5)
        self._whole.addWidget(self.label)
        self._whole.addWidget(editor)
        self._whole.addStretch(1)  # beside a field with a refusal, the label stays where it is
        self.setFocusProxy(editor)
        self.accept()

    def set_hint(self, hint: str) -> None:
        """Help with other words."""
        self._hint_words = hint
        self._show()

    def refuse(self, sentence: str) -> None:
        """Say why this can't be; the words typed stay, and so does the keyboard."""
        self._refused = sentence
        self._show()
        announce(self.editor, sentence, at_once=True)

    def accept(self) -> None:
        """Take the refusal away."""
        self._refused = ""
        self._show()

    def refusal(self) -> str:
        """Why it can't be; empty where it can."""
        return self._refused

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.label.set_token("ink" if self.isEnabled() else "ink3")

    def _show(self) -> None:
        self._show_hint("" if self._refused else self._hint_words)
        self._show_refusal(self._refused)
        self._typed_in.setAccessibleDescription(self._refused or self._hint_words)
        look = getattr(self.editor, "refuse_look", None)
        if look is not None:
            look(refused=bool(self._refused))

    # Both are made when they are first needed: most fields never show them, and the lock screen waits for none.

    def _show_hint(self, words: str) -> None:
        if self._hint is None:
            if not words:
                return
            self._hint = Words("", Role.SMALL, "ink3", wrap=True)
            self._add(self._hint)
        self._hint.setText(words)
        self._hint.setVisible(bool(words))

    def _show_refusal(self, sentence: str) -> None:
        if self._refusal is None:
            if not sentence:
                return
            self._refusal = _Refusal()
            self._add(self._refusal)
        self._refusal.sentence.setText(sentence)
        self._refusal.setVisible(bool(sentence))

    def _add(self, part: QWidget) -> None:
        self._whole.insertWidget(self._whole.count() - 1, part)


class _Refusal(QWidget):
    """A sentence that says no, and its picture."""

    def __init__(self) -> None:
        super().__init__()
        whole = row(self, gap=6)
        whole.addWidget(Picture("circle-minus", "stop", beside=Role.SMALL), 0, Qt.AlignmentFlag.AlignTop)
        self.sentence = Words("", Role.SMALL, "stop", wrap=True)
        whole.addWidget(self.sentence, 1)
