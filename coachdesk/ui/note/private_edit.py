"""Private words in an editor: nothing of them where a middle click could paste it, or a drag could carry it."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QWidget

from coachdesk.confidential.form import Block, from_plain, plain
from coachdesk.confidential.form_reading import cleaned
from coachdesk.ui.clipboard import Clipboard
from coachdesk.ui.note import document as paper
from coachdesk.ui.widgets.guarded import GuardedEdit


class PrivateTextEdit(GuardedEdit):
    """Clean words in, and out of it only what is copied on purpose."""

    def __init__(self, clipboard: Clipboard, parent: QWidget | None = None) -> None:
        """An empty editor; what is copied goes through `clipboard`, which takes it off again."""
        super().__init__(parent)
        self._clipboard = clipboard
        self._copied: tuple[str, tuple[Block, ...]] = ("", ())
        self.setAcceptDrops(True)
        self.guard(clipboard.copy)

    def insert(self, blocks: Sequence[Block]) -> None:
        """Put blocks in at the caret, as one step that can be undone."""
        if blocks and not self.isReadOnly():
            cursor = self.textCursor()
            paper.insert(cursor, blocks)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def copy(self) -> None:
        """The words selected, marked as not for anybody's history."""
        chosen = paper.blocks_within(self.textCursor()) if self.textCursor().hasSelection() else ()
        if chosen:
            text = plain(chosen)
            self._copied = (text, chosen)
            self._clipboard.copy(text)

    def forget_copied(self) -> None:
        """Take off the clipboard what was copied here."""
        self._copied = ("", ())
        self._clipboard.clear()

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
