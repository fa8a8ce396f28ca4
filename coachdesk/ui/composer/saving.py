"""Keeping an update while it is written: one keep at a time, and nothing is given up while it is not on the disk."""

from dataclasses import dataclass
from functools import partial
from typing import Final, Protocol

from coachdesk.app.summaries import Summaries, Written
from coachdesk.base.errors import Bug, CoachDeskError
from coachdesk.domain.agreement import Topic
from coachdesk.ui.runner import Runner

_UNTOLD: Final = "a keep ended without an outcome"
_TURNS: Final = 3  # the keep that was under way, the one that follows it, and one for good measure
Told = list[tuple[Topic, str]]


class Writing(Protocol):
    """Where the words stand while they are written, and whoever wants to know what became of them."""

    def told(self) -> Told:
        """What stands on the screen now."""
        ...

    def on_the_way(self) -> None:
        """The words are being kept."""
        ...

    def kept(self, written: Written) -> None:
        """They are on the disk."""
        ...

    def not_kept(self, no: CoachDeskError | Bug) -> None:
        """They are not; they still stand on the screen."""
        ...


@dataclass(slots=True)
class _Attempt:
    """One keep under way; `over` is set on the store thread, whatever came of it."""

    over: bool = False


class Saving:
    """Keeps one update in one sitting."""

    def __init__(self, runner: Runner, summaries: Summaries, sitting: str, writing: Writing) -> None:
        """Nothing is kept until it is known which update it is."""
        self._runner, self._summaries, self._sitting, self._writing = runner, summaries, sitting, writing
        self._summary = ""
        self._attempt: _Attempt | None = None
        self._suspect: _Attempt | None = None
        self._dirty = False
        self._again = False

    @property
    def safe(self) -> bool:
        """Whether everything that was written is on the disk."""
        return not self._dirty and self._attempt is None

    def open(self, summary: str) -> None:
        """From now on, what is written belongs here."""
        self._summary, self._dirty = summary, False

    def touch(self) -> None:
        """Something was written."""
        self._dirty = True

    def keep(self) -> None:
        """Keep what stands there now; while a keep is under way, once it has ended."""
        if not self._summary or not self._dirty:
            return
        if self._attempt is not None:
            self._again = True
            return
        attempt = _Attempt()
        self._attempt, self._dirty, self._again = attempt, False, False
        self._writing.on_the_way()
        work = partial(self._keep, attempt, self._writing.told())
        self._runner.run(work, partial(self._kept, attempt), partial(self._failed, attempt))

    def look_after(self) -> None:
        """Try again what failed; an outcome that is still untold at a second look will never be told."""
        attempt = self._attempt
        if attempt is not None and attempt.over and attempt is self._suspect:
            self._failed(attempt, Bug(_UNTOLD))
        self._suspect = attempt if attempt is not None and attempt.over else None
        self.keep()

    def flush(self) -> bool:
        """Keep everything now, and wait for it; False where something is not on the disk."""
        self.keep()
        for _ in range(_TURNS):
            self._runner.settle()
            if self._attempt is None:
                break
        if self._attempt is not None and self._attempt.over:
            self._failed(self._attempt, Bug(_UNTOLD))
        return self.safe

    def give_up(self) -> None:
        """The coach lets these words go."""
        self._dirty = self._again = False
        self._attempt = None

    def _keep(self, attempt: _Attempt, told: Told) -> Written:
        try:
            return self._summaries.keep(self._summary, told, self._sitting)
        finally:
            attempt.over = True

    def _kept(self, attempt: _Attempt, written: Written) -> None:
        if attempt is not self._attempt:
            return
        self._attempt = None
        self._writing.kept(written)
        if self._again:
            self.keep()

    def _failed(self, attempt: _Attempt, no: CoachDeskError | Bug) -> None:
        if attempt is not self._attempt:
            return
        self._attempt, self._again, self._dirty = None, False, True
        self._writing.not_kept(no)
