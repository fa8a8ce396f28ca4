"""Comma, semicolon or tab: the records of a CSV text, each with the line on which it starts."""

import csv
import io
import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import Final

from coachdesk.base.errors import InputUnusable

Record = tuple[int, tuple[str, ...]]
_DELIMITERS: Final = (",", ";", "\t")  # the first wins a tie
_SAMPLE: Final = 50  # records looked at to tell the delimiter
_SAID: Final = re.compile(r'"?sep=([,;\t])"?\n', re.IGNORECASE)  # Excel's own first line
_END: Final = "\0"  # no text holds it; a record that swallowed it has a quotation mark nobody closed


def records(text: str, name: str) -> Iterator[Record]:
    """The records in order with their 1-based first line; blank ones are left out.

    Raises:
        InputUnusable: a quotation mark is never closed, or a cell is longer than the csv library takes.
    """
    said = _SAID.match(text)
    if said:
        return _parsed(text[said.end() :], said[1], name, 1)
    return _parsed(text, _delimiter(text), name, 0)


def _parsed(text: str, delimiter: str, name: str, skipped: int) -> Iterator[Record]:
    start = skipped + 1
    reader = csv.reader(chain(io.StringIO(text), ("\n", _END)), delimiter=delimiter)
    try:
        for cells in reader:
            ended = cells == [_END]
            if not ended and any(_END in cell for cell in cells):
                raise InputUnusable(f"{name} was not read: a quotation mark opened in line {start} is never closed.")
            if not ended and any(cell.strip() for cell in cells):
                yield start, tuple(cell.strip() for cell in cells)
            start = skipped + reader.line_num + 1
    except csv.Error as no:
        raise InputUnusable(
            f"{name} was not read: a cell in line {start} is longer than {csv.field_size_limit()} characters. "
            "Is a quotation mark missing there?"
        ) from no


def _delimiter(text: str) -> str:
    return max(_DELIMITERS, key=lambda delimiter: _fit(text, delimiter))


def _fit(text: str, delimiter: str) -> tuple[float, int]:
    """How well a delimiter explains the text: the share of records as wide as the header, then the width."""
    try:
        sample = [len(cells) for cells in islice(csv.reader(io.StringIO(text), delimiter=delimiter), _SAMPLE) if cells]
    except csv.Error:
        return 0.0, 0
    if not sample or sample[0] == 1:
        return 0.0, 0
    return sample.count(sample[0]) / len(sample), sample[0]
