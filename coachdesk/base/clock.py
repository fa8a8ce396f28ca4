"""Time and chance come in from outside, so that the same practice gives the same letter, byte for byte."""

import secrets
from datetime import UTC, date, datetime
from typing import Protocol

from coachdesk.base.codes import CROCKFORD

ID_LENGTH = 12  # 60 random bits: with 100,000 records a clash is expected once in 230 million practices


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """This moment, aware, in UTC."""
        ...

    def today(self) -> date:
        """The date on the coach's wall calendar."""
        ...


class Dice(Protocol):
    """Gives what nobody can guess."""

    def new_id(self) -> str:
        """Twelve lower-case Crockford characters, fit for a file name and for reading aloud."""
        ...

    def salt(self) -> bytes:
        """Sixteen random bytes."""
        ...


def on_the_wall(moment: datetime) -> datetime:
    """An aware moment as a clock on the coach's wall shows it, without a zone."""
    return moment.astimezone().replace(tzinfo=None)


class SystemClock:
    """The computer's clock."""

    def now(self) -> datetime:
        """This moment, aware, in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """The date where the coach is."""
        return datetime.now(UTC).astimezone().date()


class SystemDice:
    """The operating system's randomness."""

    def new_id(self) -> str:
        """Twelve lower-case Crockford characters."""
        return "".join(secrets.choice(CROCKFORD) for _ in range(ID_LENGTH)).lower()

    def salt(self) -> bytes:
        """Sixteen random bytes."""
        return secrets.token_bytes(16)
