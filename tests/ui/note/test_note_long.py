"""Long notes: what one takes, what is said of more, and that a key is never waited for."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QTextDocument
from test_note_editor import choose, paragraph, paste, settings, text

from coachdesk.confidential.form import Run, Setting, block
from coachdesk.ui.clipboard import Clipboard
from coachdesk.ui.note import document as paper
from coachdesk.ui.note import words
from coachdesk.ui.note.column import NoteColumn
from coachdesk.ui.note.editor import NoteEditor
from coachdesk.ui.widgets.words import Words


@pytest.fixture
def column(qtbot):
    made = NoteColumn(NoteEditor(Clipboard()))
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.editor.show_note(())
    made.show()
    yield made
    QGuiApplication.clipboard().clear()


def said(column) -> list[str]:
    return [label.text() for label in column.findChildren(Words) if label.isVisible() and "Nothing was" in label.text()]


def test_a_note_takes_no_more_than_it_can_be_written_on_with_and_says_so_beside_it(column, qtbot):
    editor = column.editor
    editor.insert((paragraph("She came"),))
    QGuiApplication.clipboard().setText("x" * words.MOST)
    editor.paste()

    assert text(editor) == "She came"
    assert said(column) == [words.too_long(words.MOST)]
    assert QGuiApplication.clipboard().text() == "x" * words.MOST
    qtbot.keyClicks(editor, ".")
    assert not said(column)
    data = QMimeData()
    data.setHtml(f"<p>{'x' * words.MOST}</p>")
    editor.insertFromMimeData(data)
    assert text(editor) == "She came."
    assert said(column)


def test_a_longer_note_can_be_read_and_shortened_but_not_added_to(column, qtbot):
    editor = column.editor
    editor.show_note((paragraph("x" * (words.MOST + 2)),))
    qtbot.keyClicks(editor, "y")
    assert said(column) == [words.FULL]
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    event = QInputMethodEvent()
    event.setCommitString("y")
    editor.inputMethodEvent(event)
    assert text(editor) == "x" * (words.MOST + 2)

    choose(editor, 0, 10)
    qtbot.keyClick(editor, Qt.Key.Key_Delete)
    assert not said(column)
    choose(editor, 0, 0)
    qtbot.keyClicks(editor, "y")
    assert text(editor) == "y" + "x" * (words.MOST - 8)
    assert editor.is_long()


def test_another_note_shown_takes_the_refusal_away(column):
    paste(column.editor, words="x" * (words.MOST + 1))
    assert said(column)
    column.editor.show_note((paragraph("She came"),))

    assert not said(column)


def test_the_lines_of_a_very_long_paste_become_paragraphs_and_keep_their_looks():
    line = "x" * 3000
    runs = [Run(f"{line}\n{line}"), Run(f"bold\n{line}", bold=True)]

    assert paper.loosened((block(Setting.QUOTE, runs), paragraph("a\nb"))) == (
        block(Setting.QUOTE, [Run(line)]),
        block(Setting.QUOTE, [Run(line), Run("bold", bold=True)]),
        block(Setting.QUOTE, [Run(line, bold=True)]),
        paragraph("a\nb"),
    )


def test_what_stands_in_the_editor_is_read_once_between_two_changes(column, qtbot):
    editor = column.editor
    qtbot.keyClicks(editor, "one")
    once = editor.blocks()
    assert editor.blocks() is once

    editor.toggle(Setting.BULLET)
    assert settings(editor) == [Setting.BULLET]
    editor.selectAll()
    editor.toggle_bold()
    assert editor.blocks() == (block(Setting.BULLET, [Run("one", bold=True)]),)
    editor.undo()
    assert editor.blocks() == (block(Setting.BULLET, [Run("one")]),)


def test_after_a_change_only_its_neighbourhood_is_spaced_and_the_end_of_a_list_still_has_its_room(column, qtbot):
    editor = column.editor
    editor.show_note([block(Setting.BULLET, [Run(letter)]) for letter in "abcdef"])
    choose(editor, 4, 4)
    editor.toggle(Setting.PARAGRAPH)
    editor.toggle(Setting.BULLET)
    qtbot.keyClick(editor, Qt.Key.Key_End)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.wait(20)

    spaced = room(editor.document())
    paper.space(editor.document())
    assert spaced == room(editor.document())
    assert len(set(spaced)) > 1


def room(document: QTextDocument) -> list[float]:
    found, at = [], document.begin()
    while at.isValid():
        found.append(at.blockFormat().bottomMargin())
        at = at.next()
    return found
