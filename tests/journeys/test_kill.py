"""The program is killed while somebody writes: what was written more than two seconds before is on the disk."""

import os
import random
import re
import signal
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from statistics import median

import pytest
from practice_story import TOLD

from coachdesk.confidential.unseal import unseal
from coachdesk.domain.agreement import Topic

MOST_LOST_S = 2.0
WORD = re.compile(r"w(\d{5})")
KINDS = ("note", "statement")


@dataclass
class Typist:
    """Writes numbered words into whatever has the keyboard, and knows when each one stood there."""

    screen: dict[str, str]
    number: int = 0
    at: dict[int, float] = field(default_factory=dict)
    _over: threading.Event = field(default_factory=threading.Event)

    def begin(self) -> None:
        self._over.clear()
        self._thread = threading.Thread(target=self._write)
        self._thread.start()

    def stop(self) -> None:
        self._over.set()
        self._thread.join()

    def _write(self) -> None:
        env = {**os.environ, **self.screen}
        while not self._over.is_set():
            self.number += 1
            subprocess.run(["xdotool", "type", "--delay", "6", f"w{self.number:05} "], env=env, check=False)
            self.at[self.number] = time.monotonic()


@dataclass
class Desk:
    """Where somebody writes and is killed, again and again."""

    home: object
    screen: dict[str, str]
    typist: Typist
    chance: random.Random

    def written(self, what: str, about: str) -> list[int]:
        """The numbers of the words that are on the disk, in their order; the practice opens and is sound."""
        with self.home.opened() as desks:
            assert desks.troubles() == []
            if what == "note":
                words = unseal(desks.notebook.sheet(about).words)
            else:
                lines = desks.summaries.versions(about)[0].statements
                words = "\n".join(unseal(line.words) for line in lines)
        return [int(number) for number in WORD.findall(words)]

    def kill_while_writing(self, what: str, about: str) -> tuple[float, int]:
        """For how long words were lost, and how many were written."""
        before = self.written(what, about)
        ready = self.home.folder / "ready"
        ready.unlink(missing_ok=True)
        program = self.home.begin("type", self.screen, what, about)
        try:
            ends = time.monotonic() + 60
            while not ready.exists():
                assert program.poll() is None, self.home.printed()
                assert time.monotonic() < ends, self.home.printed()
                time.sleep(0.02)
            first = self.typist.number + 1
            self.typist.begin()
            time.sleep(self.chance.uniform(2.2, 5.5))
            killed = time.monotonic()
            program.send_signal(signal.SIGKILL)
            program.wait()
        finally:
            program.kill()
            self.typist.stop()
        assert program.returncode == -signal.SIGKILL
        after = self.written(what, about)
        kept = after[len(before) :]
        assert after[: len(before)] == before  # nothing older is missing
        assert kept == list(range(first, first + len(kept)))  # and nothing in between
        lost = [at for number, at in self.typist.at.items() if number >= first + len(kept) and at < killed]
        return killed - min(lost, default=killed), len(kept)


@pytest.fixture
def desk(sample_home, screen, tmp_path):
    home = sample_home.copied(tmp_path / "home")
    return Desk(home, screen, Typist(screen), random.Random(20261121))  # noqa: S311 - a test wants it foreseeable


def _about(desk, what):
    """A session without a note, or a draft with a line under Progress."""
    with desk.home.opened() as desks:
        if what == "note":
            return desks.notebook.due()[0]
        engagement = next(line.id for line in desks.engagements.lines() if line.client == "Ines Moreau")
        from coachdesk.domain.agreement import Audience, Occasion

        told = ((Topic.AGREED_GOALS, TOLD[0][1]),)
        return desks.summaries.draft(engagement, Audience.BOSS, Occasion.MID_POINT, told).id


def _kill(desk, times):
    abouts = {what: _about(desk, what) for what in KINDS}
    lost = []
    for number in range(times):
        what = KINDS[number % len(KINDS)]
        lost.append((what, *desk.kill_while_writing(what, abouts[what])))
    for _what, seconds, words in lost:
        assert words > 0
        assert seconds <= MOST_LOST_S, lost
    return lost


def test_two_kills_cost_no_more_than_two_seconds_of_writing(desk):
    _kill(desk, 2)


@pytest.mark.long
def test_thirty_kills_cost_no_more_than_two_seconds_of_writing_each(desk, capsys):
    lost = _kill(desk, 30)
    with capsys.disabled():
        for what in KINDS:
            seconds = sorted(each for kind, each, _ in lost if kind == what)
            sys.stdout.write(
                f"\n{what}: {median(seconds):.2f} s of writing lost in the middle, {seconds[-1]:.2f} s at most"
            )
