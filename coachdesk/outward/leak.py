"""Reads a finished page again as a stranger would, and finds whatever was not approved.

Two questions: does a second reader see exactly the expected words, and has the file any place left in which more could
stand? The sentences name the place, never the words.
"""

import io
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

import pikepdf
import pypdfium2
from pypdfium2 import raw

from coachdesk.base.errors import LeakFound
from coachdesk.outward.anatomy import oddities
from coachdesk.outward.tagging import About

_HYPHEN_AT_LINE_END: Final = (
    "\x02"  # PDFium 159.0.8149 was seen to say this; a letter itself holds no control characters
)


@dataclass(frozen=True, slots=True)
class Expected:
    """All that a document may hold.

    Attributes:
        about: what the file says about itself.
        words: everything from the first page's top to the last page's end, in reading order, without the feet.
        foot: the words that end each page's content, from its number (counted from 1) and the number of pages.
        alternatives: what screen readers say for pictures.
        pictures: the pixels of every picture.
    """

    about: About
    words: tuple[str, ...]
    foot: Callable[[int, int], tuple[str, ...]]
    alternatives: tuple[str, ...] = ()
    pictures: tuple[bytes, ...] = ()


def check(document: bytes, expected: Expected) -> None:
    """Let the document pass, or say where it differs from what is expected.

    Raises:
        LeakFound: a word more, a word less, or a place where words could hide.
    """
    for found in _differences(document, expected):
        raise LeakFound(f"The document was not let out: {found}.")


def _differences(document: bytes, expected: Expected) -> Iterator[str]:
    try:
        with pikepdf.open(io.BytesIO(document)) as pdf:
            yield from oddities(document, pdf, expected.about, expected.alternatives, expected.pictures)
    except pikepdf.PdfError:
        yield "it can't be read again"
    yield from _wrong_words(document, expected)


def _wrong_words(document: bytes, expected: Expected) -> Iterator[str]:
    pages = _pages(document)
    seen = ""
    for place, page in enumerate(pages, start=1):
        foot = _bare("".join(expected.foot(place, len(pages))))
        if not page.endswith(foot):
            yield f"the foot of page {place} does not read as it should"
        seen += page.removesuffix(foot)
    due = _bare("".join(expected.words))
    if seen != due:
        yield _where(seen, due, pages)


def _where(seen: str, due: str, pages: list[str]) -> str:
    """The first page on which the words part from the expected ones; feet make this a page late at most."""
    parted = next(place for place, (one, other) in enumerate(zip_longest(seen, due)) if one != other)
    page = 1
    while page < len(pages) and parted >= len(pages[page - 1]):
        parted -= len(pages[page - 1])
        page += 1
    kind = "holds words that were not approved" if len(seen) >= len(due) else "lacks approved words"
    return f"page {page} {kind}"


def _pages(document: bytes) -> list[str]:
    """Each page's characters without white space: also white, invisible, covered, hidden and off the page."""
    opened = pypdfium2.PdfDocument(document)
    try:
        return [_bare(_characters(page)) for page in opened]
    finally:
        opened.close()


def _characters(page: pypdfium2.PdfPage) -> str:
    text = page.get_textpage()
    try:
        codes = (raw.FPDFText_GetUnicode(text.raw, place) for place in range(text.count_chars()))
        return "".join(chr(code) for code in codes).replace(_HYPHEN_AT_LINE_END, "-")
    finally:
        text.close()
        page.close()


def _bare(text: str) -> str:
    """Without white space, which readers guess from distances, and with ligatures taken apart, as readers do."""
    return "".join(unicodedata.normalize("NFKC", "".join(text.split())).split())
