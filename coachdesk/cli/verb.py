"""What a verb is: it takes the application, what was typed and how to ask for the passphrase; it gives an exit code."""

import argparse
import json
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from coachdesk.app.application import Application, Desks
from coachdesk.base.errors import CoachDeskError


class Unusable(CoachDeskError):
    """The words on the command line don't fit together; it ends with exit code 2."""


@dataclass(frozen=True, slots=True)
class Secret:
    """What opens a practice: the passphrase, or the recovery code."""

    text: str = field(repr=False)
    recovers: bool = False


Ask = Callable[[], Secret]
Verb = Callable[[Application, argparse.Namespace, Ask], int]


@contextmanager
def desks(application: Application, practice: Path, ask: Ask) -> Generator[Desks]:
    """The practice's desks, unlocked."""
    secret = ask()
    with application.opened(practice, secret.text, recovers=secret.recovers) as opened:
        yield opened


def print_json(told: object) -> None:
    """JSON for other programs: UTF-8 as it is, two spaces a level."""
    print(json.dumps(told, ensure_ascii=False, indent=2))


def print_table(heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    """Columns as wide as they need to be."""
    widths = [max(len(row[at]) for row in [heads, *rows]) for at in range(len(heads))]
    for row in [heads, *rows]:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
