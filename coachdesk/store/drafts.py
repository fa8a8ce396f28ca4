"""Drafts of summaries with every version of their statements, what was asked about them, and what came back."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as insert_or

from coachdesk.base.ids import EngagementId, SummaryId
from coachdesk.confidential.drafts import AskedVersion, DraftStatement, DraftVersion, Stage, SummaryDraft
from coachdesk.confidential.returns import ReturnedReply, Verdict
from coachdesk.store.rows import (
    AskedVersionRow,
    DraftStatementRow,
    DraftVersionRow,
    ReturnedReplyRow,
    SummaryDraftRow,
)
from coachdesk.store.shelf import named, table_of

_DRAFT = table_of(SummaryDraftRow)
_STATEMENT = table_of(DraftStatementRow)
_VERSION = table_of(DraftVersionRow)
_ASKED = table_of(AskedVersionRow)
_REPLY = table_of(ReturnedReplyRow)


class Drafts:
    """Drafts of summaries, every version kept."""

    def __init__(self, connection: Connection) -> None:
        """Drafts in this connection's transaction."""
        self._connection = connection

    def put(self, draft: SummaryDraft) -> None:
        """A new draft."""
        self.put_all([draft])

    def put_all(self, drafts: Iterable[SummaryDraft]) -> None:
        """Many new drafts at once."""
        some = list(drafts)
        statements = [row for draft in some for row in _statement_rows(draft)]
        if some:
            self._connection.execute(insert(_DRAFT), [named(draft, _DRAFT.c.keys()) for draft in some])
            self._connection.execute(insert(_VERSION), [_version_row(draft) for draft in some])
        if statements:
            self._connection.execute(insert(_STATEMENT), statements)

    def rewrite(self, draft: SummaryDraft) -> None:
        """The next version of a draft; the words of earlier versions stay."""
        self._connection.execute(insert(_VERSION).values(_version_row(draft)))
        self._write(draft)

    def overwrite(self, draft: SummaryDraft) -> None:
        """The present version of a draft, written on; its words before are gone."""
        same = (_VERSION.c.summary == draft.id) & (_VERSION.c.version == draft.version)
        self._connection.execute(update(_VERSION).where(same).values(written_at=draft.written_at))
        before = (_STATEMENT.c.summary == draft.id) & (_STATEMENT.c.version == draft.version)
        self._connection.execute(delete(_STATEMENT).where(before))
        self._write(draft)

    def _write(self, draft: SummaryDraft) -> None:
        self._connection.execute(update(_DRAFT).where(_DRAFT.c.id == draft.id).values(named(draft, _DRAFT.c.keys())))
        rows = _statement_rows(draft)
        if rows:
            self._connection.execute(insert(_STATEMENT), rows)

    def versions(self, summary: SummaryId) -> list[DraftVersion]:
        """Every version of a draft, oldest first."""
        told = select(_STATEMENT).where(_STATEMENT.c.summary == summary)
        statements: dict[int, list[DraftStatement]] = defaultdict(list)
        for row in self._connection.execute(told.order_by(_STATEMENT.c.version, _STATEMENT.c.position)):
            statements[row.version].append(DraftStatement(row.topic, row.words))
        query = select(_VERSION).where(_VERSION.c.summary == summary).order_by(_VERSION.c.version)
        return [
            DraftVersion(**row, statements=tuple(statements[row["version"]]))
            for row in self._connection.execute(query).mappings()
        ]

    def move(self, summary: SummaryId, stage: Stage) -> None:
        """The present version has come to another stage."""
        self._connection.execute(update(_DRAFT).where(_DRAFT.c.id == summary).values(stage=stage))

    def find(self, key: str) -> SummaryDraft | None:
        """A draft in its present version, or None."""
        return next(iter(self._read(_DRAFT.c.id == key)), None)

    def every(self) -> list[SummaryDraft]:
        """All drafts in their present versions, newest first; the same moment falls back to the id."""
        return self._read(None)

    def of(self, engagement: EngagementId) -> list[SummaryDraft]:
        """One engagement's drafts in their present versions, newest first; the same moment falls back to the id."""
        return self._read(_DRAFT.c.engagement == engagement)

    def verdicts(self, engagement: EngagementId) -> list[tuple[SummaryId, Verdict, datetime]]:
        """How every reply was taken, oldest first; the same moment falls back to the id; no reply is read."""
        query = (
            select(_REPLY.c.summary, _REPLY.c.verdict, _REPLY.c.received_at)
            .join(_DRAFT, _DRAFT.c.id == _REPLY.c.summary)
            .where(_DRAFT.c.engagement == engagement)
            .order_by(_REPLY.c.received_at, _REPLY.c.id)
        )
        return [(row.summary, row.verdict, row.received_at) for row in self._connection.execute(query)]

    def starting_with(self, prefix: str) -> list[str]:
        """Up to two keys that begin so."""
        query = select(_DRAFT.c.id).where(_DRAFT.c.id.between(prefix, prefix + "\U0010ffff"))
        return [str(row[0]) for row in self._connection.execute(query.order_by(_DRAFT.c.id).limit(2))]

    def ask(self, asked: AskedVersion) -> None:
        """This version went to the client; asking again changes nothing."""
        self._connection.execute(insert_or(_ASKED).values(named(asked)).on_conflict_do_nothing())

    def asked(self, summary: SummaryId) -> list[AskedVersion]:
        """Every version that went to the client, oldest first."""
        query = select(_ASKED).where(_ASKED.c.summary == summary).order_by(_ASKED.c.version)
        return [AskedVersion(**row) for row in self._connection.execute(query).mappings()]

    def asked_with(self, codes: Iterable[str]) -> list[AskedVersion]:
        """The versions that went to a client with one of these codes, newest first; the same moment by id."""
        theirs = select(_ASKED).where(_ASKED.c.code.in_(list(codes)))
        query = theirs.order_by(_ASKED.c.asked_at.desc(), _ASKED.c.summary, _ASKED.c.version.desc())
        return [AskedVersion(**row) for row in self._connection.execute(query).mappings()]

    def keep_reply(self, reply: ReturnedReply) -> None:
        """What came back."""
        self._connection.execute(insert(_REPLY).values(named(reply)))

    def replies(self, summary: SummaryId) -> list[ReturnedReply]:
        """All that came back for a draft, oldest first; the same moment falls back to the id."""
        query = select(_REPLY).where(_REPLY.c.summary == summary).order_by(_REPLY.c.received_at, _REPLY.c.id)
        return [ReturnedReply(**row) for row in self._connection.execute(query).mappings()]

    def _read(self, which: Any) -> list[SummaryDraft]:
        present = (_STATEMENT.c.summary == _DRAFT.c.id) & (_STATEMENT.c.version == _DRAFT.c.version)
        told = select(_STATEMENT).join(_DRAFT, present).order_by(_STATEMENT.c.summary, _STATEMENT.c.position)
        drafts = select(_DRAFT).order_by(_DRAFT.c.written_at.desc(), _DRAFT.c.id)
        if which is not None:
            told, drafts = told.where(which), drafts.where(which)
        statements: dict[str, list[DraftStatement]] = defaultdict(list)
        for row in self._connection.execute(told):
            statements[row.summary].append(DraftStatement(row.topic, row.words))
        return [
            SummaryDraft(**row, statements=tuple(statements[row["id"]]))
            for row in self._connection.execute(drafts).mappings()
        ]


def _version_row(draft: SummaryDraft) -> dict[str, Any]:
    return {"summary": draft.id, "version": draft.version, "written_at": draft.written_at}


def _statement_rows(draft: SummaryDraft) -> list[dict[str, Any]]:
    return [
        {"summary": draft.id, "version": draft.version, "position": at} | named(statement)
        for at, statement in enumerate(draft.statements)
    ]
