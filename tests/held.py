"""A clock one can hold, dice one can foresee, and keys that take no time."""

import random
from datetime import UTC, date, datetime, time, timedelta

from coachdesk.base.clock import ID_LENGTH
from coachdesk.base.codes import CROCKFORD
from coachdesk.vault.passphrase import Stretching

FAST = Stretching(19 * 1024, 1)  # the least that a header may ask for: ten milliseconds
PASSPHRASE = "seven grey herons"
TODAY = date(2026, 12, 4)


class HeldClock:
    """A clock that moves when it is told to."""

    def __init__(self, day: date = TODAY) -> None:
        self.moment = datetime.combine(day, time(9), UTC)

    def now(self) -> datetime:
        self.moment += timedelta(milliseconds=1)
        return self.moment

    def today(self) -> date:
        return self.moment.date()

    def pass_days(self, days: int) -> None:
        self.moment += timedelta(days=days)


class ForeseenDice:
    """Chance that falls the same way each time."""

    def __init__(self, seed: int = 1) -> None:
        self._random = random.Random(seed)  # noqa: S311 - a test wants it foreseeable

    def new_id(self) -> str:
        return "".join(self._random.choices(CROCKFORD, k=ID_LENGTH)).lower()

    def salt(self) -> bytes:
        return self._random.randbytes(16)
