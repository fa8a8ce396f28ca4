"""The list of updates: how far each has come is read out of what is kept, so that thousands need no gate."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final, cast

from sqlalchemy import ColumnElement, Connection, Select, case, func, literal, select

from coachdesk.app.lists import Window
from coachdesk.app.states import State
from coachdesk.app.update_lines import STATES_OF, UpdateLine, UpdateOrder, UpdatesAsked, UpdatesShown
from coachdesk.app.went import Went, went
from coachdesk.base.ids import SummaryId
from coachdesk.base.text import sought
from coachdesk.confidential.drafts import Stage
from coachdesk.disclosure.ledger import LedgerEntry, LedgerKind
from coachdesk.store.client_lists import AGREEMENT, ENGAGEMENT, LINE, ORGANISATION, PERSON
from coachdesk.store.rows import (
    AgreementLetterRow,
    ApprovedSummaryRow,
    ClientApprovalRow,
    LedgerPageRow,
    LedgerRow,
    LedgerUnsentRow,
    StandingApprovalRow,
    SummaryDraftRow,
)
from coachdesk.store.shelf import table_of

_DRAFT: Final = table_of(SummaryDraftRow)
_APPROVED: Final = table_of(ApprovedSummaryRow)
_YES: Final = table_of(ClientApprovalRow)
_STANDING: Final = table_of(StandingApprovalRow)
_LEDGER: Final = table_of(LedgerRow)
_PAGE: Final = table_of(LedgerPageRow)
_UNSENT: Final = table_of(LedgerUnsentRow)
_LETTER: Final = table_of(AgreementLetterRow)
_READER: Final = PERSON.alias()
_WENT: Final = (LedgerKind.RELEASED, LedgerKind.REPRINTED, LedgerKind.TALKING_POINTS)
_STAGES: Final = {
    Stage.WITH_CLIENT: State.WITH_CLIENT,
    Stage.CHANGES_ASKED: State.CHANGES_ASKED,
    Stage.DECLINED: State.DECLINED,
}


class UpdateLists:
    """Updates, a window at a time."""

    def __init__(self, connection: Connection) -> None:
        """Lists in this connection's transaction."""
        self._connection = connection

    def window(self, asked: UpdatesAsked, today: date, offset: int, limit: int) -> Window[UpdateLine]:
        """Some lines, in the order asked for; the same falls back to the newest, then to the id."""
        wanted = [*_matches(asked.search), *_shown(asked.which, today)]
        total = self._connection.execute(_joined(func.count()).where(*wanted)).scalar_one()
        query = _joined(_DRAFT.c.id).where(*wanted).order_by(*_order(asked)).limit(limit).offset(offset)
        keys = [str(row[0]) for row in self._connection.execute(query)]
        return Window(total, offset, self._lines(keys, today))

    def counts(self, search: str, today: date) -> dict[UpdatesShown, int]:
        """How many updates each list would show."""
        state = _state(today).label("state")
        query = _joined(state, func.count().label("many")).where(*_matches(search)).group_by(state)
        many = {State(row.state): int(row.many) for row in self._connection.execute(query)}
        told = {which: sum(many.get(one, 0) for one in states) for which, states in STATES_OF.items()}
        return {UpdatesShown.ALL: sum(many.values()), **told}

    def _lines(self, keys: Sequence[str], today: date) -> list[UpdateLine]:
        query = _joined(
            _DRAFT.c.id,
            _DRAFT.c.engagement,
            PERSON.c.given,
            PERSON.c.family,
            ORGANISATION.c.name.label("organisation"),
            _READER.c.given.label("reader_given"),
            _READER.c.family.label("reader_family"),
            _DRAFT.c.audience,
            _DRAFT.c.occasion,
            _DRAFT.c.written_at,
            _state(today).label("state"),
            _due().label("due_on"),
        ).where(_DRAFT.c.id.in_(keys))
        rows = self._connection.execute(query).all()
        entries = self._entries([row.engagement for row in rows])
        found = {row.id: _line(row, went(entries.get(row.id, ()), row.id, row.written_at)) for row in rows}
        return [found[key] for key in keys]

    def _entries(self, engagements: Sequence[str]) -> dict[SummaryId, list[LedgerEntry]]:
        """What the ledger tells of the updates of these engagements, oldest first."""
        query = select(_LEDGER).where(_LEDGER.c.engagement.in_(engagements), _LEDGER.c.kind.in_(_WENT))
        told: dict[SummaryId, list[LedgerEntry]] = {}
        for row in self._connection.execute(query.order_by(_LEDGER.c.seq)):
            entry = LedgerEntry(*row)
            told.setdefault(SummaryId(entry.facts().get("summary", "")), []).append(entry)
        return told


