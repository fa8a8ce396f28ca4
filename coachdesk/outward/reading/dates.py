"""Dates as people write them, in English and German, and which part of 3/4/2026 is the month."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

from coachdesk.base.errors import InputUnusable
from coachdesk.outward.reading.clocktimes import CLOCK_TAIL

_TWELVE: Final = 12  # months in a year: a greater number is a day
_CENTURY_TURN: Final = 69  # POSIX strptime, %y: 69-99 are 19.., 00-68 are 20..
_HUNDRED: Final = 100
_ASK: Final = "the date could be day/month or month/day; say which order the file uses, or write 2026-03-04."


class DateOrder(Enum):
    """In which order a date made of three numbers tells year, month and day."""

    YMD = "ymd"
    DMY = "dmy"
    MDY = "mdy"


@dataclass(frozen=True, slots=True)
class Written:
    """A date as it stands in a text, before its numbers are put in order.

    Attributes:
        numbers: as written, from left to right; year, month and day where the month has a name.
        order: theirs, or nothing where only 3/4/2026 is known.
        end: where in the text it ends.
    """

    numbers: tuple[int, int, int]
    order: DateOrder | None
    end: int

    def own_order(self) -> DateOrder | None:
        """The order that its form or its numbers alone prove."""
        first, second, _ = self.numbers
        if self.order or first == second:
            return self.order or DateOrder.DMY  # 3/3/2026 reads the same either way
        if max(first, second) <= _TWELVE or min(first, second) > _TWELVE:
            return None
        return DateOrder.DMY if first > second else DateOrder.MDY

    def day(self, order: DateOrder | None) -> date:
        """The date; `order` decides where the form does not.

        Raises:
            InputUnusable: no such day, or nobody knows the order.
        """
        chosen = self.order or order or self.own_order()
        if chosen is None:
            raise InputUnusable(_ASK)
        places = dict(zip(chosen.value, self.numbers, strict=True))
        year = places["y"]
        if year < _HUNDRED:
            year += 1900 if year >= _CENTURY_TURN else 2000
        try:
            return date(year, places["m"], places["d"])
        except ValueError as no:
            raise InputUnusable("there is no such day in the calendar.") from no


_NAMES: Final = (
    "january jan januar jänner jaenner",
    "february feb februar feber febr",
    "march mar märz maerz mär mrz",
    "april apr",
    "may mai",
    "june jun juni",
    "july jul juli",
    "august aug",
    "september sep sept",
    "october oct oktober okt",
    "november nov",
    "december dec dezember dez",
)
_MONTHS: Final = {name: number for number, names in enumerate(_NAMES, start=1) for name in names.split()}
_MONTH: Final = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + ")"
_YEAR: Final = r"(?P<year>[0-9]{4}|[0-9]{2})(?![0-9:])"  # not the hour of "4 March 10:30"
WEEKDAY: Final = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend"
    r"|tues|thurs?|mon|tue|wed|fri|sat|sun|mo|di|mi|do|fr|sa|so)\b\.?,?\s*(?:den\s+|the\s+)?",
    re.IGNORECASE,
)


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_FORMS: Final = (
    (_form(r"(?P<a>[0-9]{4})(?P<mark>[-./])(?P<b>[0-9]{1,2})(?P=mark)(?P<c>[0-9]{1,2})(?![0-9])"), DateOrder.YMD),
    (_form(r"(?P<a>[0-9]{4})(?P<b>[0-9]{2})(?P<c>[0-9]{2})(?![0-9])"), DateOrder.YMD),
    (_form(r"(?P<a>[0-9]{1,2})\.\s?(?P<b>[0-9]{1,2})\.\s?(?P<c>[0-9]{4}|[0-9]{2})(?![0-9:])"), DateOrder.DMY),
    (_form(r"(?P<a>[0-9]{1,2})/(?P<b>[0-9]{1,2})/(?P<c>[0-9]{4}|[0-9]{2})(?![0-9])"), None),
    (_form(r"(?P<a>[0-9]{1,2})-(?P<b>[0-9]{1,2})-(?P<c>[0-9]{4})(?![0-9])"), None),
)
_NAMED: Final = (
    _form(rf"(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th|\.)?[\s-]*(?:of\s+)?{_MONTH}\b\.?,?[\s-]*'?{_YEAR}"),
    _form(rf"{_MONTH}\b\.?\s*(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?,?\s+'?{_YEAR}"),
)


def written_at(text: str, at: int = 0) -> Written | None:
    """The date that begins exactly at `at`, if one does."""
    for form, order in _FORMS:
        if found := form.match(text, at):
            return Written((int(found["a"]), int(found["b"]), int(found["c"])), order, found.end())
    for form in _NAMED:
        if found := form.match(text, at):
            numbers = (int(found["year"]), _MONTHS[found["month"].lower()], int(found["day"]))
            return Written(numbers, DateOrder.YMD, found.end())
    return None


def order_of(dates: Iterable[Written]) -> DateOrder | None:
    """The one order in which all the dates can be read; nothing where there are none.

    Raises:
        InputUnusable: they contradict each other, or none of them tells.
    """
    every = list(dates)
    open_ones = [found for found in every if found.order is None]
    if not open_ones:
        return next((found.order for found in every), None)
    proofs = {found.own_order() for found in open_ones if found.numbers[0] != found.numbers[1]} - {None}
    if len(proofs) > 1:
        raise InputUnusable("some dates are day/month and others month/day; write them as 2026-03-04.")
    if proofs:
        return proofs.pop()
    if any(found.order is DateOrder.DMY for found in every) or all(found.own_order() for found in open_ones):
        return DateOrder.DMY
    raise InputUnusable(_ASK)


def date_order(cells: Iterable[str]) -> DateOrder | None:
    """The order for a whole column; cells that hold no date are passed over, nothing if all are such.

    Raises:
        InputUnusable: the cells contradict each other, or every one could be read both ways.
    """
    return order_of(found for found, _ in _starts(cells))


def read_date(text: str, order: DateOrder | None) -> date:
    """The date in a cell that holds nothing else, a weekday before and a time after it allowed.

    Raises:
        InputUnusable: it's no date, no day of the calendar, or its order is not known.
    """
    for found, rest in _starts([text]):
        if CLOCK_TAIL.fullmatch(rest):
            return found.day(order)
    raise InputUnusable("this is not a date; write it as 2026-03-04, 4.3.2026 or 4 March 2026.")


def _starts(cells: Iterable[str]) -> Iterator[tuple[Written, str]]:
    """The date with which each cell begins, and what follows it."""
    for cell in cells:
        text = unicodedata.normalize("NFC", cell).strip()
        weekday = WEEKDAY.match(text)
        found = written_at(text, weekday.end() if weekday else 0)
        if found:
            yield found, text[found.end :]
