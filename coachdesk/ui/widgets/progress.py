"""What is happening, how far it is, and a way out; and how far a goal has come."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.buttons import Link
from coachdesk.ui.widgets.cards import Card
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.words import Words

PATIENCE: Final = 300  # milliseconds in which nothing is shown
_BAR: Final = 4
_TRACK: Final = 6


class _Bar(QProgressBar):
    """A bar of four pixels; with no known end it is full of nothing and says so in words."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.restyle()

    def restyle(self) -> None:
        """Sizes may have changed."""
        self.setFixedHeight(theme().px(_BAR))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        rect = QRectF(self.rect())
        round_end = rect.height() / 2
        painter.setBrush(look.colour("hover"))
        painter.drawRoundedRect(rect, round_end, round_end)
        span = self.maximum() - self.minimum()
        if span > 0 and self.value() > self.minimum():
            rect.setWidth(max(rect.width() * (self.value() - self.minimum()) / span, rect.height()))
            painter.setBrush(look.colour("accent"))
            painter.drawRoundedRect(rect, round_end, round_end)


class Progress(Card):
    """Shown when a piece of work takes longer than a moment."""

    cancelled = Signal()

    def __init__(self, words: str = "", cancel: str = "Cancel", parent: QWidget | None = None) -> None:
        """Hidden until `begin`; `cancel` is the link's word, empty where there is no way out."""
        super().__init__(parent=parent)
        holder = QWidget()
        inner = column(holder, gap=8, margins=(18, 12, 18, 14))
        head = row(gap=12)
        self._words = Words(words, Role.BODY, elide=True, tabular=True)
        head.addWidget(self._words, 1)
        self._cancel = Link(cancel)
        self._cancel.clicked.connect(self.cancelled)
        self._cancel.setVisible(bool(cancel))
        head.addWidget(self._cancel)
        self._bar = _Bar()
        self._bar.setAccessibleName(words)
        inner.addLayout(head)
        inner.addWidget(self._bar)
        self.add_row(holder)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(PATIENCE)
        self._wait.timeout.connect(self.show)

    def begin(self, words: str) -> None:
        """Work has begun; after a moment it is shown."""
        self.tell(words)
        self._wait.start()

    def tell(self, words: str, done: int = 0, total: int = 0) -> None:
        """Say what is happening, and how far it is where that is known."""
        self._words.setText(words)
        self._bar.setAccessibleName(words)
        self._bar.setMaximum(max(total, 1))
        self._bar.setValue(done)

    def end(self) -> None:
        """Work is over."""
        self._wait.stop()
        self.hide()


class RangeBar(QWidget):
    """How far a goal has come: from the first rating to the latest, and the figures beside it."""

    def __init__(self, first: int, latest: int, best: int = 10, parent: QWidget | None = None) -> None:
        """Ratings from 0 to `best`."""
        super().__init__(parent)
        self._first, self._latest, self._best = first, latest, best
        self.setAccessibleName(f"from {first} to {latest} of {best}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        line = row(self, gap=16)
        line.addStretch(1)
        self._figures = Words(f"{first} → {latest}", Role.SMALL, "ink2", tabular=True)
        line.addWidget(self._figures)

    def restyle(self) -> None:
        """Sizes may have changed."""
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(200), theme().line(Role.SMALL))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        high = look.px(_TRACK)
        across = self._figures.x() - look.px(16)
        track = QRectF(0, (self.height() - high) / 2, across, high)
        painter.setBrush(look.colour("hover"))
        painter.drawRoundedRect(track, high / 2, high / 2)
        low, up = sorted((self._first, self._latest))
        left = across * low / self._best
        part = QRectF(left, track.y(), max(across * up / self._best - left, high), high)
        painter.setBrush(look.colour("accent"))
        painter.drawRoundedRect(part, high / 2, high / 2)
