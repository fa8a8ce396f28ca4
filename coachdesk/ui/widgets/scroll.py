"""A page that scrolls up and down, never sideways."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class Scroll(QScrollArea):
    """Holds one widget as wide as itself; what gets the keyboard is scrolled into sight."""

    def __init__(self, content: QWidget | None = None, parent: QWidget | None = None) -> None:
        """A scroller without a frame, on the ground of the window."""
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        if content is not None:
            self.hold(content)

    def hold(self, content: QWidget) -> None:
        """Scroll this widget; what was held before is deleted."""
        self.setWidget(content)
        content.setAutoFillBackground(False)
