"""The ledger as people read it: narrowed, counted and paged by the file itself, since it only grows."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final
from typing import cast as type_cast

from sqlalchemy import Connection, Select, String, and_, cast, func, literal, or_, select

from coachdesk.app.ledger_lines import LedgerRecord, Month, ToldTo, ToldWords, Wanted, What
from coachdesk.base.ids import SummaryId
from coachdesk.disclosure.ledger import LedgerKind
from coachdesk.domain.people import Courtesy
from coachdesk.store.rows import (
    ApprovedStatementRow,
    ApprovedSummaryRow,
    ClientApprovalRow,
    EngagementRow,
    LedgerAnswerRow,
    LedgerPageRow,
    LedgerRow,
    LedgerUnsentRow,
    PersonRow,
)
from coachdesk.store.shelf import table_of

_LEDGER = table_of(LedgerRow)
_PAGE = table_of(LedgerPageRow)
_ANSWER = table_of(LedgerAnswerRow)
_UNSENT = table_of(LedgerUnsentRow)
_YES = table_of(ClientApprovalRow)
_SUMMARY = table_of(ApprovedSummaryRow)
_STATEMENT = table_of(ApprovedStatementRow)
_ENGAGEMENT = table_of(EngagementRow)
_PERSON = table_of(PersonRow)

_TO_THE_CLIENT: Final = (LedgerKind.SHOWN_TO_CLIENT, LedgerKind.TALKING_POINTS)
_LETTERS: Final = (LedgerKind.RELEASED, LedgerKind.REPRINTED)
_TO_A_READER: Final = (*_LETTERS, LedgerKind.RELEASE_BEGUN, LedgerKind.TOLD_EARLIER)
_KINDS: Final = {
    What.PRINTED: _LETTERS,
    What.SAVED: _LETTERS,
    What.FOR_APPROVAL: (LedgerKind.SHOWN_TO_CLIENT,),
    What.TALKING_POINTS: (LedgerKind.TALKING_POINTS,),
    What.YES_GIVEN: (LedgerKind.YES_RECORDED,),
    What.YES_WITHDRAWN: (LedgerKind.YES_WITHDRAWN,),
    What.DID_NOT_LEAVE: (LedgerKind.NOT_RELEASED,),
    What.TOLD_EARLIER: (LedgerKind.TOLD_EARLIER,),
}
_NAMES: Final = ("client", "reader", "organisation")
_ANSWERED: Final = select(_ANSWER.c.begun).where(_ANSWER.c.begun == _LEDGER.c.seq).exists()
_SEEN: Final = or_(_LEDGER.c.kind != LedgerKind.RELEASE_BEGUN, ~_ANSWERED)
_STAYED: Final = select(_UNSENT.c.page).where(_UNSENT.c.page == _PAGE.c.seq).exists()
_NEWEST_FIRST: Final = (_LEDGER.c.at.desc(), _LEDGER.c.seq.desc())


class LedgerLines:
    """The ledger as it is read by people."""

    def __init__(self, connection: Connection) -> None:
        """The ledger in this connection's transaction."""
        self._connection = connection

    def some(self, wanted: Wanted, offset: int, limit: int) -> list[LedgerRecord]:
        """The entries wanted, newest first; the same moment falls back to the number."""
        which = select(_LEDGER.c.seq).where(*_narrowed(wanted)).order_by(*_NEWEST_FIRST).limit(limit).offset(offset)
        keys = [row.seq for row in self._connection.execute(which)]
        return self._records(_LEDGER.c.seq.in_(keys))

    def months(self, wanted: Wanted) -> list[Month]:
        """How many of the entries wanted there are in each month of the coach's calendar, newest first."""
        month = func.strftime("%Y-%m", cast(_LEDGER.c.at, String), "localtime")
        query = select(month.label("month"), func.count().label("entries")).where(*_narrowed(wanted))
        rows = self._connection.execute(query.group_by(month).order_by(month.desc()))
        return [Month(int(row.month[:4]), int(row.month[5:]), row.entries) for row in rows]

    def first_and_last(self) -> tuple[datetime, datetime] | None:
        """When the oldest and the newest entry were written."""
        found = [
            self._connection.execute(select(_LEDGER.c.at).order_by(turn).limit(1)).scalar()
            for turn in (_LEDGER.c.at, _LEDGER.c.at.desc())
        ]
        return None if found[0] is None or found[1] is None else (found[0], found[1])

    def one(self, seq: int) -> LedgerRecord | None:
        """The entry with this number."""
        return next(iter(self._records(_LEDGER.c.seq == seq)), None)

    def unanswered(self) -> list[LedgerRecord]:
        """Pages that were announced, and nobody has said how it ended, oldest first."""
        return self._records(and_(_LEDGER.c.kind == LedgerKind.RELEASE_BEGUN, ~_ANSWERED))[::-1]

    def told(self, summary: SummaryId, seal: bytes) -> ToldWords | None:
        """The words that were approved under this seal, in the letter's order."""
        approved = select(_SUMMARY.c.version, _SUMMARY.c.reader_courtesy)
        approved = approved.where(_SUMMARY.c.id == summary, _SUMMARY.c.seal == seal)
        found = self._connection.execute(approved.order_by(_SUMMARY.c.version.desc()).limit(1)).first()
        if found is None:
            return None
        mine = (_STATEMENT.c.summary == summary) & (_STATEMENT.c.version == found.version)
        rows = self._connection.execute(select(_STATEMENT.c.wording).where(mine).order_by(_STATEMENT.c.position))
        return ToldWords(found.reader_courtesy, tuple(row.wording for row in rows))

    def page(self, summary: SummaryId, seal: bytes) -> bytes | None:
        """The newest page that was made of these words and is not known to have stayed."""
        query = select(_PAGE.c.content).where(_PAGE.c.summary == summary, _PAGE.c.seal == seal, ~_STAYED)
        content: bytes | None = self._connection.execute(query.order_by(_PAGE.c.seq.desc()).limit(1)).scalar()
        return content

    def _records(self, which: Any) -> list[LedgerRecord]:
        rows = self._connection.execute(_whole().where(which).order_by(*_NEWEST_FIRST)).all()
        facts: dict[int, dict[str, str]] = {row.seq: json.loads(row.payload or "{}") for row in rows}
        pages = self._pages({told.get("summary", "") for told in facts.values()})
        return [_record(row, facts[row.seq], pages) for row in rows]

    def _pages(self, summaries: set[str]) -> set[tuple[str, str]]:
        query = select(_PAGE.c.summary, _PAGE.c.seal).where(_PAGE.c.summary.in_(summaries), ~_STAYED)
        return {(row.summary, row.seal.hex()) for row in self._connection.execute(query)}


