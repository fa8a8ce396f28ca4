"""Files that the coach asks for: written whole or not at all, and for this account's eyes only."""

import os
import secrets
from pathlib import Path

from coachdesk.base.errors import StoreFault


def write(path: Path, content: bytes) -> None:
    """The file, complete and on the disk when this returns; one of the same name gives way to it.

    Raises:
        StoreFault: it can't be written, or lies inside a practice.
    """
    if any((above / "vault.json").exists() for above in path.parents):
        raise StoreFault("Nothing was saved. That is inside a practice, where no page belongs.")
    beside = path.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with os.fdopen(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        raise StoreFault("Nothing was saved: the folder can't be written, or the disk is full.") from None
    finally:
        beside.unlink(missing_ok=True)
