"""Letters of years gone by: drafted, asked about, approved and sent, each sealed under the agreement of its day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum, auto
from random import Random
from typing import Final

from coachdesk.app.ports import Frames
from coachdesk.app.room import FRAME_NAME
from coachdesk.app.sample.batch import Batch
from coachdesk.app.sample.chronicle import Chronicle
from coachdesk.app.sample.terms import open_topics
from coachdesk.app.sample.words import Words
from coachdesk.app.sealing import seal_draft
from coachdesk.base.clock import Dice
from coachdesk.base.codes import reply_code
from coachdesk.base.ids import ApprovalId, SummaryId
from coachdesk.confidential.drafts import AskedVersion, DraftStatement, Stage, SummaryDraft
from coachdesk.confidential.words import PrivateWords
from coachdesk.disclosure.approval import APPROVAL_LIFE, ClientApproval, Evidence
from coachdesk.disclosure.gate import ROLE_OF
from coachdesk.disclosure.ledger import LedgerKind
from coachdesk.disclosure.summary import ProgressSummary
from coachdesk.domain.agreement import Audience, Occasion, ThreeWayAgreement, Topic, in_force
from coachdesk.domain.engagement import Engagement, Seat

_EVIDENCE: Final = (Evidence.SIGNED_PAPER, Evidence.EMAIL_WITH_CODE, Evidence.RETURNED_FORM, Evidence.IN_PERSON)
_AUDIENCES: Final = (Audience.BOSS, Audience.BOSS, Audience.BOSS, Audience.HR)
_OCCASIONS: Final = (Occasion.KICK_OFF, Occasion.UPDATE, Occasion.MID_POINT, Occasion.UPDATE)
_MOST_TOLD: Final = 3  # rows that a letter fills besides what stands


class _Fate(Enum):
    SENT = auto()
    NOT_SENT = auto()
    WITHDRAWN = auto()
    DECLINED = auto()
    CHANGES_ASKED = auto()
    FORGOTTEN = auto()


_FATES: Final = (*(_Fate.SENT,) * 17, _Fate.NOT_SENT, _Fate.WITHDRAWN, *(_Fate.DECLINED,) * 2, *_Fate)
_UNSEALED: Final = {
    _Fate.DECLINED: Stage.DECLINED,
    _Fate.CHANGES_ASKED: Stage.CHANGES_ASKED,
    _Fate.FORGOTTEN: Stage.DRAFT,
}


@dataclass(frozen=True, slots=True)
class Dossier:
    """An engagement as its letters need to know it."""

    engagement: Engagement
    seats: tuple[Seat, ...]
    agreements: tuple[ThreeWayAgreement, ...]
    goals: Sequence[str]
    language: str


@dataclass(frozen=True, slots=True)
class Correspondence:
    """Writes the letters of invented engagements."""

    words: Words
    frames: Frames
    dice: Dice
    chance: Random
    today: date

    def letters(self, batch: Batch, chronicle: Chronicle, dossier: Dossier, number: int, last: date) -> None:
        """So many letters between the first day and `last`, or fewer where a reader's chair stood empty."""
        first = dossier.engagement.begins_on
        for at in range(number):
            day = first + (last - first) * (at + 1) // (number + 1)
            self._letter(batch, chronicle, dossier, day, _OCCASIONS[at % len(_OCCASIONS)])

    def _letter(self, batch: Batch, chronicle: Chronicle, dossier: Dossier, day: date, occasion: Occasion) -> None:
        audience, agreement = self.chance.choice(_AUDIENCES), in_force(dossier.agreements, day)
        reader = next((one for one in dossier.seats if one.role is ROLE_OF[audience] and one.taken_on(day)), None)
        if reader is None or agreement is None:
            return
        fate = self.chance.choice(_FATES)
        draft = SummaryDraft(
            id=SummaryId(self.dice.new_id()),
            engagement=dossier.engagement.id,
            audience=audience,
            reader=reader.person,
            occasion=occasion,
            language=dossier.language,
            version=self.chance.choice((1, 1, 1, 2, 3)),
            stage=_UNSEALED.get(fate, Stage.APPROVED),
            statements=tuple(self._statements(dossier, audience, fuller=Topic.NEXT_FOCUS in agreement.rows)),
            written_at=_at(day, 9),
        )
        batch.drafts.append(draft)
        if fate is not _Fate.FORGOTTEN:
            frame = self.frames.frame(draft.language, FRAME_NAME)
            summary = seal_draft(draft, dossier.engagement, agreement, dossier.seats, frame)
            batch.asked.append(
                AskedVersion(draft.id, draft.version, summary.seal(), reply_code(self.dice.salt()), _at(day, 10))
            )
            if draft.stage is Stage.APPROVED:
                self._approve(batch, chronicle, summary, fate, day)

    def _approve(self, batch: Batch, chronicle: Chronicle, summary: ProgressSummary, fate: _Fate, day: date) -> None:
        given = min(day + timedelta(days=self.chance.randint(0, 6)), self.today)
        sent = min(given + timedelta(days=self.chance.randint(1, 6)), self.today)
        batch.sealed.append((summary, _at(given, 12)))
        batch.approvals.append(
            ClientApproval(
                id=ApprovalId(self.dice.new_id()),
                summary=summary.id,
                seal=summary.seal(),
                evidence=self.chance.choice(_EVIDENCE),
                given_at=_at(given, 12),
                given_on=given,
                expires_on=given + APPROVAL_LIFE,
                withdrawn_on=sent if fate is _Fate.WITHDRAWN else None,
            )
        )
        chronicle.note(_at(given, 12), LedgerKind.YES_RECORDED, summary)
        if fate is _Fate.SENT:
            chronicle.note(_at(sent, 14), LedgerKind.TOLD_EARLIER, summary)
        elif fate is _Fate.WITHDRAWN:
            chronicle.note(_at(sent, 14), LedgerKind.YES_WITHDRAWN, summary)

    def _statements(self, dossier: Dossier, audience: Audience, *, fuller: bool) -> Iterator[DraftStatement]:
        topics = open_topics(audience, fuller=fuller)
        chosen = set(self.chance.sample(topics, min(_MOST_TOLD, len(topics))))
        for topic in topics:
            if topic in chosen:
                yield DraftStatement(topic, PrivateWords(self._wording(topic, dossier)))

    def _wording(self, topic: Topic, dossier: Dossier) -> str:
        phrases = self.words.phrases[dossier.language]
        if topic is Topic.AGREED_GOALS:
            return " ".join(dossier.goals)
        if topic is Topic.PROGRESS:
            return " ".join(self.chance.sample(phrases.progress, 2))
        others = {Topic.SUPPORT: phrases.support, Topic.THEMES: phrases.themes, Topic.NEXT_FOCUS: phrases.next_focus}
        return self.chance.choice(others[topic])


def _at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour, tzinfo=UTC))
