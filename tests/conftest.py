"""Fixtures that every test may use: a held clock and a real encrypted practice."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from held import FAST, PASSPHRASE, ForeseenDice, HeldClock
from hypothesis import settings

from coachdesk.bootstrap import CoachDesk

settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("searching", deadline=None)


def pytest_configure(config: pytest.Config) -> None:
    """The short run tries the same examples each time; `dev.py test --long` goes looking for others."""
    settings.load_profile("steady" if config.getoption("markexpr") == "not long" else "searching")


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
