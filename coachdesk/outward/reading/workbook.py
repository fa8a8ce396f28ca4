"""The rows of an XLSX workbook, as the text that its reader would see in the cells."""

import io
import math
import warnings
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Final

import openpyxl
from openpyxl.formula.tokenizer import TokenizerError
from openpyxl.utils.exceptions import CellCoordinatesException
from openpyxl.worksheet.worksheet import Worksheet

from coachdesk.base.errors import InputUnusable
from coachdesk.outward.reading.archives import opened
from coachdesk.outward.reading.delimited import Record
from coachdesk.outward.reading.faults import BROKEN_FILE
from coachdesk.outward.reading.files import shown
from coachdesk.outward.reading.trouble import Trouble

_ROWS_LIMIT: Final = 1_048_576  # Excel specifications and limits, "Worksheet size"
_CELLS_LIMIT: Final = 20_000_000  # 50 MB of file hold some five million
_NO_CALCULATION: Final = "a formula was saved without its result and read as empty. Open and save the file in Excel."


_BROKEN: Final = (*BROKEN_FILE, CellCoordinatesException, TokenizerError)


def workbook_records(raw: bytes, name: str) -> tuple[list[Record], list[Trouble]]:
    """The rows of the first visible sheet that holds anything, blank ones left out, each with its 1-based row.

    Raises:
        InputUnusable: protected, old, damaged, too large, another format, or nothing in it to read.
    """
    with opened(raw, name, "Excel") as archive:
        members = archive.namelist()
    if "xl/workbook.xml" not in members and "content.xml" in members:  # OpenDocument 1.3 part 2, 2.2.1
        raise InputUnusable(f"{name} is an OpenDocument file. Save it as XLSX or CSV, and read that.")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl tells of styles and extensions that it drops
        try:
            title, read, troubles = _first_filled(raw, name)
        except _BROKEN as no:
            raise InputUnusable(f"{name} is damaged or no Excel file, and was not read.") from no
        return read, troubles + _uncalculated(raw, title)


def _first_filled(raw: bytes, name: str) -> tuple[str, list[Record], list[Trouble]]:
    sheets = [sheet for sheet in _loaded(raw, results=True).worksheets if sheet.sheet_state == "visible"]
    filled = [sheet for sheet in sheets if next(_rows(sheet, name), None)]
    if not filled:
        raise InputUnusable(f"{name} was not read: no visible sheet of it holds anything.")
    others = [shown(sheet.title) for sheet in filled[1:]]
    troubles = [
        Trouble(f"Sheet {other}", f"{name}: the sheet {other} was not read, only the first.") for other in others
    ]
    return filled[0].title, list(_rows(filled[0], name)), troubles


def _uncalculated(raw: bytes, title: str) -> list[Trouble]:
    """The rows in which a formula has no result: programs that write workbooks without calculating leave such."""
    results, formulas = (_walk(_loaded(raw, results=results)[title]) for results in (True, False))
    troubles: list[Trouble] = []
    try:
        for place, (cells, written) in enumerate(zip(results, formulas, strict=True), start=1):
            if any(cell is None and said is not None for cell, said in zip(cells, written, strict=True)):
                troubles.append(Trouble(f"Row {place}", f"Row {place}: {_NO_CALCULATION}"))
    except _BROKEN:
        return troubles  # a formula nobody can parse; its result was read all the same
    return troubles


def _loaded(raw: bytes, *, results: bool) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(raw), read_only=True, data_only=results, keep_links=False)


def _rows(sheet: Worksheet, name: str) -> Iterator[Record]:
    seen = 0
    for place, cells in enumerate(_walk(sheet), start=1):
        seen += len(cells) + 1
        if place > _ROWS_LIMIT or seen > _CELLS_LIMIT:
            raise InputUnusable(f"{name} was not read: it has more rows or cells than a sheet of people can have.")
        told = tuple(_as_text(cell) for cell in cells)
        if any(told):
            yield place, told


def _walk(sheet: Worksheet) -> Iterator[tuple[object, ...]]:
    sheet.reset_dimensions()  # what a sheet says of its own size may be a lie
    return sheet.iter_rows(min_row=1, min_col=1, values_only=True)


def _as_text(cell: object) -> str:
    match cell:
        case datetime():
            return cell.date().isoformat() if cell.time() == time() else _clock(cell)
        case date():
            return cell.isoformat()
        case time():
            return _clock(cell)
        case timedelta():
            return _length(cell)
        case float():
            return _plain(cell)
        case _:
            return "" if cell is None else str(cell).strip()


def _clock(moment: datetime | time) -> str:
    return moment.isoformat(timespec="seconds" if moment.second else "minutes")


def _length(span: timedelta) -> str:
    minutes, seconds = divmod(round(span.total_seconds()), 60)
    return f"{minutes // 60}:{minutes % 60:02}" + (f":{seconds:02}" if seconds else "")


def _plain(number: float) -> str:
    """A number as Excel shows it: 15 significant digits, no exponent, no ".0"."""
    return format(Decimal(f"{number:.15g}"), "f") if math.isfinite(number) else ""
