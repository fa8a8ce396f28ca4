"""What a column of a coach's table may hold, and by which heads it is recognised, in English and German."""

import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from typing import Final


class Field(StrEnum):
    """What a column holds. Minutes and hours differ only in what a bare number counts."""

    CLIENT = "client"
    CLIENT_GIVEN = "client_given"
    CLIENT_FAMILY = "client_family"
    CLIENT_EMAIL = "client_email"
    CLIENT_COURTESY = "client_courtesy"
    CLIENT_JOB_TITLE = "client_job_title"
    ORGANISATION = "organisation"
    ADDRESS = "organisation_address"
    BOSS = "boss"
    BOSS_EMAIL = "boss_email"
    BOSS_COURTESY = "boss_courtesy"
    BOSS_JOB_TITLE = "boss_job_title"
    HR = "hr"
    HR_EMAIL = "hr_email"
    HR_COURTESY = "hr_courtesy"
    HR_JOB_TITLE = "hr_job_title"
    KIND = "kind"
    URGENCY = "urgency"
    BEGINS = "begins"
    PLANNED_END = "planned_end"
    PLANNED_SESSIONS = "planned_sessions"
    SESSION_DATE = "session_date"
    SESSION_TIME = "session_time"
    MINUTES = "minutes"
    HOURS = "hours"
    ATTENDANCE = "attendance"
    MODE = "mode"
    IGNORED = "ignored"


_WHO: Final = {
    "client": "client, coachee, klient, klientin, klient/in, klient(in), coachingnehmer, teilnehmer, "
    "teilnehmerin, participant",
    "boss": "boss, line manager, manager, direct manager, vorgesetzter, vorgesetzte, vorgesetzte/r, vorgesetzte(r), "
    "führungskraft, chef, chefin, linienvorgesetzter, direkte führungskraft",
    "hr": "hr, hr contact, hr partner, hr business partner, hrbp, human resources, hr ansprechpartner, hr kontakt, "
    "ansprechpartner hr, personalabteilung, personalverantwortliche, personalverantwortlicher, personaler",
}
_OF_WHOM: Final = {
    "": "name, full name, vollständiger name",
    "_email": "email, e-mail, mail, email address, e-mail-adresse, mailadresse",
    "_courtesy": "salutation, courtesy, anrede",
    "_job_title": "job title, position, role, function, jobtitel, funktion, rolle, stelle, berufsbezeichnung",
}
_OTHERS: Final = {
    Field.CLIENT_GIVEN: "given name, first name, given, forename, client first name, client given name, vorname, "
    "rufname",
    Field.CLIENT_FAMILY: "family name, last name, surname, family, client last name, client family name, nachname, "
    "familienname, zuname",
    Field.ORGANISATION: "organisation, organization, company, company name, organisation name, organization name, "
    "employer, client company, client organisation, client organization, firma, unternehmen, arbeitgeber, firmenname, "
    "kundenunternehmen",
    Field.ADDRESS: "address, organisation address, organization address, company address, postal address, adresse, "
    "anschrift, firmenadresse, firmenanschrift, adresse der firma",
    Field.KIND: "kind, engagement kind, type, engagement type, coaching type, type of coaching, kind of coaching, art, "
    "coachingart, art des coachings, anlass",
    Field.URGENCY: "urgency, dringlichkeit",
    Field.BEGINS: "begins, begin, begins on, start, start date, starts on, engagement start, engagement begins, "
    "coaching start, beginn, beginnt am, startdatum, coachingbeginn, coachingstart",
    Field.PLANNED_END: "planned end, end, ends, ends on, end date, planned end date, engagement end, ende, enddatum, "
    "endet am, geplantes ende, coachingende",
    Field.PLANNED_SESSIONS: "planned sessions, sessions planned, number of sessions, sessions, contracted sessions, "
    "sessions contracted, geplante sitzungen, anzahl sitzungen, sitzungen, anzahl termine, geplante termine",
    Field.SESSION_DATE: "session date, date, date of session, coaching date, session on, sitzungsdatum, datum, termin, "
    "sitzung am, datum der sitzung",
    Field.SESSION_TIME: "time, session time, start time, uhrzeit, zeit, startzeit",
    Field.MINUTES: "minutes, min, mins, duration, length, duration minutes, duration in minutes, duration min, "
    "session minutes, session length, minuten, dauer, dauer minuten, dauer in minuten, dauer min, länge",
    Field.HOURS: "hours, hrs, h, duration hours, duration in hours, duration h, session hours, stunden, std, "
    "dauer stunden, dauer in stunden, dauer h, dauer std",
    Field.ATTENDANCE: "attendance, status, session status, attended, anwesenheit, teilnahme, sitzungsstatus",
    Field.MODE: "mode, format, session mode, session format, modus, medium, durchführung",
}
OF_A_SESSION: Final = (Field.SESSION_TIME, Field.MINUTES, Field.HOURS, Field.ATTENDANCE, Field.MODE)
NAMES_A_CLIENT: Final = (Field.CLIENT, Field.CLIENT_GIVEN, Field.CLIENT_FAMILY, Field.CLIENT_EMAIL)

_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_BETWEEN: Final = re.compile(r"[\W_]+")


def plain_words(text: str) -> str:
    """The words of a text, one space between them, case, punctuation and the spelling of umlauts left out."""
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_UMLAUTS)
    return _BETWEEN.sub(" ", folded).strip()


def squeezed(head: str) -> str:
    """The same without the spaces: "E-Mail Address" and "email_address" are one head."""
    return plain_words(head).replace(" ", "")


def recognised(head: str) -> Field | None:
    """What a column with this head holds, or nothing where no head of the lists fits."""
    return _HEADS.get(squeezed(head))


def field_named(name: str) -> Field | None:
    """The field that a coach means by a word typed for it: its own name, or one of its heads."""
    return _NAMED.get(squeezed(name)) or recognised(name)


def _heads() -> Iterator[tuple[str, Field]]:
    for who, names in _WHO.items():
        for suffix, words in _OF_WHOM.items():
            field = Field(who + suffix)
            for word in words.split(", "):
                yield from ((word, field),) if who == "client" else ()
                yield from ((both, field) for name in names.split(", ") for both in (name + word, word + name))
        yield from ((name, Field(who)) for name in names.split(", "))
        yield from ((f"{name} title", Field(f"{who}_job_title")) for name in names.split(", "))
    for field, heads in _OTHERS.items():
        yield from ((head, field) for head in heads.split(", "))


_HEADS: Final = {squeezed(head): field for head, field in _heads()}
_NAMED: Final = {squeezed(field): field for field in Field}
