"""Arguments in, program out."""

import sys


def main() -> int:
    """Run CoachDesk's command line; gives the exit code: 0 done, 1 refused, 2 arguments that can't be used."""
    from coachdesk.bootstrap import CoachDesk
    from coachdesk.cli.run import run

    return run(sys.argv[1:], CoachDesk)


if __name__ == "__main__":
    sys.exit(main())
