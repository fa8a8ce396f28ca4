"""Where one long document of many sessions is to be cut: at the lines that hold only a date."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final

from coachdesk.base.errors import InputUnusable
from coachdesk.outward.reading.clocktimes import CLOCK_TAIL, time_of
from coachdesk.outward.reading.dates import WEEKDAY, DateOrder, Written, order_of, written_at

_LONGEST: Final = 120  # characters of a line that may still be a heading
_TITLE: Final = 100  # characters of a line that may still be a title
_FIRST_YEAR: Final = 1990  # nobody kept coaching notes in a file before
_AHEAD: Final = timedelta(days=366)
_WORDS: Final = (
    r"(?:(?:coaching|chemistry|one-to-one)[\s-]*)?"
    r"(?:sessions?|sitzung|coaching|termin|gespräch|treffen|meeting|call|notes?|notizen?|datum|date)"
)
# "Session 4:" before the date; the second takes no number, for "Session 4 March 2026".
_BEFORE: Final = tuple(
    re.compile(rf"(?:{_WORDS}{number}\s*[-\u2013—:,.|]*\s*)?[(\[]?\s*", re.IGNORECASE)
    for number in (r"\s*(?:no\.?|nr\.?|#)?\s*[0-9]{0,3}\b", "")
)
_AFTER: Final = re.compile(
    rf"\s*[)\]]?\s*(?:[-\u2013—:,.|(\[]*\s*{_WORDS}\s*(?:no\.?|nr\.?|#)?\s*[0-9]{{0,3}})?\s*[)\]]?\s*[:.]?\s*",
    re.IGNORECASE,
)
_BOUNDARY: Final = re.compile(r"\s*(?:$|[-\u2013—:,.|()\s])")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a document; `styled` where the document itself calls it a heading."""

    text: str
    styled: bool = False


@dataclass(frozen=True, slots=True)
class DateHeading:
    """A line that opens a session's notes."""

    at: int
    written: Written
    time: time | None


@dataclass(frozen=True, slots=True)
class Part:
    """A date heading and what stands between it and the next.

    Attributes:
        place: the 1-based line of the heading.
        heading: as written.
        body: every line below the heading, as written.
    """

    place: int
    heading: str
    day: date
    time: time | None
    body: tuple[Line, ...]


def date_headings(lines: Sequence[Line], today: date) -> Iterator[DateHeading]:
    """The lines that hold only a date, in order.

    A day before 1990 or more than a year ahead of `today` is no heading, nor one that is not in the calendar.
    """
    for at, line in enumerate(lines):
        found = _heading(at, line)
        if found and likely(found.written, today):
            yield found


def parts(lines: Sequence[Line], headings: Sequence[DateHeading], order: DateOrder | None) -> list[Part]:
    """The document from its first heading on, cut at each.

    Raises:
        InputUnusable: the headings' dates could be read both ways and `order` does not say which.
    """
    chosen = order or order_of(cut.written for cut in headings)
    ends = [*(cut.at for cut in headings[1:]), len(lines)]
    return [
        Part(cut.at + 1, lines[cut.at].text, cut.written.day(chosen), cut.time, tuple(lines[cut.at + 1 : end]))
        for cut, end in zip(headings, ends, strict=True)
    ]


def bare(heading: str) -> str:
    """A heading without the marks that Markdown puts around it."""
    return heading.replace("**", "").replace("__", "").strip().strip("#*_").strip()


def title_of(lines: Sequence[Line]) -> str:
    """The document's title, where the lines before its first date are no more than that; else empty."""
    told = [line for line in lines if line.text.strip()]
    styled = all(line.styled for line in told)
    if len(told) != 1 and not styled:
        return ""
    title = " ".join(filter(None, (bare(line.text) for line in told)))
    if len(title) > _TITLE or (title.endswith((".", "!", "?", ";", ",")) and not styled):
        return ""
    return title


def _heading(at: int, line: Line) -> DateHeading | None:
    text = unicodedata.normalize("NFC", bare(line.text[: _LONGEST + 1]))
    if len(line.text.strip()) > _LONGEST and not line.styled:
        return None
    for before in _BEFORE:
        start = before.match(text)
        begin = start.end() if start else 0
        weekday = WEEKDAY.match(text, begin)
        written = written_at(text, weekday.end() if weekday else begin)
        if written:
            return _complete(at, text, written, styled=line.styled)
    return None


def _complete(at: int, text: str, written: Written, *, styled: bool) -> DateHeading | None:
    tail = CLOCK_TAIL.match(text, written.end)
    clock = time_of(tail) if tail else None
    end = tail.end() if tail and clock else written.end
    if _AFTER.fullmatch(text, end) or (styled and _BOUNDARY.match(text, end)):
        return DateHeading(at, written, clock)
    return None


def likely(written: Written, today: date) -> bool:
    """Whether any order makes it a day on which a session may have been."""
    return any(_believable(written, order, today) for order in (DateOrder.DMY, DateOrder.MDY))


def _believable(written: Written, order: DateOrder, today: date) -> bool:
    try:
        return date(_FIRST_YEAR, 1, 1) <= written.day(order) <= today + _AHEAD
    except InputUnusable:
        return False
