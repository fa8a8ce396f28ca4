"""Fixtures that every test may use: a held clock and a real encrypted practice."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from held import FAST, PASSPHRASE, ForeseenDice, HeldClock

from coachdesk.bootstrap import CoachDesk


@pytest.fixture
def clock() -> HeldClock:
    return HeldClock()


@pytest.fixture
def coachdesk(clock: HeldClock) -> CoachDesk:
    return CoachDesk(clock, ForeseenDice(), FAST)


@pytest.fixture
def folder(coachdesk: CoachDesk, tmp_path: Path) -> Path:
    return coachdesk.create(tmp_path, "Marian Holt", PASSPHRASE)[0]


@pytest.fixture
def desks(coachdesk: CoachDesk, folder: Path) -> Iterator[object]:
    with coachdesk.opened(folder, PASSPHRASE) as opened:
        yield opened
