"""What this computer offers: versions, cipher, fonts, printers, and libraries that are missing."""

import importlib
import platform
import shutil
import subprocess
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Final

from coachdesk.base.errors import CoachDeskError
from coachdesk.base.findings import Finding
from coachdesk.outward import fonts

LIBRARIES: Final = {
    "sqlmodel": "sqlmodel",
    "sqlcipher3": "sqlcipher3",
    "nacl": "PyNaCl",
    "reportlab": "reportlab",
    "pikepdf": "pikepdf",
    "pypdfium2": "pypdfium2",
    "keyring": "keyring",
    "openpyxl": "openpyxl",
    "docx": "python-docx",
    "PySide6.QtCore": "PySide6-Essentials",
}
PRINTER_SECONDS: Final = 5


def findings(resources: Path) -> Iterator[Finding]:
    """Everything CoachDesk depends on, one line each."""
    yield Finding("Python", platform.python_version())
    for module, package in LIBRARIES.items():
        yield library(module, package)
    yield typeface(resources)
    yield printers(shutil.which("lpstat"))


def library(module: str, package: str) -> Finding:
    """One library: its version, or that it can't be loaded."""
    try:
        importlib.import_module(module)
        return Finding(package, metadata.version(package))
    except (ImportError, OSError, metadata.PackageNotFoundError) as missing:
        return Finding(package, f"can't be loaded: {missing}", in_order=False)


def typeface(resources: Path) -> Finding:
    """The letters' typeface."""
    try:
        fonts.load(resources / "fonts")
    except (CoachDeskError, OSError):
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
