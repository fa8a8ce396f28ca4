"""What arrives from outside, as importing needs it: a table of text, found notes, and a reader of what cells mean."""

from collections.abc import Iterable, Sequence
from datetime import date, time
from typing import Any, Protocol


class ArrivingRow(Protocol):
    """One line of a table, as many cells as the table has columns."""

    @property
    def place(self) -> int:
        """The line of the file, from 1."""
        ...

    @property
    def cells(self) -> Sequence[str]:
        """The cells, as text."""
        ...


class ArrivingTrouble(Protocol):
    """A place that could not be read."""

    @property
    def place(self) -> str:
        """The row, or the file."""
        ...

    @property
    def sentence(self) -> str:
        """What happened."""
        ...


class Sheet(Protocol):
    """A table as it came, no two columns named alike."""

    @property
    def columns(self) -> Sequence[str]:
        """The columns' heads."""
        ...

    @property
    def rows(self) -> Sequence[ArrivingRow]:
        """What stands below them."""
        ...

    @property
    def troubles(self) -> Sequence[ArrivingTrouble]:
        """What could not be read."""
        ...


class FoundNote(Protocol):
    """What a file says about one session."""

    @property
    def day(self) -> date:
        """The day that it is about."""
        ...

    @property
    def time(self) -> time | None:
        """When that day, where told."""
        ...

    @property
    def client_hint(self) -> str:
        """The name in the file's name or its folder's, or empty."""
        ...

    @property
    def folder_hint(self) -> str:
        """The name in its folder's name, or empty."""
        ...

    @property
    def text(self) -> str:
        """The words."""
        ...

    @property
    def source(self) -> str:
        """The file, with #2 for the second part of a running document."""
        ...

    @property
    def place(self) -> str:
        """The line in the file."""
        ...


class Values(Protocol):
    """Reads dates, times and lengths as people write them.

    An order of day, month and year is made by the reader and handed back to it; nobody here looks inside.
    """

    def date_order(self, cells: Iterable[str]) -> Any:
        """The order that a whole table's dates prove.

        Raises:
            InputUnusable: they contradict each other, or none of them tells.
        """
        ...

    def read_date(self, text: str, order: Any) -> date:
        """The date in a cell.

        Raises:
            InputUnusable: there is none.
        """
        ...

    def read_time(self, text: str) -> time:
        """The time of day in a cell.

        Raises:
            InputUnusable: there is none.
        """
        ...

    def read_minutes(self, text: str) -> int:
        """A length in whole minutes.

        Raises:
            InputUnusable: it is no length.
        """
        ...
