"""The signed paper as a file: read whole, known by its first bytes, and never by its name."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from coachdesk.base.errors import InputUnusable

_KB, _MB = 1_000, 1_000_000
MOST: Final = 25_000_000  # bytes; forty pages at 200 dpi are about twenty million
KINDS: Final = "Scans (*.pdf *.png *.jpg *.jpeg *.tif *.tiff)"
_MARKS: Final = {  # the first bytes, after each format's own specification
    b"%PDF": "PDF",
    b"\x89PNG\r\n\x1a\n": "PNG picture",
    b"\xff\xd8\xff": "JPEG picture",
    b"II*\x00": "TIFF picture",
    b"MM\x00*": "TIFF picture",
}


@dataclass(frozen=True, slots=True, repr=False)
class Scan:
    """A file that the coach chose; its name may say too much, so no screen shows it."""

    name: str
    content: bytes
    kind: str

    @property
    def told(self) -> str:
        """PDF, 214 kB."""
        size = len(self.content)
        return f"{self.kind}, {size / _MB:.1f} MB" if size >= _MB else f"{self.kind}, {size // _KB + 1} kB"


def read_scan(path: Path) -> Scan:
    """The file at `path`.

    Raises:
        InputUnusable: it can't be read, is too large, or is neither a PDF nor a picture.
    """
    try:
        if path.stat().st_size > MOST:
            raise InputUnusable("This file is larger than 25 MB. Scan the paper at 200 dpi.")
        content = path.read_bytes()
    except OSError:
        raise InputUnusable("This file can't be read.") from None
    kind = next((kind for mark, kind in _MARKS.items() if content.startswith(mark)), "")
    if not kind:
        raise InputUnusable("This is neither a PDF nor a PNG, JPEG or TIFF picture.")
    return Scan(path.name, content, kind)
