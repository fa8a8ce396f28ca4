"""A box for words that must not lie about: what is copied is marked, and nothing is pasted by a middle click."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QMenu

from coachdesk.ui.widgets.texts import TextEdit

Copy = Callable[[str], None]


class GuardedText(TextEdit):
    """Plain words that leave by a marked copy alone: not by dragging, and not by being selected."""

    def __init__(self, copy: Copy, text: str = "", **told: Any) -> None:
        """As any box for words; `copy` puts them onto the clipboard."""
        super().__init__(text, **told)
        self._copy = copy

    def text(self) -> str:
        """The words as they stand; Qt's own plain text would take the spaces that don't break for others."""
        return _plain(self.document().toRawText())

    def show_text(self, text: str) -> None:
        """Other words, with the caret where it was as far as they reach."""
        at = self.textCursor().position()
        self.set_text(text)
        cursor = self.textCursor()
        cursor.setPosition(min(at, len(text)))
        self.setTextCursor(cursor)

    def copy(self) -> None:
        """The words selected, marked as not for anybody's history."""
        chosen = _plain(self.textCursor().selectedText())
        if chosen:
            self._copy(chosen)

    def cut(self) -> None:
        """The same, taken out."""
        self.copy()
        if not self.isReadOnly():
            self.textCursor().removeSelectedText()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Nothing: Qt asks for it to fill the selection that a middle click pastes, and to drag words elsewhere."""
        return QMimeData()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() and not source.hasUrls()  # a file that is dropped is for the page

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.cut()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place, chosen = self.cursorForPosition(event.position().toPoint()), self.textCursor()
        if (
            event.button() == Qt.MouseButton.LeftButton
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
            and chosen.hasSelection()
            and chosen.selectionStart() <= place.position() <= chosen.selectionEnd()
        ):
            self.setTextCursor(place)  # so that no drag begins, which would carry the words out
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.menu()
        menu.exec(event.globalPos())
        menu.deleteLater()

    def menu(self) -> QMenu:
        """What can be done with the words."""
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


def _plain(text: str) -> str:
    return text.replace("\u2029", "\n").replace("\u2028", "\n")
