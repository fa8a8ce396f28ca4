"""Coaching sessions: when, how long, held or not. What was said is no part of them."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from coachdesk.base.errors import RuleBroken
from coachdesk.base.ids import EngagementId, SessionId
from coachdesk.base.spans import Minutes, minutes


class Attendance(StrEnum):
    """What became of a session."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"  # in good time, so that nobody owes anything
    CANCELLED_LATE = "cancelled_late"
    NO_SHOW = "no_show"


class Mode(StrEnum):
    """How coach and client met."""

    IN_PERSON = "in_person"
    VIDEO = "video"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class CoachingSession:
    """One session. `starts_at` is wall-clock time where it takes place; `minutes` is exact, planned or real."""

    id: SessionId
    engagement: EngagementId
    starts_at: datetime
    minutes: Minutes
    attendance: Attendance = Attendance.PLANNED
    mode: Mode = Mode.IN_PERSON

    def __post_init__(self) -> None:
        """A session has a length that fits a day."""
        minutes(self.minutes)
        if self.attendance is Attendance.HELD and self.minutes == 0:
            raise RuleBroken("A session that was held has a length.")

    def held(self, length: Minutes) -> "CoachingSession":
        """The same session, held, with its exact length."""
        return replace(self, attendance=Attendance.HELD, minutes=length)

    def missed(self, what: Attendance) -> "CoachingSession":
        """The same session, called off or not kept.

        Raises:
            RuleBroken: it was held, or `what` says that it was or will be.
        """
        if what in {Attendance.PLANNED, Attendance.HELD}:
            raise RuleBroken("A session that is not held was called off or not kept.")
        if self.attendance is Attendance.HELD:
            raise RuleBroken("This session was held.")
        return replace(self, attendance=what)

    def moved(self, starts_at: datetime) -> "CoachingSession":
        """The same session at another time.

        Raises:
            RuleBroken: it is not planned any more.
        """
        if self.attendance is not Attendance.PLANNED:
            raise RuleBroken("Only a planned session moves.")
        return replace(self, starts_at=starts_at)

    def planned_again(self, length: Minutes) -> "CoachingSession":
        """The same session as it was planned: what was said of it was a mistake."""
        return replace(self, attendance=Attendance.PLANNED, minutes=length)
