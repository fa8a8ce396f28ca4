"""Arguments in, program out: a verb for the command line, or the window."""

import gc
import os
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from coachdesk.app.application import Application

GARBAGE: Final = 200_000  # new objects between two looks for garbage; with 8,000 updates a third of the time went there
SAMPLE: Final = "--sample"
NO_SCREEN: Final = (
    "There is no screen here, so no window was opened. `coachdesk --help` lists what can be done without."
)


def main() -> int:
    """Run CoachDesk; gives the exit code: 0 done, 1 refused, 2 arguments that can't be used."""
    gc.set_threshold(GARBAGE)  # a verb lives for a second or two, and what it makes is in use until it ends
    arguments = sys.argv[1:]
    if _wants_window(arguments):
        return _window(arguments)
    from coachdesk.bootstrap import CoachDesk
    from coachdesk.cli.run import run

    return run(arguments, CoachDesk)


def _wants_window(arguments: list[str]) -> bool:
    """Whether no verb was said: nothing at all, the sample, or a practice's folder."""
    if len(arguments) > 1:
        return False
    return not arguments or arguments[0] == SAMPLE or arguments[0].rstrip("/\\").endswith(".coachdesk")


def _window(arguments: list[str]) -> int:
    if sys.platform == "linux" and not any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))):
        sys.stderr.write(NO_SCREEN + "\n")
        return 2
    from pathlib import Path

    from coachdesk.base import installed
    from coachdesk.ui.start import Wanted, run

    practice = Path(arguments[0]) if arguments and arguments[0] != SAMPLE else None
    wanted = Wanted(practice, sample=arguments == [SAMPLE], development=installed.in_a_checkout())
    return run(wanted, _application, installed.resources(), installed.settings_file())


def _application() -> "Application":
    """Built only once the first window is on the screen."""
    from coachdesk.bootstrap import CoachDesk

    return CoachDesk()


if __name__ == "__main__":
    sys.exit(main())
