"""Arguments in, program out."""

import gc
import sys
from typing import Final

GARBAGE: Final = 200_000  # new objects between two looks for garbage; with 8,000 updates a third of the time went there


def main() -> int:
    """Run CoachDesk's command line; gives the exit code: 0 done, 1 refused, 2 arguments that can't be used."""
    gc.set_threshold(GARBAGE)  # a verb lives for a second or two, and what it makes is in use until it ends
    from coachdesk.bootstrap import CoachDesk
    from coachdesk.cli.run import run

    return run(sys.argv[1:], CoachDesk)


if __name__ == "__main__":
    sys.exit(main())
