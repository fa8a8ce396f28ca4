"""Engagements, their parties and their sessions, as the practice finds them."""

from typing import Any, cast

from sqlalchemy import Connection, Select, func, select

from coachdesk.app.ports import EngagementLine
from coachdesk.base.ids import EngagementId, PersonId
from coachdesk.domain.engagement import Engagement, Party, Seat
from coachdesk.domain.people import Person, Post
from coachdesk.domain.sessions import Attendance, CoachingSession
from coachdesk.store.rows import EngagementRow, OrganisationRow, PartyRow, PersonRow, PostRow, SessionRow
from coachdesk.store.shelf import Shelf, table_of

_ENGAGEMENT = table_of(EngagementRow)
_PERSON = table_of(PersonRow)
_ORGANISATION = table_of(OrganisationRow)
_PARTY = table_of(PartyRow)
_POST = table_of(PostRow)
_SESSION = table_of(SessionRow)


class Engagements(Shelf[Engagement]):
    """Engagements, found by client."""

    def of_client(self, client: PersonId) -> list[Engagement]:
        """A client's engagements, oldest first; the same day falls back to the id."""
        return self._some(
            self._every().where(self._table.c.client == client).order_by(self._table.c.begins_on, self._key)
        )

    def every(self) -> dict[EngagementId, Engagement]:
        """All engagements, by id."""
        return {one.id: one for one in self._some(self._every())}


class Sessions(Shelf[CoachingSession]):
    """Sessions, found by engagement."""

    def of(self, engagement: EngagementId) -> list[CoachingSession]:
        """An engagement's sessions, earliest first; the same moment falls back to the id."""
        query = self._every().where(self._table.c.engagement == engagement)
        return self._some(query.order_by(self._table.c.starts_at, self._key))


class Parties(Shelf[Party]):
    """Who sits at which engagement's table."""

    def at(self, engagement: EngagementId) -> list[tuple[Party, Post]]:
        """The parties of an engagement with their posts, longest seated first; the same day falls back to the id."""
        joined = (
            select(
                _PARTY.c.id,
                _PARTY.c.engagement,
                _PARTY.c.post,
                _PARTY.c.since.label("seated_since"),
                _PARTY.c.until.label("seated_until"),
                _POST.c.id.label("post_id"),
                *(_POST.c[name] for name in ("person", "organisation", "role", "job_title", "since", "until")),
            )
            .join(_POST, _POST.c.id == _PARTY.c.post)
            .where(_PARTY.c.engagement == engagement)
            .order_by(_PARTY.c.since, _PARTY.c.id)
        )
        return [
            (Party(row.id, row.engagement, row.post, row.seated_since, row.seated_until), _post_of(row))
            for row in self._connection.execute(joined)
        ]

    def seats(self, engagement: EngagementId) -> tuple[Seat, ...]:
        """The same, as a letter needs to know them."""
        rows = self._connection.execute(_seats().where(_PARTY.c.engagement == engagement))
        return tuple(_seat_of(row) for row in rows)

    def every_seat(self) -> dict[EngagementId, tuple[Seat, ...]]:
        """The seats of all engagements."""
        seated: dict[EngagementId, tuple[Seat, ...]] = {}
        for row in self._connection.execute(_seats()):
            seated[row.engagement] = (*seated.get(row.engagement, ()), _seat_of(row))
        return seated


def _seats() -> Select[Any]:
    wanted: list[Any] = [
        _PARTY.c.engagement,
        _POST.c.person,
        _POST.c.role,
        _PERSON.c.given,
        _PERSON.c.family,
        _PERSON.c.courtesy,
        _PERSON.c.email,
        _POST.c.job_title,
        _ORGANISATION.c.name.label("organisation"),
        _ORGANISATION.c.address,
        _POST.c.since,
        _POST.c.until,
        _PARTY.c.since.label("seated_since"),
        _PARTY.c.until.label("seated_until"),
    ]
    query = (
        select(*wanted)
        .join(_POST, _POST.c.id == _PARTY.c.post)
        .join(_PERSON, _PERSON.c.id == _POST.c.person)
        .join(_ORGANISATION, _ORGANISATION.c.id == _POST.c.organisation)
        .order_by(_PARTY.c.engagement, _PARTY.c.since, _PARTY.c.id)
    )
    return cast("Select[Any]", query)


def _seat_of(row: Any) -> Seat:
    return Seat(
        person=row.person,
        role=row.role,
        name=f"{row.given} {row.family}".strip(),
        family=Person(row.person, row.given, row.family).addressed,
        courtesy=row.courtesy,
        email=row.email,
        job_title=row.job_title,
        organisation=row.organisation,
        address=row.address,
        since=max(row.since, row.seated_since),
        until=min((day for day in (row.until, row.seated_until) if day is not None), default=None),
    )


def _post_of(row: Any) -> Post:
    return Post(row.post_id, row.person, row.organisation, row.role, row.job_title, row.since, row.until)


def engagement_lines(connection: Connection) -> list[EngagementLine]:
    """Every engagement with the number of sessions held, by client's family name, then first day, then id."""
    held = (
        select(_SESSION.c.engagement, func.count().label("held"))
        .where(_SESSION.c.attendance == Attendance.HELD)
        .group_by(_SESSION.c.engagement)
        .subquery()
    )
    query = (
        select(
            _ENGAGEMENT.c.id,
            _PERSON.c.given,
            _PERSON.c.family,
            _ORGANISATION.c.name.label("organisation"),
            _ENGAGEMENT.c.kind,
            _ENGAGEMENT.c.begins_on,
            _ENGAGEMENT.c.ended_on,
            func.coalesce(held.c.held, 0).label("sessions_held"),
        )
        .join(_PERSON, _PERSON.c.id == _ENGAGEMENT.c.client)
        .join(_ORGANISATION, _ORGANISATION.c.id == _ENGAGEMENT.c.organisation)
        .outerjoin(held, held.c.engagement == _ENGAGEMENT.c.id)
        .order_by(_PERSON.c.family, _PERSON.c.given, _ENGAGEMENT.c.begins_on, _ENGAGEMENT.c.id)
    )
    return [
        EngagementLine(
            row.id,
            f"{row.given} {row.family}".strip(),
            row.organisation,
            row.kind,
            row.begins_on,
            row.ended_on,
            row.sessions_held,
        )
        for row in connection.execute(query)
    ]
