"""The recovery sheet's door: one page with the code, and what to do with it on the day it is needed."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, Literal

from coachdesk.base.errors import InputUnusable
from coachdesk.disclosure.approved import OwnCopy
from coachdesk.outward import fonts
from coachdesk.outward.fonts import Face, Faces
from coachdesk.outward.frames import ShippedFrames
from coachdesk.outward.layout import GREY, Element, Item, Page, Rule, Style, Words
from coachdesk.outward.leak import Expected, check
from coachdesk.outward.paper import INCH, MM, PAPERS, Sheet
from coachdesk.outward.pen import drawn
from coachdesk.outward.tagging import About, finished
from coachdesk.outward.text import printable, wrapped

_TITLE: Final = Style(22, 28, semibold=True)
_PRACTICE: Final = Style(12, 16.5)
_BODY: Final = Style(11.25, 16)
_SMALL: Final = Style(9.75, 13, colour=GREY)
_HEADING: Final = Style(11.25, 16, semibold=True)
_NUMBER: Final = Style(8.6, 11, colour=GREY)
_GROUP: Final = Style(25, 30, semibold=True)  # large enough to be read off paper without glasses
_TOP: Final = 25 * MM
_SAMPLE_AT: Final = 10 * MM
_ACROSS: Final = 3  # groups in a row
_ROW: Final = 0.68 * INCH  # from one row of groups to the next
_UNDER_NUMBER: Final = 24.0
_LONGEST_NAME: Final = 160  # characters: two lines


class RecoverySheets:
    """Makes recovery sheets. Its row in the table of ways out is "recovery sheet"."""

    document = "recovery sheet"

    def __init__(self, resources: Path, frames: ShippedFrames) -> None:
        """A door over CoachDesk's own fonts and phrases."""
        self._resources = resources
        self._frames = frames

    def make(self, copy: OwnCopy, paper: str) -> bytes:
        """The finished page as PDF; `paper` is "a4" or "letter".

        Raises:
            LeakFound: the page holds something that the pass does not.
        """
        faces, sheet = fonts.load(self._resources / "fonts"), PAPERS[paper].sheet
        phrases = self._phrases(copy.language)
        page = tuple(_Flow(faces, sheet).page(copy, phrases, self._dated(copy)))
        about = About(phrases["title"], copy.language, copy.dated)
        made = finished(*drawn((page,), sheet, faces), about)
        check(made, Expected(about, tuple(_told(page)), lambda _page, _pages: ()))
        return made

    def _phrases(self, language: str) -> dict[str, Any]:
        file = self._resources / "letters" / language / "recovery-sheet.toml"
        return tomllib.loads(file.read_text(encoding="utf-8"))

    def _dated(self, copy: OwnCopy) -> str:
        frame, day = self._frames.newest(copy.language), copy.dated
        return frame.date_words.format(day=day.day, month=frame.months[day.month - 1], year=day.year)


class _Flow:
    """One page being filled from the top."""

    def __init__(self, faces: Faces, sheet: Sheet) -> None:
        self._faces = faces
        self._sheet = sheet
        self._at = _TOP

    def page(self, copy: OwnCopy, phrases: dict[str, Any], dated: str) -> Iterator[Item]:
        yield from self._paragraph(phrases["title"], _TITLE, 0, "H1")
        name = _fit_to_print(copy.words.practice, self._faces.regular)
        if name:
            yield from self._paragraph(phrases["practice"].format(practice=name), _PRACTICE, 3)
        yield from self._paragraph(phrases["dated"].format(date=dated), _SMALL, 2)
        yield from self._paragraph(phrases["intro"], _BODY, 12)
        yield from self._code(copy.words.groups)
        for part in phrases["parts"]:
            yield from self._paragraph(part["heading"], _HEADING, 14, "H2")
            for place, words in enumerate(part["words"]):
                yield from self._paragraph(words, _BODY, 4 if place else 1)
        if copy.sample:
            yield Words(phrases["sample"], self._sheet.left, _SAMPLE_AT, _SMALL)

    def _paragraph(self, text: str, style: Style, gap: float, kind: Literal["P", "H1", "H2"] = "P") -> Iterator[Words]:
        element = Element(kind)
        self._at += gap
        for line in wrapped(text, style.face(self._faces), style.size, self._sheet.text_width):
            self._at += style.leading
            yield Words(line, self._sheet.left, self._at, style, element)

    def _code(self, groups: tuple[str, ...]) -> Iterator[Item]:
        """The groups, three in a row, each under its number, between two rules."""
        element, wide = Element(), self._sheet.text_width / _ACROSS
        self._at += 14
        yield self._rule()
        self._at += 18
        for place, group in enumerate(groups):
            row, column = divmod(place, _ACROSS)
            left, top = self._sheet.left + column * wide, self._at + row * _ROW
            yield Words(str(place + 1), left, top, _NUMBER)
            yield Words(group, left, top + _UNDER_NUMBER, _GROUP, element)
        self._at += (len(groups) - 1) // _ACROSS * _ROW + _UNDER_NUMBER + 14
        yield self._rule()

    def _rule(self) -> Rule:
        return Rule(self._sheet.left, self._sheet.right, self._at, 0.75)


def _fit_to_print(practice: str, face: Face) -> str:
    """The practice's name; nothing where it can't be printed, since a sheet without it is better than none."""
    try:
        name = printable(practice, face, "in the practice's name").replace("\n", " ").strip()
    except InputUnusable:
        return ""
    return name if len(name) <= _LONGEST_NAME else ""


def _told(page: Page) -> Iterator[str]:
    return (item.text for item in page if isinstance(item, Words))
