"""The list of clients: searched as one types, sorted by a head, opened by Enter."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from a_day_stage import a_day_stage, an_empty_stage
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QPushButton

from coachdesk.app.lists import ClientsAsked, ClientsShown, Window
from coachdesk.domain.engagement import Ending
from coachdesk.domain.people import Role
from coachdesk.ui.clients import words
from coachdesk.ui.clients.presenter import ClientsPresenter
from coachdesk.ui.clients.view import make
from coachdesk.ui.long_list import PAGE, LongList
from coachdesk.ui.place import Place, Screen

BY_NAME = ["Tomasz Brandt", "Noah Lindqvist", "Ines Moreau", "Grace Okafor", "Priya Tanaka"]


@pytest.fixture
def stage(coachdesk, clock, tmp_path):
    with a_day_stage(coachdesk, clock, tmp_path) as made:
        yield made


@pytest.fixture
def page(stage, shown):
    made = make(stage.workplace, Place(Screen.CLIENTS))
    made.resize(1224, 900)
    stage.hears(made)
    return shown(made)


def rows(page) -> list[str]:
    model = page.list.model
    return [model.data(model.index(row, 0)).partition(" ·")[0] for row in range(model.rowCount())]


def row_of(page, name: str) -> list[str]:
    model = page.list.model
    at = rows(page).index(name)
    return [model.data(model.index(at, column)) for column in range(model.columnCount())]


def type_in(page, qtbot, typed: str) -> None:
    page.list.search.clear()
    qtbot.keyClicks(page.list.search, typed)
    with qtbot.waitSignal(page.list.searched):
        pass


def test_each_row_tells_how_an_engagement_stands(page):
    assert rows(page) == BY_NAME
    assert row_of(page, "Noah Lindqvist") == [
        "Noah Lindqvist · Fleet Director",
        "Fjord Rail",
        "Active",
        "Tue 17 Nov",
        "Fri 20 Nov, 14:30",
        "4 of 8",
    ]
    assert row_of(page, "Tomasz Brandt")[2:4] == ["No agreement", ""]
    assert page.list.count.text() == "5 engagements"
    assert page._header._sentence.text() == "5 engagements go on."


def test_the_table_keeps_qts_own_rules(page, qtbot):
    QAbstractItemModelTester(page.list.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    type_in(page, qtbot, "hall")


def test_typing_finds_at_once_and_enter_opens_the_first(page, stage, qtbot):
    assert page.first_focus() is page.list.search
    type_in(page, qtbot, "hall")
    assert rows(page) == ["Tomasz Brandt", "Grace Okafor"]

    qtbot.keyClick(page.list.search, Qt.Key.Key_Return)
    assert stage.place == Place(Screen.ENGAGEMENT, stage.day.engagements["Tomasz"])


def test_a_quick_enter_opens_what_was_typed_for(page, stage, qtbot):
    qtbot.keyClicks(page.list.search, "grace")
    qtbot.keyClick(page.list.search, Qt.Key.Key_Return)

    assert stage.place == Place(Screen.ENGAGEMENT, stage.day.engagements["Grace"])


def test_enter_opens_what_stands_there_when_nothing_new_was_typed(page, stage, qtbot):
    qtbot.keyClicks(page.list.search, "g")
    qtbot.keyClick(page.list.search, Qt.Key.Key_Backspace)
    qtbot.keyClick(page.list.search, Qt.Key.Key_Return)

    assert stage.place == Place(Screen.ENGAGEMENT, stage.day.engagements["Tomasz"])


def test_enter_waits_for_rows_that_are_on_their_way(page, stage, qtbot):
    answers = []
    page.list.searched.disconnect()
    page.list.searched.connect(answers.append)
    qtbot.keyClicks(page.list.search, "noah")
    with qtbot.waitSignal(page.list.searched):
        pass
    qtbot.keyClick(page.list.search, Qt.Key.Key_Return)
    assert stage.asked.places == []

    page.presenter.search(answers[-1])
    assert stage.asked.places == [Place(Screen.ENGAGEMENT, stage.day.engagements["Noah"])]


def test_the_arrow_leads_into_the_rows_and_enter_opens_one(page, stage, qtbot):
    page.list.search.setFocus()
    qtbot.keyClick(page.list.search, Qt.Key.Key_Down)
    assert page.list.table.hasFocus()
    qtbot.keyClick(page.list.table, Qt.Key.Key_Down)
    qtbot.keyClick(page.list.table, Qt.Key.Key_Return)

    assert stage.place == Place(Screen.ENGAGEMENT, stage.day.engagements["Noah"])


def test_escape_empties_the_field(page, qtbot):
    type_in(page, qtbot, "grace")
    qtbot.keyClick(page.list.search, Qt.Key.Key_Escape)

    assert rows(page) == BY_NAME
    qtbot.keyClick(page.list.search, Qt.Key.Key_Escape)  # there is nothing more to empty


def test_nobody_of_that_name_is_said_and_the_way_on_offered(page, qtbot):
    type_in(page, qtbot, "zzz")
    assert "Nobody in this list is called “zzz”, and no organisation either." in {
        label.text() for label in page.findChildren(type(page.list.count))
    }
    show_all = next(one for one in page.findChildren(QPushButton) if one.text() == "Show all")
    show_all.click()
    assert page.list.filter.value() is ClientsShown.ALL
    assert page.presenter.asked.search == "zzz"


def test_a_filter_shows_others(page, stage):
    stage.clock.moment += timedelta(days=1)
    stage.desks.engagements.end(stage.day.engagements["Priya"], date(2026, 11, 20), Ending.COMPLETED)
    assert rows(page) == BY_NAME[:-1]

    page.list.filter.choose(ClientsShown.ENDED)
    assert rows(page) == ["Priya Tanaka"]
    assert row_of(page, "Priya Tanaka")[2] == "Ended"
    assert page._header._sentence.text() == "4 engagements go on, 1 has ended."


def test_a_place_may_name_the_filter(stage, shown):
    page = shown(make(stage.workplace, Place(Screen.CLIENTS, more="no_agreement")))

    assert rows(page) == ["Tomasz Brandt"]


def test_a_head_sorts_and_turns_round(page):
    head = page.list.table.horizontalHeader()
    head.setSortIndicator(1, Qt.SortOrder.AscendingOrder)
    assert rows(page)[0] == "Noah Lindqvist"
    head.setSortIndicator(1, Qt.SortOrder.DescendingOrder)
    assert rows(page)[0] == "Ines Moreau"


def test_a_head_without_an_order_leaves_the_rows_and_its_mark(page):
    page.list.table.horizontalHeader().setSortIndicator(2, Qt.SortOrder.AscendingOrder)

    assert rows(page) == BY_NAME
    assert page.list.table.horizontalHeader().sortIndicatorSection() == 0


def test_what_changes_elsewhere_shows_and_the_choice_stays(page, stage):
    page.list.table.choose(stage.day.engagements["Ines"])
    stage.desks.engagements.correct(stage.day.engagements["Ines"], Role.CLIENT, name="Ines Zweig")

    assert rows(page)[-1] == "Ines Zweig"
    assert page.list.table.about() == stage.day.engagements["Ines"]


def test_keys_and_buttons_lead_on(page, stage):
    commands = {command.keys: command for command in page.commands()}
    commands["Ctrl+N"].run()
    assert stage.place == Place(Screen.NEW_CLIENT)
    page.list.table.setFocus()
    commands["Ctrl+F"].run()
    assert page.list.search.hasFocus()
    page._import.click()
    assert stage.place == Place(Screen.IMPORT)


def test_an_empty_practice_offers_the_first_client(coachdesk, desks, clock, folder, shown):
    stage = an_empty_stage(coachdesk, desks, clock, folder)
    page = shown(make(stage.workplace, Place(Screen.CLIENTS, more="all")))
    button = next(one for one in page.findChildren(QPushButton) if one.text() == "New client" and one is not page._new)
    button.click()

    assert stage.place == Place(Screen.NEW_CLIENT)
    page.list._open_chosen()
    assert len(stage.asked.places) == 1


class Rows:
    def __init__(self):
        self.shown, self.filled = [], []

    def show_counts(self, counts):
        pass

    def show_rows(self, window):
        self.shown.append(window)

    def fill(self, page, lines, generation):
        self.filled.append((page, [line.client for line in lines], generation))

    def show_nobody(self, asked, *, elsewhere):
        pass

    def show_order(self, key, *, descending):
        pass


def test_rows_in_sight_are_asked_for_page_by_page(stage):
    view = Rows()
    presenter = ClientsPresenter(view, stage.workplace, "all")
    presenter.load()
    presenter.want(0, 7)
    presenter.want(1, 7)

    assert view.filled == [(0, BY_NAME, 7), (1, [], 7)]
    presenter.search("  ")
    assert len(view.shown) == 1


def test_an_answer_to_an_old_question_is_dropped():
    waiting, told = [], []

    class Later:
        def run(self, work, done, failed=None):
            waiting.append((work, done))

    def read(asked, offset, limit):
        return Window(1, offset, [f"{asked}, {limit}"])

    listed = LongList[str, str](Later(), read, lambda window: told.append(window.lines[0]), lambda *_: None)
    listed.again()
    listed.want(0, 1)
    assert waiting == []
    listed.ask("old")
    listed.ask("new")
    for work, done in waiting:
        done(work())

    assert told == [f"new, {PAGE}"]
    listed.again()
    assert len(waiting) == 3


def test_sentences_for_nobody_name_the_list():
    assert words.nobody("", ClientsShown.ENDED) == "No engagement has ended yet."
    assert words.nobody("x", ClientsShown.ALL) == "Nobody is called “x”, and no organisation either."
    assert replace(ClientsAsked(), search="x").which is ClientsShown.ALL


def test_a_practice_without_clients_offers_the_first_one(coachdesk, desks, clock, folder, shown):
    stage = an_empty_stage(coachdesk, desks, clock, folder)
    page = shown(make(stage.workplace, Place(Screen.CLIENTS)))
    said = {label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)}

    assert "No clients yet." in said
    assert "Show all" not in {button.text() for button in page.findChildren(QPushButton)}
