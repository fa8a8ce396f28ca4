"""One letter, laid out: its words, its pictures and its pages. What is printed and what is previewed come from here."""

from collections.abc import Iterator
from dataclasses import dataclass

from coachdesk.disclosure.letter import Letterhead
from coachdesk.outward.fonts import Faces
from coachdesk.outward.foot import framed
from coachdesk.outward.head import addressed, placed_logo, sender
from coachdesk.outward.layout import Element, Page, Placed
from coachdesk.outward.page import Column, Line, lines_of, paginated
from coachdesk.outward.paper import MM, Furniture, Sheet
from coachdesk.outward.pictures import picture
from coachdesk.outward.wording import Told, Wording, worded

_SIGNATURE_WIDE = 70 * MM
_SIGNATURE_HIGH = 15 * MM


@dataclass(frozen=True, slots=True)
class Composition:
    """A letter before it is drawn.

    Attributes:
        shown: the logo and the signature, as far as there are any.
        lines: the text from the subject to the name, in reading order.
    """

    words: Wording
    shown: tuple[Placed, ...]
    lines: tuple[Line, ...]
    pages: tuple[Page, ...]

    def body(self) -> Iterator[Element]:
        """What the text consists of, paragraph by paragraph."""
        yield from dict.fromkeys(line.element for line in self.lines)


def composed(told: Told, letterhead: Letterhead, sheet: Sheet, furniture: Furniture, faces: Faces) -> Composition:
    """The letter on this sheet.

    Raises:
        InputUnusable: a character has no glyph, a text has no room, or a picture is damaged.
    """
    words = worded(told, letterhead, furniture, faces.regular)
    logo = placed_logo(letterhead.logo, words.logo, sheet) if letterhead.logo else None
    signature = _signature(letterhead.signature, words.signature) if letterhead.signature else None
    head = (*sender(words.sender, letterhead.colour, logo, faces, sheet), *addressed(words, faces, sheet))
    lines = lines_of(words.text, words.sender.name, signature, Column(faces, sheet.text_width))
    first, *others = paginated(lines, sheet)
    pages = framed(((*head, *first), *others), words, faces, sheet)
    return Composition(words, tuple(each for each in (logo, signature) if each), tuple(lines), pages)


def _signature(raw: bytes, alternative: str) -> Placed:
    image = picture(raw, "for the signature", _SIGNATURE_WIDE, _SIGNATURE_HIGH)
    return Placed(image, 0, 0, Element("Figure", alternative))
