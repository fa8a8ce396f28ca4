"""Runs one verb: prints what it gives, and turns every refusal into a sentence and an exit code."""

import argparse
import getpass
import io
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from coachdesk.app.application import Application
from coachdesk.base.errors import Bug, CoachDeskError, ConfidentialityBreach, DisclosureRefused, InputUnusable
from coachdesk.cli import files, practice_verbs, record_verbs, update_verbs
from coachdesk.cli.parser import parser
from coachdesk.cli.verb import Secret, Unusable, Verb

DONE: Final = 0
REFUSED: Final = 1
UNUSABLE: Final = 2
INTERRUPTED: Final = 130

VERBS: Final[dict[str, Verb]] = {**practice_verbs.VERBS, **record_verbs.VERBS, **update_verbs.VERBS}


def run(arguments: Sequence[str], build: Callable[[], Application]) -> int:
    """One command line; gives the exit code."""
    _show_every_character()
    try:
        told = parser().parse_args(arguments)
    except SystemExit as stop:  # argparse has printed its sentence, or the help that was asked for
        return DONE if stop.code in {0, None} else UNUSABLE
    try:
        application = build()
        return VERBS[told.verb](application, told, lambda: secret(told))
    except DisclosureRefused as no:
        _refuse("\n".join(no.reasons))
    except Unusable as no:
        _refuse(str(no))
        return UNUSABLE
    except CoachDeskError as no:
        _refuse(str(no))
    except ConfidentialityBreach:
        _refuse("CoachDesk stopped itself: private words were about to be shown. Nothing was let out.")
    except KeyboardInterrupt:
        _refuse("Stopped. What was saved before is safe.")
        return INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()  # whoever read has gone; there is nobody to tell
    except Bug as bug:
        _refuse(f"CoachDesk made a mistake ({bug}). What was saved before is safe.")
    except Exception as mistake:  # noqa: BLE001 - the one place; a foreign exception's text may quote a record, so its name alone is told
        _refuse(f"CoachDesk made a mistake ({type(mistake).__name__}{_place(mistake)}). What was saved before is safe.")
    return REFUSED


def _show_every_character() -> None:
    """On a terminal that knows no umlaut, its number: a letter that is out must not end in a fault of the screen."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def secret(told: argparse.Namespace) -> Secret:
    """The passphrase or the recovery code: from the file named, from standard input, or typed by whoever sits there.

    Raises:
        Unusable: there is nowhere to take it from, or two places are named.
        InputUnusable: the file can't be read.
    """
    recovery = getattr(told, "recovery_code_file", None)
    if recovery is not None and told.passphrase_file is not None:
        raise Unusable("Say --passphrase-file or --recovery-code-file, not both.")
    if recovery is not None:
        return Secret(_first_line(recovery), recovers=True)
    if told.passphrase_file is not None:
        return Secret(_first_line(told.passphrase_file))
    if sys.stdin is None or not sys.stdin.isatty():
        raise Unusable("Say where the passphrase stands: --passphrase-file FILE, or - for standard input.")
    return Secret(_typed(twice=told.verb == "new"))


def _first_line(source: str) -> str:
    if source == "-":
        return (sys.stdin.readline(files.LONGEST_LINE) if sys.stdin else "").rstrip("\r\n")
    return files.first_line(Path(source))


def _typed(*, twice: bool) -> str:
    typed = getpass.getpass("Passphrase: ")
    if twice and getpass.getpass("The same again: ") != typed:
        raise InputUnusable("The two passphrases differ. Nothing was created.")
    return typed


def _refuse(sentence: str) -> None:
    print(sentence, file=sys.stderr)


def _place(mistake: BaseException) -> str:
    trace = mistake.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f" in {Path(trace.tb_frame.f_code.co_filename).name}, line {trace.tb_lineno}" if trace is not None else ""
