"""What the client may say to the reader, in the words that both found."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.cards import INSIDE, Card
from coachdesk.ui.widgets.layouts import clear, column
from coachdesk.ui.widgets.scroll import Scroll
from coachdesk.ui.widgets.words import Words


class PointsCard(Card):
    """The client's talking points, as they would be handed over."""

    def __init__(self) -> None:
        """No point yet."""
        super().__init__("Talking points")
        self._inside = QWidget()
        self._column = column(self._inside, gap=4, margins=(INSIDE, 14, INSIDE, 16))
        self.add_row(Scroll(self._inside), 1)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(385), theme().px(420))

    def show_points(self, title: str, sentence: str, rows: Sequence[tuple[str, Sequence[str]]]) -> None:
        """Show what is told under each row."""
        self.set_title(title)
        clear(self._column)
        self._column.addWidget(Words(sentence, Role.SMALL, "ink2", wrap=True))
        for heading, lines in rows:
            self._column.addSpacing(theme().px(10))
            self._column.addWidget(Words(heading, Role.ROW_TITLE))
            for line in lines:
                self._column.addWidget(Words(line, Role.STATEMENT, wrap=True))
        if not rows:
            self._column.addSpacing(theme().px(10))
            self._column.addWidget(Words("No point is written yet.", Role.BODY, "ink2", wrap=True))
        self._column.addStretch(1)
