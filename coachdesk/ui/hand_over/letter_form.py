"""The same letter with its own statements as fields: to be worded otherwise, or left out."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coachdesk.app.letter_in_hand import EditableRow, LetterInHand
from coachdesk.domain.agreement import Topic
from coachdesk.ui.hand_over.letter_page import SIZES, Paragraph
from coachdesk.ui.hand_over.room import reveal
from coachdesk.ui.hand_over.words import LEFT_OUT
from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.checks import Check
from coachdesk.ui.widgets.drawing import Box, draw_box
from coachdesk.ui.widgets.layouts import clear, column
from coachdesk.ui.widgets.texts import TextEdit


class StatementField(QWidget):
    """One statement: a box with its words, and a tick to leave it out."""

    changed = Signal()

    def __init__(self, row: EditableRow, place: int, parent: QWidget | None = None) -> None:
        """The words as they stand; what is left out keeps them, in case the client thinks again."""
        super().__init__(parent)
        self.topic: Topic = row.topic
        of = f" {place + 1} of {len(row.statements)}" if len(row.statements) > 1 else ""
        self.words = TextEdit(row.statements[place], role=Role.STATEMENT, lines=1, grows=True)
        self.words.setObjectName(f"statement-{row.topic}-{place}")
        self.words.setAccessibleName(f"{row.heading}, line{of}")
        self.out = Check(LEFT_OUT, role=Role.SMALL)
        self.out.setObjectName(f"leave-out-{row.topic}-{place}")
        self.out.setAccessibleName(f"{LEFT_OUT}: {row.heading}{of}")
        whole = column(self, gap=4)
        whole.addWidget(self.words)
        whole.addWidget(self.out)
        self.words.textChanged.connect(self.changed)
        self.out.toggled.connect(self._leave_out)

    def told(self) -> str:
        """What is to be told here; empty where the line is left out."""
        return "" if self.out.isChecked() else self.words.text()

    def _leave_out(self, out: bool) -> None:  # noqa: FBT001 - Qt's own
        self.words.setEnabled(not out)
        self.changed.emit()


class LetterForm(QWidget):
    """The letter while it is worded otherwise; what stands in the agreement stands here too, and is not a field."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """No letter yet."""
        super().__init__(parent)
        self.setAccessibleName("The letter, to be worded otherwise")
        self.fields: list[StatementField] = []
        self._column = column(self, gap=10, margins=(55, 32, 55, 34))

    def show_letter(self, letter: LetterInHand) -> None:
        """This letter, as it was read last."""
        clear(self._column)
        self.fields = []
        text = letter.words.text
        self._add(text.subject, semibold=True)
        for paragraph in (text.salutation, *text.opening):
            self._add(paragraph)
        for part in letter.rows:
            self._add_row(part)
        self._add(text.closing)
        self._column.addStretch(1)
        reveal(self)

    def told(self) -> tuple[tuple[Topic, str], ...]:
        """Every statement as it stands, in its place; what is left out is empty."""
        return tuple((field.topic, field.told()) for field in self.fields)

    def restyle(self) -> None:
        """Colours may have changed."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        draw_box(QPainter(self), self.rect(), look.px(2), Box(look.colour("surface"), look.colour("line")))

    def _add_row(self, part: EditableRow) -> None:
        held = column(gap=2)
        held.addWidget(Paragraph(part.heading, SIZES[0], "ink", semibold=True))
        for words in part.fixed:
            held.addWidget(Paragraph(words, SIZES[0], "ink"))
        for place in range(len(part.statements)):
            field = StatementField(part, place)
            field.changed.connect(self.changed)
            self.fields.append(field)
            held.addSpacing(theme().px(2))
            held.addWidget(field)
        self._column.addLayout(held)

    def _add(self, text: str, *, semibold: bool = False) -> None:
        self._column.addWidget(Paragraph(text, SIZES[0], "ink", semibold=semibold))
