"""Every box for private words watches over them by itself."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication

from coachdesk.ui.clipboard import OURS
from coachdesk.ui.engagement.add_action import SandLine
from coachdesk.ui.widgets.texts import TextEdit


def test_a_private_action_is_copied_with_the_marks_and_goes_with_its_line(qtbot):
    line = SandLine()
    line.set_text("asks herself why")
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    board = QGuiApplication.clipboard()
    assert board.mimeData().hasFormat(OURS)
    assert not board.mimeData().hasHtml()
    assert board.text() == "asks herself why"
    line.deleteLater()
    QCoreApplication.sendPostedEvents(line, QEvent.Type.DeferredDelete)

    assert board.text() == ""


def test_private_words_are_neither_dragged_nor_pasted_by_a_middle_click(qtbot):
    private = TextEdit("asks herself why", private=True)
    qtbot.addWidget(private)
    private.selectAll()

    assert private.createMimeDataFromSelection().formats() == []
    assert [action.text() for action in private.menu().actions()][:4] == ["Undo", "Redo", "Cut", "Copy"]


def test_private_words_can_be_cut_to_be_pasted_elsewhere(qtbot):
    private = TextEdit("asks herself why", private=True)
    qtbot.addWidget(private)
    private.selectAll()
    qtbot.keyClick(private, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)

    assert private.text() == ""
    assert QGuiApplication.clipboard().mimeData().hasFormat(OURS)
