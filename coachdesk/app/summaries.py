"""Progress summaries: written as drafts, shown to the client, and sealed by the client's yes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from coachdesk.app.cases import case_of_draft, case_of_summary, present_agreement
from coachdesk.app.ledger import write_entry
from coachdesk.app.ports import Work
from coachdesk.app.room import FRAME_NAME, Room, the_one
from coachdesk.base.codes import canonical, check_code
from coachdesk.base.errors import DisclosureRefused, RuleBroken
from coachdesk.base.ids import ApprovalId, EngagementId, PersonId, ReplyId, SummaryId
from coachdesk.base.text import clean
from coachdesk.confidential.drafts import AskedVersion, DraftStatement, Stage, SummaryDraft
from coachdesk.confidential.returns import ReturnedReply, Verdict
from coachdesk.confidential.words import PrivateBytes, PrivateWords
from coachdesk.disclosure.answer import AnswerKind, Reading
from coachdesk.disclosure.approval import APPROVAL_LIFE, ClientApproval, Evidence
from coachdesk.disclosure.approved import ForTheClient
from coachdesk.disclosure.doors import UpdateLetterDoor
from coachdesk.disclosure.gate import ROLE_OF, ReleaseCase, give_talking_points, reasons, show_client
from coachdesk.disclosure.ledger import LedgerKind
from coachdesk.domain.agreement import Audience, Occasion, Topic
from coachdesk.domain.people import Role

_STAGE_OF: Final = {Verdict.CHANGES: Stage.CHANGES_ASKED, Verdict.NO: Stage.DECLINED}
_REFUSALS: Final = {
    Verdict.OLD_VERSION: "The reply is kept. Its code belongs to an earlier version; the words have changed since. "
    "Ask again with the present one.",
    Verdict.OTHER_SENDER: "The reply is kept. It came from an address that is not on record for the client, so no "
    "yes was recorded.",
    Verdict.UNCLEAR: "The reply is kept. It holds the code but no clear yes, so no yes was recorded.",
}


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a draft that was written: its id and version, and what would still keep it inside."""

    id: SummaryId
    version: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a reply."""

    summary: SummaryId
    version: int
    verdict: Verdict


class Summaries:
    """The desk for progress summaries."""

    def __init__(self, room: Room, letters: UpdateLetterDoor) -> None:
        """A desk in an unlocked practice, with the door that its letters will leave by."""
        self._room = room
        self._letters = letters

    def draft(
        self,
        engagement: str,
        audience: Audience,
        occasion: Occasion,
        statements: Iterable[tuple[Topic, str]],
        language: str = "en",
    ) -> Written:
        """A new draft for whoever reads for this audience now.

        Raises:
            RuleBroken: there is no agreement yet, or nobody holds the reader's seat.
        """
        today = self._room.clock.today()
        with self._room.practice.work() as work:
            whose = EngagementId(the_one(work.engagements, engagement, "engagement"))
            present_agreement(work.agreements.of(whose), today)
            reader = _reader(work, whose, audience, today)
            if reader is None:
                spoken = ROLE_OF[audience].spoken
                raise RuleBroken(f"Nobody sits at this engagement's table as {spoken}. Nothing was written.")
            draft = SummaryDraft(
                id=SummaryId(self._room.dice.new_id()),
                engagement=whose,
                audience=audience,
                reader=reader,
                occasion=occasion,
                language=language,
                version=1,
                stage=Stage.DRAFT,
                statements=_statements(statements),
                written_at=self._room.clock.now(),
            )
            work.drafts.put(draft)
            written = self._after_writing(work, draft)
            work.commit()
        return written

    def rewrite(self, summary: str, statements: Iterable[tuple[Topic, str]]) -> Written:
        """The draft's next version, for whoever reads now; a yes to an earlier one lets nothing out any more."""
        with self._room.practice.work() as work:
            draft = self._next_version(work, _draft(work, summary), _statements(statements))
            written = self._after_writing(work, draft)
            work.commit()
        return written

    def ask(self, summary: str) -> ForTheClient:
        """The exact words, on their way to the client for a yes; the ledger knows before they leave.

        What was approved once, or went out for a yes in another form, becomes a new version with a code of its own.

        Raises:
            DisclosureRefused: the words could not go to their reader even with a yes.
            InputUnusable: the letter's typeface lacks a character, so nobody should be asked about it.
            RuleBroken: the client's yes to them stands already.
        """
        with self._room.practice.work() as work:
            draft = self._fresh(work, _draft(work, summary))
            case = self._case(work, draft)
            shown = show_client(case, self._room.clock.today())
            self._letters.refuse_unprintable(shown.text)
            work.drafts.ask(AskedVersion(draft.id, draft.version, shown.seal, self._room.clock.now()))
            work.drafts.move(draft.id, Stage.WITH_CLIENT)
            self._enter(work, LedgerKind.SHOWN_TO_CLIENT, case, document="text for approval")
            work.commit()
        return shown

    def talking_points(self, summary: str) -> ForTheClient:
        """The statements, for the client to tell the reader themselves; the ledger knows before they leave."""
        with self._room.practice.work() as work:
            case = self._case(work, _draft(work, summary))
            points = give_talking_points(case, self._room.clock.today())
            self._enter(work, LedgerKind.TALKING_POINTS, case, document="talking points")
            work.commit()
        return points

    def take_reply(self, content: bytes, answer: Reading, *, vouched: bool = False) -> Taken:
        """The client's reply, kept whole as private evidence; a clear yes to the present version seals it.

        With `vouched`, the coach answers for the sender's address.

        Raises:
            DisclosureRefused: no yes was recorded, and why; the reply is kept wherever it could be placed.
        """
        with self._room.practice.work() as work:
            asked = _asked_about(work, answer)
            draft = _draft(work, asked.summary)
            case = self._case(work, draft)
            verdict = _verdict(asked, case, answer, vouched=vouched)
            self._keep(work, draft, answer, content, verdict)
            if verdict is Verdict.YES:
                self._seal(work, draft, case)
            elif verdict in _STAGE_OF:
                work.drafts.move(draft.id, draft.answered(_STAGE_OF[verdict]).stage)
            work.commit()
        if verdict in _REFUSALS:
            raise DisclosureRefused([_REFUSALS[verdict]])
        return Taken(draft.id, asked.version, verdict)

    def withdraw(self, summary: str) -> None:
        """The client takes the yes back, from now on and without a word to anybody.

        Raises:
            RuleBroken: there is no yes to take back.
        """
        today = self._room.clock.today()
        with self._room.practice.work() as work:
            draft = _draft(work, summary)
            case, yes = self._case(work, draft), work.summaries.approval(draft.id)
            standing = work.summaries.standing(draft.engagement, draft.audience)
            if yes is not None:
                work.summaries.change_approval(yes.withdraw(today))
            elif standing is not None and work.summaries.latest(draft.id) is not None:
                work.summaries.change_standing(standing.withdraw(today))
            else:
                raise RuleBroken("There is no yes to take back. Nothing was changed.")
            self._enter(work, LedgerKind.YES_WITHDRAWN, case, document="update letter")
            work.commit()

    def _case(self, work: Work, draft: SummaryDraft) -> ReleaseCase:
        frame = self._room.frames.frame(draft.language, FRAME_NAME)
        return case_of_draft(work, draft, frame, self._room.clock.today())

    def _fresh(self, work: Work, draft: SummaryDraft) -> SummaryDraft:
        if draft.stage is Stage.APPROVED:
            approved = case_of_summary(work, draft.id, self._room.frames)
            if approved is not None and not tuple(reasons(approved, self._room.clock.today())):
                raise RuleBroken("The client's yes to this wording stands; there is nothing to ask.")
            return self._next_version(work, draft, draft.statements)
        seal = self._case(work, draft).summary.seal()
        changed = any(one.version == draft.version and one.seal != seal for one in work.drafts.asked(draft.id))
        return self._next_version(work, draft, draft.statements) if changed else draft

    def _next_version(self, work: Work, before: SummaryDraft, statements: tuple[DraftStatement, ...]) -> SummaryDraft:
        today = self._room.clock.today()
        reader = _reader(work, before.engagement, before.audience, today) or before.reader
        draft = before.rewrite(reader, statements, self._room.clock.now())
        work.drafts.rewrite(draft)
        work.summaries.supersede(draft.id, today)
        return draft

    def _after_writing(self, work: Work, draft: SummaryDraft) -> Written:
        case = self._case(work, draft)
        why_not = tuple(reasons(case, self._room.clock.today()))
        if not why_not:  # nothing but what stands in the agreement, and the client's standing yes to it
            work.summaries.put(case.summary, self._room.clock.now())
            work.drafts.move(draft.id, Stage.APPROVED)
        return Written(draft.id, draft.version, why_not)

    def _keep(self, work: Work, draft: SummaryDraft, answer: Reading, content: bytes, verdict: Verdict) -> None:
        work.drafts.keep_reply(
            ReturnedReply(
                ReplyId(self._room.dice.new_id()),
                draft.id,
                draft.version,
                PrivateWords(answer.sender),
                PrivateBytes(content),
                verdict,
                self._room.clock.now(),
            )
        )

    def _seal(self, work: Work, draft: SummaryDraft, case: ReleaseCase) -> None:
        draft.answered(Stage.APPROVED)
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
        self._enter(work, LedgerKind.YES_RECORDED, case, document="update letter")

    def _enter(self, work: Work, kind: LedgerKind, case: ReleaseCase, *, document: str) -> None:
        write_entry(work.ledger, self._room, kind, case.summary, document=document)


