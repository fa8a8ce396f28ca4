"""Fixtures that every test may use: a held clock and a real encrypted practice."""

from collections.abc import Iterator
from pathlib import Path

import hands
import pytest
from held import FAST, PASSPHRASE, ForeseenDice, HeldClock
from hypothesis import settings
from own_program import Home, a_home

from coachdesk.bootstrap import CoachDesk

settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("searching", deadline=None)


def pytest_configure(config: pytest.Config) -> None:
    """The short run tries the same examples each time; `dev.py test --long` goes looking for others."""
    settings.load_profile("steady" if config.getoption("markexpr") == "not long" else "searching")


@pytest.fixture(scope="session")
def screen() -> Iterator[dict[str, str]]:
    """What the environment of a program needs so that it opens on a virtual screen of its own."""
    with hands.virtual_screen() as env:
        yield {name: env[name] for name in ("DISPLAY", "QT_QPA_PLATFORM", "LIBGL_ALWAYS_SOFTWARE")}


@pytest.fixture(scope="session")
def sample_home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A home with the sample practice, to be copied."""
    return a_home(tmp_path_factory.mktemp("coach") / "home")


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
