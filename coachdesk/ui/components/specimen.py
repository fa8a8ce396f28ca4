"""A part on show: what it is, and below it the part."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

from coachdesk.ui.theme import Role
from coachdesk.ui.widgets.focus import Ring
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.words import Words


class Specimen(QWidget):
    """A caption, and parts under it."""

    def __init__(self, caption: str, *parts: QWidget | QLayout, gap: int = 12) -> None:
        """Parts under one another."""
        super().__init__()
        down = column(self, gap=10)
        down.addWidget(Words(caption, Role.CAPTION, "ink3", weight=600, wrap=True))
        inner = column(gap=gap)
        for part in parts:
            if isinstance(part, QLayout):
                inner.addLayout(part)
            else:
                inner.addWidget(part)
        down.addLayout(inner)


def labelled(part: QWidget, state: str) -> QWidget:
    """A part with the name of its state below."""
    holder = QWidget()
    down = column(holder, gap=4)
    down.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft)
    down.addWidget(Words(state, Role.CAPTION, "ink3", weight=400))
    return holder


def side_by_side(*parts: QWidget, gap: int = 12) -> QLayout:
    """Parts beside one another, at the left."""
    across = row(gap=gap)
    for part in parts:
        across.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
    across.addStretch(1)
    return across


class Ringed(QWidget):
    """A part with the ring that the keyboard would bring."""

    def __init__(self, part: QWidget) -> None:
        """The ring lies around the part as long as it lives."""
        super().__init__()
        self._part = part
        column(self).addWidget(part)
        self._ring: Ring | None = None

    def showEvent(self, event: object) -> None:
        if self._ring is None:
            self._ring = Ring(self._part)
