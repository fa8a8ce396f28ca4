"""Keeping an update while it is written: what happens when an outcome is late, lost, or overtaken."""

from dataclasses import dataclass, field

import pytest

from coachdesk.app.summaries import Written
from coachdesk.base.errors import Bug, StoreFault
from coachdesk.base.ids import SummaryId
from coachdesk.domain.agreement import Topic
from coachdesk.ui.composer.saving import Saving


class Slow:
    """Holds all work and all outcomes until it is told."""

    def __init__(self):
        self.work, self.outcomes, self.loses = [], [], False

    def run(self, work, done, failed=None):
        self.work.append((work, done, failed))

    def carry_out(self):
        for work, done, failed in self.work:
            try:
                outcome = work()
            except StoreFault as no:
                self.outcomes.append((failed, no))
            else:
                self.outcomes.append((done, outcome))
        self.work = []

    def tell(self):
        outcomes, self.outcomes = self.outcomes, []
        for told, outcome in outcomes:
            told(outcome)

    def settle(self):
        self.carry_out()
        if self.loses:
            self.outcomes = []
        self.tell()
        return True


@dataclass
class Screen:
    words: str = ""
    said: list = field(default_factory=list)

    def told(self):
        return [(Topic.PROGRESS, self.words)]

    def on_the_way(self):
        self.said.append("saving")

    def kept(self, written):
        self.said.append("kept")

    def not_kept(self, no):
        self.said.append(type(no))


@dataclass
class Disk:
    kept: list = field(default_factory=list)
    full: bool = False

    def keep(self, summary, told, sitting):
        if self.full:
            raise StoreFault("The disk is full.")
        self.kept.append(told[0][1])
        return Written(SummaryId(summary), 1, ())


@pytest.fixture
def desk():
    runner, disk, screen = Slow(), Disk(), Screen()
    saving = Saving(runner, disk, "s1", screen)
    saving.open("u")
    return saving, runner, disk, screen


def type_in(saving, screen, words):
    screen.words = words
    saving.touch()
    saving.keep()


def test_before_it_is_known_which_update_it_is_nothing_is_kept():
    runner, disk, screen = Slow(), Disk(), Screen("words")
    saving = Saving(runner, disk, "s1", screen)
    saving.touch()
    saving.keep()

    assert (runner.work, screen.said) == ([], [])


def test_what_is_typed_while_a_keep_is_under_way_is_kept_after_it(desk):
    saving, runner, disk, screen = desk
    type_in(saving, screen, "one")
    type_in(saving, screen, "one two")
    assert len(runner.work) == 1
    runner.carry_out()
    runner.tell()
    runner.carry_out()
    runner.tell()

    assert disk.kept == ["one", "one two"]
    assert saving.safe


def test_leaving_waits_for_both(desk):
    saving, _, disk, screen = desk
    type_in(saving, screen, "one")
    type_in(saving, screen, "one two")

    assert saving.flush()
    assert disk.kept == ["one", "one two"]


def test_a_failure_leaves_it_to_be_kept_again(desk):
    saving, runner, disk, screen = desk
    disk.full = True
    type_in(saving, screen, "one")
    assert not saving.flush()
    assert screen.said == ["saving", StoreFault]
    disk.full = False
    saving.look_after()
    runner.settle()

    assert (disk.kept, saving.safe) == (["one"], True)


def test_an_outcome_that_is_lost_is_no_saved_word(desk):
    saving, runner, _, screen = desk
    runner.loses = True
    type_in(saving, screen, "one")

    assert not saving.flush()
    assert screen.said == ["saving", Bug]
    runner.loses = False
    saving.look_after()
    runner.settle()
    assert saving.safe


def test_the_ticking_finds_a_lost_outcome_too(desk):
    saving, runner, disk, screen = desk
    type_in(saving, screen, "one")
    runner.carry_out()
    runner.outcomes = []
    saving.look_after()
    assert screen.said == ["saving"]
    saving.look_after()
    runner.settle()

    assert screen.said == ["saving", Bug, "saving", "kept"]
    assert disk.kept == ["one", "one"]


@pytest.mark.parametrize("full", [False, True])
def test_an_outcome_that_comes_after_the_words_were_let_go_says_nothing(desk, full):
    saving, runner, disk, screen = desk
    disk.full = full
    type_in(saving, screen, "one")
    saving.give_up()
    runner.settle()

    assert screen.said == ["saving"]
