"""What the machine itself must bring: Debian's packages on a bare system, or a sentence that says what is missing."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

RUN = ("libglib2.0-0",)  # all that QtCore wants; Debian 13 and Ubuntu 24.04 provide it as libglib2.0-0t64
OFFSCREEN = ("libgl1", "libegl1", "libfontconfig1", "libdbus-1-3", "libxkbcommon0")  # QtWidgets without a screen
WINDOW = (  # a real window on X11; Qt blames libxcb-cursor0 for whichever is missing
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxkbcommon-x11-0",
    "libxcb-shape0",
    "libxcb-xkb1",
)
VIRTUAL = ("xvfb", "xauth", "openbox", "xdotool")  # without a window manager no window ever has the keyboard
TEST = (*RUN, *OFFSCREEN, *WINDOW, *VIRTUAL, "poppler-utils")  # poppler is the second reader of every letter
TEST_PROGRAMS = ("pdftotext", "Xvfb", "openbox", "xdotool") if sys.platform == "linux" else ("pdftotext",)
LONG = ("cups", "cups-client", "printer-driver-cups-pdf")  # a real queue, that prints into a file
APT = ("apt-get", "-qq", "-o", "Dpkg::Use-Pty=0", "-o", "DPkg::Lock::Timeout=120")


class Unready(Exception):
    """The machine can't be made ready; the sentence says what was done and what to do."""


def has_screen() -> bool:
    """Whether a window can be opened here."""
    return sys.platform != "linux" or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def bring(packages: Iterable[str]) -> None:
    """Install what a Debian-like system lacks of these; elsewhere the imports will tell.

    Raises:
        Unready: packages are missing and may not be installed from here.
    """
    if not _like_debian():
        return
    missing = sorted(set(packages) - _installed())
    if missing:
        _install(missing)


def bring_if_allowed(packages: Iterable[str]) -> None:
    """The same, for what can be done without: where it may not be installed, that is said, and nothing else."""
    try:
        bring(packages)
    except Unready as no:
        print(f"{no}\nGoing on without a virtual screen.", flush=True)


def bring_venv() -> None:
    """See that `python3 -m venv` works; Debian ships it in a package of its own.

    Raises:
        Unready: this Python has no venv with pip, and none could be installed.
    """
    if find_spec("ensurepip") is not None:
        return
    if not _like_debian():
        raise Unready("Nothing was changed. This Python can't make a virtual environment: its ensurepip is missing.")
    _install([f"python{sys.version_info.major}.{sys.version_info.minor}-venv"])


def see_qt_start(python: Path, module: str) -> None:
    """Import one module of Qt in a process of its own, where a missing library shows.

    Raises:
        Unready: a library that Qt needs isn't there; named.
    """
    tried = subprocess.run([python, "-c", f"import PySide6.{module}"], capture_output=True, text=True, check=False)
    if tried.returncode:
        cause = (tried.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise Unready(f"Nothing was run. Qt needs a library that this system lacks: {cause}")


def see_programs(names: Iterable[str]) -> None:
    """Look for the programs that the tests start.

    Raises:
        Unready: some are missing; all named.
    """
    missing = [name for name in names if shutil.which(name) is None]
    if missing:
        raise Unready(
            f"Nothing was run. The tests need these programs: {', '.join(missing)}. Install them, then retry."
        )


def _like_debian() -> bool:
    return all(shutil.which(tool) for tool in ("dpkg-query", "apt-get"))


def _installed() -> set[str]:
    """Names of the packages that are installed, and of those that they provide."""
    asked = ["dpkg-query", "--show", "--showformat=${db:Status-Status}\t${Package}, ${Provides}\n"]
    lines = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.splitlines()
    split = (line.partition("\t") for line in lines)
    return {
        name.strip().split(" ")[0] for state, _, names in split if state == "installed" for name in names.split(",")
    }


def _install(packages: list[str]) -> None:
    names = " ".join(packages)
    leave = _leave_to_install(names)
    print(f"Installing system packages: {names}", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (("update",), ("install", "--yes", "--no-install-recommends", *packages)):
        done = subprocess.run([*leave, *APT, *step], capture_output=True, text=True, check=False, env=quiet)
    if done.returncode:
        raise Unready(f"The system packages were not installed ({names}). apt-get says:\n{done.stderr.strip()}")


def _leave_to_install(names: str) -> list[str]:
    """What to put before apt-get: nothing for root, sudo where it asks no password."""
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "--non-interactive"]
    if shutil.which("sudo") and subprocess.run([*sudo, "true"], capture_output=True, check=False).returncode == 0:
        return sudo
    raise Unready(f"Nothing was changed. Please run this first: sudo apt-get install {names}")
