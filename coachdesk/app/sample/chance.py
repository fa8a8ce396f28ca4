"""Time and chance for the sample practice alone: the same seed and the same day give the same records.

Nothing here may be used for a real practice: whoever knows the seed knows every id and every salt.
"""

from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Final

from coachdesk.base.clock import ID_LENGTH
from coachdesk.base.codes import crockford

SALT_BYTES: Final = 16
_ID_BYTES: Final = 8
_MORNING: Final = time(5, tzinfo=UTC)  # before any coach begins, so that a sample made today lies in the past
_TICK: Final = timedelta(seconds=1)


def seeded(seed: int, what: str) -> Random:
    """Chance that comes out the same for the same seed; each purpose has its own."""
    return Random(f"{seed}/{what}")  # noqa: S311 - invented records have to come again, not to be hard to guess


class SeededDice:
    """Ids and salts for the sample practice only: anybody can guess them who knows the seed."""

    def __init__(self, seed: int) -> None:
        """Dice that fall the same way for the same seed."""
        self._chance = seeded(seed, "dice")

    def new_id(self) -> str:
        """Twelve lower-case Crockford characters."""
        return crockford(self._chance.randbytes(_ID_BYTES), ID_LENGTH).lower()

    def salt(self) -> bytes:
        """Sixteen bytes."""
        return self._chance.randbytes(SALT_BYTES)


class SteppingClock:
    """A clock that is set to one day after another; each look at it is a second later, so that no two moments agree."""

    def __init__(self, day: date) -> None:
        """A clock that shows early morning on `day`."""
        self._moment = datetime.combine(day, _MORNING)

    def step_to(self, day: date) -> None:
        """Early morning of `day`, unless that is past already."""
        self._moment = max(self._moment, datetime.combine(day, _MORNING))

    @property
    def moment(self) -> datetime:
        """The moment last shown."""
        return self._moment

    def now(self) -> datetime:
        """The moment shown, aware, in UTC."""
        self._moment += _TICK
        return self._moment

    def today(self) -> date:
        """The day shown."""
        return self._moment.date()
