"""One row's cells, cleaned, and read with the place in every complaint."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeVar

from coachdesk.app.importing.arriving import ArrivingRow
from coachdesk.app.importing.columns import Columns
from coachdesk.app.importing.fields import Field
from coachdesk.base.errors import CoachDeskError, InputUnusable
from coachdesk.base.text import clean

Told = TypeVar("Told")

LONGEST_NAME: Final = 200  # characters; ours: no envelope takes more
_NOTHING: Final = "-\u2013\u2014 "


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of one row, by what their columns hold; a lone dash is an empty cell."""

    columns: Columns
    row: ArrivingRow

    @property
    def place(self) -> str:
        """The row, as the coach finds it in the file."""
        return f"Row {self.row.place}"

    def text(self, field: Field) -> str:
        """A cell's text, line by line; empty where there is no such column."""
        at = self.columns.at.get(field)
        text = clean(self.row.cells[at]).strip() if at is not None else ""
        return text if text.strip(_NOTHING) else ""

    def words(self, field: Field) -> str:
        """A cell's text on one line.

        Raises:
            InputUnusable: it is longer than any name.
        """
        text = " ".join(self.text(field).split())
        if len(text) > LONGEST_NAME:
            raise self.unusable(field, f"it has more than {LONGEST_NAME} characters.")
        return text

    def lines(self, field: Field, longest: int) -> str:
        """A cell's lines, empty ones left out.

        Raises:
            InputUnusable: it has more than `longest` characters.
        """
        lines = (" ".join(line.split()) for line in self.text(field).split("\n"))
        text = "\n".join(line for line in lines if line)
        if len(text) > longest:
            raise self.unusable(field, f"it has more than {longest} characters.")
        return text

    def read(self, field: Field, reader: Callable[[str], Told]) -> Told | None:
        """What a cell means to its reader; None where it is empty.

        Raises:
            InputUnusable: the reader can't make anything of it.
        """
        text = self.words(field)
        return self.checked(field, lambda: reader(text)) if text else None

    def checked(self, field: Field, told: Callable[[], Told]) -> Told:
        """What was told of a column, or its complaint with the place before it."""
        try:
            return told()
        except CoachDeskError as no:
            raise self.unusable(field, str(no)) from no

    def unusable(self, field: Field, sentence: str) -> InputUnusable:
        """The complaint about one cell."""
        told = sentence[0].lower() + sentence[1:]
        return InputUnusable(f"{self.place}, column {self.columns.head(field)}: {told} The row was left out.")
