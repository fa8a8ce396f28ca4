"""What the client's hands may write: further versions of one draft, what was asked, and what came back."""

from typing import Any

from sqlalchemy import Connection, insert, update

from coachdesk.base.ids import SummaryId
from coachdesk.confidential.drafts import AskedVersion, Stage, SummaryDraft
from coachdesk.confidential.returns import ReturnedReply
from coachdesk.store.rows import (
    AskedVersionRow,
    DraftStatementRow,
    DraftVersionRow,
    ReturnedReplyRow,
    SummaryDraftRow,
)
from coachdesk.store.shelf import named, table_of

_DRAFT = table_of(SummaryDraftRow)
_VERSION = table_of(DraftVersionRow)
_STATEMENT = table_of(DraftStatementRow)
_ASKED = table_of(AskedVersionRow)
_REPLY = table_of(ReturnedReplyRow)


class Handed:
    """The one draft, written without being read."""

    def __init__(self, connection: Connection) -> None:
        """In this connection's transaction."""
        self._connection = connection

    def next_version(self, draft: SummaryDraft) -> None:
        """The next version of the draft; the words of earlier versions stay."""
        fields = {"version": draft.version, "stage": draft.stage, "written_at": draft.written_at}
        self._connection.execute(update(_DRAFT).where(_DRAFT.c.id == draft.id).values(fields))
        version = {"summary": draft.id, "version": draft.version, "written_at": draft.written_at}
        self._connection.execute(insert(_VERSION).values(version))
        self.write_on(draft)

    def write_on(self, draft: SummaryDraft) -> None:
        """The present version's statements, each in its place; a place that is no longer named keeps its words."""
        rows: list[dict[str, Any]] = [
            {"summary": draft.id, "version": draft.version, "position": at} | named(statement)
            for at, statement in enumerate(draft.statements)
        ]
        if rows:
            self._connection.execute(insert(_STATEMENT).prefix_with("OR REPLACE"), rows)

    def move(self, summary: SummaryId, stage: Stage) -> None:
        """The present version has come to another stage."""
        self._connection.execute(update(_DRAFT).where(_DRAFT.c.id == summary).values(stage=stage))

    def ask(self, asked: AskedVersion) -> None:
        """This version was shown to the client for a yes."""
        self._connection.execute(insert(_ASKED).values(named(asked)))

    def keep_reply(self, reply: ReturnedReply) -> None:
        """What the client gave for an answer."""
        self._connection.execute(insert(_REPLY).values(named(reply)))
