"""Writing a draft: for whoever reads now, in versions, with every reason that would still keep it inside."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from coachdesk.app.cases import case_now
from coachdesk.app.ports import Work
from coachdesk.app.room import Room
from coachdesk.base.errors import InputUnusable
from coachdesk.base.ids import EngagementId, PersonId, SummaryId
from coachdesk.base.text import clean
from coachdesk.confidential.drafts import DraftStatement, Stage, SummaryDraft
from coachdesk.confidential.words import PrivateWords
from coachdesk.disclosure.doors import UpdateLetterDoor
from coachdesk.disclosure.gate import ROLE_OF, ReleaseCase, address, reasons
from coachdesk.disclosure.reason import Reason
from coachdesk.disclosure.refusals import unprintable
from coachdesk.domain.agreement import Audience, Topic


@dataclass(frozen=True, slots=True)
class Written:
    """What became of a draft that was written: its id and version, and what would still keep it inside."""

    id: SummaryId
    version: int
    reasons: tuple[Reason, ...]


class Drafting:
    """What every way of writing a draft shares."""

    def __init__(self, room: Room, letters: UpdateLetterDoor) -> None:
        """In an unlocked practice, with the door that its letters will leave by."""
        self._room = room
        self._letters = letters

    def next_version(
        self, work: Work, before: SummaryDraft, statements: tuple[DraftStatement, ...], sitting: str = ""
    ) -> SummaryDraft:
        """The draft's next version, for whoever reads now; a yes to an earlier one lets nothing out any more."""
        draft = before.rewrite(self.reads_now(work, before), statements, self._room.clock.now(), sitting)
        self._keep(work, before, draft)
        return draft

    def write_on(
        self, work: Work, before: SummaryDraft, statements: tuple[DraftStatement, ...], sitting: str
    ) -> SummaryDraft:
        """The draft as it stands in the composer; nothing that was asked about is written over, and no word is lost."""
        asked = any(one.version == before.version for one in work.drafts.asked(before.id))
        if asked:
            return self.next_version(work, before, statements, sitting)
        kept = next((one for one in work.drafts.versions(before.id) if one.version == before.version - 1), None)
        reader, now = self.reads_now(work, before), self._room.clock.now()
        draft = before.write_on(reader, statements, now, sitting, kept.statements if kept else ())
        self._keep(work, before, draft)
        return draft

    def reads_now(self, work: Work, draft: SummaryDraft) -> PersonId:
        """Who sits in the reader's seat today; where nobody does, who it was written for."""
        return reader_now(work, draft.engagement, draft.audience, self._room.clock.today()) or draft.reader

    def _keep(self, work: Work, before: SummaryDraft, draft: SummaryDraft) -> None:
        if draft.version == before.version:
            work.drafts.overwrite(draft)
        else:
            work.drafts.rewrite(draft)
            work.summaries.supersede(draft.id, self._room.clock.today())

    def after_writing(self, work: Work, draft: SummaryDraft) -> Written:
        """What would still keep the draft inside; where nothing would, it is approved as it stands."""
        case = case_now(work, self._room, draft)
        why_not = tuple(self.why_not(work, case))
        if not why_not:  # nothing but what stands in the agreement, or words that the client said yes to before
            work.summaries.put(case.summary, self._room.clock.now())
            work.drafts.move(draft.id, Stage.APPROVED)
        return Written(draft.id, draft.version, why_not)

    def why_not(self, work: Work, case: ReleaseCase) -> Iterator[Reason]:
        """Every reason of the gate, and whether the words could be printed at all."""
        today = self._room.clock.today()
        yield from reasons(case, today)
        try:
            self.refuse_unprintable(work, case, today)
        except InputUnusable as no:
            yield unprintable(str(no))

    def refuse_unprintable(self, work: Work, case: ReleaseCase, today: date) -> None:
        """Whether these words could be printed at all.

        Raises:
            InputUnusable: the letter's typeface lacks a character.
        """
        words = case.summary.letter(case.frame)
        self._letters.refuse_unprintable(words, address(case, today), work.facts.letterhead()[0])


def reader_now(work: Work, engagement: EngagementId, audience: Audience, today: date) -> PersonId | None:
    """Who reads for this audience today, or None."""
    seats = [seat for seat in work.parties.seats(engagement) if seat.role is ROLE_OF[audience]]
    return next((seat.person for seat in reversed(seats) if seat.taken_on(today)), None)


def statements_of(told: Iterable[tuple[Topic, str]]) -> tuple[DraftStatement, ...]:
    """What was typed, cleaned and closed over; what is empty is left out."""
    cleaned = ((topic, clean(wording)) for topic, wording in told)
    return tuple(DraftStatement(topic, PrivateWords(wording)) for topic, wording in cleaned if wording)
