"""The form for a new session: with whom, when, how long, and whether it was held already."""

from datetime import datetime, timedelta

import pytest
from a_day_stage import a_day_stage
from practice_story import Who
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from coachdesk.base.errors import RuleBroken, StoreFault
from coachdesk.domain.sessions import Attendance, Mode
from coachdesk.ui.new_session.typed import Part, Typed, refusals
from coachdesk.ui.new_session.view import make
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.sessions.view import make as sessions


def at(moment: str) -> datetime:
    return datetime.fromisoformat(moment)


NOW = at("2026-11-20T09:20")
WHOLE = Typed("Ines Moreau", "4 December", "14:30", "60")


@pytest.fixture
def stage(coachdesk, clock, tmp_path):
    with a_day_stage(coachdesk, clock, tmp_path) as made:
        yield made


@pytest.fixture
def open_at(stage, shown):
    def opened(about: str = ""):
        made = make(stage.workplace, Place(Screen.NEW_SESSION, about))
        made.resize(1224, 900)
        return shown(made)

    return opened


def fill(page, client: str = "", day: str = "", clock: str = "", minutes: str = "") -> None:
    for editor, words in ((page._client, client), (page._day, day), (page._time, clock), (page._minutes, minutes)):
        if words:
            editor.setText(words)
    page._time.editingFinished.emit()


def add(page) -> None:
    page.findChild(QPushButton, "add").click()


def newest(stage, name: str):
    return stage.desks.engagements.view(stage.day.engagements[name]).sessions[-1]


def test_a_session_is_planned_for_the_client_who_is_picked(open_at, stage, qtbot):
    page = open_at()
    qtbot.keyClicks(page._client, "okaf")
    assert page._client.offers() == ["Grace Okafor, Hallgarten Verlag"]
    page._client.setText("Grace Okafor, Hallgarten Verlag")
    page._client.picked.emit("Grace Okafor, Hallgarten Verlag")
    fill(page, day="fri 4 december", clock="14:30")
    assert (page._minutes.text(), page._add.text()) == ("60", "Plan the session")
    add(page)

    made = newest(stage, "Grace")
    assert (made.starts_at, made.minutes) == (at("2026-12-04T14:30"), 60)
    assert (made.attendance, made.mode) == (Attendance.PLANNED, Mode.IN_PERSON)
    assert stage.told == "Session with Grace Okafor planned: Friday 4 December, 14:30."
    assert stage.place == "back"


def test_a_day_that_lies_behind_was_held_unless_one_says_otherwise(open_at, stage):
    page = open_at(stage.day.engagements["Priya"])
    assert page._client.text() == "Priya Tanaka, Meridian Water"
    assert page.first_focus() is page._day
    fill(page, day="yesterday", clock="9", minutes="88")
    assert page._add.text() == "Enter the session"
    add(page)

    sessions = stage.desks.engagements.view(stage.day.engagements["Priya"]).sessions
    (made,) = [one for one in sessions if one.starts_at == at("2026-11-19T09:00")]
    assert (made.attendance, made.minutes) == (Attendance.HELD, 88)
    assert stage.told == "Session with Priya Tanaka on record as held: Thursday 19 November, 09:00."


def test_a_choice_made_by_hand_stays(open_at, stage):
    page = open_at(stage.day.engagements["Priya"])
    page._choices.panel(0).click()
    page._choices.panel(1).click()
    page._choices.panel(0).click()
    fill(page, day="yesterday", clock="9")

    assert page._add.text() == "Plan the session"


def test_the_last_session_proposes_length_and_manner_and_typing_wins(open_at, stage, qtbot):
    page = open_at(stage.day.engagements["Ines"])
    assert (page._minutes.text(), page._mode.value()) == ("90", str(Mode.VIDEO))

    qtbot.keyClicks(page._minutes, "5")
    page.propose(45, Mode.PHONE)
    assert page._minutes.text() == "905"


def test_a_new_engagement_proposes_an_hour(open_at, stage):
    key = stage.desks.engagements.open(Who("Eva Lund"), "Fjord Rail", stage.desks.day())

    assert open_at(key)._minutes.text() == "60"


def test_an_empty_form_is_refused_field_by_field(open_at):
    page = open_at()
    page._minutes.clear()
    add(page)

    assert page._fields.refusals() == {
        "client": "Say with whom.",
        "day": "Say on which day.",
        "time": "Say at what time.",
        "minutes": "Say how many minutes, in figures: 60.",
    }
    assert page._client.hasFocus()


