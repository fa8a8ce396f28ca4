"""Every long list of the practice, a window at a time."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select

from coachdesk.app.lists import (
    ClientCounts,
    ClientLine,
    ClientsAsked,
    OrganisationLine,
    OrganisationSheet,
    PostLine,
    SessionCounts,
    SessionLine,
    SessionsAsked,
    Window,
)
from coachdesk.base.ids import OrganisationId, SessionId
from coachdesk.base.text import sought
from coachdesk.domain.people import Role
from coachdesk.store.client_lists import ENGAGEMENT, LINE, ORGANISATION, PERSON, POST, ClientLists, goes_on
from coachdesk.store.session_lists import SessionLists


class Lists:
    """Long lists, a window at a time."""

    def __init__(self, connection: Connection) -> None:
        """Lists in this connection's transaction."""
        self._connection = connection
        self._clients = ClientLists(connection)
        self._sessions = SessionLists(connection)

    def clients(self, asked: ClientsAsked, today: date, now: datetime, offset: int, limit: int) -> Window[ClientLine]:
        """Engagements with their clients; coming sessions are those from `now` on."""
        return self._clients.window(asked, today, now, offset, limit)

    def client_counts(self, today: date) -> ClientCounts:
        """How many engagements go on, and how many there are."""
        return self._clients.counts(today)

    def sessions(self, asked: SessionsAsked, offset: int, limit: int) -> Window[SessionLine]:
        """Sessions with their clients."""
        return self._sessions.window(asked, offset, limit)

    def session(self, key: SessionId) -> SessionLine | None:
        """One session, or None."""
        return next(iter(self._sessions.lines([key])), None)

    def session_counts(self, now: datetime, notes_since: datetime) -> SessionCounts:
        """How many sessions come, wait to be marked, or have no note yet."""
        return self._sessions.counts(now, notes_since)

    def organisations(self, search: str, today: date, offset: int, limit: int) -> Window[OrganisationLine]:
        """Organisations, by name; the same name falls back to the id."""
        wanted = _named_so(search)
        total = self._connection.execute(select(func.count()).select_from(ORGANISATION).where(*wanted)).scalar_one()
        page = (
            select(ORGANISATION.c.id)
            .where(*wanted)
            .order_by(ORGANISATION.c.sought, ORGANISATION.c.id)
            .limit(limit)
            .offset(offset)
        )
        keys = [row.id for row in self._connection.execute(page)]
        query = select(
            ORGANISATION.c.id,
            ORGANISATION.c.name,
            _count(POST, func.count(POST.c.person.distinct())).label("people"),
            _engagements(func.count(), goes_on(today)).label("running"),
            _engagements(func.count()).label("engagements"),
            _engagements(func.max(LINE.c.last_at)).label("last_at"),
        ).where(ORGANISATION.c.id.in_(keys))
        found = {row.id: _organisation(row) for row in self._connection.execute(query)}
        return Window(total, offset, [found[key] for key in keys])

    def organisation(self, key: OrganisationId, today: date, now: datetime) -> OrganisationSheet | None:
        """One organisation with its people and its engagements."""
        row = self._connection.execute(select(ORGANISATION).where(ORGANISATION.c.id == key)).first()
        if row is None:
            return None
        people = self._posts(POST.c.organisation == key, POST.c.since, PERSON.c.sought)
        engagements = self._clients.of_organisation(key, today, now)
        return OrganisationSheet(row.id, row.name, row.address, tuple(people), tuple(engagements))

    def organisation_names(self, typed: str, limit: int) -> list[str]:
        """Names that match what was typed, by name."""
        query = select(ORGANISATION.c.name).where(*_named_so(typed)).order_by(ORGANISATION.c.sought, ORGANISATION.c.id)
        return [row.name for row in self._connection.execute(query.limit(limit))]

    def people_of(self, organisation: str, role: Role, limit: int) -> list[PostLine]:
        """Who holds a post in this role in the organisation of this name now, by name."""
        theirs = select(ORGANISATION.c.id).where(ORGANISATION.c.sought == sought(organisation))
        held = (POST.c.role == role) & POST.c.until.is_(None)
        return self._posts(POST.c.organisation.in_(theirs) & held, PERSON.c.sought)[:limit]

    def _posts(self, which: ColumnElement[bool], *order: ColumnElement[Any]) -> list[PostLine]:
        query = (
            select(
                POST.c.person,
                PERSON.c.given,
                PERSON.c.family,
                PERSON.c.courtesy,
                POST.c.job_title,
                PERSON.c.email,
                POST.c.role,
                POST.c.since,
                POST.c.until,
            )
            .join(PERSON, PERSON.c.id == POST.c.person)
            .where(which)
            .order_by(*order, POST.c.id)
        )
        return [
            PostLine(
                row.person,
                f"{row.given} {row.family}".strip(),
                row.courtesy,
                row.job_title,
                row.email,
                row.role,
                row.since,
                row.until,
            )
            for row in self._connection.execute(query)
        ]


def _named_so(typed: str) -> list[ColumnElement[bool]]:
    return [func.instr(ORGANISATION.c.sought, f" {word}") > 0 for word in sought(typed).split()]


def _count(table: Any, what: Any) -> Any:
    return select(what).where(table.c.organisation == ORGANISATION.c.id).scalar_subquery()


def _engagements(what: Any, *which: ColumnElement[bool]) -> Any:
    mine = ENGAGEMENT.c.organisation == ORGANISATION.c.id
    query = select(what).select_from(ENGAGEMENT).join(LINE, LINE.c.engagement == ENGAGEMENT.c.id)
    return query.where(mine, *which).correlate(ORGANISATION).scalar_subquery()


def _organisation(row: Any) -> OrganisationLine:
    last_on = row.last_at.date() if row.last_at else None
    return OrganisationLine(row.id, row.name, row.people, row.running, row.engagements, last_on)
