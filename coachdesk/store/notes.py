"""Private notes and their earlier wordings."""

from collections.abc import Iterable

from sqlalchemy import Connection, insert, select

from coachdesk.base.ids import EngagementId, NoteId
from coachdesk.confidential.notebook import NoteVersion, PrivateNote
from coachdesk.store.rows import NoteVersionRow, PrivateNoteRow
from coachdesk.store.shelf import Shelf, named, table_of

_VERSION = table_of(NoteVersionRow)
_ASKED_AT_ONCE = 500  # SQLite takes 32,766 parameters; a folder of notes may hold more files


class Notes(Shelf[PrivateNote]):
    """Private notes, and their earlier wordings."""

    def __init__(self, connection: Connection) -> None:
        """Notes in this connection's transaction."""
        super().__init__(connection, PrivateNote, PrivateNoteRow)

    def keep_version(self, version: NoteVersion) -> None:
        """An earlier wording."""
        self._connection.execute(insert(_VERSION).values(named(version)))

    def versions(self, note: NoteId) -> list[NoteVersion]:
        """A note's earlier wordings, oldest first."""
        query = select(_VERSION).where(_VERSION.c.note == note).order_by(_VERSION.c.version)
        return [NoteVersion(**row) for row in self._connection.execute(query).mappings()]

    def of(self, engagement: EngagementId) -> list[PrivateNote]:
        """An engagement's notes, oldest day first; the same day falls back to the moment of writing, then the id."""
        mine = self._every().where(self._table.c.engagement == engagement)
        return self._some(mine.order_by(self._table.c.about, self._table.c.written_at, self._key))

    def known_sources(self, sources: Iterable[str]) -> set[str]:
        """Which of these fingerprints have been imported already."""
        wanted = list(sources)
        known: set[str] = set()
        for at in range(0, len(wanted), _ASKED_AT_ONCE):
            some = self._table.c.source.in_(wanted[at : at + _ASKED_AT_ONCE])
            known.update(row[0] for row in self._connection.execute(select(self._table.c.source).where(some)))
        return known
