"""What the clipboard holds, and for how long."""

import pytest
from PySide6.QtGui import QClipboard, QGuiApplication

from coachdesk.ui.clipboard import Clipboard


@pytest.fixture
def board(qapp):
    yield QGuiApplication.clipboard()
    QGuiApplication.clipboard().clear()


def test_copied_words_bear_the_marks_that_keep_them_out_of_histories(board):
    Clipboard().copy("for Ines")

    data = board.mimeData()
    assert data.text() == "for Ines"
    assert bytes(data.data("x-kde-passwordManagerHint")) == b"secret"


def test_they_never_reach_what_a_middle_click_pastes(board):
    Clipboard().copy("for Ines")

    assert "Ines" not in board.text(QClipboard.Mode.Selection)


def test_they_are_gone_after_their_time(board, qtbot):
    Clipboard(stays_ms=20).copy("for Ines")
    clipboard = Clipboard(stays_ms=20)
    clipboard.copy("for Ines")

    qtbot.waitUntil(lambda: board.text() == "")


def test_what_somebody_else_put_there_since_stays(board):
    clipboard = Clipboard()
    clipboard.copy("for Ines")
    board.setText("a shopping list")
    clipboard.clear()

    assert board.text() == "a shopping list"


def test_whatever_is_closed_takes_off_every_marked_copy_whoever_made_it(board):
    Clipboard().copy("for Ines")
    Clipboard().clear_all()

    assert board.text() == ""


def test_a_copy_that_bears_no_mark_of_ours_stays_when_the_practice_closes(board):
    board.setText("a shopping list")
    Clipboard().clear_all()

    assert board.text() == "a shopping list"
