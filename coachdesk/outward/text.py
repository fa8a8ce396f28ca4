"""Words on their way to the page: nothing in them is obeyed, nothing vanishes, and they are broken into lines.

No markup is ever parsed: `<b>` has no meaning here, so there is nothing to escape.
"""

import re
from collections.abc import Iterator
from typing import Final

from coachdesk.base.errors import InputUnusable
from coachdesk.base.text import clean, named
from coachdesk.outward.fonts import Face

_SPACES: Final = " \u2002-\u2006\u2008-\u200a"  # Unicode Standard Annex 14: spaces that may end a line
_SPACE_RUN: Final = " \u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a"
# After spaces, after a hyphen or slash between letters (but not in e-mail), after a long dash.
_BREAK: Final = re.compile(f"(?<=[{_SPACES}])(?=[^{_SPACES}])|(?<=[^\\W\\d_]{{2}}[-/])(?=[^\\W\\d_])|(?<=\u2014)(?=.)")


def printable(text: str, face: Face, place: str) -> str:
    """The words as they will be printed; `place` says where they stand, as in "in the subject".

    Raises:
        InputUnusable: the typeface has no glyph for a character.
    """
    cleaned = clean(text)
    missing = face.missing_glyphs(cleaned.replace("\n", ""))
    if missing:
        raise InputUnusable(
            f"No letter was made: its typeface can't print {named(missing[0])}, which stands {place}. "
            "Latin, Greek and Cyrillic letters can be printed."
        )
    return cleaned


def wrapped(text: str, face: Face, size: float, width: float) -> tuple[str, ...]:
    """The words in lines no wider than `width` points.

    A line that was broken at a space keeps the space at its end, so that a screen reader does not join two words; a
    word wider than the line is broken between characters, without a hyphen that nobody wrote.
    """
    if not text:
        return ()
    return tuple(line for hard in text.split("\n") for line in _lines(hard, face, size, width))


def _lines(text: str, face: Face, size: float, width: float) -> Iterator[str]:
    line, used = "", 0.0
    for chunk in _BREAK.split(text):
        needed = face.width(chunk.rstrip(_SPACE_RUN), size)
        if line and used + needed > width:
            yield line
            line, used = "", 0.0
        *full, chunk_left = _pieces(chunk, face, size, width) if needed > width else (chunk,)
        yield from full
        line += chunk_left
        used += face.width(chunk_left, size)
    yield line


def _pieces(word: str, face: Face, size: float, width: float) -> Iterator[str]:
    piece, used = "", 0.0
    for char in word:
        step = face.width(char, size)
        if piece and used + step > width and char not in _SPACE_RUN:
            yield piece
            piece, used = "", 0.0
        piece += char
        used += step
    yield piece
