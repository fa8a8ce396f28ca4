"""The desk behind the composer: an update with its rows and facts, weighed and drawn as it stands on the screen.

Nothing here writes. What is weighed or drawn may be words that are not kept yet; they come in as they were typed.
"""

from collections.abc import Iterable
from dataclasses import replace

from coachdesk.app.cases import case_now, the_case, the_draft
from coachdesk.app.composer_changes import base_of, changed_topics, changes_since
from coachdesk.app.composer_layout import Layout, as_spoken, the_engagement
from coachdesk.app.composer_new import possible
from coachdesk.app.composer_reasons import History, weighed
from coachdesk.app.composer_sheet import Changes, ComposerSheet, Possible, Weighed
from coachdesk.app.drafting import Drafting, statements_of
from coachdesk.app.engagement_records import OneEngagement
from coachdesk.app.ports import Work
from coachdesk.app.previews import LetterPreviews, PagePicture, Unapproved
from coachdesk.app.profile import LANGUAGE_FACT, USUAL_LANGUAGE
from coachdesk.app.room import Room, the_one
from coachdesk.base.ids import EngagementId
from coachdesk.confidential.drafts import DraftStatement, Stage, SummaryDraft
from coachdesk.disclosure.doors import UpdateLetterDoor
from coachdesk.disclosure.gate import ReleaseCase, address
from coachdesk.domain.agreement import Topic

Typed = Iterable[tuple[Topic, str]]


class Composing:
    """The desk behind the composer."""

    def __init__(self, room: Room, letters: UpdateLetterDoor, previews: LetterPreviews) -> None:
        """A desk in an unlocked practice, with the door its letters leave by, and with what draws them."""
        self._room = room
        self._drafting = Drafting(room, letters)
        self._previews = previews

    def sheet(self, summary: str) -> ComposerSheet:
        """One update with everything that its screen shows.

        Raises:
            RuleBroken: there is none with this id, or its standing sentence lacks a date.
        """
        with self._room.practice.reading() as work:
            return Layout(self._room, work, the_draft(work, summary)).laid_out()

    def weigh(self, summary: str, statements: Typed) -> Weighed:
        """Every reason the gate would give for these words, kept or not."""
        with self._room.practice.reading() as work:
            draft = the_draft(work, summary)
            on_screen = self._on_screen(work, draft, statements_of(statements))
            case, base = self._case(work, draft, on_screen), base_of(work, self._room, draft)
            kept = on_screen == draft
            asked = work.drafts.asked(draft.id)
            history = History(
                client=as_spoken(case.summary.client),
                stage=draft.stage if kept else Stage.DRAFT,
                asked_at=asked[-1].asked_at if asked else None,
                yes_on=base.since if base is not None and base.agreed else None,
                changed=changed_topics(base, case.summary),
                changed_at=draft.written_at if kept else self._room.clock.now(),
                today=self._room.clock.today(),
            )
            return weighed(self._drafting.why_not(work, case), history)

    def changes(self, summary: str) -> Changes | None:
        """What changed since the client said yes, or was asked; None where the client knows no version of it."""
        with self._room.practice.reading() as work:
            draft = the_draft(work, summary)
            base, case = base_of(work, self._room, draft), case_now(work, self._room, draft)
            return changes_since(base, case.summary, case.frame) if base is not None else None

    def preview(self, summary: str, statements: Typed, width: int) -> tuple[PagePicture, ...]:
        """The letter with these words as it would print, page by page, `width` pixels wide.

        Raises:
            InputUnusable: a character has no glyph, or a text has no room.
        """
        with self._room.practice.reading() as work:
            draft = the_draft(work, summary)
            case = self._case(work, draft, self._on_screen(work, draft, statements_of(statements)))
            today = self._room.clock.today()
            ready = not any(self._drafting.why_not(work, case))
            letter = Unapproved(
                text=case.summary.letter(case.frame),
                address=address(case, today),
                language=case.summary.language,
                dated=today,
                check_code=case.summary.check_code if ready else "",
                sample=case.sample,
            )
            letterhead, paper = work.facts.letterhead()
        return self._previews.pages(letter, letterhead, paper, width)

    def possible(self, engagement: str) -> Possible:
        """What a new update of this engagement can be.

        Raises:
            RuleBroken: there is no engagement with this id.
        """
        with self._room.practice.reading() as work:
            key = EngagementId(the_one(work.engagements, engagement, "engagement"))
            found = the_engagement(work, key)
            usual = work.facts.get(LANGUAGE_FACT) or USUAL_LANGUAGE
            return possible(OneEngagement(work, found, self._room.clock.today()), usual, self._room.frames.languages())

    def _on_screen(self, work: Work, draft: SummaryDraft, told: tuple[DraftStatement, ...]) -> SummaryDraft:
        """The draft as it would be kept with these words: the same, where they are the ones it holds."""
        if told == draft.statements:
            return draft
        return replace(draft, reader=self._drafting.reads_now(work, draft), statements=told, stage=Stage.DRAFT)

    def _case(self, work: Work, draft: SummaryDraft, on_screen: SummaryDraft) -> ReleaseCase:
        return the_case(work, self._room, draft) if on_screen == draft else case_now(work, self._room, on_screen)
