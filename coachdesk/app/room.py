"""What every desk in the practice works with: the open practice, the clock, chance, and the letter frames."""

from dataclasses import dataclass, field
from typing import Final, Protocol

from coachdesk.app.news import NewsTeller
from coachdesk.app.ports import Frames, Practice
from coachdesk.base.clock import Clock, Dice
from coachdesk.base.errors import RuleBroken

FRAME_NAME: Final = "update-1"
SHORTEST_PREFIX: Final = 4  # of an id typed by hand


@dataclass(frozen=True, slots=True)
class Room:
    """An unlocked practice with its clock and its dice, and whom to tell what happened."""

    practice: Practice
    clock: Clock
    dice: Dice
    frames: Frames
    news: NewsTeller = field(default_factory=NewsTeller)


class _Findable(Protocol):
    def starting_with(self, prefix: str) -> list[str]: ...


def the_one(shelf: _Findable, typed: str, what: str) -> str:
    """The whole id of the record that `typed` begins.

    Raises:
        RuleBroken: it begins no record's id, or two, or is too short to be meant.
    """
    prefix = typed.strip().lower()
    if len(prefix) < SHORTEST_PREFIX or not prefix.isalnum():
        raise RuleBroken(f"That is no {what}'s id, of which four letters are the least. Nothing was changed.")
    found = shelf.starting_with(prefix)
    if not found:
        raise RuleBroken(f"There is no {what} with this id. Nothing was changed.")
    if len(found) > 1 and found[0] != prefix:
        raise RuleBroken(f"More than one {what} begins with this id; type more of it. Nothing was changed.")
    return found[0]
