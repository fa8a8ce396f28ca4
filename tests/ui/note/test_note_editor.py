from datetime import datetime

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QTextCursor

from coachdesk.confidential.form import Run, Setting, block, plain
from coachdesk.ui.clipboard import Clipboard
from coachdesk.ui.note.editor import NoteEditor

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def paragraph(*runs: Run | str):
    return block(Setting.PARAGRAPH, [run if isinstance(run, Run) else Run(run) for run in runs])


@pytest.fixture
def editor(qtbot):
    made = NoteEditor(Clipboard())
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show_note(())
    made.show()
    return made


def text(editor) -> str:
    return plain(editor.blocks())


def settings(editor) -> list[Setting]:
    return [one.setting for one in editor.blocks()]


def choose(editor, first: int, last: int) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(first)
    cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def paste(editor, *, html: str = "", words: str = "") -> None:
    data = QMimeData()
    if html:
        data.setHtml(html)
    data.setText(words)
    editor.insertFromMimeData(data)


def test_putting_a_note_in_is_no_writing_and_typing_is(editor, qtbot):
    told = []
    editor.written.connect(lambda: told.append(1))
    editor.show_note((paragraph("She came"), block(Setting.HEADING, [Run("INSIGHT: x")])))
    qtbot.wait(20)
    editor.restyle()
    assert not told

    qtbot.keyClicks(editor, ".")
    assert told


def test_until_a_note_is_shown_nothing_can_be_written(qtbot):
    editor = NoteEditor(Clipboard())
    qtbot.addWidget(editor)
    qtbot.keyClicks(editor, "- words*")
    editor.toggle(Setting.HEADING)
    editor.toggle_bold()
    editor.insert((paragraph("x"),))
    editor.cut()

    assert text(editor) == ""
    assert settings(editor) == [Setting.PARAGRAPH]


@pytest.mark.parametrize(
    ("sign", "setting"),
    [
        ("- ", Setting.BULLET),
        ("* ", Setting.BULLET),
        ("1. ", Setting.NUMBER),
        ("# ", Setting.HEADING),
        ("## ", Setting.SMALL_HEADING),
        ("> ", Setting.QUOTE),
    ],
)
def test_signs_at_the_beginning_become_what_they_mean_and_undoing_brings_them_back(editor, qtbot, sign, setting):
    qtbot.keyClicks(editor, sign + "one")

    assert settings(editor) == [setting]
    assert editor.blocks()[0].text == "one"
    while settings(editor) != [Setting.PARAGRAPH]:
        editor.undo()
    assert editor.blocks()[0].text.strip() == sign.strip()


def test_signs_elsewhere_are_only_signs(editor, qtbot):
    qtbot.keyClicks(editor, "a - b 1. c # d")

    assert text(editor) == "a - b 1. c # d"


def test_words_between_pairs_of_stars_become_bold(editor, qtbot):
    qtbot.keyClicks(editor, "so ")
    editor.insert((paragraph("🙂 "),))
    qtbot.keyClicks(editor, "**very** calm")

    assert editor.blocks() == (paragraph("so 🙂 ", Run("very", bold=True), " calm"),)


def test_words_from_an_input_method_may_complete_a_sign(editor):
    for words in ("#", " "):
        event = QInputMethodEvent()
        event.setCommitString(words)
        editor.inputMethodEvent(event)

    assert settings(editor) == [Setting.HEADING]


def test_enter_after_a_heading_goes_on_in_a_paragraph(editor, qtbot):
    qtbot.keyClicks(editor, "# Where she is")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.keyClicks(editor, "lighter")

    assert settings(editor) == [Setting.HEADING, Setting.PARAGRAPH]


def test_enter_in_a_list_goes_on_and_in_an_empty_item_ends_it(editor, qtbot):
    qtbot.keyClicks(editor, "- one")
    for _ in range(2):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.keyClicks(editor, "after")

    assert [(one.setting, one.text) for one in editor.blocks()] == [
        (Setting.BULLET, "one"),
        (Setting.PARAGRAPH, "after"),
    ]


def test_shift_and_enter_break_the_line_within_the_block(editor, qtbot):
    qtbot.keyClicks(editor, "one")
    qtbot.keyClick(editor, Qt.Key.Key_Return, SHIFT)
    qtbot.keyClicks(editor, "two")

    assert editor.blocks() == (paragraph("one\ntwo"),)


def test_backspace_at_the_beginning_of_an_item_makes_it_a_paragraph(editor, qtbot):
    editor.show_note((block(Setting.BULLET, [Run("one")]),))
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    assert settings(editor) == [Setting.PARAGRAPH]

    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    assert text(editor) == "one"


def test_every_block_selected_becomes_a_list_and_a_paragraph_again(editor):
    editor.show_note((paragraph("one"), paragraph("two"), paragraph("three")))
    choose(editor, 1, 5)
    told = []
    editor.stood.connect(lambda: told.append(editor.setting()))

    editor.toggle(Setting.NUMBER)
    assert settings(editor) == [Setting.NUMBER, Setting.NUMBER, Setting.PARAGRAPH]
    assert told[-1] is Setting.NUMBER
    editor.toggle(Setting.NUMBER)
    assert settings(editor) == [Setting.PARAGRAPH] * 3


def test_bold_and_italic_are_put_on_and_taken_off(editor):
    editor.show_note((paragraph("one"),))
    choose(editor, 0, 3)
    editor.toggle_bold()
    editor.toggle_italic()
    assert editor.blocks() == (paragraph(Run("one", bold=True, italic=True)),)

    editor.toggle_bold()
    editor.toggle_italic()
    assert editor.blocks() == (paragraph("one"),)


