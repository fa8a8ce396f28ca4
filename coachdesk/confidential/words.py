"""Private words and private bytes: nothing that prints, formats, copies or stores by accident can make them plain."""

import re
from collections.abc import Iterable
from typing import Final, NoReturn

from coachdesk.base.errors import ConfidentialityBreach
from coachdesk.confidential.comparing import words_gone

_SENTENCE: Final = re.compile(r"(.+?[.!?…])\s")


class _Private:
    """Not a `str`, not a dataclass: both were seen to leak through `asdict` and JSON."""

    __slots__ = ()

    def __str__(self) -> NoReturn:
        raise ConfidentialityBreach("private words were asked for as text")

    def __format__(self, form: str) -> NoReturn:
        raise ConfidentialityBreach("private words were put into a text")

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise ConfidentialityBreach("private words were to be copied or pickled")

    def __getstate__(self) -> NoReturn:
        raise ConfidentialityBreach("private words were to be copied or pickled")

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: private>"


class PrivateWords(_Private):
    """What only the coach may read, and the client in the copy they have a right to."""

    __slots__ = ("_kept",)

    def __init__(self, words: str) -> None:
        """Close over the words."""
        self._kept = words

    def __eq__(self, other: object) -> bool:
        """Two private texts are the same when their words are."""
        return isinstance(other, PrivateWords) and self._kept == other._kept

    def __hash__(self) -> int:
        """As equal words need it; a hash of one process tells another nothing."""
        return hash((PrivateWords, self._kept))

    def __bool__(self) -> bool:
        """Whether there is anything to keep but white space."""
        return bool(self._kept.strip())

    def lines(self) -> tuple["PrivateWords", ...]:
        """Line by line, each as private as the whole."""
        return tuple(PrivateWords(line) for line in self._kept.splitlines())

    def after(self, opening: str) -> "PrivateWords | None":
        """What follows `opening` at the very beginning; None where the words don't begin so."""
        return PrivateWords(self._kept[len(opening) :].strip()) if self._kept.startswith(opening) else None

    def first_sentence(self) -> "PrivateWords":
        """As much as a line beside the whole has room for."""
        found = _SENTENCE.match(self._kept)
        return PrivateWords(found[1]) if found else self

    def gone_from(self, later: "PrivateWords", kept: "PrivateWords") -> int:
        """How many of these words stand neither in a later wording nor in one that is kept; none of them is told."""
        return words_gone(self._kept, later._kept, kept._kept)  # noqa: SLF001 - its own kind


def together(parts: Iterable[PrivateWords]) -> PrivateWords:
    """Several private texts as one, a line each."""
    kept = (part._kept for part in parts)  # noqa: SLF001 - their own kind  # pyright: ignore[reportPrivateUsage]
    return PrivateWords("\n".join(kept))


class PrivateBytes(_Private):
    """A file that came from somebody: a returned e-mail, a scan."""

    __slots__ = ("_kept",)

    def __init__(self, content: bytes) -> None:
        """Close over the content."""
        self._kept = content

    def __eq__(self, other: object) -> bool:
        """Two private files are the same when their bytes are."""
        return isinstance(other, PrivateBytes) and self._kept == other._kept

    def __hash__(self) -> int:
        """As equal content needs it."""
        return hash((PrivateBytes, self._kept))
