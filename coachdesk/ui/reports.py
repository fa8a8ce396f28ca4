"""What is told about a mistake of the program's own: its kind and its place in the code, and not a word of a record.

A foreign exception's text may quote what somebody wrote, so it is left out, and so are the values of variables.
"""

import platform
import sys
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Final

from coachdesk.base.errors import Bug

PACKAGE: Final = "coachdesk"
LEAST_DEPTH: Final = 12  # frames told, the innermost last


@dataclass(frozen=True, slots=True)
class Report:
    """One mistake.

    Attributes:
        kind: the exception's class.
        lines: where it happened: file, line and function of each frame, outermost first.
    """

    kind: str
    lines: tuple[str, ...]

    def text(self) -> str:
        """The report as it is copied."""
        system = f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
        return "\n".join(("CoachDesk made a mistake.", system, self.kind, *self.lines, "")).strip() + "\n"


def report(mistake: BaseException) -> Report:
    """What may be told of a mistake."""
    frames = traceback.extract_tb(mistake.__traceback__)[-LEAST_DEPTH:]
    return Report(type(mistake).__name__, tuple(f"{_inside(f.filename)}:{f.lineno} {f.name}" for f in frames))


def _inside(file: str) -> str:
    """A file's path from the package on, or its bare name: a home folder bears a name."""
    parts = Path(file).parts
    return "/".join(parts[parts.index(PACKAGE) :]) if PACKAGE in parts else Path(file).name


class Reports:
    """Hears of every mistake in slots, timers, threads and last moments of objects, and hands it to the window."""

    def __init__(
        self, tell: Callable[[BaseException], None], later: Callable[[BaseException], None] | None = None
    ) -> None:
        """From `listen` on, every mistake goes to `tell`; in other threads it is told there.

        One that Python met while it cleared objects away, which may be at any moment, goes to `later`.
        """
        self._tell = tell
        self._later = later or tell
        self._telling = False
        self._before = sys.excepthook, threading.excepthook, sys.unraisablehook

    def listen(self) -> None:
        """Hear of every mistake from now on."""
        self._before = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = self._mistake
        threading.excepthook = self._mistake_elsewhere
        sys.unraisablehook = self._mistake_at_an_end

    def stop(self) -> None:
        """Hear of no more."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before

    def _mistake(self, kind: type[BaseException], mistake: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, mistake, trace)
            return
        if self._telling:  # telling failed itself; once is enough
            sys.stderr.write(report(mistake).text())
            return
        self._telling = True
        try:
            self._tell(mistake.with_traceback(trace))
        finally:
            self._telling = False

    def _mistake_elsewhere(self, told: threading.ExceptHookArgs) -> None:
        self._tell(told.exc_value or Bug("a thread ended without saying why"))

    def _mistake_at_an_end(self, told: "sys.UnraisableHookArgs") -> None:
        self._later(told.exc_value or Bug("an object ended without saying why"))
