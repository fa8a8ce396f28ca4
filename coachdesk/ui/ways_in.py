"""What the lock screen and the first steps ask of the program: the ways into a practice."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from coachdesk.base.errors import CoachDeskError

if TYPE_CHECKING:
    from coachdesk.app.application import Application, Desks
    from coachdesk.ui.place import Place
    from coachdesk.ui.program import Program
    from coachdesk.ui.runner import Runner


class LockScreen:
    """The way in through the lock screen, and the ways past it."""

    def __init__(self, reach: "Callable[[], Program]", practice: Path | None) -> None:
        """For the practice that is locked, or for none; `reach` gives the program, which may come after the window."""
        self._reach = reach
        self.practice = practice

    def unlock(self, practice: Path, secret: str, *, recovers: bool, refused: Callable[[CoachDeskError], None]) -> None:
        """Open it and go in."""
        self._reach().open(practice, secret, recovers=recovers, refused=refused)

    def start_new(self) -> None:
        """Go to the first steps."""
        self._reach().first_steps()

    def throw_sample_away(self, done: Callable[[], None], refused: Callable[[CoachDeskError], None]) -> None:
        """Remove the sample practice for good."""
        program = self._reach()
        program.runner.run(program.application.throw_sample_away, lambda _: done(), refused)


class FirstSteps:
    """The way in through the first steps: the practice is open before its shell is shown."""

    def __init__(self, program: "Program") -> None:
        """Nothing is open yet."""
        self._program = program

    @property
    def application(self) -> "Application":
        """What can be asked before anything is unlocked."""
        return self._program.application

    @property
    def runner(self) -> "Runner":
        """The store thread."""
        return self._program.runner

    def open(
        self,
        practice: Path,
        secret: str,
        *,
        opened: "Callable[[Desks], None]",
        refused: Callable[[CoachDeskError], None],
    ) -> None:
        """Hold it open; the first steps go on."""
        self._program.hold(practice, secret, lambda found: opened(found.desks), refused)

    def enter(self, place: "Place | None") -> None:
        """The first steps are over."""
        self._program.enter(place)

    def ask(self, practice: Path | None) -> None:
        """Back to the lock screen."""
        self._program.ask(practice)