def _joined(*what: Any) -> Select[Any]:
    query = (
        select(*what)
        .select_from(_DRAFT)
        .join(ENGAGEMENT, ENGAGEMENT.c.id == _DRAFT.c.engagement)
        .join(LINE, LINE.c.engagement == _DRAFT.c.engagement)
        .join(PERSON, PERSON.c.id == ENGAGEMENT.c.client)
        .join(ORGANISATION, ORGANISATION.c.id == ENGAGEMENT.c.organisation)
        .join(_READER, _READER.c.id == _DRAFT.c.reader)
    )
    return cast("Select[Any]", query)


def _matches(typed: str) -> list[ColumnElement[bool]]:
    """That each word typed begins a word of the client, the organisation or the reader."""
    where = LINE.c.client + LINE.c.organisation + _READER.c.sought
    return [func.instr(where, f" {word}") > 0 for word in sought(typed).split()]


def _shown(which: UpdatesShown, today: date) -> list[ColumnElement[bool]]:
    return [_state(today).in_([str(one) for one in STATES_OF[which]])] if which in STATES_OF else []


def _order(asked: UpdatesAsked) -> list[Any]:
    newest = [_DRAFT.c.written_at.desc(), _DRAFT.c.id]
    if asked.order is UpdateOrder.CLIENT:
        return [LINE.c.client.desc() if asked.backwards else LINE.c.client, *newest]
    if asked.order is UpdateOrder.DUE:
        due = _due()
        return [due.is_(None), due.desc() if asked.backwards else due, *newest]
    return [_DRAFT.c.written_at, _DRAFT.c.id] if asked.backwards else newest


def _state(today: date) -> Any:
    """The same as `overview.state_of` says of the record."""
    approved = _DRAFT.c.stage == Stage.APPROVED
    stages = [(_DRAFT.c.stage == stage, literal(str(state))) for stage, state in _STAGES.items()]
    return case(
        *stages,
        (~approved & _ever_approved(), literal(str(State.SUPERSEDED))),
        (~approved, literal(str(State.DRAFT))),
        (_released(), literal(str(State.RELEASED))),
        (func.coalesce(_newest_yes("withdrawn_on"), _STANDING_TAKEN).is_not(None), literal(str(State.WITHDRAWN))),
        (_newest_yes("expires_on") < today, literal(str(State.EXPIRED))),
        else_=literal(str(State.APPROVED)),
    )


def _ever_approved() -> Any:
    return select(_APPROVED.c.id).where(_APPROVED.c.id == _DRAFT.c.id).exists()


def _released() -> Any:
    """That a page left in the words that were approved last."""
    later = _APPROVED.alias()
    newest = select(func.max(later.c.version)).where(later.c.id == _APPROVED.c.id).scalar_subquery()
    unsent = select(_UNSENT.c.page).where(_UNSENT.c.page == _PAGE.c.seq).exists()
    same = (_PAGE.c.summary == _APPROVED.c.id) & (_PAGE.c.seal == _APPROVED.c.seal)
    mine = (_APPROVED.c.id == _DRAFT.c.id) & (_APPROVED.c.version == newest)
    return select(_PAGE.c.seq).join(_APPROVED, same).where(mine, ~unsent).exists()


def _newest_yes(column: str) -> Any:
    mine = select(_YES.c[column]).where(_YES.c.summary == _DRAFT.c.id)
    return mine.order_by(_YES.c.given_at.desc(), _YES.c.id.desc()).limit(1).scalar_subquery()


def _standing_taken() -> Any:
    """When the newest standing yes was taken back; it counts only where the summary has no yes of its own."""
    mine = (_STANDING.c.engagement == _DRAFT.c.engagement) & (_STANDING.c.audience == _DRAFT.c.audience)
    own = select(_YES.c.id).where(_YES.c.summary == _DRAFT.c.id).exists()
    query = select(_STANDING.c.withdrawn_on).where(mine, ~own)
    return query.order_by(_STANDING.c.recorded_at.desc(), _STANDING.c.id.desc()).limit(1).scalar_subquery()


_STANDING_TAKEN: Final = _standing_taken()


def _due() -> Any:
    """The day by which the newest agreement announces this letter."""
    later = AGREEMENT.alias()
    newest = select(func.max(later.c.version)).where(later.c.engagement == AGREEMENT.c.engagement).scalar_subquery()
    mine = (AGREEMENT.c.engagement == _DRAFT.c.engagement) & (AGREEMENT.c.version == newest)
    same = (_LETTER.c.audience == _DRAFT.c.audience) & (_LETTER.c.occasion == _DRAFT.c.occasion)
    query = select(func.min(_LETTER.c.due_on)).join(AGREEMENT, AGREEMENT.c.id == _LETTER.c.agreement)
    return query.where(mine, same).correlate(_DRAFT).scalar_subquery()


def _line(row: Any, how: Went) -> UpdateLine:
    return UpdateLine(
        id=row.id,
        engagement=row.engagement,
        client=f"{row.given} {row.family}".strip(),
        organisation=row.organisation,
        reader=f"{row.reader_given} {row.reader_family}".strip(),
        audience=row.audience,
        occasion=row.occasion,
        state=State(row.state),
        due_on=row.due_on,
        written_at=row.written_at,
        went=how,
    )
