"""Facts about the practice itself, and the coach's letterhead."""

from typing import Any

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from coachdesk.disclosure.letter import Letterhead
from coachdesk.store.rows import FactRow, LetterheadRow
from coachdesk.store.shelf import named, table_of

_FACT = table_of(FactRow)
_LETTERHEAD = table_of(LetterheadRow)
_ONLY = 1  # there is one letterhead


class Facts:
    """Facts about the practice itself."""

    def __init__(self, connection: Connection) -> None:
        """Facts in this connection's transaction."""
        self._connection = connection

    def get(self, name: str) -> str:
        """The fact's value, or an empty text."""
        row = self._connection.execute(select(_FACT.c.value).where(_FACT.c.name == name)).first()
        return "" if row is None else str(row.value)

    def set(self, name: str, value: str) -> None:
        """A fact's present value."""
        put = insert(_FACT).values(name=name, value=value)
        self._connection.execute(put.on_conflict_do_update(index_elements=["name"], set_={"value": value}))

    def letterhead(self) -> tuple[Letterhead, str]:
        """The coach's letterhead and its paper, "a4" or "letter"; until it is set, the practice's name alone."""
        row = self._connection.execute(select(_LETTERHEAD)).mappings().first()
        if row is None:
            return Letterhead(self.get("name")), "a4"
        kept: dict[str, Any] = dict(row)
        paper = str(kept.pop("paper"))
        kept.pop("id")
        kept["contact"] = tuple(row["contact"].splitlines())
        return Letterhead(**kept), paper

    def set_letterhead(self, letterhead: Letterhead, paper: str) -> None:
        """The coach's letterhead from now on."""
        values = named(letterhead) | {"id": _ONLY, "contact": "\n".join(letterhead.contact), "paper": paper}
        put = insert(_LETTERHEAD).values(values)
        self._connection.execute(put.on_conflict_do_update(index_elements=["id"], set_=values))
