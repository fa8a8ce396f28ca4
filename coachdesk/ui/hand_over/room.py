"""A scroller that takes as much height as its content wants, and no more."""

from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from coachdesk.ui.theme import theme
from coachdesk.ui.widgets.scroll import Scroll

_LEAST = 72


class Room(Scroll):
    """As high as what it holds; where the window is too low for that, it scrolls."""

    fitted = Signal()

    def __init__(self, content: QWidget) -> None:
        """Around `content`."""
        self.content = content
        super().__init__(content)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def wanted(self) -> int:
        """How high the content is at the width there is."""
        content = self.content
        bar = self.verticalScrollBar().sizeHint().width() if self.verticalScrollBar().isVisible() else 0
        wide = max(self.width() - bar, 1)
        high = content.heightForWidth(wide)
        return high if high >= 0 else content.sizeHint().height()

    def fit(self) -> None:
        """Take the height that the content wants now."""
        self.setMaximumHeight(max(self.wanted(), 1))
        self.updateGeometry()
        self.fitted.emit()

    def sizeHint(self) -> QSize:
        return QSize(self.content.sizeHint().width(), self.wanted())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(_LEAST), min(theme().px(_LEAST), self.wanted()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        done = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.LayoutRequest and watched is self.content:
            self.fit()
        return done


def reveal(content: QWidget) -> None:
    """Show what was just put in, now and not at the next turn of the loop, so that its height is known at once."""
    for part in content.children():
        if isinstance(part, QWidget):
            part.show()
