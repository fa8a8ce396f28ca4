"""A file's bytes, never more than asked for, and its name as it may be shown."""

import stat
import unicodedata
from pathlib import Path
from typing import Final

from coachdesk.base.errors import InputUnusable

MEGABYTE: Final = 1024 * 1024


def shown(name: str) -> str:
    """A file's name without letters that a line of text can't show: broken bytes, line ends, direction marks."""
    composed = unicodedata.normalize("NFC", name)  # a Mac writes é as two characters
    return "".join(" " if char.isspace() else char if char.isprintable() else "\ufffd" for char in composed)


def contents(path: Path, limit: int) -> bytes:
    """All bytes of a plain file of at most `limit` bytes.

    Raises:
        InputUnusable: it's not there, not a plain file, not readable, or larger.
    """
    name = shown(path.name)
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe would never end
            raise InputUnusable(f"{name} is not a file that can be read.")
        with path.open("rb") as file:
            raw = file.read(limit + 1)
    except (OSError, ValueError) as no:  # ValueError: a NUL in the path
        raise InputUnusable(f"{name} could not be opened: it is not there, or may not be read.") from no
    if len(raw) > limit:
        raise InputUnusable(f"{name} is larger than {limit // MEGABYTE} MB and was not read.")
    return raw
