"""The letter door: approved words in, a finished page out, or nothing."""

from dataclasses import dataclass
from pathlib import Path

from coachdesk.disclosure.approved import ApprovedDisclosure
from coachdesk.disclosure.letter import Letterhead
from coachdesk.outward import fonts
from coachdesk.outward.fonts import Faces
from coachdesk.outward.foot import framed
from coachdesk.outward.head import addressed, placed_logo, sender
from coachdesk.outward.layout import Element, Page, Placed
from coachdesk.outward.leak import Expected, check
from coachdesk.outward.page import Column, lines_of, paginated
from coachdesk.outward.paper import MM, Furniture, Paper, Sheet
from coachdesk.outward.pen import drawn
from coachdesk.outward.pictures import picture
from coachdesk.outward.tagging import About, finished
from coachdesk.outward.wording import Wording, worded

_SIGNATURE_WIDE = 70 * MM
_SIGNATURE_HIGH = 15 * MM


class LetterDoor:
    """Makes letters. It takes nothing but a pass, and gives nothing that it has not read again itself."""

    def __init__(self, resources: Path) -> None:
        """Remember where the program's own files are; the typeface is read when the first letter is made."""
        self._fonts = resources / "fonts"

    def make(self, disclosure: ApprovedDisclosure, letterhead: Letterhead, paper: Paper, furniture: Furniture) -> bytes:
        """The letter as PDF: tagged, dated with its own date, and the same bytes for the same words.

        Raises:
            InputUnusable: a character has no glyph, a text has no room, or a picture is damaged.
            LeakFound: the finished page held something else than these words.
        """
        faces = fonts.load(self._fonts)
        words = worded(disclosure, letterhead, furniture, faces.regular)
        pictures = _pictures(letterhead, words, paper.sheet)
        pages = _pages(words, letterhead.colour, pictures, faces, paper.sheet)
        about = About(words.title, disclosure.language, disclosure.dated)
        letter = finished(*drawn(pages, paper.sheet, faces), about)
        check(letter, _expected(words, pictures, about, paper.sheet))
        return letter


@dataclass(frozen=True, slots=True)
class _Pictures:
    logo: Placed | None
    signature: Placed | None

    def shown(self) -> tuple[Placed, ...]:
        return tuple(each for each in (self.logo, self.signature) if each)


def _pictures(letterhead: Letterhead, words: Wording, sheet: Sheet) -> _Pictures:
    logo = placed_logo(letterhead.logo, words.logo, sheet) if letterhead.logo else None
    return _Pictures(logo, _signature(letterhead.signature, words.signature) if letterhead.signature else None)


def _signature(raw: bytes, alternative: str) -> Placed:
    image = picture(raw, "for the signature", _SIGNATURE_WIDE, _SIGNATURE_HIGH)
    return Placed(image, 0, 0, Element("Figure", alternative))


def _pages(words: Wording, colour: str, pictures: _Pictures, faces: Faces, sheet: Sheet) -> tuple[Page, ...]:
    head = (*sender(words.sender, colour, pictures.logo, faces, sheet), *addressed(words, faces, sheet))
    lines = lines_of(words.text, words.sender.name, pictures.signature, Column(faces, sheet.text_width))
    first, *others = paginated(lines, sheet)
    return framed(((*head, *first), *others), words, faces, sheet)


def _expected(words: Wording, pictures: _Pictures, about: About, sheet: Sheet) -> Expected:
    who = words.sender
    return_line = (who.return_line,) if sheet.address.return_line else ()
    head = (who.name, who.profession, *who.contact, *return_line, *words.address, words.dated)
    return Expected(
        about=about,
        words=(*head, *words.text.lines(), who.name),
        foot=lambda page, pages: (words.sample, *words.foot(page, pages)),
        alternatives=tuple(each.element.alternative for each in pictures.shown()),
        pictures=tuple(each.picture.pixels() for each in pictures.shown()),
    )
