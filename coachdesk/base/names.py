"""Whether a name that somebody typed is theirs: forgiving about how it is written, strict about whose it is."""

import unicodedata
from typing import Final

# Letters that Unicode does not take apart into a plain letter and a mark, as people type them where the key is missing.
_PLAIN: Final = str.maketrans(
    {"ø": "o", "đ": "d", "ð": "d", "ł": "l", "æ": "ae", "œ": "oe", "þ": "th", "\u0131": "i", "ħ": "h", "ŧ": "t"}
)
_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
_TITLES: Final = frozenset(("dr", "prof", "mr", "mrs", "ms", "herr", "frau"))


def same_name(typed: str, name: str) -> bool:
    """Whether both are one name: case, accents, hyphens, titles, and which part comes first make no difference."""
    theirs = {_words(name), _words(name, umlauts=True)}
    given = {_words(typed), _words(typed, umlauts=True)}
    return bool(theirs & given - {()})


def first_name(name: str) -> str:
    """What a person is called across a table: Ines, of Ines Moreau; a name of one word is that word."""
    words = [word for word in name.split() if _words(word)] or [name]
    return words[0]


def _words(name: str, *, umlauts: bool = False) -> tuple[str, ...]:
    """The name's words in their plainest spelling, in alphabetical order."""
    lowered = unicodedata.normalize("NFC", name).casefold()
    spread = lowered.translate(_UMLAUTS) if umlauts else lowered
    plain = unicodedata.normalize("NFKD", spread.translate(_PLAIN))
    spelt = "".join(_spelt(letter) for letter in plain)
    return tuple(sorted(word for word in spelt.split() if word not in _TITLES))


def _spelt(letter: str) -> str:
    if unicodedata.combining(letter) or letter in "'’.":  # noqa: RUF001 - the apostrophe that a name is printed with
        return ""
    return letter if letter.isalnum() else " "
