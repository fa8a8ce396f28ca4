"""What columns hold and what an import makes, as the screen words it."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from coachdesk.app.importing.fields import Field
from coachdesk.app.importing.plan import Plan, Trouble, Undone, What
from coachdesk.base.spans import in_words

FIELDS: Final[Mapping[Field, str]] = {
    Field.CLIENT: "Client",
    Field.CLIENT_GIVEN: "Client's given name",
    Field.CLIENT_FAMILY: "Client's family name",
    Field.CLIENT_EMAIL: "Client's e-mail",
    Field.CLIENT_COURTESY: "Client's salutation",
    Field.CLIENT_JOB_TITLE: "Client's position",
    Field.ORGANISATION: "Organisation",
    Field.ADDRESS: "Organisation's address",
    Field.BOSS: "Line manager",
    Field.BOSS_EMAIL: "Line manager's e-mail",
    Field.BOSS_COURTESY: "Line manager's salutation",
    Field.BOSS_JOB_TITLE: "Line manager's position",
    Field.HR: "HR contact",
    Field.HR_EMAIL: "HR contact's e-mail",
    Field.HR_COURTESY: "HR contact's salutation",
    Field.HR_JOB_TITLE: "HR contact's position",
    Field.KIND: "Kind of coaching",
    Field.URGENCY: "Urgency",
    Field.BEGINS: "Coaching begins",
    Field.PLANNED_END: "Planned end",
    Field.PLANNED_SESSIONS: "Planned sessions",
    Field.SESSION_DATE: "Day of a session",
    Field.SESSION_TIME: "Time of a session",
    Field.MINUTES: "Length in minutes",
    Field.HOURS: "Length in hours",
    Field.ATTENDANCE: "Whether it was held",
    Field.MODE: "How they met",
    Field.IGNORED: "Not used",
}
KINDS: Final[Mapping[What, tuple[str, str]]] = {
    What.ORGANISATION: ("organisation", "organisations"),
    What.PERSON: ("person", "people"),
    What.ENGAGEMENT: ("engagement", "engagements"),
    What.SEAT: ("seat of a line manager or HR", "seats of line managers and HR"),
    What.SESSION: ("session", "sessions"),
    What.NOTE: ("note", "notes"),
}
ICONS: Final[Mapping[What, str]] = {
    What.ORGANISATION: "building-2",
    What.PERSON: "user",
    What.ENGAGEMENT: "handshake",
    What.SEAT: "id-card",
    What.SESSION: "calendar",
    What.NOTE: "notebook-text",
}


_DAY: Final = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")


def shown_label(label: str) -> str:
    """A record as the plan names it, in the words of the screens: days in words, and the boss as line manager."""
    return _DAY.sub(_in_words, label).replace(" as the boss of ", " as the line manager of ")


def without_place(trouble: Trouble) -> str:
    """The sentence about a place, where the place itself stands beside it."""
    told = trouble.sentence.removeprefix(trouble.place).lstrip(":, ")
    return told[:1].upper() + told[1:]


def _in_words(day: re.Match[str]) -> str:
    try:
        return in_words(date.fromisoformat(day[0]))
    except ValueError:
        return day[0]


def counted(number: int, what: What) -> str:
    """So many of a kind: 1 session, 1,204 sessions."""
    one, many = KINDS[what]
    return f"{number:,} {one if number == 1 else many}"


def listed(parts: Iterable[str]) -> str:
    """Parts of a sentence: a, b and c."""
    *before, last = parts
    return f"{', '.join(before)} and {last}" if before else last


def sum_of(counts: Mapping[What, int]) -> str:
    """All kinds in the order in which an import makes them; empty where there are none."""
    parts = [counted(counts[what], what) for what in KINDS if counts.get(what)]
    return listed(parts) if parts else ""


def made_by(plan: Plan) -> dict[What, int]:
    """How many of each kind a plan makes."""
    counts = dict.fromkeys(KINDS, 0)
    for one in plan.made:
        counts[one.kind] += 1
    return counts


def would(plan: Plan) -> str:
    """What an import would do, in a sentence."""
    total = sum_of(made_by(plan))
    return f"{total} will be added. Nothing is changed or deleted." if total else "Nothing of it is new."


def did(plan: Plan) -> str:
    """What an import did."""
    counts = made_by(plan)
    return f"{sum_of(counts)} {'was' if _one(counts) else 'were'} added."


def undid(undone: Undone) -> str:
    """What an undo did."""
    total = sum_of(undone.taken_back)
    if not total:
        return "Nothing was taken back."
    return f"{total} {'was' if _one(undone.taken_back) else 'were'} taken back."


def _one(counts: Mapping[What, int]) -> bool:
    return sum(counts.values()) == 1
