"""Three-way agreements: one value, kept in six tables."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import Connection, Table, insert, select, update

from coachdesk.base.ids import AgreementId, EngagementId
from coachdesk.confidential.attachments import AgreementScan
from coachdesk.domain.agreement import Cell, LetterDate, Signature, StandingSentence, ThreeWayAgreement
from coachdesk.store.rows import (
    AgreementCellRow,
    AgreementLetterRow,
    AgreementRow,
    AgreementScanRow,
    AgreementSentenceRow,
    AgreementSignatureRow,
    AgreementTopicRow,
)
from coachdesk.store.shelf import Shelf, named, table_of

_AGREEMENT = table_of(AgreementRow)
_CELL = table_of(AgreementCellRow)
_TOPIC = table_of(AgreementTopicRow)
_LETTER = table_of(AgreementLetterRow)
_SENTENCE = table_of(AgreementSentenceRow)
_SIGNATURE = table_of(AgreementSignatureRow)
_SCAN = table_of(AgreementScanRow)


class Scans(Shelf[AgreementScan]):
    """Scans of signed agreements."""

    def kept(self, engagement: EngagementId) -> set[AgreementId]:
        """Which of an engagement's agreements have their signed paper here; no scan is read."""
        query = select(_SCAN.c.agreement).join(_AGREEMENT, _AGREEMENT.c.id == _SCAN.c.agreement)
        return {row.agreement for row in self._connection.execute(query.where(_AGREEMENT.c.engagement == engagement))}


class Agreements:
    """Three-way agreements in all their versions."""

    def __init__(self, connection: Connection) -> None:
        """Agreements in this connection's transaction."""
        self._connection = connection

    def put(self, agreement: ThreeWayAgreement) -> None:
        """A new version."""
        self.put_all([agreement])

    def put_all(self, agreements: Iterable[ThreeWayAgreement]) -> None:
        """Many new versions at once."""
        rows: dict[Table, list[dict[str, Any]]] = defaultdict(list)
        for one in agreements:
            of = {"agreement": one.id}
            rows[_AGREEMENT].append(named(one, _AGREEMENT.c.keys()))
            rows[_CELL] += [of | named(cell) for cell in one.cells]
            rows[_TOPIC] += [of | {"position": at, "topic": topic} for at, topic in enumerate(one.rows)]
            rows[_LETTER] += [of | {"position": at} | named(letter) for at, letter in enumerate(one.letters)]
            rows[_SENTENCE] += [of | named(sentence) for sentence in one.standing]
            rows[_SIGNATURE] += [of | named(signature) for signature in one.signatures]
        for table, values in rows.items():
            if values:
                self._connection.execute(insert(table), values)

    def end(self, agreement: AgreementId, day: date | None) -> None:
        """The last day on which it is in force; None takes a mistaken end back."""
        self._connection.execute(update(_AGREEMENT).where(_AGREEMENT.c.id == agreement).values(ended_on=day))

    def of(self, engagement: EngagementId) -> tuple[ThreeWayAgreement, ...]:
        """Every version of one engagement, oldest first."""
        return self._read(_AGREEMENT.c.engagement == engagement).get(engagement, ())

    def every(self) -> dict[EngagementId, tuple[ThreeWayAgreement, ...]]:
        """Every version of all engagements."""
        return self._read(None)

    def _read(self, which: Any) -> dict[EngagementId, tuple[ThreeWayAgreement, ...]]:
        cells = self._parts(_CELL, which, _CELL.c.topic, _CELL.c.audience)
        topics = self._parts(_TOPIC, which, _TOPIC.c.position)
        letters = self._parts(_LETTER, which, _LETTER.c.position)
        sentences = self._parts(_SENTENCE, which, _SENTENCE.c.topic, _SENTENCE.c.audience)
        signatures = self._parts(_SIGNATURE, which, _SIGNATURE.c.signed_on, _SIGNATURE.c.person)
        query = select(_AGREEMENT).order_by(_AGREEMENT.c.engagement, _AGREEMENT.c.version)
        found: dict[EngagementId, tuple[ThreeWayAgreement, ...]] = {}
        for row in self._connection.execute(query if which is None else query.where(which)).mappings():
            key = row["id"]
            one = ThreeWayAgreement(
                **row,
                cells=tuple(Cell(part.topic, part.audience, part.sharing) for part in cells[key]),
                rows=tuple(part.topic for part in topics[key]),
                letters=tuple(LetterDate(part.audience, part.occasion, part.due_on) for part in letters[key]),
                standing=tuple(StandingSentence(part.topic, part.audience, part.wording) for part in sentences[key]),
                signatures=tuple(Signature(part.person, part.signed_on) for part in signatures[key]),
            )
            found[one.engagement] = (*found.get(one.engagement, ()), one)
        return found

    def _parts(self, table: Table, which: Any, *order: Any) -> dict[str, list[Any]]:
        query = select(table).order_by(table.c.agreement, *order)
        if which is not None:
            query = query.join(_AGREEMENT, _AGREEMENT.c.id == table.c.agreement).where(which)
        parts: dict[str, list[Any]] = defaultdict(list)
        for row in self._connection.execute(query):
            parts[row.agreement].append(row)
        return parts
