"""The disclosure ledger: what left, for whom, on whose yes, each entry quoting the one before.

The chain shows later changes; it can't show that its end was cut off, nor a history rewritten from the start.
Form of the chain: hash = SHA-256("cd-ledger-1", fields, SHA-256(salt, payload), previous hash), each field
length-prefixed.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from coachdesk.base.ids import EngagementId
from coachdesk.disclosure.canonical import digest

MARK: Final = "cd-ledger-1"
GENESIS: Final = bytes(32)


class LedgerKind(StrEnum):
    """What an entry tells of."""

    SHOWN_TO_CLIENT = "shown_to_client"
    TALKING_POINTS = "talking_points"
    RELEASE_BEGUN = "release_begun"
    RELEASED = "released"
    REPRINTED = "reprinted"
    NOT_RELEASED = "not_released"
    YES_RECORDED = "yes_recorded"
    YES_WITHDRAWN = "yes_withdrawn"
    TOLD_EARLIER = "told_earlier"
    OWN_COPY = "own_copy"
    REDACTED = "redacted"


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One entry as it stands in the store.

    Attributes:
        seq: 1, 2, 3 … without a gap.
        payload: canonical JSON of what happened; None after a redaction, as is `salt`.
        commitment: SHA-256 over salt and payload, which stays when they go; 32 bytes.
    """

    seq: int
    at: datetime
    kind: LedgerKind
    engagement: EngagementId
    salt: bytes | None
    payload: str | None
    commitment: bytes
    previous: bytes
    hash: bytes

    def facts(self) -> dict[str, str]:
        """What happened, by name; empty after a redaction."""
        told: dict[str, str] = json.loads(self.payload) if self.payload is not None else {}
        return told


@dataclass(frozen=True, slots=True)
class Head:
    """The newest entry's number and hash, which the next one quotes, and when it was written."""

    seq: int = 0
    hash: bytes = GENESIS
    at: datetime | None = None


def following(  # noqa: PLR0913 - an entry is made of just these
    head: Head, at: datetime, kind: LedgerKind, engagement: EngagementId, salt: bytes, facts: Mapping[str, str]
) -> LedgerEntry:
    """The entry that comes after `head`."""
    payload = json.dumps(dict(facts), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    committed = digest(MARK, [salt, payload])
    sealed = _hash(head.seq + 1, at, kind, engagement, committed, head.hash)
    return LedgerEntry(head.seq + 1, at, kind, engagement, salt, payload, committed, head.hash, sealed)


def _hash(  # noqa: PLR0913 - the hash covers just these
    seq: int, at: datetime, kind: LedgerKind, engagement: EngagementId, commitment: bytes, previous: bytes
) -> bytes:
    return digest(MARK, [seq, at.isoformat(), kind, engagement, commitment, previous])


def troubles(entries: Iterable[LedgerEntry]) -> Iterator[str]:
    """What is wrong with the chain, a sentence each; nothing when it holds. Entries come in order."""
    head = Head()
    blanked: set[int] = set()
    explained: set[int] = set()
    for entry in entries:
        yield from _entry_troubles(entry, head)
        if entry.payload is None:
            blanked.add(entry.seq)
        elif entry.kind is LedgerKind.REDACTED:
            explained.add(int(entry.facts()["entry"]))
        head = Head(entry.seq, entry.hash)
    for seq in sorted(blanked - explained):
        yield f"Entry {seq}: its content is missing, and no later entry says why."


def _entry_troubles(entry: LedgerEntry, head: Head) -> Iterator[str]:
    if entry.seq != head.seq + 1:
        yield f"Entry {entry.seq}: entries before it are missing."
    if entry.previous != head.hash:
        yield f"Entry {entry.seq}: it does not follow from the one before."
    if _hash(entry.seq, entry.at, entry.kind, entry.engagement, entry.commitment, entry.previous) != entry.hash:
        yield f"Entry {entry.seq}: it was changed after it was written."
    elif entry.payload is not None and digest(MARK, [entry.salt or b"", entry.payload]) != entry.commitment:
        yield f"Entry {entry.seq}: what it tells was changed after it was written."
