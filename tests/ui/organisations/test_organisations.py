"""Organisations, and the chosen one's people and engagements beside them."""

import pytest
from a_day_stage import a_day_stage, an_empty_stage
from practice_story import Who
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from coachdesk.base.errors import StoreFault
from coachdesk.domain.people import Role
from coachdesk.ui.organisations.view import make
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.widgets.cards import Card, ListRow


@pytest.fixture
def stage(coachdesk, clock, tmp_path):
    with a_day_stage(coachdesk, clock, tmp_path) as made:
        yield made


@pytest.fixture
def page(stage, shown):
    made = make(stage.workplace, Place(Screen.ORGANISATIONS))
    made.resize(1224, 900)
    stage.hears(made)
    return shown(made)


def rows(page) -> list[list[str]]:
    model = page.list.model
    return [
        [model.data(model.index(row, column)) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def beside(page) -> dict[str, list[tuple[str, str]]]:
    cards = page.beside.findChildren(Card)
    return {
        card.title(): [(row.title.text(), row.second.text()) for row in card.findChildren(ListRow)] for card in cards
    }


def key_of(stage, name: str) -> str:
    return stage.desks.directory.organisations(name).lines[0].id


def search(page, qtbot, typed: str) -> None:
    qtbot.keyClicks(page.list.search, typed)
    with qtbot.waitSignal(page.list.searched):
        pass


def test_the_first_is_chosen_and_shown_with_its_people(page):
    assert rows(page)[0] == ["Fjord Rail", "3", "1", "1", "Tue 17 Nov"]
    assert page.list.count.text() == "4 organisations"
    assert beside(page) == {
        "Fjord Rail": [],
        "Engagements": [("Noah Lindqvist", "4 of 8 sessions, next Fri 20 Nov")],
        "People": [
            ("Sigrid Dahl", "HR"),
            ("Pål Enger", "Line manager"),
            ("Noah Lindqvist", "Client, Fleet Director"),
        ],
    }


def test_a_place_may_choose_one(stage, shown):
    key = key_of(stage, "hallgarten")
    page = shown(make(stage.workplace, Place(Screen.ORGANISATIONS, about=key)))

    assert page.list.table.about() == key
    assert [name for name, _ in beside(page)["Engagements"]] == ["Tomasz Brandt", "Grace Okafor"]


def test_an_arrow_shows_the_next_one(page, qtbot):
    page.list.table.setFocus()
    qtbot.keyClick(page.list.table, Qt.Key.Key_Down)

    assert "Hallgarten Verlag" in beside(page)


def test_enter_leads_into_its_engagements_and_from_there_on(page, stage, qtbot):
    page.list.table.setFocus()
    qtbot.keyClick(page.list.table, Qt.Key.Key_Return)
    first = page.window().focusWidget()
    assert page.beside.isAncestorOf(first)

    row = page.beside.findChild(ListRow, f"engagement-{stage.day.engagements['Noah']}")
    qtbot.keyClick(row, Qt.Key.Key_Return)
    assert stage.place == Place(Screen.ENGAGEMENT, stage.day.engagements["Noah"])


def test_typing_finds_and_chooses_the_first_that_is_found(page, qtbot):
    search(page, qtbot, "mer wa")

    assert [row[0] for row in rows(page)] == ["Meridian Water"]
    assert "Meridian Water" in beside(page)


def test_nothing_of_that_name_is_said(page, qtbot):
    search(page, qtbot, "zzz")

    assert rows(page) == []
    assert beside(page) == {}
    assert any("No organisation is called “zzz”." in text for text in _texts(page))


def _texts(page) -> list[str]:
    return [label.text() for label in page.findChildren(type(page.list.count))]


def test_a_new_client_can_begin_here(page, stage):
    page.beside.findChild(QPushButton, "new-client-here").click()
    assert stage.place == Place(Screen.NEW_CLIENT, about="Fjord Rail")

    commands = {command.keys: command for command in page.commands()}
    commands["Ctrl+N"].run()
    assert stage.place == Place(Screen.NEW_CLIENT)
    commands["Ctrl+F"].run()
    assert page.list.search.hasFocus()
    assert page.first_focus() is page.list.search


def test_what_changes_elsewhere_shows(page, stage):
    desk = stage.desks.engagements
    desk.open(Who("Åsa Berg"), "Fjord Rail", stage.desks.day())

    assert ("Åsa Berg", "0 sessions") in beside(page)["Engagements"]


def test_many_people_unfold_where_they_are(page, stage):
    desk = stage.desks.engagements
    for number in range(14):
        desk.open(Who(f"Person {number:02}"), "Fjord Rail", stage.desks.day())
    assert len(beside(page)["People"]) == 12

    page.beside.findChild(QPushButton, "all-People").click()
    assert len(beside(page)["People"]) == 17
    page.beside.findChild(QPushButton, "all-Engagements").click()
    assert len(beside(page)["Engagements"]) == 15


def test_whoever_left_says_until_when(stage, shown):
    key = stage.day.engagements["Noah"]
    with stage.desks.engagements._room.practice.work() as work:
        (post,) = [post for _, post in work.parties.at(key) if post.role is Role.HR]
        work.posts.change(post.leave(stage.desks.day()))
        work.commit()
    page = shown(make(stage.workplace, Place(Screen.ORGANISATIONS)))

    assert ("Sigrid Dahl", "HR, until 20 November") in beside(page)["People"]


def test_a_narrow_window_shows_the_list_alone(page):
    page.resize(800, 700)

    assert not page.beside.isVisible()


def test_an_empty_practice_offers_the_first_client(coachdesk, desks, clock, folder, shown):
    stage = an_empty_stage(coachdesk, desks, clock, folder)
    page = shown(make(stage.workplace, Place(Screen.ORGANISATIONS, about="gone")))
    button = [one for one in page.list.findChildren(QPushButton) if one.text() == "New client"]
    button[0].click()

    assert stage.place == Place(Screen.NEW_CLIENT)


def test_a_disk_that_fails_is_the_windows_to_say(page):
    with pytest.raises(StoreFault):
        page.presenter._gone(StoreFault("The disk is full."))
