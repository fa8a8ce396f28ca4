"""What the note's screen says: titles, states, versions, and whether the words are on the disk."""

from datetime import date, datetime, timedelta
from typing import Final

from coachdesk.app.note_sheet import SessionFacts, Sheet, VersionLine
from coachdesk.base.errors import CoachDeskError
from coachdesk.base.spans import MONTHS
from coachdesk.confidential.notebook import Came, Mark
from coachdesk.domain.actions import Owner
from coachdesk.domain.sessions import Attendance, Mode

SAVING: Final = "Saving…"
EMPTIED: Final = "Nothing stands here now. The last words are kept."
STAYS: Final = "Your words are still here."
MISTAKE: Final = f"Not saved: CoachDesk made a mistake. {STAYS}"
NOT_LEFT: Final = "This page stays open, since its last words are not on the disk. They are still here."
NOT_READ: Final = "This note could not be read yet. What you write here stays here."
NOWHERE: Final = f"Not saved, since there is nothing to save it to. {STAYS}"
WROTE_ON: Final = "You wrote on meanwhile, so your words stay here. The version is kept among the others."
MOST: Final = 200_000
"""Characters that one note takes; longer ones that were imported can be read, and shortened."""
FULL: Final = f"Nothing was added: a note takes at most {MOST:,} characters. Take words out, or begin another note."
KEPT_BESIDE: Final = "What you typed beside the note is kept."
TRIES_AGAIN: Final = "CoachDesk tries again every few seconds."
_LAST_CHANGE: Final = "The last change was not saved: "
_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MODES: Final = {Mode.IN_PERSON: "In person", Mode.VIDEO: "By video", Mode.PHONE: "By phone"}
ATTENDANCE: Final = {
    Attendance.PLANNED: ("Planned", "calendar", "neutral"),
    Attendance.HELD: ("Held", "check", "ready"),
    Attendance.CANCELLED: ("Called off", "calendar-x", "neutral"),
    Attendance.CANCELLED_LATE: ("Called off late", "calendar-x", "neutral"),
    Attendance.NO_SHOW: ("Not kept", "calendar-x", "neutral"),
}
"""Words, picture and tone of a pill; the tone by its name."""
PICTURES: Final = {Mark.INSIGHT: "lightbulb", Mark.ACTION: "square", Mark.NEXT: "arrow-right"}


def owners(client_given: str) -> list[tuple[Owner, str]]:
    """Who may owe an agreed action, the client first."""
    return [
        (Owner.CLIENT, client_given),
        (Owner.COACH, "You"),
        (Owner.BOSS, "Line manager"),
        (Owner.HR, "HR"),
    ]


def title(sheet: Sheet, today: date) -> str:
    """Session 6, Friday 20 November."""
    told = f"{_WEEKDAYS[sheet.day.weekday()]} {day(sheet.day, today)}"
    if sheet.session is None:
        return f"Note of {told}"
    number = f" {sheet.session.number}" if sheet.session.number else ""
    return f"Session{number}, {told}"


def day(one: date, today: date) -> str:
    """20 November, with its year where that is another one than this."""
    year = "" if one.year == today.year else f" {one.year}"
    return f"{one.day} {MONTHS[one.month - 1]}{year}"


def when(moment: datetime, today: date) -> str:
    """11:37 of today, or the day."""
    here = local(moment)
    return f"{here:%H:%M}" if here.date() == today else day(here.date(), today)


def saved(moment: datetime, today: date) -> str:
    """Saved at 11:37, or on which day."""
    here = local(moment)
    return f"Saved at {here:%H:%M}" if here.date() == today else f"Saved on {day(here.date(), today)}"


def unsaved(no: CoachDeskError) -> str:
    """What is the matter, in one line; that the words are still here comes last, since it is what stays true."""
    told = str(no)
    reason = told.removeprefix(_LAST_CHANGE).partition(".")[0] if told.startswith(_LAST_CHANGE) else ""
    return f"Not saved: {reason}. {STAYS}" if reason else f"Not saved. {STAYS}"


def too_long(characters: int) -> str:
    """Why so many words are not put into the note; what happened to them comes first."""
    more = f"with these {characters:,} it would have more"
    return f"Nothing was put in: a note takes at most {MOST:,} characters, and {more}."


def local(moment: datetime) -> datetime:
    """A moment on the coach's wall clock."""
    return moment.astimezone().replace(tzinfo=None)


def lasted(minutes: int) -> str:
    """88 minutes."""
    return f"{minutes} minute" if minutes == 1 else f"{minutes} minutes"


def counted(words: int) -> str:
    """168 words."""
    return f"{words} word" if words == 1 else f"{words:,} words"


def place_of(session: SessionFacts) -> str:
    """6 of 10 planned."""
    if session.number is None:
        return "Not counted"
    return f"{session.number} of {session.planned} planned" if session.planned else f"{session.number}"


def version_name(lines: tuple[VersionLine, ...], at: int, session: SessionFacts | None) -> str:
    """How a version came to be, or what came after it; the present one is simply now."""
    line = lines[at]
    if at == 0:
        return "Now"
    named = {Came.KEPT: "Kept by you", Came.RESTORED: "Brought back"}.get(line.came)
    if named is None and line.goes_on:
        named = "Before words were taken out"
    if named is None and line.version == 1:
        named = "As imported" if line.imported else "First words"
    return named or _around(local(line.written_at), session)


def _around(moment: datetime, session: SessionFacts | None) -> str:
    if session is not None and moment.date() == session.starts_at.date():
        end = session.starts_at + timedelta(minutes=session.minutes)
        if moment >= session.starts_at:
            return "During the session" if moment < end else "After the session"
    return "An earlier time"
