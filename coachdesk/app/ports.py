"""What the use cases need from the rim: shelves of records inside one transaction, and doors."""

from collections.abc import Collection, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, TypeVar

from coachdesk.app.agenda import Agenda
from coachdesk.app.agreement_draft import UnfinishedAgreement
from coachdesk.app.ledger_lines import LedgerLines
from coachdesk.app.lists import Lists
from coachdesk.app.update_lines import UpdateLists
from coachdesk.base.ids import (
    AgreementId,
    EngagementId,
    ImportId,
    NoteId,
    OrganisationId,
    PersonId,
    SessionId,
    SummaryId,
)
from coachdesk.confidential.attachments import AgreementScan
from coachdesk.confidential.drafts import AskedVersion, DraftVersion, Stage, SummaryDraft
from coachdesk.confidential.intentions import PrivateAction
from coachdesk.confidential.notebook import Came, NoteVersion, PrivateNote
from coachdesk.confidential.returns import ReturnedReply, Verdict
from coachdesk.confidential.unfinished import UnfinishedForm
from coachdesk.confidential.words import PrivateWords
from coachdesk.disclosure.approval import ClientApproval, StandingApproval
from coachdesk.disclosure.frame import Frame
from coachdesk.disclosure.ledger import Head, LedgerEntry
from coachdesk.disclosure.letter import Letterhead
from coachdesk.disclosure.summary import ProgressSummary
from coachdesk.domain.actions import AgreedAction
from coachdesk.domain.agreement import Audience, ThreeWayAgreement, Topic
from coachdesk.domain.engagement import Engagement, Party, Seat
from coachdesk.domain.goals import AgreedGoal
from coachdesk.domain.people import Organisation, Person, Post
from coachdesk.domain.sessions import CoachingSession

Kept = TypeVar("Kept")


class Shelf(Protocol[Kept]):
    """The records of one kind."""

    def put(self, value: Kept) -> None:
        """A new record."""
        ...

    def put_all(self, values: Iterable[Kept]) -> None:
        """Many new records at once."""
        ...

    def change(self, value: Kept) -> None:
        """The same record with its present fields."""
        ...

    def find(self, key: str) -> Kept | None:
        """The record with this key, or None."""
        ...

    def listed(self) -> list[Kept]:
        """All records, by key."""
        ...

    def found(self, keys: Iterable[str]) -> list[Kept]:
        """The records with these keys, as far as there are any, by key."""
        ...

    def referred(self, keys: Iterable[str], besides: Collection[str] = ()) -> set[str]:
        """Which of these keys another record points to; pointers from records named in `besides` don't count."""
        ...

    def take_back(self, key: str) -> None:
        """Remove what an import made."""
        ...

    def take_back_all(self, keys: Iterable[str]) -> None:
        """Remove what an import made."""
        ...

    def starting_with(self, prefix: str) -> list[str]:
        """Up to two keys that begin so."""
        ...


class OfEngagement(Shelf[Kept], Protocol[Kept]):
    """Records that belong to an engagement each."""

    def of(self, engagement: EngagementId) -> list[Kept]:
        """One engagement's records, in a steady order."""
        ...


class Scans(Shelf[AgreementScan], Protocol):
    """Scans of signed agreements."""

    def kept(self, engagement: EngagementId) -> set[AgreementId]:
        """Which of an engagement's agreements have their signed paper here; no scan is read."""
        ...


class Organisations(Shelf[Organisation], Protocol):
    """Organisations, found by name."""

    def named(self, name: str) -> list[Organisation]:
        """Those with exactly this name, upper and lower case alike."""
        ...


class People(Shelf[Person], Protocol):
    """People, found by e-mail address or by name."""

    def with_email(self, email: str) -> list[Person]:
        """Those with this address, upper and lower case alike."""
        ...

    def named(self, given: str, family: str) -> list[Person]:
        """Those with exactly this name, upper and lower case alike."""
        ...


class Posts(Shelf[Post], Protocol):
    """Who holds which post."""

    def of(self, person: PersonId, organisation: OrganisationId) -> list[Post]:
        """A person's posts in an organisation, oldest first."""
        ...


class Parties(Shelf[Party], Protocol):
    """Who sits at which engagement's table."""

    def at(self, engagement: EngagementId) -> list[tuple[Party, Post]]:
        """The parties of an engagement with their posts, longest seated first."""
        ...

    def seats(self, engagement: EngagementId) -> tuple[Seat, ...]:
        """The same, as a letter needs to know them."""
        ...

    def every_seat(self) -> dict[EngagementId, tuple[Seat, ...]]:
        """The seats of all engagements."""
        ...


class Engagements(Shelf[Engagement], Protocol):
    """Engagements, found by client."""

    def of_client(self, client: PersonId) -> list[Engagement]:
        """A client's engagements, oldest first."""
        ...

    def every(self) -> dict[EngagementId, Engagement]:
        """All engagements, by id."""
        ...