def _reader(work: Work, engagement: EngagementId, audience: Audience, today: date) -> PersonId | None:
    seats = [seat for seat in work.parties.seats(engagement) if seat.role is ROLE_OF[audience]]
    return next((seat.person for seat in reversed(seats) if seat.taken_on(today)), None)


def _statements(statements: Iterable[tuple[Topic, str]]) -> tuple[DraftStatement, ...]:
    cleaned = ((topic, clean(wording)) for topic, wording in statements)
    return tuple(DraftStatement(topic, PrivateWords(wording)) for topic, wording in cleaned if wording)


def _draft(work: Work, typed: str) -> SummaryDraft:
    found = work.drafts.find(the_one(work.drafts, typed, "update"))
    if found is None:
        raise RuleBroken("There is no update with this id. Nothing was changed.")
    return found


def _asked_about(work: Work, answer: Reading) -> AskedVersion:
    codes = {canonical(code) for code in answer.codes}
    for asked in work.drafts.asked_with_code():
        if canonical(check_code(asked.seal)) in codes:
            return asked
    raise DisclosureRefused(["No yes was recorded: the reply quotes no code of an update that was sent to a client."])


def _verdict(asked: AskedVersion, case: ReleaseCase, answer: Reading, *, vouched: bool) -> Verdict:
    if asked.version != case.summary.version or asked.seal != case.summary.seal():
        return Verdict.OLD_VERSION
    known = {seat.email.strip().lower() for seat in case.seats if seat.role is Role.CLIENT and seat.email.strip()}
    if answer.sender and known and answer.sender not in known and not vouched:
        return Verdict.OTHER_SENDER
    return {
        AnswerKind.YES: Verdict.YES,
        AnswerKind.CHANGES: Verdict.CHANGES,
        AnswerKind.NO: Verdict.NO,
        AnswerKind.UNCLEAR: Verdict.UNCLEAR,
    }[answer.said_by(case.summary.client.name)]
