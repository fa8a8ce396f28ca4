"""The verbs and their arguments."""

import argparse
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from coachdesk.cli.told import EARLIEST, LATEST
from coachdesk.domain.agreement import Audience, Occasion
from coachdesk.domain.engagement import Ending, Kind, Urgency
from coachdesk.domain.people import Courtesy, Role
from coachdesk.domain.sessions import Attendance, Mode

SIZES = ("small", "typical", "busy", "extreme")


class _Verbs(Protocol):
    def add_parser(self, name: str, *, help: str, description: str) -> argparse.ArgumentParser: ...  # noqa: A002 - argparse's own name


def parser() -> argparse.ArgumentParser:
    """Everything that can be typed."""
    top = argparse.ArgumentParser(
        prog="coachdesk",
        description="An executive coach's practice: private notes in, letters out that the client approved.",
        epilog="The passphrase comes from a file or from standard input, never from an argument. "
        "Exit codes: 0 done, 1 refused, 2 arguments that can't be used.",
    )
    verbs = top.add_subparsers(dest="verb", required=True, metavar="VERB")
    _practice_verbs(verbs)
    _record_verbs(verbs)
    _agreement_verbs(verbs)
    _update_verbs(verbs)
    return top


def _verb(verbs: _Verbs, name: str, told: str, *, practice: bool = True, json: bool = False) -> argparse.ArgumentParser:
    made = verbs.add_parser(name, help=told, description=told)
    _passphrase(made)
    if practice:
        made.add_argument("practice", type=_path, metavar="PRACTICE", help="the practice's folder")
        _recovery(made)
    if json:
        made.add_argument("--json", action="store_true", help="print JSON")
    return made


def _passphrase(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "--passphrase-file", metavar="FILE", help="where the passphrase stands; - reads it from standard input"
    )


