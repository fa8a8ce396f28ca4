"""Opening the encrypted file: one writer, readers that can only read, and a guarded connection for releases.

Source of the order (key, first read, pragmas) and of their values: SQLCipher's and SQLite's own documentation, "PRAGMA
statements", "How to corrupt a database file", and the FTS5 manual.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from coachdesk.base.errors import StoreFault
from coachdesk.store.faults import faults

KEY_BYTES: Final = 32
SALT_BYTES: Final = 16
FIRST_SAFE_SQLITE: Final = (
    3,
    51,
    3,
)  # before it, two connections could corrupt a WAL database: sqlite.org/wal.html#walresetbug
BUSY_SECONDS: Final = 5.0

PRAGMAS: Final = (
    "temp_store = MEMORY",  # a spilled sort on disk would be plain text
    "secure_delete = ON",
    "mmap_size = 0",
    "foreign_keys = ON",
    "recursive_triggers = ON",  # else INSERT OR REPLACE slips past the ledger's delete trigger
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "cache_size = -16000",
    "journal_size_limit = 67108864",
    *(("fullfsync = ON", "checkpoint_fullfsync = ON") if sys.platform == "darwin" else ()),
)


def salt_of(path: Path) -> bytes:
    """The first 16 bytes of the file: SQLCipher's salt, which is public and worth a copy."""
    with path.open("rb") as file:
        return file.read(SALT_BYTES)


def create_file(path: Path) -> None:
    """An empty file for this user's eyes only; SQLite itself would make it readable by all.

    Raises:
        StoreFault: there is one already, or the folder can't be written.
    """
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except OSError:
        raise StoreFault("The practice was not created: its folder already holds one, or can't be written.") from None


def connect(path: Path, key: bytes, *, new: bool = False) -> dbapi2.Connection:
    """One keyed connection with every pragma set.

    Raises:
        StoreFault: the file is missing, empty, damaged, or locked.
        ValueError: the key is not 32 bytes.
    """
    if len(key) != KEY_BYTES:
        message = "the database key is 32 bytes"
        raise ValueError(message)
    _refuse_unsafe_library()
    if not new:
        _refuse_missing(path)
    with faults():
        connection = dbapi2.connect(
            f"{path.absolute().as_uri()}?mode=rw",
            uri=True,
            check_same_thread=False,
            isolation_level=None,
            timeout=BUSY_SECONDS,
        )
        try:
            _prepare(connection, key)
        except BaseException:
            connection.close()
            raise
    return connection


def _refuse_unsafe_library() -> None:
    if dbapi2.sqlite_version_info < FIRST_SAFE_SQLITE:
        raise StoreFault("This computer's SQLCipher is too old to be safe; nothing was opened. Reinstall CoachDesk.")


def _refuse_missing(path: Path) -> None:
    if not path.exists():
        raise StoreFault("The practice's data file is missing. Nothing was changed; restore a backup.")
    if path.stat().st_size == 0:  # any key opens an empty file, and would make it a new, empty practice
        raise StoreFault("The practice's data file is empty. Nothing was changed; restore a backup.")


def _prepare(connection: dbapi2.Connection, key: bytes) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")  # by default it writes to standard error
    spec = bytearray(b"x'" + key.hex().encode() + b"'")
    connection.set_key(spec)  # not PRAGMA key: the statement cache would keep it
    spec[:] = bytes(len(spec))
    if not connection.execute("PRAGMA cipher_version").fetchone():
        # A plain SQLite ignores the key without a word and would write plain text.
        raise StoreFault("This computer's SQLite can't encrypt; nothing was opened. Reinstall CoachDesk.")
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("PRAGMA journal_mode = WAL").fetchone()
    connection.execute("PRAGMA synchronous = FULL")


def engine(path: Path, key: bytes, *, begin: str, size: int, prepare: Callable[[Any], None] | None = None) -> Engine:
    """A pool of keyed connections; `begin` is the statement that opens each transaction.

    `prepare` runs at every checkout: a guard set once at connecting could be lost on the way through the pool.
    """
    made = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=lambda: connect(path, key),
        poolclass=QueuePool,
        pool_size=size,
        max_overflow=0,
        hide_parameters=True,
    )

    def _begin(connection: Any) -> None:
        connection.exec_driver_sql(begin)

    event.listen(made, "begin", _begin)
    if prepare is not None:
        with made.connect():  # SQLAlchemy asks a few questions of a first connection; let it, before the guard stands
            pass

        def _checkout(connection: Any, *_: Any) -> None:
            prepare(connection)

        event.listen(made, "checkout", _checkout)
    return made
