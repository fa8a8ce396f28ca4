"""What every screen of an unlocked practice works with; no widget among it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from coachdesk.app.application import Application, Desks
from coachdesk.base.ids import SummaryId
from coachdesk.ui.device import Device
from coachdesk.ui.place import Place
from coachdesk.ui.runner import Runner


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence at the foot of the window for some seconds, with the way back where there is one."""

    words: str
    undo: Callable[[], None] | None = None


@dataclass(frozen=True, slots=True)
class Workplace:
    """The practice's desks, and the window as a presenter may know it.

    Attributes:
        practice: the folder of the practice.
        sample: whether it is a throw-away sample.
        go: to another place, if the present page lets itself be left.
        back: to where the coach came from.
        tell: a toast, said to screen readers too.
        copy: words onto the clipboard, marked as not for its history, and taken off again after a minute.
        hand_over: give the laptop to the client, who reads this letter and nothing else.
        lock: close the practice now.
        change_practice: close it, and ask for another one.
    """

    application: Application
    desks: Desks
    runner: Runner
    device: Device
    practice: Path
    sample: bool
    go: Callable[[Place], None]
    back: Callable[[], None]
    tell: Callable[[Notice], None]
    copy: Callable[[str], None]
    hand_over: Callable[[SummaryId], None]
    lock: Callable[[], None]
    change_practice: Callable[[], None]
