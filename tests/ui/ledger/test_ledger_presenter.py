"""The ledger on its screen, without a widget: months, rows in sight, one entry in full."""

from dataclasses import dataclass, field

import pytest
from practice_story import Who, open_case
from workplace_here import Asked as AskedOfWindow
from workplace_here import a_workplace

from coachdesk.app.ledger_lines import Month, ToldTo, What
from coachdesk.app.ledger_words import LedgerLine
from coachdesk.app.news import Happened, News
from coachdesk.app.releases import Way
from coachdesk.ui.ledger.months import MonthRows, Title
from coachdesk.ui.ledger.presenter import LedgerPresenter
from coachdesk.ui.place import Place, Screen


@dataclass
class Seen:
    """What the coach saw."""

    years: list = field(default_factory=list)
    checked: list = field(default_factory=list)
    rows: list = field(default_factory=list)
    filled: list = field(default_factory=list)
    nothing: list = field(default_factory=list)
    chosen: list = field(default_factory=list)
    sheets: list = field(default_factory=list)

    def show_years(self, years, chosen):
        self.years.append((list(years), chosen))

    def show_checked(self, checked):
        self.checked.append(checked)

    def show_rows(self, rows, first, year):
        self.rows.append((rows.count, [title(one) for one in first], year))

    def fill(self, page, rows, generation):
        self.filled.append((page, len(rows), generation))

    def show_nothing(self, *, ever):
        self.nothing.append(ever)

    def choose(self, entry):
        self.chosen.append(entry)

    def show_sheet(self, sheet):
        self.sheets.append(sheet)


def title(row):
    return f"{row.month.year}-{row.month.month}" if isinstance(row, Title) else row.what


@pytest.fixture
def stage(coachdesk, desks, folder, clock):
    case = open_case(desks)
    summary = case.approved()
    desks.releases.sent(desks.releases.announce(summary, Way.PRINTED))
    clock.pass_days(31)
    other = open_case(desks, client=Who("Tom Reed", "tom@reed.example"))
    other.ask(other.draft())
    asked, seen = AskedOfWindow(), Seen()
    workplace = a_workplace(coachdesk, desks, folder, asked)
    presenter = LedgerPresenter(seen, workplace)
    presenter.load()
    return desks, presenter, seen, asked, summary, workplace


def test_the_newest_year_is_shown_first(stage):
    _, _, seen, _, _, _ = stage

    assert seen.years == [([2027, 2026], 2027)]
    assert seen.rows == [(2, ["2027-1", "Text for approval"], 2027)]
    assert seen.checked[0].sentence == "Checked at unlock: no later changes"


def test_every_filter_narrows(stage):
    _, presenter, seen, _, _, _ = stage
    presenter.filter_year(None)
    assert seen.rows[-1] == (
        6,
        [
            "2027-1",
            "Text for approval",
            "2026-12",
            "Mid-point update",
            "Yes given for Henrik Vaas",
            "Text for approval",
        ],
        None,
    )
    presenter.filter_told(ToldTo.BOSS)
    assert seen.rows[-1][1] == ["2026-12", "Mid-point update"]
    presenter.filter_what(What.SAVED)
    assert seen.nothing == [True]
    presenter.show_all()
    assert seen.rows[-1][0] == 6
    presenter.search("tom")
    assert seen.rows[-1][1] == ["2027-1", "Text for approval"]
    presenter.search("nobody of this name")
    assert seen.nothing == [True, True]
    assert seen.sheets[-1] is None


def test_one_entry_in_full_leads_to_its_letter(stage):
    _, presenter, seen, asked, summary, _ = stage
    presenter.choose("4")
    assert seen.sheets[-1].what == "Mid-point update"
    presenter.show_letter()
    presenter.print_again()
    presenter.choose("999")
    assert seen.sheets[-1] is None
    presenter.show_letter()
    presenter.print_again()
    presenter.choose("month-2026-12")

    assert asked.places == [
        Place(Screen.LETTER, about=summary, more="4"),
        Place(Screen.LETTER, about=summary),
    ]


def test_an_entry_that_is_asked_for_by_its_number_is_shown(stage):
    _, _, _, _, _, workplace = stage
    seen = Seen()
    LedgerPresenter(seen, workplace, "2").load()

    assert seen.years[0][1] is None
    assert seen.chosen == ["2"]
    assert seen.sheets[-1].what == "Yes given for Henrik Vaas"


def test_news_of_the_ledger_refreshes_the_list(stage):
    desks, presenter, seen, _, summary, _ = stage
    before = len(seen.rows)
    presenter.hear(News(Happened.NOTES))
    assert len(seen.rows) == before
    desks.summaries.withdraw(summary)
    presenter.hear(News(Happened.LEDGER))
    assert seen.rows[-1][0] == 3
    presenter.want(0, 7)
    assert seen.filled == [(0, 3, 7)]


def test_a_new_year_is_offered_as_soon_as_something_is_told_in_it(stage, clock):
    desks, presenter, seen, _, summary, _ = stage
    clock.pass_days(365)
    desks.summaries.withdraw(summary)
    presenter.hear(News(Happened.LEDGER))

    assert seen.years[-1] == ([2028, 2027, 2026], 2027)


def test_an_empty_ledger_says_so(coachdesk, desks, folder):
    seen = Seen()
    LedgerPresenter(seen, a_workplace(coachdesk, desks, folder, AskedOfWindow())).load()

    assert seen.nothing == [False]


def a_line(seq):
    from datetime import UTC, datetime

    return LedgerLine(seq, datetime(2026, 1, 1, tzinfo=UTC), "1 Jan", str(seq), "", "", "", "", "")


def test_months_stand_between_the_entries_wherever_a_page_begins():
    rows = MonthRows([Month(2026, 3, 3), Month(2026, 2, 2), Month(2026, 1, 4)])
    assert rows.titles == (0, 4, 7)
    assert rows.count == 12
    entries = [a_line(number) for number in range(9)]
    whole = [title(one) for one in rows.rows(0, 12, entries)]
    assert whole == ["2026-3", "0", "1", "2", "2026-2", "3", "4", "2026-1", "5", "6", "7", "8"]
    for size in range(1, 14):
        found = []
        for first in range(0, rows.count, size):
            offset, count = rows.entries(first, first + size)
            found += [title(one) for one in rows.rows(first, first + size, entries[offset : offset + count])]
        assert found == whole


def test_an_entry_that_is_missing_leaves_the_rest_for_the_next_reading():
    rows = MonthRows([Month(2026, 3, 3)])

    assert [title(one) for one in rows.rows(0, 4, [a_line(1)])] == ["2026-3", "1"]
