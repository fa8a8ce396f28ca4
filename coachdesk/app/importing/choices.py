"""The closed lists of the practice, as English and German tables word them."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final, TypeVar

from coachdesk.app.importing.fields import plain_words, squeezed
from coachdesk.base.errors import InputUnusable
from coachdesk.domain.engagement import Kind, Urgency
from coachdesk.domain.people import Courtesy
from coachdesk.domain.sessions import Attendance, Mode

Choice = TypeVar("Choice", bound=StrEnum)

_COURTESIES: Final = {"mr": Courtesy.MR, "herr": Courtesy.MR, "herrn": Courtesy.MR} | dict.fromkeys(
    ("ms", "mrs", "miss", "frau"), Courtesy.MS
)


def _list(words: Mapping[Choice, str]) -> dict[str, Choice]:
    own = {squeezed(choice): choice for choice in words}
    return {squeezed(word): choice for choice, told in words.items() for word in told.split(", ")} | own


_KINDS: Final = _list(
    {
        Kind.DEVELOPMENTAL: "development, leadership, leadership development, executive, entwicklung, "
        "führungskräfteentwicklung, führungscoaching, entwicklungscoaching",
        Kind.PERFORMANCE: "leistung, leistungscoaching",
        Kind.SKILLS: "skill, fertigkeiten, fähigkeiten, kompetenzen",
        Kind.REMEDIAL: "derailment, korrektur, fehlverhalten",
        Kind.TRANSITION: "onboarding, new role, first 100 days, übergang, neue rolle, rollenwechsel, einarbeitung",
        Kind.HIGH_POTENTIAL: "hipo, high potentials, potenzial, potenzialträger, talent",
        Kind.SOUNDING_BOARD: "sparring, sparringspartner, sparringpartner",
        Kind.SUCCESSION: "nachfolge",
        Kind.CAREER: "karriere, laufbahn, karrierecoaching",
        Kind.TEAM: "team coaching, teamcoaching, group, gruppe",
    }
)
_URGENCIES: Final = _list(
    {
        Urgency.CALM: "low, normal, no hurry, ruhig, niedrig, nicht dringend, keine eile",
        Urgency.SOON: "medium, bald, mittel",
        Urgency.URGENT: "high, dringend, hoch, eilig, sofort",
    }
)
_ATTENDANCES: Final = _list(
    {
        Attendance.PLANNED: "scheduled, booked, upcoming, open, geplant, vereinbart, gebucht, bevorstehend, offen",
        Attendance.HELD: "done, completed, complete, attended, present, took place, yes, x, ok, gehalten, abgehalten, "
        "stattgefunden, durchgeführt, erledigt, anwesend, wahrgenommen, teilgenommen, ja",
        Attendance.CANCELLED_LATE: "canceled late, late cancellation, late cancel, cancelled at short notice, "
        "cancelled short notice, short notice, late cancelled, kurzfristig abgesagt, abgesagt kurzfristig, "
        "spät abgesagt, zu spät abgesagt, kurzfristige absage, späte absage",
        Attendance.NO_SHOW: "did not attend, not attended, missed, absent, did not show, nicht erschienen, versäumt, "
        "nicht gekommen, unentschuldigt, nicht wahrgenommen, abwesend",
    }
)
_MODES: Final = _list(
    {
        Mode.IN_PERSON: "face to face, f2f, on site, onsite, office, live, persönlich, vor ort, präsenz, in präsenz",
        Mode.VIDEO: "video call, online, virtual, remote, zoom, teams, ms teams, microsoft teams, webex, google meet, "
        "virtuell, videokonferenz, videocall",
        Mode.PHONE: "telephone, call, phone call, telefon, telefonisch, telefonat, anruf",
    }
)


def kind_of(text: str) -> Kind:
    """What sort of coaching a cell names."""
    return _chosen(_KINDS, text, "a kind of coaching", Kind)


def urgency_of(text: str) -> Urgency:
    """How urgent a cell calls it."""
    return _chosen(_URGENCIES, text, "an urgency", Urgency)


def attendance_of(text: str) -> Attendance:
    """What became of a session, as a cell tells it; one cancelled in good time is none of these."""
    return _chosen(_ATTENDANCES, text, "an attendance", Attendance)


def mode_of(text: str) -> Mode:
    """How they met, as a cell tells it."""
    return _chosen(_MODES, text, "a way to meet", Mode)


def courtesy_of(text: str) -> Courtesy:
    """How a letter is to address somebody: Mr, Mrs, Herr Dr., Frau Prof."""
    first = plain_words(text).partition(" ")[0]
    if first in {"mx", "divers", "none", "keine", "dr", "prof"}:
        return Courtesy.NONE
    if first not in _COURTESIES:
        raise InputUnusable("this is no form of address; write Mr, Ms or none.")
    return _COURTESIES[first]


def without_courtesy(name: str) -> tuple[Courtesy, str]:
    """A name that begins with Mr, Frau and the like, taken apart; any other name as it is."""
    first, _, rest = name.partition(" ")
    courtesy = _COURTESIES.get(first.rstrip(".").casefold())
    return (courtesy, rest.strip()) if courtesy and rest.strip() else (Courtesy.NONE, name)


def _chosen(words: Mapping[str, Choice], text: str, what: str, choices: type[Choice]) -> Choice:
    found = words.get(squeezed(text))
    if found is None:
        told = ", ".join(choice.replace("_", " ") for choice in choices)
        raise InputUnusable(f"this is not {what} that CoachDesk knows; write one of: {told}.")
    return found
