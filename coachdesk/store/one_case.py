"""The second guarded connection: what may be read and written while the client holds the laptop.

Two locks lie over each other. SQLite's authorizer lets through the few columns below and nothing else. And because it
asks about tables and columns, never about rows, each readable table is covered by a temporary view of the same name
that shows the one engagement's rows, and each writable one has a temporary trigger that turns every other row away.
Both live in this connection alone; they are gone with it.
"""

from typing import Any, Final

from sqlcipher3 import dbapi2

from coachdesk.app.ports import HandedCase
from coachdesk.disclosure.approval import Evidence
from coachdesk.store.guard import FUNCTIONS, LEDGER_HEAD

_SEATED: Final = "SELECT post FROM main.party WHERE engagement = {engagement}"
_WHO_SITS: Final = f"SELECT person FROM main.post WHERE id IN ({_SEATED})"  # noqa: S608 - names of our own
_WHERE: Final = f"SELECT organisation FROM main.post WHERE id IN ({_SEATED})"  # noqa: S608 - likewise
_AGREED: Final = "SELECT id FROM main.agreement WHERE engagement = {engagement}"
_OF_AGREEMENT: Final = f"agreement IN ({_AGREED})"
VIEWS: Final = {
    "practice_fact": "name IN ('name', 'sample')",
    "engagement": "id = {engagement}",
    "party": "engagement = {engagement}",
    "post": f"id IN ({_SEATED})",
    "person": f"id IN ({_WHO_SITS})",
    "organisation": f"id IN ({_WHERE})",
    "agreement": "engagement = {engagement}",
    "agreement_cell": _OF_AGREEMENT,
    "agreement_row": _OF_AGREEMENT,
    "agreement_letter": _OF_AGREEMENT,
    "agreement_sentence": _OF_AGREEMENT,
    "agreement_signature": _OF_AGREEMENT,
}
# What a row that is added must be; whatever else it is, it is turned away.
ADDED: Final = {
    "draft_version": "new.summary IS {summary} AND new.version > {version}",
    "draft_statement": "new.summary IS {summary} AND new.version > {version}",
    "asked_version": "new.summary IS {summary} AND new.version > {version}",
    "returned_reply": "new.summary IS {summary}",
    "approved_summary": "new.id IS {summary} AND new.engagement IS {engagement}",
    "approved_row": "new.summary IS {summary}",
    "approved_statement": "new.summary IS {summary}",
    "client_approval": f"new.summary IS {{summary}} AND new.evidence IS '{Evidence.IN_PERSON.value}'",
    "ledger": "new.engagement IS {engagement}",
}
CHANGED: Final = frozenset({"version", "stage", "written_at"})  # of the one draft; never its words, reader or audience
_KEYS: Final = frozenset(  # ids and numbers alone, asked for by UPDATE and by foreign keys in either direction
    {
        ("summary_draft", "id"),
        ("engagement", "id"),
        ("ledger_page", "seq"),
        ("ledger_unsent", "page"),
        ("ledger_unsent", "seq"),
        ("ledger_answer", "begun"),
        ("ledger_answer", "seq"),
    }
)
_PLAIN: Final = frozenset({dbapi2.SQLITE_SELECT, dbapi2.SQLITE_TRANSACTION})
_LEDGERS_OWN: Final = frozenset({"ledger_extends_its_head"})


def allowed(action: int, first: str | None, second: str | None, place: str | None, inside: str | None) -> bool:
    """Whether this may be done in the client's hands; the arguments are those of SQLite's authorizer."""
    if action in _PLAIN:
        return True
    if action == dbapi2.SQLITE_READ:
        return _readable(first or "", second or "", place, inside)
    if action == dbapi2.SQLITE_INSERT:
        return first in ADDED and place == "main"
    if action == dbapi2.SQLITE_UPDATE:
        return first == "summary_draft" and second in CHANGED
    return action == dbapi2.SQLITE_FUNCTION and (second or "").lower() in FUNCTIONS


def _readable(table: str, column: str, place: str | None, inside: str | None) -> bool:
    if place == "temp":  # a table is read through the view that covers it
        return table in VIEWS
    if inside in VIEWS:
        return table in VIEWS
    if inside in _LEDGERS_OWN or inside in _OWN_TRIGGERS:  # the row to be added is read before it is there
        return table in ADDED or (table, column) in _KEYS
    return table == "letterhead" or (table, column) in _KEYS or (table == "ledger" and column in LEDGER_HEAD)


_ONE_DRAFT: Final = "one_draft"
_OWN_TRIGGERS: Final = frozenset({_ONE_DRAFT, *(f"one_{table}" for table in ADDED)})


def guard_one_case(connection: Any, case: HandedCase) -> None:
    """Narrow this connection to one case, and put the allow-list in force on it."""
    connection.set_authorizer(None)
    named = {"engagement": _text(case.engagement), "summary": _text(case.summary), "version": int(case.version)}
    for table, rows in VIEWS.items():
        view = f"SELECT * FROM main.{table} WHERE {rows.format(**named)}"  # noqa: S608 - names and ids of our own
        connection.execute(f"CREATE TEMP VIEW IF NOT EXISTS {table} AS {view}")
    for table, right in ADDED.items():
        connection.execute(_turned_away(f"one_{table}", f"INSERT ON main.{table}", right.format(**named)))
    same = "new.id IS {summary} AND old.id IS {summary}".format(**named)
    connection.execute(_turned_away(_ONE_DRAFT, "UPDATE ON main.summary_draft", same))

    def authorizer(action: int, first: str | None, second: str | None, place: str | None, inside: str | None) -> int:
        return dbapi2.SQLITE_OK if allowed(action, first, second, place, inside) else dbapi2.SQLITE_DENY

    connection.set_authorizer(authorizer)


def _turned_away(name: str, event: str, right: str) -> str:
    when = f"BEFORE {event} WHEN NOT ({right})"
    return f"CREATE TEMP TRIGGER IF NOT EXISTS {name} {when} BEGIN SELECT RAISE(ABORT, 'another case'); END"


def _text(key: str) -> str:
    """An id as SQL writes it; a view and a trigger take no parameters."""
    quoted = key.replace("'", "''")
    return f"'{quoted}'"
