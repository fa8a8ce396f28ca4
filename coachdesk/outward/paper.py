"""The sheet a letter is printed on, and the frame of words around what was approved.

All lengths are in points from the sheet's upper left corner; `mm` and `inch` convert.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Final

INCH: Final = 72.0  # PDF 32000-1, 8.3.2.3: default user space
MM: Final = INCH / 25.4


@dataclass(frozen=True, slots=True)
class AddressField:
    """Where the reader's address stands so that it shows in the envelope's window.

    Attributes:
        left: of the words.
        top: of the room for the address itself.
        bottom: end of that room.
        right: end of the window.
        return_line: baseline of the small sender's line above it, or nothing.
        from_below: whether the last line keeps its place and the first one moves.
    """

    left: float
    top: float
    bottom: float
    right: float
    return_line: float | None
    from_below: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """One size of paper, with everything that depends on it.

    Attributes:
        width: of the paper.
        height: of the paper.
        address: where the address goes.
        date_at: baseline of the date.
        subject_at: baseline of the subject, where the text begins.
        marks: height and length of the fold and punch marks at the left edge.
    """

    width: float
    height: float
    address: AddressField
    date_at: float
    subject_at: float
    marks: tuple[tuple[float, float], ...]

    left: float = (
        25 * MM
    )  # DIN 5008: the text begins 25 mm from the left edge, and at least 20 mm stay free at the right
    top: float = 17 * MM
    next_page_at: float = 25 * MM

    @property
    def right(self) -> float:
        """Where the text ends."""
        return self.width - 22 * MM

    @property
    def text_width(self) -> float:
        """How wide the text may run."""
        return self.right - self.left

    @property
    def foot_rule(self) -> float:
        """The hairline above the foot."""
        return self.height - 18 * MM

    @property
    def foot_at(self) -> float:
        """Baseline of the foot."""
        return self.height - 12 * MM

    @property
    def text_bottom(self) -> float:
        """The lowest baseline of the text."""
        return self.foot_rule - 6 * MM


# DIN 5008:2020, form B: address field 20 mm from the left and 45 mm from the top, 85 mm wide and 45 mm high, its text
# 5 mm further in; return line in the first 5 mm; fold marks at 105 and 210 mm, punch mark at 148.5 mm.
_A4: Final = Sheet(
    width=210 * MM,
    height=297 * MM,
    address=AddressField(25 * MM, 52.3 * MM, 90 * MM, 105 * MM, return_line=47.9 * MM, from_below=False),
    date_at=94.2 * MM,
    subject_at=106 * MM,
    marks=((105 * MM, 3.7 * MM), (148.5 * MM, 5.3 * MM), (210 * MM, 3.7 * MM)),
)

# US #10 envelope, 4 1/8 x 9 1/2 in, window 1 1/8 x 4 1/2 in, 7/8 in from the left and 1/2 in from the bottom, with some
# makers 5/8 in (California State University's and USPS's usual placement, quoted at answers.google.com, thread 712795).
# A sheet folded in thirds (11/3 in) and resting on the envelope's floor shows what lies 2.04 (11/3 - 1 5/8) to 3.04 in
# (11/3 - 5/8) below its edge in both, whether it slid left or right by the 1 in of play: 0.98 to 4.37 in from its side.
# No return line, since the envelope carries the sender; no fold marks, since nobody in the US expects them.
_LETTER: Final = Sheet(
    width=8.5 * INCH,
    height=11 * INCH,
    address=AddressField(25 * MM, 2.04 * INCH, 3.0 * INCH, 4.37 * INCH, return_line=None, from_below=True),
    date_at=3.5 * INCH,
    subject_at=3.95 * INCH,
    marks=(),
)


class Paper(Enum):
    """The two papers of the business world."""

    A4 = "A4"
    LETTER = "letter"

    @property
    def sheet(self) -> Sheet:
        """The paper's measures."""
        return _A4 if self is Paper.A4 else _LETTER


PAPERS: Final = {"a4": Paper.A4, "letter": Paper.LETTER}


@dataclass(frozen=True, slots=True)
class Furniture:
    """What is printed around the approved words, in the letter's language.

    Attributes:
        check_code: the foot's left, with {code}.
        page_of: the foot's right, with {page} and {pages}.
        sample: what marks the letters of a sample practice.
        title: the document's title in a reader's window; the same for every letter.
        logo: what a screen reader says for the logo, with {name}.
        signature: what a screen reader says for the signature, with {name}.
        months: the twelve names.
        date_format: with {day}, {month} and {year}.
    """

    check_code: str
    page_of: str
    sample: str
    title: str
    logo: str
    signature: str
    months: tuple[str, ...]
    date_format: str

    def dated(self, day: date) -> str:
        """The day as the letter's language writes it: 4 December 2026."""
        return self.date_format.format(day=day.day, month=self.months[day.month - 1], year=day.year)
