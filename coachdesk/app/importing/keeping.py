"""Carrying out a plan in one transaction, and remembering each record as it was made."""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import datetime
from typing import Any

from coachdesk.app.importing.plan import Batch
from coachdesk.app.ports import Shelf, Work
from coachdesk.base.ids import ImportId
from coachdesk.disclosure.canonical import digest

SHELVES = ("organisations", "people", "posts", "engagements", "parties", "sessions", "notes")


def shelf_of(work: Work, name: str) -> Shelf[Any]:
    """The shelf of this name; a record stands behind everything that it points to."""
    shelves: dict[str, Shelf[Any]] = {
        "organisations": work.organisations,
        "people": work.people,
        "posts": work.posts,
        "engagements": work.engagements,
        "parties": work.parties,
        "sessions": work.sessions,
        "notes": work.notes,
    }
    return shelves[name]


def fingerprint(record: Any) -> bytes:
    """SHA-256 over a record's fields; private words stay closed, since a note's version tells whether they changed."""
    told = (f"{field.name}={getattr(record, field.name)!r}" for field in fields(record))
    return digest("record-1", told)


def keep(work: Work, batch: Batch, key: ImportId, moment: datetime) -> None:
    """Write everything down, and what was written beside it."""
    signed = replace(batch, notes=tuple(replace(note, imported=key, written_at=moment) for note in batch.notes))
    made: list[tuple[str, str, bytes]] = []
    for name, records in _by_shelf(signed):
        shelf_of(work, name).put_all(records)
        made += [(name, record.id, fingerprint(record)) for record in records]
    work.imports.put(key, moment, made)


def is_empty(batch: Batch) -> bool:
    """Whether there is nothing to write down."""
    return not any(records for _, records in _by_shelf(batch))


def _by_shelf(batch: Batch) -> Iterator[tuple[str, tuple[Any, ...]]]:
    for name in SHELVES:
        yield name, getattr(batch, name)
