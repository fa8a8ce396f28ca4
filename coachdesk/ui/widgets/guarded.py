"""A box whose words leave it by a marked copy alone: not by being selected, dragged, or copied in some other way."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QMimeData, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QMenu, QTextEdit, QWidget

from coachdesk.ui.clipboard import Clipboard, NoSelection

Copy = Callable[[str], None]


class GuardedEdit(QTextEdit):
    """Qt's box for words; from `guard` on, what it holds is copied on purpose or not at all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Not guarded yet."""
        super().__init__(parent)
        self._put: Copy | None = None

    @property
    def guarded(self) -> bool:
        """Whether its words are watched over."""
        return self._put is not None

    def guard(self, put: Copy | None = None) -> None:
        """Watch over the words; `put` marks a copy and takes it off again, otherwise it goes with this box."""
        if self._put is None:
            NoSelection(self)
        if put is None:
            clipboard = Clipboard(QCoreApplication.instance())  # outlives the box, so that it can take its copy off
            self.destroyed.connect(clipboard.clear)
            self.destroyed.connect(clipboard.deleteLater)
            put = clipboard.copy
        self._put = put

    def copy(self) -> None:
        """The words selected, marked as not for anybody's history."""
        if self._put is None:
            super().copy()
        elif chosen := plain(self.textCursor().selectedText()):
            self._put(chosen)

    def cut(self) -> None:
        """The same, taken out."""
        if self._put is None:
            super().cut()
            return
        self.copy()
        if not self.isReadOnly():
            self.textCursor().removeSelectedText()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Nothing: Qt asks for it to fill the selection that a middle click pastes, and to drag words elsewhere."""
        return QMimeData() if self.guarded else super().createMimeDataFromSelection()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt would copy through the same way as it fills the selection that a middle click pastes, which stays shut.
        if self.guarded and event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif self.guarded and event.matches(QKeySequence.StandardKey.Cut):
            self.cut()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place, chosen = self.cursorForPosition(event.position().toPoint()), self.textCursor()
        if (
            self.guarded
            and event.button() == Qt.MouseButton.LeftButton
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
            and chosen.hasSelection()
            and chosen.selectionStart() <= place.position() <= chosen.selectionEnd()
        ):
            self.setTextCursor(place)  # so that no drag begins, which would carry the words out
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self.guarded:
            super().contextMenuEvent(event)
            return
        menu = self.menu()
        menu.exec(event.globalPos())
        menu.deleteLater()

    def menu(self) -> QMenu:
        """What can be done with the words; Qt's own would copy around the guard."""
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


def plain(text: str) -> str:
    """Words of a document with the ends of lines that everybody knows."""
    return text.replace("\u2029", "\n").replace("\u2028", "\n")
