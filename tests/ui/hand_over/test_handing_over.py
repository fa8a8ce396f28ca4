"""The laptop changes hands in the whole window: whatever goes wrong on the way, somebody's page is there."""

from pathlib import Path

import pytest
from held import FAST, PASSPHRASE, ForeseenDice
from practice_story import open_case
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from coachdesk.base.errors import Bug, ConfidentialityBreach, RuleBroken, StoreFault
from coachdesk.bootstrap import CoachDesk
from coachdesk.ui.device import Device
from coachdesk.ui.hand_over.words import STAYS
from coachdesk.ui.place import Screen
from coachdesk.ui.program import BREACH, Program
from coachdesk.ui.troubles import tell_alone
from coachdesk.ui.unlock.view import UnlockView
from coachdesk.ui.widgets.texts import TextEdit
from coachdesk.ui.window import Window

FULL = "The disk is full. Nothing was changed."


class Practice:
    """The whole program around one practice with one letter that waits."""

    def __init__(self, qtbot, program, window, summary):
        self.qtbot, self.program, self.window, self.summary = qtbot, program, window, summary

    @property
    def hand_over(self):
        return type(self.program._opened.desks.hand_over)

    def idle(self):
        self.qtbot.waitUntil(lambda: self.program.runner.idle, timeout=10_000)

    def give(self):
        self.program.hand_over(self.summary)
        self.idle()

    def said(self):
        return " ".join(label.text() for label in self.window.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def practice(qtbot, clock, folder, tmp_path):
    coachdesk = CoachDesk(clock, ForeseenDice(), FAST, home=Path(tmp_path))
    with coachdesk.opened(folder, PASSPHRASE) as desks:
        summary = open_case(desks).draft()
    window = Window(Device(None))
    qtbot.addWidget(window)
    program = Program(window, Device(None), lambda: coachdesk, development=True)
    window.show()
    program.open(folder, PASSPHRASE, recovers=False, refused=pytest.fail)
    here = Practice(qtbot, program, window, summary)
    here.idle()
    yield here
    program._letter = None
    program._leave()
    program._end()


def fails(monkeypatch, kind, name, mistake):
    def fail(*_):
        raise mistake

    monkeypatch.setattr(kind, name, fail)


@pytest.mark.parametrize(
    ("mistake", "sentence"),
    [
        (RuleBroken("Ines said yes to this already."), "Ines said yes to this already."),
        (RuntimeError("nobody's words"), "CoachDesk made a mistake."),
        (Bug("nobody's words"), ""),
    ],
)
def test_the_practice_comes_back_when_the_laptop_can_not_be_handed_over(practice, monkeypatch, mistake, sentence):
    fails(monkeypatch, practice.hand_over, "begin", mistake)
    practice.give()

    assert practice.program.shell is not None
    assert practice.program.shell.place.screen is Screen.COMPOSER
    assert sentence in practice.said()
    assert practice.window.menus.commands


def test_a_breach_on_the_way_locks_the_practice(practice, monkeypatch):
    fails(monkeypatch, practice.hand_over, "begin", ConfidentialityBreach("x"))
    practice.give()

    assert isinstance(practice.window.centralWidget(), UnlockView)
    assert BREACH in practice.said()


def test_a_letter_that_can_not_be_shown_locks_the_practice(practice, monkeypatch):
    fails(monkeypatch, Program, "_take_back", RuntimeError("never reached"))
    practice.program._giving = None
    practice.program.hand_over(practice.summary)
    giving = practice.program._giving
    practice.idle()
    practice.program._letter, practice.program._giving = None, giving
    practice.program._trouble(RuntimeError("nobody's words"))
    practice.idle()

    assert isinstance(practice.window.centralWidget(), UnlockView)
    assert "CoachDesk made a mistake." in practice.said()


def test_the_window_stays_open_while_the_clients_words_are_not_on_the_disk(practice, monkeypatch):
    practice.give()
    letter = practice.program._letter
    letter._presenter.change()
    words = letter.findChild(TextEdit, "statement-progress-0")
    practice.qtbot.keyClicks(words, "Lastly ")
    with monkeypatch.context() as disk:
        fails(disk, type(letter._presenter._handed), "keep", StoreFault(FULL))
        assert not practice.window.close()
        assert f"{STAYS} {FULL}" in practice.said()
        assert words.text().startswith("Lastly ")
    assert practice.program._may_close()


def test_a_copy_made_by_the_client_goes_when_the_laptop_comes_back(practice, qapp):
    practice.give()
    letter = practice.program._letter
    letter._presenter.change()
    words = letter.findChild(TextEdit, "statement-progress-0")
    words.selectAll()
    practice.qtbot.keyClick(words, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert qapp.clipboard().text() == words.text()
    letter._presenter.leave_as_it_was()
    practice.idle()
    letter._hand_back(PASSPHRASE)
    practice.idle()

    assert practice.program.shell is not None
    assert qapp.clipboard().text() == ""


def test_a_mistake_is_said_on_whatever_is_in_the_window(practice):
    practice.window.show_content(QWidget())
    tell_alone(practice.window, RuntimeError("nobody's words"))

    assert "CoachDesk made a mistake." in practice.said()
    assert "nobody's words" not in practice.said()
