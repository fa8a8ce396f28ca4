"""How the list of sessions says what the desk found."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Final

from coachdesk.app.lists import SessionCounts, SessionLine, SessionsShown
from coachdesk.base.spans import MONTHS
from coachdesk.domain.sessions import Attendance
from coachdesk.ui.calendar_words import (
    MODES,
    brief_day,
    capital,
    counted,
    in_words,
    near_day,
    place_in_course,
    whole_day,
)

CellWords = tuple[str, str, str, str]
"""Words, picture, second words and tone of a cell; the tone by its name, empty where it is no pill."""

FILTERS: Final = (
    (SessionsShown.COMING, "To come"),
    (SessionsShown.TO_MARK, "To mark"),
    (SessionsShown.NOTES_DUE, "Notes to write"),
    (SessionsShown.ALL, "All"),
)
_STATES: Final = {
    Attendance.PLANNED: ("Planned", "calendar", "", "neutral"),
    Attendance.HELD: ("Held", "check", "", "ready"),
    Attendance.CANCELLED: ("Called off", "calendar-x", "", "neutral"),
    Attendance.CANCELLED_LATE: ("Called off late", "calendar-x", "", "neutral"),
    Attendance.NO_SHOW: ("Nobody came", "calendar-x", "", "neutral"),
}
_TO_MARK: Final = ("Was it held?", "circle-question-mark", "", "waiting")
_NONE: Final = {
    SessionsShown.COMING: "No session is planned.",
    SessionsShown.TO_MARK: "Every session that is over is marked.",
    SessionsShown.NOTES_DUE: "Every session of the last thirty days has its note.",
    SessionsShown.ALL: "No sessions yet.",
}


def state(line: SessionLine, now: datetime) -> CellWords:
    """The pill of a session; one that is over and unmarked asks."""
    return _TO_MARK if is_over(line, now) and line.attendance is Attendance.PLANNED else _STATES[line.attendance]


def is_over(line: SessionLine, now: datetime) -> bool:
    """Whether it would have ended by now."""
    return line.starts_at + timedelta(minutes=line.minutes) <= now


def cells(line: SessionLine, now: datetime, *, grouped: bool) -> dict[str, CellWords]:
    """One row, by the columns' keys; under a day's head the time alone says when."""
    moment = f"{line.starts_at:%H:%M}"
    when = moment if grouped else f"{brief_day(line.starts_at.date(), now.date())}, {moment}"
    return {
        "when": (when, "", "", ""),
        "client": (line.client, "", _place(line), ""),
        "organisation": (line.organisation, "", "", ""),
        "length": (f"{line.minutes} min", "", "", ""),
        "state": state(line, now),
    }


def _place(line: SessionLine) -> str:
    if line.number is None:
        return ""
    return f"· {line.number} of {line.planned}" if line.planned and line.number <= line.planned else f"· {line.number}"


def groups(lines: Sequence[SessionLine], which: SessionsShown, today: date) -> list[tuple[str, str, list[SessionLine]]]:
    """The lines by day, or by month where all are shown: a key, its words, and the lines under it."""
    by_month = which is SessionsShown.ALL

    def key(line: SessionLine) -> date:
        day = line.starts_at.date()
        return day.replace(day=1) if by_month else day

    return [
        (one.isoformat(), f"{MONTHS[one.month - 1]} {one.year}" if by_month else head(one, today), list(some))
        for one, some in groupby(lines, key)
    ]


def head(one: date, today: date) -> str:
    """Today, Friday 20 November."""
    near = near_day(one, today)
    whole = whole_day(one, today)
    return f"{capital(near)}, {whole}" if near in {"today", "tomorrow", "yesterday"} else whole


def sentence(counts: SessionCounts) -> str:
    """24 to come, one to mark, two notes to write."""
    if not counts.every:
        return ""
    told = [f"{capital(in_words(counts.coming, 'session', 'sessions'))} to come"]
    if counts.to_mark:
        told.append(f"{in_words(counts.to_mark, 'session', 'sessions')} to mark")
    if counts.notes_due:
        told.append(f"{in_words(counts.notes_due, 'note', 'notes')} to write")
    return ", ".join(told) + "."


def how_many(total: int) -> str:
    """80 sessions."""
    return counted(total, "session", "sessions")


def nobody(search: str, which: SessionsShown) -> str:
    """Why there is no row."""
    return f"None of these sessions is with “{search.strip()}”." if search.strip() else _NONE[which]


def moment(line: SessionLine, today: date) -> str:
    """Friday 20 November, 10:00 to 11:30."""
    ends = line.starts_at + timedelta(minutes=line.minutes)
    return f"{whole_day(line.starts_at.date(), today)}, {line.starts_at:%H:%M} to {ends:%H:%M}"


def manner(line: SessionLine) -> str:
    """Session 6 of 10, 90 minutes by video."""
    place = capital(place_in_course(line.number, line.planned))
    return f"{place}, {counted(line.minutes, 'minute', 'minutes')} {MODES[line.mode]}"
