"""Two wordings beside each other: what one has that the other has not. Works on text, and keeps none of it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from re import findall
from typing import Final

_ALIKE: Final = 0.6  # by SequenceMatcher.ratio(): "teh" and "the" are 0.67 alike, "kind" and "tired" 0.44
_FEW: Final = 12  # words looked at one by one; more than that were not mended but taken out
_MOST_SIDE_BY_SIDE: Final = 3000  # words of one changed stretch; comparing takes the square of it


class Change(StrEnum):
    """What became of a stretch of words."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that stayed, went or came, and the white space between them."""

    change: Change
    text: str


def words_gone(before: str, after: str, earlier: str = "") -> int:
    """How many words of `before` stand neither in `after` nor in an `earlier` wording that is kept.

    A word that was being typed, or mended, is not gone: "Tho" became "Thomas", "teh" became "the".
    """
    gone = Counter(_words(before)) - (Counter(_words(after)) | Counter(_words(earlier)))
    missing = list(gone.elements())
    if not missing or len(missing) > _FEW:
        return len(missing)
    fresh = list((Counter(_words(after)) - Counter(_words(before))).elements())
    return sum(1 for word in missing if not _take_alike(word, fresh))


def _words(text: str) -> list[str]:
    return findall(r"\w+", text)


def _take_alike(word: str, fresh: list[str]) -> bool:
    """Whether one of the fresh words is this one, mended; it is taken, so that it mends no other."""
    for other in fresh:
        whole = other.startswith(word) or word.startswith(other)
        if whole or SequenceMatcher(None, word, other, autojunk=False).ratio() >= _ALIKE:
            fresh.remove(other)
            return True
    return False


def compared(before: str, after: str) -> tuple[Stretch, ...]:
    """Both wordings in one reading order; where words were replaced, those gone come before those new."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    found: list[Stretch] = []
    for same, first, second in _matched(old, new):
        if same:
            found.append(Stretch(Change.SAME, "".join(first)))
        else:
            found.extend(_within("".join(first), "".join(second)))
    return tuple(found)


def _within(before: str, after: str) -> Iterator[Stretch]:
    """Word by word inside a stretch of lines; one that is too long is told as a whole."""
    old, new = findall(r"\S+|\s+", before), findall(r"\S+|\s+", after)
    whole = max(len(old), len(new)) > _MOST_SIDE_BY_SIDE
    for same, first, second in [(False, old, new)] if whole else _matched(old, new):
        if same:
            yield Stretch(Change.SAME, "".join(first))
            continue
        if first:
            yield Stretch(Change.GONE, "".join(first))
        if second:
            yield Stretch(Change.NEW, "".join(second))


def _matched(old: list[str], new: list[str]) -> Iterator[tuple[bool, list[str], list[str]]]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        yield tag == "equal", old[a:b], new[c:d]
