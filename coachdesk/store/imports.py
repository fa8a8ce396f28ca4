"""What each import made, and which column was taken for what."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from coachdesk.base.ids import ImportId
from coachdesk.store.rows import ImportMadeRow, ImportMappingRow, ImportRow
from coachdesk.store.shelf import table_of

_IMPORT = table_of(ImportRow)
_MADE = table_of(ImportMadeRow)
_MAPPING = table_of(ImportMappingRow)


class Imports:
    """What each import made."""

    def __init__(self, connection: Connection) -> None:
        """Imports in this connection's transaction."""
        self._connection = connection

    def put(self, key: ImportId, moment: datetime, made: Iterable[tuple[str, str, bytes]]) -> None:
        """An import with what it made: shelf, record, fingerprint of the record as it was made."""
        self._connection.execute(insert(_IMPORT).values(id=key, at=moment, undone_at=None))
        rows = [
            {"imported": key, "position": at, "shelf": shelf, "record": record, "fingerprint": fingerprint}
            for at, (shelf, record, fingerprint) in enumerate(made)
        ]
        if rows:
            self._connection.execute(insert(_MADE), rows)

    def last(self) -> tuple[ImportId, list[tuple[str, str, bytes]]] | None:
        """The newest import that was not undone, and what it made, newest record first."""
        newest = select(_IMPORT.c.id).where(_IMPORT.c.undone_at.is_(None)).order_by(_IMPORT.c.at.desc(), _IMPORT.c.id)
        row = self._connection.execute(newest.limit(1)).first()
        if row is None:
            return None
        made = select(_MADE).where(_MADE.c.imported == row.id).order_by(_MADE.c.position.desc())
        return row.id, [(one.shelf, one.record, one.fingerprint) for one in self._connection.execute(made)]

    def undone(self, key: ImportId, moment: datetime) -> None:
        """This import was taken back."""
        self._connection.execute(update(_IMPORT).where(_IMPORT.c.id == key).values(undone_at=moment))

    def mapping(self, heads: bytes) -> dict[str, str]:
        """Column to field, as remembered for a table with these heads."""
        query = select(_MAPPING).where(_MAPPING.c.heads == heads).order_by(_MAPPING.c.position)
        return {row.column: row.field for row in self._connection.execute(query)}

    def remember_mapping(self, heads: bytes, mapping: Mapping[str, str]) -> None:
        """Remember it for the next table with these heads."""
        self._connection.execute(delete(_MAPPING).where(_MAPPING.c.heads == heads))
        rows = [
            {"heads": heads, "position": at, "column": column, "field": field}
            for at, (column, field) in enumerate(mapping.items())
        ]
        if rows:
            self._connection.execute(insert(_MAPPING), rows)
