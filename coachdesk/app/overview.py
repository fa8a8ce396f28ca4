"""All summaries at a glance: how far each has come, and every reason the gate would give, asked of the gate itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from coachdesk.app.cases import SAMPLE_FACT, case_now, case_of_summary, present_agreement
from coachdesk.app.lists import Window
from coachdesk.app.ports import Work
from coachdesk.app.room import FRAME_NAME, Room
from coachdesk.app.sealing import seal_draft
from coachdesk.app.states import State
from coachdesk.app.update_lines import UpdateLine, UpdatesAsked, UpdatesShown
from coachdesk.base.codes import check_code
from coachdesk.base.errors import RuleBroken
from coachdesk.base.ids import EngagementId, SummaryId
from coachdesk.confidential.drafts import Stage, SummaryDraft
from coachdesk.disclosure.approval import ClientApproval, StandingApproval
from coachdesk.disclosure.gate import ReleaseCase, reasons
from coachdesk.domain.agreement import Audience

__all__ = ["Overview", "State", "SummaryLine", "state_of"]


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


EVERY_UPDATE: Final = UpdatesAsked()


class Overview:
    """The desk that looks over all summaries."""

    def __init__(self, room: Room) -> None:
        """A desk in an unlocked practice."""
        self._room = room

    def window(self, asked: UpdatesAsked = EVERY_UPDATE, offset: int = 0, limit: int = 100) -> Window[UpdateLine]:
        """Some updates out of a list that may be long; how far each has come, without asking the gate."""
        with self._room.practice.reading() as work:
            return work.update_lists.window(asked, self._room.clock.today(), offset, limit)

    def counts(self, search: str = "") -> dict[UpdatesShown, int]:
        """How many updates each list would show."""
        with self._room.practice.reading() as work:
            return work.update_lists.counts(search, self._room.clock.today())

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
            case = case_of_summary(work, key, self._room.frames) or case_now(work, self._room, draft)
            seal = case.summary.seal()
            pages = {(key, seal)} if work.ledger.has_page(key, seal) else set[tuple[SummaryId, bytes]]()
            return _line(draft, case, self._room.clock.today(), pages)

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
        state=state_of(draft, case.yes, today, superseded=case.superseded_on is not None, released=released),
        check_code=check_code(seal),
        reasons=tuple(reasons(case, today)),
    )


def state_of(
    draft: SummaryDraft,
    yes: ClientApproval | StandingApproval | None,
    today: date,
    *,
    superseded: bool,
    released: bool,
) -> State:
    """How far this draft has come."""
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
