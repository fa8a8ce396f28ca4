"""Trouble with the store, the disk or the key, across the top of the content: what happened to the data comes first."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.buttons import Button
from coachdesk.ui.widgets.corners import RADIUS
from coachdesk.ui.widgets.drawing import Box, draw_box
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.pictures import Picture
from coachdesk.ui.widgets.spoken import announce
from coachdesk.ui.widgets.words import Words


class Banner(QFrame):
    """A sentence in bold, a plain one, and what can be done."""

    def __init__(
        self,
        sentence: str = "",
        more: str = "",
        button: Button | None = None,
        icon: str = "hard-drive",
        parent: QWidget | None = None,
    ) -> None:
        """A banner; buttons on it are small."""
        super().__init__(parent)
        line = row(self, gap=10, margins=(16, 14, 16, 14))
        self._picture = Picture(icon, "stop", 18, beside=Role.BODY)
        line.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        words = column()
        self._sentence = Words("", Role.BODY, weight=500, wrap=True)
        self._more = Words("", Role.SMALL, "ink2", wrap=True)
        words.addWidget(self._sentence)
        words.addWidget(self._more)
        words.addStretch(1)
        line.addLayout(words, 1)
        self._line = line
        if button is not None:
            self.add_button(button)
        self.say(sentence, more)

    def add_button(self, button: Button) -> None:
        """Offer something to do."""
        self._line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def say(self, sentence: str, more: str = "") -> None:
        """Say what happened to the data, and then what is the matter."""
        self._sentence.setText(sentence)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        whole = f"{sentence} {more}".strip()
        self.setAccessibleName(whole)
        if self.isVisible():
            announce(self, whole, at_once=True)

    def restyle(self) -> None:
        """Colours may have changed."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        draw_box(QPainter(self), self.rect(), look.px(RADIUS), Box(look.colour("stop_soft"), look.colour("stop")))
