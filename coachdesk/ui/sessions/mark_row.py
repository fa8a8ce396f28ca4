"""“Was it held?”, asked in the row of the session itself: yes, moved, or no and why."""

from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from coachdesk.app.lists import SessionLine
from coachdesk.domain.sessions import Attendance
from coachdesk.ui.sessions.marking import WAYS
from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.buttons import Button, Kind
from coachdesk.ui.widgets.cards import ListRow
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.moments import DateEdit, TimeEdit
from coachdesk.ui.widgets.private import Picture
from coachdesk.ui.widgets.spoken import announce
from coachdesk.ui.widgets.words import Words

_WHEN_WIDE: Final = 92
_DAY_WIDE: Final = 208
_TIME_WIDE: Final = 72


class Marks(QWidget):
    """The question, and what it may lead to; Escape leads back to it."""

    held = Signal()
    missed = Signal(Attendance)
    moved = Signal(object, object)  # a day and a time, either None where it can't be read

    def __init__(self, line: SessionLine, today: date, *, asks: bool = True, parent: QWidget | None = None) -> None:
        """For a session that is over; one that still comes (`asks` is False) can be moved or called off."""
        super().__init__(parent)
        self._line = line
        self._ask = self._question(asks=asks)
        self._why = self._reasons()
        self._when = self._other_time(today)
        whole = row(self, gap=0)
        for part in (self._ask, self._why, self._when):
            whole.addWidget(part)
        self._show(self._ask)

    def _question(self, *, asks: bool) -> QWidget:
        part = QWidget()
        line = row(part, gap=6)
        name = self._line.client
        moved = Button("Moved" if asks else "Move", small=True)
        moved.setAccessibleName(f"Move the session with {name}")
        missed = Button("No" if asks else "Call off", small=True)
        missed.setAccessibleName(
            f"The session with {name} was not held" if asks else f"Call off the session with {name}"
        )
        if asks:
            yes = Button(f"Yes, {self._line.minutes} min", small=True)
            yes.setAccessibleName(f"The session with {name} was held, {self._line.minutes} minutes")
            yes.setObjectName(f"held-{self._line.id}")
            yes.clicked.connect(self._held)
            line.addWidget(Words("Was it held?", Role.SMALL, "ink2"))
            line.addSpacing(6)
            line.addWidget(yes)
        moved.setObjectName(f"move-{self._line.id}")
        missed.setObjectName(f"miss-{self._line.id}")
        moved.clicked.connect(self._ask_when)
        missed.clicked.connect(self._ask_why)
        line.addWidget(moved)
        line.addWidget(missed)
        return part

    def _reasons(self) -> QWidget:
        part = QWidget()
        line = row(part, gap=6)
        self._reason_of: dict[QWidget, Attendance] = {}
        for what, words in WAYS:
            button = Button(words, small=True)
            button.clicked.connect(self._missed)
            self._reason_of[button] = what
            line.addWidget(button)
        line.addWidget(self._back())
        return part

    def _other_time(self, today: date) -> QWidget:
        part = QWidget()
        line = row(part, gap=6)
        self._day = DateEdit(today)
        self._day.setAccessibleName("New day")
        self._day.setFixedWidth(theme().px(_DAY_WIDE))
        self._time = TimeEdit(self._line.starts_at.time())
        self._time.setAccessibleName("New time")
        self._time.setFixedWidth(theme().px(_TIME_WIDE))
        self._day.returnPressed.connect(self._moved)
        self._time.returnPressed.connect(self._moved)
        move = Button("Move it", small=True)
        move.clicked.connect(self._moved)
        for each in (self._day, self._time, move, self._back()):
            line.addWidget(each)
        return part

    def _back(self) -> Button:
        back = Button("Back", Kind.QUIET, small=True)
        back.clicked.connect(self._return)
        return back

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._ask.isHidden():
            self._return()
            return
        super().keyPressEvent(event)

    def _show(self, shown: QWidget) -> None:
        for part in (self._ask, self._why, self._when):
            part.setVisible(part is shown)

    def _held(self) -> None:
        self.held.emit()

    def _ask_why(self) -> None:
        self._show(self._why)
        next(iter(self._reason_of)).setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, "Why not? Called off in time, called off late, or nobody came.")

    def _ask_when(self) -> None:
        self._show(self._when)
        self._day.setFocus(Qt.FocusReason.OtherFocusReason)

    def _missed(self) -> None:
        button = self.sender()
        if isinstance(button, QWidget) and button in self._reason_of:
            self.missed.emit(self._reason_of[button])

    def _moved(self) -> None:
        self.moved.emit(self._day.day(), self._time.time())

    def _return(self) -> None:
        self._show(self._ask)
        self._ask.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ask.findChildren(Button)[-1].setFocus(Qt.FocusReason.OtherFocusReason)


class MarkedRow(QWidget):
    """A session that is over, with the question what became of it, and room for a refusal below."""

    held = Signal(object)
    missed = Signal(object, Attendance)
    moved = Signal(object, object, object)

    def __init__(self, when: str, beside: str, line: SessionLine, today: date, parent: QWidget | None = None) -> None:
        """A row of a card."""
        super().__init__(parent)
        self._line = line
        self.refusal = Refusal()
        facts = ListRow(line.client, beside=beside)
        facts.add_left(in_column(when, "ink2"))
        self.marks = Marks(line, today)
        facts.add_right(self.marks)
        whole = column(self)
        whole.addWidget(facts)
        whole.addWidget(self.refusal)
        self.marks.held.connect(self._held)
        self.marks.missed.connect(self._missed)
        self.marks.moved.connect(self._moved)

    def _held(self) -> None:
        self.held.emit(self._line)

    def _missed(self, what: Attendance) -> None:
        self.missed.emit(self._line, what)

    def _moved(self, day: object, at: object) -> None:
        self.moved.emit(self._line, day, at)


def in_column(when: str, token: str) -> Words:
    """A time at the left of a row, in a column of its own."""
    words = Words(when, Role.BODY, token, tabular=True)
    words.setFixedWidth(theme().px(_WHEN_WIDE))
    words.setContentsMargins(0, 1, 0, 0)  # on the line of the name, which stands half a pixel lower
    return words


class Refusal(QWidget):
    """A sentence that says no, below the thing; gone while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing is refused yet."""
        super().__init__(parent)
        self._words = Words("", Role.SMALL, "stop", wrap=True)
        line = row(self, gap=6, margins=(20, 0, 20, 10))
        line.addWidget(Picture("circle-minus", "stop", 16), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._words, 1)
        self.hide()

    def say(self, sentence: str) -> None:
        """Say why not; an empty sentence takes it away."""
        self._words.setText(sentence)
        self.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence, at_once=True)

    def said(self) -> str:
        """Why not; empty where nothing is refused."""
        return self._words.text()
