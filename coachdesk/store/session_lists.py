"""Long lists of sessions: those that come, those that wait to be marked, those that wait for a note, all of them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final, cast

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select

from coachdesk.app.lists import SessionCounts, SessionLine, SessionsAsked, SessionsShown, Window
from coachdesk.base.ids import SessionId
from coachdesk.domain.sessions import Attendance
from coachdesk.store.client_lists import ENGAGEMENT, LINE, ORGANISATION, PERSON, SESSION, matches
from coachdesk.store.rows import PrivateNoteRow
from coachdesk.store.shelf import table_of

NOTE: Final = table_of(PrivateNoteRow)
COUNTED: Final = (Attendance.HELD, Attendance.PLANNED)
_PLANNED: Final = SESSION.c.attendance == Attendance.PLANNED


def written() -> ColumnElement[bool]:
    """That there is a note about the session."""
    return select(NOTE.c.id).where(NOTE.c.session == SESSION.c.id).exists()


def note_due(since: datetime) -> ColumnElement[bool]:
    """That the session was held since then, and nothing is written about it yet."""
    return (SESSION.c.attendance == Attendance.HELD) & (SESSION.c.starts_at >= since) & ~written()


def number() -> Any:
    """The session's place among those of its engagement that were held or are planned."""
    other = SESSION.alias()
    same = (other.c.engagement == SESSION.c.engagement) & other.c.attendance.in_(COUNTED)
    until = other.c.starts_at <= SESSION.c.starts_at
    earlier = or_(other.c.starts_at < SESSION.c.starts_at, other.c.id <= SESSION.c.id)
    return select(func.count()).select_from(other).where(same, until, earlier).scalar_subquery()


class SessionLists:
    """Sessions with their clients, a window at a time."""

    def __init__(self, connection: Connection) -> None:
        """Lists in this connection's transaction."""
        self._connection = connection

    def window(self, asked: SessionsAsked, offset: int, limit: int) -> Window[SessionLine]:
        """Some lines, in the order of their list."""
        wanted = [*_shown(asked), *_sought(asked.search)]
        total = self._connection.execute(select(func.count()).select_from(SESSION).where(*wanted)).scalar_one()
        size = max(0, min(limit, total - offset))
        from_behind = offset > total // 2
        start = total - offset - size if from_behind else offset
        newest_first = (asked.which is SessionsShown.ALL) != from_behind
        order = [one.desc() if newest_first else one for one in (SESSION.c.starts_at, SESSION.c.id)]
        query = select(SESSION.c.id).where(*wanted).order_by(*order).limit(size).offset(start)
        keys = [str(row[0]) for row in self._connection.execute(query)] if size else []
        return Window(total, offset, self.lines(keys[::-1] if from_behind else keys))

    def lines(self, keys: Sequence[str]) -> list[SessionLine]:
        """The lines to these keys, in their order."""
        found = {row.id: _line(row) for row in self._connection.execute(_details().where(SESSION.c.id.in_(keys)))}
        return [found[SessionId(key)] for key in keys if key in found]

    def counts(self, now: datetime, notes_since: datetime) -> SessionCounts:
        """How many sessions come, wait to be marked, or have no note yet."""
        count = select(func.count()).select_from(SESSION)
        return SessionCounts(
            *(
                self._connection.execute(query).scalar_one()
                for query in (
                    count.where(_PLANNED, SESSION.c.starts_at >= now),
                    count.where(_PLANNED, SESSION.c.starts_at < now),
                    count.where(note_due(notes_since)),
                    count,
                )
            )
        )


def _shown(asked: SessionsAsked) -> list[ColumnElement[bool]]:
    return {
        SessionsShown.COMING: [_PLANNED, SESSION.c.starts_at >= asked.now],
        SessionsShown.TO_MARK: [_PLANNED, SESSION.c.starts_at < asked.now],
        SessionsShown.NOTES_DUE: [note_due(asked.notes_since)],
        SessionsShown.ALL: list[ColumnElement[bool]](),
    }[asked.which]


def _sought(search: str) -> list[ColumnElement[bool]]:
    words = matches(search)
    return [SESSION.c.engagement.in_(select(LINE.c.engagement).where(*words))] if words else []


def _details() -> Select[Any]:
    query = (
        select(
            SESSION.c.id,
            SESSION.c.engagement,
            PERSON.c.given,
            PERSON.c.family,
            ORGANISATION.c.name.label("organisation"),
            SESSION.c.starts_at,
            SESSION.c.minutes,
            SESSION.c.mode,
            SESSION.c.attendance,
            number().label("number"),
            ENGAGEMENT.c.planned_sessions,
            written().label("written"),
        )
        .join(ENGAGEMENT, ENGAGEMENT.c.id == SESSION.c.engagement)
        .join(PERSON, PERSON.c.id == ENGAGEMENT.c.client)
        .join(ORGANISATION, ORGANISATION.c.id == ENGAGEMENT.c.organisation)
    )
    return cast("Select[Any]", query)


def _line(row: Any) -> SessionLine:
    return SessionLine(
        id=row.id,
        engagement=row.engagement,
        client=f"{row.given} {row.family}".strip(),
        organisation=row.organisation,
        starts_at=row.starts_at,
        minutes=row.minutes,
        mode=row.mode,
        attendance=row.attendance,
        number=row.number if row.attendance in COUNTED else None,
        planned=row.planned_sessions,
        written=bool(row.written),
    )
