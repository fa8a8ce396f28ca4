"""Approved summaries, kept as the client approved them, and the yes to each."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select, update

from coachdesk.base.ids import EngagementId, SummaryId
from coachdesk.disclosure.approval import ClientApproval, StandingApproval
from coachdesk.disclosure.summary import Named, ProgressSummary, Statement
from coachdesk.domain.agreement import Audience
from coachdesk.store.rows import (
    ApprovedStatementRow,
    ApprovedSummaryRow,
    ApprovedTopicRow,
    ClientApprovalRow,
    StandingApprovalRow,
)
from coachdesk.store.shelf import named, table_of

_SUMMARY = table_of(ApprovedSummaryRow)
_TOPIC = table_of(ApprovedTopicRow)
_STATEMENT = table_of(ApprovedStatementRow)
_YES = table_of(ClientApprovalRow)
_STANDING = table_of(StandingApprovalRow)


class Summaries:
    """Approved summaries, and the yes to each."""

    def __init__(self, connection: Connection) -> None:
        """Approved summaries in this connection's transaction."""
        self._connection = connection

    def put(self, summary: ProgressSummary, moment: datetime) -> None:
        """A summary as the client approved it."""
        self.put_all([(summary, moment)])

    def put_all(self, sealed: Iterable[tuple[ProgressSummary, datetime]]) -> None:
        """Many at once."""
        rows: dict[Table, list[dict[str, Any]]] = defaultdict(list)
        for summary, moment in sealed:
            of = {"summary": summary.id, "version": summary.version}
            rows[_SUMMARY].append(_summary_row(summary, moment))
            rows[_TOPIC] += [of | {"position": at, "topic": topic} for at, topic in enumerate(summary.rows)]
            rows[_STATEMENT] += [of | {"position": at} | named(told) for at, told in enumerate(summary.statements)]
        for table, values in rows.items():
            if values:
                self._connection.execute(insert(table), values)

    def supersede(self, summary: SummaryId, day: date) -> None:
        """The draft was changed after the yes: the approved versions may not go out any more."""
        standing = (_SUMMARY.c.id == summary) & _SUMMARY.c.superseded_on.is_(None)
        self._connection.execute(update(_SUMMARY).where(standing).values(superseded_on=day))

    def latest(self, key: str) -> tuple[ProgressSummary, date | None] | None:
        """The newest approved version, and the day on which it was superseded; None where none was approved."""
        return self._read(_SUMMARY.c.id == key).get(SummaryId(key))

    def every(self) -> dict[SummaryId, tuple[ProgressSummary, date | None]]:
        """The same for all summaries."""
        return self._read(None)

    def sealed_versions(self, summary: SummaryId) -> set[int]:
        """Which versions of a summary were approved."""
        query = select(_SUMMARY.c.version).where(_SUMMARY.c.id == summary)
        return {int(row[0]) for row in self._connection.execute(query)}

    def approve(self, approval: ClientApproval) -> None:
        """A yes."""
        self.approve_all([approval])

    def approve_all(self, approvals: Iterable[ClientApproval]) -> None:
        """Many at once."""
        values = [named(approval) for approval in approvals]
        if values:
            self._connection.execute(insert(_YES), values)

    def approval(self, summary: SummaryId) -> ClientApproval | None:
        """The newest yes to a summary; the same moment falls back to the id."""
        return self._approvals(_YES.c.summary == summary).get(summary)

    def approvals(self) -> dict[SummaryId, ClientApproval]:
        """The newest yes to each summary."""
        return self._approvals(None)

    def change_approval(self, approval: ClientApproval) -> None:
        """The same yes with its present fields."""
        self._connection.execute(update(_YES).where(_YES.c.id == approval.id).values(named(approval)))

    def stand(self, approval: StandingApproval) -> None:
        """A yes given with an agreement."""
        self._connection.execute(insert(_STANDING).values(named(approval)))

    def standing(self, engagement: EngagementId, audience: Audience) -> StandingApproval | None:
        """The newest standing yes of an engagement for an audience."""
        mine = (_STANDING.c.engagement == engagement) & (_STANDING.c.audience == audience)
        return self._every_standing(mine).get((engagement, audience))

    def every_standing(self) -> dict[tuple[EngagementId, Audience], StandingApproval]:
        """The newest standing yes of each engagement for each audience."""
        return self._every_standing(None)

    def change_standing(self, approval: StandingApproval) -> None:
        """The same standing yes with its present fields."""
        self._connection.execute(update(_STANDING).where(_STANDING.c.id == approval.id).values(named(approval)))

    def _approvals(self, which: Any) -> dict[SummaryId, ClientApproval]:
        query = select(_YES).order_by(_YES.c.given_at, _YES.c.id)  # the newest comes last and stays
        rows = self._connection.execute(query if which is None else query.where(which)).mappings()
        return {row["summary"]: ClientApproval(**row) for row in rows}

    def _every_standing(self, which: Any) -> dict[tuple[EngagementId, Audience], StandingApproval]:
        query = select(_STANDING).order_by(_STANDING.c.recorded_at, _STANDING.c.id)
        rows = self._connection.execute(query if which is None else query.where(which)).mappings()
        return {(row["engagement"], row["audience"]): StandingApproval(**row) for row in rows}

    def _read(self, which: Any) -> dict[SummaryId, tuple[ProgressSummary, date | None]]:
        topics = self._parts(_TOPIC, which)
        statements = self._parts(_STATEMENT, which)
        query = select(_SUMMARY).where(_newest()).order_by(_SUMMARY.c.id)
        found: dict[SummaryId, tuple[ProgressSummary, date | None]] = {}
        for row in self._connection.execute(query if which is None else query.where(which)):
            rows = tuple(part.topic for part in topics[row.id])
            told = tuple(Statement(part.topic, part.wording) for part in statements[row.id])
            found[row.id] = (_summary_of(row, rows, told), row.superseded_on)
        return found

    def _parts(self, table: Table, which: Any) -> dict[str, list[Any]]:
        same = (table.c.summary == _SUMMARY.c.id) & (table.c.version == _SUMMARY.c.version)
        query = select(table).join(_SUMMARY, same).where(_newest()).order_by(table.c.summary, table.c.position)
        parts: dict[str, list[Any]] = defaultdict(list)
        for row in self._connection.execute(query if which is None else query.where(which)):
            parts[row.summary].append(row)
        return parts


