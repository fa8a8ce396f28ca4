"""Garbage is swept on the screen's thread, and on no other."""

import gc
import threading

import pytest

from coachdesk.ui.sweeping import Sweeping


class Ring:
    """Something that only a sweep finds."""

    def __init__(self, swept):
        self.itself = self
        self.swept = swept

    def __del__(self):
        self.swept.append(threading.current_thread())


@pytest.fixture
def sweeping(qapp):
    made = Sweeping()
    yield made
    made.stop()
    assert gc.isenabled()


def test_another_thread_that_makes_much_sweeps_nothing(sweeping):
    swept = []
    Ring(swept)
    thread = threading.Thread(target=lambda: [[] for _ in range(200_000)])
    thread.start()
    thread.join()

    assert swept == []


def test_what_has_gathered_is_swept_here(sweeping):
    swept = []
    Ring(swept)
    kept = [[] for _ in range(20_000)]
    sweeping.sweep()

    assert swept == [threading.main_thread()]
    assert kept
