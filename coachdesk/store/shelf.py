"""One generic mover between a frozen domain value and its row, by field name; no mapper per noun."""

from collections.abc import Iterable
from dataclasses import fields
from typing import Any, ClassVar, Generic, Protocol, TypeVar, cast

from sqlalchemy import Connection, Select, Table, insert, select, update
from sqlmodel import SQLModel


class _Value(Protocol):
    __dataclass_fields__: ClassVar[dict[str, Any]]


Kept = TypeVar("Kept", bound=_Value)


def table_of(row: type[SQLModel]) -> Table:
    """The table behind a row class."""
    return cast("Table", row.__table__)  # type: ignore[attr-defined]


def named(value: _Value, columns: Iterable[str] | None = None) -> dict[str, Any]:
    """The fields of a frozen value by name; with `columns`, only those."""
    wanted = None if columns is None else set(columns)
    return {field.name: getattr(value, field.name) for field in fields(value) if wanted is None or field.name in wanted}


class Shelf(Generic[Kept]):
    """The rows of one table, as values of one domain class. The first column is the key."""

    def __init__(self, connection: Connection, kind: type[Kept], row: type[SQLModel]) -> None:
        """A shelf in this connection's transaction."""
        self._connection = connection
        self._kind = kind
        self._table = table_of(row)
        self._key = next(iter(self._table.primary_key.columns))

    def put(self, value: Kept) -> None:
        """A new value."""
        self._connection.execute(insert(self._table).values(named(value)))

    def put_all(self, values: Iterable[Kept]) -> None:
        """Many new values at once, in one statement."""
        rows = [named(value) for value in values]
        if rows:
            self._connection.execute(insert(self._table), rows)

    def change(self, value: Kept) -> None:
        """The same record with its present fields."""
        present = named(value)
        self._connection.execute(update(self._table).where(self._key == present[self._key.name]).values(present))

    def find(self, key: str) -> Kept | None:
        """The value with this key, or None."""
        return next(iter(self._some(self._every().where(self._key == key))), None)

    def take_back(self, key: str) -> None:
        """Remove what an import made; nothing else is ever removed here."""
        self._connection.execute(self._table.delete().where(self._key == key))

    def starting_with(self, prefix: str) -> list[str]:
        """The keys that begin so, two at the most: enough to see whether it names one record."""
        query = select(self._key).where(self._key.between(prefix, prefix + "\U0010ffff")).order_by(self._key).limit(2)
        return [str(row[0]) for row in self._connection.execute(query)]

    def _every(self) -> Select[Any]:
        names = [field.name for field in fields(self._kind)]
        return select(*(self._table.c[name] for name in names))

    def _some(self, query: Select[Any]) -> list[Kept]:
        return [self._kind(**row._mapping) for row in self._connection.execute(query)]  # noqa: SLF001 - SQLAlchemy's public mapping
