"""The keyboard stays where it was: in lists that are drawn anew, and in a field that was refused."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from coachdesk.ui.widgets.fields import Field


def redraw(holder: QWidget, draw: Callable[[], None]) -> None:
    """Draw the parts of `holder` anew; the keyboard goes back to the part that stands where it was."""
    at = _place(holder)
    draw()
    if at is None:
        return
    parts = _reached(holder)
    if parts:
        parts[min(at, len(parts) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)


def _place(holder: QWidget) -> int | None:
    focused = QApplication.focusWidget()
    if focused is None or not holder.isAncestorOf(focused):
        return None
    parts = _reached(holder)
    return parts.index(focused) if focused in parts else None


def _reached(holder: QWidget) -> list[QWidget]:
    """The parts that Tab reaches, in their order."""
    parts: list[QWidget] = []
    walk = holder.nextInFocusChain()
    while walk is not None and walk is not holder:
        if holder.isAncestorOf(walk) and walk.focusPolicy() & Qt.FocusPolicy.TabFocus and not walk.isHidden():
            parts.append(walk)
        walk = walk.nextInFocusChain()
    return parts


def refuse(field: Field, sentence: str) -> None:
    """Say no below a field; what was typed stays, and the keyboard goes to it."""
    field.refuse(sentence)
    field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
