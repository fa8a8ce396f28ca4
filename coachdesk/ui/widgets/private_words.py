"""Private words on sand: seen by the coach, and by nothing that asks a label for its text."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coachdesk.confidential.unseal import unseal
from coachdesk.confidential.words import PrivateWords
from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.drawing import Lines
from coachdesk.ui.widgets.lines import LineEdit
from coachdesk.ui.widgets.private import PRIVATE
from coachdesk.ui.widgets.texts import TextEdit


class SandWords(QWidget):
    """Painted words: no caret, selection, menu, drag or tooltip; `spoken` lets the screen reader read them."""

    def __init__(
        self,
        words: PrivateWords | None = None,
        role: Role = Role.BODY,
        token: str = "private_text",
        *,
        most_lines: int = 0,
        spoken: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Words that wrap; at most `most_lines` of them, where that is not 0."""
        super().__init__(parent)
        self._words = words or PrivateWords("")
        self._role = role
        self._token = token
        self._most = most_lines
        self._spoken = spoken
        self._laid: tuple[int, Lines] | None = None
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_words(self._words)

    def show_words(self, words: PrivateWords) -> None:
        """Show other words."""
        self._words = words
        self.setAccessibleName(PRIVATE)  # a name is looked at by everybody who lists a window's parts; it tells no word
        self.setAccessibleDescription(unseal(words) if self._spoken else "")
        self.restyle()

    def restyle(self) -> None:
        """Sizes may have changed."""
        self._laid = None
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lines(width).height

    def sizeHint(self) -> QSize:
        lines = self._lines(theme().px(640))
        return QSize(lines.width, lines.height)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(40), theme().line(self._role))

    def paintEvent(self, event: QPaintEvent) -> None:
        self._lines(self.width()).draw(QPainter(self), 0, 0, theme().colour(self._token))

    def _lines(self, width: int) -> Lines:
        if self._laid is None or self._laid[0] != width:
            look = theme()
            lines = Lines(unseal(self._words), look.font(self._role), look.line(self._role), width, most=self._most)
            self._laid = (width, lines)
        return self._laid[1]


def type_again(editor: LineEdit | TextEdit, words: PrivateWords) -> None:
    """Put words that were typed here before back where they were typed."""
    if isinstance(editor, TextEdit):
        editor.set_text(unseal(words))
    else:
        editor.setText(unseal(words))
