"""What was typed about a new session, and what of it can't be."""

import json
from dataclasses import asdict, dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Final

from coachdesk.base.spans import DAY_IN_MINUTES
from coachdesk.domain.sessions import Mode
from coachdesk.ui.widgets.day_words import read_day, read_time

NOBODY: Final = "Say with whom."


class Part(StrEnum):
    """The fields of the form, in their order."""

    CLIENT = "client"
    DAY = "day"
    TIME = "time"
    MINUTES = "minutes"
    MODE = "mode"


@dataclass(frozen=True, slots=True)
class Typed:
    """The form as it stands, each field as it was typed."""

    client: str = ""
    day: str = ""
    time: str = ""
    minutes: str = ""
    mode: str = str(Mode.IN_PERSON)
    held: bool = False

    def moment(self, today: date) -> datetime | None:
        """When it begins, if that can be read."""
        day, at = read_day(self.day, today), read_time(self.time)
        return None if day is None or at is None else datetime.combine(day, at)

    def length(self) -> int | None:
        """How many minutes, if that can be read."""
        typed = self.minutes.strip()
        return int(typed) if typed.isascii() and typed.isdigit() and 0 < int(typed) <= DAY_IN_MINUTES else None


def put_away(typed: Typed) -> str:
    """All of it, to be typed on later."""
    return json.dumps(asdict(typed), ensure_ascii=False)


def taken_up(kept: str) -> Typed | None:
    """What was put away; None where it is nothing of the kind."""
    try:
        told = json.loads(kept)
        words = {str(part): str(told[part]) for part in Part}
        return Typed(**words, held=bool(told["held"]))
    except (ValueError, KeyError, TypeError):
        return None


def refusals(typed: Typed, now: datetime) -> dict[StrEnum, str]:
    """What can't be, each sentence by its field."""
    found: dict[StrEnum, str] = {}
    if not typed.client.strip():
        found[Part.CLIENT] = NOBODY
    day, at = read_day(typed.day, now.date()), read_time(typed.time)
    if day is None:
        found[Part.DAY] = _unread(typed.day, "Say on which day.", "That is no day. Write it as 4 December 2026.")
    if at is None:
        found[Part.TIME] = _unread(typed.time, "Say at what time.", "That is no time. Write it as 14:30.")
    if typed.length() is None:
        found[Part.MINUTES] = "Say how many minutes, in figures: 60."
    if typed.held and day is not None and datetime.combine(day, at or time.min) > now:
        found[Part.DAY] = "That is still to come, so it can't have been held."
    return found


def _unread(typed: str, empty: str, unclear: str) -> str:
    return unclear if typed.strip() else empty
