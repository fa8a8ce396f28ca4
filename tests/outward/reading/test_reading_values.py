"""Dates, times, lengths and yes or no, as people type them in two languages."""

from datetime import date, time

import pytest

from coachdesk.base.errors import InputUnusable
from coachdesk.outward.reading.values import DateOrder, date_order, read_date, read_minutes, read_time, read_yes_no

THE_DAY = date(2026, 12, 4)


@pytest.mark.parametrize(
    "text",
    [
        "2026-12-04",
        "2026/12/4",
        "2026.12.04",
        "20261204",
        "04.12.2026",
        "4.12.26",
        "4. 12. 2026",
        "4 December 2026",
        "4. Dezember 2026",
        "4. Dez. 2026",
        "4-Dec-2026",
        "4th of December, 2026",
        "Dec 4, 2026",
        "December 4th 2026",
        "Friday, 4 December 2026",
        "Fr., 04.12.2026",
        "Freitag, den 4. Dezember 2026",
        "4 Dec 26",
        "2026-12-04T09:30",
        "2026-12-04T09:30:00Z",
        "2026-12-04 09:30:00.000+01:00",
        "04.12.2026, 9:30 Uhr",
        "4 December 2026 at 9.30 am",
        "  4 December 2026 ",
    ],
)  # fmt: skip - read as a list
def test_a_date_is_read_however_it_is_written(text: str) -> None:
    assert read_date(text, None) == THE_DAY


def test_every_month_has_its_names_in_both_languages() -> None:
    for month, name in enumerate(
        ("January", "Feber", "Ma\u0308rz", "Apr", "Mai", "juni", "JULY", "Aug", "Sept", "Okt"), 1
    ):
        assert read_date(f"4 {name} 2026", None) == date(2026, month, 4)


def test_the_order_decides_what_the_form_does_not() -> None:
    assert read_date("3/4/2026", DateOrder.DMY) == date(2026, 4, 3)
    assert read_date("3/4/2026", DateOrder.MDY) == date(2026, 3, 4)
    assert read_date("26/3/04", DateOrder.YMD) == date(2026, 3, 4)
    assert read_date("03.04.2026", DateOrder.MDY) == date(2026, 4, 3)
    assert read_date("31/1/2026", None) == read_date("1-31-2026", None) == date(2026, 1, 31)
    assert read_date("5/5/69", None) == date(1969, 5, 5)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("3/4/2026", "which order"),
        ("31/31/2026", "no such day"),
        ("31/30/2026", "which order"),
        ("31.02.2026", "no such day"),
        ("", "not a date"),
        ("soon", "not a date"),
        ("4 December 2026 was cold", "not a date"),
        ("03-04-26", "not a date"),
        ("4 March 10:30", "not a date"),
    ],
)
def test_what_is_no_date_gets_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(InputUnusable, match=sentence):
        read_date(text, None)


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        ([], None),
        (["", "soon"], None),
        (["2026-03-04", ""], DateOrder.YMD),
        (["4 March 2026"], DateOrder.YMD),
        (["03.04.2026"], DateOrder.DMY),
        (["3/4/2026", "13/4/2026"], DateOrder.DMY),
        (["3/4/2026", "4/13/2026"], DateOrder.MDY),
        (["3/4/2026", "03.04.2026"], DateOrder.DMY),
        (["3/3/2026"], DateOrder.DMY),
        (["3/3/2026", "1/31/2026"], DateOrder.MDY),
    ],
)
def test_a_column_tells_its_order(cells: list[str], order: DateOrder | None) -> None:
    assert date_order(cells) is order


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        (["3/4/2026", "5/6/2026", "2026-03-04", "March 4, 2026"], "which order"),
        (["13/4/2026", "4/13/2026"], "some dates are day/month and others"),
    ],
)
def test_a_column_that_could_be_read_both_ways_asks(cells: list[str], sentence: str) -> None:
    with pytest.raises(InputUnusable, match=sentence):
        date_order(cells)


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("09:30", time(9, 30)),
        ("9.30 Uhr", time(9, 30)),
        ("9h30", time(9, 30)),
        ("9:30:15", time(9, 30, 15)),
        ("2 pm", time(14)),
        ("2:15 p.m.", time(14, 15)),
        ("12 am", time(0)),
        ("12:30pm", time(12, 30)),
        ("14 Uhr", time(14)),
        ("9:00 \u2013 10:30", time(9)),
        ("2026-12-04T09:30", time(9, 30)),
    ],
)
def test_a_time_is_read_however_it_is_written(text: str, clock: time) -> None:
    assert read_time(text) == clock


@pytest.mark.parametrize("text", ["", "9", "0930", "24:30", "13 pm", "0 am", "noon", "9:30 and 11:00"])
def test_what_is_no_time_gets_a_sentence(text: str) -> None:
    with pytest.raises(InputUnusable, match="not a time"):
        read_time(text)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("1:30", 90),
        ("01:30:00", 90),
        ("1:30 h", 90),
        ("90", 90),
        ("90 min", 90),
        ("90 Minuten", 90),
        ("1,5 h", 90),
        ("1.5h", 90),
        ("1h30", 90),
        ("1 h 30 min", 90),
        ("1 Std. 30 Min.", 90),
        ("2 Stunden", 120),
        ("1 hour", 60),
        ("1½ h", 90),
        ("¾ h", 45),
        ("0,25 h", 15),
        ("0:45", 45),
    ],
)  # fmt: skip - read as a list
def test_a_length_is_exact_minutes(text: str, minutes: int) -> None:
    assert read_minutes(text) == minutes


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("1.33 h", "not a whole number"),
        ("1.5", "not a length"),
        ("", "not a length"),
        ("long", "not a length"),
        ("1:60", "not a length"),
        ("-90", "not a length"),
    ],
)
def test_a_length_that_is_not_whole_minutes_gets_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(InputUnusable, match=sentence):
        read_minutes(text)


def test_yes_and_no_in_both_languages() -> None:
    assert all(read_yes_no(word) for word in ("yes", " Ja", "Y", "TRUE", "wahr", "1", "x", "✓"))
    assert not any(read_yes_no(word) for word in ("no", "Nein", "n", "False", "falsch", "0", "-"))
    with pytest.raises(InputUnusable, match="neither yes nor no"):
        read_yes_no("perhaps")
