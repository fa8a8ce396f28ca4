"""What every question of the first steps has: a title, a sentence, and its fields by name."""

from PySide6.QtWidgets import QWidget

from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.fields import Field
from coachdesk.ui.widgets.layouts import column
from coachdesk.ui.widgets.words import Words

MEASURE = 560
"""How wide a question is, in the pixels of the design."""


class StepPage(QWidget):
    """One question."""

    measure = MEASURE
    on = "Go on"
    grows = False
    """Whether the question takes all the height there is."""

    def __init__(self, title: str, sentence: str) -> None:
        """With nothing below the sentence yet."""
        super().__init__()
        self.setAccessibleName(title)
        self.fields: dict[str, Field] = {}
        self.content = column(self, gap=16)
        head = column(gap=4)
        head.addWidget(Words(title, Role.PAGE, wrap=True))
        self.sentence = Words(sentence, Role.BODY, "ink2", wrap=True)
        head.addWidget(self.sentence)
        self.content.addLayout(head)
        self.content.addSpacing(theme().px(4))

    def first_focus(self) -> QWidget | None:
        """Where the keyboard is at first; None for the button that goes on."""
        return None

    def ready(self) -> bool:
        """Keep what is typed; False where the page itself says why one can't go on."""
        return True

    def left(self) -> None:
        """Another question takes its place: whatever still runs tells it nothing any more."""

    def refuse(self, what: str, sentence: str) -> bool:
        """Say something beside the field of that name; False where there is none."""
        field = self.fields.get(what)
        if field is None:
            return False
        if sentence:
            field.refuse(sentence)
            field.editor.setFocus()
        else:
            field.accept()
        return True
