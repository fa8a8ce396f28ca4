"""Sessions: those to come, those to mark, those that wait for a note."""

import pytest
from a_day_stage import a_day_stage, an_empty_stage
from a_full_day import at
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from coachdesk.app.lists import SessionsShown
from coachdesk.base.errors import StoreFault
from coachdesk.domain.sessions import Attendance, CoachingSession
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.sessions.view import make
from coachdesk.ui.widgets.buttons import Button
from coachdesk.ui.widgets.words import Words


@pytest.fixture
def stage(coachdesk, clock, tmp_path):
    with a_day_stage(coachdesk, clock, tmp_path) as made:
        yield made


@pytest.fixture
def open_at(stage, shown):
    def opened(which: str = ""):
        made = make(stage.workplace, Place(Screen.SESSIONS, more=which))
        made.resize(1224, 900)
        stage.hears(made)
        return shown(made)

    return opened


def rows(page) -> list[list[str]]:
    model = page.list.model
    return [
        [model.data(model.index(row, column)) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def texts(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(Words) if label.isVisibleTo(page)]


def press(page, name: str) -> None:
    page.findChild(QPushButton, name).click()


def test_what_comes_stands_by_its_day(open_at):
    page = open_at()

    assert page._header._sentence.text() == "Five sessions to come, one session to mark, two notes to write."
    assert rows(page)[:3] == [
        ["Today, Friday 20 November", "", "", "", ""],
        ["10:00", "Ines Moreau · 6 of 10", "Northlight Optics AG", "Planned", "90 min"],
        ["14:30", "Noah Lindqvist · 5 of 8", "Fjord Rail", "Planned", "60 min"],
    ]
    assert page.list.table.columnSpan(0, 0) == 5


def test_all_stand_by_their_month_with_their_day(open_at):
    page = open_at("all")

    heads = [row[0] for row in rows(page) if not row[1]]
    assert heads[:3] == ["December 2026", "November 2026", "October 2026"]
    told = {row[0]: row[3] for row in rows(page)}
    assert (told["Thu 19 Nov, 16:00"], told["Tue 17 Nov, 10:00"]) == ("Was it held?", "Held")


def test_the_chosen_one_is_told_beside(open_at, stage, qtbot):
    page = open_at()
    assert {"Ines Moreau", "Friday 20 November, 10:00 to 11:30", "Session 6 of 10, 90 minutes by video"} <= set(
        texts(page.beside)
    )

    page.list.table.setFocus()
    qtbot.keyClick(page.list.table, Qt.Key.Key_Down)
    assert "Noah Lindqvist" in texts(page.beside)
    press(page, "beside-engagement")
    assert stage.place == Place(Screen.ENGAGEMENT, stage.day.engagements["Noah"])
    press(page, "beside-note")
    assert stage.place.screen is Screen.NOTE


def test_a_held_session_leads_to_an_update(open_at, stage):
    planned = open_at()
    assert planned.findChild(QPushButton, "beside-update") is None
    page = open_at("notes_due")
    press(page, "beside-update")

    assert stage.place.screen is Screen.COMPOSER
    assert stage.place.more in stage.day.engagements.values()


def test_enter_on_a_row_opens_its_note(open_at, stage, qtbot):
    page = open_at()
    page.list.table.setFocus()
    qtbot.keyClick(page.list.table, Qt.Key.Key_Return)

    assert stage.place == Place(Screen.NOTE, stage.day.sessions["Ines"])


def test_a_coming_session_moves_from_here(open_at, stage, qtbot):
    page = open_at()
    press(page, "beside-move")
    day = page.findChild(QWidget, "beside-day")
    assert day.hasFocus()
    qtbot.keyClicks(day, "4 December")
    press(page, "beside-move-it")

    assert stage.told == "Session with Ines Moreau moved to Friday 4 December, 10:00."
    assert "Friday 4 December, 10:00 to 11:30" in texts(page.beside)
    stage.undo()
    assert "Friday 20 November, 10:00 to 11:30" in texts(page.beside)


def test_moving_to_no_day_is_refused_beside_it(open_at, qtbot):
    page = open_at()
    press(page, "beside-move")
    qtbot.keyClick(page.findChild(QWidget, "beside-time"), Qt.Key.Key_Return)

    assert page.beside.refusal.said() == "Say on which day it takes place: 4 December, 14:30."


def test_a_coming_session_is_called_off_and_planned_again(open_at, stage):
    page = open_at()
    press(page, "beside-off")
    press(page, "beside-cancelled")
    assert stage.told == "Session with Ines Moreau: called off in time."
    assert "Called off" in {label.text() for label in page.beside.findChildren(QWidget) if hasattr(label, "text")}

    press(page, "beside-again")
    assert stage.told == "Session with Ines Moreau is planned again."
    stage.undo()
    held = stage.desks.directory.session(stage.day.sessions["Ines"])
    assert held.attendance is Attendance.CANCELLED


def test_escape_and_back_lead_to_the_first_question(open_at, qtbot):
    page = open_at()
    press(page, "beside-off")
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Escape)
    assert page.findChild(QWidget, "beside-move") is not None
    press(page, "beside-move")
    press(page, "beside-back")
    assert page.findChild(QWidget, "beside-move") is not None


def test_a_session_that_is_over_takes_its_exact_minutes(open_at, stage, qtbot):
    page = open_at("all")
    page.list.table.choose(stage.day.sessions["Grace"])
    minutes = page.findChild(QWidget, "beside-minutes")
    minutes.clear()
    press(page, "beside-held")
    assert page.beside.refusal.said() == "Say how many minutes it lasted, in figures: 88."

    qtbot.keyClicks(minutes, "88")
    qtbot.keyClick(minutes, Qt.Key.Key_Return)
    assert stage.told == "Session with Grace Okafor held, 88 minutes."
    stage.undo()
    assert stage.desks.directory.session(stage.day.sessions["Grace"]).minutes == 60


def test_what_is_to_be_marked_is_asked_row_by_row(open_at, stage):
    page = open_at("to_mark")
    assert page.beside is None or not page._side.isVisible()
    assert "Over, and not marked yet" in texts(page)
    key = stage.day.sessions["Grace"]
    press(page, f"move-{key}")
    next(one for one in page.findChildren(Button) if one.text() == "Move it").click()
    assert "Say on which day it takes place: 4 December, 14:30." in texts(page)

    press(page, f"held-{key}")
    assert stage.told == "Session with Grace Okafor held, 60 minutes."
    assert "Every session that is over is marked." in texts(page)
    stage.undo()
    assert page.findChild(QPushButton, f"held-{key}") is not None
    press(page, f"miss-{key}")
    next(one for one in page.findChildren(Button) if one.text() == "Nobody came").click()
    assert stage.told == "Session with Grace Okafor: nobody came."


def test_notes_that_are_due_stand_oldest_first(open_at, stage):
    page = open_at("notes_due")

    assert [row[1] for row in rows(page) if row[1]] == ["Priya Tanaka · 8 of 10", "Noah Lindqvist · 4 of 8"]
    assert "Write the note" in {link.text() for link in page.beside.findChildren(QPushButton)}


def test_a_filter_and_a_name_narrow_the_list(open_at, qtbot):
    page = open_at()
    page.list.filter.choose(SessionsShown.ALL)
    qtbot.keyClicks(page.list.search, "noah")
    with qtbot.waitSignal(page.list.searched):
        pass
    assert {row[1].partition(" ·")[0] for row in rows(page) if row[1]} == {"Noah Lindqvist"}

    qtbot.keyClicks(page.list.search, "zzz")
    with qtbot.waitSignal(page.list.searched):
        pass
    assert "None of these sessions is with “noahzzz”." in texts(page)
    assert page.beside is None


def test_a_long_list_is_shown_in_windows_without_heads(open_at, stage):
    key = stage.day.engagements["Grace"]
    with stage.desks.engagements._room.practice.work() as work:
        work.sessions.put_all(
            CoachingSession(f"many{number}", key, at("12-01", f"{number % 24:02}:{number % 60:02}"), 60)
            for number in range(250)
        )
        work.commit()
    page = open_at()

    assert page.list.model.rowCount() == 255
    assert all(row[1] for row in rows(page))
    page.list.filter.choose(SessionsShown.NOTES_DUE)
    assert page.list.table.columnSpan(0, 0) == 5


def test_keys_lead_on(open_at, stage):
    page = open_at()
    commands = {command.keys: command for command in page.commands()}
    commands["Ctrl+N"].run()
    assert stage.place == Place(Screen.NEW_SESSION)
    commands["Ctrl+F"].run()
    assert page.first_focus().hasFocus()


def test_a_narrow_window_shows_the_list_alone(open_at):
    page = open_at()
    page.resize(800, 700)

    assert not page._side.isVisible()


def test_an_empty_practice_offers_the_first_session(coachdesk, desks, clock, folder, shown):
    stage = an_empty_stage(coachdesk, desks, clock, folder)
    page = shown(make(stage.workplace, Place(Screen.SESSIONS)))
    button = next(one for one in page.list.findChildren(QPushButton) if one.text() == "New session")
    button.click()

    assert stage.place == Place(Screen.NEW_SESSION)
    page.presenter.choose("gone")
    assert page.beside is None
    with pytest.raises(StoreFault):
        page.presenter._gone(StoreFault("The disk is full."))
    page.refuse_mark("gone", "no")
