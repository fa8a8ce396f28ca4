"""Days and times as a coach types them, and as the screens write them."""

import re
from datetime import date, time, timedelta
from typing import Final

DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_LEAST_LETTERS: Final = 3
_CENTURY: Final = 2000
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_FIGURES = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./](\d{2}|\d{4})?)?")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\.?\s+([a-z]+)\.?(?:\s+(\d{4}))?")
_MONTH_FIRST = re.compile(r"([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:\s+(\d{4}))?")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.h ]?(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?")


def written(day: date) -> str:
    """The day in words: “Friday 4 December 2026”."""
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def read_day(typed: str, today: date | None = None) -> date | None:
    """The day that was meant, or None where that can't be told.

    Without a year the day nearest to `today` is meant; names of weekdays mean the next one. In figures the day comes
    before its month, as Europe writes it.
    """
    words = re.sub(r"[,\s]+", " ", typed).strip().lower()
    if not words:
        return None
    if today is not None and (near := _near(words, today)) is not None:
        return near
    words = _without_weekday(words)
    if match := _ISO.fullmatch(words):
        year, month, day = (int(part) for part in match.groups())
        return _day(year, month, day)
    return _in_a_year(words, today)


def read_time(typed: str) -> time | None:
    """The time that was meant, or None: 14:30, 14.30, 1430, 9, 2.30 pm."""
    match = _CLOCK.fullmatch(typed.strip().lower())
    if match is None:
        return None
    hour, minute, half = int(match[1]), int(match[2] or 0), (match[3] or "").replace(".", "")
    if half and not 1 <= hour <= 12:  # noqa: PLR2004 - a clock's face
        return None
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    try:
        return time(hour, minute)
    except ValueError:
        return None


def _near(words: str, today: date) -> date | None:
    fixed = {"today": 0, "tomorrow": 1, "yesterday": -1}
    if words in fixed:
        return today + timedelta(days=fixed[words])
    name = words.removeprefix("next ")
    for number, day in enumerate(DAYS):
        if len(name) >= _LEAST_LETTERS and day.lower().startswith(name):
            return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)
    return None


def _in_a_year(words: str, today: date | None) -> date | None:
    """A day whose year may go without saying."""
    if match := _FIGURES.fullmatch(words):
        return _of_parts(match[3], int(match[2]), int(match[1]), today)
    if match := _DAY_FIRST.fullmatch(words):
        return _of_parts(match[3], _month(match[2]), int(match[1]), today)
    if match := _MONTH_FIRST.fullmatch(words):
        return _of_parts(match[3], _month(match[1]), int(match[2]), today)
    return None


def _without_weekday(words: str) -> str:
    first, _, rest = words.partition(" ")
    name = first.rstrip(".")
    is_day = len(name) >= _LEAST_LETTERS and any(day.lower().startswith(name) for day in DAYS)
    return rest if is_day and rest else words


def _month(name: str) -> int:
    found = [number for number, month in enumerate(MONTHS, 1) if month.lower().startswith(name)]
    return found[0] if len(name) >= _LEAST_LETTERS and found else 0


def _of_parts(year: str | None, month: int, day: int, today: date | None) -> date | None:
    if year:
        return _day(int(year) + (_CENTURY if len(year) <= 2 else 0), month, day)  # noqa: PLR2004 - 26 is 2026
    if today is None:
        return None
    around = [each for near in (-1, 0, 1) if (each := _day(today.year + near, month, day)) is not None]
    return min(around, key=lambda each: abs(each - today), default=None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
