"""Rows and columns whose gaps grow with the text."""

from typing import TypeVar

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from coachdesk.ui.theme import theme

Margins = tuple[int, int, int, int]
_Box = TypeVar("_Box", bound=QBoxLayout)


def column(parent: QWidget | None = None, *, gap: int = 0, margins: Margins = (0, 0, 0, 0)) -> QVBoxLayout:
    """Parts under one another; margins run left, top, right, bottom, all in the pixels of the design."""
    return _spaced(QVBoxLayout() if parent is None else QVBoxLayout(parent), gap, margins)


def row(parent: QWidget | None = None, *, gap: int = 0, margins: Margins = (0, 0, 0, 0)) -> QHBoxLayout:
    """Parts beside one another."""
    return _spaced(QHBoxLayout() if parent is None else QHBoxLayout(parent), gap, margins)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout for good, what lies in layouts within it too."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
            inner.deleteLater()


def _spaced(box: _Box, gap: int, margins: Margins) -> _Box:
    look = theme()
    box.setSpacing(look.px(gap))
    box.setContentsMargins(*(look.px(side) for side in margins))
    return box
