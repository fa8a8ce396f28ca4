"""A page about a record that is not there: one sentence, and the way to where the others are."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coachdesk.ui.widgets.buttons import Button
from coachdesk.ui.widgets.cards import EmptyState
from coachdesk.ui.widgets.spoken import announce


def show_missing(page: QWidget, sentence: str, way: str, go: Callable[[], None]) -> None:
    """In place of everything on `page`: the sentence, and one button for the `way`."""
    layout = page.layout()
    for child in page.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        child.hide()
    button = Button(way)
    button.setObjectName("way-on")
    button.clicked.connect(go)
    state = EmptyState(sentence, button)
    if layout is not None:
        layout.addWidget(state)
    state.show()
    button.setFocus(Qt.FocusReason.OtherFocusReason)
    announce(state, sentence, at_once=True)
