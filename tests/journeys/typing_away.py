"""Somebody writes, and whoever started this kills the program meanwhile: it only opens the page and says so."""

import time
from functools import partial
from typing import TYPE_CHECKING

from coachdesk.ui.place import Place, Screen

if TYPE_CHECKING:
    from on_screen import Told

LONGEST_S = 120  # nobody is left writing if nobody kills


def tell(story: "Told") -> None:
    """Open the note or the draft named, with the keyboard where one writes; the file `ready` says that it is."""
    what, about = story.words
    screen = Screen.NOTE if what == "note" else Screen.COMPOSER
    story.go(Place(screen, about))
    if what == "note":
        story.hands.click("Private: your note")
        story.hands.press("ctrl+End")
    else:
        story.hands.click("Add a line under Progress")
    story.hands.ask(partial(print, "Ready.", flush=True))
    (story.folder / "ready").touch()
    time.sleep(LONGEST_S)
