"""The update letter's door as the use cases know it: paper by name, phrases by language."""

from pathlib import Path

from coachdesk.disclosure.approved import ApprovedDisclosure
from coachdesk.disclosure.letter import Letterhead, LetterText
from coachdesk.outward import fonts
from coachdesk.outward.frames import ShippedFrames
from coachdesk.outward.paper import PAPERS
from coachdesk.outward.pdf import LetterDoor
from coachdesk.outward.phrases import Phrases
from coachdesk.outward.pictures import picture
from coachdesk.outward.text import printable


class UpdateLetters:
    """Makes update letters. Its row in the table of ways out is "update letter"."""

    document = "update letter"

    def __init__(self, resources: Path, frames: ShippedFrames, phrases: Phrases) -> None:
        """A door over CoachDesk's own fonts, frames and phrases."""
        self._fonts = resources / "fonts"
        self._door = LetterDoor(resources)
        self._frames = frames
        self._phrases = phrases

    def make(self, disclosure: ApprovedDisclosure, letterhead: Letterhead, paper: str) -> bytes:
        """The finished page as PDF; `paper` is "a4" or "letter".

        Raises:
            InputUnusable: a word holds a character that the letter's typeface lacks.
            LeakFound: the page holds something that the pass does not.
        """
        frame = self._frames.newest(disclosure.language)
        furniture = self._phrases.furniture(disclosure.language, frame.months, frame.date_words)
        return self._door.make(disclosure, letterhead, PAPERS[paper], furniture)

    def refuse_unprintable(self, text: LetterText, address: tuple[str, ...], letterhead: Letterhead) -> None:
        """Whether these words could be printed at all, asked before the client is.

        Raises:
            InputUnusable: a word holds a character that the letter's typeface lacks.
        """
        face = fonts.load(self._fonts).regular
        for row in text.rows:
            for paragraph in row.paragraphs:
                printable(paragraph, face, f"in the row {row.heading}")
        for line in (text.subject, text.salutation, *text.opening, *address):
            printable(line, face, "in a name or an address")
        for line in (letterhead.name, letterhead.profession, letterhead.place, *letterhead.contact):
            printable(line, face, "in the letterhead")

    def refuse_letterhead(self, letterhead: Letterhead) -> None:
        """Whether a letterhead could be printed, asked before it is kept.

        Raises:
            InputUnusable: a character can't be printed, or a picture is none.
        """
        self.refuse_unprintable(LetterText("", "", (), (), ""), (), letterhead)
        for raw, place in ((letterhead.logo, "for the logo"), (letterhead.signature, "for the signature")):
            if raw is not None:
                picture(raw, place, 1, 1)
