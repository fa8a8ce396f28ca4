"""The composer as the coach meets it: keys, clicks, and what stands on the disk then."""

import gc
import time
import weakref

import pytest
from composer_stage import ASKS, GOAL, NOTE, ROUND, a_stage
from practice_story import TERMS, TOLD
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTextEdit, QWidget

from coachdesk.base.errors import StoreFault
from coachdesk.confidential.words import PrivateWords
from coachdesk.disclosure.ledger import LedgerKind
from coachdesk.domain.agreement import Topic
from coachdesk.ui import asking
from coachdesk.ui.composer.changes_card import ChangedText
from coachdesk.ui.composer.editor import LineView
from coachdesk.ui.composer.view import make
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.widgets.buttons import Kind, Link
from coachdesk.ui.widgets.private_words import SandWords
from coachdesk.ui.widgets.sentences import LinkedWords
from coachdesk.ui.widgets.words import Words

ALT, NONE, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
PROGRESS, GOALS, SUPPORT = Topic.PROGRESS, Topic.AGREED_GOALS, Topic.SUPPORT


@pytest.fixture
def stage(coachdesk, desks, folder):
    return a_stage(coachdesk, desks, folder)


@pytest.fixture
def open_page(qtbot, desks, stage):
    def opened(summary: str, width: int = 1380, height: int = 900):
        page = make(stage.workplace(), Place(Screen.COMPOSER, about=summary))
        desks.news.listen(page.hear)
        qtbot.addWidget(page)
        page.resize(width, height)
        page.show()
        page.activateWindow()
        QApplication.processEvents()
        return page

    return opened


@pytest.fixture
def page(stage, open_page):
    return open_page(stage.case.draft(((PROGRESS, ROUND),)))


def line(page, topic: Topic = PROGRESS, place: int = 0) -> LineView:
    view = page.rows.rows[topic]
    return view.lines[view.lines_in_order()[place]]


def kept(stage, page) -> list[PrivateWords]:
    sheet = stage.desks.composing.sheet(page.presenter.summary)
    return [words for row in sheet.rows for words in row.statements]


def read(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(Words) if label.isVisibleTo(widget))


def reasons(page) -> str:
    return f"{page.reasons.title()} {read(page.reasons)}"


