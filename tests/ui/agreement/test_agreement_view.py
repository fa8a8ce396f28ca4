"""The form for an agreement with real keys, clicks and a dropped file."""

from datetime import date
from pathlib import Path

import pytest
from practice_story import open_case
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from workplace_here import Asked, a_workplace

from coachdesk.base.errors import StoreFault
from coachdesk.domain.agreement import Audience, Sharing, Topic
from coachdesk.ui.agreement.form import Start
from coachdesk.ui.agreement.signing_card import Paper
from coachdesk.ui.agreement.view import make
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.widgets.buttons import Pressable
from coachdesk.ui.widgets.checks import Check
from coachdesk.ui.widgets.fields import Combo, Field
from coachdesk.ui.widgets.scroll import Scroll
from coachdesk.ui.widgets.texts import TextEdit
from coachdesk.ui.widgets.words import Words


@pytest.fixture
def case(desks):
    return open_case(desks, terms=None)


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def page(qtbot, coachdesk, desks, folder, case, asked):
    made = make(a_workplace(coachdesk, desks, folder, asked), Place(Screen.AGREEMENT, about=case.engagement))
    made.resize(1224, 900)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def shown(page: QWidget, kind):
    QApplication.processEvents()
    return [one for one in page.findChildren(kind) if one.isVisibleTo(page)]


def named(page: QWidget, kind, name: str):
    return next(one for one in shown(page, kind) if one.accessibleName() == name)


def said(page: QWidget) -> list[str]:
    return [one.text() for one in shown(page, Words)]


def choose(qtbot, combo: Combo, wanted: str) -> None:
    """With the keys of a closed chooser."""
    combo.setFocus()
    for _ in range(combo.count()):
        if combo.currentText() == wanted:
            return
        qtbot.keyClick(combo, Qt.Key.Key_Down)
    raise AssertionError(wanted)


def test_an_agreement_is_recorded_by_keyboard_alone(page, qtbot, desks, case, asked):
    day = page.first_focus()
    day.setFocus()
    qtbot.keyClicks(day, "12 May 2026")
    choose(qtbot, named(page, Combo, "Dates, Line manager"), "Standing")
    choose(qtbot, named(page, Combo, "Progress, Line manager"), "Agreed update")
    choose(qtbot, named(page, Combo, "Themes, HR"), "Ines tells her")
    tick = named(page, Check, "Ines Moreau, client")
    tick.setFocus()
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    {command.id: command for command in page.commands()}["record-now"].run()
    agreement = desks.engagement_page.of(case.engagement).agreement

    assert agreement.agreed_on == date(2026, 5, 12)
    assert {(one.topic, one.boss, one.hr) for one in agreement.matrix if one.open} == {
        (Topic.DATES, Sharing.STANDING, Sharing.NEVER),
        (Topic.PROGRESS, Sharing.AGREED_UPDATE, Sharing.NEVER),
        (Topic.THEMES, Sharing.NEVER, Sharing.CLIENT_TELLS),
    }
    assert asked.places == [Place(Screen.ENGAGEMENT, about=case.engagement, more="agreement")]


def test_everything_that_can_be_pressed_or_typed_in_has_a_name(page):
    page.presenter.start(Start.USUAL)
    page.presenter.announce()
    page.presenter.add_goal()

    for kind in (Pressable, Combo, Check, TextEdit):
        assert all(one.accessibleName() for one in shown(page, kind))


def test_the_keyboard_goes_through_the_matrix_as_it_stands(page, qtbot):
    page.presenter.start(Start.USUAL)
    page.presenter.move(Topic.THEMES, -4)
    first = named(page, Check, "Themes")
    first.setFocus()
    names = []
    for _ in range(6):
        names.append(QApplication.focusWidget().accessibleName())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)

    assert names == [
        "Themes",
        "Themes, Line manager",
        "Themes, HR",
        "Themes: one row up",
        "Themes: one row down",
        "Dates",
    ]


