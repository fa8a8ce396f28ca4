"""A note as its editor shows it: frozen lines, and of private words only what is sealed as such."""

from dataclasses import dataclass
from datetime import date, datetime

from coachdesk.base.ids import ActionId, EngagementId, NoteId, SessionId
from coachdesk.base.spans import Minutes
from coachdesk.confidential.notebook import NOTHING, Came
from coachdesk.confidential.words import PrivateWords
from coachdesk.domain.actions import Owner, Progress
from coachdesk.domain.sessions import Attendance, Mode


@dataclass(frozen=True, slots=True)
class About:
    """What a note is about; it has an id of its own once it has words."""

    engagement: EngagementId
    session: SessionId | None = None
    note: NoteId | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """What was kept, and when.

    Attributes:
        emptied: nothing stood in the editor, so the last words were left as they were.
    """

    note: NoteId
    version: int
    at: datetime
    emptied: bool = False


@dataclass(frozen=True, slots=True)
class SessionFacts:
    """The session that a note is about; one that was called off bears no number."""

    id: SessionId
    starts_at: datetime
    minutes: Minutes
    attendance: Attendance
    mode: Mode
    number: int | None
    planned: int | None


@dataclass(frozen=True, slots=True)
class AgreedLine:
    """An action item that all three parties know of."""

    id: ActionId
    wording: str
    owner: Owner
    due_on: date | None
    progress: Progress


@dataclass(frozen=True, slots=True)
class VersionLine:
    """One wording of a note, without its words.

    Attributes:
        imported: whether it came in with an import.
        goes_on: whether the next version was written on from it in the same sitting.
    """

    version: int
    written_at: datetime
    came: Came
    imported: bool
    goes_on: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that the editor shows.

    Attributes:
        day: the day that the note is about.
        version: 0 where nothing is written yet.
        agreed: action items not yet closed, and those closed whose day has not passed, oldest first.
        versions: newest first, the present one among them.
        previous: this engagement's note before this one, or None.
        beside: other notes about the same session, oldest first.
        due: the next session that was held and has no note, or None.
    """

    about: About
    client: str
    client_given: str
    day: date
    session: SessionFacts | None
    words: PrivateWords = NOTHING
    form: PrivateWords = NOTHING
    version: int = 0
    written_at: datetime | None = None
    agreed: tuple[AgreedLine, ...] = ()
    versions: tuple[VersionLine, ...] = ()
    previous: NoteId | None = None
    beside: tuple[NoteId, ...] = ()
    due: SessionId | None = None
