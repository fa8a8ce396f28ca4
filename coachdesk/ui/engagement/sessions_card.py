"""The sessions as numbered circles: those held, the next one, and those still planned."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coachdesk.app.engagement_sheet import EngagementSheet, SessionLine
from coachdesk.base.ids import SessionId
from coachdesk.domain.sessions import Attendance
from coachdesk.ui.engagement import words
from coachdesk.ui.engagement.days import length, near_moment
from coachdesk.ui.engagement.parts import Dot
from coachdesk.ui.theme import Role as Type
from coachdesk.ui.widgets.buttons import Button
from coachdesk.ui.widgets.cards import Card, EmptyState
from coachdesk.ui.widgets.flow import Flow
from coachdesk.ui.widgets.words import Words

MOST = 20


class SessionsCard(Card):
    """The newest twenty sessions; a press leads to the note about one."""

    chosen = Signal(str)
    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """No session is known yet."""
        super().__init__("Sessions", parent=parent)

    def show_sheet(self, sheet: EngagementSheet) -> None:
        """Show the sessions as they are."""
        self.clear()
        self.set_note(words.sessions_note(sheet, length(sheet.minutes_held)))
        if not sheet.sessions:
            button = Button("Plan a session", icon="calendar-plus")
            button.clicked.connect(self.wanted)
            self.add_row(EmptyState("No session is on record yet.", button))
            return
        dots = QWidget()
        line = Flow(dots, gap=10, line_gap=10)
        for dot in self._dots(sheet):
            line.addWidget(dot)
        self.add(dots)
        self.add(Words(words.next_sessions(sheet), Type.SMALL, "ink2", wrap=True))

    def _dots(self, sheet: EngagementSheet) -> list[QWidget]:
        numbered = [one for one in sheet.sessions if one.number is not None][-MOST:]
        coming = next((one.id for one in numbered if one.attendance is Attendance.PLANNED), None)
        dots: list[QWidget] = [self._dot(one, sheet, coming) for one in numbered]
        if sheet.ended_on is not None:
            return dots
        last = numbered[-1].number or 0 if numbered else 0
        for number in range(last + 1, min(sheet.planned_sessions or 0, last + MOST - len(dots)) + 1):
            still = Dot(number, f"Session {number}, not planned yet")
            still.clicked.connect(self.wanted)
            dots.append(still)
        return dots

    def _dot(self, one: SessionLine, sheet: EngagementSheet, coming: SessionId | None) -> Dot:
        held = one.attendance is Attendance.HELD
        spoken = f"{words.session_title(one)}, {'held ' if held else ''}{near_moment(one.starts_at, sheet.today)}"
        dot = Dot(one.number or 0, spoken, held=held, coming=one.id == coming)
        dot.clicked.connect(partial(self.chosen.emit, one.id))
        return dot