class TestWriting:
    def test_what_is_typed_is_on_the_disk_within_two_seconds_of_the_last_key(self, stage, page, qtbot):
        edit = line(page).edit
        edit.setFocus()
        edit.moveCursor(QTextCursor.MoveOperation.End)
        began = time.monotonic()
        qtbot.keyClicks(edit, " And more.")
        qtbot.waitUntil(lambda: kept(stage, page) == [PrivateWords(f"{ROUND} And more.")], timeout=2000)

        assert time.monotonic() - began < 2

    def test_the_reasons_follow_within_half_a_second(self, stage, open_page, qtbot):
        page = open_page(stage.case.approved())
        assert reasons(page).startswith("Ready to print.")
        edit = line(page).edit
        edit.setFocus()
        qtbot.keyClicks(edit, "X")

        qtbot.waitUntil(lambda: reasons(page).startswith("Not ready to go: 1 reason"), timeout=700)

    def test_leaving_a_line_keeps_it(self, stage, page, qtbot):
        edit = line(page).edit
        edit.setFocus()
        qtbot.keyClicks(edit, "So: ")
        page.versions_button.setFocus()

        assert kept(stage, page) == [PrivateWords(f"{ROUND}So: ")] or kept(stage, page) == [
            PrivateWords(f"So: {ROUND}")
        ]

    def test_leaving_the_page_keeps_all(self, stage, page, qtbot):
        qtbot.keyClicks(line(page).edit, "So: ")

        assert page.leave()
        assert "So: " in line(page).edit.text()
        assert kept(stage, page) == [PrivateWords(line(page).edit.text())]

    def test_enter_makes_a_new_line_and_backspace_takes_the_empty_one_out(self, stage, page, qtbot):
        edit = line(page).edit
        edit.setFocus()
        edit.moveCursor(QTextCursor.MoveOperation.End)
        qtbot.keyClick(edit, Qt.Key.Key_Return)
        second = line(page, place=1).edit
        assert second.hasFocus()
        qtbot.keyClicks(second, ASKS)
        page.keep()
        assert kept(stage, page) == [PrivateWords(ROUND), PrivateWords(ASKS)]

        second.clear()
        qtbot.keyClick(second, Qt.Key.Key_Backspace)
        assert len(page.rows.rows[PROGRESS].lines) == 1
        assert line(page).edit.hasFocus()

    def test_shift_and_enter_break_a_line_within_itself(self, page, qtbot):
        edit = line(page).edit
        edit.moveCursor(QTextCursor.MoveOperation.End)
        qtbot.keyClick(edit, Qt.Key.Key_Return, SHIFT)
        qtbot.keyClicks(edit, "More.")

        assert edit.text() == f"{ROUND}\nMore."
        assert len(page.rows.rows[PROGRESS].lines) == 1

    def test_a_line_grows_with_its_words(self, page):
        edit = line(page).edit
        before = edit.height()
        edit.set_text(ROUND * 8)

        assert edit.height() > before

    def test_alt_and_the_arrows_move_a_line(self, stage, page, qtbot):
        page.presenter.writing.add(PROGRESS, text=ASKS)
        qtbot.keyClick(line(page, place=1).edit, Qt.Key.Key_Up, ALT)
        assert [view.edit.text() for view in (line(page), line(page, place=1))] == [ASKS, ROUND]
        assert line(page).edit.hasFocus()
        qtbot.keyClick(line(page).edit, Qt.Key.Key_Down, ALT)

        assert kept(stage, page) == [PrivateWords(ROUND), PrivateWords(ASKS)]

    def test_the_grip_drags_a_line(self, stage, page, qtbot):
        page.presenter.writing.add(PROGRESS, text=ASKS)
        grip = line(page, place=1).grip
        qtbot.mousePress(grip, Qt.MouseButton.LeftButton, pos=QPoint(5, 10))
        qtbot.mouseMove(grip, QPoint(5, -8))
        send_move(grip, QPointF(5, -8))
        qtbot.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=QPoint(5, -8))

        assert kept(stage, page) == [PrivateWords(ASKS), PrivateWords(ROUND)]

    def test_the_arrows_step_from_line_to_line_over_rows(self, page, qtbot):
        page.presenter.writing.add(SUPPORT, text=ASKS)
        above, below = line(page).edit, line(page, SUPPORT).edit
        above.setFocus()
        above.moveCursor(QTextCursor.MoveOperation.End)
        qtbot.keyClick(above, Qt.Key.Key_Down)
        assert below.hasFocus()
        below.moveCursor(QTextCursor.MoveOperation.Start)
        qtbot.keyClick(below, Qt.Key.Key_Up)

        assert above.hasFocus()

    def test_a_line_is_taken_out_by_key_and_by_click_and_comes_back(self, stage, page, qtbot):
        page.presenter.writing.add(PROGRESS, text=ASKS)
        qtbot.keyClick(line(page, place=1).edit, Qt.Key.Key_Delete, ALT)
        assert kept(stage, page) == [PrivateWords(ROUND)]
        stage.undo()
        assert kept(stage, page) == [PrivateWords(ROUND), PrivateWords(ASKS)]
        line(page).out.click()

        assert kept(stage, page) == [PrivateWords(ASKS)]

    def test_a_fact_is_put_in_by_its_link(self, stage, page):
        (link,) = [one for one in page.rows.rows[GOALS].findChildren(Link) if one.words() == GOAL]
        assert link.accessibleName() == f"Put in: {GOAL}"
        link.click()

        assert kept(stage, page) == [PrivateWords(GOAL), PrivateWords(ROUND)]
        assert not [one for one in page.rows.rows[GOALS].findChildren(Link) if one.words() == GOAL and one.isVisible()]

    def test_spaces_that_do_not_break_stay_as_they_are(self, stage, page, qtbot):
        told = "From 12\u00a0May\u00a02026."
        page.presenter.writing.put_in(SUPPORT, told)
        edit = line(page, SUPPORT).edit
        edit.moveCursor(QTextCursor.MoveOperation.End)
        qtbot.keyClicks(edit, " On.")
        page.keep()

        assert kept(stage, page)[-1] == PrivateWords(f"{told} On.")
        assert edit.textCursor().atEnd()

    def test_words_kept_in_another_spelling_leave_the_caret_where_it_is(self, stage, page):
        view = line(page)
        view.edit.set_text("Zu\u0308rich and more.")
        cursor = view.edit.textCursor()
        cursor.setPosition(5)
        view.edit.setTextCursor(cursor)
        page.keep()

        assert kept(stage, page) == [PrivateWords("Z\u00fcrich and more.")]
        assert line(page) is view
        assert (view.edit.text(), view.edit.textCursor().position()) == ("Z\u00fcrich and more.", 5)

    def test_a_row_without_lines_offers_one(self, page):
        page.rows.rows[SUPPORT].add.click()

        assert line(page, SUPPORT).edit.hasFocus()
        assert line(page, SUPPORT).edit.accessibleName() == "Support asked of him, line 1 of 1"

    def test_nothing_of_a_draft_is_dragged_or_pasted_by_a_middle_click(self, stage, page, qtbot):
        edit = line(page).edit
        edit.setFocus()
        edit.selectAll()
        assert not edit.createMimeDataFromSelection().formats()
        qtbot.keyClick(edit, Qt.Key.Key_C, CONTROL)

        assert stage.asked.copied == [ROUND]
        qtbot.keyClick(edit, Qt.Key.Key_X, CONTROL)
        assert edit.text() == ""
        assert [action.text() for action in edit.menu().actions()] == [
            "Undo",
            "Redo",
            "Cut",
            "Copy",
            "Paste",
            "Select all",
        ]

    def test_pressing_into_a_selection_begins_no_drag(self, page, qtbot):
        edit = line(page).edit
        edit.setFocus()
        edit.selectAll()
        qtbot.mousePress(edit.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, 10))

        assert not edit.textCursor().hasSelection()

    def test_the_row_in_work_bears_the_bar_of_the_accent(self, page, themed):
        line(page).edit.setFocus()
        shot = page.rows.rows[PROGRESS].grab().toImage()
        page.versions_button.setFocus()
        resting = page.rows.rows[PROGRESS].grab().toImage()

        assert shot.pixelColor(1, 40) == themed.colour("accent")
        assert resting.pixelColor(1, 40) != themed.colour("accent")


