"""Days, times and small numbers, as a screen says them."""

from datetime import date, datetime

import pytest

from coachdesk.ui import calendar_words as words


def at(moment: str) -> datetime:
    return datetime.fromisoformat(moment)


TODAY = date(2026, 11, 20)
NOW = at("2026-11-20T09:20")


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (TODAY, "today"),
        (date(2026, 11, 21), "tomorrow"),
        (date(2026, 11, 19), "yesterday"),
        (date(2026, 11, 17), "on Tuesday"),
        (date(2026, 11, 3), "on 3 November"),
        (date(2025, 11, 20), "on 20 November 2025"),
    ],
)
def test_a_day_near_by_has_a_name(day, told):
    assert words.on_day(day, TODAY) == told


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        (at("2026-11-20T14:30"), "14:30"),
        (at("2026-11-19T14:30"), "Yesterday"),
        (at("2026-11-17T14:30"), "Tue 17 Nov"),
        (at("2026-11-23T09:00"), "Mon 09:00"),
        (at("2026-12-04T09:00"), "4 Dec 09:00"),
        (at("2025-12-04T09:00"), "4 Dec 2025"),
    ],
)
def test_a_meeting_fits_a_narrow_column(moment, told):
    assert words.slot(moment, TODAY) == told


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        (at("2026-11-20T09:00"), "now"),
        (at("2026-11-20T09:21"), "in 1 minute"),
        (at("2026-11-20T10:00"), "in 40 minutes"),
        (at("2026-11-20T13:20"), "in 4 hours"),
        (at("2026-11-21T09:00"), "tomorrow"),
        (at("2026-11-24T09:00"), "on Tuesday"),
        (at("2027-01-08T09:00"), "on 8 January 2027"),
    ],
)
def test_a_meeting_is_so_far_off(moment, told):
    assert words.nearness(moment, NOW) == told


@pytest.mark.parametrize(("hour", "told"), [(8, "Good morning"), (12, "Good afternoon"), (18, "Good evening")])
def test_the_greeting_goes_by_the_hour(hour, told):
    assert words.greeting(NOW.replace(hour=hour)) == told


def test_numbers_are_words_up_to_twelve():
    assert words.in_words(0, "note", "notes") == "no notes"
    assert words.in_words(1, "note", "notes") == "one note"
    assert words.in_words(12, "note", "notes") == "twelve notes"
    assert words.in_words(1300, "note", "notes") == "1,300 notes"
    assert words.counted(2000, "note", "notes") == "2,000 notes"


def test_a_session_has_its_place_in_the_course():
    assert words.place_in_course(6, 10) == "session 6 of 10"
    assert words.place_in_course(11, 10) == "session 11"
    assert words.place_in_course(6, None) == "session 6"
    assert words.place_in_course(None, 10) == "session"


def test_days_ahead_are_counted():
    assert words.days_ahead(TODAY, TODAY) == "today"
    assert words.days_ahead(date(2026, 11, 21), TODAY) == "tomorrow"
    assert words.days_ahead(date(2026, 12, 1), TODAY) == "in 11 days"
    assert words.brief_day(date(2026, 12, 4), TODAY) == "Fri 4 Dec"
