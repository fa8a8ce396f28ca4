"""The one crossing: what the coach wrote as a draft becomes the text that the client reads and says yes to.

Only the draft's own statements cross, and what stands in the agreement. No note, reflection or remark has a way here: a
summary is written, not extracted.
"""

from coachdesk.base.errors import RuleBroken
from coachdesk.confidential.drafts import SummaryDraft
from coachdesk.confidential.unseal import unseal
from coachdesk.disclosure.approval import standing_statements
from coachdesk.disclosure.frame import Frame
from coachdesk.disclosure.gate import ROLE_OF, as_reader
from coachdesk.disclosure.summary import Named, ProgressSummary, Statement
from coachdesk.domain.agreement import ThreeWayAgreement
from coachdesk.domain.engagement import Engagement, Seat
from coachdesk.domain.people import Role


def seal_draft(
    draft: SummaryDraft,
    engagement: Engagement,
    agreement: ThreeWayAgreement,
    seats: tuple[Seat, ...],
    frame: Frame,
) -> ProgressSummary:
    """The draft's words as a letter would tell them; without a yes to their seal nothing lets them out.

    Raises:
        RuleBroken: reader or client has no seat at this engagement's table, or a standing sentence lacks its date.
    """
    stands = standing_statements(agreement, draft.audience, engagement, frame)
    written = tuple(Statement(told.topic, unseal(told.words)) for told in draft.statements)
    return ProgressSummary(
        id=draft.id,
        engagement=draft.engagement,
        version=draft.version,
        audience=draft.audience,
        occasion=draft.occasion,
        language=draft.language,
        frame_name=frame.name,
        frame_digest=frame.digest(),
        reader=_seated(seats, draft.reader, ROLE_OF[draft.audience]),
        client=_seated(seats, engagement.client, Role.CLIENT),
        agreed_on=agreement.agreed_on,
        rows=agreement.rows,
        statements=stands + written,
    )


def _seated(seats: tuple[Seat, ...], person: str, role: Role) -> Named:
    held = [seat for seat in seats if seat.person == person and seat.role is role]
    if not held:
        raise RuleBroken(f"Nobody sits at this engagement's table as {role.spoken}. Nothing was changed.")
    return as_reader(held[-1])
