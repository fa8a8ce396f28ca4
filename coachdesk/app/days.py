"""Days and moments as a sentence tells them: today at 10:41, Wednesday, Friday 4 December."""

from datetime import date, datetime, timedelta
from typing import Final

from coachdesk.base.spans import MONTHS

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_THIS_WEEK: Final = timedelta(days=6)  # within it a weekday's name alone tells which day is meant


def told_day(day: date, today: date) -> str:
    """Today, tomorrow or yesterday; a weekday of the last six days; other days with their date."""
    near = {today: "today", today + timedelta(days=1): "tomorrow", today - timedelta(days=1): "yesterday"}
    if day in near:
        return near[day]
    if timedelta() < today - day <= _THIS_WEEK:
        return WEEKDAYS[day.weekday()]
    year = "" if day.year == today.year else f" {day.year}"
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}{year}"


def on_day(day: date, today: date) -> str:
    """The same inside a sentence: today, on Wednesday."""
    told = told_day(day, today)
    return told if told in {"today", "tomorrow", "yesterday"} else f"on {told}"


def at_moment(moment: datetime, today: date) -> str:
    """The same with the time on the coach's wall: today at 10:41."""
    here = moment.astimezone()
    return f"{on_day(here.date(), today)} at {here:%H:%M}"
