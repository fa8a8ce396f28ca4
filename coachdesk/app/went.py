"""What the ledger tells of an update's present words: how they left, and whether the client has them as points."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from coachdesk.base.ids import SummaryId
from coachdesk.disclosure.ledger import LedgerEntry, LedgerKind

_LEFT: Final = frozenset({LedgerKind.RELEASED, LedgerKind.REPRINTED})
_PRINTED: Final = "printed"


@dataclass(frozen=True, slots=True)
class Went:
    """How the present words went.

    Attributes:
        left_on: the day on which they left last, or None.
        saved: whether they were only ever saved as a file, and not printed.
        points_on: the day on which the client was last given them as talking points, or None.
    """

    left_on: date | None = None
    saved: bool = False
    points_on: date | None = None


NOWHERE: Final = Went()


def went(entries: Iterable[LedgerEntry], summary: SummaryId, written_at: datetime) -> Went:
    """How the words of this update that were written at this moment went; `entries` come oldest first."""
    mine = [one for one in entries if one.at >= written_at and one.facts().get("summary") == summary]
    left = [one for one in mine if one.kind in _LEFT]
    points = [one for one in mine if one.kind is LedgerKind.TALKING_POINTS]
    return Went(
        left_on=left[-1].at.astimezone().date() if left else None,
        saved=bool(left) and all(one.facts().get("how") != _PRINTED for one in left),
        points_on=points[-1].at.astimezone().date() if points else None,
    )
