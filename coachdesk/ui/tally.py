"""How far a long piece of work has come: written by the thread that does it, read by the screen."""

from coachdesk.base.errors import CoachDeskError


class Stopped(CoachDeskError):
    """The coach changed their mind in the middle; nothing of it was kept."""


class Tally:
    """So many of so many, and of what; the screen looks at it from time to time."""

    def __init__(self, what: str = "") -> None:
        """Nothing is done yet."""
        self.done = 0
        self.total = 0
        self.what = what
        self._stopped = False

    def stop(self) -> None:
        """End the work at its next step."""
        self._stopped = True

    def __call__(self, done: int, total: int, what: str = "") -> None:
        """The work has come so far.

        Raises:
            Stopped: it is to end here.
        """
        if self._stopped:
            raise Stopped("Stopped. Nothing was changed.")
        self.done, self.total, self.what = done, total, what or self.what
