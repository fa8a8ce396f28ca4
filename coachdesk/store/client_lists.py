"""Long lists of clients: first the keys of a window, out of one table's index, then the lines to those keys alone."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final, cast

from sqlalchemy import ColumnElement, Connection, Integer, Select, func, literal_column, or_, select

from coachdesk.app.lists import ClientCounts, ClientLine, ClientOrder, ClientsAsked, ClientsShown, Status, Window
from coachdesk.base.text import sought
from coachdesk.domain.people import Role
from coachdesk.domain.sessions import Attendance
from coachdesk.store.rows import (
    AgreementRow,
    EngagementLineRow,
    EngagementRow,
    OrganisationRow,
    PartyRow,
    PersonRow,
    PostRow,
    SessionRow,
)
from coachdesk.store.shelf import table_of

LINE: Final = table_of(EngagementLineRow)
ENGAGEMENT: Final = table_of(EngagementRow)
PERSON: Final = table_of(PersonRow)
ORGANISATION: Final = table_of(OrganisationRow)
PARTY: Final = table_of(PartyRow)
POST: Final = table_of(PostRow)
SESSION: Final = table_of(SessionRow)
AGREEMENT: Final = table_of(AgreementRow)
_ROW: Final = literal_column("engagement_line.rowid", Integer)  # in the order in which they were recorded
_NAME: Final = (LINE.c.client, _ROW)


def matches(typed: str) -> list[ColumnElement[bool]]:
    """That each word typed begins a word of the client's name or address, or of the organisation's name."""
    where = LINE.c.client + LINE.c.organisation
    return [func.instr(where, f" {word}") > 0 for word in sought(typed).split()]


def goes_on(today: date) -> ColumnElement[bool]:
    """That the engagement has not ended."""
    return or_(LINE.c.ended_on.is_(None), LINE.c.ended_on >= today)


def in_force(engagement: ColumnElement[Any], today: date) -> ColumnElement[bool]:
    """That the newest agreement that has begun is in force today; an older one never comes back."""
    one, later = AGREEMENT.alias(), AGREEMENT.alias()
    newer = (later.c.engagement == one.c.engagement) & (later.c.version > one.c.version)
    superseded = select(later.c.id).where(newer, later.c.in_force_from <= today).exists()
    begun = (one.c.engagement == engagement) & (one.c.in_force_from <= today)
    runs = or_(one.c.ended_on.is_(None), one.c.ended_on >= today)
    return select(one.c.id).where(begun, runs, ~superseded).exists()


class ClientLists:
    """Engagements with their clients, a window at a time."""

    def __init__(self, connection: Connection) -> None:
        """Lists in this connection's transaction."""
        self._connection = connection

    def window(self, asked: ClientsAsked, today: date, now: datetime, offset: int, limit: int) -> Window[ClientLine]:
        """Some lines, in the order asked for; the far end is read from behind, and a few matches are read once."""
        wanted = [*matches(asked.search), *_shown(asked.which, today)]
        if asked.search and not offset:
            first = self._keys(_ordered(asked, now).where(*wanted).limit(limit))
            total = len(first) if len(first) < limit else self._count(wanted)
            return Window(total, offset, self._lines(first, today, now))
        total = self._count(wanted)
        size = max(0, min(limit, total - offset))
        from_behind = offset > total // 2
        start = total - offset - size if from_behind else offset
        keys = self._keys(_ordered(asked, now, from_behind=from_behind).where(*wanted).limit(size).offset(start))
        return Window(total, offset, self._lines(keys[::-1] if from_behind else keys, today, now))

    def _count(self, wanted: Sequence[ColumnElement[bool]]) -> int:
        return self._connection.execute(select(func.count()).select_from(LINE).where(*wanted)).scalar_one()

    def _keys(self, query: Select[Any]) -> list[int]:
        return [int(row[0]) for row in self._connection.execute(query)]

    def counts(self, today: date) -> ClientCounts:
        """How many engagements go on, and how many there are."""
        count = select(func.count()).select_from(LINE)
        running = self._connection.execute(count.where(goes_on(today))).scalar_one()
        return ClientCounts(running, self._connection.execute(count).scalar_one())

    def of_organisation(self, organisation: str, today: date, now: datetime) -> list[ClientLine]:
        """An organisation's engagements, those that go on first, then by the client's name."""
        mine = select(ENGAGEMENT.c.id).where(ENGAGEMENT.c.organisation == organisation)
        query = select(_ROW).select_from(LINE).where(LINE.c.engagement.in_(mine)).order_by(~goes_on(today), *_NAME)
        return self._lines(self._keys(query), today, now)

    def _lines(self, keys: Sequence[int], today: date, now: datetime) -> list[ClientLine]:
        """The lines to these keys, in their order."""
        found = {row.row: _line(row, today) for row in self._connection.execute(_details(keys, today, now))}
        return [found[key] for key in keys if key in found]


