"""How hard a passphrase is to guess: four steps, and always the words for it."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coachdesk.app.strength import Strength
from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.words import Words

_TOKENS: Final = ("stop", "stop", "waiting", "ready", "ready")
_STEPS: Final = 4
_GAP: Final = 4
_HIGH: Final = 4


class _Bars(QWidget):
    """Four bars, as many of them filled as the score says."""

    def __init__(self) -> None:
        super().__init__()
        self.score = -1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(120), theme().px(_HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap = look.px(_GAP)
        wide = (self.width() - gap * (_STEPS - 1)) / _STEPS
        filled = max(self.score, 1 if self.score == 0 else 0)
        for step in range(_STEPS):
            on = step < filled
            painter.setBrush(look.colour(_TOKENS[self.score] if on else "hover"))
            painter.setPen(look.colour("line") if look.high_contrast and not on else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(step * (wide + gap), 0, wide, self.height()), 2, 2)


class Meter(QWidget):
    """The bars, the words, and what would make it harder to guess."""

    def __init__(self) -> None:
        """Nothing was typed yet."""
        super().__init__()
        whole = column(self, gap=6)
        line = row(gap=12)
        self._bars = _Bars()
        self._words = Words("", Role.SMALL, weight=500)
        line.addWidget(self._bars, 1)
        line.addWidget(self._words)
        self._suggestion = Words("", Role.SMALL, "ink2", wrap=True)
        whole.addLayout(line)
        whole.addWidget(self._suggestion)
        self.show_nothing()

    def show_nothing(self) -> None:
        """There is nothing to say anything about."""
        self._bars.score = -1
        self._words.setText("")
        self._suggestion.show()
        self._suggestion.setText("Several words that don't belong together are best. You will type them each day.")
        self.setAccessibleName("")
        self.update()

    def show_strength(self, strength: Strength) -> None:
        """Say what is thought of it."""
        self._bars.score = strength.score
        self._words.setText(strength.words)
        self._words.set_token(_TOKENS[strength.score])
        self._suggestion.setText(strength.suggestion)
        self._suggestion.setVisible(bool(strength.suggestion))
        self.setAccessibleName(f"{strength.words}. {strength.suggestion}".strip())
        self._bars.update()
