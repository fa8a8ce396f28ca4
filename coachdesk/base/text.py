"""Words as people mean them: one spelling for each character, and nothing in them that can't be seen."""

import re
import unicodedata
from typing import Final

# Source: Unicode 15.0, DerivedCoreProperties.txt, Default_Ignorable_Code_Point: soft hyphen, zero-width and bidi marks,
# variation selectors, fillers, tags. They change what a reader sees without being seen.
_IGNORABLE: Final = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
# Annotation marks (U+FFF9 to U+FFFB) hide words too, and half a surrogate pair can't be written down at all.
_UNSEEN: Final = re.compile(f"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufff9-\ufffb\ud800-\udfff{_IGNORABLE}]")
_LINE_ENDS: Final = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")  # Unicode Standard Annex 14: mandatory breaks


def clean(text: str) -> str:
    """The words in Unicode's form C, lines ended by a line feed, tabs as spaces, and every unseen character gone."""
    seen = _UNSEEN.sub("", _LINE_ENDS.sub("\n", text).replace("\t", " "))
    return unicodedata.normalize("NFC", seen)


def sought(*texts: str) -> str:
    """Words as they are searched for and sorted by: small letters without accents, a space before each word.

    A full stop and an @ divide nothing, so that an e-mail address stays one word; other marks do.
    """
    bare = unicodedata.normalize("NFKD", " ".join(texts).casefold())
    letters = (char for char in bare if not unicodedata.combining(char))
    return "".join(f" {word}" for word in "".join(c if c.isalnum() or c in "@." else " " for c in letters).split())


def named(char: str) -> str:
    """A character as a sentence names it: U+1F600 GRINNING FACE."""
    return f"U+{ord(char):04X} {unicodedata.name(char, 'without a name')}"
