"""The cipher that this computer's library brings."""

from sqlcipher3 import dbapi2

from coachdesk.base.findings import Finding
from coachdesk.store.engine import FIRST_SAFE_SQLITE


def finding() -> Finding:
    """SQLCipher's version and SQLite's, and whether they are safe to keep a practice with."""
    connection = dbapi2.connect(":memory:")
    try:
        cipher = connection.execute("PRAGMA cipher_version").fetchone()
    finally:
        connection.close()
    safe = bool(cipher) and dbapi2.sqlite_version_info >= FIRST_SAFE_SQLITE
    return Finding("Cipher", f"SQLCipher {cipher[0] if cipher else 'missing'}, SQLite {dbapi2.sqlite_version}", safe)
