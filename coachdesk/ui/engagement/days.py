"""Days and lengths as this page tells them, beside those that all screens share: March, today 10:00, 7 h 28 min."""

from datetime import date, datetime, timedelta
from typing import Final

from coachdesk.base.spans import MONTHS
from coachdesk.ui.calendar_words import day, whole_day

__all__ = ["day", "length", "month", "near_day", "near_moment"]

_AN_HOUR: Final = 60


def month(one: date, today: date) -> str:
    """March 2025; where it lies in this year, March."""
    return MONTHS[one.month - 1] + ("" if one.year == today.year else f" {one.year}")


def near_day(one: date, today: date) -> str:
    """Today, tomorrow or yesterday by their names, other days with their weekday."""
    named = {today: "today", today + timedelta(days=1): "tomorrow", today - timedelta(days=1): "yesterday"}
    return named.get(one) or whole_day(one, today)


def near_moment(moment: datetime, today: date) -> str:
    """The same with the time."""
    return f"{near_day(moment.date(), today)} {moment:%H:%M}"


def length(minutes: int) -> str:
    """7 h 28 min."""
    hours, rest = divmod(minutes, _AN_HOUR)
    told = [f"{hours} h"] * bool(hours) + [f"{rest} min"] * bool(rest or not hours)
    return " ".join(told)
