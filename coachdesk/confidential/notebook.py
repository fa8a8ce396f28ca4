"""Private notes: what the coach writes down for themselves, with every earlier wording kept."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from coachdesk.base.errors import RuleBroken
from coachdesk.base.ids import EngagementId, ImportId, NoteId, SessionId
from coachdesk.confidential.words import PrivateWords


@dataclass(frozen=True, slots=True)
class PrivateNote:
    """A note about one engagement, most often about one session of it.

    Attributes:
        about: the day that the note is about.
        version: 1 at first; each saved change is one more.
        source: fingerprint of what it was imported from, so that a second import adds nothing; empty if written here.
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

    def __post_init__(self) -> None:
        """A note has words."""
        if not self.words:
            raise RuleBroken("A note needs words.")

    def rewrite(self, words: PrivateWords, moment: datetime) -> "PrivateNote":
        """The next version of the same note."""
        return replace(self, words=words, version=self.version + 1, written_at=moment)


@dataclass(frozen=True, slots=True)
class NoteVersion:
    """An earlier wording of a note, kept so that no written word is lost."""

    note: NoteId
    version: int
    words: PrivateWords
    written_at: datetime
