"""Verbs about a practice as a whole: new, demo, check, letterhead."""

import argparse
import sys
from typing import Final

from coachdesk.app.application import Application
from coachdesk.cli import told
from coachdesk.cli.verb import Ask, Verb, desks


def new(application: Application, typed: argparse.Namespace, ask: Ask) -> int:
    """A new practice; its recovery code is printed once."""
    practice, code = application.create(typed.folder, typed.name, ask().text)
    print(f"Practice: {practice}")
    print(f"Recovery code: {code}")
    print(
        "Keep the recovery code on paper, away from this computer. It opens the practice when the passphrase is lost."
    )
    return 0


def demo(application: Application, typed: argparse.Namespace, _: Ask) -> int:
    """A throw-away sample practice; how far it has come is told on standard error."""
    shows = sys.stderr.isatty()

    def progress(done: int, total: int, what: str) -> None:
        end = "\r" if shows and done < total else "\n"
        if shows or done == total:
            print(f"{what}: {done:,} of {total:,}".ljust(60), end=end, file=sys.stderr, flush=True)

    practice, passphrase = application.make_sample(typed.folder, typed.size, typed.seed, progress)
    print(f"Practice: {practice}")
    print(f"Passphrase: {passphrase}")
    return 0


def check(application: Application, typed: argparse.Namespace, ask: Ask) -> int:
    """What this computer offers, and whether a practice is whole."""
    findings = application.surroundings()
    for finding in findings:
        print(f"{'ok ' if finding.in_order else 'NO '} {finding.what}: {finding.told}")
    troubles = [] if typed.practice is None else _practice_troubles(application, typed, ask)
    for trouble in troubles:
        print(f"NO  {trouble}")
    return 0 if not troubles and all(finding.in_order for finding in findings) else 1


def _practice_troubles(application: Application, typed: argparse.Namespace, ask: Ask) -> list[str]:
    with desks(application, typed.practice, ask) as opened:
        troubles = [*opened.troubles(), *opened.ledger.troubles()]
        if not troubles:
            print("ok  Practice: the file is whole, and the ledger's chain holds")
        return troubles


def letterhead(application: Application, typed: argparse.Namespace, ask: Ask) -> int:
    """How the coach signs from now on."""
    head, paper = told.letterhead(told.read_toml(typed.file), typed.file.parent)
    with desks(application, typed.practice, ask) as opened:
        opened.profile.set_letterhead(head, paper)
    print("The letterhead is saved.")
    return 0


VERBS: Final[dict[str, Verb]] = {"new": new, "demo": demo, "check": check, "letterhead": letterhead}
