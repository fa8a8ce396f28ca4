"""Fields that open within a card."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from coachdesk.ui.widgets.buttons import Button, Link
from coachdesk.ui.widgets.layouts import column, row


class Form(QWidget):
    """Fields under one another, what saves them, and what leaves them; Escape leaves them too."""

    saved = Signal()
    left = Signal()

    def __init__(self, save: str, *fields: QWidget) -> None:
        """Fields that are not there until they are asked for."""
        super().__init__()
        whole = column(self, gap=12)
        for field in fields:
            whole.addWidget(field)
        line = row(gap=8)
        button, leave = Button(save, small=True), Link("Leave it")
        button.clicked.connect(self.saved)
        leave.clicked.connect(self.left)
        line.addWidget(button)
        line.addWidget(leave)
        line.addStretch(1)
        whole.addLayout(line)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
