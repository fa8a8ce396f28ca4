"""The lock screen: what it tries, and what it says when it stays locked."""

from pathlib import Path

import pytest

from coachdesk.app.places import SAMPLE_SECRET
from coachdesk.base.errors import StoreFault, WrongPassphrase
from coachdesk.ui.unlock.presenter import NO_PRACTICE, Asked, UnlockPresenter


class Screen:
    def __init__(self):
        self.asked = []
        self.refusals = []
        self.waiting = False

    def ask(self, asked):
        self.asked.append(asked)

    def refuse(self, sentence):
        self.refusals.append(sentence)

    def wait(self, *, waiting):
        self.waiting = waiting


class Actions:
    def __init__(self, practice):
        self.practice = practice
        self.tried = []
        self.refused = None
        self.gone = []

    def unlock(self, practice, secret, *, recovers, refused):
        self.tried.append((practice, secret, recovers))
        self.refused = refused

    def start_new(self):
        self.gone.append("new")

    def throw_sample_away(self, done, refused):
        self.gone.append("away")
        self.refused = refused
        done()


@pytest.fixture
def practice(tmp_path: Path) -> Path:
    made = tmp_path / "mine.coachdesk"
    made.mkdir()
    (made / "vault.json").touch()
    return made


def begun(practice):
    screen, actions = Screen(), Actions(practice)
    presenter = UnlockPresenter(screen, actions)
    presenter.begin()
    return presenter, screen, actions


def test_a_known_practice_asks_for_its_passphrase_and_tries_it_once(practice):
    presenter, screen, actions = begun(practice)

    presenter.unlock("seven grey herons")
    presenter.unlock("seven grey herons")

    assert screen.asked == [Asked.PASSPHRASE]
    assert actions.tried == [(practice, "seven grey herons", False)]
    assert screen.waiting


def test_a_refusal_is_told_as_it_is_and_the_next_try_is_open(practice):
    presenter, screen, actions = begun(practice)
    presenter.unlock("wrong")

    actions.refused(WrongPassphrase("That passphrase does not open this practice. Nothing was changed."))
    presenter.unlock("seven grey herons")

    assert screen.refusals == ["That passphrase does not open this practice. Nothing was changed."]
    assert len(actions.tried) == 2


def test_nothing_typed_is_not_tried(practice):
    presenter, screen, actions = begun(practice)

    presenter.unlock("  ")
    presenter.change_secret()
    presenter.unlock("")

    assert actions.tried == []
    assert screen.refusals == ["Type your passphrase first.", "Type the recovery code first."]


def test_the_recovery_code_is_the_other_secret(practice):
    presenter, screen, actions = begun(practice)

    presenter.change_secret()
    presenter.unlock("K7QF")
    actions.refused(StoreFault("no"))
    presenter.change_secret()

    assert screen.asked == [Asked.PASSPHRASE, Asked.CODE, Asked.PASSPHRASE]
    assert actions.tried == [(practice, "K7QF", True)]


def test_without_a_practice_a_folder_is_asked_for_and_looked_into(practice, tmp_path):
    presenter, screen, actions = begun(None)
    presenter.unlock("anything")
    presenter.open_another("")
    presenter.open_another(str(tmp_path))

    assert screen.asked == [Asked.PRACTICE, Asked.PASSPHRASE]
    presenter.unlock("seven grey herons")
    assert actions.tried == [(practice, "seven grey herons", False)]


def test_a_folder_without_a_practice_is_refused_at_once(tmp_path):
    presenter, screen, _ = begun(None)
    (tmp_path / "empty").mkdir()
    (tmp_path / "hollow.coachdesk").mkdir()

    presenter.open_another(str(tmp_path / "empty"))
    presenter.open_another(str(tmp_path / "hollow.coachdesk"))

    assert screen.refusals == ["This folder holds no practice. Nothing was changed.", NO_PRACTICE]


def test_the_sample_asks_for_nothing_and_can_be_thrown_away(practice):
    (practice.parent / SAMPLE_SECRET).write_text("k7qf-2mxa", encoding="utf-8")
    presenter, screen, actions = begun(practice)

    presenter.unlock("")
    assert screen.asked == [Asked.NOTHING]
    assert actions.tried == [(practice, "k7qf-2mxa", False)]

    actions.refused(StoreFault("This practice is open in another window."))
    presenter.throw_away()
    assert actions.gone == ["away", "new"]


def test_while_a_key_is_tried_nothing_else_happens(practice):
    presenter, screen, actions = begun(practice)
    presenter.unlock("seven grey herons")

    presenter.change_secret()
    presenter.start_new()
    presenter.throw_away()
    presenter.open_another(str(practice))

    assert (screen.asked, actions.gone) == ([Asked.PASSPHRASE], [])
    presenter.refuse("The practice was locked.")
    presenter.start_new()
    assert actions.gone == ["new"]
