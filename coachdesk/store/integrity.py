"""Whether the encrypted file is whole: the cipher's own marks, SQLite's structure, and every reference."""

from pathlib import Path

from coachdesk.base.errors import StoreFault
from coachdesk.store.engine import connect
from coachdesk.store.faults import faults
from coachdesk.store.migrations import m0001_first
from coachdesk.store.schema import STEPS, version_of

GUARDS = frozenset(statement.split()[2] for statement in m0001_first.LEDGER_GUARDS)


def troubles(path: Path, key: bytes) -> list[str]:
    """What is wrong with the file, a sentence each; nothing when it is whole."""
    try:
        connection = connect(path, key)
    except StoreFault as fault:
        return [str(fault)]
    try:
        with faults():
            # The cipher's check reads the main file alone: after a power cut a torn page may be whole in the log.
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            found = [f"Cipher: {row[0]}." for row in connection.execute("PRAGMA cipher_integrity_check")]
            found += [f"Structure: {row[0]}." for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
            found += [f"A reference is broken in {row[0]}." for row in connection.execute("PRAGMA foreign_key_check")]
            standing = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'")}
            found += [f"A guard of the ledger is missing: {name}." for name in sorted(GUARDS - standing)]
            if version_of(connection) != len(STEPS):
                found.append("The file's schema is not this version's.")
            return found
    except StoreFault as fault:
        return [str(fault)]
    finally:
        connection.close()
