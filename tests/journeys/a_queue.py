"""A print queue of its own for the journeys: CUPS-PDF, which prints each page into a file."""

import os
import pwd
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

NAME = "Letters"
PPD = "lsb/usr/cups-pdf/CUPS-PDF_opt.ppd"
PATIENCE_S = 30.0


@dataclass
class Queue:
    """A queue, and what came out of it since it was made.

    Attributes:
        folder: where its pages come to lie.
        before: what lay there already.
    """

    folder: Path
    before: set[Path] = field(default_factory=set)

    def pages(self, count: int) -> list[Path]:
        """What was printed, oldest first, once there are so many files and none grows any more."""
        ends = time.monotonic() + PATIENCE_S
        sizes: list[int] = []
        while time.monotonic() < ends:
            found = sorted(set(self.folder.glob("*.pdf")) - self.before, key=lambda one: one.stat().st_mtime)
            now = [one.stat().st_size for one in found]
            if len(found) >= count and now == sizes and all(now) and not _told("lpstat", "-o"):
                return found
            sizes = now
            time.sleep(0.3)
        raise AssertionError(f"{count} printed pages were expected in {self.folder}.")


def why_not() -> str:
    """Why there can be no queue here; empty where there can."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return "A print queue is set up by root alone."
    missing = [one for one in ("cupsd", "lpadmin", "lpstat") if shutil.which(one, path=_path()) is None]
    if missing or not Path("/usr/lib/cups/backend/cups-pdf").exists():
        return "CUPS with cups-pdf is not installed; `dev.py test --long` installs it."
    return ""


@contextmanager
def queue() -> Iterator[Queue]:
    """The queue, and the printing system where none was running; both are gone afterwards."""
    server = None if _runs() else subprocess.Popen(["cupsd", "-f"], env=_env(), stderr=subprocess.DEVNULL)
    made: Queue | None = None
    try:
        _until(_runs)
        subprocess.run(["lpadmin", "-p", NAME, "-E", "-v", "cups-pdf:/", "-m", PPD], env=_env(), check=True)
        folder = Path(pwd.getpwuid(os.geteuid()).pw_dir) / "PDF"
        made = Queue(folder, set(folder.glob("*.pdf")))
        yield made
    finally:
        if made is not None:
            for page in set(made.folder.glob("*.pdf")) - made.before:
                page.unlink()
        subprocess.run(["lpadmin", "-x", NAME], env=_env(), check=False)
        if server is not None:
            server.terminate()
            server.wait(PATIENCE_S)


def _runs() -> bool:
    return "is running" in _told("lpstat", "-r")


def _told(*command: str) -> str:
    told = subprocess.run(command, capture_output=True, text=True, check=False, env=_env())
    return told.stdout


def _until(true: Callable[[], bool]) -> None:
    ends = time.monotonic() + PATIENCE_S
    while time.monotonic() < ends:
        if true():
            return
        time.sleep(0.1)
    raise AssertionError("The printing system did not start.")


def _path() -> str:
    return os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/sbin"))


def _env() -> dict[str, str]:
    return {**os.environ, "PATH": _path(), "LC_ALL": "C"}
