"""What long lists can be asked for, and the lines in which the store answers: clients, organisations, sessions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

from coachdesk.base.ids import EngagementId, OrganisationId, PersonId, SessionId
from coachdesk.domain.people import Courtesy, Role
from coachdesk.domain.sessions import Attendance, Mode

Line = TypeVar("Line")


@dataclass(frozen=True, slots=True)
class Window(Generic[Line]):
    """Some lines out of a list that may be long.

    Attributes:
        total: how many the whole list has.
        offset: how many stand before the first of these.
    """

    total: int
    offset: int
    lines: Sequence[Line]


class Status(StrEnum):
    """How it stands with an engagement today."""

    ACTIVE = "active"
    NO_AGREEMENT = "no_agreement"
    ENDED = "ended"


class ClientsShown(StrEnum):
    """Which engagements a list of clients shows."""

    ALL = "all"
    ACTIVE = "active"
    NO_AGREEMENT = "no_agreement"
    ENDED = "ended"


class ClientOrder(StrEnum):
    """What a list of clients goes by; the same falls back to the client's name."""

    NAME = "name"
    ORGANISATION = "organisation"
    LAST = "last"
    NEXT = "next"


@dataclass(frozen=True, slots=True)
class ClientsAsked:
    """Which clients are wanted, and in which order; who has no last or next session stands last."""

    search: str = ""
    which: ClientsShown = ClientsShown.ALL
    order: ClientOrder = ClientOrder.NAME
    backwards: bool = False


@dataclass(frozen=True, slots=True)
class ClientLine:
    """One engagement in the list of clients.

    Attributes:
        held: sessions held so far.
        planned: sessions planned in all, or None where no number was agreed.
    """

    engagement: EngagementId
    client: str
    organisation: str
    job_title: str
    status: Status
    begins_on: date
    ended_on: date | None
    held: int
    planned: int | None
    last_on: date | None
    next_at: datetime | None


@dataclass(frozen=True, slots=True)
class OrganisationLine:
    """One organisation in the list.

    Attributes:
        running: engagements that go on.
        engagements: all of them.
        last_on: the day of the last session held for it.
    """

    id: OrganisationId
    name: str
    people: int
    running: int
    engagements: int
    last_on: date | None


@dataclass(frozen=True, slots=True)
class PostLine:
    """Somebody in an organisation: in which role, and from when to when."""

    person: PersonId
    name: str
    courtesy: Courtesy
    job_title: str
    email: str
    role: Role
    since: date
    until: date | None


@dataclass(frozen=True, slots=True)
class OrganisationSheet:
    """One organisation with its people, longest there first, and its engagements, those that go on first."""

    id: OrganisationId
    name: str
    address: str
    people: tuple[PostLine, ...]
    engagements: tuple[ClientLine, ...]


class SessionsShown(StrEnum):
    """Which sessions a list shows."""

    COMING = "coming"
    TO_MARK = "to_mark"
    NOTES_DUE = "notes_due"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class SessionsAsked:
    """Which sessions are wanted. Those that come, or wait, stand earliest first; all of them newest first.

    Attributes:
        now: on the wall where the coach is.
        notes_since: a note is not due for a session before this moment.
    """

    now: datetime
    notes_since: datetime
    search: str = ""
    which: SessionsShown = SessionsShown.COMING


@dataclass(frozen=True, slots=True)
class SessionLine:
    """One session in a list.

    Attributes:
        number: its place among the sessions of its engagement that were held or are planned; None where it is neither.
        planned: how many were agreed, or None.
        written: whether there is a note about it.
    """

    id: SessionId
    engagement: EngagementId
    client: str
    organisation: str
    starts_at: datetime
    minutes: int
    mode: Mode
    attendance: Attendance
    number: int | None
    planned: int | None
    written: bool


@dataclass(frozen=True, slots=True)
class SessionCounts:
    """How many sessions wait for something."""

    coming: int
    to_mark: int
    notes_due: int
    every: int


@dataclass(frozen=True, slots=True)
class ClientCounts:
    """How many engagements go on, and how many there are."""

    running: int
    every: int


class Lists(Protocol):
    """Long lists, a window at a time."""

    def client_counts(self, today: date) -> ClientCounts:
        """How many engagements go on, and how many there are."""
        ...

    def clients(self, asked: ClientsAsked, today: date, now: datetime, offset: int, limit: int) -> Window[ClientLine]:
        """Engagements with their clients; coming sessions are those from `now` on."""
        ...

    def organisations(self, search: str, today: date, offset: int, limit: int) -> Window[OrganisationLine]:
        """Organisations, by name."""
        ...

    def organisation(self, key: OrganisationId, today: date, now: datetime) -> OrganisationSheet | None:
        """One organisation with its people and its engagements."""
        ...

    def sessions(self, asked: SessionsAsked, offset: int, limit: int) -> Window[SessionLine]:
        """Sessions with their clients."""
        ...

    def session(self, key: SessionId) -> SessionLine | None:
        """One session, or None."""
        ...

    def session_counts(self, now: datetime, notes_since: datetime) -> SessionCounts:
        """How many sessions come, wait to be marked, or have no note yet."""
        ...

    def organisation_names(self, typed: str, limit: int) -> list[str]:
        """Names of organisations that match what was typed, by name."""
        ...

    def people_of(self, organisation: str, role: Role, limit: int) -> list[PostLine]:
        """Who holds a post in this role in the organisation of this name now, by name."""
        ...
