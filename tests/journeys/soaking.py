"""Through every screen again and again, and what has stayed behind after each round."""

import gc
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from on_screen import Told

KILOBYTES = 1024


def tell(story: "Told") -> None:
    """As many rounds as fit into the seconds given; at least three."""
    ends = time.monotonic() + float(story.words[0])
    rounds = story.told["rounds"] = []
    behind = story.told["behind"] = []
    while len(rounds) < 3 or time.monotonic() < ends:
        begun = time.monotonic()
        before = ""
        for name, place in story.places():
            story.go(place)
            seen = story.hands.ask(_pages)
            if seen != 1:
                behind.append([before, name, seen])
            before = name
        _sheets(story)
        story.hand_over()
        if story.hands.ask(_pages):
            behind.append([before, "hand-over", story.hands.ask(_pages)])
        story.hand_back()
        news = story.desks.news
        story.lock()
        _first_steps(story)
        took = time.monotonic() - begun
        rounds.append({"seconds": took, "heard": news.is_heard, **story.hands.ask(_left)})
        story.unlock()


def _sheets(story: "Told") -> None:
    """The palette and the list of keys, over Today."""
    hands = story.hands
    hands.press("ctrl+1")
    hands.see("Today and next")
    hands.press("ctrl+k")
    hands.see("Find or do")
    hands.type("ines")
    story.settle()
    hands.press("Escape")
    hands.gone("What was found")
    hands.press("ctrl+slash")
    hands.see("Close")
    hands.press("Escape")
    hands.gone("Close")


def _first_steps(story: "Told") -> None:
    """The first steps, and back to the lock screen."""
    hands, program = story.hands, story.program
    hands.click("Start a new practice")
    hands.see("Step 1 of 5")
    hands.ask(lambda: program.ask(program._known()))
    hands.see("Throw the sample away")


def _pages() -> int:
    """Pages that are there for Qt, once what was to be deleted is."""
    from coachdesk.ui.page import Page

    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return sum(isinstance(one, Page) for one in QApplication.allWidgets())


def _left() -> dict[str, Any]:
    """What there is while the practice is locked."""
    from coachdesk.ui.page import Page
    from coachdesk.ui.shell import Shell

    memory = _resident()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    objects = gc.get_objects()
    owners = [one for one in objects if isinstance(one, QObject)]
    return {
        "megabytes": memory,
        "megabytes after": _resident(),
        "widgets": len(QApplication.allWidgets()),
        "pages": sum(isinstance(one, Page) for one in owners),
        "shells": sum(isinstance(one, Shell) for one in owners),
        "qobjects": sum(shiboken6.isValid(one) for one in owners),
        "objects": len(objects),
        "threads": threading.active_count(),
        "kernel threads": len(list(Path("/proc/self/task").iterdir())),
        "files": len(list(Path("/proc/self/fd").iterdir())),
        "blocks": sys.getallocatedblocks(),
    }


def _resident() -> float:
    """What the program holds in memory, in MB."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) / KILOBYTES
