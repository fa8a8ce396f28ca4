"""The disclosure ledger in the file; its triggers stand in the first migration."""

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, insert, select

from coachdesk.base.ids import EngagementId, SummaryId
from coachdesk.disclosure.ledger import Head, LedgerEntry
from coachdesk.store.rows import LedgerAnswerRow, LedgerPageRow, LedgerRow, LedgerUnsentRow
from coachdesk.store.shelf import named, table_of

_LEDGER = table_of(LedgerRow)
_PAGE = table_of(LedgerPageRow)
_UNSENT = table_of(LedgerUnsentRow)
_ANSWER = table_of(LedgerAnswerRow)
_LEFT = ~select(_UNSENT.c.page).where(_UNSENT.c.page == _PAGE.c.seq).exists()


class Ledger:
    """The disclosure ledger."""

    def __init__(self, connection: Connection) -> None:
        """The ledger in this connection's transaction."""
        self._connection = connection

    def head(self) -> Head:
        """The newest entry's number and hash, and when it was written."""
        query = select(_LEDGER.c.seq, _LEDGER.c.hash, _LEDGER.c.at).order_by(_LEDGER.c.seq.desc()).limit(1)
        row = self._connection.execute(query).first()
        return Head() if row is None else Head(row.seq, row.hash, row.at)

    def append(self, entry: LedgerEntry) -> None:
        """The next entry."""
        self._connection.execute(insert(_LEDGER).values(named(entry)))

    def append_all(self, entries: Iterable[LedgerEntry]) -> None:
        """The next entries, in order."""
        values = [named(entry) for entry in entries]
        if values:
            self._connection.execute(insert(_LEDGER), values)

    def entries(self) -> Iterator[LedgerEntry]:
        """Every entry, oldest first."""
        for row in self._connection.execute(select(_LEDGER).order_by(_LEDGER.c.seq)).mappings():
            yield LedgerEntry(**row)

    def keep_page(self, seq: int, summary: SummaryId, seal: bytes, content: bytes) -> None:
        """The exact bytes that an entry speaks of."""
        values: dict[str, Any] = {"seq": seq, "summary": summary, "seal": seal, "content": content}
        self._connection.execute(insert(_PAGE).values(values))

    def unsent(self, page: int, seq: int) -> None:
        """The page that entry `page` announced never left, as entry `seq` tells."""
        self._connection.execute(insert(_UNSENT).values({"page": page, "seq": seq}))

    def answer(self, begun: int, seq: int) -> None:
        """How what entry `begun` announced has ended, entry `seq` tells."""
        self._connection.execute(insert(_ANSWER).values({"begun": begun, "seq": seq}))

    def answered(self, begun: int) -> bool:
        """Whether it is known how what this entry announced has ended."""
        return self._connection.execute(select(_ANSWER.c.seq).where(_ANSWER.c.begun == begun)).first() is not None

    def left(self, summary: SummaryId, seal: bytes) -> bool:
        """Whether a page of this summary and seal is known to have left."""
        mine = (_PAGE.c.summary == summary) & (_PAGE.c.seal == seal) & _LEFT
        known = select(_PAGE.c.seq).join(_ANSWER, _ANSWER.c.begun == _PAGE.c.seq).where(mine)
        return self._connection.execute(known.limit(1)).first() is not None

    def page(self, summary: SummaryId, seal: bytes) -> bytes | None:
        """The bytes that were first let out for this summary and seal, or None; how it ended may be unknown."""
        mine = (_PAGE.c.summary == summary) & (_PAGE.c.seal == seal) & _LEFT
        query = select(_PAGE.c.content).where(mine).order_by(_PAGE.c.seq).limit(1)
        row = self._connection.execute(query).first()
        return None if row is None else row.content

    def of(self, engagement: EngagementId) -> list[LedgerEntry]:
        """One engagement's entries, oldest first."""
        query = select(_LEDGER).where(_LEDGER.c.engagement == engagement).order_by(_LEDGER.c.seq)
        return [LedgerEntry(**row) for row in self._connection.execute(query).mappings()]

    def has_page(self, summary: SummaryId, seal: bytes) -> bool:
        """Whether a page was let out for this summary and seal."""
        mine = (_PAGE.c.summary == summary) & (_PAGE.c.seal == seal) & _LEFT
        return self._connection.execute(select(_PAGE.c.seq).where(mine).limit(1)).first() is not None

    def with_pages(self) -> set[tuple[SummaryId, bytes]]:
        """The summary and seal of every page that was let out."""
        query = select(_PAGE.c.summary, _PAGE.c.seal).where(_LEFT)
        return {(row.summary, row.seal) for row in self._connection.execute(query)}
