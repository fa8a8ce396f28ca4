"""The same letter with its own statements as fields: to be worded otherwise, or left out."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coachdesk.app.letter_in_hand import EditableRow, LetterInHand
from coachdesk.domain.agreement import Topic
from coachdesk.ui.hand_over.letter_page import SIZES, Paragraph
from coachdesk.ui.hand_over.lines import Line
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

    def __init__(self, row: EditableRow, lines: Sequence[Line], place: int, parent: QWidget | None = None) -> None:
        """The words as they stand; what is left out keeps them, in case the client thinks again."""
        super().__init__(parent)
        self.topic: Topic = row.topic
        self.line = lines[place]
        of = f" {place + 1} of {len(lines)}" if len(lines) > 1 else ""
        self.words = TextEdit(self.line.words, role=Role.STATEMENT, lines=1, grows=True)
        self.words.guard()  # what the client words otherwise stays between the client and the coach
        self.words.setObjectName(f"statement-{row.topic}-{place}")
        self.words.setAccessibleName(f"{row.heading}, line{of}")
        self.out = Check(LEFT_OUT, role=Role.SMALL)
        self.out.setObjectName(f"leave-out-{row.topic}-{place}")
        self.out.setAccessibleName(f"{LEFT_OUT}: {row.heading}{of}")
        if self.line.out:
            self.out.setChecked(True)
            self.words.setEnabled(False)
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

    def show_letter(self, letter: LetterInHand, lines: Sequence[Line]) -> None:
        """This letter, as it was read last, with these `lines` to be worded."""
        clear(self._column)
        self.fields = []
        text = letter.words.text
        self._add(text.subject, semibold=True)
        for paragraph in (text.salutation, *text.opening):
            self._add(paragraph)
        for part in letter.rows:
            self._add_row(part, [line for line in lines if line.topic is part.topic])
        self._add(text.closing)
        self._column.addStretch(1)
        places = {id(line): place for place, line in enumerate(lines)}  # two lines may say the same
        self.fields.sort(key=lambda field: places[id(field.line)])
        reveal(self)

    def told(self) -> tuple[tuple[Topic, str], ...]:
        """Every line as it stands, in the order in which they were offered; what is left out is empty."""
        return tuple((field.topic, field.told()) for field in self.fields)

    def restyle(self) -> None:
        """Colours may have changed."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        draw_box(QPainter(self), self.rect(), look.px(2), Box(look.colour("surface"), look.colour("line")))

    def _add_row(self, part: EditableRow, lines: Sequence[Line]) -> None:
        held = column(gap=2)
        held.addWidget(Paragraph(part.heading, SIZES[0], "ink", semibold=True))
        for words in part.fixed:
            held.addWidget(Paragraph(words, SIZES[0], "ink"))
        for place in range(len(lines)):
            field = StatementField(part, lines, place)
            field.changed.connect(self.changed)
            self.fields.append(field)
            held.addSpacing(theme().px(2))
            held.addWidget(field)
        self._column.addLayout(held)

    def _add(self, text: str, *, semibold: bool = False) -> None:
        self._column.addWidget(Paragraph(text, SIZES[0], "ink", semibold=semibold))
