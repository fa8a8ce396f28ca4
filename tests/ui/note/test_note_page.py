"""The page as the coach meets it: keys, clicks, and what stands on the disk then."""

import gc
import time
import weakref
from datetime import date

import pytest
from note_stage import Stage, a_stage, paragraph
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from test_note_presenter import FULL, Held

from coachdesk.base.errors import StoreFault
from coachdesk.confidential.form import Setting, plain
from coachdesk.confidential.words import PrivateWords
from coachdesk.domain.actions import Owner, Progress
from coachdesk.domain.sessions import Attendance
from coachdesk.ui.note import view
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.widgets.buttons import Button, IconButton, Link
from coachdesk.ui.widgets.checks import Check
from coachdesk.ui.widgets.words import Words


@pytest.fixture
def stage(desks):
    return a_stage(desks)


@pytest.fixture
def open_page(qtbot, desks):
    def opened(stage: Stage, about: str = "", engagement: str = ""):
        page = view.make(stage.workplace(), stage.place(about, engagement))
        desks.news.listen(page.hear)
        qtbot.addWidget(page)
        page.resize(1224, 900)
        page.show()
        page.editor.setFocus()
        return page

    yield opened
    QGuiApplication.clipboard().clear()


def kept(stage: Stage, about: str) -> PrivateWords:
    return stage.desks.notebook.sheet(about).words


def the(page, kind, words: str):
    [found] = [one for one in page.findChildren(kind) if words in (one.accessibleName() or one.text())]
    return found


def read(page) -> list[str]:
    return [label.text() for label in page.findChildren(Words) if label.isVisible() and label.text()]


def test_what_is_typed_is_on_the_disk_within_two_seconds_of_the_last_key(stage, open_page, qtbot):
    session = stage.session()
    page = open_page(stage, session)
    qtbot.keyClicks(page.editor, "She came lighter")
    last_key = time.monotonic()

    qtbot.waitUntil(lambda: kept(stage, session) == PrivateWords("She came lighter"), timeout=2000)

    assert time.monotonic() - last_key < 2
    assert page.head.state().startswith("Saved at")


def test_while_somebody_types_on_it_is_kept_every_two_seconds(stage, open_page, qtbot):
    session = stage.session()
    page = open_page(stage, session)
    began = time.monotonic()
    while not kept(stage, session):
        qtbot.keyClicks(page.editor, "x")
        qtbot.wait(200)

    assert time.monotonic() - began < 2.5
    assert view.AT_MOST_MS < 2000


def test_going_elsewhere_keeps_it_at_once(stage, open_page, qtbot):
    session = stage.session()
    page = open_page(stage, session)
    qtbot.keyClicks(page.editor, "She came")
    QApplication.sendEvent(page.editor, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))
    assert kept(stage, session) == PrivateWords("She came")

    qtbot.keyClicks(page.editor, " early")
    assert page.leave()
    assert kept(stage, session) == PrivateWords("She came early")


def test_a_full_disk_is_told_and_the_page_stays_until_the_words_are_let_go(desks, open_page, qtbot):
    runner = Held()
    stage = a_stage(desks, runner)
    page = open_page(stage, stage.session())
    runner.let()
    runner.settle = lambda: runner.let(StoreFault(FULL)) or True
    qtbot.keyClicks(page.editor, "She came")

    assert not page.leave()
    assert page.head.state() == "Not saved: the disk is full. Your words are still here."
    assert any("This page stays open" in words for words in read(page))
    the(page, Button, "Copy the words").click()
    assert QGuiApplication.clipboard().text() == "She came"
    the(page, Button, "Try again").click()
    runner.let(StoreFault(FULL))
    the(page, Button, "Leave without").click()
    assert stage.went == ["back"]
    assert page.leave()
    assert QGuiApplication.clipboard().text() == ""


def test_trouble_goes_away_once_it_is_over(desks, open_page, qtbot):
    runner = Held()
    stage = a_stage(desks, runner)
    session = stage.session()
    page = open_page(stage, session)
    runner.let()
    qtbot.keyClicks(page.editor, "She came")
    page._keep()
    runner.let(StoreFault(FULL))
    assert page._trouble.isVisible()
    assert not the(page, Button, "Leave without").isVisible()

    page.presenter.look_after()
    runner.let()
    assert not page._trouble.isVisible()
    assert kept(stage, session) == PrivateWords("She came")