def test_redo_has_both_its_keys(editor, qtbot):
    qtbot.keyClicks(editor, "one")
    for key, held in ((Qt.Key.Key_Y, CONTROL), (Qt.Key.Key_Z, CONTROL | SHIFT)):
        qtbot.keyClick(editor, Qt.Key.Key_Z, CONTROL)
        assert text(editor) == ""
        qtbot.keyClick(editor, key, held)
        assert text(editor) == "one"


def test_the_date_and_the_time_are_written_at_the_caret(editor):
    editor.insert_moment(datetime(2026, 11, 20, 11, 37))  # noqa: DTZ001 - wall clock

    assert text(editor) == "2026-11-20 11:37 "


def test_of_what_is_pasted_only_clean_words_arrive(editor):
    paste(editor, html="<h1>A</h1><p>b <img src='file:///etc/hosts'><b>c</b></p><script>x</script>", words="other")

    assert editor.blocks() == (block(Setting.HEADING, [Run("A")]), paragraph("b ", Run("c", bold=True)))
    assert editor.loadResource(2, QUrl("file:///etc/hosts")) is None


def test_plain_words_are_pasted_as_paragraphs_and_a_few_of_them_into_the_line(editor):
    editor.show_note((paragraph("ab"),))
    choose(editor, 1, 1)
    paste(editor, words="X Y")
    paste(editor, words="one\ntwo\n\nthree")
    paste(editor, html="<img src='x'>", words="")

    assert editor.blocks() == (paragraph("aX Yone\ntwo"), paragraph("threeb"))


def test_a_dropped_file_is_not_the_notes(editor):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/somewhere/scan.png")])
    assert not editor.canInsertFromMimeData(data)
    data = QMimeData()
    data.setText("words")
    assert editor.canInsertFromMimeData(data)
    assert not editor.canInsertFromMimeData(QMimeData())


def test_what_is_copied_is_marked_and_comes_back_as_it_was_set(editor, qtbot):
    editor.show_note((block(Setting.HEADING, [Run("One")]), paragraph(Run("two", bold=True))))
    editor.selectAll()
    qtbot.keyClick(editor, Qt.Key.Key_C, CONTROL)

    board = QGuiApplication.clipboard()
    assert board.text() == "One\n\ntwo"
    assert bytes(board.mimeData().data("x-kde-passwordManagerHint").data()) == b"secret"
    assert not board.mimeData().hasHtml()
    editor.show_note(())
    qtbot.keyClick(editor, Qt.Key.Key_V, CONTROL)
    assert editor.blocks() == (block(Setting.HEADING, [Run("One")]), paragraph(Run("two", bold=True)))

    editor.forget_copied()
    assert board.text() == ""


def test_what_is_cut_is_gone_and_what_is_not_selected_is_not_copied(editor, qtbot):
    board = QGuiApplication.clipboard()
    board.setText("before")
    editor.show_note((paragraph("one two"),))
    qtbot.keyClick(editor, Qt.Key.Key_C, CONTROL)
    assert board.text() == "before"

    choose(editor, 0, 4)
    qtbot.keyClick(editor, Qt.Key.Key_X, CONTROL)
    assert (text(editor), board.text()) == ("two", "one ")
    board.clear()


def test_qt_gets_no_words_for_selections_and_drags(editor):
    editor.show_note((paragraph("one two"),))
    editor.selectAll()

    assert editor.createMimeDataFromSelection().formats() == []


def test_a_press_on_selected_words_begins_no_drag(editor, qtbot):
    editor.show_note((paragraph("one two three four"),))
    editor.selectAll()
    qtbot.mousePress(editor.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 10))

    assert not editor.textCursor().hasSelection()


def test_the_menu_offers_what_can_be_done(editor):
    def offered():
        menu = editor.menu()
        can = {action.text(): action.isEnabled() for action in menu.actions()}
        menu.deleteLater()
        return can

    assert offered() | {"Paste": False} == {
        "Undo": False, "Redo": False, "Cut": False, "Copy": False, "Paste": False, "Select all": True,
    }  # fmt: skip
    editor.insert((paragraph("one"),))
    editor.selectAll()
    assert {name for name, can in offered().items() if can} >= {"Undo", "Cut", "Copy"}


def test_marks_and_headings_are_set_by_the_theme_and_not_by_the_words(editor, qtbot, themed):
    editor.show_note((paragraph("🙂\nACTION: ask her"), block(Setting.HEADING, [Run("Where")])))
    qtbot.wait(10)
    first, second = editor.document().begin(), editor.document().begin().next()

    [mark] = first.layout().formats()
    assert (mark.start, mark.length) == (3, len("ACTION:"))
    assert mark.format.foreground().color() == themed.colour("private_ink")
    assert (mark.format.font().pixelSize(), mark.format.font().weight()) == (13, 600)
    [heading] = second.layout().formats()
    assert heading.format.font().pixelSize() == 17
    assert editor.blocks()[1] == block(Setting.HEADING, [Run("Where")])


def test_a_line_is_as_long_as_the_eye_follows(editor):
    assert editor.viewport().width() == 640
    editor.resize(1600, 500)
    assert editor.viewport().width() == 640
    editor.resize(500, 500)
    assert editor.viewport().width() < 460


def test_leaving_the_editor_is_told_but_not_for_its_own_menu(editor, qtbot):
    told = []
    editor.left.connect(lambda: told.append(1))
    for reason in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.TabFocusReason):
        from PySide6.QtGui import QFocusEvent

        editor.focusOutEvent(QFocusEvent(QEvent.Type.FocusOut, reason))

    assert told == [1]
