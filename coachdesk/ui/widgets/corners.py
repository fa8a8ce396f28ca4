"""The round corners of a card, over whatever fills it to its edges."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from coachdesk.ui.theme import theme
from coachdesk.ui.widgets.drawing import Box, draw_box

RADIUS: Final = 10


class Corners(QWidget):
    """The window's ground outside the corners, and the card's edge; the pointer goes through."""

    def __init__(self, card: QWidget, edge: str = "line") -> None:
        """Over all of the card, as large as it is."""
        super().__init__(card)
        self._edge = edge
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        card.installEventFilter(self)
        self.setGeometry(card.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        card = self.parentWidget()
        if event.type() in {QEvent.Type.Resize, QEvent.Type.ChildAdded} and card is not None:
            self.setGeometry(card.rect())
            self.raise_()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outside, inside = QPainterPath(), QPainterPath()
        outside.addRect(self.rect())
        inside.addRoundedRect(self.rect(), look.px(RADIUS), look.px(RADIUS))
        painter.fillPath(outside.subtracted(inside), look.colour("canvas"))
        draw_box(painter, self.rect(), look.px(RADIUS), Box(edge=look.colour(self._edge)))
