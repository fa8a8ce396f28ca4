"""Carrying out a plan in one transaction, and remembering each record as it was made."""

from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from datetime import datetime
from typing import Any

from coachdesk.app.importing.plan import Batch
from coachdesk.app.ports import Shelf, Work
from coachdesk.base.ids import ImportId
from coachdesk.disclosure.canonical import digest

Watch = Callable[[int, int], None]
AT_ONCE = 500  # records between two looks at whether to stop
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


def keep(work: Work, batch: Batch, key: ImportId, moment: datetime, watch: Watch) -> None:
    """Write everything down, and what was written beside it; `watch` hears how far it is, and may stop it."""
    signed = replace(batch, notes=tuple(replace(note, imported=key, written_at=moment) for note in batch.notes))
    made: list[tuple[str, str, bytes]] = []
    total = sum(len(records) for _, records in _by_shelf(signed))
    for name, records in _by_shelf(signed):
        for start in range(0, len(records), AT_ONCE):
            some = records[start : start + AT_ONCE]
            watch(len(made), total)
            shelf_of(work, name).put_all(some)
            made += [(name, record.id, fingerprint(record)) for record in some]
    watch(total, total)
    work.imports.put(key, moment, made)


def is_empty(batch: Batch) -> bool:
    """Whether there is nothing to write down."""
    return not any(records for _, records in _by_shelf(batch))


def _by_shelf(batch: Batch) -> Iterator[tuple[str, tuple[Any, ...]]]:
    for name in SHELVES:
        yield name, getattr(batch, name)
