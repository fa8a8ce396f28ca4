"""The screen of the ledger."""

import pytest
from practice_story import open_case
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton
from workplace_here import Asked, a_workplace

from coachdesk.app.ledger import Checked
from coachdesk.app.ledger_lines import ToldTo, What
from coachdesk.app.releases import Way
from coachdesk.ui.ledger.view import LedgerPage, make
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.theme import theme


@pytest.fixture
def page(qtbot, coachdesk, desks, folder, clock):
    case = open_case(desks)
    for _ in range(3):
        desks.releases.sent(desks.releases.announce(case.approved(), Way.PRINTED))
        clock.pass_days(20)
    desks.releases.announce(case.approved(), Way.PRINTED)
    return shown(qtbot, coachdesk, desks, folder)


def shown(qtbot, coachdesk, desks, folder):
    asked = Asked()
    page = make(a_workplace(coachdesk, desks, folder, asked), Place(Screen.LEDGER))
    page.asked = asked
    desks.news.listen(page.hear)
    qtbot.addWidget(page)
    page.resize(1224, 800)
    with qtbot.waitExposed(page):
        page.show()
    return page


def words(page):
    model = page.table.lines
    return [model.index(row, 1 if not model.line(row).group else 0).data() for row in range(model.rowCount())]


def every_year(page):
    page.year.choose(None)


def test_months_are_groups_and_rows_have_their_heights(page):
    every_year(page)
    rows = words(page)
    look = theme()

    assert rows[0] == "February 2027"
    for at, row in enumerate(rows):
        group = row.split(" ")[0] in {"February", "January", "December"}
        assert page.table.rowHeight(at) == look.px(32 if group else 48)
        assert page.table.columnSpan(at, 0) == (5 if group else 1)
    QAbstractItemModelTester(page.table.lines)


def test_the_newest_entry_is_read_in_full_at_once(page):
    assert page.table.about() == str(4 * 4 - 1)
    assert page.first_focus() is page.table


def test_arrows_lead_from_entry_to_entry(qtbot, page):
    every_year(page)
    page.table.choose("4")
    words_told = page.detail.findChildren(type(page.detail._title))
    assert "The words he received" in [one.text() for one in words_told]
    qtbot.keyClick(page.table, Qt.Key.Key_Down)

    assert page.table.about() == "2"


def test_the_letter_is_shown_from_its_entry(qtbot, page):
    every_year(page)
    page.table.choose("4")
    qtbot.mouseClick(page.detail.findChild(QAbstractButton, "show-letter"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.detail.findChild(QAbstractButton, "print-again"), Qt.MouseButton.LeftButton)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)

    assert [place.more for place in page.asked.places] == ["4", "", "4"]
    assert {place.screen for place in page.asked.places} == {Screen.LETTER}


def test_a_page_nobody_answered_about_asks(page):
    button = page.detail.findChild(QAbstractButton, "show-letter")

    assert button.words() == "Did it print?"
    assert page.detail.findChild(QAbstractButton, "print-again") is None


def test_filters_and_search_narrow_the_list(qtbot, page):
    every_year(page)
    page.told.choose(ToldTo.CLIENT)
    assert set(words(page)[1::2]) >= {"Text for approval"}
    page.what.choose(What.SAVED)
    assert page._stack.currentWidget() is page._nothing
    assert page.table.lines.rowCount() == 0
    page._nothing.findChild(QAbstractButton).click()
    assert page.told.value() is None
    assert page.table.lines.rowCount() > 10
    qtbot.keyClicks(page.search, "nobody")
    page._pause.timeout.emit()
    assert page._stack.currentWidget() is page._nothing


def test_control_f_leads_to_the_search(page):
    command = page.commands()[0]
    command.run()

    assert command.keys == "Ctrl+F"


def test_a_chain_that_shows_changes_says_where_and_stays_calm(page):
    page.show_checked(Checked(3, "Checked at unlock: shows later changes in one place", ("Entry 2: it was changed.",)))

    assert page._troubles.isVisible()
    assert page._shield._name == "shield-alert"
    assert page._shield._token == "waiting"
    page.show_checked(Checked(3, "Checked at unlock: no later changes", ()))
    assert not page._troubles.isVisible()


def test_in_a_narrow_window_the_yes_is_told_by_the_entry_alone(qtbot, page):
    page.resize(960, 640)
    qtbot.waitUntil(lambda: page.table.isColumnHidden(4))
    wide = sum(page.table.columnWidth(at) for at in range(4))
    assert abs(wide - page.table.viewport().width()) <= 5
    page.resize(1400, 800)
    qtbot.waitUntil(lambda: not page.table.isColumnHidden(4))


def test_what_is_told_meanwhile_appears(page, desks):
    every_year(page)
    before = page.table.lines.rowCount()
    desks.releases.answer(desks.releases.unanswered()[0].begun, sent=True)

    assert page.table.lines.rowCount() == before
    assert page.table.lines.cell(1, 1).text == "Mid-point update"


def test_an_empty_ledger_is_one_sentence(qtbot, coachdesk, desks, folder):
    page = shown(qtbot, coachdesk, desks, folder)

    assert isinstance(page, LedgerPage)
    assert page._stack.currentWidget() is page._nothing
    assert page._nothing.findChild(QAbstractButton) is None
