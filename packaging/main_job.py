"""The main job on the sample practice, verb by verb: private notes in, a client-approved letter out."""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class Stopped(Exception):  # noqa: N818 - a step said no; the sentence on the screen is its own
    """A step of the job ended with another code than it should."""


def coachdesk(*arguments: str | Path, expected: int = 0) -> str:
    """What one verb printed.

    Raises:
        Stopped: the verb ended with another exit code than the expected one.
    """
    command = [sys.executable, "-m", "coachdesk", *map(str, arguments)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False, cwd=ROOT)
    if done.returncode != expected:
        raise Stopped(f"coachdesk {arguments[0]} ended with {done.returncode}, not {expected}.")
    return done.stdout


def main_job(place: Path) -> Path:
    """Do the whole job in this folder; the letter's path.

    Raises:
        Stopped: a step of it went another way than it should.
    """
    print(coachdesk("demo", place, "--size", "small", "--seed", "1"), end="")
    letter = place / "letter.pdf"
    # The steps between follow here: summaries, note, draft, ask, reply, release, ledger --verify.
    raise Stopped(f"{letter.name} was not made: the steps after `demo` are not written yet.")


def main() -> int:
    """Run the job and say where it left the letter."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--into", type=Path, metavar="DIR")
    into = parser.parse_args().into
    if into is None:
        (ROOT / "build").mkdir(exist_ok=True)
        into = Path(tempfile.mkdtemp(prefix="main-job-", dir=ROOT / "build"))
    try:
        letter = main_job(into)
    except Stopped as no:
        sys.stderr.write(f"{no}\n")
        return 1
    print(f"The letter is here: {letter}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
