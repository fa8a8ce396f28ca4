"""How the list of organisations says what the desk found."""

from datetime import date
from typing import Final

from coachdesk.app.lists import ClientLine, OrganisationLine, PostLine, Status
from coachdesk.base.spans import MONTHS
from coachdesk.domain.people import Role
from coachdesk.ui.calendar_words import brief_day, capital, counted, day

ROLES: Final = {Role.CLIENT: "client", Role.BOSS: "line manager", Role.HR: "HR", Role.PAYER: "payer"}


def cells(line: OrganisationLine, today: date) -> dict[str, str]:
    """One row, by the columns' keys."""
    return {
        "name": line.name,
        "people": f"{line.people:,}",
        "running": f"{line.running:,}" if line.running else "",
        "engagements": f"{line.engagements:,}",
        "last": brief_day(line.last_on, today) if line.last_on is not None else "",
    }


def how_many(total: int) -> str:
    """60 organisations."""
    return counted(total, "organisation", "organisations")


def nobody(search: str) -> str:
    """Why there is no row."""
    return f"No organisation is called “{search.strip()}”." if search.strip() else "No organisations yet."


def person(line: PostLine, today: date) -> str:
    """Client, Head of Planning, since 12 May; of someone who left, until when."""
    told = [ROLES[line.role], line.job_title]
    if line.until is not None:
        told.append(f"until {day(line.until, today)}")
    return capital(", ".join(part for part in told if part))


def _month(one: date) -> str:
    return f"{MONTHS[one.month - 1][:3]} {one.year}"


def engagement(line: ClientLine, today: date) -> str:
    """5 of 10 sessions, next on Fri 20 Nov; of one that is over, from when to when."""
    if line.status is Status.ENDED and line.ended_on is not None:
        return f"{_month(line.begins_on)} to {_month(line.ended_on)}"
    of = f"{line.held} of {line.planned} sessions" if line.planned else counted(line.held, "session", "sessions")
    coming = f", next {brief_day(line.next_at.date(), today)}" if line.next_at is not None else ""
    return f"{of}{coming}"
