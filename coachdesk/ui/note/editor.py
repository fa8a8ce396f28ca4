"""The sand to write on: how a note is set while it is typed, and how wide its lines run."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import QMargins, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QWidget

from coachdesk.confidential.form import LISTS, Block, Setting, from_plain, plain
from coachdesk.ui.clipboard import Clipboard
from coachdesk.ui.note import document as paper
from coachdesk.ui.note import words
from coachdesk.ui.note.marks import Marks
from coachdesk.ui.note.private_edit import PrivateTextEdit
from coachdesk.ui.note.shorthand import meant, starred
from coachdesk.ui.theme import Role, theme
from coachdesk.ui.theme.palette import private_palette

MEASURE: Final = 640
_LEAST_SIDE: Final = 24
_ABOVE: Final = 24
_INDENT: Final = 22
_BOLD: Final = 600
_STARS: Final = 2
_LONG: Final = 20_000  # characters; to read all of a longer note takes too long to be done between two keys
_ENTERS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_LEAVES: Final = frozenset({*LISTS, Setting.QUOTE})


class NoteEditor(PrivateTextEdit):
    """One note, in the middle of its column."""

    written = Signal()
    """The coach changed something; putting a note in is no change."""
    left = Signal()
    """The keyboard went elsewhere."""
    stood = Signal()
    """The caret stands elsewhere, or what it stands in is set otherwise."""
    refused = Signal(str)
    """Why something was not put in; empty once that is over."""

    def __init__(self, clipboard: Clipboard, parent: QWidget | None = None) -> None:
        """An empty note that can't be written on until one is shown."""
        super().__init__(clipboard, parent)
        self._filling = False
        self._read: tuple[Block, ...] | None = None
        self._unspaced: tuple[int, int] | None = None
        self._is_refused = False
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)  # the sand lies beneath
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.setAccessibleName("Private: your note")
        self._tidy = QTimer(self, singleShot=True, interval=0)
        self._tidy.timeout.connect(self._space)
        self.marks = Marks(self.document())
        self.document().contentsChange.connect(self._changed)
        self.cursorPositionChanged.connect(self.stood)
        self.restyle()

    # the note

    def show_note(self, blocks: Sequence[Block], *, to_read: bool = False) -> None:
        """Put a note in; what could be undone is forgotten."""
        self._filling = True
        paper.fill(self.document(), blocks)
        self._filling, self._unspaced = False, None
        self._refuse("")
        self.setReadOnly(to_read)
        self.moveCursor(QTextCursor.MoveOperation.Start if to_read else QTextCursor.MoveOperation.End)

    def blocks(self) -> tuple[Block, ...]:
        """What stands there now."""
        if self._read is None:
            self._read = paper.blocks_of(self.document())
        return self._read

    def is_long(self) -> bool:
        """Whether reading all of it takes longer than one notices."""
        return self.document().characterCount() > _LONG

    def insert(self, blocks: Sequence[Block]) -> None:
        """Put blocks in at the caret, all or none; the lines of a very long one become blocks of their own."""
        if not self.isReadOnly() and self._has_room(len(plain(blocks))):
            super().insert(paper.loosened(blocks))

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self._has_room(len(source.text())):
            super().insertFromMimeData(source)

    def _has_room(self, more: int) -> bool:
        """Whether the note takes so many characters more, in place of those selected; if not, it says so."""
        chosen = self.textCursor()
        stays = self.document().characterCount() - 1 - (chosen.selectionEnd() - chosen.selectionStart())
        room = stays + more <= words.MOST
        if not room:
            self._refuse(words.FULL if more == 1 else words.too_long(more))
        return room

    def _refuse(self, sentence: str) -> None:
        if sentence or self._is_refused:
            self._is_refused = bool(sentence)
            self.refused.emit(sentence)

    def insert_moment(self, moment: datetime) -> None:
        """The date and the time, where the caret is."""
        self.insert(from_plain(f"{moment:%Y-%m-%d %H:%M} "))

    # how it is set

    def setting(self) -> Setting:
        """What the caret stands in."""
        return paper.setting_of(self.textCursor().block())

    def is_bold(self) -> bool:
        """Whether what is typed next is bold."""
        return self.currentCharFormat().fontWeight() >= _BOLD

    def is_italic(self) -> bool:
        """Whether what is typed next is italic."""
        return self.currentCharFormat().fontItalic()

    def toggle_bold(self) -> None:
        """Bold, or not."""
        form = QTextCharFormat()
        form.setFontWeight(400 if self.is_bold() else _BOLD)
        self._merge(form)

    def toggle_italic(self) -> None:
        """Italic, or not."""
        form = QTextCharFormat()
        form.setFontItalic(not self.is_italic())
        self._merge(form)

    def toggle(self, setting: Setting) -> None:
        """Make the blocks selected, or the one with the caret, this; where they are it already, paragraphs."""
        if self.isReadOnly():
            return
        wanted = Setting.PARAGRAPH if self.setting() is setting else setting
        cursor = self.textCursor()
        at, last = self.document().findBlock(cursor.selectionStart()), cursor.selectionEnd()
        cursor.beginEditBlock()
        while at.isValid() and at.position() <= last:
            paper.set_block(QTextCursor(at), wanted)
            at = at.next()
        cursor.endEditBlock()
        self.stood.emit()

    def _merge(self, form: QTextCharFormat) -> None:
        if not self.isReadOnly():
            self.mergeCurrentCharFormat(form)
            self.stood.emit()

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.isReadOnly() and ((_types(event) and not self._has_room(1)) or self._edits(event)):
            event.accept()
            return
        super().keyPressEvent(event)
        if not self.isReadOnly():
            self._mind_signs(event.text())

    def _edits(self, event: QKeyEvent) -> bool:
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if control and event.key() == Qt.Key.Key_Y:
            self.redo()
        elif event.key() in _ENTERS and event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }:
            return self._new_block()
        elif event.key() == Qt.Key.Key_Backspace and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            return self._unset_block()
        else:
            return False
        return True

    def _new_block(self) -> bool:
        """Enter after a heading goes on in a paragraph; in an empty item it ends the list."""
        cursor, setting = self.textCursor(), self.setting()
        if setting in _LEAVES and not cursor.block().text() and not cursor.hasSelection():
            paper.set_block(cursor, Setting.PARAGRAPH)
            self.stood.emit()
            return True
        if setting in {Setting.HEADING, Setting.SMALL_HEADING} and cursor.atBlockEnd():
            cursor.beginEditBlock()
            cursor.insertBlock()
            paper.set_block(cursor, Setting.PARAGRAPH)
            cursor.endEditBlock()
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
            return True
        return False

    def _unset_block(self) -> bool:
        """Backspace at the beginning of an item or a heading makes it a paragraph first."""
        cursor = self.textCursor()
        if cursor.hasSelection() or not cursor.atBlockStart() or self.setting() is Setting.PARAGRAPH:
            return False
        paper.set_block(cursor, Setting.PARAGRAPH)
        self.stood.emit()
        return True

    def _mind_signs(self, typed: str) -> None:
        """Signs for a list, a heading or bold words were completed; undoing it brings the signs back."""
        cursor = self.textCursor()
        before = paper.before_caret(cursor)
        if typed == " " and self.setting() is Setting.PARAGRAPH and (setting := meant(before)) is not None:
            cursor.beginEditBlock()
            cursor.setPosition(cursor.block().position(), QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
            paper.set_block(cursor, setting)
            cursor.endEditBlock()
            self.stood.emit()
        elif typed == "*" and (words := starred(before)):
            self._embolden(cursor, paper.width(words))

    def _embolden(self, cursor: QTextCursor, length: int) -> None:
        end = cursor.position() - _STARS
        form = QTextCharFormat()
        form.setFontWeight(_BOLD)
        cursor.beginEditBlock()
        _take_out(cursor, end, end + _STARS)
        _take_out(cursor, end - length - _STARS, end - length)
        cursor.setPosition(end - length - _STARS)
        cursor.setPosition(end - _STARS, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(form)
        cursor.endEditBlock()
        cursor.clearSelection()
        self.setTextCursor(cursor)
        form.setFontWeight(400)
        self.mergeCurrentCharFormat(form)

    # how it looks

    def restyle(self) -> None:
        """Colours may have changed."""
        look = theme()
        filling, self._filling = self._filling, True
        self.setPalette(private_palette(look.tokens))
        self.document().setDefaultFont(look.font(Role.READING))
        self.document().setIndentWidth(look.px(_INDENT))
        self.setCursorWidth(look.px(2))
        self.marks.rehighlight()
        self._filling = filling
        self._keep_measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._keep_measure()  # first, so that the words are laid out once the column has its width
        super().resizeEvent(event)

    def _keep_measure(self) -> None:
        """A line of words is as long as the eye follows, in the middle of the column."""
        look = theme()
        bar = self.verticalScrollBar().width() if self.verticalScrollBar().isVisible() else 0
        side = max((self.width() - look.px(MEASURE)) // 2, look.px(_LEAST_SIDE))
        margins = QMargins(side, look.px(_ABOVE), max(side - bar, 0), 0)
        if margins != self.viewportMargins():
            self.setViewportMargins(margins)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.commitString() and not self.isReadOnly() and not self._has_room(len(event.commitString())):
            super().inputMethodEvent(QInputMethodEvent())
            return
        super().inputMethodEvent(event)
        if event.commitString() and not self.isReadOnly():
            self._mind_signs(event.commitString()[-1])

    def _changed(self, at: int, gone: int, come: int) -> None:
        self._read = None
        if not self._filling and (gone or come):
            first, last = self._unspaced or (at, at)
            self._unspaced = min(first, at), max(last + come - gone, at + come)
            self._tidy.start()
            self._refuse("")
            self.written.emit()

    def _space(self) -> None:
        """Once the edit is over; while something can be redone nothing is touched, or it could not be any more."""
        if not self.document().isRedoAvailable() and self._unspaced is not None:
            filling, self._filling = self._filling, True
            paper.space(self.document(), *self._unspaced)
            self._filling, self._unspaced = filling, None


def _types(event: QKeyEvent) -> bool:
    return event.key() in _ENTERS or (bool(event.text()) and event.text().isprintable())


def _take_out(cursor: QTextCursor, first: int, last: int) -> None:
    cursor.setPosition(first)
    cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
