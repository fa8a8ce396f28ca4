"""Putting one release's case together: one engagement's records, and no other's."""

from datetime import date

from coachdesk.app.ports import Frames, ReleaseWork, Work
from coachdesk.app.room import FRAME_NAME, Room, the_one
from coachdesk.app.sealing import seal_draft
from coachdesk.base.errors import RuleBroken
from coachdesk.base.ids import EngagementId, SummaryId
from coachdesk.confidential.drafts import Stage, SummaryDraft
from coachdesk.disclosure.approval import ClientApproval, StandingApproval
from coachdesk.disclosure.frame import Frame
from coachdesk.disclosure.gate import ReleaseCase
from coachdesk.domain.agreement import Audience, ThreeWayAgreement, in_force
from coachdesk.domain.engagement import Engagement

SAMPLE_FACT = "sample"


def present_agreement(versions: tuple[ThreeWayAgreement, ...], today: date) -> ThreeWayAgreement:
    """The version in force, or else the newest there is: a draft needs its rows, the gate will say the rest.

    Raises:
        RuleBroken: nothing was ever agreed.
    """
    if not versions:
        raise RuleBroken("There is no three-way agreement yet, so a letter has no rows. Record it first.")
    return in_force(versions, today) or versions[-1]


def case_of_draft(work: Work, draft: SummaryDraft, frame: Frame, today: date) -> ReleaseCase:
    """The case as it would stand if these words went out, with the yes to them if there is one."""
    engagement = _engagement(work, draft.engagement)
    agreements, seats = work.agreements.of(draft.engagement), work.parties.seats(draft.engagement)
    summary = seal_draft(draft, engagement, present_agreement(agreements, today), seats, frame)
    return ReleaseCase(
        summary=summary,
        superseded_on=None,
        yes=_yes(work, draft.id, draft.engagement, draft.audience),
        engagement=engagement,
        agreements=agreements,
        seats=seats,
        frame=frame,
        sample=bool(work.facts.get(SAMPLE_FACT)),
    )


def case_of_summary(work: ReleaseWork, key: SummaryId, frames: Frames) -> ReleaseCase | None:
    """The case of an approved summary, from shareable records alone; None where nothing was approved."""
    found = work.summaries.latest(key)
    if found is None:
        return None
    summary, superseded_on = found
    return ReleaseCase(
        summary=summary,
        superseded_on=superseded_on,
        yes=_yes(work, summary.id, summary.engagement, summary.audience),
        engagement=_engagement(work, summary.engagement),
        agreements=work.agreements.of(summary.engagement),
        seats=work.parties.seats(summary.engagement),
        frame=frames.frame(summary.language, summary.frame_name),
        sample=bool(work.facts.get(SAMPLE_FACT)),
    )


def _engagement(work: ReleaseWork, key: EngagementId) -> Engagement:
    found = work.engagements.find(key)
    if found is None:
        raise RuleBroken("There is no engagement with this id. Nothing was changed.")
    return found


def _yes(
    work: ReleaseWork, summary: SummaryId, engagement: EngagementId, audience: Audience
) -> ClientApproval | StandingApproval | None:
    return work.summaries.approval(summary) or work.summaries.standing(engagement, audience)


def the_draft(work: Work, typed: str) -> SummaryDraft:
    """The draft whose id `typed` begins.

    Raises:
        RuleBroken: there is none, or more than one.
    """
    found = work.drafts.find(the_one(work.drafts, typed, "update"))
    if found is None:
        raise RuleBroken("There is no update with this id. Nothing was changed.")
    return found


def the_case(work: Work, room: Room, draft: SummaryDraft) -> ReleaseCase:
    """The case that the gate would be asked about: as it was approved, once it is; else as it stands now."""
    approved = case_of_summary(work, draft.id, room.frames) if draft.stage is Stage.APPROVED else None
    return approved or case_now(work, room, draft)


def case_now(work: Work, room: Room, draft: SummaryDraft) -> ReleaseCase:
    """The draft's case in the frame that new letters are written in."""
    frame = room.frames.frame(draft.language, FRAME_NAME)
    return case_of_draft(work, draft, frame, room.clock.today())
