"""The text in pages: headings stay with what they head, and nobody signs a page that says nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from coachdesk.disclosure.letter import LetterText
from coachdesk.outward.fonts import Faces
from coachdesk.outward.layout import Element, Item, Page, Placed, Style, Words
from coachdesk.outward.paper import Sheet
from coachdesk.outward.text import wrapped

# The look, section 9: body 11.25/16 pt, subject 12 pt semibold, headings 11.25 semibold, 8 pt between paragraphs.
_BODY: Final = Style(11.25, 16)
_SUBJECT: Final = Style(12, 16.5, semibold=True)
_HEADING: Final = Style(11.25, 16, semibold=True)
_BETWEEN: Final = 8.0
_AFTER_SUBJECT: Final = 14.0
_AFTER_HEADING: Final = 1.0
_BEFORE_CLOSING: Final = 11.0
_TO_SIGN: Final = 57.0  # from the closing to the name: room for a pen
_ABOVE_NAME: Final = 15.0
_BELOW_CLOSING: Final = 8.0
_HEADING_HELD: Final = 3  # a longer heading is no heading any more, and may be broken


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text.

    Attributes:
        drop: from the baseline above it, in points.
        tied: whether it must stand on the same page as the line above it.
        above: the signature, where this line is the name; its place is not known yet.
    """

    text: str
    style: Style
    element: Element
    drop: float
    tied: bool = False
    above: Placed | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """How wide the text runs, and in which faces."""

    faces: Faces
    width: float

    def paragraph(
        self, text: str, gap: float, style: Style = _BODY, kind: Literal["P", "H1", "H2"] = "P"
    ) -> list[Line]:
        """The paragraph's lines, `gap` points below the one before; no line of it stands alone on a page."""
        element = Element(kind)
        broken = wrapped(text, style.face(self.faces), style.size, self.width)
        last = len(broken) - 1
        held = kind != "P" and last < _HEADING_HELD
        return [
            Line(
                line,
                style,
                element,
                style.leading + (0 if place else gap),
                tied=place > 0 and (held or place in {1, last}),
            )
            for place, line in enumerate(broken)
        ]


def lines_of(text: LetterText, name: str, signature: Placed | None, column: Column) -> list[Line]:
    """Every line from the subject to the name under the signature, in reading order."""
    body = list(_body(text, column))
    if body:
        body[-1] = replace(body[-1], tied=True)
    closing = _tied(column.paragraph(text.closing, _BEFORE_CLOSING))
    return [*body, *closing, *_signed(column.paragraph(name, 0), signature)]


def _body(text: LetterText, column: Column) -> Iterator[Line]:
    yield from column.paragraph(text.subject, 0, _SUBJECT, "H1")
    yield from column.paragraph(text.salutation, _AFTER_SUBJECT)
    for paragraph in text.opening:
        yield from column.paragraph(paragraph, _BETWEEN)
    for row in text.rows:
        yield from column.paragraph(row.heading, _BETWEEN, _HEADING, "H2")
        for place, paragraph in enumerate(row.paragraphs):
            lines = column.paragraph(paragraph, _BETWEEN if place else _AFTER_HEADING)
            yield from lines if place else _tied(lines)


def _tied(lines: list[Line]) -> list[Line]:
    return [replace(line, tied=line.tied or not place) for place, line in enumerate(lines)]


def _signed(name: list[Line], signature: Placed | None) -> list[Line]:
    high = signature.picture.height if signature else 0
    drop = max(_TO_SIGN, _BELOW_CLOSING + high + _ABOVE_NAME)
    return [replace(name[0], drop=drop, tied=True, above=signature), *name[1:]]


def paginated(lines: Sequence[Line], sheet: Sheet) -> list[Page]:
    """The lines on as few pages as they need; a page breaks where no line is tied to the one above it."""
    pages: list[Page] = []
    start, first = 0, sheet.subject_at
    while start < len(lines):
        end = _page_end(lines, start, first, sheet)
        pages.append(tuple(_set(lines[start:end], first, sheet.left)))
        start, first = end, sheet.next_page_at
    return pages


def _page_end(lines: Sequence[Line], start: int, first: float, sheet: Sheet) -> int:
    end, at = start + 1, first
    while end < len(lines) and at + lines[end].drop <= sheet.text_bottom:
        at += lines[end].drop
        end += 1
    untied = (place for place in range(end, start, -1) if place == len(lines) or not lines[place].tied)
    return next(untied, end)  # where everything is tied, the page's end decides


def _set(lines: Sequence[Line], first: float, left: float) -> Iterator[Item]:
    at = first
    for place, line in enumerate(lines):
        at += line.drop if place else 0
        if line.above:
            yield replace(line.above, left=left, top=at - _ABOVE_NAME - line.above.picture.height)
        yield Words(line.text, left, at, line.style, line.element)
