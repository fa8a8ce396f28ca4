"""Selects words in three fields on a real X server, and tells what a middle click would paste; run by its test."""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QVBoxLayout, QWidget

from coachdesk.confidential.form import Run, Setting, block
from coachdesk.ui.clipboard import Clipboard
from coachdesk.ui.note.editor import NoteEditor
from coachdesk.ui.theme import install

LEFT, CONTROL, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def pasted() -> list[str]:
    """What is there to be pasted by a middle click, to this program and to any other."""
    QTest.qWait(50)
    data = QApplication.clipboard().mimeData(QClipboard.Mode.Selection)
    return sorted([*data.formats(), data.text()]) if data is not None else []


def select_in(field: QWidget, where: QWidget) -> dict[str, list[str]]:
    """Every way of selecting that Qt knows."""
    found = {}
    field.setFocus()
    QTest.mouseDClick(where, LEFT, pos=QPoint(60, 12))
    QTest.mouseRelease(where, LEFT, pos=QPoint(60, 12))
    found["double click"] = pasted()
    QTest.mousePress(where, LEFT, pos=QPoint(400, 12))  # beyond the words, so that nothing is dragged
    QTest.mouseMove(where, QPoint(20, 12))
    QTest.mouseRelease(where, LEFT, pos=QPoint(20, 12))
    found["drag"] = pasted()
    QTest.keyClick(field, Qt.Key.Key_A, CONTROL)
    found["all"] = pasted()
    QTest.keyClick(field, Qt.Key.Key_Home)
    QTest.keyClick(field, Qt.Key.Key_End, SHIFT)
    found["keys"] = pasted()
    return found


def main() -> None:
    """Plain fields first, to see that the X server has such a selection at all; then the note's."""
    app = QApplication([])
    install(app, Path(sys.argv[1]))
    holder = QWidget()
    column = QVBoxLayout(holder)
    plain, line = QTextEdit("secretword in a plain field"), QLineEdit("secretword in a line")
    for field in (plain, line):
        column.addWidget(field)
    holder.resize(900, 600)
    holder.show()
    QTest.qWaitForWindowExposed(holder)
    told = {"plain": select_in(plain, plain.viewport())}
    app.clipboard().clear(QClipboard.Mode.Selection)
    note = NoteEditor(Clipboard(holder))
    note.show_note((block(Setting.PARAGRAPH, [Run("secretword in a note, and more of it")]),))
    column.addWidget(note, 1)
    QTest.qWait(50)
    told["note"] = select_in(note, note.viewport())
    told["line beside it"] = select_in(line, line)
    sys.stdout.write(json.dumps(told) + "\n")
    holder.close()


if __name__ == "__main__":
    main()
