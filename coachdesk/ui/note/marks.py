"""How headings, and lines that begin with a mark, are set while they are typed; nothing of it is kept in the words."""

import re
from typing import Final

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from coachdesk.confidential.form import Setting
from coachdesk.confidential.notebook import Mark
from coachdesk.ui.note.document import setting_of, width
from coachdesk.ui.theme import Role, theme

_MARK: Final = re.compile(f"(?:^|\u2028)({'|'.join(mark.value for mark in Mark)})")
_ROLES: Final = {Setting.HEADING: Role.NAME, Setting.SMALL_HEADING: Role.SECTION}


class Marks(QSyntaxHighlighter):
    """Sets the looks that the words do not carry themselves."""

    def __init__(self, document: QTextDocument) -> None:
        """Follow this document."""
        super().__init__(document)
        self.setObjectName("marks")

    def highlightBlock(self, text: str) -> None:
        role = _ROLES.get(setting_of(self.currentBlock()))
        if role is not None:
            self.setFormat(0, width(text), _look(role))
        for found in _MARK.finditer(text):
            self.setFormat(width(text[: found.start(1)]), len(found[1]), _look(Role.SMALL, 600, "private_ink"))


def _look(role: Role, weight: int | None = None, token: str = "") -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFont(theme().font(role, weight))
    if token:
        form.setForeground(theme().colour(token))
    return form
