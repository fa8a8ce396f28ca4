"""Letters as pictures for the screen, from the very layout that is printed. Pixels come out, and nothing else.

The page is drawn in memory as the letter door draws it, turned into pixels by the reader that checks finished letters,
and forgotten.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

import pypdfium2

from coachdesk.app.previews import HEADING, Box, PagePicture, Unapproved
from coachdesk.base.errors import InputUnusable
from coachdesk.disclosure.letter import Letterhead, LetterRow, LetterText
from coachdesk.domain.agreement import Topic
from coachdesk.outward import fonts
from coachdesk.outward.composition import Composition, composed
from coachdesk.outward.fonts import Face, Faces
from coachdesk.outward.frames import ShippedFrames
from coachdesk.outward.layout import Element, Page, Words
from coachdesk.outward.paper import PAPERS
from coachdesk.outward.pen import drawn
from coachdesk.outward.phrases import Phrases

_SHOWN: Final = (Topic.DATES, Topic.AGREED_GOALS, Topic.PROGRESS)  # rows of a letterhead's sample page
_ASCENT: Final = 0.75  # of the size, above the baseline; the tallest letters of Source Serif 4
_DESCENT: Final = 0.25

Part = tuple[int, int]
Edges = tuple[float, float, float, float]


class Previews:
    """Draws letters for the screen."""

    def __init__(self, resources: Path, frames: ShippedFrames, phrases: Phrases) -> None:
        """Over CoachDesk's own fonts, frames and phrases; the typeface is read when the first page is drawn."""
        self._fonts = resources / "fonts"
        self._frames = frames
        self._phrases = phrases

    def pages(self, letter: Unapproved, letterhead: Letterhead, paper: str, width: int) -> tuple[PagePicture, ...]:
        """The pages as they would be printed, `width` pixels wide each.

        Raises:
            InputUnusable: a character has no glyph, a text has no room, or a picture is damaged.
        """
        faces, sheet = fonts.load(self._fonts), PAPERS[paper].sheet
        frame = self._frames.newest(letter.language)
        furniture = self._phrases.furniture(letter.language, frame.months, frame.date_words)
        made = composed(letter, letterhead, sheet, furniture, faces)
        boxes = _boxes(made, faces, width / sheet.width)
        return tuple(_rendered(drawn(made.pages, sheet, faces)[0], width, boxes))

    def letterhead_sample(
        self, letterhead: Letterhead, paper: str, width: int, *, dated: date, language: str = "en"
    ) -> PagePicture:
        """A page with this letterhead around the house's own words, and nobody's name but the coach's.

        Raises:
            InputUnusable: as for a letter.
        """
        frame = self._frames.newest(language)
        rows = tuple(LetterRow(frame.headings[topic], (frame.nothing_told,)) for topic in _SHOWN)
        text = LetterText("", "", (), rows, frame.closing)
        return self.pages(Unapproved(text, (frame.personal,), language, dated), letterhead, paper, width)[0]

    def pictures_of(self, page: bytes, width: int) -> tuple[PagePicture, ...]:
        """A file that was released already, page by page.

        Raises:
            InputUnusable: it can't be read.
        """
        try:
            return tuple(_rendered(page, width, {}))
        except pypdfium2.PdfiumError:
            raise InputUnusable("This page can't be shown: its file is damaged. Nothing was changed.") from None


def _rendered(file: bytes, width: int, boxes: dict[int, list[Box]]) -> Iterator[PagePicture]:
    document = pypdfium2.PdfDocument(file)
    try:
        for place, page in enumerate(document):
            yield _picture(page, width, tuple(boxes.get(place, ())))
    finally:
        document.close()


def _picture(page: pypdfium2.PdfPage, width: int, boxes: tuple[Box, ...]) -> PagePicture:
    bitmap = page.render(scale=width / page.get_width(), rev_byteorder=True)
    try:
        image = bitmap.to_pil().convert("RGB")
        return PagePicture(image.width, image.height, image.tobytes(), boxes)
    finally:
        bitmap.close()
        page.close()


def _boxes(made: Composition, faces: Faces, scale: float) -> dict[int, list[Box]]:
    """Where each paragraph of each row lies, by page."""
    parts = dict(zip(made.body(), _parts(made.words.text), strict=False))  # the name under the closing has no part
    found: dict[int, list[Box]] = defaultdict(list)
    for place, page in enumerate(made.pages):
        for part, edges in _edges(page, parts, faces).items():
            found[place].append(Box(*part, *(round(edge * scale) for edge in edges)))
    return found


def _parts(text: LetterText) -> Iterator[Part | None]:
    """Each paragraph's row and place in it, in reading order; None for what is no part of a row."""
    yield from (None for line in (text.subject, text.salutation, *text.opening) if line)
    for number, row in enumerate(text.rows):
        yield from ((number, place) for place in range(HEADING, len(row.paragraphs)))


def _edges(page: Page, parts: dict[Element, Part | None], faces: Faces) -> dict[Part, Edges]:
    found: dict[Part, Edges] = {}
    for words in page:
        part = parts.get(words.element) if isinstance(words, Words) and words.element else None
        if part is None or not isinstance(words, Words):
            continue
        edges = _around(words, words.style.face(faces))
        known = found.get(part, edges)
        found[part] = (
            min(known[0], edges[0]),
            min(known[1], edges[1]),
            max(known[2], edges[2]),
            max(known[3], edges[3]),
        )
    return found


def _around(words: Words, face: Face) -> Edges:
    size = words.style.size
    right = words.left + face.width(words.text, size)
    return words.left, words.baseline - _ASCENT * size, right, words.baseline + _DESCENT * size
