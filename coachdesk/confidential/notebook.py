"""Private notes: what the coach writes down for themselves, with every earlier wording kept."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from coachdesk.base.errors import RuleBroken
from coachdesk.base.ids import EngagementId, ImportId, NoteId, SessionId
from coachdesk.confidential.words import PrivateWords

MOST_LET_GO: Final = 5  # words that one version may lose while it is being written; a sentence taken out is kept
NOTHING: Final = PrivateWords("")


class Came(StrEnum):
    """How a version of a note came to be."""

    WRITTEN = "written"
    KEPT = "kept"  # the coach said: keep this one
    RESTORED = "restored"


class Mark(StrEnum):
    """What a line of a note may begin with, so that it is seen again beside it."""

    INSIGHT = "INSIGHT:"
    ACTION = "ACTION:"
    NEXT = "NEXT:"


@dataclass(frozen=True, slots=True)
class Caught:
    """A line that bore a mark, without it."""

    mark: Mark
    words: PrivateWords


@dataclass(frozen=True, slots=True)
class NoteVersion:
    """An earlier wording of a note, kept so that no written word is lost."""

    note: NoteId
    version: int
    words: PrivateWords
    written_at: datetime
    form: PrivateWords = NOTHING
    sitting: str = ""
    came: Came = Came.WRITTEN


@dataclass(frozen=True, slots=True)
class PrivateNote:
    """A note about one engagement, most often about one session of it.

    Attributes:
        about: the day that the note is about.
        words: plain, for searching and for lists.
        version: 1 at first; each one that is kept apart is one more.
        source: fingerprint of what it was imported from, so that a second import adds nothing; empty if written here.
        form: the same words with their headings, lists and emphasis; empty where it was imported or typed plain.
        sitting: in which sitting at the editor this version was written; one sitting writes on in one version.
        gone: how many words this version has let go since it began.
    """

    id: NoteId
    engagement: EngagementId
    session: SessionId | None
    about: date
    words: PrivateWords
    version: int
    written_at: datetime
    source: str = ""
    imported: ImportId | None = None
    form: PrivateWords = NOTHING
    sitting: str = ""
    came: Came = Came.WRITTEN
    gone: int = 0

    def __post_init__(self) -> None:
        """A note has words."""
        if not self.words:
            raise RuleBroken("A note needs words.")

    def rewrite(self, words: PrivateWords, moment: datetime) -> "PrivateNote":
        """The next version of the same note, as plain words."""
        return self._next(words, NOTHING, "", moment)

    def write_on(
        self, words: PrivateWords, form: PrivateWords, sitting: str, moment: datetime, kept: PrivateWords
    ) -> "PrivateNote":
        """The note with what stands in the editor now: in the same version within one sitting, otherwise in the next.

        A version that the coach kept is never written over, and one that would lose more than a few words, which
        `kept`, the version before, does not have either, stays as it is.
        """
        if (words, form) == (self.words, self.form):
            return self
        gone = self.gone + self.words.gone_from(words, kept)
        if sitting != self.sitting or self.came is Came.KEPT or gone > MOST_LET_GO:
            return self._next(words, form, sitting, moment)
        return replace(self, words=words, form=form, written_at=moment, gone=gone)

    def keep(self) -> "PrivateNote":
        """The same version, closed by the coach's wish."""
        return replace(self, came=Came.KEPT)

    def restore(self, earlier: NoteVersion, sitting: str, moment: datetime) -> "PrivateNote":
        """The next version, with the words of an earlier one."""
        return replace(self._next(earlier.words, earlier.form, sitting, moment), came=Came.RESTORED)

    def as_version(self) -> NoteVersion:
        """The present wording, as it is kept once there is a next one."""
        return NoteVersion(self.id, self.version, self.words, self.written_at, self.form, self.sitting, self.came)

    def _next(self, words: PrivateWords, form: PrivateWords, sitting: str, moment: datetime) -> "PrivateNote":
        return replace(
            self,
            words=words,
            form=form,
            version=self.version + 1,
            written_at=moment,
            sitting=sitting,
            came=Came.WRITTEN,
            gone=0,
        )


def caught(words: PrivateWords) -> tuple[Caught, ...]:
    """The lines that begin with a mark, in the order in which they stand; a mark without words catches nothing."""
    lines = (line.after("- ") or line for line in words.lines())
    return tuple(Caught(mark, rest) for line in lines for mark in Mark if (rest := line.after(mark.value)))
