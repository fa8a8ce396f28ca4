"""The ledger as the use cases write it and the coach reads it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from coachdesk.app.ledger_lines import Month, ToldTo, Wanted, What
from coachdesk.app.ledger_words import LedgerLine, LedgerSheet, line_of, sheet_of
from coachdesk.app.ports import Ledger
from coachdesk.app.room import Room
from coachdesk.base.errors import RuleBroken
from coachdesk.base.ids import EngagementId, SummaryId
from coachdesk.disclosure.ledger import LedgerEntry, LedgerKind, following, troubles
from coachdesk.disclosure.summary import ProgressSummary


def write_entry(
    ledger: Ledger, room: Room, kind: LedgerKind, summary: ProgressSummary, *, document: str, **more: str
) -> LedgerEntry:
    """The next entry about a summary: who, for whom, which words by their seal, and through which door."""
    return write_facts(ledger, room, kind, summary.engagement, facts_of(summary, document=document, **more))


def write_facts(
    ledger: Ledger, room: Room, kind: LedgerKind, engagement: EngagementId, facts: Mapping[str, str]
) -> LedgerEntry:
    """The next entry, telling these facts."""
    entry = following(ledger.head(), room.clock.now(), kind, engagement, room.dice.salt(), facts)
    ledger.append(entry)
    return entry


def facts_of(summary: ProgressSummary, *, document: str, **more: str) -> dict[str, str]:
    """What an entry about a summary tells."""
    return {
        "summary": summary.id,
        "seal": summary.seal().hex(),
        "check_code": summary.check_code,
        "client": summary.client.name,
        "audience": str(summary.audience),
        "reader": summary.reader.name,
        "organisation": summary.reader.organisation,
        "occasion": str(summary.occasion),
        "document": document,
        **more,
    }


@dataclass(frozen=True, slots=True)
class Checked:
    """What a look over the whole chain has found.

    Attributes:
        sentence: for the coach, beside the list.
        troubles: what is wrong, a sentence each; empty when the chain holds.
    """

    entries: int
    sentence: str
    troubles: tuple[str, ...]


class LedgerDesk:
    """The desk at which the coach reads who was told what."""

    def __init__(self, room: Room) -> None:
        """A desk in an unlocked practice, whose chain has not been looked over yet."""
        self._room = room
        self.checked: Checked | None = None

    def entries(self) -> list[LedgerEntry]:
        """Every entry, oldest first."""
        with self._room.practice.reading() as work:
            return list(work.ledger.entries())

    def troubles(self) -> list[str]:
        """What is wrong with the chain, a sentence each; nothing when it holds."""
        with self._room.practice.reading() as work:
            return list(troubles(work.ledger.entries()))

    def check(self) -> Checked:
        """Look over the chain once; what was found is kept until the practice is locked."""
        if self.checked is None:
            with self._room.practice.reading() as work:
                found = tuple(troubles(work.ledger.entries()))
                count = work.ledger.head().seq
            sentence = "Checked at unlock: no later changes"
            if found:
                sentence = f"Checked at unlock: shows later changes in {_places(len(found))}"
            self.checked = Checked(count, sentence, found)
        return self.checked

    def wanted(
        self, query: str = "", told: ToldTo | None = None, what: What | None = None, year: int | None = None
    ) -> Wanted:
        """What the coach looks for; a year is one of the calendar on the coach's wall."""
        if year is None:
            return Wanted(query, told, what)
        return Wanted(query, told, what, datetime(year, 1, 1).astimezone(), datetime(year + 1, 1, 1).astimezone())

    def years(self) -> list[int]:
        """The years in which anything was entered, newest first."""
        with self._room.practice.reading() as work:
            ends = work.ledger_lines.first_and_last()
        if ends is None:
            return []
        first, last = (moment.astimezone().year for moment in ends)
        return list(range(last, first - 1, -1))

    def months(self, wanted: Wanted) -> list[Month]:
        """How many of the entries wanted there are in each month, newest first."""
        with self._room.practice.reading() as work:
            return work.ledger_lines.months(wanted)

    def lines(self, wanted: Wanted, offset: int, limit: int) -> list[LedgerLine]:
        """The entries wanted, newest first; an announcement that was answered is told by its answer alone."""
        with self._room.practice.reading() as work:
            return [line_of(record) for record in work.ledger_lines.some(wanted, offset, limit)]

    def sheet(self, seq: int) -> LedgerSheet:
        """One entry in full.

        Raises:
            RuleBroken: there is none with this number.
        """
        with self._room.practice.reading() as work:
            record = work.ledger_lines.one(seq)
            if record is None:
                raise RuleBroken("The ledger has no entry with this number.")
            summary, seal = SummaryId(record.facts.get("summary", "")), bytes.fromhex(record.facts.get("seal", ""))
            return sheet_of(record, work.ledger_lines.told(summary, seal))


def _places(count: int) -> str:
    return "one place" if count == 1 else f"{count} places"