def _shown(which: ClientsShown, today: date) -> list[ColumnElement[bool]]:
    return {
        ClientsShown.ALL: list[ColumnElement[bool]](),
        ClientsShown.ACTIVE: [goes_on(today)],
        ClientsShown.NO_AGREEMENT: [goes_on(today), ~in_force(LINE.c.engagement, today)],
        ClientsShown.ENDED: [~goes_on(today)],
    }[which]


def _ordered(asked: ClientsAsked, now: datetime, *, from_behind: bool = False) -> Select[Any]:
    query: Select[Any] = select(_ROW).select_from(LINE)  # the number alone: an index gives it without the row
    first: list[ColumnElement[Any]] = []
    missing: list[ColumnElement[Any]] = []
    if asked.order is ClientOrder.ORGANISATION:
        first = [LINE.c.organisation]
    elif asked.order is ClientOrder.LAST:
        first, missing = [LINE.c.last_at], [LINE.c.last_at.is_(None)]
    elif asked.order is ClientOrder.NEXT:
        coming = _coming(now).subquery()
        query = query.outerjoin(coming, coming.c.engagement == LINE.c.engagement)
        first, missing = [coming.c.next_at], [coming.c.next_at.is_(None)]
    sorted_by = [*first, *_NAME]
    turned = asked.backwards != from_behind
    ends = [one.desc() for one in missing] if from_behind else missing
    return query.order_by(*ends, *(one.desc() if turned else one for one in sorted_by))


def _coming(now: datetime) -> Select[Any]:
    planned = (SESSION.c.attendance == Attendance.PLANNED) & (SESSION.c.starts_at >= now)
    query = (
        select(SESSION.c.engagement, func.min(SESSION.c.starts_at).label("next_at"))
        .where(planned)
        .group_by(SESSION.c.engagement)
    )
    return cast("Select[Any]", query)


def _details(keys: Sequence[int], today: date, now: datetime) -> Select[Any]:
    # Without the coalesce SQLite would look through all planned sessions for each of these few engagements.
    planned = func.coalesce(SESSION.c.attendance, "") == Attendance.PLANNED
    mine = (SESSION.c.engagement == ENGAGEMENT.c.id) & planned
    coming = select(func.min(SESSION.c.starts_at)).where(mine, SESSION.c.starts_at >= now)
    seated = (PARTY.c.engagement == ENGAGEMENT.c.id) & (POST.c.role == Role.CLIENT)
    title = select(POST.c.job_title).join(PARTY, PARTY.c.post == POST.c.id).where(seated)
    query = (
        select(
            _ROW.label("row"),
            ENGAGEMENT.c.id,
            PERSON.c.given,
            PERSON.c.family,
            ORGANISATION.c.name.label("organisation"),
            title.order_by(PARTY.c.since.desc()).limit(1).scalar_subquery().label("job_title"),
            in_force(ENGAGEMENT.c.id, today).label("agreed"),
            ENGAGEMENT.c.begins_on,
            ENGAGEMENT.c.ended_on,
            LINE.c.held,
            ENGAGEMENT.c.planned_sessions,
            LINE.c.last_at,
            coming.scalar_subquery().label("next_at"),
        )
        .select_from(LINE)
        .join(ENGAGEMENT, ENGAGEMENT.c.id == LINE.c.engagement)
        .join(PERSON, PERSON.c.id == ENGAGEMENT.c.client)
        .join(ORGANISATION, ORGANISATION.c.id == ENGAGEMENT.c.organisation)
        .where(_ROW.in_(keys))
    )
    return cast("Select[Any]", query)


def _line(row: Any, today: date) -> ClientLine:
    ended = row.ended_on is not None and row.ended_on < today
    return ClientLine(
        engagement=row.id,
        client=f"{row.given} {row.family}".strip(),
        organisation=row.organisation,
        job_title=row.job_title or "",
        status=Status.ENDED if ended else Status.ACTIVE if row.agreed else Status.NO_AGREEMENT,
        begins_on=row.begins_on,
        ended_on=row.ended_on,
        held=row.held,
        planned=row.planned_sessions,
        last_on=row.last_at.date() if row.last_at else None,
        next_at=row.next_at,
    )
