"""Days and times as coaches type them."""

from datetime import date, time

import pytest

from coachdesk.ui.widgets.day_words import read_day, read_time, written

TODAY = date(2026, 11, 20)  # a Friday


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2026-12-04", date(2026, 12, 4)),
        ("4.12.2026", date(2026, 12, 4)),
        ("04/12/2026", date(2026, 12, 4)),
        ("4.12.26", date(2026, 12, 4)),
        ("4.12.", date(2026, 12, 4)),
        ("4 December 2026", date(2026, 12, 4)),
        ("Friday 4 December 2026", date(2026, 12, 4)),
        ("Friday, 4th Dec", date(2026, 12, 4)),
        ("fri 4 dec", date(2026, 12, 4)),
        ("December 4, 2026", date(2026, 12, 4)),
        ("dec 4th", date(2026, 12, 4)),
        ("  4   DECEMBER ", date(2026, 12, 4)),
        ("3 January", date(2027, 1, 3)),
        ("3 June", date(2026, 6, 3)),
        ("29 February 2028", date(2028, 2, 29)),
        ("today", TODAY),
        ("Tomorrow", date(2026, 11, 21)),
        ("yesterday", date(2026, 11, 19)),
        ("monday", date(2026, 11, 23)),
        ("friday", date(2026, 11, 27)),
        ("next tue", date(2026, 11, 24)),
    ],
)
def test_a_day_is_understood_as_it_was_meant(typed, meant):
    assert read_day(typed, TODAY) == meant


@pytest.mark.parametrize(
    "typed",
    ["", "soon", "31.2.2026", "2026-13-01", "4 Mu 2026", "29 February 2027", "0.1.", "tu", "December", "4", "12-04"],
)
def test_what_is_no_day_is_none(typed):
    assert read_day(typed, TODAY) is None


def test_without_knowing_today_a_day_needs_its_year():
    assert read_day("4 December") is None
    assert read_day("tomorrow") is None
    assert read_day("4 December 2026") == date(2026, 12, 4)


def test_the_29th_of_february_without_a_year_is_the_nearest_there_is():
    assert read_day("29 February", date(2027, 12, 1)) == date(2028, 2, 29)
    assert read_day("29 February", date(2026, 12, 1)) is None


@pytest.mark.parametrize("day", [date(2026, 12, 4), date(2026, 1, 1), date(1999, 12, 31)])
def test_what_is_written_out_is_read_as_the_same_day(day):
    assert read_day(written(day)) == day


def test_a_day_is_written_in_words():
    assert written(date(2026, 12, 4)) == "Friday 4 December 2026"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("14:30", time(14, 30)),
        ("14.30", time(14, 30)),
        ("1430", time(14, 30)),
        ("14h30", time(14, 30)),
        ("930", time(9, 30)),
        ("9", time(9)),
        ("2.30 pm", time(14, 30)),
        ("12 am", time(0)),
        ("12 pm", time(12)),
        ("9 a.m.", time(9)),
        (" 0:05 ", time(0, 5)),
    ],
)
def test_a_time_is_understood_as_it_was_meant(typed, meant):
    assert read_time(typed) == meant


@pytest.mark.parametrize("typed", ["", "noon", "25:00", "12:60", "13 pm", "0 am", "1:2:3", "12345"])
def test_what_is_no_time_is_none(typed):
    assert read_time(typed) is None
