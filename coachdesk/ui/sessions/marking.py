"""What became of a session, said with one press and taken back with another, on Today and in the list."""

from collections.abc import Callable
from datetime import date, datetime, time
from functools import partial
from typing import Final, Protocol

from coachdesk.app.lists import SessionLine
from coachdesk.base.errors import CoachDeskError, RuleBroken
from coachdesk.base.ids import SessionId
from coachdesk.domain.sessions import Attendance
from coachdesk.ui.calendar_words import counted, whole_day
from coachdesk.ui.workplace import Notice, Workplace

WAYS: Final = (
    (Attendance.CANCELLED, "Called off in time"),
    (Attendance.CANCELLED_LATE, "Called off late"),
    (Attendance.NO_SHOW, "Nobody came"),
)
_TOLD: Final = {
    Attendance.CANCELLED: "called off in time",
    Attendance.CANCELLED_LATE: "called off late",
    Attendance.NO_SHOW: "nobody came",
}


class MarkingView(Protocol):
    """Where a session is marked."""

    def refuse_mark(self, session: SessionId, sentence: str) -> None:
        """Say no beside this session; what was typed stays."""
        ...


class Marking:
    """Turns presses about a session into commands that are told and can be taken back."""

    def __init__(self, view: MarkingView, workplace: Workplace) -> None:
        """For the sessions that a page shows."""
        self._view = view
        self._workplace = workplace

    def held(self, line: SessionLine, minutes: int) -> None:
        """It was held, for so many minutes."""
        desk = self._workplace.desks.engagements
        told = f"Session with {line.client} held, {counted(minutes, 'minute', 'minutes')}."
        self._do(line, partial(desk.hold, line.id, minutes), told, partial(desk.unmark, line.id, line.minutes))

    def missed(self, line: SessionLine, what: Attendance) -> None:
        """It was called off or not kept."""
        desk = self._workplace.desks.engagements
        told = f"Session with {line.client}: {_TOLD[what]}."
        self._do(line, partial(desk.miss, line.id, what), told, partial(desk.unmark, line.id, line.minutes))

    def planned_again(self, line: SessionLine) -> None:
        """What was said of it was a mistake."""
        desk = self._workplace.desks.engagements
        back = {
            Attendance.HELD: partial(desk.hold, line.id, line.minutes),
            Attendance.PLANNED: partial(desk.unmark, line.id, line.minutes),
        }.get(line.attendance, partial(desk.miss, line.id, line.attendance))
        told = f"Session with {line.client} is planned again."
        self._do(line, partial(desk.unmark, line.id, line.minutes), told, back)

    def moved(self, line: SessionLine, day: date | None, at: time | None) -> None:
        """It takes place another time."""
        if day is None or at is None:
            missing = "on which day" if day is None else "at what time"
            self._view.refuse_mark(line.id, f"Say {missing} it takes place: 4 December, 14:30.")
            return
        desk = self._workplace.desks.engagements
        told = f"Session with {line.client} moved to {whole_day(day, line.starts_at.date())}, {at:%H:%M}."
        work = partial(desk.move, line.id, datetime.combine(day, at))
        self._do(line, work, told, partial(desk.move, line.id, line.starts_at))

    def _do(self, line: SessionLine, work: Callable[[], object], told: str, take_back: Callable[[], object]) -> None:
        runner = self._workplace.runner

        def undo() -> None:
            runner.run(take_back, _nothing)

        def done(_: object) -> None:
            self._workplace.tell(Notice(told, undo))

        runner.run(work, done, partial(self._refused, line.id))

    def _refused(self, session: SessionId, no: CoachDeskError) -> None:
        if not isinstance(no, RuleBroken):
            raise no
        self._view.refuse_mark(session, str(no))


def _nothing(_: object) -> None:
    """The page hears of it by the news."""