def _recovery(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--recovery-code-file", metavar="FILE", help="where the recovery code stands, instead")


def _day(text: str) -> date:
    """A date as ISO 8601 writes it."""
    day = date.fromisoformat(text)
    if not EARLIEST <= day <= LATEST:
        raise argparse.ArgumentTypeError("that year can't be meant")
    return day


def _path(text: str) -> Path:
    """A path; an empty text would be the folder one happens to be in."""
    if not text.strip():
        raise argparse.ArgumentTypeError("a name belongs here")
    return Path(text)


def _moment(text: str) -> datetime:
    """A date and a time as ISO 8601 writes them; a date alone has no time."""
    if "T" not in text and " " not in text:
        raise argparse.ArgumentTypeError("a day and a time of day belong here: YYYY-MM-DDTHH:MM")
    return datetime.fromisoformat(text)


def _practice_verbs(verbs: _Verbs) -> None:
    new = _verb(verbs, "new", "Make a new, empty practice.", practice=False)
    new.add_argument("folder", type=_path, metavar="DIR", help="the folder to make it in")
    new.add_argument("--name", required=True, help="the practice's name, often the coach's")
    demo = _verb(verbs, "demo", "Make a throw-away sample practice with fictitious people.", practice=False)
    demo.add_argument("folder", type=_path, metavar="DIR", help="the folder to make it in")
    demo.add_argument("--size", choices=SIZES, default="small")
    demo.add_argument("--seed", type=int, default=1, help="another number gives other people")
    check = _verb(verbs, "check", "Look over this computer, and a practice if one is named.", practice=False)
    check.add_argument("practice", type=_path, nargs="?", metavar="PRACTICE")
    _recovery(check)
    letterhead = _verb(verbs, "letterhead", "Set how the coach signs.")
    letterhead.add_argument("--file", type=_path, required=True, metavar="F.toml")


def _record_verbs(verbs: _Verbs) -> None:
    lines = _verb(verbs, "list", "List the engagements, or one engagement's parties and sessions.", json=True)
    lines.add_argument("--engagement", metavar="E")
    engagement = _verb(verbs, "engagement", "Open an engagement by hand.")
    engagement.add_argument("--client", required=True, metavar="NAME")
    engagement.add_argument("--organisation", required=True, metavar="NAME")
    engagement.add_argument("--begins", type=_day, required=True, metavar="YYYY-MM-DD")
    engagement.add_argument("--planned-end", type=_day, metavar="YYYY-MM-DD")
    engagement.add_argument("--planned-sessions", type=int, metavar="N")
    engagement.add_argument("--kind", choices=[str(one) for one in Kind], default=str(Kind.DEVELOPMENTAL))
    engagement.add_argument("--urgency", choices=[str(one) for one in Urgency], default=str(Urgency.CALM))
    engagement.add_argument("--address", default="", help="the organisation's; \\n begins a new line")
    _person(engagement)
    correct = _verb(verbs, "correct", "Correct what is on record about somebody at an engagement's table.")
    correct.add_argument("--engagement", required=True, metavar="E")
    correct.add_argument("--role", choices=[str(role) for role in Role], required=True)
    correct.add_argument("--name")
    correct.add_argument("--address", help="the organisation's; \\n begins a new line")
    _person(correct, unsaid=None)
    take = _verb(verbs, "import", "Take in clients and sessions from a table, or private notes from files.")
    what = take.add_mutually_exclusive_group(required=True)
    what.add_argument("--clients", type=_path, metavar="FILE", help="a CSV or XLSX table")
    what.add_argument("--notes", type=_path, metavar="PATH", help="a folder of notes, or one running document")
    what.add_argument("--undo", action="store_true", help="take the newest import back")
    take.add_argument("--dry-run", action="store_true", help="show what would be made, and make nothing")
    take.add_argument("--map", action="append", default=[], metavar="COLUMN=FIELD", help="what a column holds")
    take.add_argument("--client", default="", help="whose notes these are, where the files don't say")
    note = _verb(verbs, "note", "Write a private note about a session, or a note's next wording.")
    note.add_argument("--session", metavar="S")
    note.add_argument("--rewrite", metavar="NOTE", help="the note that gets a new wording; the old one is kept")
    note.add_argument("--file", type=_path, required=True, metavar="F")
    session = _verb(verbs, "session", "Enter a session, or the exact minutes of one that was held.")
    session.add_argument("--engagement", metavar="E")
    session.add_argument("--at", type=_moment, metavar="YYYY-MM-DDTHH:MM")
    session.add_argument("--held", metavar="S", help="the planned session that was held")
    session.add_argument("--minutes", type=int, required=True)
    session.add_argument("--attendance", choices=[str(one) for one in Attendance], default=str(Attendance.PLANNED))
    session.add_argument("--mode", choices=[str(one) for one in Mode], default=str(Mode.IN_PERSON))
    action = _verb(verbs, "action", "Enter an action item, private unless it was agreed among all.")
    action.add_argument("--engagement", required=True, metavar="E")
    action.add_argument("--file", type=_path, required=True, metavar="F", help="its words")
    action.add_argument("--owner", choices=("client", "coach", "boss", "hr"), default="client")
    action.add_argument("--due", type=_day, metavar="YYYY-MM-DD")
    action.add_argument("--agreed", action="store_true", help="all three parties know of it")


def _person(verb: argparse.ArgumentParser, unsaid: str | None = "") -> None:
    courtesy = unsaid if unsaid is None else str(Courtesy.NONE)
    verb.add_argument("--email", default=unsaid)
    verb.add_argument("--courtesy", choices=[str(one) for one in Courtesy], default=courtesy)
    verb.add_argument("--job-title", default=unsaid)


def _agreement_verbs(verbs: _Verbs) -> None:
    seat = _verb(verbs, "seat", "Give a seat at an engagement's table to somebody, or empty it.")
    seat.add_argument("--engagement", required=True, metavar="E")
    seat.add_argument("--role", choices=[str(role) for role in Role if role is not Role.CLIENT], required=True)
    seat.add_argument("--name", help="who takes it; without a name the seat is left empty")
    _person(seat)
    seat.add_argument("--on", type=_day, metavar="YYYY-MM-DD", help="first day, or last; default today")
    agree = _verb(verbs, "agree", "Record a three-way agreement with its sharing matrix.")
    agree.add_argument("--engagement", required=True, metavar="E")
    agree.add_argument("--file", type=_path, required=True, metavar="F.toml")
    agree.add_argument("--scan", type=_path, metavar="F", help="the signed paper, kept on the private side")
    end = _verb(verbs, "end", "End an agreement, or with --ending the whole engagement.")
    end.add_argument("--engagement", required=True, metavar="E")
    end.add_argument("--on", type=_day, metavar="YYYY-MM-DD", help="the last day; default today")
    end.add_argument("--ending", choices=[str(one) for one in Ending])


def _update_verbs(verbs: _Verbs) -> None:
    draft = _verb(verbs, "draft", "Write a draft for boss or HR, or a draft's next version.")
    which = draft.add_mutually_exclusive_group(required=True)
    which.add_argument("--engagement", metavar="E")
    which.add_argument("--revises", metavar="DRAFT", help="the draft that gets a new version")
    draft.add_argument("--audience", choices=[str(one) for one in Audience])
    draft.add_argument("--occasion", choices=[str(one) for one in Occasion])
    draft.add_argument("--language", help="of the letter: en or de")
    draft.add_argument("--file", type=_path, required=True, metavar="F.toml", help="statements by row")
    ask = _verb(verbs, "ask", "Write the mail that shows the client the exact words and asks for a yes.")
    ask.add_argument("draft", metavar="DRAFT")
    ask.add_argument("--to", type=_path, required=True, metavar="F.eml")
    reply = _verb(verbs, "reply", "Take in the client's reply.")
    reply.add_argument("file", type=_path, metavar="F.eml", help="the reply, saved from the mail program")
    reply.add_argument("--pasted", action="store_true", help="the file holds the reply's text, not a mail file")
    reply.add_argument("--known-sender", action="store_true", help="you know that this other address is the client's")
    points = _verb(verbs, "talking-points", "Write the client's own points, to tell the reader themselves.")
    points.add_argument("draft", metavar="DRAFT")
    points.add_argument("--to", type=_path, required=True, metavar="F.eml")
    withdraw = _verb(verbs, "withdraw", "Record that the client took the yes back.")
    withdraw.add_argument("summary", metavar="SUMMARY")
    _verb(verbs, "summaries", "List the updates, how far each has come, and why it can't go out.", json=True)
    release = _verb(verbs, "release", "Let an approved letter out as PDF.")
    release.add_argument("summary", metavar="SUMMARY")
    release.add_argument("--to", type=_path, required=True, metavar="FILE.pdf")
    ledger = _verb(verbs, "ledger", "Show who was told what.", json=True)
    ledger.add_argument("--verify", action="store_true", help="check that no entry was changed")
