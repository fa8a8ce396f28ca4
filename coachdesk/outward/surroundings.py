"""What this computer offers: versions, fonts, printers, and libraries that are missing.

Each library is imported by a line of its own: a name put together at run time could name anything.
"""

import platform
import shutil
import subprocess
from collections.abc import Callable, Iterator
from importlib import metadata
from pathlib import Path
from typing import Final

from coachdesk.base.errors import Bug
from coachdesk.base.findings import Finding
from coachdesk.outward import fonts

PRINTER_SECONDS: Final = 5


def findings(resources: Path) -> Iterator[Finding]:
    """Everything CoachDesk depends on, one line each."""
    yield Finding("Python", platform.python_version())
    for package, load in LIBRARIES.items():
        yield library(package, load)
    yield typeface(resources)
    yield printers(shutil.which("lpstat"))


def library(package: str, load: Callable[[], object]) -> Finding:
    """One library: its version, or that it can't be loaded."""
    try:
        load()
        return Finding(package, metadata.version(package))
    except (ImportError, OSError, metadata.PackageNotFoundError) as missing:
        return Finding(package, f"can't be loaded: {missing}", in_order=False)


def typeface(resources: Path) -> Finding:
    """The letters' typeface."""
    try:
        fonts.load(resources / "fonts")
    except Bug:
        return Finding("Letter typeface", "missing or damaged", in_order=False)
    return Finding("Letter typeface", "Source Serif 4")


def printers(lister: str | None) -> Finding:
    """The printers that the system's own list names; `lister` is the path of `lpstat`, or None where there is none."""
    if lister is None:
        return Finding("Printers", "this system keeps no list that CoachDesk can read here")
    try:
        told = subprocess.run(  # noqa: S603 - the system's own program, without arguments from outside
            [lister, "-e"], capture_output=True, text=True, timeout=PRINTER_SECONDS, check=False
        ).stdout.split()
    except (OSError, subprocess.TimeoutExpired):
        return Finding("Printers", "the system's list did not answer")
    return Finding("Printers", ", ".join(told) or "none set up")


def _qt() -> object:
    import PySide6.QtCore

    return PySide6.QtCore


def _cipher() -> object:
    import sqlcipher3

    return sqlcipher3


def _keys() -> object:
    import nacl.bindings

    return nacl.bindings


def _pages() -> object:
    import reportlab.pdfgen.canvas

    return reportlab.pdfgen.canvas


def _finish() -> object:
    import pikepdf

    return pikepdf


def _second_reader() -> object:
    import pypdfium2

    return pypdfium2


def _tables() -> object:
    import openpyxl

    return openpyxl


def _keyring() -> object:
    import keyring

    return keyring


LIBRARIES: Final[dict[str, Callable[[], object]]] = {
    "PySide6-Essentials": _qt,
    "sqlcipher3": _cipher,
    "PyNaCl": _keys,
    "keyring": _keyring,
    "reportlab": _pages,
    "pikepdf": _finish,
    "pypdfium2": _second_reader,
    "openpyxl": _tables,
}