def test_every_tool_does_what_it_says(stage, open_page, qtbot):
    page = open_page(stage, stage.session())
    qtbot.keyClicks(page.editor, "one")
    for name, setting in (
        ("Heading", Setting.HEADING),
        ("Bulleted", Setting.BULLET),
        ("Numbered", Setting.NUMBER),
        ("Quotation", Setting.QUOTE),
    ):
        tool = the(page, IconButton, name)
        tool.click()
        assert page.editor.setting() is setting
        assert tool.isChecked()
        tool.click()
        assert page.editor.setting() is Setting.PARAGRAPH
        assert not tool.isChecked()
    for name, stands in (("Bold", page.editor.is_bold), ("Italic", page.editor.is_italic)):
        tool = the(page, IconButton, name)
        tool.click()
        assert stands()
        assert tool.isChecked()


def test_every_command_can_be_run_and_its_keys_are_its_own(stage, open_page, qtbot):
    stage.write(stage.session(date(2026, 10, 9)), "Last time")
    page = open_page(stage, stage.session())
    commands = {command.id: command for command in page.commands()}
    keys = [key for command in commands.values() for key in command.keys.split("; ") if key]
    assert len(keys) == len(set(keys))
    assert {"Ctrl+S", "Ctrl+Return", "Ctrl+F", "F11", "Ctrl+;", "Alt+1", "Alt+2", "Alt+3"} <= set(keys)

    commands["note-last"].run()
    assert plain(page.editor.blocks()) == "Last time"
    for name, setting in (("note-heading", Setting.HEADING), ("note-small-heading", Setting.SMALL_HEADING)):
        commands[name].run()
        assert page.editor.setting() is setting
    commands["note-paragraph"].run()
    assert page.editor.setting() is Setting.PARAGRAPH
    commands["note-paragraph"].run()
    page.editor.moveCursor(page.editor.textCursor().MoveOperation.End)
    commands["note-moment"].run()
    commands["note-keep"].run()
    assert plain(page.editor.blocks()).startswith("Last time20")
    commands["note-action"].run()
    assert page.agreed._form.isVisible()
    commands["note-finish"].run()
    commands["note-client"].run()
    assert stage.went == [Place(Screen.TODAY), Place(Screen.ENGAGEMENT, about=stage.case.engagement)]


