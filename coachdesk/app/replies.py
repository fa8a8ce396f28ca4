"""What the client answers: kept whole, whatever it says; a clear yes to what was asked seals it, a no undoes a yes."""

from dataclasses import dataclass
from typing import Final

from coachdesk.app.cases import case_now, the_draft
from coachdesk.app.ledger import write_entry
from coachdesk.app.news import Happened
from coachdesk.app.ports import Work
from coachdesk.app.room import Room
from coachdesk.base.codes import canonical, grouped
from coachdesk.base.errors import DisclosureRefused
from coachdesk.base.ids import ApprovalId, ReplyId, SummaryId
from coachdesk.confidential.drafts import AskedVersion, Stage, SummaryDraft
from coachdesk.confidential.returns import ReturnedReply, Verdict
from coachdesk.confidential.words import PrivateBytes, PrivateWords
from coachdesk.disclosure.answer import AnswerKind, Reading
from coachdesk.disclosure.approval import APPROVAL_LIFE, ClientApproval, Evidence
from coachdesk.disclosure.gate import ReleaseCase
from coachdesk.disclosure.ledger import LedgerKind
from coachdesk.domain.people import Role

DOCUMENT: Final = "update letter"
NO_CODE: Final = "No yes was recorded: the reply quotes no code of an update that was sent to a client."
_STAGE_OF: Final = {Verdict.CHANGES: Stage.CHANGES_ASKED, Verdict.NO: Stage.DECLINED}
_REFUSALS: Final = {
    Verdict.OLD_VERSION: "The reply is kept. Its code belongs to an earlier version; the words have changed since. "
    "Ask again with the present one.",
    Verdict.OTHER_SENDER: "The reply is kept. It came from an address that is not on record for the client, so no "
    "yes was recorded. If you know that it is theirs, say so when you take it in.",
    Verdict.UNCLEAR: "The reply is kept. It holds the code but no clear yes, so no yes was recorded.",
    Verdict.ANSWERED_BEFORE: "The reply is kept. This code was answered before, so no second yes was recorded. "
    "To renew a yes, ask again.",
}


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a reply."""

    summary: SummaryId
    version: int
    verdict: Verdict


class Replies:
    """The desk at which the client's answers arrive."""

    def __init__(self, room: Room) -> None:
        """A desk in an unlocked practice."""
        self._room = room

    def take(self, content: bytes, answer: Reading, *, vouched: bool = False) -> Taken:
        """The client's reply, kept whole as private evidence; with `vouched`, the coach answers for its address.

        A no, or a wish for changes, takes back a yes that was given to the same words before.

        Raises:
            DisclosureRefused: no yes was recorded, and why; the reply is kept wherever it could be placed.
        """
        with self._room.practice.work() as work:
            asked = _asked_about(work, answer)
            draft = the_draft(work, asked.summary)
            case = case_now(work, self._room, draft)
            verdict = _verdict(asked, draft, case, answer, vouched=vouched)
            self._keep(work, asked, answer, content, verdict)
            if verdict is Verdict.YES:
                self._seal(work, draft, case)
            elif verdict in _STAGE_OF:
                self._take_back(work, case)
                work.drafts.move(draft.id, _STAGE_OF[verdict])
            work.commit()
        self._room.news.tell(Happened.UPDATES, Happened.LEDGER, engagement=draft.engagement)
        if verdict in _REFUSALS:
            raise DisclosureRefused([_REFUSALS[verdict]])
        return Taken(draft.id, asked.version, verdict)

    def _keep(self, work: Work, asked: AskedVersion, answer: Reading, content: bytes, verdict: Verdict) -> None:
        work.drafts.keep_reply(
            ReturnedReply(
                ReplyId(self._room.dice.new_id()),
                asked.summary,
                asked.version,
                PrivateWords(answer.sender),
                PrivateBytes(content),
                verdict,
                self._room.clock.now(),
            )
        )

    def _seal(self, work: Work, draft: SummaryDraft, case: ReleaseCase) -> None:
        today = self._room.clock.today()
        work.summaries.put(case.summary, self._room.clock.now())
        work.summaries.approve(
            ClientApproval(
                id=ApprovalId(self._room.dice.new_id()),
                summary=draft.id,
                seal=case.summary.seal(),
                evidence=Evidence.EMAIL_WITH_CODE,
                given_at=self._room.clock.now(),
                given_on=today,
                expires_on=today + APPROVAL_LIFE,
            )
        )
        work.drafts.move(draft.id, Stage.APPROVED)
        write_entry(work.ledger, self._room, LedgerKind.YES_RECORDED, case.summary, document=DOCUMENT)

    def _take_back(self, work: Work, case: ReleaseCase) -> None:
        yes = work.summaries.approval(case.summary.id)
        if yes is not None and yes.withdrawn_on is None:
            work.summaries.change_approval(yes.withdraw(self._room.clock.today()))
            write_entry(work.ledger, self._room, LedgerKind.YES_WITHDRAWN, case.summary, document=DOCUMENT)


def _asked_about(work: Work, answer: Reading) -> AskedVersion:
    found = work.drafts.asked_with({grouped(canonical(code)) for code in answer.codes})
    if not found:
        raise DisclosureRefused([NO_CODE])
    if len({asked.summary for asked in found}) > 1:
        raise DisclosureRefused(["No yes was recorded: the reply quotes the codes of more than one update."])
    return found[0]


def _verdict(asked: AskedVersion, draft: SummaryDraft, case: ReleaseCase, answer: Reading, *, vouched: bool) -> Verdict:
    known = {seat.email.strip().lower() for seat in case.seats if seat.role is Role.CLIENT and seat.email.strip()}
    if answer.sender and known and answer.sender not in known and not vouched:
        return Verdict.OTHER_SENDER
    said = answer.said_by(case.summary.client.name)
    if asked.version != draft.version:
        return Verdict.OLD_VERSION
    if said is AnswerKind.YES and draft.stage is not Stage.WITH_CLIENT:
        return Verdict.ANSWERED_BEFORE
    if said is AnswerKind.YES and asked.seal != case.summary.seal():
        return Verdict.OLD_VERSION
    return Verdict(said.value)
