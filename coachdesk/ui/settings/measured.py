"""A part of the settings: cards under one another, as wide as the line below the tabs."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.scroll import Scroll


def cards_in(part: QWidget) -> QVBoxLayout:
    """The column of a part into which its cards go; it scrolls."""
    holder, inner = QWidget(), QWidget()
    line = row(holder, margins=(32, 0, 32, 24))
    line.addWidget(inner, 1)
    column(part).addWidget(Scroll(holder))
    return column(inner, gap=16)
