"""Days, times, lengths and small numbers, as a screen says them."""

from datetime import date, datetime, timedelta
from typing import Final

from coachdesk.base.spans import MONTHS
from coachdesk.domain.sessions import Mode

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MODES: Final = {Mode.IN_PERSON: "in person", Mode.VIDEO: "by video", Mode.PHONE: "by phone"}
_NUMBERS: Final = (
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
_WEEK: Final = 7
_HOUR: Final = 60
_DAY: Final = 24 * _HOUR
_NOON: Final = 12
_EVENING: Final = 18


def day(one: date, today: date) -> str:
    """4 December, with its year where that is another one than this."""
    year = "" if one.year == today.year else f" {one.year}"
    return f"{one.day} {MONTHS[one.month - 1]}{year}"


def whole_day(one: date, today: date) -> str:
    """Friday 4 December, with its year where that is another one than this."""
    return f"{WEEKDAYS[one.weekday()]} {day(one, today)}"


def brief_day(one: date, today: date) -> str:
    """Fri 4 Dec; in another year, 4 Dec 2025."""
    month = MONTHS[one.month - 1][:3]
    return (
        f"{one.day} {month} {one.year}"
        if one.year != today.year
        else f"{WEEKDAYS[one.weekday()][:3]} {one.day} {month}"
    )


def near_day(one: date, today: date) -> str:
    """Today, tomorrow, yesterday; Tuesday within a week; else 3 November."""
    named = {today: "today", today + timedelta(days=1): "tomorrow", today - timedelta(days=1): "yesterday"}
    if one in named:
        return named[one]
    return WEEKDAYS[one.weekday()] if abs((one - today).days) < _WEEK else day(one, today)


def on_day(one: date, today: date) -> str:
    """The same after a verb: asked yesterday, asked on Tuesday, asked on 3 November."""
    words = near_day(one, today)
    return words if words[0].islower() else f"on {words}"


def slot(moment: datetime, today: date) -> str:
    """When a meeting is, in a narrow column: 14:30, Mon 09:00, 4 Dec 09:00; Yesterday, Tue 17 Nov."""
    one = moment.date()
    if one == today:
        return f"{moment:%H:%M}"
    if one == today - timedelta(days=1):
        return "Yesterday"
    if one < today:
        return brief_day(one, today)
    if (one - today).days < _WEEK:
        return f"{WEEKDAYS[one.weekday()][:3]} {moment:%H:%M}"
    return f"{one.day} {MONTHS[one.month - 1][:3]} {moment:%H:%M}"


def nearness(moment: datetime, now: datetime) -> str:
    """How far off a meeting is: now, in 40 minutes, in 3 hours, tomorrow, on Monday, on 4 December."""
    left = round((moment - now).total_seconds() / 60)
    if left <= 0:
        return "now"
    if left < _HOUR * 2:
        return f"in {counted(left, 'minute', 'minutes')}"
    if moment.date() == now.date():
        return f"in {left // _HOUR} hours"
    return on_day(moment.date(), now.date())


def greeting(now: datetime) -> str:
    """Good morning, Good afternoon or Good evening."""
    part = "morning" if now.hour < _NOON else "afternoon" if now.hour < _EVENING else "evening"
    return f"Good {part}"


def counted(count: int, one: str, many: str) -> str:
    """3 notes, 1 note."""
    return f"{count:,} {one if count == 1 else many}"


def in_words(count: int, one: str, many: str) -> str:
    """Three notes as a sentence says them: figures beyond twelve; none is “no notes”."""
    number = _NUMBERS[count] if count < len(_NUMBERS) else f"{count:,}"
    return f"{number} {one if count == 1 else many}"


def days_ahead(one: date, today: date) -> str:
    """Today, tomorrow, in 11 days."""
    left = (one - today).days
    return {0: "today", 1: "tomorrow"}.get(left, f"in {left} days")


def place_in_course(number: int | None, planned: int | None) -> str:
    """Session 6 of 10; without a plan, session 6; one that does not count, session."""
    if number is None:
        return "session"
    return f"session {number} of {planned}" if planned and number <= planned else f"session {number}"


def capital(sentence: str) -> str:
    """The same with a capital at its beginning."""
    return sentence[:1].upper() + sentence[1:]
