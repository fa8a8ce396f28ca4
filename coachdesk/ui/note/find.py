"""Finding words within the note."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit, QWidget

from coachdesk.ui.note.editor import NoteEditor
from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.buttons import IconButton
from coachdesk.ui.widgets.cards import Hairline
from coachdesk.ui.widgets.fields import LineEdit
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.spoken import announce
from coachdesk.ui.widgets.words import Words

_MOST: Final = 2000  # marked at once; a note with more of one word is found in all the same


class FindBar(QWidget):
    """A field at the top of the note; Enter goes on, Shift and Enter back, Escape closes it."""

    closed = Signal()

    def __init__(self, editor: NoteEditor, parent: QWidget | None = None) -> None:
        """A bar that is not open yet."""
        super().__init__(parent)
        self._editor = editor
        self._hits: list[QTextCursor] = []
        whole = column(self)
        line = row(gap=8, margins=(24, 8, 16, 8))
        self._field = _Field(icon="search")
        self._field.setAccessibleName("Find in this note")
        self._count = Words("", Role.SMALL, "private_ink", tabular=True)
        up = IconButton("chevron-up", "Before", on_sand=True)
        down = IconButton("chevron-down", "Next", on_sand=True)
        close = IconButton("x", "Close (Esc)", on_sand=True)
        line.addWidget(self._field, 1)
        line.addWidget(self._count)
        for button, deed in ((up, self.go_back), (down, self.go_on), (close, self.close_bar)):
            button.clicked.connect(deed)
            line.addWidget(button)
        whole.addLayout(line)
        whole.addWidget(Hairline("private_line"))
        self._field.textChanged.connect(self._look)
        self._field.returnPressed.connect(self.go_on)
        self._field.back.connect(self.go_back)
        self._field.escaped.connect(self.close_bar)
        editor.written.connect(self._look_again)
        self.hide()

    def open(self) -> None:
        """Open it, with what is selected."""
        chosen = self._editor.textCursor().selectedText()
        if chosen and "\u2029" not in chosen:
            self._field.setText(chosen)
        self.show()
        self._field.setFocus()
        self._field.selectAll()
        self._look()

    def close_bar(self) -> None:
        """Close it, and go back to writing where it was found."""
        self.hide()
        self._hits = []
        self._editor.setExtraSelections([])
        self._editor.setFocus()
        self.closed.emit()

    def go_on(self) -> None:
        """To the next one; after the last to the first."""
        at = self._editor.textCursor().selectionEnd()
        self._show(next((number for number, hit in enumerate(self._hits) if hit.selectionStart() >= at), 0))

    def go_back(self) -> None:
        """To the one before; before the first to the last."""
        at, last = self._editor.textCursor().selectionStart(), len(self._hits) - 1
        before = [number for number, hit in enumerate(self._hits) if hit.selectionEnd() <= at]
        self._show(before[-1] if before else last)

    def restyle(self) -> None:
        """Colours may have changed."""
        self._mark()

    def told(self) -> str:
        """What is said beside the field."""
        return self._count.text()

    def _look_again(self) -> None:
        if self.isVisible():
            self._find()
            self._count.setText(f"{len(self._hits)} found")

    def _look(self) -> None:
        if not self.isVisible():
            return
        self._find()
        if self._hits:
            at = self._editor.textCursor().selectionStart()
            self._show(next((number for number, hit in enumerate(self._hits) if hit.selectionStart() >= at), 0))
        else:
            self._count.setText("Not in this note" if self._field.text() else "")

    def _find(self) -> None:
        self._hits = []
        typed, document = self._field.text(), self._editor.document()
        cursor = QTextCursor(document)
        while typed and len(self._hits) < _MOST:
            cursor = document.find(typed, cursor, QTextDocument.FindFlag(0))
            if cursor.isNull():
                break
            self._hits.append(QTextCursor(cursor))
        self._mark()

    def _mark(self) -> None:
        look, marks = QTextCharFormat(), list[QTextEdit.ExtraSelection]()
        look.setBackground(theme().colour("private_deep"))
        for hit in self._hits:
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = hit, look
            marks.append(mark)
        self._editor.setExtraSelections(marks)

    def _show(self, number: int) -> None:
        if self._hits:
            self._editor.setTextCursor(self._hits[number])
            self._editor.ensureCursorVisible()
            self._count.setText(f"{number + 1} of {len(self._hits)}")
            announce(self, self._count.text())


class _Field(LineEdit):
    """The field; what is typed in it is the note's, so it is as private."""

    back = Signal()
    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enters = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enters and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.back.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
