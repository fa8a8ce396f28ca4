"""What waits, in piles: notes to write, letters without a yes or with one, agreements that want something."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from coachdesk.app.agenda import AgreementMatter, Matter, UpdateWaiting, Waits
from coachdesk.app.lists import SessionLine, Window
from coachdesk.app.releases import Unanswered, Way
from coachdesk.app.today import DayPage
from coachdesk.app.update_lines import UpdateLine, UpdatesShown
from coachdesk.base.clock import on_the_wall
from coachdesk.domain.people import Courtesy, Role
from coachdesk.ui.calendar_words import capital, day, days_ahead, near_day, on_day, place_in_course
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.today.lines import PileShown, WaitingShown

_HER: Final = {Courtesy.MR: "his", Courtesy.MS: "her", Courtesy.NONE: "their"}
_WITH_CLIENT: Final = ("With client", "hourglass", "waiting")
_SEATS: Final = {Role.HR: "HR's seat", Role.BOSS: "The line manager's seat"}
_DEEDS: Final = {
    Matter.EMPTY_SEAT: "Renew",
    Matter.MISSING: "Record",
    Matter.ENDING: "Renew",
    Matter.CLOSING: "Plan",
}


def notes(page: DayPage) -> PileShown:
    """Sessions held about which nothing is written."""
    today = page.now.date()
    lines = tuple(_note(one, today) for one in page.notes.lines)
    return PileShown("Notes to write", lines, page.notes.total, Place(Screen.SESSIONS, more="notes_due"))


def updates(page: DayPage) -> PileShown:
    """Letters that have no yes."""
    today = page.now.date()
    lines = tuple(_update(one, today) for one in page.updates.lines)
    return PileShown("Waiting for a yes", lines, page.updates.total, Place(Screen.UPDATES))


def ready(letters: Window[UpdateLine], today: date) -> PileShown:
    """Letters that have a yes and were not printed yet."""
    lines = tuple(_ready(one, today) for one in letters.lines)
    return PileShown("Ready to print", lines, letters.total, Place(Screen.UPDATES, more=str(UpdatesShown.READY)))


def _ready(one: UpdateLine, today: date) -> WaitingShown:
    return WaitingShown(
        key=f"ready-{one.id}",
        title=f"{one.client}, for {one.reader}",
        second=f"Written {on_day(on_the_wall(one.written_at).date(), today)}",
        place=Place(Screen.LETTER, about=one.id),
        deed="Print",
    )


def agreements(page: DayPage) -> PileShown:
    """Engagements whose agreement wants something."""
    today = page.now.date()
    lines = tuple(_agreement(one, today) for one in page.agreements.lines)
    return PileShown("Agreements", lines, page.agreements.total)


def unanswered(pages: Sequence[Unanswered], today: date) -> PileShown:
    """Letters of which nobody has said whether they were printed."""
    return PileShown("Did it print?", tuple(_unanswered(one, today) for one in pages), len(pages))


def _unanswered(one: Unanswered, today: date) -> WaitingShown:
    when = on_day(on_the_wall(one.at).date(), today)
    return WaitingShown(
        key=f"unanswered-{one.begun}",
        title=f"{one.client}, for {one.reader}",
        second=f"Sent to the printer {when}" if one.way is Way.PRINTED else f"Saved {when}",
        place=Place(Screen.LETTER, about=one.summary),
        deed="Answer",
    )


def _note(one: SessionLine, today: date) -> WaitingShown:
    place = capital(place_in_course(one.number, None))
    return WaitingShown(
        key=f"note-{one.id}",
        title=one.client,
        second=f"{place}, {near_day(one.starts_at.date(), today)}",
        place=Place(Screen.NOTE, about=one.id),
        deed="Write",
    )


def _update(one: UpdateWaiting, today: date) -> WaitingShown:
    when = on_day(one.since, today)
    her = _HER[one.courtesy]
    second, deed = {
        Waits.WITH_CLIENT: (f"Asked {when}", ""),
        Waits.CHANGES_ASKED: (f"Asked for changes {when}", "Open"),
        Waits.DECLINED: (f"Said no {when}", "Open"),
        Waits.CHANGED: (f"Changed since {her} yes", "Ask again"),
        Waits.REWRITTEN: ("Changed since you asked", "Ask again"),
        Waits.LAPSED: (f"{capital(her)} yes lapsed {when}", "Ask again"),
    }[one.waits]
    return WaitingShown(
        key=f"update-{one.summary}",
        title=f"{one.given}, for {one.reader}",
        second=second,
        place=Place(Screen.COMPOSER, about=one.summary),
        deed=deed,
        asks=deed == "Ask again",
        pill=_WITH_CLIENT if one.waits is Waits.WITH_CLIENT else None,
    )


def _agreement(one: AgreementMatter, today: date) -> WaitingShown:
    engagement = Place(Screen.ENGAGEMENT, about=one.engagement)
    return WaitingShown(
        key=f"agreement-{one.matter}-{one.engagement}-{one.role or ''}",
        title=f"{one.client}, {one.organisation}",
        second=_matter(one, today),
        place=engagement if one.matter is Matter.CLOSING else Place(Screen.AGREEMENT, about=one.engagement),
        deed=_DEEDS[one.matter],
    )


def _matter(one: AgreementMatter, today: date) -> str:
    if one.matter is Matter.EMPTY_SEAT and one.role is not None:
        return f"{_SEATS[one.role]} is empty until {one.given} renews it"
    if one.day is None:
        return "No three-way agreement yet"
    if one.matter is Matter.ENDING:
        return f"The agreement ends {days_ahead(one.day, today)}"
    if one.day < today:
        return f"Was planned to end on {day(one.day, today)}"
    return f"Ends {days_ahead(one.day, today)}, on {day(one.day, today)}"