class Sessions(Shelf[CoachingSession], Protocol):
    """Sessions, found by engagement."""

    def of(self, engagement: EngagementId) -> list[CoachingSession]:
        """An engagement's sessions, earliest first."""
        ...


class Agreements(Protocol):
    """Three-way agreements in all their versions."""

    def put(self, agreement: ThreeWayAgreement) -> None:
        """A new version."""
        ...

    def put_all(self, agreements: Iterable[ThreeWayAgreement]) -> None:
        """Many new versions at once."""
        ...

    def end(self, agreement: AgreementId, day: date | None) -> None:
        """The last day on which it is in force; None takes a mistaken end back."""
        ...

    def of(self, engagement: EngagementId) -> tuple[ThreeWayAgreement, ...]:
        """Every version of one engagement, oldest first."""
        ...

    def every(self) -> dict[EngagementId, tuple[ThreeWayAgreement, ...]]:
        """Every version of all engagements."""
        ...


@dataclass(frozen=True, slots=True)
class NoteOpening:
    """A note as a list shows it: its first words."""

    id: NoteId
    session: SessionId | None
    about: date
    version: int
    words: PrivateWords


@dataclass(frozen=True, slots=True)
class NoteMark:
    """A note as one finds the way to it: not a word of it is read."""

    id: NoteId
    session: SessionId | None
    about: date
    written_at: datetime


@dataclass(frozen=True, slots=True)
class VersionMark:
    """An earlier wording as a list shows it: when it was written last, in which sitting, and how it came to be."""

    version: int
    written_at: datetime
    sitting: str
    came: Came


class Notes(Shelf[PrivateNote], Protocol):
    """Private notes, and their earlier wordings."""

    def keep_version(self, version: NoteVersion) -> None:
        """An earlier wording."""
        ...

    def versions(self, note: NoteId) -> list[NoteVersion]:
        """A note's earlier wordings, oldest first."""
        ...

    def of(self, engagement: EngagementId) -> list[PrivateNote]:
        """An engagement's notes, oldest day first."""
        ...

    def openings(self, engagement: EngagementId, length: int) -> list[NoteOpening]:
        """The first so many characters of an engagement's notes, newest day first."""
        ...

    def known_sources(self, sources: Iterable[str]) -> set[str]:
        """Which of these fingerprints have been imported already."""
        ...

    def begun_in(self, engagement: EngagementId, sitting: str) -> PrivateNote | None:
        """The note of this engagement whose first version was begun in this sitting, or None."""
        ...

    def version_before(self, note: NoteId, version: int) -> NoteVersion | None:
        """The wording before this version, or None."""
        ...

    def version_marks(self, note: NoteId) -> list[VersionMark]:
        """A note's earlier wordings, oldest first, without their words."""
        ...

    def marks(self, engagement: EngagementId) -> list[NoteMark]:
        """An engagement's notes without their words, oldest day first."""
        ...

    def due(self, since: datetime, before: datetime) -> list[SessionId]:
        """Sessions held from one moment until before another that have no note, earliest first."""
        ...


class Drafts(Protocol):
    """Drafts of summaries, every version kept."""

    def put(self, draft: SummaryDraft) -> None:
        """A new draft."""
        ...

    def put_all(self, drafts: Iterable[SummaryDraft]) -> None:
        """Many new drafts at once."""
        ...

    def rewrite(self, draft: SummaryDraft) -> None:
        """The next version of a draft; the words of earlier versions stay."""
        ...

    def overwrite(self, draft: SummaryDraft) -> None:
        """The present version of a draft, written on; its words before are gone."""
        ...

    def versions(self, summary: SummaryId) -> list[DraftVersion]:
        """Every version of a draft, oldest first."""
        ...

    def move(self, summary: SummaryId, stage: Stage) -> None:
        """The present version has come to another stage."""
        ...

    def find(self, key: str) -> SummaryDraft | None:
        """A draft in its present version, or None."""
        ...

    def every(self) -> list[SummaryDraft]:
        """All drafts in their present versions, newest first."""
        ...

    def starting_with(self, prefix: str) -> list[str]:
        """Up to two keys that begin so."""
        ...

    def ask(self, asked: AskedVersion) -> None:
        """This version went to the client; asking again changes nothing."""
        ...

    def of(self, engagement: EngagementId) -> list[SummaryDraft]:
        """One engagement's drafts in their present versions, newest first."""
        ...

    def verdicts(self, engagement: EngagementId) -> list[tuple[SummaryId, Verdict, datetime]]:
        """How every reply about an engagement's drafts was taken, oldest first; no reply is read."""
        ...

    def asked(self, summary: SummaryId) -> list[AskedVersion]:
        """Every version that went to the client, oldest first."""
        ...

    def asked_with(self, codes: Iterable[str]) -> list[AskedVersion]:
        """The versions that went to a client with one of these codes, newest first."""
        ...

    def keep_reply(self, reply: ReturnedReply) -> None:
        """What came back."""
        ...

    def replies(self, summary: SummaryId) -> list[ReturnedReply]:
        """All that came back for a draft, oldest first."""
        ...


