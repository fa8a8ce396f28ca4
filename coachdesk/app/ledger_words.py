"""The ledger in words: what an entry tells, told to whom, about whom, and on whose yes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from coachdesk.app.ledger_lines import LedgerRecord, ToldWords
from coachdesk.base.ids import SummaryId
from coachdesk.base.spans import MONTHS, in_words
from coachdesk.disclosure.approval import Evidence
from coachdesk.disclosure.ledger import LedgerKind
from coachdesk.domain.agreement import Audience, Occasion
from coachdesk.domain.people import Courtesy

EVIDENCE: Final = {
    Evidence.SPOKEN: "Spoken",
    Evidence.EMAIL_WITH_CODE: "E-mail with code",
    Evidence.RETURNED_FORM: "Returned form",
    Evidence.SIGNED_PAPER: "Signed paper",
    Evidence.IN_PERSON: "In person",
}
LETTERS: Final = {
    Occasion.KICK_OFF: "Kick-off letter",
    Occasion.MID_POINT: "Mid-point update",
    Occasion.CLOSING: "Closing summary",
    Occasion.UPDATE: "Update",
}
ROLES: Final = {Audience.BOSS: "line manager", Audience.HR: "HR"}
AT_THE_DESK: Final = "at the desk"
_NOBODY: Final = "nobody"
_STANDING: Final = "Standing sentence"
_WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_HERSELF: Final = {Courtesy.MS: "herself", Courtesy.MR: "himself", Courtesy.NONE: "themselves"}
_HER: Final = {Courtesy.MS: "her", Courtesy.MR: "him", Courtesy.NONE: "them"}
_RECEIVED: Final = {Courtesy.MS: "she", Courtesy.MR: "he", Courtesy.NONE: "they"}
_TO_THE_CLIENT: Final = frozenset({LedgerKind.SHOWN_TO_CLIENT, LedgerKind.TALKING_POINTS})
_LEFT: Final = frozenset({LedgerKind.RELEASED, LedgerKind.REPRINTED, LedgerKind.TOLD_EARLIER})
_TO_A_READER: Final = _LEFT | {LedgerKind.RELEASE_BEGUN}


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One entry in the list.

    Attributes:
        day: as a column shows it, such as "18 Nov".
        icon: the name of the icon beside `what`.
        role: of whoever was told, such as "line manager"; empty where nobody was.
    """

    seq: int
    at: datetime
    day: str
    what: str
    icon: str
    told_to: str
    role: str
    about: str
    on_whose_yes: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing an entry tells: what it is, and one line or two."""

    label: str
    words: str
    second: str = ""


@dataclass(frozen=True, slots=True)
class LedgerSheet:
    """One entry in full.

    Attributes:
        when: in words, with the time of day.
        words: what was told, a statement each; empty where nothing was.
        heard: the heading above them.
        letter: the update whose page is kept and can be shown, or None.
        pending: whether it waits for the answer to "Did it print?".
    """

    seq: int
    what: str
    icon: str
    when: str
    facts: tuple[Fact, ...]
    heard: str
    words: tuple[str, ...] = field(repr=False)
    letter: SummaryId | None
    pending: bool


def line_of(record: LedgerRecord) -> LedgerLine:
    """An entry as the list shows it."""
    here = record.at.astimezone()
    what, icon = _what(record)
    told_to, role = _told_to(record)
    day = f"{here.day} {MONTHS[here.month - 1][:3]}"
    return LedgerLine(record.seq, record.at, day, what, icon, told_to, role, _about(record), _on_whose_yes(record))


def sheet_of(record: LedgerRecord, told: ToldWords | None) -> LedgerSheet:
    """An entry in full, with the words that were told if it tells of any."""
    what, icon = _what(record)
    here = record.at.astimezone()
    heard = record.kind in _TO_A_READER and told is not None
    return LedgerSheet(
        seq=record.seq,
        what=what,
        icon=icon,
        when=f"{_WEEKDAYS[here.weekday()]} {in_words(here.date())}, {here:%H:%M}",
        facts=tuple(_facts(record)),
        heard=f"The words {_RECEIVED[Courtesy(told.courtesy)]} received" if heard and told is not None else "",
        words=told.statements if heard and told is not None else (),
        letter=SummaryId(record.facts["summary"]) if record.kept else None,
        pending=record.pending,
    )


def _what(record: LedgerRecord) -> tuple[str, str]:
    """What it is, and its icon."""
    told, kind = record.facts, record.kind
    printed = _way(record) == "printed"
    desk = told.get("how") == AT_THE_DESK
    letter = LETTERS[Occasion(told["occasion"])] if "occasion" in told else "Update letter"
    own = told.get("document", "your own copy").capitalize()
    for_whom = f" for {told['reader']}" if told.get("reader") else ""
    words: dict[LedgerKind, tuple[str, str]] = {
        LedgerKind.SHOWN_TO_CLIENT: ("Read at your desk", "laptop") if desk else ("Text for approval", "copy"),
        LedgerKind.TALKING_POINTS: ("Talking points", "message-circle"),
        LedgerKind.RELEASE_BEGUN: (f"{letter}, begun", "circle-question-mark"),
        LedgerKind.RELEASED: (letter, "printer" if printed else "file-down"),
        LedgerKind.REPRINTED: (f"{letter}, again", "printer" if printed else "file-down"),
        LedgerKind.NOT_RELEASED: ("Not printed" if printed else "Not saved", "x"),
        LedgerKind.YES_RECORDED: (f"Yes given{for_whom}", "check"),
        LedgerKind.YES_WITHDRAWN: ("Yes withdrawn", "undo-2"),
        LedgerKind.TOLD_EARLIER: (f"{letter}, earlier", "history"),
        LedgerKind.OWN_COPY: (own, "printer" if printed else "file-down"),
        LedgerKind.REDACTED: ("Words erased", "circle-dashed"),
    }
    return words[kind]


def _way(record: LedgerRecord) -> str:
    return record.facts.get("how", record.facts.get("way", ""))


def _told_to(record: LedgerRecord) -> tuple[str, str]:
    told = record.facts
    if record.kind is LedgerKind.OWN_COPY:
        return "you", ""
    if record.kind in _TO_THE_CLIENT:
        return told.get("client", ""), "client" if told else ""
    if record.kind in _TO_A_READER:
        return told.get("reader", ""), ROLES[Audience(told["audience"])] if told else ""
    return _NOBODY, ""


def _about(record: LedgerRecord) -> str:
    if not record.facts:
        return ""
    if record.kind in _TO_THE_CLIENT:
        return _HERSELF[record.courtesy]
    return record.facts.get("client", "the practice" if record.kind is LedgerKind.OWN_COPY else "")


def _on_whose_yes(record: LedgerRecord) -> str:
    if not record.facts or record.kind in {LedgerKind.REDACTED, LedgerKind.NOT_RELEASED}:
        return ""
    if record.kind in _TO_THE_CLIENT or record.kind is LedgerKind.OWN_COPY:
        return "Not needed"
    if record.kind is LedgerKind.YES_WITHDRAWN:
        return f"Withdrawn by {_HER[record.courtesy]}"
    return _evidence(record)


def _evidence(record: LedgerRecord) -> str:
    """As it was entered; an entry that does not tell it takes it from the yes to these words."""
    entered = record.facts.get("yes", "")
    if entered.upper() in Evidence.__members__:
        return EVIDENCE[Evidence[entered.upper()]]
    return EVIDENCE[record.evidence] if record.evidence is not None and entered != "standing" else _STANDING


def _facts(record: LedgerRecord) -> Iterator[Fact]:
    told, (who, role) = record.facts, _told_to(record)
    if not told:
        yield Fact("Told", "Erased", "A later entry says why.")
        return
    if who != _NOBODY:
        office = ", ".join(
            part for part in (role.capitalize() if role != "HR" else role, _organisation(record)) if part
        )
        yield Fact("Told to", who, office)
    if "client" in told:
        yield Fact("About", told["client"])
    if _on_whose_yes(record):
        yield Fact("On whose yes", _on_whose_yes(record))
    if _how(record):
        yield Fact("How", _how(record))
    if "check_code" in told:
        yield Fact("Code", told["check_code"])


def _organisation(record: LedgerRecord) -> str:
    return record.facts.get("organisation", "") if record.kind in _TO_A_READER else ""


def _how(record: LedgerRecord) -> str:
    """How it left, or that it did not."""
    kind, way = record.kind, _way(record)
    if kind is LedgerKind.RELEASE_BEGUN:
        return "Begun; nobody has said how it went"
    if kind is LedgerKind.NOT_RELEASED:
        return "It was to be printed, and was not" if way == "printed" else "It was to be saved, and was not"
    if kind is LedgerKind.TOLD_EARLIER:
        return "Before this practice was kept in CoachDesk"
    if way == AT_THE_DESK:
        return "Read on your laptop, alone with the letter"
    again = ", the same page again" if kind is LedgerKind.REPRINTED else ""
    return f"{way[:1].upper()}{way[1:]}{again}" if way else ""
