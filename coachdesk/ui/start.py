"""The first window, as soon as there can be one: it waits neither for heavy libraries nor for the program's own.

What is on the screen first is the lock screen itself; the program behind it is read while the window comes up.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QJsonDocument
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from coachdesk.ui import theme
from coachdesk.ui.device import Device
from coachdesk.ui.theme import Appearance, Colours
from coachdesk.ui.window import Window

if TYPE_CHECKING:
    from coachdesk.app.application import Application
    from coachdesk.ui.program import Program


class Wanted(NamedTuple):
    """What the window is to open with.

    Attributes:
        practice: a practice's folder, or None for the one that was open last.
        sample: the sample practice, made where there is none.
        development: whether the palette leads to the component page.
    """

    practice: Path | None = None
    sample: bool = False
    development: bool = False


class Start:
    """From nothing to the first window, and then the program."""

    def __init__(self, wanted: Wanted, build: "Callable[[], Application]", window: Window, device: Device) -> None:
        """Knows which practice is meant, and has put nothing into the window."""
        self._wanted = wanted
        self._build = build
        self._window = window
        self._device = device
        self.program: Program | None = None
        kept = device.choices.practice
        self._practice = wanted.practice or (Path(kept) if kept and Path(kept).is_dir() else None)

    def show_lock(self) -> None:
        """The lock screen, where a practice is known."""
        if self._practice is not None and not self._wanted.sample:
            from coachdesk.ui.unlock.view import UnlockView
            from coachdesk.ui.ways_in import LockScreen

            self._window.show_content(UnlockView(self._device, LockScreen(self.reach, self._practice)))

    def reach(self) -> "Program":
        """The program; read now, if it has not been yet."""
        if self.program is None:
            from coachdesk.ui.program import Program

            self.program = Program(self._window, self._device, self._build, development=self._wanted.development)
        return self.program

    def go_on(self) -> None:
        """The first window is up: what was not needed for it may be read now."""
        theme.theme().complete()
        program = self.reach()
        if self._wanted.sample:
            program.open_sample()
        elif self._practice is None:
            program.first_steps()
        program.warm()


def run(wanted: Wanted, build: "Callable[[], Application]", resources: Path, settings: Path | None) -> int:
    """Open the window and stay until it is closed; gives the exit code."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication([*sys.argv[:1], "-style", "fusion"])  # asked for here, Qt need not hand the style to Python
    QGuiApplication.setApplicationName("CoachDesk")
    QGuiApplication.setDesktopFileName("coachdesk")
    device = Device(settings, _parsed)
    theme.install(app, resources, appearance_of(device), early=True)
    window = Window(device)
    start = Start(wanted, build, window, device)
    window.up.connect(start.go_on)
    window.show()  # while the system brings the window up, its lock screen is laid out; the first picture has it
    start.show_lock()
    return int(app.exec())


def _parsed(content: bytes) -> object:
    """JSON as Qt reads it: Qt is there already, and Python's own reader would take some milliseconds to fetch."""
    return QJsonDocument.fromJson(content).toVariant()


def appearance_of(device: Device) -> Appearance:
    """The look that was chosen on this computer."""
    chosen = device.choices
    return Appearance(Colours(chosen.theme), chosen.text_size, chosen.reduce_motion)
