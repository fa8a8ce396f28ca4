"""One engagement's records as its page needs them, each read once and only when it is asked for."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from coachdesk.app.engagement_sheet import EngagementState
from coachdesk.app.ports import NoteOpening, Work
from coachdesk.app.timeline import Records, on_the_day
from coachdesk.base.ids import NoteId, PersonId, SessionId, SummaryId
from coachdesk.confidential.drafts import SummaryDraft
from coachdesk.disclosure.ledger import LedgerEntry, LedgerKind
from coachdesk.domain.agreement import LetterDate, ThreeWayAgreement, in_force
from coachdesk.domain.engagement import Engagement, Seat
from coachdesk.domain.goals import AgreedGoal
from coachdesk.domain.people import Person
from coachdesk.domain.sessions import Attendance, CoachingSession

OPENING: Final = 600  # characters of a note that a list shows: about six lines
_COUNTED: Final = frozenset({Attendance.HELD, Attendance.PLANNED})


@dataclass(frozen=True)
class OneEngagement:
    """One engagement inside one transaction."""

    work: Work
    engagement: Engagement
    today: date

    @cached_property
    def seats(self) -> tuple[Seat, ...]:
        """Whoever sits or sat at its table, longest seated first."""
        return self.work.parties.seats(self.engagement.id)

    @cached_property
    def people(self) -> dict[PersonId, Person]:
        """Its client and whoever sits or sat at its table, by id."""
        keys = {self.engagement.client, *(seat.person for seat in self.seats)}
        return {one.id: one for one in self.work.people.found(keys)}

    @cached_property
    def versions(self) -> tuple[ThreeWayAgreement, ...]:
        """Its agreements, oldest first."""
        return self.work.agreements.of(self.engagement.id)

    @cached_property
    def present(self) -> ThreeWayAgreement | None:
        """The agreement in force today."""
        return in_force(self.versions, self.today)

    @cached_property
    def sessions(self) -> list[CoachingSession]:
        """Its sessions, earliest first."""
        return self.work.sessions.of(self.engagement.id)

    @cached_property
    def numbers(self) -> dict[SessionId, int]:
        """The number of each session that was held or is planned."""
        counted = [one.id for one in self.sessions if one.attendance in _COUNTED]
        return {key: at for at, key in enumerate(counted, 1)}

    @cached_property
    def goals(self) -> list[AgreedGoal]:
        """Its agreed goals, oldest first."""
        return sorted(self.work.goals.of(self.engagement.id), key=lambda one: one.agreed_on)

    @cached_property
    def drafts(self) -> list[SummaryDraft]:
        """Its updates in their present versions, newest first."""
        return self.work.drafts.of(self.engagement.id)

    @cached_property
    def entries(self) -> list[LedgerEntry]:
        """Its entries in the ledger, oldest first."""
        return self.work.ledger.of(self.engagement.id)

    @cached_property
    def openings(self) -> list[NoteOpening]:
        """The first words of its notes, newest first."""
        return self.work.notes.openings(self.engagement.id, OPENING)

    @cached_property
    def note_about(self) -> dict[SessionId, NoteId]:
        """The newest note about each session."""
        return {note.session: note.id for note in reversed(self.openings) if note.session is not None}

    @cached_property
    def told_on(self) -> dict[SummaryId, date]:
        """The first day on which each update left."""
        left = (one for one in self.entries if one.kind is LedgerKind.RELEASED)
        days: dict[SummaryId, date] = {}
        for entry in left:
            days.setdefault(SummaryId(entry.facts().get("summary", "")), on_the_day(entry.at))
        return days

    @cached_property
    def announced(self) -> tuple[LetterDate, ...]:
        """Letters that the agreement in force announces and nobody has begun to write, by day."""
        begun = {(draft.audience, draft.occasion) for draft in self.drafts}
        return tuple(one for one in self.waiting if (one.audience, one.occasion) not in begun)

    @cached_property
    def waiting(self) -> tuple[LetterDate, ...]:
        """Letters that the agreement in force announces and that have not left, by day."""
        left = {(draft.audience, draft.occasion) for draft in self.drafts if draft.id in self.told_on}
        letters = self.present.letters if self.present is not None else ()
        waiting = (one for one in letters if (one.audience, one.occasion) not in left)
        return tuple(sorted(waiting, key=lambda one: (one.due_on, one.audience)))

    @property
    def state(self) -> EngagementState:
        """Where it stands today."""
        ended = self.engagement.ended_on
        if ended is not None and ended < self.today:
            return EngagementState.ENDED
        if self.engagement.begins_on > self.today:
            return EngagementState.COMING
        return EngagementState.ACTIVE if self.present is not None else EngagementState.NO_AGREEMENT

    def records(self) -> Records:
        """What its timeline is drawn from."""
        return Records(
            self.engagement,
            self.seats,
            self.versions,
            self.goals,
            self.sessions,
            self.numbers,
            {draft.id: draft for draft in self.drafts},
            self.entries,
            self.work.drafts.verdicts(self.engagement.id),
        )
