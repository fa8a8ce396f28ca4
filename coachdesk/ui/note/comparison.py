"""An earlier version beside what stands in the note now."""

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QWidget

from coachdesk.confidential.comparing import Change, Stretch
from coachdesk.ui.note.editor import NoteEditor
from coachdesk.ui.note.words import counted
from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.buttons import Button, Link
from coachdesk.ui.widgets.cards import Hairline
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.words import Words


class Comparison(QWidget):
    """What went is struck out, what came is raised; the earlier version can be brought back."""

    closed = Signal()
    restore = Signal(int)

    def __init__(self, reader: NoteEditor, number: int, name: str, stretches: Sequence[Stretch]) -> None:
        """Version `number`, in `reader`, which takes no words."""
        super().__init__()
        self._number = number
        self._reader = reader
        whole = column(self)
        line = row(gap=16, margins=(24, 10, 16, 10))
        back = Link("Back to the note", "arrow-left", token="private_ink")
        back.clicked.connect(self.closed)
        bring = Button("Bring this version back", icon="undo-2", small=True)
        bring.clicked.connect(self._ask)
        line.addWidget(back)
        line.addWidget(Words(f"{name}: {_told(stretches)}", Role.SMALL, "private_ink", elide=True), 1)
        line.addWidget(bring)
        whole.addLayout(line)
        whole.addWidget(Hairline("private_line"))
        whole.addWidget(reader, 1)
        reader.setAccessibleName("Private: an earlier version of your note, and what changed")
        reader.setAccessibleDescription(_told(stretches))
        self._stretches = tuple(stretches)
        self.restyle()
        self.setFocusProxy(reader)

    def restyle(self) -> None:
        """Colours may have changed."""
        self._reader.show_note((), to_read=True)
        _fill(QTextCursor(self._reader.document()), self._stretches)
        self._reader.moveCursor(QTextCursor.MoveOperation.Start)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        self.restore.emit(self._number)


def _fill(cursor: QTextCursor, stretches: Sequence[Stretch]) -> None:
    looks = {change: _look(change) for change in Change}
    ended, before = False, Change.SAME
    for one in stretches:
        if (before, one.change) == (Change.GONE, Change.NEW) and not ended:
            cursor.insertText(" ", QTextCharFormat())  # so that a word and the one in its place are two
        before = one.change
        for part in re.findall(r"\n+|[^\n]+", one.text):
            if part.startswith("\n"):
                ended = True
                continue
            if ended:
                cursor.insertBlock()
            ended = False
            cursor.insertText(part, looks[one.change])


def _look(change: Change) -> QTextCharFormat:
    look, form = theme(), QTextCharFormat()
    if change is Change.GONE:
        form.setFontStrikeOut(True)
        form.setForeground(look.colour("private_ink"))
    elif change is Change.NEW:
        form.setFontWeight(500)
        form.setBackground(look.colour("private_deep"))
    return form


def _told(stretches: Sequence[Stretch]) -> str:
    gone = sum(len(one.text.split()) for one in stretches if one.change is Change.GONE)
    come = sum(len(one.text.split()) for one in stretches if one.change is Change.NEW)
    if not gone and not come:
        return "the same words as now"
    told = [f"{counted(gone)} struck out since"] * bool(gone) + [f"{counted(come)} written since"] * bool(come)
    return ", ".join(told)
