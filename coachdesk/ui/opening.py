"""A practice while it is open: unlocked and locked on the store thread, so that all of it lives there."""

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from coachdesk.app.application import Application, Desks


@dataclass(frozen=True, slots=True)
class Opened:
    """What is behind the lock screen."""

    desks: Desks
    practice: Path
    sample: bool


class Opening:
    """One unlocking; what it opened is closed by `close`."""

    def __init__(self, application: Application, practice: Path) -> None:
        """Nothing is open yet."""
        self._application = application
        self._stack = ExitStack()
        self.practice = practice

    def open(self, secret: str, *, recovers: bool) -> Opened:
        """The practice's desks; on the store thread.

        Raises:
            WrongPassphrase: the secret opens nothing.
            StoreFault: damaged, in use, too new, or gone.
        """
        desks = self._stack.enter_context(self._application.opened(self.practice, secret, recovers=recovers))
        return Opened(desks, self.practice, desks.profile.is_sample())

    def close(self) -> None:
        """Close the file and let go of it; on the store thread."""
        self._stack.close()
