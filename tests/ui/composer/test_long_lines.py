"""Long lines of an update: what one takes, and what is said of more."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QTextCursor

from coachdesk.ui.composer import words
from coachdesk.ui.composer.editor import LineView


@pytest.fixture
def line(qtbot):
    made = LineView(1, "She came.", print)
    qtbot.addWidget(made)
    made.resize(600, 200)
    made.show()
    made.edit.moveCursor(QTextCursor.MoveOperation.End)
    yield made
    QGuiApplication.clipboard().clear()


def test_a_paste_too_long_for_a_line_is_refused_whole_and_stays_on_the_clipboard(line, qtbot):
    QGuiApplication.clipboard().setText("x" * words.MOST)
    line.edit.paste()

    assert line.edit.text() == "She came."
    assert line.refusal.text() == words.too_long(words.MOST)
    assert line.refusal.isVisible()
    assert QGuiApplication.clipboard().text() == "x" * words.MOST
    qtbot.keyClicks(line.edit, "x")
    assert not line.refusal.isVisible()
    line.edit.selectAll()
    line.edit.paste()
    assert len(line.edit.text()) == words.MOST


def test_a_full_line_takes_no_more_keys_and_can_be_shortened(line, qtbot):
    line.edit.set_text("x" * words.MOST)
    qtbot.keyClicks(line.edit, "y")
    event = QInputMethodEvent()
    event.setCommitString("y")
    line.edit.inputMethodEvent(event)
    assert line.edit.text() == "x" * words.MOST
    assert line.refusal.text() == words.FULL

    qtbot.keyClick(line.edit, Qt.Key.Key_Delete)
    assert not line.refusal.isVisible()
    event.setCommitString("y")
    line.edit.inputMethodEvent(event)
    assert line.edit.text() == "y" + "x" * (words.MOST - 1)
