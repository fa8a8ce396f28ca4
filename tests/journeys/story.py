"""What every story by hand is told with: the hands, a place for its pictures, and what it measured."""

import sys
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[1] / "packaging" / "by_hand"), str(HERE.parents[1]), str(HERE.parent)]

from hands import Hands  # noqa: E402 - found through the line above
from PySide6.QtGui import QGuiApplication  # noqa: E402
from PySide6.QtWidgets import QListView  # noqa: E402

PASSPHRASE = "seven grey herons over the lake"
PRIVATE = "She opened the planning round and then kept silent. It cost her something."
GOAL = "To hand the regional planning round to two deputies."
DONE = "The autumn planning round was run by both deputies; Ms Moreau opened it and closed it."


@dataclass
class Story:
    """One story while it is told.

    Attributes:
        folder: where its pictures and papers go.
        told: what it measured.
    """

    hands: Hands
    folder: Path
    told: dict[str, object] = field(default_factory=dict)
    number: int = 0

    def picture(self, name: str) -> None:
        """What the window shows now."""
        self.number += 1
        self.hands.picture(self.folder / "pictures" / f"{self.number:02}-{name}.png")

    def clicks_since(self, before: int, what: str) -> None:
        """How many clicks it took from there to here."""
        self.told[f"clicks {what}"] = self.hands.clicks - before

    def unlock(self) -> None:
        """The practice that was there already, opened by keyboard."""
        hands = self.hands
        hands.see("Unlock")
        hands.type(PASSPHRASE)
        hands.press("Return")
        hands.see("Places", patience=60)

    def find(self, typed: str, wanted: str) -> None:
        """Go somewhere or do something by its name alone: Ctrl+K, some letters, Enter."""
        hands = self.hands
        hands.press("ctrl+k")
        hands.see("A client, an organisation, or what you want to do")
        hands.type(typed)
        found = hands.see("What was found", QListView)

        def first() -> bool:
            row = found.model().index(0, 0)  # type: ignore[attr-defined]
            return row.isValid() and str(row.data()) == wanted

        hands.until(first, f"“{wanted}” first in the palette")
        hands.press("Return")

    def save(self, file: Path) -> Path:
        """Answer the dialog that asks where, and wait for the file."""
        self.hands.save_as(file)
        self.hands.until(file.is_file, file.name)
        return file

    def clipboard(self) -> str:
        """What was copied."""
        return self.hands.ask(lambda: QGuiApplication.clipboard().text())

    def put_on_clipboard(self, words: str) -> None:
        """As if it had been copied in the mail program."""
        self.hands.ask(lambda: QGuiApplication.clipboard().setText(words))


def today() -> date:
    """The day as the coach's own clock shows it."""
    return date.today()  # noqa: DTZ011 - that clock it is


def yesterday() -> date:
    """The day of the session."""
    return today() - timedelta(days=1)


def began() -> date:
    """The day on which the coaching began and all three signed."""
    return today() - timedelta(days=193)


def ends() -> date:
    """The day on which the coaching is planned to end."""
    return today() + timedelta(days=97)
