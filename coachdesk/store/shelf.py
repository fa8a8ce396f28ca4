"""One generic mover between a frozen domain value and its row, by field name; no mapper per noun."""

from collections.abc import Collection, Iterable
from dataclasses import fields
from typing import Any, ClassVar, Final, Generic, Protocol, TypeVar, cast

from sqlalchemy import Column, Connection, Select, Table, insert, select, update
from sqlmodel import SQLModel

from coachdesk.base.ids import EngagementId
from coachdesk.store.columns import IdText


class _Value(Protocol):
    __dataclass_fields__: ClassVar[dict[str, Any]]


Kept = TypeVar("Kept", bound=_Value)
ASKED_AT_ONCE: Final = 500  # SQLite takes 32,766 parameters; an import may make more records


def table_of(row: type[SQLModel]) -> Table:
    """The table behind a row class."""
    return cast("Table", row.__table__)  # type: ignore[attr-defined]


def named(value: _Value, columns: Iterable[str] | None = None) -> dict[str, Any]:
    """The fields of a frozen value by name; with `columns`, only those."""
    wanted = None if columns is None else set(columns)
    return {field.name: getattr(value, field.name) for field in fields(value) if wanted is None or field.name in wanted}


def _in_turn(keys: Iterable[str]) -> list[list[str]]:
    every = list(keys)
    return [every[at : at + ASKED_AT_ONCE] for at in range(0, len(every), ASKED_AT_ONCE)]


def _pointers(target: Table) -> list[Column[Any]]:
    """Every column that holds keys of this table: by foreign key, or by its name where history must outlive the row."""
    names = (target.name, f"_{target.name}")
    return [
        column
        for table in target.metadata.sorted_tables
        if table is not target and not table.info.get("derived")
        for column in table.columns
        if column.references(next(iter(target.primary_key.columns)))
        or (isinstance(column.type, IdText) and (column.name == names[0] or column.name.endswith(names[1])))
    ]


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
        self._connection.execute(insert(self._table).values(self._row(value)))

    def put_all(self, values: Iterable[Kept]) -> None:
        """Many new values at once, in one statement."""
        rows = [self._row(value) for value in values]
        if rows:
            self._connection.execute(insert(self._table), rows)

    def change(self, value: Kept) -> None:
        """The same record with its present fields."""
        present = self._row(value)
        self._connection.execute(update(self._table).where(self._key == present[self._key.name]).values(present))

    def find(self, key: str) -> Kept | None:
        """The value with this key, or None."""
        return next(iter(self._some(self._every().where(self._key == key))), None)

    def listed(self) -> list[Kept]:
        """All values, by key."""
        return self._some(self._every().order_by(self._key))

    def found(self, keys: Iterable[str]) -> list[Kept]:
        """The values with these keys, as far as there are any, by key within each asking."""
        return [one for some in _in_turn(keys) for one in self._some(self._every().where(self._key.in_(some)))]

    def referred(self, keys: Iterable[str], besides: Collection[str] = ()) -> set[str]:
        """Which of these keys another row points to; pointers from rows named in `besides` don't count."""
        wanted, known = list(keys), set(besides)
        pointing: set[str] = set()
        for column in _pointers(self._table):
            own = next(iter(column.table.primary_key.columns))
            for some in _in_turn(wanted):
                rows = self._connection.execute(select(column, own).where(column.in_(some)))
                pointing.update(str(row[0]) for row in rows if row[1] not in known)
        return pointing

    def take_back(self, key: str) -> None:
        """Remove what an import made; nothing else is ever removed here."""
        self.take_back_all([key])

    def take_back_all(self, keys: Iterable[str]) -> None:
        """Remove what an import made; nothing else is ever removed here."""
        for some in _in_turn(keys):
            self._connection.execute(self._table.delete().where(self._key.in_(some)))

    def starting_with(self, prefix: str) -> list[str]:
        """The keys that begin so, two at the most: enough to see whether it names one record."""
        query = select(self._key).where(self._key.between(prefix, prefix + "\U0010ffff")).order_by(self._key).limit(2)
        return [str(row[0]) for row in self._connection.execute(query)]

    def _row(self, value: Kept) -> dict[str, Any]:
        return named(value)

    def _every(self) -> Select[Any]:
        names = [field.name for field in fields(self._kind)]
        return select(*(self._table.c[name] for name in names))

    def _some(self, query: Select[Any]) -> list[Kept]:
        return [self._kind(**row) for row in self._connection.execute(query).mappings()]


class OfEngagement(Shelf[Kept]):
    """A shelf whose records belong to an engagement each."""

    def of(self, engagement: EngagementId) -> list[Kept]:
        """One engagement's records, by key."""
        return self._some(self._every().where(self._table.c.engagement == engagement).order_by(self._key))
