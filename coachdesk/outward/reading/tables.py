"""A table of text from a CSV or XLSX file, with every row that could not be trusted named."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from coachdesk.base.errors import InputUnusable
from coachdesk.outward.reading.archives import OLE_START, ZIP_START
from coachdesk.outward.reading.delimited import Record, records
from coachdesk.outward.reading.files import MEGABYTE, contents, shown
from coachdesk.outward.reading.text import decoded
from coachdesk.outward.reading.trouble import Trouble

__all__ = ["TABLE_LIMIT", "Row", "Sheet", "Trouble", "read_table"]

TABLE_LIMIT: Final = 50 * MEGABYTE
_WORKBOOKS: Final = (".xlsx", ".xlsm", ".xls", ".ods")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table.

    Attributes:
        place: the line of the file, or the row of the sheet, from 1.
        cells: as many as the sheet has columns, stripped; dates as 2026-03-04.
    """

    place: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table as it came, its columns named and no two alike."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    troubles: tuple[Trouble, ...]


def read_table(path: Path) -> Sheet:
    """The table in a CSV or XLSX file of at most 50 MB.

    Raises:
        InputUnusable: no part of it can be read.
    """
    name = shown(path.name)
    raw = contents(path, TABLE_LIMIT)
    if not raw:
        raise InputUnusable(f"{name} is empty.")
    if raw.startswith((ZIP_START, OLE_START)) or path.suffix.lower() in _WORKBOOKS:
        from coachdesk.outward.reading.workbook import workbook_records  # openpyxl is slow to load

        return _from_workbook(*workbook_records(raw, name))
    return _from_text(list(records(decoded(raw, name), name)), name)


def _from_workbook(found: list[Record], troubles: list[Trouble]) -> Sheet:
    width = max(len(cells) for _, cells in found)
    grid = [(place, cells + ("",) * (width - len(cells))) for place, cells in found]
    return _sheet(grid, troubles)


def _from_text(found: list[Record], name: str) -> Sheet:
    if not found:
        raise InputUnusable(f"{name} is empty.")
    width = len(found[0][1])
    kept: list[Record] = []
    troubles: list[Trouble] = []
    for place, cells in found:
        if len(cells) < width or any(cells[width:]):
            sentence = f"Row {place}: it has {len(cells)} cells where the header has {width}; the row was left out."
            troubles.append(Trouble(f"Row {place}", sentence))
        else:
            kept.append((place, cells[:width]))
    return _sheet(kept, troubles)


def _sheet(grid: Sequence[Record], troubles: list[Trouble]) -> Sheet:
    (top, header), *body = grid
    kept = [at for at, title in enumerate(header) if title or any(cells[at] for _, cells in body)]
    columns: list[str] = []
    for at in kept:
        columns.append(_title(header[at], at + 1, columns, top, troubles))
    if not body:
        troubles.append(Trouble(f"Row {top}", f"Row {top}: there is a header and nothing below it."))
    rows = tuple(Row(place, tuple(cells[at] for at in kept)) for place, cells in body)
    return Sheet(tuple(columns), rows, tuple(troubles))


def _title(title: str, number: int, taken: Sequence[str], top: int, troubles: list[Trouble]) -> str:
    """A column's own name, or one that tells its number where it has none or shares it."""
    if title and title.casefold() not in {name.casefold() for name in taken}:
        return title
    given = f"{title} (column {number})" if title else f"Column {number}"
    while given in taken:
        given += "*"
    fault = f'its title "{title}" is used twice' if title else "it has no title"
    sentence = f'Row {top}, column {number}: {fault}; the column is called "{given}" here.'
    troubles.append(Trouble(f"Row {top}", sentence))
    return given
