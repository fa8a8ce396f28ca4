"""Work goes to one thread in order, and its outcome comes back to the screen's."""

import threading

import pytest

from coachdesk.base.errors import RuleBroken
from coachdesk.ui.runner import PageRunner
from coachdesk.ui.store_runner import StoreRunner


@pytest.fixture
def troubles():
    return []


@pytest.fixture
def runner(qapp, troubles):
    made = StoreRunner(troubles.append)
    yield made
    made.close()


def test_outcomes_come_in_order_and_on_the_screens_thread(runner, qtbot):
    told = []
    for number in range(20):
        runner.run(lambda n=number: (n, threading.current_thread()), told.append)

    qtbot.waitUntil(lambda: len(told) == 20)
    assert [number for number, _ in told] == list(range(20))
    assert len({thread for _, thread in told}) == 1
    assert told[0][1] is not threading.main_thread()


def _refuse():
    raise RuleBroken("No.")


def _mistake():
    raise KeyError("x")


def test_a_refusal_goes_to_whoever_asked(runner, troubles):
    refused = []
    runner.run(_refuse, lambda _: None, refused.append)

    assert runner.settle()
    assert [str(no) for no in refused] == ["No."]
    assert troubles == []


def test_a_refusal_nobody_asked_to_hear_goes_to_the_window(runner, troubles):
    runner.run(_refuse, lambda _: None)

    assert runner.settle()
    assert [type(trouble) for trouble in troubles] == [RuleBroken]


def test_a_mistake_goes_to_the_window_even_where_somebody_hears_refusals(runner, troubles):
    refused = []
    runner.run(_mistake, lambda _: None, refused.append)

    assert runner.settle()
    assert refused == []
    assert [type(trouble) for trouble in troubles] == [KeyError]


def test_settling_tells_what_is_done_before_it_gives_back(runner):
    told = []
    runner.run(lambda: 1, told.append)

    assert runner.settle()
    assert told == [1]
    assert runner.idle


def test_a_page_that_is_gone_hears_nothing_and_its_refusals_go_to_the_window(runner):
    told, orphaned = [], []
    page = PageRunner(runner, orphaned.append)
    page.run(lambda: 1, told.append, told.append)
    page.run(_refuse, told.append, told.append)
    page.close()

    assert page.settle()
    assert told == []
    assert [str(no) for no in orphaned] == ["No."]
