"""What one day asks of a coach, in the lines in which the store answers; private words stay closed in them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from coachdesk.app.lists import SessionLine, Window
from coachdesk.base.ids import ActionId, EngagementId, NoteId, SessionId, SummaryId
from coachdesk.confidential.words import PrivateWords
from coachdesk.disclosure.ledger import LedgerKind
from coachdesk.domain.actions import Owner
from coachdesk.domain.people import Courtesy, Role


@dataclass(frozen=True, slots=True)
class Reminder:
    """The first words of a private note, and the day that it is about."""

    note: NoteId
    session: SessionId | None
    about: date
    words: PrivateWords


@dataclass(frozen=True, slots=True)
class ActionDue:
    """An agreed action item that is due."""

    id: ActionId
    engagement: EngagementId
    client: str
    wording: str
    owner: Owner
    due_on: date


@dataclass(frozen=True, slots=True)
class IntentionDue:
    """An action item between client and coach that is due."""

    id: ActionId
    engagement: EngagementId
    client: str
    words: PrivateWords
    owner: Owner
    due_on: date


class Waits(StrEnum):
    """Why an update waits for a yes."""

    WITH_CLIENT = "with_client"
    CHANGES_ASKED = "changes_asked"
    DECLINED = "declined"
    CHANGED = "changed"  # since the yes
    REWRITTEN = "rewritten"  # since the client was asked, who has not answered
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True)
class UpdateWaiting:
    """An update that has no yes.

    Attributes:
        given: the client's given name.
        since: when the client was asked or answered, or when the words changed or the yes lapsed.
    """

    summary: SummaryId
    engagement: EngagementId
    client: str
    given: str
    courtesy: Courtesy
    reader: str
    role: Role
    waits: Waits
    since: date


class Matter(StrEnum):
    """What an agreement wants."""

    EMPTY_SEAT = "empty_seat"
    MISSING = "missing"
    ENDING = "ending"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class AgreementMatter:
    """An engagement whose agreement wants something.

    Attributes:
        role: whose seat is empty.
        day: on which the agreement ends, or on which the coaching is planned to.
    """

    engagement: EngagementId
    client: str
    given: str
    organisation: str
    matter: Matter
    role: Role | None = None
    day: date | None = None


class Agenda(Protocol):
    """What the store can be asked of a day; every answer is a window, and never the whole practice."""

    def next_session(self, now: datetime) -> SessionLine | None:
        """The planned session that runs now, or the next one."""
        ...

    def unmarked(self, since: datetime, now: datetime, limit: int) -> Window[SessionLine]:
        """Planned sessions that are over, latest first."""
        ...

    def coming(self, after: datetime, until: datetime, limit: int) -> Window[SessionLine]:
        """Planned sessions that begin between two moments, earliest first, both ends counted in."""
        ...

    def met(self, since: datetime, before: datetime) -> int:
        """How many sessions that began between two moments were held or may have been."""
        ...

    def unagreed(self, engagements: Collection[EngagementId], today: date) -> frozenset[EngagementId]:
        """Which of these have no agreement in force today."""
        ...

    def notes_due(self, since: datetime, limit: int) -> Window[SessionLine]:
        """Sessions held since then about which nothing is written, latest first."""
        ...

    def actions_due(self, since: date, until: date, limit: int) -> Window[ActionDue]:
        """Open agreed items due between two days, earliest first, both days counted in."""
        ...

    def intentions_due(self, since: date, until: date, limit: int) -> Window[IntentionDue]:
        """The same between client and coach."""
        ...

    def updates_waiting(self, today: date, limit: int) -> Window[UpdateWaiting]:
        """Updates of running engagements that want a yes, the coach's own turn first, then newest first."""
        ...

    def agreement_matters(self, today: date, since: date, until: date, limit: int) -> Window[AgreementMatter]:
        """Running engagements whose agreement is missing, lacks a reader, or ends between two days."""
        ...

    def newest_note(self, engagement: EngagementId, length: int) -> Reminder | None:
        """The first so many characters of the note about the latest day."""
        ...

    def entries_since(self, moment: datetime) -> Mapping[LedgerKind, int]:
        """How many entries of each kind the ledger has since then."""
        ...
