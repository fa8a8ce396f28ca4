"""The present week of the sample: sessions of its told cases lie around today, so that the day has much to show."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Final

from coachdesk.app.sample.batch import Batch
from coachdesk.base.ids import EngagementId
from coachdesk.base.spans import minutes
from coachdesk.domain.actions import Owner, Progress
from coachdesk.domain.sessions import Attendance, Mode

_FRIDAY: Final = 4


@dataclass(frozen=True, slots=True)
class _Moved:
    """Where a case's next planned session comes to lie; working days from today, before it where below zero."""

    key: str
    days: int
    hour: int
    minute: int
    length: int
    attendance: Attendance = Attendance.PLANNED
    mode: Mode = Mode.IN_PERSON


_MOVED: Final = (
    _Moved("ines", 0, 10, 0, 90, mode=Mode.VIDEO),
    _Moved("piet", 0, 14, 30, 60),
    _Moved("amara", -1, 16, 0, 60),  # was it held?
    _Moved("henrik", -2, 9, 30, 75, Attendance.HELD),  # a note to write
    _Moved("keller_claims", -3, 11, 0, 60, Attendance.HELD),  # another
    _Moved("rafael", 1, 9, 0, 60),
    _Moved("sofia, again", 2, 17, 30, 60, mode=Mode.PHONE),
)
_DUE: Final = (("ines", Owner.CLIENT, 0), ("ines", Owner.BOSS, 3))  # whose, and in how many days


def bring_near(batch: Batch, opened: dict[str, EngagementId], today: date) -> None:
    """Move planned sessions and open action items of the told cases into this week; none is added or taken away."""
    for moved in _MOVED:
        _move(batch, opened[moved.key], moved, today)
    for key, owner, days in _DUE:
        _make_due(batch, opened[key], owner, today + timedelta(days=days))


def _move(batch: Batch, engagement: EngagementId, moved: _Moved, today: date) -> None:
    planned = [
        (one.starts_at, at)
        for at, one in enumerate(batch.sessions)
        if one.engagement == engagement and one.attendance is Attendance.PLANNED
    ]
    if planned:
        at = min(planned)[1]
        starts = datetime.combine(_working_day(today, moved.days), time(moved.hour, moved.minute))
        batch.sessions[at] = replace(
            batch.sessions[at],
            starts_at=starts,
            minutes=minutes(moved.length),
            attendance=moved.attendance,
            mode=moved.mode,
        )


def _make_due(batch: Batch, engagement: EngagementId, owner: Owner, day: date) -> None:
    """An open item that is not due this week yet."""
    for at, action in enumerate(batch.actions):
        ours = action.engagement == engagement and action.progress is Progress.OPEN
        if ours and (action.due_on is None or abs((action.due_on - day).days) > _FRIDAY):
            batch.actions[at] = replace(action, owner=owner, due_on=day, agreed_on=min(action.agreed_on, day))
            return


def _working_day(today: date, days: int) -> date:
    """So many working days from today."""
    day, step = today, timedelta(days=1 if days > 0 else -1)
    while days:
        day += step
        if day.weekday() <= _FRIDAY:
            days -= int(step / timedelta(days=1))
    return day
