"""An update as the composer shows it: frozen lines; whatever the coach wrote comes sealed as private."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from coachdesk.app.states import State
from coachdesk.app.went import NOWHERE, Went
from coachdesk.base.ids import EngagementId, NoteId, SummaryId
from coachdesk.confidential.comparing import Change
from coachdesk.confidential.returns import Verdict
from coachdesk.confidential.words import PrivateBytes, PrivateWords
from coachdesk.disclosure.approval import Evidence
from coachdesk.disclosure.reason import Reason
from coachdesk.disclosure.spoken import Spoken
from coachdesk.domain.agreement import Audience, Occasion, Sharing, Topic


class FactKind(StrEnum):
    """Where a fact comes from that the agreement opens."""

    AGREED = "agreed"
    DONE = "done"
    OPEN = "open"
    RECORDED = "recorded"


@dataclass(frozen=True, slots=True)
class Fact:
    """Something shareable from birth that may begin a line: agreed wordings, dates, numbers of sessions."""

    kind: FactKind
    wording: str


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row of the letter.

    Attributes:
        heading: as the letter prints it.
        sharing: how this reader may hear of it.
        standing: the sentence that stands in the agreement, its dates filled in; empty where none does.
        statements: what the coach wrote under it.
        changed: whether that differs from what the client said yes to, or was asked about.
        listed: whether the agreement has this row at all; if not, what stands under it can only be taken out.
    """

    topic: Topic
    heading: str
    sharing: Sharing
    standing: str
    statements: tuple[PrivateWords, ...]
    changed: bool
    facts: tuple[Fact, ...]
    listed: bool = True


@dataclass(frozen=True, slots=True)
class YesLine:
    """The client's newest yes.

    Attributes:
        expires_on: the last day on which it stands; None for a yes given with the agreement.
        evidence: what it rests on; None for a yes given with the agreement.
    """

    given_on: date
    withdrawn_on: date | None
    expires_on: date | None = None
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class AskedLine:
    """When the client was last asked; `present` where it was about the words that stand here now."""

    at: datetime
    present: bool


@dataclass(frozen=True, slots=True)
class ReplyLine:
    """What came back, and how it was taken."""

    version: int
    verdict: Verdict
    received_at: datetime
    content: PrivateBytes


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A private note to look at while writing; `number` is that of the session it is about."""

    id: NoteId
    number: int | None
    about: date
    words: PrivateWords


@dataclass(frozen=True, slots=True)
class ComposerSheet:
    """Everything that the composer shows of one update.

    Attributes:
        role: what the reader is, as a sentence calls it: line manager, HR.
        reads_now: who sits in the reader's seat today, where that is somebody else; empty otherwise.
        due_on: the day by which the agreement announces this letter, or None.
        written_at: when the present version was written last.
        nothing_told: what the letter prints under a row where nothing is told.
        client_email: where the client is written to; empty where it is not on record.
        others: who else reads letters in this engagement.
        notes: newest first.
        more_notes: how many older notes there are.
        paper: "a4" or "letter".
        went: how the present words left, if they did.
    """

    id: SummaryId
    engagement: EngagementId
    client: Spoken
    reader: Spoken
    role: str
    audience: Audience
    reads_now: str
    occasion: Occasion
    due_on: date | None
    language: str
    state: State
    version: int
    written_at: datetime
    agreed_on: date
    rows: tuple[SheetRow, ...]
    nothing_told: str
    client_email: str
    asked: AskedLine | None
    yes: YesLine | None
    replies: tuple[ReplyLine, ...]
    others: tuple[str, ...]
    notes: tuple[NoteLine, ...]
    more_notes: int
    paper: str
    sample: bool
    went: Went = NOWHERE


@dataclass(frozen=True, slots=True)
class Weighed:
    """Every reason why these words can't go out as they stand now, and what is in order."""

    reasons: tuple[Reason, ...]
    in_order: str


@dataclass(frozen=True, slots=True)
class ChangedWords:
    """A stretch of words that stayed, went or came."""

    change: Change
    words: PrivateWords


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """One row whose words are no longer those."""

    topic: Topic
    heading: str
    words: tuple[ChangedWords, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed since the client said yes, or since they were asked.

    Attributes:
        since: the day of the yes, or of the asking.
        agreed: whether there was a yes.
    """

    since: date
    agreed: bool
    rows: tuple[ChangedRow, ...]


@dataclass(frozen=True, slots=True)
class PossibleReader:
    """Somebody for whom an update can be begun.

    Attributes:
        letters: the occasions on which the agreement announces a letter to them, with the day, earliest first.
    """

    audience: Audience
    role: str
    name: str
    job_title: str
    letters: tuple[tuple[Occasion, date], ...]


@dataclass(frozen=True, slots=True)
class Possible:
    """What a new update of an engagement can be.

    Attributes:
        agreed_on: None where nothing was ever agreed, so that a letter has no rows.
        languages: of letters; the first is the one that letters begin in.
    """

    engagement: EngagementId
    client: Spoken
    agreed_on: date | None
    readers: tuple[PossibleReader, ...]
    languages: tuple[str, ...]
