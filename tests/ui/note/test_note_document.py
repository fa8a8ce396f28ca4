from hypothesis import HealthCheck, given, settings
from note_blocks import documents
from PySide6.QtGui import QTextCursor, QTextDocument

from coachdesk.confidential.form import Block, Run, Setting, block, plain, written
from coachdesk.confidential.form_reading import read
from coachdesk.ui.note.document import blocks_of, blocks_within, fill, insert, set_block

LENIENT = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@LENIENT
@given(documents)
def test_any_note_comes_back_from_the_editor_letter_by_letter_and_as_it_was_set(qapp, note):
    document = QTextDocument()
    fill(document, note)

    assert blocks_of(document) == note
    assert read(written(blocks_of(document))) == note
    again = QTextDocument()
    fill(again, read(written(blocks_of(document))))
    assert again.toRawText() == document.toRawText()


def test_a_filled_document_can_undo_nothing_and_was_not_changed(qapp):
    document = QTextDocument()
    fill(document, ())

    assert blocks_of(document) == (Block(),)
    assert not document.isUndoAvailable()
    assert not document.isModified()


def test_items_of_one_list_are_numbered_on(qapp):
    document = QTextDocument()
    fill(document, tuple(block(Setting.NUMBER, [Run(text)]) for text in "abc"))

    assert document.begin().textList().count() == 3


def test_a_block_becomes_what_it_is_told_and_back(qapp):
    document = QTextDocument()
    fill(document, (block(Setting.PARAGRAPH, [Run("a")]),))

    for setting in (*Setting, *reversed(Setting)):
        set_block(QTextCursor(document), setting)
        assert [one.setting for one in blocks_of(document)] == [setting]


def test_what_is_put_in_goes_on_in_a_block_with_words(qapp):
    document = QTextDocument()
    fill(document, (block(Setting.HEADING, [Run("Where ")]),))
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.End)

    insert(cursor, (block(Setting.BULLET, [Run("she is")]), block(Setting.BULLET, [Run("two", bold=True)])))

    assert plain(blocks_of(document)) == "Where she is\n\n- two"
    document.undo()
    assert plain(blocks_of(document)) == "Where "


def test_a_selection_is_read_by_characters_however_wide(qapp):
    document = QTextDocument()
    fill(document, (block(Setting.PARAGRAPH, [Run("a🙂b"), Run("cd", bold=True)]), block(Setting.BULLET, [Run("ef")])))
    cursor = QTextCursor(document)
    cursor.setPosition(1)
    cursor.setPosition(8, QTextCursor.MoveMode.KeepAnchor)

    assert blocks_within(cursor) == (
        block(Setting.PARAGRAPH, [Run("🙂b"), Run("cd", bold=True)]),
        block(Setting.BULLET, [Run("e")]),
    )