@pytest.mark.parametrize(
    ("typed", "part", "sentence"),
    [
        (Typed("x", "sometime", "14:30", "60"), Part.DAY, "That is no day"),
        (Typed("x", "4 December", "noonish", "60"), Part.TIME, "That is no time"),
        (Typed("x", "4 December", "14:30", "0"), Part.MINUTES, "in figures"),
        (Typed("x", "4 December", "14:30", "1441"), Part.MINUTES, "in figures"),
        (Typed("x", "4 December", "14:30", "60", held=True), Part.DAY, "still to come"),
        (Typed("x", "4 December", "", "60", held=True), Part.DAY, "still to come"),
    ],
)
def test_what_cant_be_is_said_by_its_field(typed, part, sentence):
    assert sentence in refusals(typed, NOW)[part]


def test_a_whole_form_is_refused_nothing():
    assert refusals(WHOLE, NOW) == {}
    assert Typed(day="x").moment(NOW.date()) is None


def test_a_name_that_means_one_client_need_not_be_picked(open_at, stage):
    page = open_at()
    fill(page, "moreau", "4 December", "14:30")
    add(page)

    assert newest(stage, "Ines").starts_at == at("2026-12-11T10:00")
    starts = {one.starts_at for one in stage.desks.engagements.view(stage.day.engagements["Ines"]).sessions}
    assert at("2026-12-04T14:30") in starts


@pytest.mark.parametrize(("typed", "sentence"), [("zzz", "Nobody is called “zzz”."), ("hallgarten", "More than one")])
def test_a_name_that_means_nobody_or_several_is_refused(open_at, typed, sentence):
    page = open_at()
    fill(page, typed, "4 December", "14:30")
    add(page)

    assert sentence in page._fields.refusals()["client"]


def test_two_engagements_of_one_client_are_told_apart(open_at, stage, qtbot):
    who = Who("Ines Moreau", "ines@moreau.example")
    stage.desks.engagements.open(who, "Northlight Optics AG", stage.desks.day() - timedelta(days=3))
    page = open_at()
    qtbot.keyClicks(page._client, "moreau")

    assert page._client.offers() == [
        "Ines Moreau, Northlight Optics AG, since Tuesday 12 May 2026",
        "Ines Moreau, Northlight Optics AG, since Tuesday 17 November 2026",
    ]


def test_refusals_of_the_desk_stand_at_the_head(open_at, stage):
    page = open_at()
    page.presenter._refused(RuleBroken("No."))
    assert page._refusal.said() == "No."
    with pytest.raises(StoreFault):
        page.presenter._refused(StoreFault("The disk is full."))


def test_keys_and_buttons_lead_on(open_at, stage, qtbot):
    page = open_at()
    (command,) = page.commands()
    command.run()
    assert page._fields.refusals()
    page.findChild(QPushButton, "cancel").click()
    assert stage.place == "back"
    page._up()
    assert stage.place == Place(Screen.SESSIONS)
    assert page.first_focus() is page._client
    page._client.picked.emit("nobody")
    qtbot.keyClick(page._client, Qt.Key.Key_Tab)
    assert page.window().focusWidget() is page._day


def test_a_session_that_was_held_is_chosen_in_the_list_so_that_its_note_is_at_hand(open_at, stage, qtbot, shown):
    page = open_at()
    qtbot.keyClicks(page._client, "okaf")
    page._client.setText("Grace Okafor, Hallgarten Verlag")
    fill(page, day="18 november", clock="08:00", minutes="60")
    add(page)

    key = next(
        one.id
        for one in stage.desks.engagements.view(stage.day.engagements["Grace"]).sessions
        if one.starts_at == at("2026-11-18T08:00")
    )
    assert stage.place == Place(Screen.SESSIONS, key, "all")
    listed = shown(sessions(stage.workplace, stage.place))
    assert listed.presenter.chosen() == listed.list.table.about() == key


def test_a_session_that_is_half_typed_is_there_when_the_form_is_opened_again(open_at, stage):
    page = open_at()
    assert page.leave()
    assert stage.asked.notices == []
    fill(page, client="Ines Moreau", day="3 January 2027")
    assert page.leave()
    assert stage.told == "The session was not entered. What you typed is kept."

    again = open_at()
    assert (again._client.text(), again._day.text()) == ("Ines Moreau", "3 January 2027")
    again._anew.click()
    assert (again._client.text(), again._anew.isVisible()) == ("", False)
    assert again.leave()
    assert stage.desks.unfinished.of("new_session") is None


def test_a_session_that_can_not_be_kept_half_typed_stays(open_at, stage, monkeypatch):
    def full(*_):
        raise StoreFault("The disk is full. Nothing was changed.")

    page = open_at(stage.day.engagements["Priya"])
    assert page.leave()
    fill(page, day="3 January 2027")
    monkeypatch.setattr(type(stage.desks.unfinished), "keep", full)
    assert not page.leave()
    assert page._unkept.isVisible()
    page._unkept.without.click()
    assert page.leave()
