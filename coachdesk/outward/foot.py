"""What every page carries: check code, page number, fold marks, and the mark of a sample practice."""

from collections.abc import Iterator, Sequence
from typing import Final

from coachdesk.outward.fonts import Faces
from coachdesk.outward.layout import GREY, Item, Page, Rule, Style, Words, fitted
from coachdesk.outward.paper import MM, Sheet
from coachdesk.outward.wording import Wording

_HAIRLINE: Final = "#D5DCDC"
_FOOT: Final = Style(8.6, 11, colour=GREY)  # the look, section 9
_SAMPLE_AT: Final = 10 * MM
_MARKS_LEFT: Final = 4.2 * MM  # most printers leave the outer 4 mm white
_THIRDS: Final = (0.0, 0.5, 1.0)


def framed(pages: Sequence[Page], words: Wording, faces: Faces, sheet: Sheet) -> tuple[Page, ...]:
    """Every page with its frame; the text comes first, for those who hear it."""
    marks = tuple(Rule(_MARKS_LEFT, _MARKS_LEFT + long, top, 0.4, GREY) for top, long in sheet.marks)
    return tuple(
        (*page, *(marks if place == 0 else ()), *_frame(words, place + 1, len(pages), faces, sheet))
        for place, page in enumerate(pages)
    )


def _frame(words: Wording, page: int, pages: int, faces: Faces, sheet: Sheet) -> Iterator[Item]:
    yield from _across(("", words.sample, ""), _SAMPLE_AT, faces, sheet)
    yield Rule(sheet.left, sheet.right, sheet.foot_rule, 0.5, _HAIRLINE)
    yield from _across(words.foot(page, pages), sheet.foot_at, faces, sheet)


def _across(texts: tuple[str, str, str], baseline: float, faces: Faces, sheet: Sheet) -> Iterator[Item]:
    """A text at the left, one in the middle, one at the right."""
    for text, share in zip(texts, _THIRDS, strict=True):
        if text:
            fitted((text,), faces, sheet.text_width / 3, ((_FOOT, 1),), "in the letter's frame")
            free = sheet.text_width - faces.regular.width(text, _FOOT.size)
            yield Words(text, sheet.left + free * share, baseline, _FOOT)
