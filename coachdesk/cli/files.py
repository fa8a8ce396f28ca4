"""Files that the command line reads and writes: whole or not at all, and for this user's eyes only."""

import os
import secrets
from pathlib import Path

from coachdesk.base.errors import InputUnusable, StoreFault

LARGEST_NOTE = 16 * 1024 * 1024  # bytes
LONGEST_LINE = 8 * 1024  # bytes; a passphrase takes a thousand characters at most


def read(path: Path, largest: int = LARGEST_NOTE) -> bytes:
    """A file's content. A pipe or a device is no file: it could go on for ever.

    Raises:
        InputUnusable: it is missing, no plain file, or larger than `largest` bytes.
    """
    try:
        if path.exists() and not path.is_file():
            raise InputUnusable(f"{path.name} is no plain file. Nothing was changed.")
        if path.stat().st_size > largest:
            raise InputUnusable(f"{path.name} is too large. Nothing was changed.")
        return path.read_bytes()
    except (OSError, ValueError):  # ValueError: a name with a zero byte
        raise InputUnusable(f"{_shown(path)} can't be read. Nothing was changed.") from None


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


def first_line(path: Path) -> str:
    """The first line of a text file, or of a pipe; no more than a few kilobytes are read.

    Raises:
        InputUnusable: it can't be read.
    """
    try:
        with path.open("rb") as file:
            return file.readline(LONGEST_LINE).decode("utf-8-sig").rstrip("\r\n")
    except (OSError, ValueError):  # ValueError: not UTF-8, or a name with a zero byte
        raise InputUnusable(f"{_shown(path)} can't be read. Nothing was changed.") from None


def target(path: Path, name: str) -> Path:
    """Where a page goes: the file named, or, in a folder, a file of this neutral name.

    Raises:
        InputUnusable: the folder does not exist, lies in a practice, or the name can't be one of a file.
    """
    try:
        into = path / name if path.is_dir() else path
        folder = into.resolve().parent
        if not folder.is_dir():
            raise InputUnusable(f"There is no folder {_shown(folder)} to write into. Nothing was written.")
        if any((above / "vault.json").exists() for above in (folder, *folder.parents)):
            raise InputUnusable("That is inside a practice, where no page belongs. Nothing was written.")
        if into.exists() and not into.is_file():
            raise InputUnusable(f"{_shown(into)} is no plain file. Nothing was written.")
    except (OSError, ValueError):
        raise InputUnusable(f"{_shown(path)} can't be the name of a file here. Nothing was written.") from None
    return into


def write(path: Path, content: bytes) -> None:
    """The file, complete and on the disk when this returns; a file of other content is never overwritten.

    Raises:
        StoreFault: it can't be written, or another file bears this name.
    """
    try:
        if path.exists():
            if path.stat().st_size == len(content) and path.read_bytes() == content:
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


def _shown(path: Path) -> str:
    return path.name[:80] or "That"