def test_a_row_moves_with_alt_and_an_arrow_and_keeps_the_keyboard(page, qtbot):
    page.presenter.start(Start.USUAL)
    tick = named(page, Check, "Dates")
    tick.setFocus()
    qtbot.keyClick(tick, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    assert page.presenter.draft.rows[:2] == (Topic.AGREED_GOALS, Topic.DATES)
    assert tick.hasFocus()
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert Topic.DATES not in page.presenter.draft.rows
    assert tick.hasFocus()


def test_what_no_agreement_opens_can_not_be_chosen(page):
    assert said(page).count("Never, whatever anybody signs") == 2
    assert not named(page, Check, "Session content").isEnabled()
    assert len([one for one in shown(page, Combo) if one.accessibleName().startswith("Attendance")]) == 2


def test_a_sentence_reads_as_it_is_typed(page, qtbot):
    choose(qtbot, named(page, Combo, "Dates, HR"), "Standing")
    editor = named(page, TextEdit, "HR, dates")
    editor.selectAll()
    qtbot.keyClicks(editor, "It began on {begin}.")

    assert "It began on 12 May 2026." in said(page)
    assert page.presenter.draft.sentences[Topic.DATES, Audience.HR] == "It began on {begin}."
    named(page, Combo, "Language of the sentences").choose("de")
    assert editor.text() == "It began on {begin}."


def test_refusals_stand_at_their_places_and_the_keyboard_goes_to_the_first(page, qtbot):
    page.presenter.announce()
    qtbot.mouseClick(named(page, Pressable, "Record the agreement"), Qt.MouseButton.LeftButton)
    fields = {field.label.text(): field for field in shown(page, Field)}

    assert fields["Agreed on"].refusal() == "The day on which all agreed is needed."
    assert "A day is needed, or take the letter out." in said(page)
    assert "3 things are still missing." in said(page)
    assert QApplication.focusWidget() is fields["Agreed on"].editor
    qtbot.keyClicks(fields["Agreed on"].editor, "12 May 2026")
    assert fields["Agreed on"].refusal() == ""
    assert "2 things are still missing." in said(page)


def test_goals_are_typed_one_below_the_other(page, qtbot):
    qtbot.mouseClick(named(page, Pressable, "Add a goal"), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(QApplication.focusWidget(), "To hand over the round.")
    qtbot.mouseClick(named(page, Pressable, "Add a goal"), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(QApplication.focusWidget(), "To rest.")

    assert page.presenter.draft.goals == ("To hand over the round.", "To rest.")
    qtbot.mouseClick(named(page, Pressable, "Take goal 1 out"), Qt.MouseButton.LeftButton)
    assert page.presenter.draft.goals == ("To rest.",)


def test_a_letter_is_announced_with_its_occasion_reader_and_day(page, qtbot):
    qtbot.mouseClick(named(page, Pressable, "Announce one"), Qt.MouseButton.LeftButton)
    choose(qtbot, named(page, Combo, "Letter 1, occasion"), "Closing")
    choose(qtbot, named(page, Combo, "Letter 1, reader"), "HR")
    [letter] = page.presenter.draft.letters

    assert (letter.occasion, letter.audience) == ("closing", "hr")


def test_the_scan_is_dropped_and_taken_out_again(page, qtbot, tmp_path: Path):
    scan = tmp_path / "Ines.pdf"
    scan.write_bytes(b"%PDF a scan")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(scan))])
    [paper] = shown(page, Paper)
    drop = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    paper.dropEvent(drop)

    assert "PDF, 1 kB. It is kept encrypted, and never leaves." in said(page)
    assert not any("Ines.pdf" in words for words in said(page))
    qtbot.mouseClick(named(page, Pressable, "Take it out"), Qt.MouseButton.LeftButton)
    assert page.presenter.scan is None


def test_what_was_typed_is_kept_within_two_seconds_and_when_the_page_is_left(page, qtbot, desks, case):
    qtbot.keyClicks(page.first_focus(), "12 M")
    assert page._keep.isActive()
    assert page._keep.interval() <= 2000
    assert page.leave()
    assert desks.agreement_forms.of(case.engagement).unfinished.agreed_on == "12 M"
    assert not page._keep.isActive()


def test_nothing_is_wider_than_the_smallest_window(page, qtbot):
    page.presenter.start(Start.USUAL)
    page.presenter.announce()
    page.resize(964, 640)
    qtbot.wait(1)

    [scroll] = page.findChildren(Scroll)
    assert scroll.widget().minimumSizeHint().width() <= 964


def test_a_form_that_can_not_be_kept_stays_until_it_is_or_is_let_go(page, qtbot, desks, case, asked, monkeypatch):
    def full(*_):
        raise StoreFault("The disk is full. Nothing was changed.")

    monkeypatch.setattr(type(desks.agreement_forms), "keep", full)
    qtbot.keyClicks(page.first_focus(), "12 M")
    assert not page.leave()
    assert page._unkept.isVisible()
    assert "Not kept yet. Your words are still here." in said(page)
    monkeypatch.undo()
    page._unkept.again.click()
    assert not page._unkept.isVisible()
    assert desks.agreement_forms.of(case.engagement).unfinished.agreed_on == "12 M"

    monkeypatch.setattr(type(desks.agreement_forms), "keep", full)
    qtbot.keyClicks(page.first_focus(), "ay")
    assert not page.leave()
    page._unkept.without.click()
    assert asked.places == ["back"]
    assert page.leave()


def test_a_form_about_no_engagement_says_so_and_leads_to_the_clients(qtbot, coachdesk, desks, folder, asked):
    made = make(a_workplace(coachdesk, desks, folder, asked), Place(Screen.AGREEMENT, about="zzzz9"))
    qtbot.addWidget(made)
    made.show()
    assert "There is no engagement with this id. Nothing was changed." in said(made)
    made.findChild(QWidget, "way-on").click()
    assert asked.places == [Place(Screen.CLIENTS)]
