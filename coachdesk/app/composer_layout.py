"""The lines of an update's sheet, from the records of its engagement alone."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from coachdesk.app.cases import case_now, present_agreement
from coachdesk.app.composer_changes import base_of, changed_topics
from coachdesk.app.composer_facts import facts_for
from coachdesk.app.composer_sheet import AskedLine, ComposerSheet, NoteLine, ReplyLine, SheetRow, YesLine
from coachdesk.app.drafting import reader_now
from coachdesk.app.engagement_records import OneEngagement
from coachdesk.app.overview import state_of
from coachdesk.app.ports import Work
from coachdesk.app.room import Room
from coachdesk.app.states import State
from coachdesk.app.went import went
from coachdesk.base.errors import RuleBroken
from coachdesk.base.ids import EngagementId
from coachdesk.confidential.drafts import SummaryDraft
from coachdesk.disclosure.approval import ClientApproval, StandingApproval
from coachdesk.disclosure.gate import ROLE_OF
from coachdesk.disclosure.spoken import Spoken, spoken
from coachdesk.disclosure.summary import Named
from coachdesk.domain.agreement import Audience, LetterDate, Occasion, Sharing, Topic
from coachdesk.domain.engagement import Engagement
from coachdesk.domain.people import Role

NOTES_SHOWN: Final = 20
NOTE_LENGTH: Final = 6_000  # characters: as much of a note as somebody reads beside a letter


class Layout:
    """One update inside one transaction, and the lines made of it."""

    def __init__(self, room: Room, work: Work, draft: SummaryDraft) -> None:
        """What every line is made from, read once.

        Raises:
            RuleBroken: nothing was ever agreed, or nobody holds a seat that the letter names.
        """
        self._room, self._work, self._draft = room, work, draft
        self._today = room.clock.today()
        engagement = the_engagement(work, draft.engagement)
        self._records = OneEngagement(work, engagement, self._today)
        self._agreement = present_agreement(self._records.versions, self._today)
        self._case = case_now(work, room, draft)
        self._base = base_of(work, room, draft)

    def laid_out(self) -> ComposerSheet:
        """Every line of the screen."""
        draft, summary = self._draft, self._case.summary
        notes = self._notes()
        return ComposerSheet(
            id=draft.id,
            engagement=draft.engagement,
            client=as_spoken(summary.client),
            reader=as_spoken(summary.reader),
            role=ROLE_OF[draft.audience].spoken,
            audience=draft.audience,
            reads_now=self._reads_now(),
            occasion=draft.occasion,
            due_on=_due(self._agreement.letters, draft.audience, draft.occasion),
            language=draft.language,
            state=self._state(),
            version=draft.version,
            written_at=draft.written_at,
            agreed_on=self._agreement.agreed_on,
            rows=tuple(self._rows()),
            nothing_told=self._case.frame.nothing_told,
            client_email=self._client_email(),
            asked=self._asked(),
            yes=_yes_line(self._case.yes),
            replies=tuple(self._replies()),
            others=self._others(),
            notes=notes[:NOTES_SHOWN],
            more_notes=max(0, len(notes) - NOTES_SHOWN),
            paper=self._work.facts.letterhead()[1],
            sample=self._case.sample,
            went=went(self._records.entries, draft.id, draft.written_at),
        )

    def _rows(self) -> Iterator[SheetRow]:
        agreement, draft = self._agreement, self._draft
        written = dict.fromkeys(told.topic for told in draft.statements)
        for topic in dict.fromkeys((*agreement.rows, *written)):
            yield self._row(topic, agreement.sharing(topic, draft.audience), listed=topic in agreement.rows)

    def _row(self, topic: Topic, sharing: Sharing, *, listed: bool) -> SheetRow:
        mine = tuple(told.words for told in self._draft.statements if told.topic is topic)
        told = self._case.summary.told_under(topic)
        return SheetRow(
            topic=topic,
            heading=self._case.frame.headings[topic],
            sharing=sharing,
            standing=told[0] if sharing is Sharing.STANDING and told else "",
            statements=mine,
            changed=topic in changed_topics(self._base, self._case.summary),
            facts=facts_for(topic, sharing, self._records, self._room.frames, self._case.frame) if listed else (),
            listed=listed,
        )

    def _state(self) -> State:
        draft, work = self._draft, self._work
        sealed = work.summaries.latest(draft.id)
        superseded = sealed is not None and sealed[1] is not None
        released = sealed is not None and work.ledger.has_page(draft.id, sealed[0].seal())
        return state_of(draft, self._case.yes, self._today, superseded=superseded, released=released)

    def _reads_now(self) -> str:
        now = reader_now(self._work, self._draft.engagement, self._draft.audience, self._today)
        if now is None or now == self._draft.reader:
            return ""
        return next(seat.name for seat in self._records.seats if seat.person == now)

    def _client_email(self) -> str:
        held = [one for one in self._records.seats if one.role is Role.CLIENT and one.email]
        return held[-1].email if held else ""

    def _asked(self) -> AskedLine | None:
        asked = self._work.drafts.asked(self._draft.id)
        return AskedLine(asked[-1].asked_at, asked[-1].version == self._draft.version) if asked else None

    def _replies(self) -> Iterator[ReplyLine]:
        for one in self._work.drafts.replies(self._draft.id):
            yield ReplyLine(one.version, one.verdict, one.received_at, one.content)

    def _others(self) -> tuple[str, ...]:
        reading = {ROLE_OF[audience] for audience in Audience}
        seats = (seat for seat in self._records.seats if seat.role in reading and seat.taken_on(self._today))
        return tuple(dict.fromkeys(seat.name for seat in seats if seat.person != self._draft.reader))

    def _notes(self) -> tuple[NoteLine, ...]:
        numbers = self._records.numbers
        return tuple(
            NoteLine(one.id, numbers.get(one.session) if one.session else None, one.about, one.words)
            for one in self._work.notes.openings(self._draft.engagement, NOTE_LENGTH)
        )


def the_engagement(work: Work, key: EngagementId) -> Engagement:
    """The engagement itself.

    Raises:
        RuleBroken: there is none with this id.
    """
    found = work.engagements.find(key)
    if found is None:
        raise RuleBroken("There is no engagement with this id. Nothing was changed.")
    return found


def _yes_line(yes: ClientApproval | StandingApproval | None) -> YesLine | None:
    if yes is None:
        return None
    if isinstance(yes, StandingApproval):
        return YesLine(yes.given_on, yes.withdrawn_on)
    return YesLine(yes.given_on, yes.withdrawn_on, yes.expires_on, yes.evidence)


def _due(letters: tuple[LetterDate, ...], audience: Audience, occasion: Occasion) -> date | None:
    days = (one.due_on for one in letters if (one.audience, one.occasion) == (audience, occasion))
    return min(days, default=None)


def as_spoken(named: Named) -> Spoken:
    """How a sentence speaks of somebody whom a letter names."""
    return spoken(named.name, named.courtesy)
