"""The guarded connection: what a release may read and write, as an allow-list that SQLite itself enforces.

A deny-list of private reads was seen to let through a blind UPDATE, ATTACH and ANALYZE. Foreign keys, cascades and
triggers point from private to shareable, so nothing on this list makes SQLite look at a private row.
"""

from typing import Any, Final

from sqlcipher3 import dbapi2

SHAREABLE: Final = frozenset(
    {
        "practice_fact",
        "letterhead",
        "organisation",
        "person",
        "post",
        "engagement",
        "party",
        "agreement",
        "agreement_cell",
        "agreement_row",
        "agreement_letter",
        "agreement_sentence",
        "agreement_signature",
        "approved_summary",
        "approved_row",
        "approved_statement",
        "client_approval",
        "standing_approval",
        "ledger_page",
        "ledger_unsent",
        "ledger_answer",
    }
)
LEDGER_HEAD: Final = frozenset({"seq", "hash", "at"})  # a release quotes the newest entry, and reads no other's words
LEDGER: Final = frozenset({"ledger", "ledger_page", "ledger_unsent", "ledger_answer"})
_PLAIN: Final = frozenset({dbapi2.SQLITE_SELECT, dbapi2.SQLITE_TRANSACTION})
FUNCTIONS: Final = frozenset({"coalesce", "max", "length", "raise", "zeroblob"})


def allowed(action: int, first: str | None, second: str | None, trigger: str | None) -> bool:
    """Whether a release may do this; the arguments are those of SQLite's authorizer."""
    if action in _PLAIN:
        return True
    if action == dbapi2.SQLITE_READ:
        # In the ledger's own triggers the row to be added is read, whole, before it is there.
        return first in SHAREABLE or (first == "ledger" and (second in LEDGER_HEAD or trigger is not None))
    if action == dbapi2.SQLITE_INSERT:
        return first in LEDGER
    return action == dbapi2.SQLITE_FUNCTION and (second or "").lower() in FUNCTIONS


def guard(connection: Any) -> None:
    """Put the allow-list in force on this connection."""

    def authorizer(action: int, first: str | None, second: str | None, _base: str | None, trigger: str | None) -> int:
        return dbapi2.SQLITE_OK if allowed(action, first, second, trigger) else dbapi2.SQLITE_DENY

    connection.set_authorizer(authorizer)
