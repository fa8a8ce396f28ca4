"""The schema's version and the steps towards it, after SQLite's own `user_version`."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from sqlcipher3 import dbapi2

from coachdesk.base.errors import Bug, StoreFault
from coachdesk.store.engine import connect, create_file
from coachdesk.store.faults import faults
from coachdesk.store.migrations import m0001_first

APPLICATION_ID: Final = 0x436F4465  # "CoDe" in ASCII, for `file` and friends
STEPS: Final[tuple[Sequence[str], ...]] = (m0001_first.STATEMENTS,)


def create(path: Path, key: bytes) -> None:
    """A new, empty practice file with the present schema.

    Raises:
        StoreFault: there is one already, or the folder can't be written.
    """
    create_file(path)
    connection = connect(path, key, new=True)
    try:
        with faults():
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            migrate(connection, STEPS)
    finally:
        connection.close()


def bring_up_to_date(path: Path, key: bytes) -> None:
    """An existing practice file with the present schema.

    Raises:
        StoreFault: the file was written by a newer CoachDesk, is not a practice, or is damaged.
    """
    connection = connect(path, key)
    try:
        with faults():
            _refuse_stranger(connection)
            migrate(connection, STEPS)
    finally:
        connection.close()


def version_of(connection: dbapi2.Connection) -> int:
    """The schema's version in this file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _refuse_stranger(connection: dbapi2.Connection) -> None:
    if int(connection.execute("PRAGMA application_id").fetchone()[0]) != APPLICATION_ID:
        raise StoreFault("This file is not a CoachDesk practice. Nothing was changed.")
    if version_of(connection) > len(STEPS):
        raise StoreFault("This practice was written by a newer CoachDesk. Nothing was changed; use that one.")


def migrate(connection: dbapi2.Connection, steps: Sequence[Sequence[str]]) -> None:
    """Every step that this file has not taken, each in a transaction of its own.

    Foreign keys are off while a step runs (inside a transaction the pragma does nothing), and checked before it stays.
    """
    for number, step in enumerate(steps[version_of(connection) :], start=version_of(connection) + 1):
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("BEGIN IMMEDIATE")
        try:
            for statement in step:
                connection.execute(statement)
            _refuse_broken_references(connection, number)
            connection.execute(f"PRAGMA user_version = {number}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        finally:
            connection.execute("PRAGMA foreign_keys = ON")


def _refuse_broken_references(connection: dbapi2.Connection, number: int) -> None:
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        message = f"migration {number} would break a reference"
        raise Bug(message)


def fingerprint(connection: dbapi2.Connection) -> str:
    """SHA-256 over tables, indexes and triggers with their SQL, white space folded, so that like schemas read alike."""
    rows = connection.execute("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name")
    lines = [" ".join(f"{kind} {name} {sql}".split()) for kind, name, sql in rows]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
