"""A small picture of a page with lines on it, as a scanner would make of a signed agreement."""

import struct
import zlib
from typing import Final

_WIDE: Final = 120
_HIGH: Final = 170
_PAPER: Final = b"\xf8"
_INK: Final = b"\x30"
_HEADING: Final = range(14, 18)  # rows of pixels from the top
_TEXT: Final = range(35, 130, 7)
_SIGNED: Final = 150
_GREY: Final = (8, 0, 0, 0, 0)  # PNG, third edition, 11.2.1: eight bits of grey, not interlaced


def scanned_page() -> bytes:
    """A PNG of a page with a heading, lines of text and two signatures."""
    rows = b"".join(b"\x00" + _row(at) for at in range(_HIGH))
    header = struct.pack(">II5B", _WIDE, _HIGH, *_GREY)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(rows)) + _chunk(b"IEND", b"")


def _row(at: int) -> bytes:
    row = bytearray(_PAPER * _WIDE)
    if at in _HEADING:
        row[12:62] = _INK * 50
    elif at in _TEXT:
        row[12 : 108 - at % 5 * 6] = _INK * (96 - at % 5 * 6)
    elif at == _SIGNED:
        row[12:52] = row[68:108] = _INK * 40
    return bytes(row)


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
