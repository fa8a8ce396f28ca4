"""Updates that want a yes: with the client, answered otherwise, changed since, or with a yes that lapsed unused."""

from datetime import date, timedelta
from typing import Any, Final, cast

from sqlalchemy import Connection, Select, and_, func, null, or_, select, true

from coachdesk.app.agenda import UpdateWaiting, Waits
from coachdesk.app.lists import Window
from coachdesk.confidential.drafts import Stage
from coachdesk.disclosure.gate import ROLE_OF
from coachdesk.store.client_lists import ENGAGEMENT, PERSON
from coachdesk.store.rows import (
    ApprovedSummaryRow,
    AskedVersionRow,
    ClientApprovalRow,
    LedgerPageRow,
    ReturnedReplyRow,
    SummaryDraftRow,
)
from coachdesk.store.shelf import table_of

CALM_AFTER: Final = timedelta(days=30)  # ours: a no, or a yes that lapsed, is then history and waits for nobody
_ANOTHERS_TURN: Final = (Stage.WITH_CLIENT, Stage.DECLINED)
_DRAFT: Final = table_of(SummaryDraftRow)
_ASKED: Final = table_of(AskedVersionRow)
_REPLY: Final = table_of(ReturnedReplyRow)
_APPROVED: Final = table_of(ApprovedSummaryRow)
_YES: Final = table_of(ClientApprovalRow)
_PAGE: Final = table_of(LedgerPageRow)
_WAITS: Final = {
    Stage.DRAFT: Waits.CHANGED,
    Stage.WITH_CLIENT: Waits.WITH_CLIENT,
    Stage.CHANGES_ASKED: Waits.CHANGES_ASKED,
    Stage.DECLINED: Waits.DECLINED,
    Stage.APPROVED: Waits.LAPSED,
}


def updates_waiting(connection: Connection, today: date, limit: int) -> Window[UpdateWaiting]:
    """Updates of running engagements that want a yes: first what is the coach's turn, then newest first, then by id."""
    rows = [row for query in (_unapproved(today), _lapsed(today)) for row in connection.execute(query)]
    rows.sort(key=lambda row: (row.stage in _ANOTHERS_TURN, -row.written_at.timestamp(), row.id))
    return Window(len(rows), 0, [_line(row) for row in rows[:limit]])


def _unapproved(today: date) -> Select[Any]:
    calm = today - CALM_AFTER
    asked = select(func.max(_ASKED.c.asked_at)).where(_ASKED.c.summary == _DRAFT.c.id).scalar_subquery()
    answered = select(func.max(_REPLY.c.received_at)).where(_REPLY.c.summary == _DRAFT.c.id).scalar_subquery()
    approved = select(_APPROVED.c.id).where(_APPROVED.c.id == _DRAFT.c.id).exists()
    stage = _DRAFT.c.stage
    told = [
        asked.label("asked_at"),
        answered.label("answered_at"),
        null().label("lapsed_on"),
        approved.label("approved"),
    ]
    return _drafts(today, *told).where(
        stage.in_([one for one in Stage if one is not Stage.APPROVED]),
        or_(
            stage.in_((Stage.WITH_CLIENT, Stage.CHANGES_ASKED)),
            and_(stage == Stage.DECLINED, func.substr(answered, 1, 10) >= calm.isoformat()),
            and_(stage == Stage.DRAFT, or_(asked.is_not(None), approved)),
        ),
    )


def _lapsed(today: date) -> Select[Any]:
    """Updates whose yes lapsed before they were let out, and was not given again."""
    later = _YES.alias()
    again = select(later.c.id).where(later.c.summary == _DRAFT.c.id, later.c.expires_on >= today).exists()
    left = select(_PAGE.c.seq).where(_PAGE.c.summary == _DRAFT.c.id).exists()
    over = _YES.c.expires_on.between(today - CALM_AFTER, today - timedelta(days=1))
    told = [
        null().label("asked_at"),
        null().label("answered_at"),
        func.max(_YES.c.expires_on).label("lapsed_on"),
        true().label("approved"),
    ]
    query = _drafts(today, *told)
    query = query.join(_YES, _YES.c.summary == _DRAFT.c.id).where(_DRAFT.c.stage == Stage.APPROVED, over)
    return query.where(_YES.c.withdrawn_on.is_(None), ~again, ~left).group_by(_DRAFT.c.id)


def _drafts(today: date, *more: Any) -> Select[Any]:
    reader = PERSON.alias()
    query = (
        select(
            _DRAFT.c.id,
            _DRAFT.c.engagement,
            _DRAFT.c.audience,
            _DRAFT.c.stage,
            _DRAFT.c.written_at,
            PERSON.c.given,
            PERSON.c.family,
            PERSON.c.courtesy,
            reader.c.given.label("reader_given"),
            reader.c.family.label("reader_family"),
            *more,
        )
        .join(ENGAGEMENT, ENGAGEMENT.c.id == _DRAFT.c.engagement)
        .join(PERSON, PERSON.c.id == ENGAGEMENT.c.client)
        .join(reader, reader.c.id == _DRAFT.c.reader)
        .where(or_(ENGAGEMENT.c.ended_on.is_(None), ENGAGEMENT.c.ended_on >= today))
    )
    return cast("Select[Any]", query)


def _line(row: Any) -> UpdateWaiting:
    waits = Waits.REWRITTEN if row.stage is Stage.DRAFT and not row.approved else _WAITS[row.stage]
    moment = {
        Waits.WITH_CLIENT: row.asked_at,
        Waits.CHANGES_ASKED: row.answered_at,
        Waits.DECLINED: row.answered_at,
    }.get(waits)
    day = row.lapsed_on if waits is Waits.LAPSED else (moment or row.written_at).astimezone().date()
    return UpdateWaiting(
        summary=row.id,
        engagement=row.engagement,
        client=f"{row.given} {row.family}".strip(),
        given=row.given or row.family,
        courtesy=row.courtesy,
        reader=f"{row.reader_given} {row.reader_family}".strip(),
        role=ROLE_OF[row.audience],
        waits=waits,
        since=day,
    )
