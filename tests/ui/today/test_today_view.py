"""The screen of the day: what can be seen, pressed and heard."""

from datetime import UTC, datetime

import pytest
from a_day_stage import a_day_stage, an_empty_stage
from a_full_day import REMINDER, at
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from coachdesk.domain.sessions import Attendance
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.theme import Appearance, Colours, theme
from coachdesk.ui.today.view import TodayPage, make
from coachdesk.ui.widgets.buttons import Button, Link
from coachdesk.ui.widgets.cards import Card
from coachdesk.ui.widgets.checks import Check
from coachdesk.ui.widgets.moments import DateEdit

SMALLEST = (1150, 768)  # the page beside the sidebar in a window of 1366


@pytest.fixture
def stage(coachdesk, clock, tmp_path):
    with a_day_stage(coachdesk, clock, tmp_path) as made:
        yield made


@pytest.fixture
def page(stage, shown):
    made = make(stage.workplace, Place(Screen.TODAY))
    made.resize(1224, 900)
    stage.hears(made)
    return shown(made)


def texts(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page) and label.text()]


def pressed(page: QWidget, name: str) -> QPushButton:
    button = page.findChild(QPushButton, name)
    assert button is not None, name
    return button


def titles(page: QWidget) -> list[str]:
    return [card.title() for card in page.findChildren(Card) if card.title()]


def laid_out(page: TodayPage) -> TodayPage:
    page.grab()  # what is drawn has been laid out
    return page


def fits(page: TodayPage) -> bool:
    laid_out(page)
    return page._scroll.verticalScrollBar().maximum() == 0


def test_the_whole_day_stands_on_one_screen(page):
    assert {"Friday 20 November", "10:00", "Ines Moreau", "in 40 minutes"} <= set(texts(page))
    assert titles(page) == [
        "Today and next",
        "Actions due this week",
        "Notes to write",
        "Waiting for a yes",
        "Agreements",
    ]
    assert fits(page)


def test_a_small_window_folds_what_is_due_and_still_needs_no_scrolling(page):
    page.resize(*SMALLEST)

    assert fits(page)
    assert pressed(page, "due-unfold").text() == "Show 3"
    assert not [box for box in page.findChildren(Check) if box.accessibleName().startswith("Send Priya")]
    pressed(page, "due-unfold").click()
    assert [box for box in page.findChildren(Check) if box.accessibleName().startswith("Send Priya")]


def test_agreements_unfold_where_they_are_and_notes_lead_to_their_list(page, stage):
    for name in ("Grace", "Ines"):
        stage.desks.agreements.end(stage.day.engagements[name], stage.desks.day())
    page.resize(*SMALLEST)
    assert pressed(page, "every-Agreements").text() == "All 5"

    pressed(page, "every-Agreements").click()
    assert page.findChild(QWidget, "every-Agreements") is None
    assert {"Grace Okafor, Hallgarten Verlag", "Ines Moreau, Northlight Optics AG"} <= set(texts(page))
    for number in range(2):
        stage.day.session(stage.day.engagements["Grace"], at("11-18", f"{8 + number}:00".zfill(5)), Attendance.HELD)
    pressed(page, "every-Notes to write").click()
    assert stage.place == Place(Screen.SESSIONS, more="notes_due")


def test_a_narrow_window_puts_what_waits_below(page):
    page.resize(960, 700)
    laid_out(page)
    left, right = (page.findChild(QWidget, name) for name in ("meetings-week", "every-Agreements"))

    assert right.mapTo(page, right.rect().topLeft()).y() > left.mapTo(page, left.rect().topLeft()).y() + 200


def test_a_tall_window_shows_more(page):
    page.resize(1700, 1300)

    assert fits(page)
    assert page.findChild(QWidget, "due-unfold") is None


@pytest.mark.parametrize("colours", list(Colours))
@pytest.mark.parametrize("text_size", [90, 100, 115, 130])
def test_every_look_can_be_drawn(page, colours, text_size):
    theme().appear(Appearance(colours, text_size, reduce_motion=True))

    assert not page.grab().isNull()


def test_the_first_tab_stops_follow_the_eye(page, qtbot):
    page._note.setFocus()
    order = []
    for _ in range(9):
        focus = page.window().focusWidget()
        order.append(focus.objectName())
        page.focusNextChild()

    assert order[0] == "write-note"
    assert order[1:3] == ["next-prepare", "next-note"]
    assert [name.partition("-")[0] for name in order[3:6]] == ["item"] * 3
    assert order[6:9] == ["next-reminder", "meetings-week", order[8]]
    assert order[8].startswith("held-")


def test_every_control_has_a_name_that_tells_whose_it_is(page):
    for control in page.findChildren(QPushButton):
        if control.isVisibleTo(page):
            assert control.accessibleName()
    held = next(one for one in page.findChildren(Button) if one.objectName().startswith("held-"))
    assert held.accessibleName() == "The session with Grace Okafor was held, 60 minutes"
    spoken = {link.accessibleName() for link in page.findChildren(Link)}
    assert spoken >= {"Write: Noah Lindqvist", "Renew: Noah Lindqvist, Fjord Rail"}


def test_private_words_stand_on_sand_and_in_no_label(page):
    assert not any("silence" in text for text in texts(page))
    assert not any("next job" in widget.toolTip() for widget in page.findChildren(QWidget))
    sands = [w for w in page.findChildren(QWidget) if w.accessibleName().startswith("Private")]
    assert any("your note of 3 November" in sand.accessibleName() for sand in sands)
    assert any(REMINDER in sand.accessibleDescription() for sand in sands)  # for the ear of the coach alone


