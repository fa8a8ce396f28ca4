"""Letters as pictures: what a screen shows of a page that is not out yet. A preview is pixels, and never a file.

Bytes of a letter come from a pass alone, through its door. What is made here can be looked at and nothing else: no
words can be taken out of it, and nothing of it is kept.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from coachdesk.disclosure.letter import Letterhead, LetterText

HEADING = -1


@dataclass(frozen=True, slots=True)
class Unapproved:
    """The words of a letter as they stand now, whether or not they may ever leave.

    Attributes:
        address: the lines of the reader's address, top to bottom.
        language: "en" or "de".
        dated: the day that the letter would bear.
        check_code: at the foot; empty while nobody has said yes.
        sample: whether the practice is a throw-away sample.
    """

    text: LetterText
    address: tuple[str, ...]
    language: str
    dated: date
    check_code: str = ""
    sample: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """Where on a picture a paragraph of a row lies; one that runs over two pages has a box on each.

    Attributes:
        row: which of the letter's rows, counted from 0.
        paragraph: which of the row's paragraphs, counted from 0; HEADING for the heading.
        left: in pixels from the picture's left edge, as are all four.
    """

    row: int
    paragraph: int
    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page as it would look on paper.

    Attributes:
        width: in pixels.
        height: in pixels.
        pixels: red, green and blue, three bytes a pixel, row by row from the top, without padding.
    """

    width: int
    height: int
    pixels: bytes = field(repr=False)
    boxes: tuple[Box, ...] = ()


class LetterPreviews(Protocol):
    """Draws letters for the screen. PDFium knows one thread only: ask on the thread that does the store's work."""

    def pages(self, letter: Unapproved, letterhead: Letterhead, paper: str, width: int) -> tuple[PagePicture, ...]:
        """The pages as they would be printed, `width` pixels wide each; `paper` is "a4" or "letter".

        Raises:
            InputUnusable: a character has no glyph, a text has no room, or a picture is damaged.
        """
        ...

    def letterhead_sample(
        self, letterhead: Letterhead, paper: str, width: int, *, dated: date, language: str = "en"
    ) -> PagePicture:
        """A page with this letterhead around the house's own words, and nobody's name but the coach's.

        Raises:
            InputUnusable: as for a letter.
        """
        ...

    def pictures_of(self, page: bytes, width: int) -> tuple[PagePicture, ...]:
        """A file that was released already, page by page.

        Raises:
            InputUnusable: it can't be read.
        """
        ...
