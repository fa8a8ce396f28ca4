"""What happened in one engagement, day by day: from its records and from the ledger, and not a private word."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Final

from coachdesk.base.ids import SessionId, SummaryId
from coachdesk.base.spans import Minutes
from coachdesk.confidential.drafts import SummaryDraft
from coachdesk.confidential.returns import Verdict
from coachdesk.disclosure.ledger import LedgerEntry, LedgerKind
from coachdesk.domain.agreement import Audience, Occasion, ThreeWayAgreement
from coachdesk.domain.engagement import Ending, Engagement, Seat
from coachdesk.domain.goals import AgreedGoal
from coachdesk.domain.people import Role
from coachdesk.domain.sessions import Attendance, CoachingSession


class Event(StrEnum):
    """What a line of the timeline tells of."""

    BEGAN = "began"
    ENDED = "ended"
    SEATED = "seated"
    LEFT = "left"
    AGREED = "agreed"
    AGREEMENT_ENDED = "agreement_ended"
    GOAL_REACHED = "goal_reached"
    HELD = "held"
    CALLED_OFF = "called_off"
    NOT_KEPT = "not_kept"
    ASKED = "asked"
    YES = "yes"
    CHANGES = "changes"
    NO = "no"
    YES_WITHDRAWN = "yes_withdrawn"
    POINTS_GIVEN = "points_given"
    TOLD = "told"
    TOLD_AGAIN = "told_again"
    NOT_TOLD = "not_told"
    TOLD_PERHAPS = "told_perhaps"
    TOLD_EARLIER = "told_earlier"
    REDACTED = "redacted"


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened.

    Attributes:
        who: the person it is about: whoever took or left a seat, or the reader of a letter; else empty.
        number: of the session, or of the agreement's version.
        update: the update it is about, where it is about one.
        way: how a letter went out, as the ledger says it; empty where it does not.
    """

    day: date
    event: Event
    who: str = ""
    role: Role | None = None
    number: int | None = None
    minutes: Minutes | None = None
    ending: Ending | None = None
    occasion: Occasion | None = None
    audience: Audience | None = None
    update: SummaryId | None = None
    way: str = ""


_OF_SESSION: Final = {
    Attendance.HELD: Event.HELD,
    Attendance.CANCELLED: Event.CALLED_OFF,
    Attendance.CANCELLED_LATE: Event.CALLED_OFF,
    Attendance.NO_SHOW: Event.NOT_KEPT,
}
_OF_ENTRY: Final = {
    LedgerKind.SHOWN_TO_CLIENT: Event.ASKED,
    LedgerKind.TALKING_POINTS: Event.POINTS_GIVEN,
    LedgerKind.RELEASE_BEGUN: Event.TOLD_PERHAPS,
    LedgerKind.RELEASED: Event.TOLD,
    LedgerKind.REPRINTED: Event.TOLD_AGAIN,
    LedgerKind.NOT_RELEASED: Event.NOT_TOLD,
    LedgerKind.YES_RECORDED: Event.YES,
    LedgerKind.YES_WITHDRAWN: Event.YES_WITHDRAWN,
    LedgerKind.TOLD_EARLIER: Event.TOLD_EARLIER,
    LedgerKind.REDACTED: Event.REDACTED,
}
_OF_VERDICT: Final = {Verdict.CHANGES: Event.CHANGES, Verdict.NO: Event.NO}
_OUTCOMES: Final = frozenset({LedgerKind.RELEASED, LedgerKind.REPRINTED, LedgerKind.NOT_RELEASED})
_Timed = tuple[datetime, Happening]


@dataclass(frozen=True, slots=True)
class Records:
    """What a timeline is drawn from; `numbers` are those of the sessions that count."""

    engagement: Engagement
    seats: tuple[Seat, ...]
    agreements: tuple[ThreeWayAgreement, ...]
    goals: Iterable[AgreedGoal]
    sessions: Iterable[CoachingSession]
    numbers: Mapping[SessionId, int]
    drafts: Mapping[SummaryId, SummaryDraft]
    entries: Iterable[LedgerEntry]
    verdicts: Iterable[tuple[SummaryId, Verdict, datetime]]


