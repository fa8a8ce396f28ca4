"""One session beside the list: when and how, what became of it, and where one goes from here."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from coachdesk.app.lists import SessionLine
from coachdesk.domain.sessions import Attendance
from coachdesk.ui.sessions import words
from coachdesk.ui.sessions.mark_row import Refusal
from coachdesk.ui.sessions.marking import WAYS
from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.buttons import Button, Kind, Link
from coachdesk.ui.widgets.cards import Card
from coachdesk.ui.widgets.fields import Field, LineEdit
from coachdesk.ui.widgets.flow import Flow
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.moments import DateEdit, TimeEdit
from coachdesk.ui.widgets.pills import Pill, Tone
from coachdesk.ui.widgets.words import Words

_MINUTES_WIDE: Final = 72


class Beside(Card):
    """The card at the right."""

    held = Signal(object, object)  # the session, and its minutes or None
    missed = Signal(object, Attendance)
    moved = Signal(object, object, object)
    planned_again = Signal(object)
    note = Signal(str)
    update_wanted = Signal(str)
    engagement = Signal(str)

    def __init__(self, line: SessionLine, now: datetime, parent: QWidget | None = None) -> None:
        """As the session stands now."""
        super().__init__(line.client, parent=parent)
        self._line, self._now = line, now
        text, icon, _, tone = words.state(line, now)
        self.heading_add(Pill(text, icon, Tone(tone)))
        self.add(Words(line.organisation, Role.BODY, "ink2", wrap=True))
        facts = column(gap=2)
        facts.addWidget(Words(words.moment(line, now.date()), Role.BODY, wrap=True))
        facts.addWidget(Words(words.manner(line), Role.SMALL, "ink2", wrap=True))
        self.add(facts)
        self._over = words.is_over(line, now)
        self._parts = (self._offered(), self._why(), self._when())
        for part in self._parts:
            self.add(part)
        self.refusal = Refusal()
        self.add_row(self._ways())
        self._show(0)

    def refuse(self, sentence: str) -> None:
        """Say no below what was pressed."""
        self.refusal.say(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._offer()
            return
        super().keyPressEvent(event)

    def _ways(self) -> QWidget:
        """The refusal, and the links that are always there."""
        holder = QWidget()
        whole = column(holder)
        whole.addWidget(self.refusal)
        holds = QWidget()
        links = Flow(holds, gap=20, line_gap=10)
        inset = row(margins=(20, 12, 20, 12))
        inset.addWidget(holds)
        note = Link("Open the note" if self._line.written else "Write the note")
        note.setObjectName("beside-note")
        note.clicked.connect(self._note_pressed)
        engagement = Link("Open engagement")
        engagement.setObjectName("beside-engagement")
        engagement.clicked.connect(self._engagement_pressed)
        links.addWidget(note)
        if self._line.attendance is Attendance.HELD:
            update = Link("Prepare an update")
            update.setObjectName("beside-update")
            update.clicked.connect(self._update_pressed)
            links.addWidget(update)
        links.addWidget(engagement)
        whole.addLayout(inset)
        return holder

    # what can be said of it

    def _offered(self) -> QWidget:
        part = QWidget()
        whole = column(part, gap=10)
        if self._line.attendance is not Attendance.PLANNED:
            whole.addWidget(self._button("It is planned again", self._again_pressed, "beside-again"))
            return part
        if self._over:
            whole.addWidget(self._question())
        line = row(gap=8)
        line.addWidget(self._button("Move", self._ask_when, "beside-move"))
        line.addWidget(self._button("Not held" if self._over else "Call off", self._ask_why, "beside-off"))
        line.addStretch(1)
        whole.addLayout(line)
        return part

    def _question(self) -> QWidget:
        holder = QWidget()
        line = row(holder, gap=8)
        self._minutes = LineEdit(str(self._line.minutes), most=4)
        self._minutes.setFixedWidth(theme().px(_MINUTES_WIDE))
        self._minutes.setObjectName("beside-minutes")
        self._minutes.returnPressed.connect(self._held_pressed)
        yes = Button("Yes, it was held")
        yes.setObjectName("beside-held")
        yes.clicked.connect(self._held_pressed)
        line.addWidget(Field("Was it held? Minutes", self._minutes))
        line.addWidget(yes, 0, Qt.AlignmentFlag.AlignBottom)
        line.addStretch(1)
        return holder

    def _why(self) -> QWidget:
        part = QWidget()
        whole = column(part, gap=8)
        whole.addWidget(Words("Why was it not held?" if self._over else "How is it called off?"))
        self._reasons = [(self._button(said, self._missed_pressed, f"beside-{what}"), what) for what, said in WAYS]
        for button, _ in self._reasons:
            whole.addWidget(button)
        whole.addWidget(self._back())
        return part

    def _when(self) -> QWidget:
        part = QWidget()
        whole = column(part, gap=10)
        self._day = DateEdit(self._now.date())
        self._day.setObjectName("beside-day")
        self._time = TimeEdit(self._line.starts_at.time())
        self._time.setObjectName("beside-time")
        self._day.returnPressed.connect(self._moved_pressed)
        self._time.returnPressed.connect(self._moved_pressed)
        whole.addWidget(Field("New day", self._day))
        whole.addWidget(Field("New time", self._time))
        line = row(gap=8)
        line.addWidget(self._button("Move it", self._moved_pressed, "beside-move-it"))
        line.addWidget(self._back())
        line.addStretch(1)
        whole.addLayout(line)
        return part

    def _show(self, shown: int) -> None:
        for at, part in enumerate(self._parts):
            part.setVisible(at == shown)
        self.refusal.say("")

    def _offer(self) -> None:
        self._show(0)
        first = self._parts[0].findChild(Button)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_why(self) -> None:
        self._show(1)
        self._reasons[0][0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_when(self) -> None:
        self._show(2)
        self._day.setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, said: str, pressed: Callable[[], None], name: str) -> Button:
        button = Button(said, small=True)
        button.setObjectName(name)
        button.clicked.connect(pressed)
        return button

    def _back(self) -> Button:
        back = Button("Back", Kind.QUIET, small=True)
        back.setObjectName("beside-back")
        back.clicked.connect(self._offer)
        return back

    # what was pressed

    def _held_pressed(self) -> None:
        typed = self._minutes.text().strip()
        self.held.emit(self._line, int(typed) if typed.isascii() and typed.isdigit() else None)

    def _missed_pressed(self) -> None:
        for button, what in self._reasons:
            if button is self.sender():
                self.missed.emit(self._line, what)
                return

    def _moved_pressed(self) -> None:
        self.moved.emit(self._line, self._day.day(), self._time.time())

    def _again_pressed(self) -> None:
        self.planned_again.emit(self._line)

    def _note_pressed(self) -> None:
        self.note.emit(self._line.id)

    def _update_pressed(self) -> None:
        self.update_wanted.emit(self._line.engagement)

    def _engagement_pressed(self) -> None:
        self.engagement.emit(self._line.engagement)
