"""What the ledger can be asked for, and the lines in which the store answers: who was told what, newest first."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from coachdesk.base.ids import EngagementId, SummaryId
from coachdesk.disclosure.approval import Evidence
from coachdesk.disclosure.ledger import LedgerKind
from coachdesk.domain.people import Courtesy


class ToldTo(StrEnum):
    """Who was told something."""

    CLIENT = "client"
    BOSS = "boss"
    HR = "hr"
    NOBODY = "nobody"


class What(StrEnum):
    """In which way something was told, or what else happened."""

    PRINTED = "printed"
    SAVED = "saved"
    FOR_APPROVAL = "for_approval"
    TALKING_POINTS = "talking_points"
    YES_GIVEN = "yes_given"
    YES_WITHDRAWN = "yes_withdrawn"
    DID_NOT_LEAVE = "did_not_leave"
    TOLD_EARLIER = "told_earlier"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries are wanted; what is left empty does not narrow them.

    Attributes:
        query: words of which each must occur in a name, an organisation, or the words told.
        since: the first moment that counts.
        before: the first moment that counts no more.
    """

    query: str = ""
    told: ToldTo | None = None
    what: What | None = None
    since: datetime | None = None
    before: datetime | None = None


@dataclass(frozen=True, slots=True)
class Month:
    """A month of the coach's calendar, and how many of the entries asked for fall into it."""

    year: int
    month: int
    count: int


@dataclass(frozen=True, slots=True)
class LedgerRecord:
    """One entry with what else is on record about it.

    Attributes:
        facts: what it tells; empty where that was erased.
        evidence: what the yes to these very words rests on, or None.
        courtesy: how the client is addressed.
        pending: whether it announced a page, and how that ended was never told.
        kept: whether the page it speaks of is kept.
    """

    seq: int
    at: datetime
    kind: LedgerKind
    engagement: EngagementId
    facts: Mapping[str, str] = field(repr=False)
    evidence: Evidence | None
    courtesy: Courtesy
    pending: bool
    kept: bool


@dataclass(frozen=True, slots=True)
class ToldWords:
    """What a letter told, a statement each, and how its reader is addressed."""

    courtesy: str
    statements: tuple[str, ...] = field(repr=False)


class LedgerLines(Protocol):
    """The ledger as it is read by people; an announcement that was answered is left out, its answer tells it."""

    def some(self, wanted: Wanted, offset: int, limit: int) -> list[LedgerRecord]:
        """The entries wanted, newest first, at most `limit` after leaving out `offset`."""
        ...

    def months(self, wanted: Wanted) -> list[Month]:
        """How many of the entries wanted there are in each month, newest first."""
        ...

    def first_and_last(self) -> tuple[datetime, datetime] | None:
        """When the oldest and the newest entry were written; None where there are none."""
        ...

    def one(self, seq: int) -> LedgerRecord | None:
        """The entry with this number."""
        ...

    def unanswered(self) -> list[LedgerRecord]:
        """Pages that were announced, and nobody has said how it ended, oldest first."""
        ...

    def told(self, summary: SummaryId, seal: bytes) -> ToldWords | None:
        """The words that were approved under this seal, in the letter's order."""
        ...

    def page(self, summary: SummaryId, seal: bytes) -> bytes | None:
        """The page that was made of them, whether or not it is known to have left."""
        ...
