"""Rows of a long list in months: which row is a month's title, and which entries lie between."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coachdesk.app.ledger_lines import Month
from coachdesk.app.ledger_words import LedgerLine


@dataclass(frozen=True, slots=True)
class Title:
    """The row above a month's entries."""

    month: Month


class MonthRows:
    """Known before a single entry is read, so that the scroll bar never lies."""

    def __init__(self, months: Sequence[Month]) -> None:
        """These months, newest first, each with its title above its entries."""
        self._months = tuple(months)
        self.titles: tuple[int, ...] = tuple(self._starts())
        self.count = sum(month.count for month in self._months) + len(self._months)

    def entries(self, first: int, last: int) -> tuple[int, int]:
        """The entries in the rows from `first` to before `last`: how many to leave out, and how many to read."""
        before = first - bisect_right(self.titles, first - 1)
        until = min(last, self.count)
        return before, until - bisect_right(self.titles, until - 1) - before

    def rows(self, first: int, last: int, entries: Sequence[LedgerLine]) -> list[LedgerLine | Title]:
        """The rows from `first` to before `last`, with the entries that were read for them."""
        months = dict(zip(self.titles, self._months, strict=True))
        coming = iter(entries)
        found: list[LedgerLine | Title] = []
        for row in range(first, min(last, self.count)):
            line = Title(months[row]) if row in months else next(coming, None)
            if line is None:  # the ledger was read a moment later than it was counted
                break
            found.append(line)
        return found

    def _starts(self) -> Iterator[int]:
        row = 0
        for month in self._months:
            yield row
            row += month.count + 1
