"""The head of the note's page: whose it is, which session, whether it is saved, and what comes next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.buttons import Button, Link
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.words import Words


class NoteHead(QWidget):
    """The way up above the title, and at their right, across both, the state and the buttons."""

    up = Signal()

    def __init__(self, *buttons: Button) -> None:
        """The primary button comes last."""
        super().__init__()
        line = row(self, gap=12)
        left = column()
        self._up = Link("", role=Role.SMALL, token="ink3", plain=True)
        self._up.setFixedHeight(theme().line(Role.SMALL))
        self._up.clicked.connect(self.up)
        self._title = Words("", Role.SUB_PAGE, elide=True)
        left.addWidget(self._up)
        left.addWidget(self._title)
        line.addLayout(left, 1)
        self._state = Words("", Role.SMALL, "ink2")
        line.addWidget(self._state, 0, Qt.AlignmentFlag.AlignVCenter)
        for button in buttons:
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_note(self, title: str, client: str) -> None:
        """Which note it is."""
        self._title.setText(title)
        self._up.setText(client)
        self.setAccessibleName(title)

    def show_state(self, words: str, *, trouble: bool = False) -> None:
        """Whether the words are saved."""
        self._state.setText(words)
        self._state.set_token("stop" if trouble else "ink2")

    def state(self) -> str:
        """What it says of that."""
        return self._state.text()
