"""The ledger as the use cases write it and the coach reads it."""

from coachdesk.app.ports import Ledger
from coachdesk.app.room import Room
from coachdesk.disclosure.ledger import LedgerEntry, LedgerKind, following, troubles
from coachdesk.disclosure.summary import ProgressSummary


def write_entry(
    ledger: Ledger, room: Room, kind: LedgerKind, summary: ProgressSummary, *, document: str, **more: str
) -> LedgerEntry:
    """The next entry about a summary: who, for whom, which words by their seal, and through which door."""
    facts = facts_of(summary, document=document, **more)
    entry = following(ledger.head(), room.clock.now(), kind, summary.engagement, room.dice.salt(), facts)
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
        "document": document,
        **more,
    }


class LedgerDesk:
    """The desk at which the coach reads who was told what."""

    def __init__(self, room: Room) -> None:
        """A desk in an unlocked practice."""
        self._room = room

    def entries(self) -> list[LedgerEntry]:
        """Every entry, oldest first."""
        with self._room.practice.reading() as work:
            return list(work.ledger.entries())

    def troubles(self) -> list[str]:
        """What is wrong with the chain, a sentence each; nothing when it holds."""
        with self._room.practice.reading() as work:
            return list(troubles(work.ledger.entries()))
