"""What was typed about a new client, and what of it can't be."""

import json
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any, Final, cast

from coachdesk.app.engagements import Who
from coachdesk.base.spans import in_words
from coachdesk.domain.engagement import MOST_SESSIONS, Kind
from coachdesk.domain.people import Courtesy, Role
from coachdesk.ui.widgets.day_words import read_day

UNCLEAR: Final = "That is no day. Write it as 4 December 2026."


class Part(StrEnum):
    """The fields of the form, in their order."""

    NAME = "name"
    COURTESY = "courtesy"
    EMAIL = "email"
    JOB = "job"
    ORGANISATION = "organisation"
    ADDRESS = "address"
    BEGINS = "begins"
    ENDS = "ends"
    SESSIONS = "sessions"
    KIND = "kind"
    BOSS = "boss"
    BOSS_COURTESY = "boss_courtesy"
    BOSS_EMAIL = "boss_email"
    BOSS_JOB = "boss_job"
    HR = "hr"
    HR_COURTESY = "hr_courtesy"
    HR_EMAIL = "hr_email"
    HR_JOB = "hr_job"


@dataclass(frozen=True, slots=True)
class Typed:
    """The form as it stands, each field as it was typed."""

    name: str = ""
    courtesy: str = str(Courtesy.NONE)
    email: str = ""
    job: str = ""
    organisation: str = ""
    address: str = ""
    begins: str = ""
    ends: str = ""
    sessions: str = ""
    kind: str = str(Kind.DEVELOPMENTAL)
    boss: str = ""
    boss_courtesy: str = str(Courtesy.NONE)
    boss_email: str = ""
    boss_job: str = ""
    hr: str = ""
    hr_courtesy: str = str(Courtesy.NONE)
    hr_email: str = ""
    hr_job: str = ""

    def client(self) -> Who:
        """The client as named."""
        return Who(self.name.strip(), self.email.strip(), Courtesy(self.courtesy), self.job.strip())

    def seats(self) -> list[tuple[Role, Who]]:
        """Who else sits at the table, as far as named."""
        named = (
            (Role.BOSS, self.boss, self.boss_email, self.boss_courtesy, self.boss_job),
            (Role.HR, self.hr, self.hr_email, self.hr_courtesy, self.hr_job),
        )
        return [
            (role, Who(name.strip(), email.strip(), Courtesy(courtesy), job.strip()))
            for role, name, email, courtesy, job in named
            if name.strip()
        ]

    def begins_on(self, today: date) -> date | None:
        """The first day, if it can be read."""
        return read_day(self.begins, today)

    def ends_on(self, today: date) -> date | None:
        """The planned last day, if there is one."""
        return read_day(self.ends, today)

    def planned_sessions(self) -> int | None:
        """How many sessions are planned, if that is known."""
        typed = self.sessions.strip()
        return int(typed) if typed.isascii() and typed.isdigit() else None

    def put_away(self) -> str:
        """All of it, to be typed on later."""
        return json.dumps(asdict(self))


def taken_up(kept: str) -> Typed | None:
    """What was put away; None where it is nothing of the kind."""
    try:
        told: Any = json.loads(kept)
    except ValueError:
        return None
    known = {field.name for field in fields(Typed)}
    if not isinstance(told, dict):
        return None
    words = {name: str(value) for name, value in cast("dict[str, object]", told).items()}
    return replace(Typed(), **words) if set(words) <= known else None


def refusals(typed: Typed, today: date) -> dict[StrEnum, str]:
    """What can't be, each sentence by its field."""
    found: dict[StrEnum, str] = {}
    if not typed.name.strip():
        found[Part.NAME] = "Say who is coached."
    if not typed.organisation.strip():
        found[Part.ORGANISATION] = "Say who arranges it; for somebody who pays alone, their own name will do."
    for part, address in (
        (Part.EMAIL, typed.email),
        (Part.BOSS_EMAIL, typed.boss_email),
        (Part.HR_EMAIL, typed.hr_email),
    ):
        if address.strip() and not _is_address(address.strip()):
            found[part] = "That is no e-mail address."
    for part, name, rest in (
        (Part.BOSS, typed.boss, typed.boss_email + typed.boss_job),
        (Part.HR, typed.hr, typed.hr_email + typed.hr_job),
    ):
        if rest.strip() and not name.strip():
            found[part] = "Say the name too."
    return found | _of_course(typed, today)


def _of_course(typed: Typed, today: date) -> dict[StrEnum, str]:
    found: dict[StrEnum, str] = {}
    begins, ends = typed.begins_on(today), typed.ends_on(today)
    if begins is None:
        found[Part.BEGINS] = UNCLEAR if typed.begins.strip() else "Say on which day it begins."
    if typed.ends.strip() and ends is None:
        found[Part.ENDS] = UNCLEAR
    if begins is not None and ends is not None and ends < begins:
        found[Part.ENDS] = f"That is before it begins, {in_words(begins)}."
    planned = typed.planned_sessions()
    if typed.sessions.strip() and (planned is None or not 0 < planned <= MOST_SESSIONS):
        found[Part.SESSIONS] = f"Say how many in figures, {MOST_SESSIONS} at the most, or leave it empty."
    return found


def _is_address(typed: str) -> bool:
    name, at, host = typed.partition("@")
    return bool(name and at and host) and not any(char.isspace() for char in typed)
