"""Bytes to text, in the encodings that people's files have."""

import codecs
from typing import Final

from coachdesk.base.errors import InputUnusable

# UTF-32 stands before UTF-16, whose mark its own begins with.
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decoded(raw: bytes, name: str) -> str:
    """The text: by its byte order mark, else UTF-8, else Windows-1252, with line ends as newlines.

    Raises:
        InputUnusable: none of them reads it to the end, or it holds NUL characters as only binary files do.
    """
    text = _by_mark(raw, name).replace("\r\n", "\n").replace("\r", "\n")
    before, nul, _ = text.partition("\0")
    if nul:
        place = before.count("\n") + 1
        raise InputUnusable(f"{name} was not read: line {place} holds NUL characters, so it is not a text file.")
    return text


def _by_mark(raw: bytes, name: str) -> str:
    encoding = next((encoding for mark, encoding in _MARKS if raw.startswith(mark)), "")
    for guess in (encoding,) if encoding else ("utf-8", "cp1252"):
        try:
            return raw.decode(guess)
        except UnicodeDecodeError:
            continue
    raise InputUnusable(f"{name} was not read: it is not text in UTF-8, UTF-16 or Windows-1252. Save it as UTF-8.")
