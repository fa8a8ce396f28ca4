"""A box for words that must not lie about: what is copied is marked, and nothing is pasted by a middle click."""

from typing import Any

from PySide6.QtCore import QMimeData

from coachdesk.ui.widgets.guarded import Copy, plain
from coachdesk.ui.widgets.texts import TextEdit

__all__ = ["Copy", "GuardedText"]


class GuardedText(TextEdit):
    """Plain words that leave by a marked copy alone: not by dragging, and not by being selected."""

    def __init__(self, copy: Copy, text: str = "", **told: Any) -> None:
        """As any box for words; `copy` puts them onto the clipboard."""
        super().__init__(text, **told)
        self.guard(copy)

    def text(self) -> str:
        """The words as they stand; Qt's own plain text would take the spaces that don't break for others."""
        return plain(self.document().toRawText())

    def show_text(self, text: str) -> None:
        """Other words, with the caret where it was as far as they reach."""
        at = self.textCursor().position()
        self.set_text(text)
        cursor = self.textCursor()
        cursor.setPosition(min(at, len(text)))
        self.setTextCursor(cursor)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() and not source.hasUrls()  # a file that is dropped is for the page
