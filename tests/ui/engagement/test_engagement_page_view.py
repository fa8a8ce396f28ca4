"""The page about one engagement, with real keys and clicks on real records."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from practice_story import TERMS, Who, open_case
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from workplace_here import Asked, a_workplace

from coachdesk.base.errors import StoreFault
from coachdesk.base.ids import SessionId
from coachdesk.confidential.words import PrivateWords
from coachdesk.domain.actions import Owner
from coachdesk.domain.people import Role
from coachdesk.domain.sessions import CoachingSession
from coachdesk.ui.engagement.add_action import AddAction
from coachdesk.ui.engagement.columns import Columns
from coachdesk.ui.engagement.parties import PartyCard
from coachdesk.ui.engagement.parts import Dot
from coachdesk.ui.engagement.presenter import Tab
from coachdesk.ui.engagement.seat_panel import SeatPanel
from coachdesk.ui.engagement.view import make
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.widgets.buttons import Button, Pressable
from coachdesk.ui.widgets.checks import Check
from coachdesk.ui.widgets.fields import Field
from coachdesk.ui.widgets.private import Sand
from coachdesk.ui.widgets.private_words import SandWords
from coachdesk.ui.widgets.scroll import Scroll
from coachdesk.ui.widgets.words import Words


@pytest.fixture
def case(desks):
    case = open_case(desks, terms=replace(TERMS, goals=("To hand over the round.",)))
    for at, day in enumerate((date(2026, 6, 2), date(2026, 7, 7), date(2026, 12, 11))):
        key = SessionId(desks.new_id())
        starts = datetime.combine(day, datetime.min.time()).replace(hour=10)
        desks.engagements.plan_session(case.engagement, CoachingSession(key, case.engagement, starts, 90))
        if at < 2:
            desks.engagements.hold(key, 88)
            desks.notebook.write(key, PrivateWords("She spoke of the board."))
    desks.actions.agree(case.engagement, "Skips two meetings.", Owner.CLIENT, date(2026, 12, 4))
    desks.actions.agree(case.engagement, "Sends the plan.", Owner.COACH, None)
    desks.actions.intend(case.engagement, PrivateWords("Asks herself why."), Owner.CLIENT, None)
    case.release(case.approved())
    return case


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def page(qtbot, coachdesk, desks, folder, case, asked):
    made = make(a_workplace(coachdesk, desks, folder, asked), Place(Screen.ENGAGEMENT, about=case.engagement))
    desks.news.listen(made.hear)
    made.resize(1224, 900)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    desks.news.unlisten(made.hear)


def shown(page: QWidget, kind):
    QApplication.processEvents()  # what was put into a page that is shown appears with the next events
    return [one for one in page.findChildren(kind) if one.isVisibleTo(page)]


def focused(page: QWidget, qtbot) -> QWidget:
    """Where the keyboard is, while the window is the one that has it."""
    page.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return QApplication.focusWidget()


def button(page: QWidget, name: str) -> Pressable:
    return next(one for one in shown(page, Pressable) if one.accessibleName() == name)


def said(page: QWidget) -> list[str]:
    return [one.text() for one in shown(page, Words)]


@pytest.mark.parametrize("tab", list(Tab))
def test_every_part_of_the_page_is_there_and_leads_by_name(qtbot, coachdesk, desks, folder, case, asked, tab):
    place = Place(Screen.ENGAGEMENT, about=case.engagement, more=tab)
    page = make(a_workplace(coachdesk, desks, folder, asked), place)
    qtbot.addWidget(page)
    page.resize(1224, 900)
    page.show()

    assert "Ines Moreau" in said(page)
    assert all(one.accessibleName() for one in shown(page, Pressable))


def test_the_parties_come_first_and_are_of_one_size(page):
    cards = shown(page, PartyCard)

    assert [card.role for card in cards] == [Role.CLIENT, Role.BOSS, Role.HR]
    assert len({card.height() for card in cards}) == 1
    assert max(card.width() for card in cards) - min(card.width() for card in cards) <= 1


def test_the_matrix_is_read_row_by_row(page):
    names = {one.accessibleName() for one in shown(page, QWidget)}

    assert "Dates. Line manager: Standing. HR: Never." in names
    assert "Themes. Line manager: Ines tells him. HR: Never." in names


def test_private_words_lie_on_sand_and_have_no_tooltip(page):
    [sand] = shown(page, Sand)
    [words] = shown(sand, SandWords)

    assert sand.accessibleName().startswith("Private")
    assert words.toolTip() == ""
    assert "Asks herself why." not in said(page)


def test_a_session_leads_to_its_note(page, asked, desks, case, qtbot):
    first = shown(page, Dot)[0]
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)

    assert asked.places == [Place(Screen.NOTE, about=desks.engagement_page.of(case.engagement).sessions[0].id)]
    assert first.accessibleName() == "Session 1, held Tuesday 2 June 10:00"


def test_somebody_is_corrected_by_keyboard_alone(page, qtbot, desks, case, asked):
    opener = button(page, "Correct or change: Henrik Vaas")
    opener.setFocus()
    qtbot.keyClick(opener, Qt.Key.Key_Return)
    name = focused(page, qtbot)
    name.selectAll()
    qtbot.keyClicks(name, "Henrik Holm")
    qtbot.keyClick(name, Qt.Key.Key_Return)

    assert desks.engagement_page.of(case.engagement).party(Role.BOSS).name == "Henrik Holm"
    assert not shown(page, SeatPanel)
    assert asked.notices[-1].words == "Henrik Holm: corrected."
    assert focused(page, qtbot).accessibleName() == "Correct or change: Henrik Holm"


def test_a_refusal_stands_below_the_name_and_the_words_stay(page, qtbot):
    qtbot.mouseClick(button(page, "Correct or change: Lucia Ferrante"), Qt.MouseButton.LeftButton)
    [panel] = shown(page, SeatPanel)
    panel._tabs.setCurrentIndex(1)
    fields = {field.label.text(): field for field in shown(panel, Field)}
    qtbot.keyClicks(fields["Job title"].editor, "Director of People")
    qtbot.mouseClick(button(panel, "Seat them"), Qt.MouseButton.LeftButton)

    assert fields["Name"].refusal() == "A name is needed."
    assert fields["Job title"].editor.text() == "Director of People"
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not shown(page, SeatPanel)


def test_a_seat_that_is_emptied_offers_to_seat_somebody(page, desks, case, clock):
    desks.engagements.leave(case.engagement, Role.HR, clock.today() - timedelta(days=1))

    assert button(page, "Seat somebody")
    assert "Lucia Ferrante left on 3 December." in said(page)


def test_a_form_that_is_open_survives_news(page, qtbot, desks, case):
    qtbot.mouseClick(button(page, "Correct or change: Henrik Vaas"), Qt.MouseButton.LeftButton)
    name = focused(page, qtbot)
    qtbot.keyClicks(name, "-Holm")
    desks.actions.agree(case.engagement, "Something else.", Owner.BOSS, None)

    assert name.text() == "Henrik Vaas-Holm"
    assert name.isVisible()


def test_a_tick_keeps_the_keyboard_in_the_list(page, qtbot, desks, case):
    check = next(one for one in shown(page, Check) if one.text() == "Skips two meetings.")
    check.setFocus()
    qtbot.keyClick(check, Qt.Key.Key_Space)

    assert [one.text() for one in shown(page, Check) if one.text()] == ["Sends the plan."]
    assert focused(page, qtbot).text() == "Sends the plan."
    assert desks.engagement_page.of(case.engagement).actions[0].progress == "done"


def test_an_action_is_added_where_it_is_typed(page, qtbot, desks, case):
    page.open_tab(Tab.GOALS)
    agreed, private = shown(page, AddAction)
    qtbot.keyClick(agreed._words, Qt.Key.Key_Return)
    assert agreed._field.refusal() == "An action item needs words."
    qtbot.keyClicks(agreed._words, "Books the room.")
    qtbot.keyClicks(agreed._due, "soon")
    qtbot.keyClick(agreed._due, Qt.Key.Key_Return)
    assert "That is no day" in agreed._field.refusal()
    agreed._due.clear()
    qtbot.keyClick(agreed._words, Qt.Key.Key_Return)
    assert agreed._words.text() == ""
    assert agreed._words.hasFocus()
    qtbot.keyClicks(private._words, "Sleeps on it.")
    qtbot.keyClick(private._words, Qt.Key.Key_Return)
    sheet = desks.engagement_page.of(case.engagement)

    assert "Books the room." in {one.wording for one in sheet.actions}
    assert PrivateWords("Sleeps on it.") in {one.words for one in sheet.private_actions}


def test_the_plan_is_changed_in_its_card(page, qtbot, desks, case):
    page.open_tab(Tab.SESSIONS)
    qtbot.mouseClick(button(page, "Change the plan"), Qt.MouseButton.LeftButton)
    fields = {field.label.text(): field for field in shown(page, Field)}
    fields["Planned sessions"].editor.setText("many")
    qtbot.mouseClick(button(page, "Save"), Qt.MouseButton.LeftButton)
    assert fields["Planned sessions"].refusal() == "A number from 1 to 500, or nothing."
    fields["Planned sessions"].editor.setText("12")
    qtbot.mouseClick(button(page, "Save"), Qt.MouseButton.LeftButton)

    assert desks.engagement_page.of(case.engagement).planned_sessions == 12
    assert "12" in said(page)


def test_the_coaching_ends_in_its_card(page, qtbot, desks, case):
    page.open_tab(Tab.SESSIONS)
    qtbot.mouseClick(button(page, "End the coaching"), Qt.MouseButton.LeftButton)
    going = [one for one in shown(page, Button) if one.accessibleName() == "End the coaching"]
    qtbot.mouseClick(going[0], Qt.MouseButton.LeftButton)

    assert desks.engagement_page.of(case.engagement).ended_on == date(2026, 12, 4)
    qtbot.mouseClick(button(page, "It was not ended"), Qt.MouseButton.LeftButton)
    assert desks.engagement_page.of(case.engagement).ended_on is None


def test_the_agreement_is_ended_on_its_own_part(page, qtbot, desks, case):
    page.open_tab(Tab.AGREEMENT)
    assert "The coaching began on 12 May 2026 and is planned to end on 26 February 2027." in said(page)
    qtbot.mouseClick(button(page, "End it"), Qt.MouseButton.LeftButton)
    focused(page, qtbot).setText("someday")
    qtbot.mouseClick(button(page, "End the agreement"), Qt.MouseButton.LeftButton)
    assert any("That is no day" in words for words in said(page))
    focused(page, qtbot).setText("4 December 2026")
    qtbot.mouseClick(button(page, "End the agreement"), Qt.MouseButton.LeftButton)

    assert desks.engagement_page.of(case.engagement).agreement.ended_on == date(2026, 12, 4)


def test_a_letter_that_left_is_one_press_away(page, qtbot, asked, desks, case):
    page.open_tab(Tab.UPDATES)
    qtbot.mouseClick(button(page, "The letter: Mid-point, for Henrik"), Qt.MouseButton.LeftButton)

    [update] = desks.engagement_page.of(case.engagement).updates
    assert asked.places == [Place(Screen.LETTER, about=update.id)]


def test_an_update_for_hr_begins_with_its_reader(page, qtbot, asked, case):
    page.open_tab(Tab.UPDATES)
    qtbot.mouseClick(button(page, "For Lucia Ferrante"), Qt.MouseButton.LeftButton)

    assert asked.places == [Place(Screen.COMPOSER, more=f"{case.engagement}:hr")]


def test_without_an_agreement_nothing_is_told_and_the_button_says_why(qtbot, coachdesk, desks, folder, asked):
    case = open_case(desks, client=Who("Tom Reed", "tom@reed.example"), terms=None)
    page = make(a_workplace(coachdesk, desks, folder, asked), Place(Screen.ENGAGEMENT, case.engagement, "updates"))
    qtbot.addWidget(page)
    page.show()

    assert "no three-way agreement" in button(page, "For Henrik Vaas").reason()
    page.open_tab(Tab.OVERVIEW)
    qtbot.mouseClick(button(page, "Record the agreement"), Qt.MouseButton.LeftButton)
    assert asked.places == [Place(Screen.AGREEMENT, about=case.engagement)]


def test_columns_follow_the_window(page):
    columns = next(one for one in shown(page, Columns))
    for width, beside in ((1440, 3), (1280, 2), (1100, 1), (1366, 3)):
        page.resize(width, 900)
        assert columns.beside() == beside


@pytest.mark.parametrize("tab", list(Tab))
def test_nothing_is_wider_than_the_smallest_window(page, qtbot, tab):
    page.open_tab(tab)
    page.resize(964, 640)
    qtbot.wait(1)

    [scroll] = page.findChildren(Scroll)
    assert scroll.widget().minimumSizeHint().width() <= 964


def test_the_parts_are_gone_through_by_key(page):
    commands = {command.id: command for command in page.commands()}
    assert commands["note"].keys == "Ctrl+Shift+N"
    commands["next-part"].run()
    assert "How long" in said(page)
    commands["previous-part"].run()
    commands["previous-part"].run()
    assert page.first_focus().currentIndex() == len(Tab) - 1
    commands["part-notes"].run()
    assert len(shown(page, Sand)) == 2


def test_a_seat_is_opened_by_command_from_any_part(page, qtbot):
    commands = {command.id: command for command in page.commands()}
    page.open_tab(Tab.TIMELINE)
    commands["seat-hr"].run()

    assert len(shown(page, SeatPanel)) == 1
    assert focused(page, qtbot).text() == "Lucia Ferrante"


def test_a_long_story_is_shown_in_pieces(qtbot, coachdesk, desks, folder, asked):
    case = open_case(desks)
    for at in range(40):
        key = SessionId(desks.new_id())
        starts = datetime.combine(date(2026, 5, 13), datetime.min.time()) + timedelta(days=at)
        desks.engagements.plan_session(case.engagement, CoachingSession(key, case.engagement, starts, 60))
        desks.engagements.hold(key, 60)
        desks.notebook.write(key, PrivateWords("She spoke of the board."))
    page = make(a_workplace(coachdesk, desks, folder, asked), Place(Screen.ENGAGEMENT, case.engagement, "notes"))
    qtbot.addWidget(page)
    page.show()
    assert len(shown(page, Sand)) == 20
    qtbot.mouseClick(button(page, "Show earlier ones"), Qt.MouseButton.LeftButton)
    assert len(shown(page, Sand)) == 40
    page.open_tab(Tab.OVERVIEW)
    assert len(shown(page, Dot)) == 20


def test_an_action_that_is_half_typed_is_there_when_the_page_is_opened_again(
    page, qtbot, coachdesk, desks, folder, case, asked, monkeypatch
):
    def full(*_):
        raise StoreFault("The disk is full. Nothing was changed.")

    page.open_tab(Tab.GOALS)
    agreed, private = page.findChildren(AddAction)
    private._words.set_text("Asks for less")
    page.open_tab(Tab.NOTES)
    monkeypatch.setattr(type(desks.unfinished), "keep", full)
    assert not page.leave()
    assert private._unkept.isVisible()
    monkeypatch.undo()
    private._unkept.again.click()
    assert page.leave()

    again = make(a_workplace(coachdesk, desks, folder, asked), Place(Screen.ENGAGEMENT, case.engagement, "goals"))
    qtbot.addWidget(again)
    agreed, private = again.findChildren(AddAction)
    assert (agreed._words.text(), private._words.text()) == ("", "Asks for less")
    private._add.click()
    assert private._words.text() == ""
    assert again.leave()
    assert desks.unfinished.of(f"private_action:{case.engagement}") is None


def test_a_page_about_no_engagement_says_so_and_leads_to_the_clients(qtbot, coachdesk, desks, folder, asked):
    made = make(a_workplace(coachdesk, desks, folder, asked), Place(Screen.ENGAGEMENT, about="zzzz9"))
    qtbot.addWidget(made)
    made.show()
    assert "There is no engagement with this id. Nothing was changed." in [
        one.text() for one in made.findChildren(Words) if one.isVisible()
    ]
    made.findChild(QWidget, "way-on").click()
    assert asked.places == [Place(Screen.CLIENTS)]
