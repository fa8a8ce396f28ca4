"""Verbs about updates: draft, ask, reply, talking-points, withdraw, summaries, release, ledger."""

import argparse
from typing import Any, Final

from coachdesk.app.application import Application
from coachdesk.app.overview import SummaryLine
from coachdesk.app.room import FRAME_NAME
from coachdesk.app.summaries import Written
from coachdesk.cli import files, told
from coachdesk.cli.verb import Ask, Unusable, Verb, desks, print_json, print_table
from coachdesk.confidential.returns import Verdict
from coachdesk.disclosure.ledger import LedgerEntry
from coachdesk.domain.agreement import Audience, Occasion

_ANSWERS: Final = {
    Verdict.YES: "The client said yes to version {version}. The letter can go out.",
    Verdict.CHANGES: "The client asks for changes to version {version}. The reply is kept; write a new version.",
    Verdict.NO: "The client said no to version {version}. The reply is kept, and nothing goes out.",
}


def draft(application: Application, typed: argparse.Namespace, ask: Ask) -> int:
    """A draft, or a draft's next version, with what would still keep it inside."""
    given = told.read_toml(typed.file)
    with desks(application, typed.practice, ask) as opened:
        language = str(typed.language or given.get("language", "en"))
        frame = opened.frames.frame(language, FRAME_NAME)
        statements = told.statements(given, {words.casefold(): topic for topic, words in frame.headings.items()})
        if typed.revises:
            written = opened.summaries.rewrite(typed.revises, statements)
        elif not typed.audience:
            raise Unusable("Say --audience boss or --audience hr. Nothing was written.")
        else:
            occasion = told.member(Occasion, typed.occasion or given.get("occasion", "update"), "occasion")
            written = opened.summaries.draft(typed.engagement, Audience(typed.audience), occasion, statements, language)
    _tell(written)
    return 0


def _tell(written: Written) -> None:
    print(f"Draft: {written.id}")
    print(f"Version: {written.version}")
    for reason in written.reasons:
        print(f"Not yet: {reason}")


def ask_client(application: Application, typed: argparse.Namespace, ask: Ask) -> int:
    """The mail that shows the client the exact words."""
    with desks(application, typed.practice, ask) as opened:
        into = files.target(typed.to, "For your yes.eml")
        shown = opened.summaries.ask(typed.draft)
        files.write(into, opened.client_mail.text_for_approval(shown, opened.profile.letterhead()))
        print(f"Written: {into.name}")
        print(f"Code: {shown.reply_code}")
    return 0


def reply(application: Application, typed: argparse.Namespace, ask: Ask) -> int:
    """The client's reply, kept as private evidence; a clear yes lets the letter out."""
    content = files.read(typed.file)
    answer = application.read_answer(content, pasted=typed.pasted)
    with desks(application, typed.practice, ask) as opened:
        taken = opened.replies.take(content, answer, vouched=typed.known_sender)
        print(f"Update: {taken.summary}")
        print(_ANSWERS[taken.verdict].format(version=taken.version))
    return 0


def talking_points(application: Application, typed: argparse.Namespace, ask: Ask) -> int:
    """The client's own points, to tell the reader themselves."""
    with desks(application, typed.practice, ask) as opened:
        into = files.target(typed.to, "Your points.eml")
        points = opened.summaries.talking_points(typed.draft)
        files.write(into, opened.client_mail.talking_points(points, opened.profile.letterhead()))
        print(f"Written: {into.name}")
    return 0


def withdraw(application: Application, typed: argparse.Namespace, ask: Ask) -> int:
    """The client took the yes back."""
    with desks(application, typed.practice, ask) as opened:
        opened.summaries.withdraw(typed.summary)
    print("Saved. The letter does not go out; nobody is told.")
    return 0


def summaries(application: Application, typed: argparse.Namespace, ask: Ask) -> int:
    """All updates, how far each has come, and why it can't go out."""
    with desks(application, typed.practice, ask) as opened:
        found = opened.overview.summaries()
    if typed.json:
        print_json([_summary(line) for line in found])
        return 0
    heads = ("Update", "Client", "For", "Reader", "State", "Why not")
    print_table(
        heads,
        [
            (
                line.id,
                line.client,
                str(line.audience),
                ", ".join(line.recipients),
                str(line.state),
                " ".join(line.reasons),
            )
            for line in found
        ],
    )
    return 0


def _summary(line: SummaryLine) -> dict[str, Any]:
    return {
        "id": line.id,
        "engagement": line.engagement,
        "client": line.client,
        "audience": str(line.audience),
        "recipients": list(line.recipients),
        "version": line.version,
        "state": str(line.state),
        "check_code": line.check_code,
        "reasons": list(line.reasons),
    }


def release(application: Application, typed: argparse.Namespace, ask: Ask) -> int:
    """An approved letter, out as PDF."""
    with desks(application, typed.practice, ask) as opened:
        into = files.target(typed.to, "Letter.pdf")
        released = opened.releases.release(typed.summary, lambda page: files.write(into, page))
        print(f"Written: {into.name}{' (the same page as before)' if released.reprint else ''}")
        print(f"Check code: {released.check_code}")
    return 0


def ledger(application: Application, typed: argparse.Namespace, ask: Ask) -> int:
    """Who was told what, and whether the chain holds."""
    with desks(application, typed.practice, ask) as opened:
        entries = opened.ledger.entries()
        troubles = opened.ledger.troubles() if typed.verify else []
    if typed.json:
        print_json({"entries": [_entry(entry) for entry in entries], "troubles": troubles, "verified": typed.verify})
    else:
        _print_ledger(entries)
        for trouble in troubles:
            print(f"NO  {trouble}")
        if typed.verify and not troubles:
            print(f"ok  {len(entries)} entries; the chain shows no later change.")
    return 1 if troubles else 0


def _print_ledger(entries: list[LedgerEntry]) -> None:
    facts = [entry.facts() for entry in entries]
    heads = ("No.", "When", "What", "Client", "Reader", "Code")
    print_table(
        heads,
        [
            (
                str(entry.seq),
                entry.at.astimezone().strftime("%Y-%m-%d %H:%M"),
                str(entry.kind).replace("_", " "),
                facts_of.get("client", ""),
                facts_of.get("reader", ""),
                facts_of.get("check_code", ""),
            )
            for entry, facts_of in zip(entries, facts, strict=True)
        ],
    )


def _entry(entry: LedgerEntry) -> dict[str, Any]:
    return {
        "seq": entry.seq,
        "at": entry.at.isoformat(),
        "kind": str(entry.kind),
        "engagement": entry.engagement,
        "facts": entry.facts(),
        "hash": entry.hash.hex(),
    }


VERBS: Final[dict[str, Verb]] = {
    "draft": draft,
    "ask": ask_client,
    "reply": reply,
    "talking-points": talking_points,
    "withdraw": withdraw,
    "summaries": summaries,
    "release": release,
    "ledger": ledger,
}