def timeline(records: Records) -> tuple[Happening, ...]:
    """Everything that happened, newest first; on one day what was told of later comes first."""
    every = [
        *_course(records.engagement),
        *_seats(records),
        *_agreed(records),
        *_sessions(records),
        *_letters(records),
        *_answers(records),
    ]
    return tuple(happening for _, happening in sorted(every, key=lambda one: one[0], reverse=True))


def on_the_day(moment: datetime) -> date:
    """The coach's own date of a moment in the ledger."""
    return moment.astimezone().date()


def _all_day(happening: Happening) -> _Timed:
    return datetime.combine(happening.day, time.min), happening


def _at(moment: datetime, happening: Happening) -> _Timed:
    return moment.astimezone().replace(tzinfo=None), happening


def _course(engagement: Engagement) -> Iterator[_Timed]:
    yield _all_day(Happening(engagement.begins_on, Event.BEGAN))
    if engagement.ended_on is not None:
        last = Happening(engagement.ended_on, Event.ENDED, ending=engagement.ending)
        yield datetime.combine(engagement.ended_on, time.max), last


def _seats(records: Records) -> Iterator[_Timed]:
    """Whoever came later than the beginning, and whoever left; a seat that never was is passed over."""
    for seat in records.seats:
        if seat.until is not None and seat.until < seat.since:
            continue
        if seat.since > records.engagement.begins_on:
            yield _all_day(Happening(seat.since, Event.SEATED, seat.name, seat.role))
        if seat.until is not None and seat.until != records.engagement.ended_on:
            yield _all_day(Happening(seat.until, Event.LEFT, seat.name, seat.role))


def _agreed(records: Records) -> Iterator[_Timed]:
    for one in records.agreements:
        yield _all_day(Happening(one.agreed_on, Event.AGREED, number=one.version))
        if one.ended_on is not None and one.ended_on != records.engagement.ended_on:
            yield _all_day(Happening(one.ended_on, Event.AGREEMENT_ENDED, number=one.version))
    for goal in records.goals:
        if goal.reached_on is not None:
            yield _all_day(Happening(goal.reached_on, Event.GOAL_REACHED))


def _sessions(records: Records) -> Iterator[_Timed]:
    for one in records.sessions:
        event = _OF_SESSION.get(one.attendance)
        if event is not None:
            day = one.starts_at.date()
            number = records.numbers.get(one.id)
            yield one.starts_at, Happening(day, event, number=number, minutes=one.minutes)


def _letters(records: Records) -> Iterator[_Timed]:
    """The ledger's entries; that a release began is told only where nothing tells how it ended."""
    after: dict[SummaryId, LedgerKind] = {}
    for entry in reversed(list(records.entries)):
        summary = _told_of(entry)
        if entry.kind is not LedgerKind.RELEASE_BEGUN or after.get(summary) not in _OUTCOMES:
            yield _at(entry.at, _told(entry, records.drafts.get(summary)))
        after[summary] = entry.kind


def _told(entry: LedgerEntry, draft: SummaryDraft | None) -> Happening:
    return Happening(
        on_the_day(entry.at),
        _OF_ENTRY[entry.kind],
        entry.facts().get("reader", ""),
        occasion=draft.occasion if draft else None,
        audience=draft.audience if draft else None,
        update=draft.id if draft else None,
        way=entry.facts().get("how", ""),
    )


def _told_of(entry: LedgerEntry) -> SummaryId:
    return SummaryId(entry.facts().get("summary", ""))


def _answers(records: Records) -> Iterator[_Timed]:
    for summary, verdict, moment in records.verdicts:
        event, draft = _OF_VERDICT.get(verdict), records.drafts.get(summary)
        if event is not None and draft is not None:
            yield _at(
                moment,
                Happening(on_the_day(moment), event, occasion=draft.occasion, audience=draft.audience, update=draft.id),
            )
