"""What a verb is: it takes the application, what was typed and how to ask for the passphrase; it gives an exit code."""

import argparse
import json
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

from coachdesk.app.application import Application, Desks

Ask = Callable[[], str]
Verb = Callable[[Application, argparse.Namespace, Ask], int]


@contextmanager
def desks(application: Application, practice: Path, ask: Ask) -> Generator[Desks]:
    """The practice's desks, unlocked."""
    with application.opened(practice, ask()) as opened:
        yield opened


def print_json(told: object) -> None:
    """JSON for other programs: UTF-8 as it is, two spaces a level."""
    print(json.dumps(told, ensure_ascii=False, indent=2))


def print_table(heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    """Columns as wide as they need to be."""
    widths = [max(len(row[at]) for row in [heads, *rows]) for at in range(len(heads))]
    for row in [heads, *rows]:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
