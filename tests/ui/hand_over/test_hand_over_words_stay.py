"""What the client types in the hand-over: it stays there, none of it is lost, and every line can be brought back."""

import pytest
from held import PASSPHRASE
from inline import InlineRunner
from practice_story import open_case
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton

from coachdesk.base.errors import StoreFault
from coachdesk.ui.clipboard import OURS
from coachdesk.ui.hand_over.handing_back import HandingBack
from coachdesk.ui.hand_over.presenter import Step
from coachdesk.ui.hand_over.view import HandOverView
from coachdesk.ui.hand_over.words import STAYS
from coachdesk.ui.widgets.texts import TextEdit

FULL = "The disk is full. Nothing was changed."


class LaterRunner(InlineRunner):
    """Does nothing until it is told to."""

    def __init__(self):
        self.waiting = []

    def run(self, work, done, failed=None):
        self.waiting.append((work, done, failed))

    def settle(self):
        waiting, self.waiting = self.waiting, []
        for work, done, failed in waiting:
            super().run(work, done, failed)
        return True


@pytest.fixture
def runner():
    return InlineRunner()


@pytest.fixture
def handed(desks):
    return desks.hand_over.begin(open_case(desks).draft())


@pytest.fixture
def view(qtbot, handed, runner):
    over = []
    shown = HandOverView(handed, runner, lambda: over.append("over"))
    shown.over = over
    qtbot.addWidget(shown)
    shown.resize(1440, 900)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def press(qtbot, view, name):
    found = view.findChild(QAbstractButton, name)
    assert found is not None, name
    qtbot.mouseClick(found, Qt.MouseButton.LeftButton)


def progress(view):
    return view.findChild(TextEdit, "statement-progress-0")


def give_passphrase(qtbot, view):
    press(qtbot, view, "hand-back")
    sheet = view.findChild(HandingBack)
    qtbot.keyClicks(sheet.passphrase.line, PASSPHRASE)
    qtbot.mouseClick(sheet.open, Qt.MouseButton.LeftButton)


def kept(desks):
    with desks.overview._room.practice.reading() as work:
        return [told.words._kept for told in work.drafts.every()[0].statements]


def full(monkeypatch, handed):
    def keep(*_):
        raise StoreFault(FULL)

    monkeypatch.setattr(type(handed), "keep", keep)


def test_the_last_words_before_the_laptop_goes_back_are_kept(qtbot, view, desks):
    press(qtbot, view, "change-words")
    qtbot.keyClicks(progress(view), "Lastly ")
    give_passphrase(qtbot, view)

    assert view.over == ["over"]
    assert any(words.startswith("Lastly ") for words in kept(desks))


def test_the_laptop_does_not_go_back_while_the_words_are_not_on_the_disk(qtbot, view, handed, monkeypatch):
    full(monkeypatch, handed)
    press(qtbot, view, "change-words")
    qtbot.keyClicks(progress(view), "Lastly ")
    give_passphrase(qtbot, view)

    assert view.over == []
    assert view.choosing._refusal_words.text() == f"{STAYS} {FULL}"
    assert progress(view).text().startswith("Lastly ")


def test_the_letter_stays_open_while_the_words_are_not_on_the_disk_and_closes_once_they_are(
    qtbot, view, handed, monkeypatch
):
    with monkeypatch.context() as disk:
        full(disk, handed)
        press(qtbot, view, "change-words")
        qtbot.keyClicks(progress(view), "Lastly ")
        assert not view.leave()
        assert view.choosing._refusal_words.text() == f"{STAYS} {FULL}"
    assert view.leave()

    assert view.choosing._refusal_words.text() == ""


def test_the_letter_can_be_left_without_the_words_that_no_disk_takes(qtbot, view, handed, monkeypatch):
    full(monkeypatch, handed)
    press(qtbot, view, "change-words")
    qtbot.keyClicks(progress(view), "Lastly ")
    assert not view.leave()
    press(qtbot, view, "without-last-words")

    assert view.leave()


def test_what_the_client_copies_bears_the_marks(qtbot, view):
    press(qtbot, view, "change-words")
    progress(view).selectAll()
    qtbot.keyClick(progress(view), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == progress(view).text()
    assert data.hasFormat(OURS)
    assert not data.hasHtml()
    assert progress(view).createMimeDataFromSelection().formats() == []


class TestDrawing:
    @pytest.fixture
    def runner(self):
        return LaterRunner()

    def test_the_page_does_not_cover_the_lines_that_are_worded(self, qtbot, view, runner):
        press(qtbot, view, "as-printed")
        press(qtbot, view, "change-words")
        runner.settle()

        assert view._presenter.step is Step.CHANGING
        assert view._stack.currentWidget() is view._changing


def test_lines_left_out_can_be_brought_back(qtbot, view, handed):
    before = [row.statements for row in handed.letter.rows]
    press(qtbot, view, "change-words")
    for line in view._form.fields:
        line.words.set_text("")
    press(qtbot, view, "read-clean")
    assert not any(row.statements for row in handed.letter.rows)
    press(qtbot, view, "change-words")
    assert all(line.out.isChecked() for line in view._form.fields)
    view.keep_now()
    for line in view._form.fields:
        line.out.setChecked(False)
    view.keep_now()
    press(qtbot, view, "read-clean")

    assert [row.statements for row in handed.letter.rows] == before


def test_a_mistake_while_the_client_reads_is_said_beside_the_letter(view):
    view.tell_trouble("CoachDesk made a mistake.")

    assert view.choosing._refusal_words.text() == "CoachDesk made a mistake."