def send_move(widget: QWidget, place: QPointF) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent

    kind, left = QEvent.Type.MouseMove, Qt.MouseButton.LeftButton
    event = QMouseEvent(kind, place, widget.mapToGlobal(place), Qt.MouseButton.NoButton, left, NONE)
    QApplication.sendEvent(widget, event)


class TestPage:
    def test_the_reasons_are_never_off_the_page(self, stage, open_page):
        page = open_page(stage.case.draft(((PROGRESS, ROUND), (Topic.THEMES, "Trust."))), 964, 640)
        stage.desks.agreements.end(stage.case.engagement, TERMS.agreed_on)

        bottom = page.reasons.mapTo(page, QPoint(0, page.reasons.height())).y()
        assert page.reasons.isVisible()
        assert bottom <= page.foot.y()
        assert page.preview.height() < page.height() / 3

    def test_the_remedy_stands_in_the_reason_and_is_done_by_a_click(self, stage, open_page):
        page = open_page(stage.case.draft(((PROGRESS, ROUND), (Topic.THEMES, "Trust."))))
        take_out, ask = page.reasons.findChildren(LinkedWords)
        assert (take_out.words(), ask.words()) == ("Take the line out", "Ask Ines")
        take_out.click()

        assert reasons(page).startswith("Not ready to go: 1 reason")

    def test_print_is_there_to_be_heard_until_it_can_be_pressed(self, stage, open_page):
        page = open_page(stage.case.draft(((PROGRESS, ROUND),)))
        page.foot.print.click()

        assert stage.asked.places == []
        assert page.foot.print.reason() == "See the reason above"
        assert page.foot.print.focusPolicy() & Qt.FocusPolicy.TabFocus

    def test_print_is_the_primary_button_of_a_letter_that_is_ready(self, stage, open_page):
        summary = stage.case.approved()
        page = open_page(summary)
        assert page.foot.next.isHidden()
        assert page.foot.print.hasFocus()
        page.foot.print.click()

        assert stage.asked.places == [Place(Screen.LETTER, about=summary)]
        assert page.foot.print._kind is Kind.PRIMARY

    def test_the_yes_is_taken_back_only_after_the_second_button(self, stage, open_page):
        page = open_page(stage.case.approved())
        page.foot.take_back.click()
        assert page.foot.no.hasFocus()
        page.foot.no.click()
        assert page.foot.take_back.isVisible()
        page.foot.take_back.click()
        page.foot.yes.click()

        assert [entry.kind for entry in stage.desks.ledger.entries()][-1] is LedgerKind.YES_WITHDRAWN
        assert page.foot.next.words() == "Ask Ines for her yes"

    def test_the_two_ways_change_places(self, page):
        page.ways.panel(0).click()
        assert (page.preview.isVisible(), page.reasons.isVisible(), page.points.isVisible()) == (False, False, True)
        QApplication.processEvents()
        assert ROUND in read(page.points)
        assert page.foot.print.isHidden()
        page.ways.panel(1).click()

        assert (page.preview.isVisible(), page.reasons.isVisible(), page.points.isVisible()) == (True, True, False)

    def test_asking_shows_the_mail_with_its_button_focused(self, stage, page):
        page.foot.next.click()
        assert page.stack.currentWidget() is page.mail
        assert page.mail.copy.hasFocus()
        page.mail.copy.click()
        page.mail.address.click()

        assert stage.asked.copied == [page.mail.body.text(), "ines@moreau.example"]

    def test_an_answer_is_pasted_and_taken_in(self, stage, page, qtbot):
        page.foot.next.click()
        code = page.mail.body.text().split("YES ")[1].split()[0]
        page.foot.next.click()
        assert page.answer.text.hasFocus()
        page.answer.take.click()
        assert page.answer.field.refusal() == "Paste the answer first, or drop its file."
        page.answer.text.set_text("Yes, of course")
        page.answer.take.click()
        assert "No yes was recorded" in page.answer.field.refusal()
        page.answer.text.set_text(f"YES {code}")
        page.answer.take.click()

        assert page.stack.currentWidget() is page.rows
        assert page.answer.text.text() == ""
        assert reasons(page).startswith("Ready to print.")

    def test_escape_leads_back_to_the_words(self, page, qtbot):
        page.foot.next.click()
        qtbot.keyClick(page, Qt.Key.Key_Escape)

        assert page.stack.currentWidget() is page.rows

    def test_a_mail_file_is_dropped_onto_the_window(self, stage, page, tmp_path):
        page.foot.next.click()
        code = page.mail.body.text().split("YES ")[1].split()[0]
        file = tmp_path / "reply.eml"
        file.write_bytes(f"From: ines@moreau.example\r\nSubject: Re\r\n\r\nYES {code}\r\n".encode())
        drop(page, [file])

        assert reasons(page).startswith("Ready to print.")

    def test_a_mail_file_is_chosen_by_keyboard_too(self, stage, page, tmp_path, monkeypatch):
        page.foot.next.click()
        code = page.mail.body.text().split("YES ")[1].split()[0]
        file = tmp_path / "reply.eml"
        file.write_bytes(f"From: ines@moreau.example\r\nSubject: Re\r\n\r\nYES {code}\r\n".encode())
        chosen = iter(["", str(file)])
        monkeypatch.setattr(asking, "for_file", lambda *_: next(chosen))
        page.foot.next.click()
        page.answer.file.click()
        assert page.stack.currentWidget() is page.answer
        page.answer.file.click()

        assert reasons(page).startswith("Ready to print.")

    def test_words_or_two_files_are_no_answer(self, page, tmp_path):
        page.foot.next.click()
        drop(page, [tmp_path / "one.eml", tmp_path / "two.eml"])
        drop(page, [])

        assert page.stack.currentWidget() is page.mail

    def test_a_file_is_never_typed_into_a_line(self, page, tmp_path):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(tmp_path / "reply.eml"))])

        assert not line(page).edit.canInsertFromMimeData(data)

    def test_versions_are_compared_and_brought_back(self, stage, page):
        page.presenter.writing.typed(line(page).key, ASKS)
        page.presenter.keep()
        page.versions_button.click()
        assert page.stack.currentWidget() is page.versions
        page.versions.opened.emit(stage.desks.summaries.versions(page.presenter.summary)[1].version)
        (text,) = page.changes.findChildren(ChangedText)
        assert text.isReadOnly()
        assert "taken out" in text.accessibleName()
        page.changes.bring.click()

        assert line(page).edit.text() == ROUND

    def test_a_full_disk_is_a_banner_and_the_page_stays(self, stage, page, qtbot, monkeypatch):
        def full(*_):
            raise StoreFault("The disk is full.")

        with monkeypatch.context() as patched:
            patched.setattr(type(stage.desks.summaries), "keep", full)
            qtbot.keyClicks(line(page).edit, "So: ")
            assert not page.leave()
            assert page.trouble.isVisible()
            assert page.without.isVisible()
        page.again.click()

        assert page.trouble.isHidden()
        assert page.leave()

    def test_the_keyboard_goes_as_the_eye_does(self, page, qtbot):
        page.presenter.writing.add(PROGRESS, text=ASKS)
        page.ways.panel(1).setFocus()
        met: list[QWidget] = []
        for _ in range(20):
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            met.append(QApplication.focusWidget())
        wanted = [
            page.rows.rows[GOALS].add,
            line(page).edit,
            line(page, place=1).edit,
            page.rows.rows[PROGRESS].add,
            page.rows.rows[SUPPORT].add,
            page.preview.zoom,
            *page.reasons.findChildren(LinkedWords),
            page.foot.next,
            page.foot.hand_over,
            page.foot.print,
        ]

        assert [met.index(one) for one in wanted] == sorted(met.index(one) for one in wanted)

    def test_the_letter_is_not_drawn_for_nothing(self, page, qtbot, monkeypatch):
        looks: list[object] = []
        monkeypatch.setattr(page.presenter, "look", lambda: looks.append(1))
        qtbot.wait(700)
        looks.clear()
        qtbot.wait(700)

        assert looks == []

    def test_a_remedy_keeps_the_keyboard_while_the_same_reasons_stand(self, page):
        (remedy,) = page.reasons.findChildren(LinkedWords)
        remedy.setFocus()
        page.presenter.look()

        assert remedy.hasFocus()

    def test_every_command_has_words_and_can_be_run(self, page):
        commands = {one.id: one for one in page.commands()}
        assert len(commands) == len(page.commands())
        line(page).edit.setFocus()
        for name in ("composer-add", "composer-up", "composer-down", "composer-keep", "composer-notes"):
            commands[name].run()

        assert len(page.rows.rows[PROGRESS].lines) == 2
        commands["composer-out"].run()
        assert len(page.rows.rows[PROGRESS].lines) == 1

    def test_a_line_is_added_where_no_caret_is(self, stage, open_page):
        page = open_page(stage.case.draft(()))
        page.add_line()

        assert len(page.rows.rows[GOALS].lines) == 1

    def test_the_preview_is_redrawn_at_another_size(self, page, qtbot):
        before = page.presenter._looking.pages[0].width
        page.preview.zoom.click()
        qtbot.waitUntil(lambda: page.presenter._looking.pages[0].width > before)
        larger = page.presenter._looking.pages[0].width
        page.preview.zoom.click()
        qtbot.waitUntil(lambda: page.presenter._looking.pages[0].width < larger)

    def test_words_that_can_not_be_printed_take_the_page_s_place(self, page):
        page.presenter.writing.typed(line(page).key, "\N{SLIGHTLY SMILING FACE}")
        page.presenter.look()

        assert "U+1F642" in page.preview._refusal.sentence.text()

    def test_nothing_is_left_of_a_page_that_was_left(self, stage, coachdesk, desks, qtbot):
        page = make(stage.workplace(), Place(Screen.COMPOSER, about=stage.case.draft(TOLD)))
        page.show()
        gone = weakref.ref(page)
        assert page.leave()
        page.deleteLater()
        del page
        QApplication.sendPostedEvents(None, 52)  # deferred deletes
        QApplication.processEvents()
        gc.collect()

        assert gone() is None


