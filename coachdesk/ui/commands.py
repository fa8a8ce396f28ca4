"""Everything that can be done, with its words, its key and its menu: menus, palette and shortcut sheet read it here."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Menu(StrEnum):
    """The menus, in the order in which they stand."""

    FILE = "&File"
    EDIT = "&Edit"
    GO = "&Go"
    PAGE = "&Page"
    VIEW = "&View"
    HELP = "&Help"


@dataclass(frozen=True, slots=True)
class Command:
    """One thing that can be done.

    Attributes:
        id: stable, for tests and a later map of keys.
        keys: as Qt writes them portably, such as "Ctrl+Shift+N"; several are divided by "; "; empty for none.
        icon: the name of the icon that stands beside it.
        listed: whether the palette offers it.
    """

    id: str
    words: str
    run: Callable[[], None]
    keys: str = ""
    icon: str = ""
    menu: Menu = Menu.PAGE
    listed: bool = True


def score(typed: str, words: str) -> int | None:
    """How well `words` answer what was typed: the more, the better; None where they don't.

    Every letter typed must occur in order; letters that follow one another, or begin a word, count more.
    """
    total, place, before, text = 0, 0, -2, words.casefold()
    for letter in typed.casefold():
        if letter.isspace():
            continue
        found = text.find(letter, place)
        if found < 0:
            return None
        begins = found == 0 or not text[found - 1].isalnum()
        total += 5 if found == before + 1 else 4 if begins else 1
        before, place = found, found + 1
    return total * 10 - len(text)
