"""What stands where on a page before it is drawn: words, rules and pictures, each with its place and meaning."""

from dataclasses import dataclass
from typing import Final, Literal

from coachdesk.base.errors import InputUnusable
from coachdesk.outward.fonts import Face, Faces
from coachdesk.outward.pictures import Picture
from coachdesk.outward.text import wrapped

BLACK: Final = "#14201F"  # the look, section 9: black and one grey
GREY: Final = "#445151"
_READABLE: Final = 8.5  # points: below it, two lines read better than one


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """One thing a screen reader tells: a paragraph, a heading, a figure. Its pieces may stand on several pages.

    Attributes:
        kind: the PDF structure type.
        alternative: the words for a figure.
    """

    kind: Literal["P", "H1", "H2", "Figure"] = "P"
    alternative: str = ""


@dataclass(frozen=True, slots=True)
class Style:
    """How words look.

    Attributes:
        size: of the letters, in points.
        leading: from baseline to baseline, in points.
        semibold: whether the heavier face is used.
        colour: as #rrggbb.
    """

    size: float
    leading: float
    semibold: bool = False
    colour: str = BLACK

    def face(self, faces: Faces) -> Face:
        """The face of this style."""
        return faces.semibold if self.semibold else faces.regular


@dataclass(frozen=True, slots=True)
class Words:
    """One line of words; no element means that a screen reader passes it over."""

    text: str
    left: float
    baseline: float
    style: Style
    element: Element | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line."""

    left: float
    right: float
    top: float
    weight: float
    colour: str = BLACK


@dataclass(frozen=True, slots=True)
class Placed:
    """A picture and where it stands."""

    picture: Picture
    left: float
    top: float
    element: Element


Item = Words | Rule | Placed
Page = tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines in the largest style in which they fit; each line knows its element."""

    style: Style
    lines: tuple[tuple[str, Element], ...]

    @property
    def height(self) -> float:
        """From the top of the first line to the bottom of the last."""
        return len(self.lines) * self.style.leading


def fitted(
    texts: tuple[str, ...], faces: Faces, width: float, choices: tuple[tuple[Style, int], ...], place: str
) -> Fitted:
    """The texts, a paragraph each, in the first choice of a style that needs no more than its number of lines.

    A smaller style that leaves every text on one line goes before a larger one that breaks them.

    Raises:
        InputUnusable: even the last choice is too small for them.
    """
    elements = tuple((text, Element()) for text in texts)
    tries: list[Fitted] = []
    for style, most in choices:
        face = style.face(faces)
        lines = tuple((line, of) for text, of in elements for line in wrapped(text, face, style.size, width))
        if len(lines) <= most:
            tries.append(Fitted(style, lines))
    unbroken = (each for each in tries if len(each.lines) <= len(texts) and each.style.size >= _READABLE)
    for best in (*unbroken, *tries):
        return best
    raise InputUnusable(f"No letter was made: what stands {place} is too long for its room; shorten it.")
