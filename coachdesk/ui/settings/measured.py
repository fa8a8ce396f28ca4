"""A part of the settings: cards under one another, no wider than can be read."""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.ui.theme import theme
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.scroll import Scroll

_WIDE: Final = 1000


def cards_in(part: QWidget) -> QVBoxLayout:
    """The column of a part into which its cards go; it scrolls."""
    holder, inner = QWidget(), QWidget()
    line = row(holder, margins=(32, 4, 32, 24))
    line.addWidget(inner, 1)
    line.addStretch(0)
    inner.setMaximumWidth(theme().px(_WIDE))
    column(part).addWidget(Scroll(holder))
    return column(inner, gap=16)
