"""The letter's typeface: what it can print, and how wide."""

import hashlib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from coachdesk.base.errors import Bug

_PLANE_0: Final = 0xFFFF  # ReportLab's map back from glyphs to characters is wrong beyond it


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One weight of the typeface.

    Attributes:
        name: under which the PDF writer knows it.
        advances: how far each printable character moves the pen, in thousandths of the size. Combining marks are not
            printable: nothing would place them over their letter.
    """

    name: str
    advances: Mapping[str, float]

    def width(self, text: str, size: float) -> float:
        """How wide the words run, in points."""
        return sum(self.advances[char] for char in text) * size / 1000

    def missing_glyphs(self, text: str) -> list[str]:
        """The characters that can't be printed, each once, in the order in which they come."""
        return [char for char in dict.fromkeys(text) if char not in self.advances]


@dataclass(frozen=True, slots=True, eq=False)
class Faces:
    """The two weights that a letter uses."""

    regular: Face
    semibold: Face


@cache
def load(folder: Path) -> Faces:
    """The faces in the folder of resources, registered with the PDF writer once a process.

    Raises:
        Bug: a font file is not there; the installation is damaged.
    """
    return Faces(*(_face(folder / f"SourceSerif4-{weight}.ttf") for weight in ("Regular", "SemiBold")))


def _face(file: Path) -> Face:
    if not file.is_file():
        raise Bug(f"the typeface {file.name} is missing from this installation")
    # Named after its own bytes: neutral, and two folders never fight over one name.
    name = f"letter-{hashlib.sha256(file.read_bytes()).hexdigest()[:12]}"
    font = TTFont(name, str(file))
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(font)
    widths = font.face.charWidths
    usual = font.face.defaultWidth
    return Face(name, {chr(code): widths.get(code, usual) for code in font.face.charToGlyph if _printable(code)})


def _printable(code: int) -> bool:
    return code <= _PLANE_0 and not unicodedata.category(chr(code)).startswith("M")
