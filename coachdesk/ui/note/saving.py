"""Keeping a note while it is written: one keep at a time, and nothing is given up while it is not on the disk."""

from dataclasses import dataclass, replace
from functools import partial
from typing import Final, Protocol

from coachdesk.app.note_sheet import About, Kept
from coachdesk.app.notebook import Notebook
from coachdesk.base.errors import Bug, CoachDeskError
from coachdesk.confidential.form import Block
from coachdesk.confidential.words import PrivateWords
from coachdesk.ui.note.reading import sealed
from coachdesk.ui.runner import Runner

_UNTOLD: Final = "a keep ended without an outcome"
_TURNS: Final = 4  # the note is still being read, a keep is under way, one follows it, and one for good measure


class Writing(Protocol):
    """Where the words stand while they are written, and whoever wants to know what became of them."""

    def document(self) -> tuple[Block, ...]:
        """What stands in the editor now."""
        ...

    def on_the_way(self) -> None:
        """The words are being kept."""
        ...

    def kept(self, kept: Kept) -> None:
        """They are on the disk."""
        ...

    def not_kept(self, no: CoachDeskError | Bug) -> None:
        """They are not; they still stand in the editor."""
        ...


@dataclass(slots=True)
class _Attempt:
    """One keep under way; `over` is set on the store thread, whatever came of it."""

    named: bool
    over: bool = False


class Saving:
    """Keeps one note in one sitting."""

    def __init__(self, runner: Runner, notebook: Notebook, sitting: str, writing: Writing) -> None:
        """Nothing is kept until it is known what the note is about."""
        self._runner, self._notebook, self._sitting, self._writing = runner, notebook, sitting, writing
        self._about: About | None = None
        self._attempt: _Attempt | None = None
        self._suspect: _Attempt | None = None
        self._dirty = False
        self._again = False
        self._named = False

    @property
    def about(self) -> About | None:
        """What the note is about, and its id once it has one."""
        return self._about

    @property
    def sitting(self) -> str:
        """By which the versions of this sitting know each other."""
        return self._sitting

    @property
    def safe(self) -> bool:
        """Whether everything that was written is on the disk."""
        return not self._dirty and self._attempt is None

    @property
    def touched(self) -> bool:
        """Whether something was written that no keep has taken up."""
        return self._dirty

    def open(self, about: About) -> None:
        """From now on, what is written belongs here, and so does what was written while the note was read."""
        self._about = about
        self.keep()

    def touch(self) -> None:
        """Something was written."""
        self._dirty = True

    def keep(self, *, named: bool = False) -> None:
        """Keep what stands there now; while a keep is under way, once it has ended."""
        self._named = self._named or named
        if self._about is None or not (self._dirty or self._named):
            return
        if self._attempt is not None:
            self._again = True
            return
        words, form = sealed(self._writing.document())
        if not words and self._about.note is None:
            self._dirty = self._named = False
            return
        self._start(self._about, words, form)

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
        for _ in range(_TURNS):  # what is told while settling may begin a keep: a note that was being read is open now
            if not self._runner.settle() or self._attempt is None:
                break
        if self._attempt is not None and self._attempt.over:
            self._failed(self._attempt, Bug(_UNTOLD))
        return self.safe

    def give_up(self) -> None:
        """The coach lets these words go."""
        self._dirty = self._named = self._again = False
        self._attempt = None

    def _start(self, about: About, words: PrivateWords, form: PrivateWords) -> None:
        attempt = _Attempt(self._named)
        self._attempt, self._dirty, self._again, self._named = attempt, False, False, False
        self._writing.on_the_way()
        work = partial(self._keep, attempt, about, words, form)
        self._runner.run(work, partial(self._kept, attempt), partial(self._failed, attempt))

    def _keep(self, attempt: _Attempt, about: About, words: PrivateWords, form: PrivateWords) -> Kept:
        try:
            return self._notebook.keep(about, words, form, self._sitting, named=attempt.named)
        finally:
            attempt.over = True

    def _kept(self, attempt: _Attempt, kept: Kept) -> None:
        if attempt is not self._attempt:
            return
        self._attempt = None
        if self._about is not None:
            self._about = replace(self._about, note=kept.note)
        self._writing.kept(kept)
        if self._again:
            self.keep()

    def _failed(self, attempt: _Attempt, no: CoachDeskError | Bug) -> None:
        if attempt is not self._attempt:
            return
        self._attempt, self._again, self._dirty = None, False, True
        self._named = self._named or attempt.named
        self._writing.not_kept(no)
