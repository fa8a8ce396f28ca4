"""Times of day as people write them, in English and German."""

import re
from datetime import time
from typing import Final

from coachdesk.base.errors import InputUnusable

_HALF: Final = 12  # hours of half a day
_TIME: Final = (
    r"(?P<hour>[0-9]{1,2})"
    r"(?:(?:[:.]|\s?h\s?)(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:[.,][0-9]+)?)?)?"
    r"\s*(?P<half>[ap]\.?m\b\.?)?(?:\s*(?P<mark>uhr|h|o'clock))?"
)
_ZONE: Final = r"(?:\s?Z|\s?[+-][0-9]{2}:?[0-9]{2})?"
_UNTIL: Final = r"(?:\s*(?:-|\u2013|bis|to)\s*[0-9]{1,2}(?:[:.][0-9]{2})?\s*(?:[ap]\.?m\b\.?)?(?:\s*(?:uhr|h))?)?"
_CLOCK: Final = re.compile(_TIME + _ZONE + _UNTIL, re.IGNORECASE)
# What may follow a date: nothing, or a time after T, a space, a comma, "at" or "um".
CLOCK_TAIL: Final = re.compile(rf"(?:(?:T|\s*,\s*|\s+)(?:at\s+|um\s+)?{_TIME}{_ZONE}{_UNTIL})?\s*", re.IGNORECASE)
_DATED: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]")  # a sheet's cell that holds day and time


def read_time(text: str) -> time:
    """The time of day in a cell that holds nothing else; of a range, its beginning.

    Raises:
        InputUnusable: it's no time, a bare number, or past the end of the day.
    """
    stripped = text.strip()
    dated = _DATED.match(stripped)
    found = _CLOCK.fullmatch(stripped, dated.end() if dated else 0)
    told = time_of(found) if found else None
    if told is None:
        raise InputUnusable("this is not a time; write it as 09:30.")
    return told


def time_of(found: re.Match[str]) -> time | None:
    """The time in a match; nothing where there is none, or none that a clock can show."""
    if found["hour"] is None or not (found["minute"] or found["half"] or found["mark"]):
        return None
    hour = int(found["hour"])
    if found["half"]:
        if not 1 <= hour <= _HALF:
            return None
        hour = hour % _HALF + (_HALF if found["half"].lower().startswith("p") else 0)
    try:
        return time(hour, int(found["minute"] or 0), int(found["second"] or 0))
    except ValueError:
        return None
