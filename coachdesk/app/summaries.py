"""Progress summaries: written as drafts, shown to the client, and sealed by the client's yes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from coachdesk.app.cases import case_now, case_of_summary, present_agreement, the_draft
from coachdesk.app.ledger import write_entry
from coachdesk.app.ports import Work
from coachdesk.app.room import Room, the_one
from coachdesk.base.codes import reply_code
from coachdesk.base.errors import InputUnusable, RuleBroken
from coachdesk.base.ids import EngagementId, PersonId, SummaryId
from coachdesk.base.text import clean
from coachdesk.confidential.drafts import AskedVersion, DraftStatement, Stage, SummaryDraft
from coachdesk.confidential.words import PrivateWords
from coachdesk.disclosure.approved import ForTheClient
from coachdesk.disclosure.doors import UpdateLetterDoor
from coachdesk.disclosure.gate import ROLE_OF, ReleaseCase, address, give_talking_points, reasons, show_client
from coachdesk.disclosure.ledger import LedgerKind
from coachdesk.domain.agreement import Audience, Occasion, Topic


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a draft that was written: its id and version, and what would still keep it inside."""

    id: SummaryId
    version: int
    reasons: tuple[str, ...]


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
            draft = self._next_version(work, the_draft(work, summary), _statements(statements))
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
            draft = self._fresh(work, the_draft(work, summary))
            case = case_now(work, self._room, draft)
            shown = show_client(case, self._room.clock.today(), self._code(work, draft))
            self._refuse_unprintable(work, case, self._room.clock.today())
            moment = self._room.clock.now()
            work.drafts.ask(AskedVersion(draft.id, draft.version, shown.seal, shown.reply_code, moment))
            work.drafts.move(draft.id, Stage.WITH_CLIENT)
            write_entry(work.ledger, self._room, LedgerKind.SHOWN_TO_CLIENT, case.summary, document="text for approval")
            work.commit()
        return shown

    def talking_points(self, summary: str) -> ForTheClient:
        """The statements, for the client to tell the reader themselves; the ledger knows before they leave."""
        with self._room.practice.work() as work:
            case = case_now(work, self._room, the_draft(work, summary))
            points = give_talking_points(case, self._room.clock.today())
            write_entry(work.ledger, self._room, LedgerKind.TALKING_POINTS, case.summary, document="talking points")
            work.commit()
        return points

    def withdraw(self, summary: str) -> None:
        """The client takes the yes back, from now on and without a word to anybody.

        Raises:
            RuleBroken: there is no yes to take back.
        """
        today = self._room.clock.today()
        with self._room.practice.work() as work:
            draft = the_draft(work, summary)
            case, yes = case_now(work, self._room, draft), work.summaries.approval(draft.id)
            standing = work.summaries.standing(draft.engagement, draft.audience)
            if yes is not None:
                work.summaries.change_approval(yes.withdraw(today))
            elif standing is not None and work.summaries.latest(draft.id) is not None:
                work.summaries.change_standing(standing.withdraw(today))
            else:
                raise RuleBroken("There is no yes to take back. Nothing was changed.")
            write_entry(work.ledger, self._room, LedgerKind.YES_WITHDRAWN, case.summary, document="update letter")
            work.commit()

    def _refuse_unprintable(self, work: Work, case: ReleaseCase, today: date) -> None:
        words = case.summary.letter(case.frame)
        self._letters.refuse_unprintable(words, address(case, today), work.facts.letterhead()[0])

    def _unprintable(self, work: Work, case: ReleaseCase, today: date) -> Iterator[str]:
        try:
            self._refuse_unprintable(work, case, today)
        except InputUnusable as no:
            yield str(no)

    def _code(self, work: Work, draft: SummaryDraft) -> str:
        """The code of this version's asking: the same when it goes out a second time, by chance when it is new."""
        before = [asked.code for asked in work.drafts.asked(draft.id) if asked.version == draft.version]
        return before[0] if before else reply_code(self._room.dice.salt())

    def _fresh(self, work: Work, draft: SummaryDraft) -> SummaryDraft:
        """The draft itself while nobody has answered it; else its next version, whose code answers nothing older."""
        if draft.stage is Stage.APPROVED:
            approved = case_of_summary(work, draft.id, self._room.frames)
            if approved is not None and not tuple(reasons(approved, self._room.clock.today())):
                raise RuleBroken("The client's yes to this wording stands; there is nothing to ask.")
        seal = case_now(work, self._room, draft).summary.seal()
        changed = any(one.version == draft.version and one.seal != seal for one in work.drafts.asked(draft.id))
        if changed or draft.stage not in {Stage.DRAFT, Stage.WITH_CLIENT}:
            return self._next_version(work, draft, draft.statements)
        return draft

    def _next_version(self, work: Work, before: SummaryDraft, statements: tuple[DraftStatement, ...]) -> SummaryDraft:
        today = self._room.clock.today()
        reader = _reader(work, before.engagement, before.audience, today) or before.reader
        draft = before.rewrite(reader, statements, self._room.clock.now())
        work.drafts.rewrite(draft)
        work.summaries.supersede(draft.id, today)
        return draft

    def _after_writing(self, work: Work, draft: SummaryDraft) -> Written:
        case = case_now(work, self._room, draft)
        today = self._room.clock.today()
        why_not = (*reasons(case, today), *self._unprintable(work, case, today))
        if not why_not:  # nothing but what stands in the agreement, and the client's standing yes to it
            work.summaries.put(case.summary, self._room.clock.now())
            work.drafts.move(draft.id, Stage.APPROVED)
        return Written(draft.id, draft.version, why_not)


def _reader(work: Work, engagement: EngagementId, audience: Audience, today: date) -> PersonId | None:
    seats = [seat for seat in work.parties.seats(engagement) if seat.role is ROLE_OF[audience]]
    return next((seat.person for seat in reversed(seats) if seat.taken_on(today)), None)


def _statements(statements: Iterable[tuple[Topic, str]]) -> tuple[DraftStatement, ...]:
    cleaned = ((topic, clean(wording)) for topic, wording in statements)
    return tuple(DraftStatement(topic, PrivateWords(wording)) for topic, wording in cleaned if wording)
