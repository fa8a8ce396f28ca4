"""Which column of a table holds what: by its head, as remembered, or as the coach says."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

from coachdesk.app.importing.fields import NAMES_A_CLIENT, OF_A_SESSION, Field, field_named, recognised, squeezed
from coachdesk.app.importing.plan import Trouble
from coachdesk.base.errors import InputUnusable
from coachdesk.disclosure.canonical import digest


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table, and what they are taken for."""

    heads: tuple[str, ...]
    at: Mapping[Field, int]

    def head(self, field: Field) -> str:
        """The head of the column that holds this."""
        return self.heads[self.at[field]]

    @property
    def unused(self) -> tuple[Trouble, ...]:
        """A sentence about each column that nothing is read from."""
        used = set(self.at.values())
        return tuple(
            Trouble(f"Column {head}", f'Column "{head}" is not used.')
            for at, head in enumerate(self.heads)
            if at not in used
        )

    @property
    def fields(self) -> dict[str, str]:
        """What each used column is taken for."""
        return {self.heads[at]: str(field) for field, at in sorted(self.at.items(), key=lambda pair: pair[1])}


def heads_digest(heads: Iterable[str]) -> bytes:
    """SHA-256 of a table's heads, by which it is known again."""
    return digest("heads-1", heads)


def said(heads: Sequence[str], mapping: Mapping[str, str]) -> dict[str, Field]:
    """The coach's own word on some columns, each by its head as it stands in the table.

    Raises:
        InputUnusable: there is no such column or field, or one field is to come from two columns.
    """
    by_head = {squeezed(head): head for head in reversed(heads)} | {head: head for head in heads}
    told: dict[str, Field] = {}
    for column, name in mapping.items():
        head, field = by_head.get(column) or by_head.get(squeezed(column)), field_named(name)
        if head is None:
            raise InputUnusable(f'Nothing was imported: there is no column "{column}". {_saw(heads)}')
        if field is None:
            known = ", ".join(Field)
            raise InputUnusable(f'Nothing was imported: "{name}" is nothing a column can hold. It can hold: {known}.')
        if field is not Field.IGNORED and field in told.values():
            raise InputUnusable(f'Nothing was imported: two columns can\'t both hold "{field}".')
        told[head] = field
    return told


def columns_of(
    source: str, heads: Sequence[str], told: Mapping[str, Field], empty: Container[int] = frozenset()
) -> Columns:
    """Every column's meaning: what was said of it first, else by its head; of two alike the first that is not `empty`.

    Raises:
        InputUnusable: no column names a client.
    """
    at: dict[Field, int] = {
        field: list(heads).index(head) for head, field in told.items() if field is not Field.IGNORED
    }
    for place, head in sorted(enumerate(heads), key=lambda one: one[0] in empty):
        field = recognised(head)
        if field is not None and field not in at and head not in told:
            at[field] = place
    if not any(field in at for field in NAMES_A_CLIENT):
        raise InputUnusable(
            f"Nothing was imported: no column of {source} is known to hold the client's name. {_saw(heads)} "
            f'Say which one does, as "{heads[0] if heads else "Name"}=client".'
        )
    if Field.SESSION_DATE not in at:
        at = {field: place for field, place in at.items() if field not in OF_A_SESSION}
    return Columns(tuple(heads), at)


def _saw(heads: Sequence[str]) -> str:
    return f"Its columns are: {', '.join(heads)}." if heads else "It has no columns."
