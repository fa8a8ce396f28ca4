"""Stretches of time: from a day to a day, both counted in; and exact minutes."""

from dataclasses import dataclass
from datetime import date
from typing import NewType

from coachdesk.base.errors import RuleBroken

Minutes = NewType("Minutes", int)
DAY_IN_MINUTES = 24 * 60
MONTHS = (
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


@dataclass(frozen=True, slots=True)
class Span:
    """From a day to a day, both counted in; without an end it goes on."""

    since: date
    until: date | None = None

    def __post_init__(self) -> None:
        """A span does not end before it begins."""
        if self.until is not None and self.until < self.since:
            raise RuleBroken(f"That ends before it begins, {in_words(self.since)}.")

    def holds(self, day: date) -> bool:
        """Whether the day lies inside, first and last day counted in."""
        return self.since <= day and (self.until is None or day <= self.until)


def in_words(day: date) -> str:
    """The date as a sentence of the house tells it, whatever the computer's language: 4 December 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def minutes(count: int) -> Minutes:
    """Exact minutes of one meeting.

    Raises:
        RuleBroken: less than none, or more than a day.
    """
    if not 0 <= count <= DAY_IN_MINUTES:
        raise RuleBroken(f"{count} minutes is no length for a session.")
    return Minutes(count)
