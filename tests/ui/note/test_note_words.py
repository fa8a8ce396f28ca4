from datetime import UTC, date, datetime, timedelta

import pytest

from coachdesk.app.note_sheet import SessionFacts, VersionLine
from coachdesk.base.errors import RuleBroken, StoreFault
from coachdesk.confidential.notebook import Came
from coachdesk.domain.sessions import Attendance, Mode
from coachdesk.ui.note import words

TODAY = date(2026, 11, 21)
BEGAN = datetime(2026, 11, 20, 10, 2)  # noqa: DTZ001 - wall clock


def a_session(number: int | None = 6, planned: int | None = 10) -> SessionFacts:
    return SessionFacts("s", BEGAN, 88, Attendance.HELD, Mode.VIDEO, number, planned)


def moment(after: timedelta) -> datetime:
    """So long after the session began, as the clock on the wall showed it."""
    return (BEGAN + after).astimezone(UTC)


def a_line(version: int, after: timedelta, came: Came = Came.WRITTEN, *, imported=False, goes_on=False) -> VersionLine:
    return VersionLine(version, moment(after), came, imported, goes_on)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (a_line(2, timedelta(minutes=95)), "After the session"),
        (a_line(2, timedelta(minutes=10)), "During the session"),
        (a_line(2, timedelta(minutes=-10)), "An earlier time"),
        (a_line(2, timedelta(days=1)), "An earlier time"),
        (a_line(2, timedelta(0), Came.KEPT, goes_on=True), "Kept by you"),
        (a_line(2, timedelta(0), Came.RESTORED), "Brought back"),
        (a_line(1, timedelta(0), goes_on=True), "Before words were taken out"),
        (a_line(1, timedelta(0)), "First words"),
        (a_line(1, timedelta(0), imported=True), "As imported"),
    ],
)
def test_a_version_is_called_by_how_it_came_to_be(line, name):
    lines = (a_line(3, timedelta(hours=3)), line)

    assert words.version_name(lines, 0, a_session()) == "Now"
    assert words.version_name(lines, 1, a_session()) == name


def test_a_note_without_a_session_knows_earlier_times_alone():
    lines = (a_line(3, timedelta(hours=3)), a_line(2, timedelta(minutes=10)))

    assert words.version_name(lines, 1, None) == "An earlier time"


def test_a_moment_of_today_is_told_by_its_time_and_another_by_its_day():
    assert words.when(moment(timedelta(0)), BEGAN.date()) == "10:02"
    assert words.when(moment(timedelta(0)), TODAY) == "20 November"
    assert words.saved(moment(timedelta(0)), BEGAN.date()) == "Saved at 10:02"
    assert words.saved(moment(timedelta(0)), date(2027, 1, 2)) == "Saved on 20 November 2026"


def test_what_is_the_matter_is_told_in_one_line():
    full = StoreFault("The last change was not saved: the disk is full. Everything saved before is safe.")

    assert words.unsaved(full) == "Not saved: the disk is full. Your words are still here."
    assert words.unsaved(RuleBroken("Nothing was changed.")) == "Not saved. Your words are still here."


def test_numbers_are_told_as_one_says_them():
    assert words.lasted(1) == "1 minute"
    assert words.lasted(88) == "88 minutes"
    assert words.counted(1) == "1 word"
    assert words.counted(1680) == "1,680 words"
    assert words.place_of(a_session()) == "6 of 10 planned"
    assert words.place_of(a_session(planned=None)) == "6"
    assert words.place_of(a_session(number=None)) == "Not counted"
