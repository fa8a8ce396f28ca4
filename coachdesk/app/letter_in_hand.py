"""The letter in the client's hands: every word they read, and what of it they may change."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from coachdesk.app.cases import SAMPLE_FACT, present_agreement
from coachdesk.app.ports import HandedWork
from coachdesk.app.room import FRAME_NAME, Room
from coachdesk.app.sealing import seal_draft
from coachdesk.base.errors import Bug
from coachdesk.base.names import first_name
from coachdesk.confidential.drafts import SummaryDraft
from coachdesk.disclosure.approval import standing_statements
from coachdesk.disclosure.approved import ForTheClient
from coachdesk.disclosure.gate import ReleaseCase, address
from coachdesk.disclosure.letter import Letterhead
from coachdesk.disclosure.summary import Named
from coachdesk.domain.agreement import Topic


@dataclass(frozen=True, slots=True)
class EditableRow:
    """One row of the letter, as the client may change it.

    Attributes:
        fixed: what stands in the agreement, or the phrase where nothing is told.
        statements: what was written for this letter; each may be worded otherwise or left out.
    """

    topic: Topic
    heading: str
    fixed: tuple[str, ...]
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LetterInHand:
    """Everything that the client reads: the words as they would be printed, and who would read them.

    Attributes:
        dated: place and date, as printed.
        client: the client's whole name; `called` is what they are called across the table.
        coach: what the coach is called.
    """

    words: ForTheClient
    letterhead: Letterhead
    paper: str
    address: tuple[str, ...]
    dated: str
    rows: tuple[EditableRow, ...] = field(repr=False)
    client: str
    called: str
    reader: Named
    coach: str
    sample: bool


def case_in_hand(work: HandedWork, room: Room, draft: SummaryDraft) -> ReleaseCase:
    """The case as it would stand with these words, from what the client's hands may reach."""
    engagement = work.engagements.find(draft.engagement)
    if engagement is None:
        raise Bug("the case that was handed over has no engagement")
    agreements, seats = work.agreements.of(draft.engagement), work.parties.seats(draft.engagement)
    frame = room.frames.frame(draft.language, FRAME_NAME)
    agreement = present_agreement(agreements, room.clock.today())
    return ReleaseCase(
        summary=seal_draft(draft, engagement, agreement, seats, frame),
        superseded_on=None,
        yes=None,
        engagement=engagement,
        agreements=agreements,
        seats=seats,
        frame=frame,
        sample=bool(work.facts.get(SAMPLE_FACT)),
    )


def letter_in_hand(work: HandedWork, case: ReleaseCase, shown: ForTheClient, today: date) -> LetterInHand:
    """The letter as it lies before the client."""
    letterhead, paper = work.facts.letterhead()
    day = case.frame.day(today)
    return LetterInHand(
        words=shown,
        letterhead=letterhead,
        paper=paper,
        address=address(case, today),
        dated=f"{letterhead.place}, {day}" if letterhead.place else day,
        rows=tuple(_rows(case, today)),
        client=case.summary.client.name,
        called=first_name(case.summary.client.name),
        reader=case.summary.reader,
        coach=first_name(letterhead.name),
        sample=case.sample,
    )


def _rows(case: ReleaseCase, today: date) -> Iterator[EditableRow]:
    summary, frame = case.summary, case.frame
    agreement = present_agreement(case.agreements, today)
    stands = standing_statements(agreement, summary.audience, case.engagement, frame)
    written = summary.statements[len(stands) :]
    for topic in summary.rows:
        fixed = tuple(told.wording for told in stands if told.topic is topic)
        own = tuple(told.wording for told in written if told.topic is topic)
        nothing = () if fixed or own else (frame.nothing_told,)
        yield EditableRow(topic, frame.headings[topic], fixed or nothing, own)
