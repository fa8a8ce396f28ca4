"""The letter door: approved words in, a finished page out, or nothing."""

from pathlib import Path

from coachdesk.disclosure.approved import ApprovedDisclosure
from coachdesk.disclosure.letter import Letterhead
from coachdesk.outward import fonts
from coachdesk.outward.composition import Composition, composed
from coachdesk.outward.leak import Expected, check
from coachdesk.outward.paper import Furniture, Paper, Sheet
from coachdesk.outward.pen import drawn
from coachdesk.outward.tagging import About, finished


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
        made = composed(disclosure, letterhead, paper.sheet, furniture, faces)
        about = About(made.words.title, disclosure.language, disclosure.dated)
        letter = finished(*drawn(made.pages, paper.sheet, faces), about)
        check(letter, _expected(made, about, paper.sheet))
        return letter


def _expected(made: Composition, about: About, sheet: Sheet) -> Expected:
    words = made.words
    who = words.sender
    return_line = (who.return_line,) if sheet.address.return_line else ()
    head = (who.name, who.profession, *who.contact, *return_line, *words.address, words.dated)
    return Expected(
        about=about,
        words=(*head, *words.text.lines(), who.name),
        foot=lambda page, pages: (words.sample, *words.foot(page, pages)),
        alternatives=tuple(each.element.alternative for each in made.shown),
        pictures=tuple(each.picture.pixels() for each in made.shown),
    )
