"""Files that the command line reads and writes: whole or not at all, and for this user's eyes only."""

import os
import secrets
from pathlib import Path

from coachdesk.base.errors import InputUnusable, StoreFault

LARGEST_NOTE = 16 * 1024 * 1024  # bytes


def read(path: Path, largest: int = LARGEST_NOTE) -> bytes:
    """A file's content.

    Raises:
        InputUnusable: it is missing, a folder, or larger than `largest` bytes.
    """
    try:
        if path.is_file() and path.stat().st_size > largest:
            raise InputUnusable(f"{path.name} is too large. Nothing was changed.")
        return path.read_bytes()
    except OSError:
        raise InputUnusable(f"{path.name} can't be read. Nothing was changed.") from None


def read_text(path: Path) -> str:
    """A text file, in UTF-8 or else in Windows-1252.

    Raises:
        InputUnusable: it can't be read.
    """
    content = read(path)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def target(path: Path, name: str) -> Path:
    """Where a page goes: the file named, or, in a folder, a file of this neutral name.

    Raises:
        InputUnusable: the folder does not exist.
    """
    into = path / name if path.is_dir() else path
    if not into.parent.is_dir():
        raise InputUnusable(f"There is no folder {into.parent.name} to write into. Nothing was written.")
    return into


def write(path: Path, content: bytes) -> None:
    """The file, complete and on the disk when this returns; a file of other content is never overwritten.

    Raises:
        StoreFault: it can't be written, or another file bears this name.
    """
    try:
        if path.exists():
            if path.read_bytes() == content:
                return
            raise StoreFault(f"There is another file named {path.name} already. Nothing was written.")
        beside = path.with_name(f".{secrets.token_hex(8)}.part")
        try:
            with os.fdopen(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError:
        raise StoreFault(f"{path.name} was not written: its folder can't be written, or the disk is full.") from None