class Summaries(Protocol):
    """Approved summaries, and the yes to each."""

    def put(self, summary: ProgressSummary, moment: datetime) -> None:
        """A summary as the client approved it."""
        ...

    def put_all(self, sealed: Iterable[tuple[ProgressSummary, datetime]]) -> None:
        """Many at once."""
        ...

    def supersede(self, summary: SummaryId, day: date) -> None:
        """The draft was changed after the yes: the approved versions may not go out any more."""
        ...

    def latest(self, key: str) -> tuple[ProgressSummary, date | None] | None:
        """The newest approved version, and the day on which it was superseded; None where nothing was approved."""
        ...

    def every(self) -> dict[SummaryId, tuple[ProgressSummary, date | None]]:
        """The same for all summaries."""
        ...

    def sealed_versions(self, summary: SummaryId) -> set[int]:
        """Which versions of a summary were approved."""
        ...

    def approve(self, approval: ClientApproval) -> None:
        """A yes."""
        ...

    def approve_all(self, approvals: Iterable[ClientApproval]) -> None:
        """Many at once."""
        ...

    def approval(self, summary: SummaryId) -> ClientApproval | None:
        """The newest yes to a summary."""
        ...

    def approvals(self) -> dict[SummaryId, ClientApproval]:
        """The newest yes to each summary."""
        ...

    def change_approval(self, approval: ClientApproval) -> None:
        """The same yes with its present fields."""
        ...

    def stand(self, approval: StandingApproval) -> None:
        """A yes given with an agreement."""
        ...

    def standing(self, engagement: EngagementId, audience: Audience) -> StandingApproval | None:
        """The newest standing yes of an engagement for an audience."""
        ...

    def every_standing(self) -> dict[tuple[EngagementId, Audience], StandingApproval]:
        """The newest standing yes of each engagement for each audience."""
        ...

    def change_standing(self, approval: StandingApproval) -> None:
        """The same standing yes with its present fields."""
        ...


class Ledger(Protocol):
    """The disclosure ledger."""

    def head(self) -> Head:
        """The newest entry's number and hash."""
        ...

    def append(self, entry: LedgerEntry) -> None:
        """The next entry."""
        ...

    def append_all(self, entries: Iterable[LedgerEntry]) -> None:
        """The next entries, in order."""
        ...

    def entries(self) -> Iterable[LedgerEntry]:
        """Every entry, oldest first."""
        ...

    def keep_page(self, seq: int, summary: SummaryId, seal: bytes, content: bytes) -> None:
        """The exact bytes that an entry speaks of."""
        ...

    def unsent(self, page: int, seq: int) -> None:
        """The page that entry `page` announced never left, as entry `seq` tells."""
        ...

    def answer(self, begun: int, seq: int) -> None:
        """How what entry `begun` announced has ended, entry `seq` tells."""
        ...

    def answered(self, begun: int) -> bool:
        """Whether it is known how what this entry announced has ended."""
        ...

    def left(self, summary: SummaryId, seal: bytes) -> bool:
        """Whether a page of this summary and seal is known to have left."""
        ...

    def page(self, summary: SummaryId, seal: bytes) -> bytes | None:
        """The bytes that were first let out for this summary and seal, or None; how it ended may be unknown."""
        ...

    def of(self, engagement: EngagementId) -> list[LedgerEntry]:
        """One engagement's entries, oldest first."""
        ...

    def has_page(self, summary: SummaryId, seal: bytes) -> bool:
        """Whether a page was let out for this summary and seal."""
        ...

    def with_pages(self) -> set[tuple[SummaryId, bytes]]:
        """The summary and seal of every page that was let out."""
        ...


class Imports(Protocol):
    """What each import made."""

    def put(self, key: ImportId, moment: datetime, made: Iterable[tuple[str, str, bytes]]) -> None:
        """An import with what it made: shelf, record, fingerprint of the record as it was made."""
        ...

    def last(self) -> tuple[ImportId, list[tuple[str, str, bytes]]] | None:
        """The newest import that was not undone, and what it made, newest record first."""
        ...

    def undone(self, key: ImportId, moment: datetime) -> None:
        """This import was taken back."""
        ...

    def mapping(self, heads: bytes) -> dict[str, str]:
        """Column to field, as remembered for a table with these heads."""
        ...

    def remember_mapping(self, heads: bytes, mapping: Mapping[str, str]) -> None:
        """Remember it for the next table with these heads."""
        ...


