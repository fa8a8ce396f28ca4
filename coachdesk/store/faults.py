"""What a database error means for the coach, decided by SQLite's error name, never by its text."""

from collections.abc import Generator
from contextlib import contextmanager
from typing import Final

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from coachdesk.base.errors import Bug, ConfidentialityBreach, StoreFault

_SENTENCES: Final = {
    "SQLITE_FULL": "The last change was not saved: the disk is full. Everything saved before is safe.",
    "SQLITE_IOERR": "The last change was not saved: the disk did not answer. Everything saved before is safe.",
    "SQLITE_BUSY": "The last change was not saved: another program is using the practice file.",
    "SQLITE_READONLY": "The last change was not saved: the practice folder is read-only.",
    "SQLITE_CANTOPEN": "The practice could not be opened: its folder can't be read or written. Nothing was changed.",
    "SQLITE_NOTADB": "The passphrase is right, but the practice file is damaged. Nothing was changed; restore a copy.",
    "SQLITE_CORRUPT": "Part of the practice file is damaged. Nothing was changed; restore a backup.",
}


def fault_of(error: BaseException) -> BaseException:
    """The house's own error for a database error; without its text, which may quote what was searched or stored."""
    name = getattr(error, "sqlite_errorname", "")
    if name == "SQLITE_AUTH":
        return ConfidentialityBreach("a release asked for a record that is not its own to read")
    for known, sentence in _SENTENCES.items():
        if name == known or name.startswith(f"{known}_"):
            return StoreFault(sentence)
    return Bug(f"the store met {name or type(error).__name__}")


@contextmanager
def faults() -> Generator[None]:
    """Turns database errors into the house's own."""
    try:
        yield
    except DBAPIError as error:
        raise fault_of(error.orig or error) from None
    except dbapi2.Error as error:
        raise fault_of(error) from None
