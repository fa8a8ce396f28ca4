"""The list of updates, without a window and with one."""

import pytest
from practice_story import TOLD, Who, open_case
from PySide6.QtCore import Qt
from workplace_here import Asked, a_workplace

from coachdesk.app.update_lines import UpdateOrder, UpdatesShown
from coachdesk.domain.agreement import Audience, Occasion
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.updates.presenter import UpdatesPresenter
from coachdesk.ui.updates.view import make
from coachdesk.ui.widgets.cards import EmptyState


class Shown:
    def __init__(self):
        self.counts, self.rows, self.nothing, self.order, self.pages = {}, [], None, None, []

    def show_counts(self, counts):
        self.counts = counts

    def show_rows(self, window):
        self.rows = [(line.client, line.reader) for line in window.lines]

    def fill(self, page, lines, generation):
        self.pages.append((page, len(lines), generation))

    def show_nothing(self, asked, *, elsewhere):
        self.rows, self.nothing = [], (asked.which, elsewhere)

    def show_order(self, key, *, descending):
        self.order = (key, descending)


@pytest.fixture
def asked():
    return Asked()


@pytest.fixture
def workplace(coachdesk, desks, folder, asked):
    return a_workplace(coachdesk, desks, folder, asked)


@pytest.fixture
def three(desks):
    case = open_case(desks)
    desks.summaries.draft(case.engagement, Audience.HR, Occasion.UPDATE, TOLD[:1])
    other = open_case(desks, client=Who("Grace Okafor", "grace@okafor.example"))
    other.ask(other.draft())
    return case, case.draft(())


def opened(workplace, which: str = "") -> tuple[UpdatesPresenter, Shown]:
    shown = Shown()
    presenter = UpdatesPresenter(shown, workplace, which)
    presenter.load()
    return presenter, shown


def test_all_are_listed_newest_first(workplace, three):
    _, shown = opened(workplace)

    assert [client for client, _ in shown.rows] == ["Ines Moreau", "Grace Okafor", "Ines Moreau"]
    assert shown.counts[UpdatesShown.WAITING] == 1


def test_a_place_may_name_which(workplace, three):
    assert opened(workplace, "waiting")[1].rows == [("Grace Okafor", "Henrik Vaas")]
    assert len(opened(workplace, "no such list")[1].rows) == 3


def test_searching_and_filtering_ask_anew(workplace, three):
    presenter, shown = opened(workplace)
    presenter.search("grace")
    assert shown.rows == [("Grace Okafor", "Henrik Vaas")]
    presenter.filter(UpdatesShown.TOLD)
    assert shown.nothing == (UpdatesShown.TOLD, True)


def test_columns_put_the_rows_in_order(workplace, three):
    presenter, shown = opened(workplace)
    presenter.sort("client", False)
    assert (shown.order, presenter.asked.order) == (("client", False), UpdateOrder.CLIENT)
    presenter.sort("written", False)
    assert (shown.order, presenter.asked.backwards) == (("written", False), True)
    presenter.sort("state", True)
    assert shown.order == ("written", False)


def test_rows_that_come_into_sight_are_read(workplace, three):
    presenter, shown = opened(workplace)
    presenter.want(0, 7)

    assert shown.pages == [(0, 3, 7)]


def test_a_new_update_is_heard_of(workplace, desks, three):
    case, _ = three
    presenter, shown = opened(workplace)
    desks.news.listen(presenter.hear)
    case.draft()

    assert len(shown.rows) == 4


@pytest.fixture
def page(workplace, three, qtbot):
    made = make(workplace, Place(Screen.UPDATES))
    qtbot.addWidget(made)
    made.resize(1224, 800)
    made.show()
    return made


def test_a_row_opens_its_composer_by_enter(page, asked, three, qtbot):
    page.list.table.choose_first()
    qtbot.keyClick(page.list.table, Qt.Key.Key_Return)

    assert asked.places == [Place(Screen.COMPOSER, about=three[1])]


def test_the_head_says_what_waits(page):
    assert "1 with the client" in page.header.accessibleDescription() or "1 with the client" in " ".join(
        word.text() for word in page.header.findChildren(type(page.list.count))
    )
    assert page.list.count.text() == "3 updates"


def test_a_list_without_rows_says_why_and_shows_all_again(page, qtbot):
    page.list.filter.choose(UpdatesShown.TOLD)
    (empty,) = page.list.findChildren(EmptyState)
    assert empty.sentence.text() == "No letter has been printed or saved yet."
    empty.button.click()

    assert page.list.count.text() == "3 updates"


def test_an_empty_practice_leads_to_the_clients(workplace, asked, qtbot):
    page = make(workplace, Place(Screen.UPDATES))
    qtbot.addWidget(page)
    (empty,) = page.list.findChildren(EmptyState)
    empty.button.click()

    assert asked.places == [Place(Screen.CLIENTS)]


def test_what_is_typed_is_searched_for(page, qtbot):
    qtbot.keyClicks(page.list.search, "grace")
    qtbot.waitUntil(lambda: page.list.count.text() == "1 update")


def test_the_keyboard_is_in_the_search_field(page):
    assert page.first_focus() is page.list.search
    (search,) = page.commands()
    search.run()
    assert page.list.search.hasFocus()


def test_a_head_that_is_pressed_sorts_and_says_so(page):
    page.list.table.horizontalHeader().setSortIndicator(0, Qt.SortOrder.AscendingOrder)

    assert page.presenter.asked.order is UpdateOrder.CLIENT
