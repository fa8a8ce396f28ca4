"""Progress summaries: written as drafts, shown to the client, and sealed by the client's yes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from coachdesk.app.cases import case_now, case_of_summary, present_agreement, the_case, the_draft
from coachdesk.app.drafting import Drafting, Written, reader_now, statements_of
from coachdesk.app.ledger import write_entry
from coachdesk.app.news import Happened
from coachdesk.app.ports import Work
from coachdesk.app.room import Room, the_one
from coachdesk.base.codes import reply_code
from coachdesk.base.errors import RuleBroken
from coachdesk.base.ids import EngagementId, SummaryId
from coachdesk.confidential.drafts import AskedVersion, DraftStatement, Stage, SummaryDraft
from coachdesk.disclosure.approved import ForTheClient
from coachdesk.disclosure.doors import UpdateLetterDoor
from coachdesk.disclosure.gate import ROLE_OF, give_talking_points, reasons, show_client
from coachdesk.disclosure.ledger import LedgerKind
from coachdesk.domain.agreement import Audience, Occasion, Topic

__all__ = ["Summaries", "Version", "Written"]


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a draft, as a list of them shows it.

    Attributes:
        asked_at: when it went to the client, or None.
        approved: whether the client said yes to it.
        present: whether it is the one that stands in the composer.
    """

    version: int
    written_at: datetime
    statements: tuple[DraftStatement, ...]
    asked_at: datetime | None
    approved: bool
    present: bool


class Summaries:
    """The desk for progress summaries."""

    def __init__(self, room: Room, letters: UpdateLetterDoor) -> None:
        """A desk in an unlocked practice, with the door that its letters will leave by."""
        self._room = room
        self._drafting = Drafting(room, letters)

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
            reader = reader_now(work, whose, audience, today)
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
                statements=statements_of(statements),
                written_at=self._room.clock.now(),
            )
            work.drafts.put(draft)
            written = self._drafting.after_writing(work, draft)
            work.commit()
        self._room.news.tell(Happened.UPDATES, engagement=whose)
        return written

    def rewrite(self, summary: str, statements: Iterable[tuple[Topic, str]]) -> Written:
        """The draft's next version, for whoever reads now; a yes to an earlier one lets nothing out any more."""
        with self._room.practice.work() as work:
            draft = self._drafting.next_version(work, the_draft(work, summary), statements_of(statements))
            written = self._drafting.after_writing(work, draft)
            work.commit()
        self._room.news.tell(Happened.UPDATES, engagement=draft.engagement)
        return written

    def keep(self, summary: str, statements: Iterable[tuple[Topic, str]], sitting: str) -> Written:
        """What stands in the composer now, without losing a word.

        Within one sitting the present version is written on; the next begins where the present one was asked about or
        approved, belongs to another sitting, or holds a word that is no longer there.
        """
        told = statements_of(statements)
        with self._room.practice.work() as work:
            before = the_draft(work, summary)
            if told == before.statements:
                return Written(
                    before.id, before.version, tuple(self._drafting.why_not(work, the_case(work, self._room, before)))
                )
            draft = self._drafting.write_on(work, before, told, sitting)
            written = self._drafting.after_writing(work, draft)
            work.commit()
        self._room.news.tell(Happened.UPDATES, engagement=draft.engagement)
        return written

    def versions(self, summary: str) -> list[Version]:
        """Every version of a draft, newest first."""
        with self._room.practice.reading() as work:
            draft = the_draft(work, summary)
            asked = {one.version: one.asked_at for one in work.drafts.asked(draft.id)}
            sealed = work.summaries.sealed_versions(draft.id)
            return [
                Version(
                    one.version,
                    one.written_at,
                    one.statements,
                    asked.get(one.version),
                    one.version in sealed,
                    one.version == draft.version,
                )
                for one in reversed(work.drafts.versions(draft.id))
            ]

    def restore(self, summary: str, version: int) -> Written:
        """The words of an earlier version as the next one; what stands there until now is kept as well.

        Raises:
            RuleBroken: there is no such version.
        """
        with self._room.practice.work() as work:
            before = the_draft(work, summary)
            earlier = next((one for one in work.drafts.versions(before.id) if one.version == version), None)
            if earlier is None:
                raise RuleBroken("There is no such version of this update. Nothing was changed.")
            draft = self._drafting.next_version(work, before, earlier.statements)
            written = self._drafting.after_writing(work, draft)
            work.commit()
        self._room.news.tell(Happened.UPDATES, engagement=draft.engagement)
        return written

    def ask(self, summary: str, how: str = "") -> ForTheClient:
        """The exact words, on their way to the client for a yes; the ledger knows before they leave, and how.

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
            self._drafting.refuse_unprintable(work, case, self._room.clock.today())
            moment = self._room.clock.now()
            work.drafts.ask(AskedVersion(draft.id, draft.version, shown.seal, shown.reply_code, moment))
            work.drafts.move(draft.id, Stage.WITH_CLIENT)
            told = {"document": "text for approval"} | ({"how": how} if how else {})
            write_entry(work.ledger, self._room, LedgerKind.SHOWN_TO_CLIENT, case.summary, **told)
            work.commit()
        self._room.news.tell(Happened.UPDATES, Happened.LEDGER, engagement=draft.engagement)
        return shown

    def talking_points(self, summary: str) -> ForTheClient:
        """The statements, for the client to tell the reader themselves; the ledger knows before they leave."""
        with self._room.practice.work() as work:
            case = case_now(work, self._room, the_draft(work, summary))
            points = give_talking_points(case, self._room.clock.today())
            write_entry(work.ledger, self._room, LedgerKind.TALKING_POINTS, case.summary, document="talking points")
            work.commit()
        self._room.news.tell(Happened.UPDATES, Happened.LEDGER, engagement=case.summary.engagement)
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
        self._room.news.tell(Happened.UPDATES, Happened.LEDGER, engagement=draft.engagement)

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
            return self._drafting.next_version(work, draft, draft.statements)
        return draft
