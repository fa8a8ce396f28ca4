"""What the screen of the ledger asks for: months, the rows in sight, and one entry in full."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

from coachdesk.app.ledger import Checked
from coachdesk.app.ledger_lines import ToldTo, What
from coachdesk.app.ledger_words import LedgerLine, LedgerSheet
from coachdesk.app.news import Happened, News
from coachdesk.base.errors import CoachDeskError
from coachdesk.ui.ledger.months import MonthRows, Title
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.workplace import Workplace

PAGE = 200
Row = LedgerLine | Title


@dataclass(frozen=True, slots=True)
class Asked:
    """What the coach looks for."""

    query: str = ""
    told: ToldTo | None = None
    what: What | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class _Found:
    rows: MonthRows
    first: list[Row]


class LedgerView(Protocol):
    """What the coach sees of the ledger."""

    def show_years(self, years: Sequence[int], chosen: int | None) -> None:
        """The years that can be chosen from."""
        ...

    def show_checked(self, checked: Checked) -> None:
        """What the look over the chain has found."""
        ...

    def show_rows(self, rows: MonthRows, first: Sequence[Row], year: int | None) -> None:
        """So many rows, the first of them at hand."""
        ...

    def fill(self, page: int, rows: Sequence[Row], generation: int) -> None:
        """The rows of a page have come."""
        ...

    def show_nothing(self, *, ever: bool) -> None:
        """There is no such entry, or none at all."""
        ...

    def choose(self, entry: str) -> None:
        """This entry, if its row is at hand."""
        ...

    def show_sheet(self, sheet: LedgerSheet | None) -> None:
        """One entry in full, or none."""
        ...


class LedgerPresenter:
    """The ledger on its screen."""

    def __init__(self, view: LedgerView, workplace: Workplace, entry: str = "") -> None:
        """The whole ledger; with `entry`, that one in full at once."""
        self._view = view
        self._ledger = workplace.desks.ledger
        self._runner = workplace.runner
        self._go = workplace.go
        self._entry = int(entry) if entry.isdigit() else None
        self._sheet: LedgerSheet | None = None
        self.asked = Asked()
        self._rows = MonthRows(())
        self._years: list[int] = []
        self._question = 0

    def load(self) -> None:
        """Show the newest year, and whether the chain holds."""
        self._runner.run(self._ledger.years, self._opened)

    def search(self, query: str) -> None:
        """The coach typed something."""
        self._ask(replace(self.asked, query=query))

    def filter_told(self, told: ToldTo | None) -> None:
        """Told to whom."""
        self._ask(replace(self.asked, told=told))

    def filter_what(self, what: What | None) -> None:
        """In which way."""
        self._ask(replace(self.asked, what=what))

    def filter_year(self, year: int | None) -> None:
        """In which year."""
        self._ask(replace(self.asked, year=year))

    def show_all(self) -> None:
        """Whatever was looked for, everything."""
        self._view.show_years(self._years, None)
        self._ask(Asked())

    def want(self, page: int, generation: int) -> None:
        """These rows came into sight."""
        rows, read = self._rows, self._reading(self.asked, self._rows, page)
        first = page * PAGE

        def come(entries: list[LedgerLine]) -> None:
            self._view.fill(page, rows.rows(first, first + PAGE, entries), generation)

        self._runner.run(read, come)

    def choose(self, entry: str) -> None:
        """One entry is looked at."""
        if entry.isdigit():
            self._runner.run(partial(self._ledger.sheet, int(entry)), self._show, self._gone)

    def show_letter(self) -> None:
        """The page as it left."""
        if self._sheet is not None and self._sheet.letter is not None:
            self._go(Place(Screen.LETTER, about=self._sheet.letter, more=str(self._sheet.seq)))

    def print_again(self) -> None:
        """The letter as it stands, to be printed."""
        if self._sheet is not None and self._sheet.letter is not None:
            self._go(Place(Screen.LETTER, about=self._sheet.letter))

    def hear(self, news: News) -> None:
        """Something in the practice changed."""
        if news.what in {Happened.LEDGER, Happened.PARTIES}:
            self._runner.run(self._ledger.years, self._again)

    def _opened(self, years: list[int]) -> None:
        self._years = years
        newest = years[0] if years and self._entry is None else None
        self._view.show_years(years, newest)
        self._ask(Asked(year=newest))
        self._runner.run(self._ledger.check, self._view.show_checked)

    def _again(self, years: list[int]) -> None:
        if years != self._years:
            self._years = years
            self._view.show_years(years, self.asked.year)
        self._ask(self.asked)

    def _ask(self, asked: Asked) -> None:
        self.asked = asked
        self._question += 1
        self._runner.run(partial(self._find, asked), partial(self._found, self._question, asked))

    def _find(self, asked: Asked) -> _Found:
        wanted = self._ledger.wanted(asked.query, asked.told, asked.what, asked.year)
        rows = MonthRows(self._ledger.months(wanted))
        return _Found(rows, rows.rows(0, PAGE, self._reading(asked, rows, 0)()))

    def _reading(self, asked: Asked, rows: MonthRows, page: int) -> Callable[[], list[LedgerLine]]:
        wanted = self._ledger.wanted(asked.query, asked.told, asked.what, asked.year)
        offset, limit = rows.entries(page * PAGE, (page + 1) * PAGE)
        return partial(self._ledger.lines, wanted, offset, limit)

    def _found(self, question: int, asked: Asked, found: _Found) -> None:
        if question != self._question:
            return
        self._rows = found.rows
        if found.rows.count:
            self._view.show_rows(found.rows, found.first, asked.year)
        else:
            self._view.show_nothing(ever=bool(self._years))
            self._show(None)
        if self._entry is not None:
            entry, self._entry = str(self._entry), None
            self._view.choose(entry)
            self.choose(entry)

    def _show(self, sheet: LedgerSheet | None) -> None:
        self._sheet = sheet
        self._view.show_sheet(sheet)

    def _gone(self, _: CoachDeskError) -> None:
        self._show(None)
