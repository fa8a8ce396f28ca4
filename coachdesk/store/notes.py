"""Private notes and their earlier wordings."""

from collections.abc import Iterable
from dataclasses import fields
from datetime import datetime

from sqlalchemy import Connection, func, insert, select, type_coerce

from coachdesk.app.ports import NoteMark, NoteOpening, VersionMark
from coachdesk.base.ids import EngagementId, NoteId, SessionId
from coachdesk.confidential.notebook import NoteVersion, PrivateNote
from coachdesk.domain.sessions import Attendance
from coachdesk.store.rows import NoteVersionRow, PrivateNoteRow, SessionRow
from coachdesk.store.shelf import Shelf, named, table_of

_VERSION = table_of(NoteVersionRow)
_SESSION = table_of(SessionRow)
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

    def openings(self, engagement: EngagementId, length: int) -> list[NoteOpening]:
        """First words, newest day first; the same day falls back to the moment of writing, then the id."""
        table = self._table
        first = type_coerce(func.substr(table.c.words, 1, length), table.c.words.type).label("words")
        query = select(table.c.id, table.c.session, table.c.about, table.c.version, first)
        query = query.where(table.c.engagement == engagement)
        query = query.order_by(table.c.about.desc(), table.c.written_at.desc(), self._key)
        return [NoteOpening(**row) for row in self._connection.execute(query).mappings()]

    def begun_in(self, engagement: EngagementId, sitting: str) -> PrivateNote | None:
        """The note that this sitting began, so that a first keep told twice makes one note."""
        mine = (self._table.c.engagement == engagement) & (self._table.c.sitting == sitting)
        return next(iter(self._some(self._every().where(mine & (self._table.c.version == 1)).limit(1))), None)

    def version_before(self, note: NoteId, version: int) -> NoteVersion | None:
        """The wording before this version, or None."""
        query = select(_VERSION).where((_VERSION.c.note == note) & (_VERSION.c.version < version))
        rows = self._connection.execute(query.order_by(_VERSION.c.version.desc()).limit(1)).mappings()
        return next((NoteVersion(**row) for row in rows), None)

    def version_marks(self, note: NoteId) -> list[VersionMark]:
        """A note's earlier wordings, oldest first, without their words."""
        query = select(*(_VERSION.c[field.name] for field in fields(VersionMark))).where(_VERSION.c.note == note)
        rows = self._connection.execute(query.order_by(_VERSION.c.version)).mappings()
        return [VersionMark(**row) for row in rows]

    def marks(self, engagement: EngagementId) -> list[NoteMark]:
        """Notes without their words, oldest day first; the same day falls back to when it was written, then the id."""
        query = select(*(self._table.c[field.name] for field in fields(NoteMark)))
        query = query.where(self._table.c.engagement == engagement)
        query = query.order_by(self._table.c.about, self._table.c.written_at, self._key)
        return [NoteMark(**row) for row in self._connection.execute(query).mappings()]

    def due(self, since: datetime, before: datetime) -> list[SessionId]:
        """Sessions held from `since` until before `before` that have no note, earliest first; else by their ids."""
        written = select(self._table.c.id).where(self._table.c.session == _SESSION.c.id).exists()
        held = (_SESSION.c.attendance == Attendance.HELD) & (_SESSION.c.starts_at >= since)
        query = select(_SESSION.c.id).where(held & (_SESSION.c.starts_at < before) & ~written)
        return [row.id for row in self._connection.execute(query.order_by(_SESSION.c.starts_at, _SESSION.c.id))]

    def known_sources(self, sources: Iterable[str]) -> set[str]:
        """Which of these fingerprints have been imported already."""
        wanted = list(sources)
        known: set[str] = set()
        for at in range(0, len(wanted), _ASKED_AT_ONCE):
            some = self._table.c.source.in_(wanted[at : at + _ASKED_AT_ONCE])
            known.update(row[0] for row in self._connection.execute(select(self._table.c.source).where(some)))
        return known
