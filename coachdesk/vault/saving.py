"""Replacing a small file so that a crash leaves the old one or the new one, never half of one."""

import errno
import os
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from coachdesk.base.errors import StoreFault

STAGED: Final = ("vault.new.json", "vault.prev.new.json")  # fixed names: a crash leaves one of each at the most
_DISK_FULL: Final = (errno.ENOSPC, errno.EDQUOT)
_NOT_ALLOWED: Final = (errno.EACCES, errno.EPERM, errno.EROFS)


@contextmanager
def told_plainly(deed: str) -> Generator[None]:
    """Turn the operating system's trouble into a sentence; `deed` says what was not done.

    Raises:
        StoreFault: the disk is full, the folder is closed to us, or the disk failed.
    """
    try:
        yield
    except OSError as trouble:
        raise StoreFault(f"{deed} {_reason(trouble.errno)}") from None


def _reason(number: int | None) -> str:
    if number in _DISK_FULL:
        return "The disk is full: make room and try again."
    if number in _NOT_ALLOWED:
        return "This account has no permission there."
    return f"The disk answered with an error ({errno.errorcode.get(number or 0, 'unknown')})."


def keep_and_replace(path: Path, kept: Path, content: bytes) -> None:
    """Put `content` in the place of `path`; what stood there before is kept as `kept`.

    The order makes it safe: the new file is on the disk and read back before anything old is touched.

    Raises:
        StoreFault: the new file could not be written or read back, and the old one stands; or the disk did not
            confirm the exchange.
    """
    fresh, second = (path.with_name(name) for name in STAGED)
    with told_plainly(f"{path.name} was not changed."):
        try:
            _stage(fresh, content)
            if path.exists():
                _stage(second, path.read_bytes())
                os.replace(second, kept)  # noqa: PTH105 - the system call by its own name, as the crash test knows it
            os.replace(fresh, path)  # noqa: PTH105 - likewise
        finally:
            fresh.unlink(missing_ok=True)
            second.unlink(missing_ok=True)
    with told_plainly(f"{path.name} was written, but the disk did not confirm it."):
        settle(path.parent)


def _stage(path: Path, content: bytes) -> None:
    """Write for this account's eyes only, wait for the disk, and look whether it is there."""
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if path.read_bytes() != content:
        raise OSError(errno.EIO, "read back differs")


def settle(folder: Path) -> None:
    """Let the folder itself reach the disk; Windows opens no folders and needs none of this."""
    with suppress(PermissionError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
