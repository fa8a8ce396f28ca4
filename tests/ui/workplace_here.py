"""A workplace over a real practice, which remembers what a page asked of the window."""

from dataclasses import dataclass, field
from pathlib import Path

from inline import InlineRunner

from coachdesk.ui.device import Device
from coachdesk.ui.workplace import Workplace


@dataclass
class Asked:
    """What was asked of the window."""

    places: list = field(default_factory=list)
    notices: list = field(default_factory=list)
    copied: list = field(default_factory=list)
    locked: list = field(default_factory=list)


def a_workplace(application, desks, folder: Path, asked: Asked, **more) -> Workplace:
    parts = {
        "application": application,
        "desks": desks,
        "runner": InlineRunner(),
        "device": Device(None),
        "practice": folder,
        "sample": False,
        "go": asked.places.append,
        "back": lambda: asked.places.append("back"),
        "tell": asked.notices.append,
        "copy": asked.copied.append,
        "hand_over": asked.places.append,
        "lock": lambda: asked.locked.append("lock"),
        "change_practice": lambda: asked.locked.append("another"),
    }
    return Workplace(**(parts | more))
