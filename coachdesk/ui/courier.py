"""Carries news from the store thread to the screen's."""

from PySide6.QtCore import QObject, Qt, Signal

from coachdesk.app.news import News


class Courier(QObject):
    """What the desks tell after a commit arrives here as a signal, on the screen's thread."""

    arrived = Signal(object)
    _carried = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Nobody is listened to yet."""
        super().__init__(parent)
        self._carried.connect(self.arrived, Qt.ConnectionType.QueuedConnection)

    def carry(self, news: News) -> None:
        """From any thread."""
        self._carried.emit(news)
