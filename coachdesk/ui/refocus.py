"""Keeping the keyboard where it was while a page shows itself anew."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


@contextmanager
def keeps_focus(page: QWidget) -> Generator[None]:
    """The named part that had the keyboard gets it back; where it has gone, the next one that is still there."""
    focused = page.window().focusWidget()
    inside = focused is not None and page.isAncestorOf(focused)
    before = _names(page) if inside else []
    name = focused.objectName() if inside and focused is not None else ""
    yield
    if name in before:
        _give(page, _nearest(before, before.index(name)))


def _names(page: QWidget) -> list[str]:
    return [one.objectName() for one in _reachable(page)]


def _reachable(page: QWidget) -> list[QWidget]:
    return [
        one
        for one in page.findChildren(QWidget)
        if one.objectName() and one.focusPolicy() != Qt.FocusPolicy.NoFocus and not one.isHidden()
    ]


def _nearest(names: Sequence[str], at: int) -> list[str]:
    """From the name at `at` on, and then those before it, nearest first."""
    return [*names[at:], *reversed(names[:at])]


def _give(page: QWidget, wanted: Sequence[str]) -> None:
    there = {one.objectName(): one for one in _reachable(page)}
    for name in wanted:
        if name in there:
            there[name].setFocus(Qt.FocusReason.OtherFocusReason)
            return
