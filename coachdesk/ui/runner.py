"""Work on the store thread, outcomes on the screen's: what a presenter needs to know of it."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from coachdesk.base.errors import CoachDeskError

Outcome = TypeVar("Outcome")


class Runner(Protocol):
    """Runs the practice's work in the order in which it was given."""

    def run(
        self,
        work: Callable[[], Outcome],
        done: Callable[[Outcome], None],
        failed: Callable[[CoachDeskError], None] | None = None,
    ) -> None:
        """Do `work` on the one store thread, then tell `done` or `failed` on the screen's thread.

        Without `failed`, and for whatever is no refusal of ours, the window says it.
        """
        ...

    def settle(self) -> bool:
        """Wait until all work given so far has ended and its outcomes have been told; False if it takes too long.

        For a page that is about to be left: it keeps its words, settles, and knows whether they are kept.
        """
        ...


class PageRunner:
    """A runner for as long as one page lives: what ends after it tells nobody who is gone, and fails to the window."""

    def __init__(self, runner: Runner, orphaned: Callable[[CoachDeskError], None]) -> None:
        """Run on `runner`; `orphaned` hears of what failed after the page had gone."""
        self._runner = runner
        self._orphaned = orphaned
        self._open = True

    def close(self) -> None:
        """The page is gone; its work still ends, and tells it nothing."""
        self._open = False

    def run(
        self,
        work: Callable[[], Outcome],
        done: Callable[[Outcome], None],
        failed: Callable[[CoachDeskError], None] | None = None,
    ) -> None:
        """As every runner does, while the page is there."""

        def told(outcome: Outcome) -> None:
            if self._open:
                done(outcome)

        def refused(no: CoachDeskError) -> None:
            if self._open and failed is not None:
                failed(no)
            else:
                self._orphaned(no)

        self._runner.run(work, told, refused)

    def settle(self) -> bool:
        """Wait until all work given so far has ended and been told."""
        return self._runner.settle()
