"""Agreements that want something: a reader who is not there, no agreement at all, or an end that comes near."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final, cast

from sqlalchemy import Connection, Select, func, or_, select

from coachdesk.app.agenda import AgreementMatter, Matter
from coachdesk.app.lists import Window
from coachdesk.disclosure.gate import ROLE_OF, TELLABLE
from coachdesk.domain.agreement import Audience
from coachdesk.domain.people import Role
from coachdesk.store.client_lists import (
    AGREEMENT,
    ENGAGEMENT,
    LINE,
    ORGANISATION,
    PARTY,
    PERSON,
    POST,
    in_force,
)
from coachdesk.store.rows import AgreementCellRow
from coachdesk.store.shelf import table_of

MOST_COUNTED: Final = 100  # beyond it a number tells nothing
_CELL: Final = table_of(AgreementCellRow)


def agreement_matters(
    connection: Connection, today: date, since: date, until: date, limit: int
) -> Window[AgreementMatter]:
    """Running engagements whose agreement wants something, the most pressing first."""
    found = [
        *(one for audience in Audience for one in _empty(connection, today, audience)),
        *_missing(connection, today),
        *_ending(connection, today, until),
        *_closing(connection, today, since, until),
    ]
    return Window(len(found), 0, found[:limit])


def _running(today: date, *more: Any) -> Select[Any]:
    query = (
        select(ENGAGEMENT.c.id, PERSON.c.given, PERSON.c.family, ORGANISATION.c.name.label("organisation"), *more)
        .join(LINE, LINE.c.engagement == ENGAGEMENT.c.id)
        .join(PERSON, PERSON.c.id == ENGAGEMENT.c.client)
        .join(ORGANISATION, ORGANISATION.c.id == ENGAGEMENT.c.organisation)
        .where(or_(ENGAGEMENT.c.ended_on.is_(None), ENGAGEMENT.c.ended_on >= today))
        .limit(MOST_COUNTED)
    )
    return cast("Select[Any]", query)


def _empty(connection: Connection, today: date, audience: Audience) -> Iterator[AgreementMatter]:
    """Seats of a reader to whom the agreement in force opens something, and in which nobody sits."""
    role = ROLE_OF[audience]
    opened = _CELL.c.sharing.in_(TELLABLE) & (_CELL.c.audience == audience) & (_CELL.c.agreement == AGREEMENT.c.id)
    later = AGREEMENT.alias()
    newest = select(func.max(later.c.version)).where(
        later.c.engagement == ENGAGEMENT.c.id, later.c.in_force_from <= today
    )
    bound = (
        (AGREEMENT.c.engagement == ENGAGEMENT.c.id)
        & (AGREEMENT.c.version == newest.scalar_subquery())
        & or_(AGREEMENT.c.ended_on.is_(None), AGREEMENT.c.ended_on >= today)
        & select(_CELL.c.topic).where(opened).exists()
    )
    sits = (
        select(PARTY.c.id)
        .join(POST, POST.c.id == PARTY.c.post)
        .where(PARTY.c.engagement == ENGAGEMENT.c.id, POST.c.role == role, PARTY.c.since <= today)
        .where(or_(PARTY.c.until.is_(None), PARTY.c.until >= today), or_(POST.c.until.is_(None), POST.c.until >= today))
    )
    query = _running(today).where(select(AGREEMENT.c.id).where(bound).exists(), ~sits.exists())
    for row in connection.execute(query.order_by(LINE.c.client, LINE.c.engagement)):
        yield _matter(row, Matter.EMPTY_SEAT, role=role)


def _missing(connection: Connection, today: date) -> Iterator[AgreementMatter]:
    query = _running(today).where(~in_force(ENGAGEMENT.c.id, today))
    for row in connection.execute(query.order_by(LINE.c.client, ENGAGEMENT.c.begins_on, ENGAGEMENT.c.id)):
        yield _matter(row, Matter.MISSING)


def _ending(connection: Connection, today: date, until: date) -> Iterator[AgreementMatter]:
    """Agreements that end soon while the coaching goes on."""
    query = _running(today, AGREEMENT.c.ended_on.label("day")).join(
        AGREEMENT, AGREEMENT.c.engagement == ENGAGEMENT.c.id
    )
    query = query.where(in_force(ENGAGEMENT.c.id, today), AGREEMENT.c.ended_on.between(today, until))
    for row in connection.execute(query.order_by(AGREEMENT.c.ended_on, ENGAGEMENT.c.id)):
        yield _matter(row, Matter.ENDING, day=row.day)


def _closing(connection: Connection, today: date, since: date, until: date) -> Iterator[AgreementMatter]:
    """Coaching that is planned to end soon, or was."""
    query = _running(today, ENGAGEMENT.c.planned_end.label("day"))
    query = query.where(ENGAGEMENT.c.ended_on.is_(None), ENGAGEMENT.c.planned_end.between(since, until))
    for row in connection.execute(query.order_by(ENGAGEMENT.c.planned_end, ENGAGEMENT.c.id)):
        yield _matter(row, Matter.CLOSING, day=row.day)


def _matter(row: Any, matter: Matter, *, role: Role | None = None, day: date | None = None) -> AgreementMatter:
    name = f"{row.given} {row.family}".strip()
    return AgreementMatter(row.id, name, row.given or row.family, row.organisation, matter, role, day)