class Facts(Protocol):
    """Facts about the practice itself."""

    def get(self, name: str) -> str:
        """The fact's value, or an empty text."""
        ...

    def set(self, name: str, value: str) -> None:
        """A fact's present value."""
        ...

    def letterhead(self) -> tuple[Letterhead, str]:
        """The coach's letterhead and the paper it is printed on, "a4" or "letter"."""
        ...

    def set_letterhead(self, letterhead: Letterhead, paper: str) -> None:
        """The coach's letterhead from now on."""
        ...


@dataclass(frozen=True, slots=True)
class EngagementLine:
    """One engagement in the list."""

    id: EngagementId
    client: str
    organisation: str
    kind: str
    begins_on: date
    ended_on: date | None
    sessions_held: int


class Work(Protocol):
    """One transaction: nothing is kept unless `commit` is called."""

    facts: Facts
    organisations: Organisations
    people: People
    posts: Posts
    engagements: Engagements
    parties: Parties
    sessions: Sessions
    goals: OfEngagement[AgreedGoal]
    actions: OfEngagement[AgreedAction]
    agreements: Agreements
    notes: Notes
    private_actions: OfEngagement[PrivateAction]
    scans: Scans
    unfinished_agreements: Shelf[UnfinishedAgreement]
    unfinished_forms: Shelf[UnfinishedForm]
    drafts: Drafts
    summaries: Summaries
    ledger: Ledger
    ledger_lines: LedgerLines
    imports: Imports
    lists: Lists
    update_lists: UpdateLists
    agenda: Agenda

    def commit(self) -> None:
        """Keep what was done."""
        ...

    def engagement_lines(self) -> list[EngagementLine]:
        """Every engagement, by client's name."""
        ...


class ReleaseWork(Protocol):
    """One transaction on the guarded connection: what a release may see, and no more."""

    facts: Facts
    engagements: Engagements
    parties: Parties
    agreements: Agreements
    summaries: Summaries
    ledger: Ledger

    def commit(self) -> None:
        """Keep what was done."""
        ...


@dataclass(frozen=True, slots=True)
class HandedCase:
    """What is in the client's hands: one letter of one engagement, from the version after this one on."""

    summary: SummaryId
    engagement: EngagementId
    version: int


class Handed(Protocol):
    """The one draft in the client's hands: it is written, and not read."""

    def next_version(self, draft: SummaryDraft) -> None:
        """The next version of the draft; the words of earlier versions stay."""
        ...

    def write_on(self, draft: SummaryDraft) -> None:
        """The present version's statements, each in its place; a place no longer named keeps its words."""
        ...

    def move(self, summary: SummaryId, stage: Stage) -> None:
        """The present version has come to another stage."""
        ...

    def ask(self, asked: AskedVersion) -> None:
        """This version was shown to the client for a yes."""
        ...

    def keep_reply(self, reply: ReturnedReply) -> None:
        """What the client gave for an answer."""
        ...


class HandedWork(Protocol):
    """One transaction in the client's hands: what one letter and its answer need, and no more."""

    facts: Facts
    engagements: Engagements
    parties: Parties
    agreements: Agreements
    summaries: Summaries
    ledger: Ledger
    handed: Handed

    def commit(self) -> None:
        """Keep what was done."""
        ...


class Practice(Protocol):
    """An unlocked practice."""

    def work(self) -> AbstractContextManager[Work]:
        """A transaction that may write; rolled back unless committed."""
        ...

    def reading(self) -> AbstractContextManager[Work]:
        """A transaction that can't write."""
        ...

    def releasing(self) -> AbstractContextManager[ReleaseWork]:
        """A transaction that reads one release's records and adds to the ledger; it can do nothing else."""
        ...

    def hand_over(self, case: HandedCase) -> None:
        """From now on nothing of the practice can be reached but this case, until it is taken back."""
        ...

    def handed(self) -> AbstractContextManager[HandedWork]:
        """A transaction in the client's hands."""
        ...

    def take_back(self) -> None:
        """The practice is the coach's again; whoever asks for it makes sure of that first."""
        ...


class Frames(Protocol):
    """The letter frames that CoachDesk ships."""

    def languages(self) -> tuple[str, ...]:
        """The languages that letters can be written in, in alphabetical order."""
        ...

    def standing(self, language: str) -> Mapping[Topic, str]:
        """The sentences that stand in an agreement, as most have them, by topic.

        Raises:
            RuleBroken: there is no letter in this language.
        """
        ...

    def facts(self, language: str) -> Mapping[str, str]:
        """How a line of a letter tells a fact, with blanks for its numbers.

        Raises:
            RuleBroken: there is no letter in this language.
        """
        ...

    def frame(self, language: str, name: str) -> Frame:
        """A frame by language and name.

        Raises:
            RuleBroken: there is no such frame.
        """
        ...
