"""What the lock screen asks of the program around it."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from coachdesk.base.errors import CoachDeskError


class UnlockActions(Protocol):
    """The way in, and the ways past it."""

    @property
    def practice(self) -> Path | None:
        """The practice that is locked, or None where none is known on this computer."""
        ...

    def unlock(self, practice: Path, secret: str, *, recovers: bool, refused: Callable[[CoachDeskError], None]) -> None:
        """Open it; `recovers` says that the secret is the recovery code. Where that fails, `refused` hears why."""
        ...

    def start_new(self) -> None:
        """Go to the first steps, for a new practice."""
        ...

    def throw_sample_away(self, done: Callable[[], None], refused: Callable[[CoachDeskError], None]) -> None:
        """Remove the sample practice for good."""
        ...