def _newest() -> Any:
    other = _SUMMARY.alias()
    newest = select(func.max(other.c.version)).where(other.c.id == _SUMMARY.c.id).scalar_subquery()
    return _SUMMARY.c.version == newest


def _summary_row(summary: ProgressSummary, moment: datetime) -> dict[str, Any]:
    parts = {f"reader_{name}": value for name, value in named(summary.reader).items()}
    parts |= {f"client_{name}": value for name, value in named(summary.client).items()}
    plain = named(summary, _SUMMARY.c.keys())
    return plain | parts | {"seal": summary.seal(), "sealed_at": moment, "superseded_on": None}


def _summary_of(row: Any, rows: tuple[Any, ...], told: tuple[Statement, ...]) -> ProgressSummary:
    return ProgressSummary(
        id=row.id,
        engagement=row.engagement,
        version=row.version,
        audience=row.audience,
        occasion=row.occasion,
        language=row.language,
        frame_name=row.frame_name,
        frame_digest=row.frame_digest,
        reader=_named(row, "reader"),
        client=_named(row, "client"),
        agreed_on=row.agreed_on,
        rows=rows,
        statements=told,
    )


def _named(row: Any, who: str) -> Named:
    names = ("person", "name", "family", "courtesy", "job_title", "organisation")
    return Named(**{name: getattr(row, f"{who}_{name}") for name in names})
