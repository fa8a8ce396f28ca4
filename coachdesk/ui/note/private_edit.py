"""Private words in an editor: nothing of them where a middle click could paste it, or a drag could carry it."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QClipboard, QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QMenu, QTextEdit, QWidget

from coachdesk.confidential.form import Block, from_plain, plain
from coachdesk.confidential.form_reading import cleaned
from coachdesk.ui.clipboard import Clipboard
from coachdesk.ui.note import document as paper


class PrivateTextEdit(QTextEdit):
    """Clean words in, and out of it only what is copied on purpose."""

    def __init__(self, clipboard: Clipboard, parent: QWidget | None = None) -> None:
        """An empty editor; what is copied goes through `clipboard`, which takes it off again."""
        super().__init__(parent)
        self._clipboard = clipboard
        self._copied: tuple[str, tuple[Block, ...]] = ("", ())
        self.setAcceptDrops(True)
        QGuiApplication.clipboard().selectionChanged.connect(self._empty_selection)

    def insert(self, blocks: Sequence[Block]) -> None:
        """Put blocks in at the caret, as one step that can be undone."""
        if blocks and not self.isReadOnly():
            cursor = self.textCursor()
            paper.insert(cursor, blocks)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt would copy through the same way as it fills the selection that a middle click pastes, which stays shut.
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.cut()
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """The words selected, marked as not for anybody's history."""
        chosen = paper.blocks_within(self.textCursor()) if self.textCursor().hasSelection() else ()
        if chosen:
            text = plain(chosen)
            self._copied = (text, chosen)
            self._clipboard.copy(text)

    def cut(self) -> None:
        """The same, taken out."""
        self.copy()
        if not self.isReadOnly():
            self.textCursor().removeSelectedText()

    def forget_copied(self) -> None:
        """Take off the clipboard what was copied here."""
        self._copied = ("", ())
        self._clipboard.clear()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Nothing: Qt asks for it to fill the selection that a middle click pastes, and to drag words elsewhere."""
        return QMimeData()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Words alone; a file dropped here is not the note's."""
        return (source.hasHtml() or source.hasText()) and not any(url.isLocalFile() for url in source.urls())

    def insertFromMimeData(self, source: QMimeData) -> None:
        text, blocks = self._copied
        if text and source.text() == text:
            self.insert(blocks)
        elif source.hasHtml() and (found := cleaned(source.html())):
            self.insert(found)
        elif source.text():
            self.insert(from_plain(source.text()))

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing is ever read from anywhere."""
        return None

    def _empty_selection(self) -> None:
        """Whatever way it came there: nothing of this program stays where a middle click pastes it."""
        board = QGuiApplication.clipboard()
        if board.supportsSelection() and board.ownsSelection():
            board.clear(QClipboard.Mode.Selection)

    # the pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cursor = self.cursorForPosition(event.position().toPoint())
        chosen = self.textCursor()
        if (
            event.button() == Qt.MouseButton.LeftButton
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
            and chosen.selectionStart() <= cursor.position() <= chosen.selectionEnd()
            and chosen.hasSelection()
        ):
            self.setTextCursor(cursor)  # so that no drag begins, which would carry the words out
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self._menu()
        menu.exec(event.globalPos())
        menu.deleteLater()

    def _menu(self) -> QMenu:
        menu, chosen, writes = QMenu(self), self.textCursor().hasSelection(), not self.isReadOnly()
        for words, deed, can in (
            ("Undo", self.undo, writes and self.document().isUndoAvailable()),
            ("Redo", self.redo, writes and self.document().isRedoAvailable()),
            ("Cut", self.cut, writes and chosen),
            ("Copy", self.copy, chosen),
            ("Paste", self.paste, writes and self.canPaste()),
            ("Select all", self.selectAll, True),
        ):
            action = menu.addAction(words)
            action.triggered.connect(deed)
            action.setEnabled(can)
        return menu
