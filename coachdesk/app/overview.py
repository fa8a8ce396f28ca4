"""All summaries at a glance: how far each has come, and every reason the gate would give, asked of the gate itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from coachdesk.app.cases import SAMPLE_FACT, present_agreement
from coachdesk.app.ports import Work
from coachdesk.app.room import FRAME_NAME, Room
from coachdesk.app.sealing import seal_draft
from coachdesk.base.codes import check_code
from coachdesk.base.errors import RuleBroken
from coachdesk.base.ids import EngagementId, SummaryId
from coachdesk.confidential.drafts import Stage, SummaryDraft
from coachdesk.disclosure.approval import ClientApproval, StandingApproval
from coachdesk.disclosure.gate import ReleaseCase, reasons
from coachdesk.domain.agreement import Audience


class State(StrEnum):
    """How far a summary has come, in one word for the list."""

    DRAFT = "draft"
    WITH_CLIENT = "with client"
    CHANGES_ASKED = "changes asked"
    DECLINED = "declined"
    APPROVED = "approved"
    RELEASED = "released"
    SUPERSEDED = "superseded"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """One summary in the list.

    Attributes:
        reasons: why it can't go out today; empty when it can.
    """

    id: SummaryId
    engagement: EngagementId
    client: str
    audience: Audience
    recipients: tuple[str, ...]
    version: int
    state: State
    check_code: str
    reasons: tuple[str, ...]


class Overview:
    """The desk that looks over all summaries."""

    def __init__(self, room: Room) -> None:
        """A desk in an unlocked practice."""
        self._room = room

    def summaries(self) -> list[SummaryLine]:
        """Every summary, newest first."""
        with self._room.practice.reading() as work:
            return list(self._lines(work, work.drafts.every()))

    def summary(self, key: SummaryId) -> SummaryLine:
        """One summary.

        Raises:
            RuleBroken: there is none with this id.
        """
        with self._room.practice.reading() as work:
            draft = work.drafts.find(key)
            if draft is None:
                raise RuleBroken("There is no update with this id. Nothing was changed.")
            return next(self._lines(work, [draft]))

    def _lines(self, work: Work, drafts: list[SummaryDraft]) -> Iterator[SummaryLine]:
        today = self._room.clock.today()
        engagements, agreements, seats = work.engagements.every(), work.agreements.every(), work.parties.every_seat()
        approved, approvals, standing = (
            work.summaries.every(),
            work.summaries.approvals(),
            work.summaries.every_standing(),
        )
        pages, sample = work.ledger.with_pages(), bool(work.facts.get(SAMPLE_FACT))
        frame_of = cache(self._room.frames.frame)  # asked once a line, and there are thousands
        for draft in drafts:
            whose = draft.engagement
            sealed, superseded_on = approved.get(draft.id, (None, None))
            frame = frame_of(draft.language, sealed.frame_name if sealed else FRAME_NAME)
            table = agreements.get(whose, ()), seats.get(whose, ())
            summary = sealed or seal_draft(
                draft, engagements[whose], present_agreement(table[0], today), table[1], frame
            )
            yes = approvals.get(draft.id) or standing.get((whose, draft.audience))
            case = ReleaseCase(summary, superseded_on, yes, engagements[whose], *table, frame, sample)
            yield _line(draft, case, today, pages)


def _line(draft: SummaryDraft, case: ReleaseCase, today: date, pages: set[tuple[SummaryId, bytes]]) -> SummaryLine:
    summary = case.summary
    seal = summary.seal()
    released = (summary.id, seal) in pages
    return SummaryLine(
        id=draft.id,
        engagement=draft.engagement,
        client=summary.client.name,
        audience=draft.audience,
        recipients=(summary.reader.name,),
        version=draft.version,
        state=_state(draft, case.yes, today, superseded=case.superseded_on is not None, released=released),
        check_code=check_code(seal),
        reasons=tuple(reasons(case, today)),
    )


def _state(
    draft: SummaryDraft,
    yes: ClientApproval | StandingApproval | None,
    today: date,
    *,
    superseded: bool,
    released: bool,
) -> State:
    if draft.stage is not Stage.APPROVED:
        return State.SUPERSEDED if superseded and draft.stage is Stage.DRAFT else _STATE_OF[draft.stage]
    if released:
        return State.RELEASED
    if yes is not None and yes.withdrawn_on is not None:
        return State.WITHDRAWN
    if isinstance(yes, ClientApproval) and today > yes.expires_on:
        return State.EXPIRED
    return State.APPROVED


_STATE_OF = {
    Stage.DRAFT: State.DRAFT,
    Stage.WITH_CLIENT: State.WITH_CLIENT,
    Stage.CHANGES_ASKED: State.CHANGES_ASKED,
    Stage.DECLINED: State.DECLINED,
}
