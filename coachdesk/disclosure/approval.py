"""The client's yes: to one exact wording for one exact reader, or, with the agreement, to sentences that stand."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import IntEnum
from typing import Final

from coachdesk.base.errors import RuleBroken
from coachdesk.base.ids import ApprovalId, EngagementId, PersonId, SummaryId
from coachdesk.base.spans import in_words
from coachdesk.disclosure.canonical import digest
from coachdesk.disclosure.frame import Frame
from coachdesk.disclosure.summary import Named, Statement
from coachdesk.domain.agreement import BEGIN_MARK, END_MARK, Audience, Sharing, ThreeWayAgreement
from coachdesk.domain.engagement import Engagement

APPROVAL_LIFE: Final = timedelta(days=30)  # the house's own default for how long one yes stands


class Evidence(IntEnum):
    """What a yes rests on, weakest first."""

    SPOKEN = 1
    EMAIL_WITH_CODE = 2
    RETURNED_FORM = 3
    SIGNED_PAPER = 4
    IN_PERSON = 5


@dataclass(frozen=True, slots=True)
class ClientApproval:
    """One yes to one sealed text.

    Attributes:
        seal: of the words the client saw; 32 bytes.
        expires_on: the last day on which it stands.
        withdrawn_on: the day on which the client took it back, or None.
    """

    id: ApprovalId
    summary: SummaryId
    seal: bytes
    evidence: Evidence
    given_at: datetime
    given_on: date
    expires_on: date
    withdrawn_on: date | None = None

    def withdraw(self, day: date) -> "ClientApproval":
        """The same approval, taken back.

        Raises:
            RuleBroken: taken back already.
        """
        if self.withdrawn_on is not None:
            raise RuleBroken(f"This yes was taken back already, on {in_words(self.withdrawn_on)}.")
        return replace(self, withdrawn_on=day)


@dataclass(frozen=True, slots=True)
class StandingApproval:
    """A yes given with the agreement, for one named reader, to the sentences that stand in it.

    Attributes:
        seal: over the frozen sentences, the reader, the rows and the frame; 32 bytes.
        recorded_at: the newest record counts, whatever day the paper bears.
    """

    id: ApprovalId
    engagement: EngagementId
    audience: Audience
    reader: PersonId
    seal: bytes
    given_on: date
    recorded_at: datetime
    withdrawn_on: date | None = None

    def withdraw(self, day: date) -> "StandingApproval":
        """The same approval, taken back.

        Raises:
            RuleBroken: taken back already.
        """
        if self.withdrawn_on is not None:
            raise RuleBroken(f"This yes was taken back already, on {in_words(self.withdrawn_on)}.")
        return replace(self, withdrawn_on=day)


def standing_seal(
    agreement: ThreeWayAgreement, audience: Audience, reader: Named, client: Named, frame: Frame
) -> bytes:
    """SHA-256 over everything that a standing letter may ever say, its two dates left blank; 32 bytes."""
    return digest(
        "cd-standing-1",
        [
            audience,
            frame.digest(),
            *reader.fields(),
            *client.fields(),
            agreement.agreed_on.isoformat(),
            len(agreement.rows),
            *agreement.rows,
            *(part for topic in agreement.rows for part in (topic, agreement.sentence(topic, audience))),
        ],
    )


def standing_statements(
    agreement: ThreeWayAgreement, audience: Audience, engagement: Engagement, frame: Frame
) -> tuple[Statement, ...]:
    """The sentences that stand for a reader, in the order of the rows, with the engagement's dates filled in.

    Raises:
        RuleBroken: a sentence needs a planned end, and none is set.
    """
    return tuple(
        Statement(topic, _dated(agreement.sentence(topic, audience), engagement, frame))
        for topic in agreement.rows
        if agreement.sharing(topic, audience) is Sharing.STANDING
    )


def _dated(sentence: str, engagement: Engagement, frame: Frame) -> str:
    if END_MARK in sentence and engagement.planned_end is None:
        raise RuleBroken("The standing sentence names the end, and no planned end is set for this engagement.")
    end = frame.day(engagement.planned_end) if engagement.planned_end else ""
    return sentence.replace(BEGIN_MARK, frame.day(engagement.begins_on)).replace(END_MARK, end)
