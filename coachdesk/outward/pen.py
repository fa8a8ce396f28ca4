"""Draws laid-out pages as a PDF, telling for each stroke which element it belongs to."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from coachdesk.outward.fonts import Faces
from coachdesk.outward.layout import Element, Item, Page, Placed, Rule, Words
from coachdesk.outward.paper import Sheet

_PAGINATION: Final = "/Artifact <</Type /Pagination>> BDC"  # PDF 32000-1, 14.8.2.2: passed over by screen readers


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a piece of an element was drawn.

    Attributes:
        page: counted from 0.
        number: of the marked piece on that page, counted from 0.
        element: whose piece it is.
        box: left, bottom, right, top in points, for a figure.
    """

    page: int
    number: int
    element: Element
    box: tuple[float, float, float, float] | None


def drawn(pages: Sequence[Page], sheet: Sheet, faces: Faces) -> tuple[bytes, tuple[Mark, ...]]:
    """The pages as a PDF without structure yet, and what is needed to give it one."""
    file = io.BytesIO()
    canvas = Canvas(
        file,
        pagesize=(sheet.width, sheet.height),
        invariant=1,  # no clock and no chance in the file
        pageCompression=0,  # pikepdf compresses at the end
        initialFontName=faces.regular.name,  # otherwise an unembedded Helvetica slips in
    )
    pen = _Pen(canvas, sheet, faces)
    marks = tuple(mark for number, page in enumerate(pages) for mark in pen.page(number, page))
    canvas.save()
    return file.getvalue(), marks


class _Pen:
    """Puts items on one canvas. The layout counts from the top, PDF from the bottom."""

    def __init__(self, canvas: Canvas, sheet: Sheet, faces: Faces) -> None:
        self._canvas = canvas
        self._height = sheet.height
        self._faces = faces

    def page(self, page: int, items: Page) -> Iterator[Mark]:
        number = 0
        for element, pieces in groupby(items, key=_element_of):
            self._canvas.addLiteral(f"/{element.kind} <</MCID {number}>> BDC" if element else _PAGINATION)
            box = None
            for piece in pieces:
                box = self._put(piece)
            self._canvas.addLiteral("EMC")
            if element:
                yield Mark(page, number, element, box)
                number += 1
        self._canvas.showPage()

    def _put(self, item: Item) -> tuple[float, float, float, float] | None:
        if isinstance(item, Placed):
            return self._show(item)
        if isinstance(item, Words):
            self._write(item)
        else:
            self._rule(item)
        return None

    def _write(self, words: Words) -> None:
        self._canvas.setFillColorRGB(*_rgb(words.style.colour))
        self._canvas.setFont(words.style.face(self._faces).name, words.style.size)
        self._canvas.drawString(words.left, self._height - words.baseline, words.text)

    def _rule(self, rule: Rule) -> None:
        self._canvas.setStrokeColorRGB(*_rgb(rule.colour))
        self._canvas.setLineWidth(rule.weight)
        self._canvas.line(rule.left, self._height - rule.top, rule.right, self._height - rule.top)

    def _show(self, placed: Placed) -> tuple[float, float, float, float]:
        wide, high = placed.picture.width, placed.picture.height
        bottom = self._height - placed.top - high
        self._canvas.drawImage(ImageReader(placed.picture.image), placed.left, bottom, wide, high)
        return placed.left, bottom, placed.left + wide, bottom + high


def _element_of(item: Item) -> Element | None:
    return None if isinstance(item, Rule) else item.element


def _rgb(colour: str) -> tuple[float, float, float]:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red / 255, green / 255, blue / 255
