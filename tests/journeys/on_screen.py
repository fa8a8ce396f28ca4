"""One story of the real program on a screen: `python tests/journeys/on_screen.py STORY FOLDER [WORDS]`.

`FOLDER` is a home with the sample practice in it, as `own_program` makes it. What a story told stands in
`FOLDER/told.json` when it is over.
"""

import faulthandler
import gc
import importlib
import json
import os
import sys
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

TESTS = Path(__file__).resolve().parents[1]
ROOT = TESTS.parent
sys.path[:0] = [
    str(folder)
    for folder in (
        ROOT / "packaging" / "by_hand",
        TESTS,
        TESTS / "journeys",
        TESTS / "needles",
        TESTS / "visual",
        TESTS / "ui",
        ROOT,
    )
]

from hands import Hands, run  # noqa: E402 - found through the line above

if TYPE_CHECKING:
    from coachdesk.ui.place import Place
    from coachdesk.ui.program import Program

STORIES = {
    "type": "typing_away",
    "soak": "soaking",
    "needles": "looking_for_needles",
    "mistakes": "making_mistakes",
}
PATIENCE_S = 60.0
Answer = TypeVar("Answer")


@dataclass
class Told:
    """The program while a story is told, and what the story has to tell."""

    hands: Hands
    folder: Path
    words: tuple[str, ...] = ()
    told: dict[str, Any] = field(default_factory=dict)
    program: "Program" = field(init=False)

    def begin(self) -> None:
        """Wait until the sample is open."""
        from coachdesk.ui.program import Program

        self.hands.see("Today and next", patience=PATIENCE_S)
        self.program = next(one for one in gc.get_objects() if isinstance(one, Program))
        self.settle()

    def go(self, place: "Place") -> None:
        """To a place, and wait until it shows what it shows."""
        self.hands.ask(lambda: self.program.shell.go(place))  # type: ignore[union-attr]
        self.settle()

    def settle(self) -> None:
        """Wait until the store has nothing more to do."""
        self.hands.until(lambda: self.program.runner.idle, "the end of the work", PATIENCE_S)

    def of_store(self, question: Callable[[], Answer]) -> Answer:
        """An answer from the store thread."""
        answer: Future[Answer] = Future()
        self.hands.ask(lambda: self.program.runner.run(question, answer.set_result))
        return answer.result(PATIENCE_S)

    @property
    def desks(self) -> Any:
        return self.program._opened.desks  # type: ignore[union-attr]

    def ids(self) -> Any:
        """Records of the sample that the pictures are about."""
        import gallery

        kept = self.folder / "ids.json"  # where the names of the sample are no longer the sample's own
        if kept.exists():
            return gallery.Ids(**json.loads(kept.read_text(encoding="utf-8")))
        return self.of_store(partial(gallery._ids, self.desks))

    def places(self) -> "list[tuple[str, Place]]":
        """Every screen of an unlocked practice, as the pictures have them."""
        import gallery

        ids = self.ids()
        return [(scene.name, scene.place(ids)) for scene in gallery.scenes()]  # type: ignore[misc]

    def hand_over(self) -> None:
        """Give the laptop to the client, with the first of her letters."""
        draft = self.ids().draft
        self.hands.ask(lambda: self.program.hand_over(draft))
        self.hands.see("Approve this letter", patience=PATIENCE_S)
        self.settle()

    def hand_back(self) -> None:
        """The coach has the laptop again."""
        secret = (self.program._opening.practice.parent / "passphrase.txt").read_text(encoding="utf-8")  # type: ignore[union-attr]
        self.hands.click(self.hands.that_begins("Hand the laptop back to"))
        self.hands.fill("Passphrase", secret.strip())
        self.hands.click("Open the practice")
        self.hands.until(lambda: self.program.shell, "the practice", PATIENCE_S)
        self.settle()

    def lock(self) -> None:
        """Out of the practice, by its key."""
        self.hands.press("ctrl+l")
        self.hands.see("Throw the sample away")
        self.settle()

    def unlock(self) -> None:
        """Into the sample again, whose passphrase nobody is asked for: the keyboard is on the button."""
        self.settle()
        self.hands.press("Return")
        self.hands.see("Today and next", patience=PATIENCE_S)
        self.settle()


def main() -> int:
    """Tell one story."""
    story, folder, words = sys.argv[1], Path(sys.argv[2]), tuple(sys.argv[3:])
    deed = importlib.import_module(STORIES[story]).tell
    told: dict[str, Any] = {}

    def begin(hands: Hands) -> None:
        inside = Told(hands, folder, words, told)
        inside.begin()
        deed(inside)

    from coachdesk import __main__ as program

    sys.argv = ["coachdesk", "--sample"]
    try:
        run(program.main, begin)
    finally:
        (folder / "told.json").write_text(json.dumps(told), encoding="utf-8")
    return 0


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    faulthandler.enable()  # or a crash would say nothing
    sys.exit(main())
