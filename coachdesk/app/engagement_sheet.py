"""An engagement as its page shows it: frozen lines, and of private words only what is sealed as such."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from coachdesk.app.states import State
from coachdesk.app.timeline import Happening
from coachdesk.app.went import NOWHERE, Went
from coachdesk.base.ids import (
    ActionId,
    AgreementId,
    EngagementId,
    GoalId,
    NoteId,
    OrganisationId,
    PersonId,
    SessionId,
    SummaryId,
)
from coachdesk.base.spans import Minutes
from coachdesk.confidential.words import PrivateWords
from coachdesk.domain.actions import Owner, Progress
from coachdesk.domain.agreement import Audience, LetterDate, Occasion, Sharing, StandingSentence, Topic
from coachdesk.domain.engagement import Ending, Kind
from coachdesk.domain.people import Courtesy, Role
from coachdesk.domain.sessions import Attendance, Mode


class EngagementState(StrEnum):
    """Where an engagement stands today."""

    COMING = "coming"
    NO_AGREEMENT = "no agreement"
    ACTIVE = "active"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Told:
    """What a reader was told last: on which day, on which occasion, and under which topics."""

    day: date
    occasion: Occasion
    topics: tuple[Topic, ...]


@dataclass(frozen=True, slots=True)
class PartyLine:
    """A seat at the table, and who holds it.

    Attributes:
        person: None while the seat is empty; then `name` is whoever left it last, and `until` their last day.
        address: of the organisation, top to bottom.
        since: the first day in the seat; it may be still to come.
        last_told: the last letter that this person had; None where there was none.
        next_letter: the first letter announced to this seat that has not left yet.
    """

    role: Role
    person: PersonId | None
    name: str
    given: str
    courtesy: Courtesy
    email: str
    job_title: str
    organisation: str
    address: str
    since: date | None
    until: date | None
    last_told: Told | None = None
    next_letter: LetterDate | None = None


@dataclass(frozen=True, slots=True)
class MatrixLine:
    """One row of the sharing matrix; `listed` says that letters have a row of this name."""

    topic: Topic
    boss: Sharing
    hr: Sharing
    listed: bool

    @property
    def open(self) -> bool:
        """Whether anybody may hear of it at all."""
        return self.boss is not Sharing.NEVER or self.hr is not Sharing.NEVER


@dataclass(frozen=True, slots=True)
class AgreementLine:
    """One version of the three-way agreement.

    Attributes:
        matrix: every topic, the letter's rows first and in their order.
        signed_by: the role in which each signatory signed, and the name.
        scan_kept: whether the signed paper is here, encrypted.
        in_force: whether it is the one in force today.
    """

    id: AgreementId
    version: int
    agreed_on: date
    in_force_from: date
    ended_on: date | None
    matrix: tuple[MatrixLine, ...]
    letters: tuple[LetterDate, ...]
    standing: tuple[StandingSentence, ...]
    signed_by: tuple[tuple[Role | None, str], ...]
    signed_elsewhere: bool
    scan_kept: bool
    in_force: bool


@dataclass(frozen=True, slots=True)
class StandingYes:
    """The client's newest yes to the sentences that stand for one reader."""

    audience: Audience
    reader: str
    given_on: date
    withdrawn_on: date | None


@dataclass(frozen=True, slots=True)
class SessionLine:
    """One session; those that were called off bear no number."""

    id: SessionId
    number: int | None
    starts_at: datetime
    minutes: Minutes
    attendance: Attendance
    mode: Mode
    note: NoteId | None


@dataclass(frozen=True, slots=True)
class GoalLine:
    """An agreed goal."""

    id: GoalId
    wording: str
    agreed_on: date
    reached_on: date | None


@dataclass(frozen=True, slots=True)
class ActionLine:
    """An action item that all three parties know of; `who` is the owner's name, empty for the coach."""

    id: ActionId
    wording: str
    owner: Owner
    who: str
    agreed_on: date
    due_on: date | None
    progress: Progress


@dataclass(frozen=True, slots=True)
class PrivateActionLine:
    """An action item between client and coach."""

    id: ActionId
    words: PrivateWords
    owner: Owner
    who: str
    due_on: date | None
    progress: Progress


@dataclass(frozen=True, slots=True)
class UpdateLine:
    """One update of this engagement.

    Attributes:
        due_on: the day by which the agreement announces it, or None.
        told_on: the day on which it left, or None.
        went: how its present words left, if they did.
    """

    id: SummaryId
    audience: Audience
    reader: str
    reader_given: str
    occasion: Occasion
    state: State
    version: int
    written_on: date
    due_on: date | None
    told_on: date | None
    went: Went = NOWHERE


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A private note by its first words; `number` is that of the session it is about."""

    id: NoteId
    session: SessionId | None
    number: int | None
    about: date
    version: int
    opening: PrivateWords


@dataclass(frozen=True, slots=True)
class EngagementSheet:
    """Everything that one engagement's page shows.

    Attributes:
        parties: client, line manager and HR always, then whoever else has a seat.
        agreements: every version, newest first.
        half_typed: whether the next agreement was begun in its form, and is not recorded yet.
        sessions: earliest first.
        announced: letters that the agreement in force announces and nobody has begun to write, by day.
        updates: newest first.
        notes: newest first.
        timeline: newest first.
    """

    id: EngagementId
    client: str
    client_given: str
    client_courtesy: Courtesy
    organisation: str
    organisation_id: OrganisationId
    kind: Kind
    state: EngagementState
    begins_on: date
    planned_end: date | None
    planned_sessions: int | None
    ended_on: date | None
    ending: Ending | None
    today: date
    parties: tuple[PartyLine, ...]
    agreements: tuple[AgreementLine, ...]
    half_typed: bool
    standing_yes: tuple[StandingYes, ...]
    sessions: tuple[SessionLine, ...]
    goals: tuple[GoalLine, ...]
    actions: tuple[ActionLine, ...]
    private_actions: tuple[PrivateActionLine, ...]
    updates: tuple[UpdateLine, ...]
    announced: tuple[LetterDate, ...]
    notes: tuple[NoteLine, ...]
    timeline: tuple[Happening, ...]

    @property
    def agreement(self) -> AgreementLine | None:
        """The version in force, or else the newest; None where nothing was ever agreed."""
        return next((one for one in self.agreements if one.in_force), next(iter(self.agreements), None))

    @property
    def held(self) -> int:
        """How many sessions were held."""
        return sum(one.attendance is Attendance.HELD for one in self.sessions)

    @property
    def minutes_held(self) -> int:
        """How many minutes they took in all."""
        return sum(one.minutes for one in self.sessions if one.attendance is Attendance.HELD)

    def party(self, role: Role) -> PartyLine | None:
        """Whoever is in this role, or the empty seat; None where there is no such seat."""
        return next((one for one in self.parties if one.role is role), None)