def test_the_page_is_called_today_and_names_nobody(page):
    assert QAccessible.queryAccessibleInterface(page).text(QAccessible.Text.Name) == "Today"
    assert page.windowTitle() == ""


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("new-session", Place(Screen.NEW_SESSION)),
        ("meetings-week", Place(Screen.SESSIONS, more="coming")),
    ],
)
def test_buttons_lead_on(page, stage, name, place):
    pressed(page, name).click()

    assert stage.place == place


def test_rows_lead_where_they_say(page, stage, qtbot):
    day = stage.day
    for name, place in {
        "next-prepare": Place(Screen.ENGAGEMENT, day.engagements["Ines"]),
        "next-note": Place(Screen.NOTE, day.sessions["Ines"]),
        f"note-{day.sessions['noted']}": Place(Screen.NOTE, day.sessions["noted"]),
        f"update-{day.updates['Ines']}": Place(Screen.COMPOSER, day.updates["Ines"]),
        "write-note": Place(Screen.NOTE, day.sessions["noted"]),
    }.items():
        pressed(page, name).click()
        assert stage.place == place, name
    row = page.findChild(QWidget, f"update-{day.updates['Priya']}")
    qtbot.keyClick(row, Qt.Key.Key_Return)
    assert stage.place == Place(Screen.COMPOSER, day.updates["Priya"])
    meeting = page.findChild(QWidget, f"meeting-{day.engagements['Noah']}-14:30")
    qtbot.mouseClick(meeting, Qt.MouseButton.LeftButton)
    assert stage.place == Place(Screen.ENGAGEMENT, day.engagements["Noah"])


def test_the_reminder_leads_to_its_note_and_items_to_their_tab(page, stage):
    for number in range(2):
        stage.desks.actions.agree(stage.day.engagements["Ines"], f"Item {number}", "coach", None)
    pressed(page, "next-reminder").click()
    assert stage.place.screen is Screen.NOTE
    pressed(page, "next-more").click()
    assert stage.place == Place(Screen.ENGAGEMENT, stage.day.engagements["Ines"], "goals")


def test_yes_is_one_press_and_the_keyboard_goes_on_below(page, stage, qtbot):
    held = pressed(page, f"held-{stage.day.sessions['Grace']}")
    held.setFocus()
    qtbot.keyClick(held, Qt.Key.Key_Space)

    assert stage.told == "Session with Grace Okafor held, 60 minutes."
    assert page.findChild(QWidget, f"held-{stage.day.sessions['Grace']}") is None
    assert page.window().focusWidget().objectName().startswith("meeting-")


def test_no_asks_why_and_escape_asks_again(page, stage, qtbot):
    key = stage.day.sessions["Grace"]
    pressed(page, f"miss-{key}").click()
    reason = page.window().focusWidget()
    assert reason.text() == "Called off in time"

    qtbot.keyClick(reason, Qt.Key.Key_Escape)
    assert pressed(page, f"held-{key}").isVisible()
    pressed(page, f"miss-{key}").click()
    late = next(one for one in page.findChildren(Button) if one.text() == "Called off late" and one.isVisible())
    late.click()
    assert stage.told == "Session with Grace Okafor: called off late."


def test_moved_takes_a_day_in_words_and_refuses_none_beside_it(page, stage, qtbot):
    pressed(page, f"move-{stage.day.sessions['Grace']}").click()
    day = page.window().focusWidget()
    assert isinstance(day, DateEdit)
    qtbot.keyClick(day, Qt.Key.Key_Return)
    assert "Say on which day it takes place: 4 December, 14:30." in texts(page)

    qtbot.keyClicks(day, "wed")
    qtbot.keyClick(day, Qt.Key.Key_Return)
    assert stage.told == "Session with Grace Okafor moved to Wednesday 25 November, 16:00."


def test_a_tick_keeps_the_keyboard_in_its_place(page, stage, qtbot):
    box = page.findChild(Check, f"item-{stage.day.actions['boss']}")
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)

    assert stage.told == "Action item done."
    after = page.window().focusWidget()
    assert after.objectName() == f"item-{stage.day.actions['boss']}"
    assert after.isChecked()


def test_a_private_tick_is_kept_too(page, stage):
    page.findChild(Check, f"item-{stage.day.actions['private']}").click()

    assert stage.told == "Action item done."


def test_a_minute_says_the_nearness_anew(page, stage):
    stage.clock.moment = datetime(2026, 11, 20, 9, 50, tzinfo=UTC)
    page._minute.timeout.emit()

    assert "in 10 minutes" in texts(page)


def test_the_page_can_do_what_its_keys_say(page, stage):
    (command,) = page.commands()
    command.run()

    assert (command.keys, stage.place) == ("Ctrl+N", Place(Screen.NEW_SESSION))
    assert page.first_focus() is page._note


def test_an_empty_practice_offers_the_first_step(coachdesk, desks, clock, folder, shown):
    stage = an_empty_stage(coachdesk, desks, clock, folder)
    page = shown(make(stage.workplace, Place(Screen.TODAY)))

    assert {"No clients yet.", "Nothing waits for you."} <= set(texts(page))
    assert "Nothing else is planned for the next seven days." in texts(page)
    page.show_nearness("now")
    page.refuse_mark("none", "no")
    pressed(page, "first-client").click()
    assert stage.place == Place(Screen.NEW_CLIENT)
    assert page.first_focus() is pressed(page, "new-client")
    assert not pressed(page, "write-note").isVisibleTo(page)
    stage.asked.places.clear()
    (command,) = page.commands()
    assert (command.words, command.keys) == ("New client", "Ctrl+Shift+N")
    page.presenter.write_note()
    assert stage.place == Place(Screen.NEW_CLIENT)