def test_words_are_found_in_the_note_and_counted(stage, open_page, qtbot):
    session = stage.session()
    stage.write(session, "She came. She laughed.", "Then she went.")
    page = open_page(stage, session)
    finder = page.column.finder
    finder.open()
    qtbot.keyClicks(finder._field, "she")
    assert finder.told() == "1 of 3"
    finder.go_on()
    assert finder.told() == "2 of 3"
    qtbot.keyClick(finder._field, Qt.Key.Key_Return)
    finder.go_on()
    assert finder.told() == "1 of 3"
    qtbot.keyClick(finder._field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert finder.told() == "3 of 3"
    finder.go_back()
    assert finder.told() == "2 of 3"
    assert len(page.editor.extraSelections()) == 3
    page.editor.insert((paragraph("x"),))
    assert finder.told() == "2 found"
    qtbot.keyClicks(finder._field, "zz")
    assert finder.told() == "Not in this note"

    qtbot.keyClick(finder._field, Qt.Key.Key_Escape)
    assert not finder.isVisible()
    assert page.editor.extraSelections() == []
    page.editor.selectAll()
    page.editor.textCursor().clearSelection()
    cursor = page.editor.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(3, cursor.MoveMode.KeepAnchor)
    page.editor.setTextCursor(cursor)
    finder.open()
    assert finder._field.text() == "She"
    finder._field.clear()
    assert finder.told() == ""


def test_only_the_note_hides_all_else_and_escape_brings_it_back(stage, open_page, qtbot):
    page = open_page(stage, stage.session())
    told = []
    page.room_changed.connect(lambda: told.append(page.wants_alone))
    the(page, IconButton, "Only the note").click()
    assert not page.head.isVisible()
    assert not page._side.isVisible()
    qtbot.keyClick(page.editor, Qt.Key.Key_Escape)
    assert page.head.isVisible()
    page.toggle_alone()
    page.write_action()

    assert told == [True, False, True, False]
    assert page.agreed._form.isVisible()


def test_the_words_are_counted_and_what_is_marked_is_shown_beside(stage, open_page, qtbot):
    page = open_page(stage, stage.session())
    assert not page.caught.isVisible()
    qtbot.keyClicks(page.editor, "ACTION: ask her which one. And then more")
    qtbot.waitUntil(lambda: "8 words" in read(page), timeout=2000)

    assert page.caught.isVisible()
    assert page.caught.accessibleName() == "Private · caught from this note"
    page.editor.selectAll()
    qtbot.keyClick(page.editor, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "0 words" in read(page), timeout=2000)
    assert not page.caught.isVisible()


def test_agreed_actions_are_ticked_and_written(stage, open_page, qtbot):
    first = stage.desks.actions.agree(stage.case.engagement, "Name both deputies", Owner.CLIENT, None)
    page = open_page(stage, stage.session())
    the(page, Check, "Name both deputies").toggle()
    told = {line.id: line.progress for line in stage.desks.notebook.sheet("", stage.case.engagement).agreed}
    assert told == {first: Progress.DONE}

    the(page, Link, "Write an agreed action").click()
    the(page, Button, "Write it down").click()
    assert "An action item needs words." in read(page)
    qtbot.keyClicks(page.agreed._wording, "Skip two meetings")
    page.agreed._owner.choose(Owner.BOSS)
    qtbot.keyClick(page.agreed._wording, Qt.Key.Key_Return)

    [line] = [one for one in stage.desks.notebook.sheet("", stage.case.engagement).agreed if one.id != first]
    assert (line.wording, line.owner) == ("Skip two meetings", Owner.BOSS)
    qtbot.waitUntil(the(page, Check, "Skip two meetings").isVisible)
    assert not page.agreed._form.isVisible()
    stage.desks.actions.mark(line.id, Progress.DROPPED)
    page.agreed.open_form()
    qtbot.keyClick(page.agreed._wording, Qt.Key.Key_Escape)
    assert not page.agreed._form.isVisible()
    page.refuse_action("No.")
    assert page.agreed._field.refusal() == "No."


def test_the_session_is_corrected_in_its_place(stage, open_page, qtbot):
    session = stage.session()
    page = open_page(stage, session)
    assert {"The session", "10:00", "88 minutes", "By video", "1 of 10 planned"} <= set(read(page))
    the(page, Link, "Change the session").click()
    page.session._minutes.setText("much")
    the(page, Button, "Save").click()
    assert "Write the minutes as a number, such as 90." in read(page)
    page.session._minutes.setText("75")
    page.session._attendance.choose(Attendance.HELD)
    qtbot.keyClick(page.session._minutes, Qt.Key.Key_Return)

    assert stage.desks.notebook.sheet(session).session.minutes == 75
    assert "75 minutes" in read(page)
    page.session.open_form()
    qtbot.keyClick(page.session._minutes, Qt.Key.Key_Escape)
    assert not page.session._form.isVisible()


def test_a_note_without_a_session_has_no_session_beside_it(stage, open_page):
    page = open_page(stage, engagement=stage.case.engagement)

    assert not page.session.isVisible()
    assert "Note of Friday 4 December" in read(page)


def test_an_earlier_version_is_looked_at_and_brought_back(stage, open_page, qtbot):
    session = stage.session()
    note = stage.write(session, "She came early", "Then more", sitting="a")
    page = open_page(stage, session)
    page.editor.show_note((paragraph("She came late"),))
    page.editor.insert((paragraph("."),))
    page.keep_version()
    qtbot.waitUntil(lambda: "Now" in read(page))

    the(page, Link, "Compare").click()
    reader = page.column._stack.widget(1)._reader
    assert reader.toPlainText() == "She came early\nThen more late."
    assert reader.isReadOnly()
    assert page.column.comparing
    qtbot.keyClick(reader, Qt.Key.Key_Escape)
    assert not page.column.comparing
    [earlier] = [link for link in page.findChildren(Link) if "look at it" in link.accessibleName()]
    earlier.click()
    the(page, Button, "Bring this version back").click()

    assert not page.column.comparing
    assert plain(page.editor.blocks()) == "She came early\n\nThen more"
    assert kept(stage, session) == PrivateWords("She came early\n\nThen more")
    assert stage.desks.notebook.version(note, 2).words == PrivateWords("She came late.")


def test_the_same_words_are_told_to_be_the_same(stage, open_page):
    session = stage.session()
    stage.write(session, "She came", sitting="a")
    page = open_page(stage, session)
    page.presenter.compare(1)

    assert any("the same words as now" in words for words in read(page))


def test_many_versions_are_told_a_few_at_first(stage, open_page):
    session = stage.session()
    for number in range(9):
        stage.write(session, f"She came {number}", sitting=f"s{number}")
    page = open_page(stage, session)
    assert len(page.versions._lines) == 5

    the(page, Link, "All versions").click()
    assert len(page.versions._lines) == 9
    assert not the(page, Link, "All versions").isVisible()


def test_a_held_session_s_note_leads_to_an_update(stage, open_page):
    page = open_page(stage, stage.session())
    the(page, Link, "Prepare an update").click()

    assert stage.went == [Place(Screen.COMPOSER, more=stage.case.engagement)]


def test_another_note_of_the_session_is_offered(stage, open_page):
    session = stage.session()
    first = stage.desks.notebook.write(session, PrivateWords("one"))
    stage.desks.notebook.write(session, PrivateWords("two"))
    page = open_page(stage, session)
    the(page, Link, "Another note").click()
    the(page, Button, "Finish").click()
    the(page, Link, "Ines Moreau").click()

    assert stage.went[0] == Place(Screen.NOTE, about=first)
    assert stage.went[2] == Place(Screen.ENGAGEMENT, about=stage.case.engagement)


@pytest.mark.parametrize(("across", "beside"), [(800, False), (960, True), (1224, True), (2400, True)])
def test_the_cards_stand_beside_the_note_where_there_is_room(stage, open_page, qtbot, across, beside):
    page = open_page(stage, stage.session())
    page.resize(across, 800)

    qtbot.waitUntil(lambda: (page._side.y() <= page.column.y()) is beside)
    assert page.editor.viewport().width() <= 640
    page.restyle()


def test_names_of_people_are_only_where_they_belong(stage, open_page):
    session = stage.session()
    stage.write(session, "secretword one")
    page = open_page(stage, session)
    told = [
        text
        for one in page.findChildren(object)
        for text in (
            getattr(one, name)()
            for name in ("accessibleName", "accessibleDescription", "toolTip")
            if hasattr(one, name)
        )
    ]
    assert not any("secretword" in text for text in told)
    assert "Ines" not in page.windowTitle()
    assert page.editor.accessibleName().startswith("Private")
    assert page.column.accessibleName().startswith("Private")
    assert all(one.accessibleName() for one in page.findChildren(IconButton))


def test_a_page_that_was_left_is_gone(stage, open_page, qtbot):
    page = view.make(stage.workplace(), stage.place(stage.session()))
    watched = weakref.ref(page)
    page.show()
    qtbot.keyClicks(page.editor, "words")
    assert page.leave()
    with qtbot.waitSignal(page.destroyed):
        page.deleteLater()
    del page
    gc.collect()

    assert watched() is None
    QGuiApplication.clipboard().setText("other")


def test_a_note_that_is_not_there_is_an_empty_page_with_a_way_back(stage, open_page, qtbot):
    page = open_page(stage, "nothing")

    assert "There is no note and no session with this id. Nothing was changed." in read(page)
    assert [one.text() for one in page.findChildren(Button) if one.isVisible()] == ["Back"]
    assert not page.editor.isVisible()
    page.toggle_alone()
    page.write_action()
    assert not page.wants_alone
    assert page.first_focus() is the(page, Button, "Back")
    the(page, Button, "Back").click()
    assert stage.went == ["back"]
    assert page.leave()


def test_a_note_that_can_not_be_read_yet_is_written_on_and_read_again(desks, open_page, qtbot):
    runner = Held()
    stage = a_stage(desks, runner)
    session = stage.session()
    page = open_page(stage, session)
    runner.let(StoreFault(FULL))
    assert not the(page, Button, "Copy the words").isVisible()
    assert not the(page, Button, "Load last note").isVisible()
    qtbot.keyClicks(page.editor, "Early")
    the(page, Button, "Try again").click()
    runner.let()

    assert kept(stage, session) == PrivateWords("Early")
    assert not page._trouble.isVisible()


def test_in_a_long_note_the_words_are_counted_once_the_keys_rest(stage, open_page, qtbot):
    page = open_page(stage, stage.session())
    page.editor.insert([paragraph("word " * 1000) for _ in range(5)])
    qtbot.waitUntil(lambda: "5,000 words" in read(page))


def test_an_agreed_action_that_is_half_typed_is_there_when_the_note_is_opened_again(stage, open_page, monkeypatch):
    def full(*_):
        raise StoreFault(FULL)

    session = stage.session()
    page = open_page(stage, session)
    page.write_action()
    page.agreed._wording.setText("Sends the")
    monkeypatch.setattr(type(stage.desks.unfinished), "keep", full)
    assert not page.leave()
    assert page._trouble.isVisible()
    monkeypatch.undo()
    page._trouble.again.click()
    assert not page._trouble.isVisible()
    assert page.leave()

    again = open_page(stage, session)
    assert again.agreed._form.isVisible()
    assert again.agreed._wording.text() == "Sends the"
    again.agreed._ask()
    assert again.leave()
    assert stage.desks.unfinished.of(f"note_action:{stage.case.engagement}") is None
