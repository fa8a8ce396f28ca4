"""The ledger of years gone by: what was told before the practice came to CoachDesk, chained in memory, kept in bulk."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from coachdesk.app.ledger import facts_of
from coachdesk.app.ports import Practice
from coachdesk.base.clock import Dice
from coachdesk.base.ids import EngagementId
from coachdesk.disclosure.ledger import Head, LedgerEntry, LedgerKind, following
from coachdesk.disclosure.summary import ProgressSummary

_DOCUMENT: Final = "update letter"
_NO_PAGE: Final = "none kept: the letter was sent before this practice was kept in CoachDesk"


@dataclass(frozen=True, slots=True)
class _Happened:
    at: datetime
    kind: LedgerKind
    engagement: EngagementId
    facts: dict[str, str]


class Chronicle:
    """Collects what happened in any order, and writes it down in the order in which it happened."""

    def __init__(self, practice: Practice, dice: Dice) -> None:
        """Nothing has happened yet."""
        self._practice, self._dice = practice, dice
        self._waiting: list[_Happened] = []
        self._sorted = True

    def note(self, at: datetime, kind: LedgerKind, summary: ProgressSummary) -> None:
        """Something happened to a summary."""
        facts = facts_of(summary, document=_DOCUMENT)
        if kind is LedgerKind.TOLD_EARLIER:
            facts["page"] = _NO_PAGE
        self._waiting.append(_Happened(at, kind, summary.engagement, facts))
        self._sorted = False

    def catch_up(self, until: datetime) -> int:
        """Everything that happened by `until` into the ledger; gives the number of entries."""
        if not self._sorted:
            self._waiting.sort(key=lambda one: (one.at, one.kind, one.facts["summary"]), reverse=True)
            self._sorted = True
        if not self._waiting or self._waiting[-1].at > until:
            return 0
        with self._practice.work() as work:
            entries = list(self._chained(work.ledger.head(), until))
            work.ledger.append_all(entries)
            work.commit()
        return len(entries)

    def _chained(self, head: Head, until: datetime) -> Iterator[LedgerEntry]:
        while self._waiting and self._waiting[-1].at <= until:
            one = self._waiting.pop()
            entry = following(head, one.at, one.kind, one.engagement, self._dice.salt(), one.facts)
            head = Head(entry.seq, entry.hash)
            yield entry
