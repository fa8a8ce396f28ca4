"""One at a time: two commands that would make the same environment take turns."""

import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


@contextmanager
def of(token: Path) -> Generator[None]:
    """Hold the turn of this file until done; the system takes it back even from a process that died."""
    with token.open("rb") as held:
        if not _taken(held):
            print("Another dev.py is making the environment; waiting for it", flush=True)
            while not _taken(held):
                time.sleep(0.5)
        yield


if sys.platform == "win32":
    import msvcrt

    def _taken(held: IO[bytes]) -> bool:
        held.seek(1 << 30)  # locked bytes can't be read by others: take one that the file doesn't have
        try:
            msvcrt.locking(held.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _taken(held: IO[bytes]) -> bool:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