def _fact(name: str) -> Any:
    return func.json_extract(_LEDGER.c.payload, f"$.{name}")


def _narrowed(wanted: Wanted) -> Iterator[Any]:
    yield _SEEN
    if wanted.since is not None:
        yield _LEDGER.c.at >= wanted.since
    if wanted.before is not None:
        yield _LEDGER.c.at < wanted.before
    if wanted.what is not None:
        yield _LEDGER.c.kind.in_(_KINDS[wanted.what])
    if wanted.what in {What.PRINTED, What.SAVED}:
        yield (_fact("how") == "printed") if wanted.what is What.PRINTED else (_fact("how") != "printed")
    if wanted.told is not None:
        yield from _told(wanted.told)
    for word in wanted.query.split():
        yield _named(word)


def _told(told: ToldTo) -> Iterator[Any]:
    if told is ToldTo.CLIENT:
        yield _LEDGER.c.kind.in_(_TO_THE_CLIENT)
    elif told is ToldTo.NOBODY:
        yield _LEDGER.c.kind.not_in((*_TO_THE_CLIENT, *_TO_A_READER))
    else:
        yield _LEDGER.c.kind.in_(_TO_A_READER)
        yield _fact("audience") == told.value


def _named(word: str) -> Any:
    """The word stands in a name, or in the words that were approved; upper and lower case alike."""
    names = _fact(_NAMES[0])
    for name in _NAMES[1:]:
        names = names + literal("\n") + _fact(name)
    said = select(_STATEMENT.c.summary).where(_anyhow(cast(_STATEMENT.c.wording, String), word))
    return or_(_anyhow(names, word), _fact("summary").in_(said))


def _anyhow(text: Any, word: str) -> Any:
    """SQLite knows upper and lower case of plain letters alone; the others are asked for in each spelling."""
    spellings = {word} if word.isascii() else {word, word.lower(), word.upper(), word.capitalize()}
    return or_(*(text.contains(spelling, autoescape=True) for spelling in sorted(spellings)))


def _whole() -> Select[Any]:
    yes = select(_YES.c.evidence).where(
        _YES.c.summary == _fact("summary"), func.lower(func.hex(_YES.c.seal)) == _fact("seal")
    )
    whole = (
        select(
            _LEDGER.c.seq,
            _LEDGER.c.at,
            _LEDGER.c.kind,
            _LEDGER.c.engagement,
            _LEDGER.c.payload,
            yes.order_by(_YES.c.given_at.desc(), _YES.c.id).limit(1).scalar_subquery().label("evidence"),
            _PERSON.c.courtesy,
            and_(_LEDGER.c.kind == LedgerKind.RELEASE_BEGUN, ~_ANSWERED).label("pending"),
        )
        .outerjoin(_ENGAGEMENT, _ENGAGEMENT.c.id == _LEDGER.c.engagement)
        .outerjoin(_PERSON, _PERSON.c.id == _ENGAGEMENT.c.client)
    )
    return type_cast("Select[Any]", whole)


def _record(row: Any, facts: dict[str, str], pages: set[tuple[str, str]]) -> LedgerRecord:
    return LedgerRecord(
        seq=row.seq,
        at=row.at,
        kind=row.kind,
        engagement=row.engagement,
        facts=facts,
        evidence=row.evidence,
        courtesy=row.courtesy or Courtesy.NONE,
        pending=bool(row.pending),
        kept=row.kind in _TO_A_READER and (facts.get("summary", ""), facts.get("seal", "")) in pages,
    )