def drop(page, files) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    left, copying = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    page.dragEnterEvent(QDragEnterEvent(QPoint(9, 9), copying, data, left, NONE))
    page.dropEvent(QDropEvent(QPointF(9, 9), copying, data, left, NONE))


class TestNotes:
    def test_my_notes_can_be_looked_at_and_nothing_else(self, page, qtbot):
        pane = page.notes
        assert pane.isVisible()
        painted = pane.findChildren(SandWords)
        assert len(painted) == 1
        assert not pane.findChildren(QTextEdit) + pane.findChildren(QLineEdit)
        for words in painted:
            qtbot.mouseDClick(words, Qt.MouseButton.LeftButton)
            qtbot.mousePress(words, Qt.MouseButton.RightButton)
            assert words.focusPolicy() == Qt.FocusPolicy.NoFocus
            assert words.contextMenuPolicy() == Qt.ContextMenuPolicy.PreventContextMenu
        assert NOTE not in QGuiApplication.clipboard().text()

    def test_no_word_of_a_note_is_in_a_label_a_tooltip_or_a_name(self, page):
        for widget in page.findChildren(QWidget):
            told = (
                f"{widget.accessibleName()} {widget.accessibleDescription()} {widget.toolTip()} {widget.windowTitle()}"
            )
            text = widget.text() if isinstance(widget, QLabel) else ""
            assert NOTE not in told + text

    def test_the_pane_says_that_it_is_private(self, page):
        assert page.notes.accessibleName() == "Private \u00b7 only you read this"
        assert page.notes.scroller.accessibleName() == "Private \u00b7 your notes"

    def test_the_pane_is_hidden_and_shown(self, page):
        page.notes_button.click()
        assert (page.notes.isVisible(), page.notes_button.words()) == (False, "Show my notes")
        page.notes_button.click()

        assert (page.notes.isVisible(), page.notes_button.words()) == (True, "Hide my notes")

    @pytest.mark.parametrize(("width", "wide"), [(1220, 280), (1306, 308), (1380, 308), (1860, 360)])
    def test_the_pane_is_as_wide_as_the_window_allows(self, stage, open_page, width, wide):
        page = open_page(stage.case.draft(()), width)

        assert page.notes.width() == wide
        assert page.notes.x() + page.notes.width() == page.width()

    def test_in_a_narrow_window_the_pane_comes_over_the_right_edge_when_asked_for(self, stage, open_page):
        page = open_page(stage.case.draft(()), 1000)
        assert not page.notes.isVisible()
        inside = page.stack.width()
        page.notes_button.click()

        assert page.notes.geometry().right() == page.width() - 1
        assert page.notes.height() == page.height()
        assert page.stack.width() == inside

    def test_a_note_s_head_leads_to_the_note(self, stage, page):
        (head,) = page.notes.findChildren(Link)
        assert head.accessibleName().startswith("Private")
        head.click()

        assert stage.asked.places[-1].screen is Screen.NOTE


def test_a_page_about_no_update_says_so_and_leads_to_the_updates(stage, open_page):
    page = open_page("zzzz9")
    assert any("There is no" in one.text() for one in page.findChildren(Words) if one.isVisible())
    assert page.findChild(QWidget, "way-on").isVisible()
    assert page.leave()
