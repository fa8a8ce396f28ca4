"""The commands of a checkout: run the program, test it, lock what it depends on. Standard library only."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - said plainly, before a newer file fails to parse
    sys.exit(
        "Nothing was changed. CoachDesk needs Python 3.11 or newer, and this is Python {}.{}. "
        "Start it with a newer one, for example: python3.12 packaging/dev.py run".format(*sys.version_info[:2])
    )

import argparse  # after the check on purpose, as are all below
import subprocess
from pathlib import Path

import checks
import environment
import lock
import machine


def run(into: "Path | None") -> int:
    """CoachDesk with the sample practice; where there is no screen, the main job by hand on a virtual one."""
    seen = machine.has_screen() and into is None
    machine.bring((*machine.RUN, *machine.OFFSCREEN, *(machine.WINDOW if seen else ())))
    if not seen:
        machine.bring_if_allowed((*machine.WINDOW, *machine.VIRTUAL))
    python = environment.prepare(environment.RUNTIME_LOCK)
    machine.see_qt_start(python, "QtWidgets")
    place = [] if into is None else ["--into", str(into)]
    command = ["-m", "coachdesk", "--sample"] if seen else ["packaging/by_hand/tour.py", *place]
    return subprocess.run([python, *command], cwd=environment.ROOT, check=False).returncode


def test(long: bool, pytest_arguments: "list[str]") -> int:  # noqa: FBT001 - as the command line has it
    """Format, lint, types, import contracts, then pytest, whose closing line comes last."""
    machine.bring((*machine.TEST, *machine.LONG) if long else machine.TEST)
    machine.see_programs(machine.TEST_PROGRAMS)
    python = environment.prepare(environment.DEV_LOCK)
    machine.see_qt_start(python, "QtWidgets")
    checks.before_the_tests()
    return checks.pytest(long=long, arguments=pytest_arguments)


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py", description=__doc__, allow_abbrev=False)
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="run | test | lock")
    run_verb = verbs.add_parser("run", help="open CoachDesk on the sample practice", allow_abbrev=False)
    run_verb.add_argument("--into", type=Path, metavar="DIR", help="an empty or new folder for the practice and letter")
    test_verb = verbs.add_parser("test", help="run every check; what follows goes to pytest", allow_abbrev=False)
    test_verb.add_argument("--long", action="store_true", help="also the long variants")
    lock_verb = verbs.add_parser("lock", help="write the lock files, the licence list and the SBOM", allow_abbrev=False)
    lock_verb.add_argument("--upgrade", action="store_true", help="take the newest versions that fit")
    return parser


def main() -> int:
    """Do what was asked; 0 when it went well."""
    parser = _arguments()
    asked, rest = parser.parse_known_args()
    if rest and asked.verb != "test":
        parser.error("unknown: " + " ".join(rest))
    try:
        if asked.verb == "run":
            return run(asked.into)
        if asked.verb == "test":
            return test(asked.long, rest)
        lock.write(upgrade=asked.upgrade)
    except machine.Unready as no:
        sys.stderr.write(str(no) + "\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
