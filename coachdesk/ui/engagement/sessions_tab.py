"""All sessions, the newest first, and how long the coaching is meant to last."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coachdesk.app.engagement_sheet import EngagementSheet, SessionLine
from coachdesk.domain.sessions import Attendance
from coachdesk.ui.engagement import words
from coachdesk.ui.engagement.columns import GAP, Columns
from coachdesk.ui.engagement.course import CoursePresenter
from coachdesk.ui.engagement.course_card import CourseCard
from coachdesk.ui.engagement.days import length
from coachdesk.ui.engagement.doing import Form
from coachdesk.ui.engagement.focus_kept import redraw
from coachdesk.ui.engagement.parts import pill
from coachdesk.ui.widgets.buttons import Button, Link
from coachdesk.ui.widgets.cards import Card, EmptyState, ListRow
from coachdesk.ui.widgets.layouts import column

AT_ONCE = 30


class SessionList(Card):
    """The newest thirty sessions, and more where they are asked for."""

    chosen = Signal(str)
    wanted = Signal()
    marking = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """No session is known yet."""
        super().__init__("Sessions", parent=parent)
        self._shown = AT_ONCE
        self._sheet: EngagementSheet | None = None
        plan = Button("Plan a session", icon="calendar-plus", small=True)
        plan.clicked.connect(self.wanted)
        self.heading_add(plan)

    def show_sheet(self, sheet: EngagementSheet) -> None:
        """Show the sessions as they are."""
        self._sheet = sheet
        redraw(self, partial(self._draw, sheet))

    def _draw(self, sheet: EngagementSheet) -> None:
        self.clear()
        self.set_note(words.sessions_note(sheet, length(sheet.minutes_held)))
        newest_first = tuple(reversed(sheet.sessions))
        for one in newest_first[: self._shown]:
            self.add_row(self._row(one, sheet))
        if not newest_first:
            self.add_row(EmptyState("No session is on record yet."))
        if len(newest_first) > self._shown:
            more = Button("Show earlier ones")
            more.clicked.connect(self._show_more)
            self.add(more)

    def _row(self, one: SessionLine, sheet: EngagementSheet) -> ListRow:
        line = ListRow(words.session_title(one), words.session_second(one, sheet.today))
        past = one.starts_at.date() < sheet.today
        if one.attendance is Attendance.PLANNED and past:
            mark = Link("Was it held?")
            mark.clicked.connect(self.marking)
            line.add_right(mark)
        elif one.attendance in {Attendance.PLANNED, Attendance.HELD}:
            note = Link("The note" if one.note is not None else "Write a note", "square-pen")
            note.setAccessibleName(f"{note.words()}: {words.session_title(one)}")
            note.clicked.connect(partial(self.chosen.emit, one.id))
            line.add_right(note)
        line.add_right(pill(words.attendance(one.attendance)))
        return line

    def _show_more(self) -> None:
        self._shown += AT_ONCE
        if self._sheet is not None:
            self.show_sheet(self._sheet)


class SessionsTab(QWidget):
    """The list at the left, the plan at the right."""

    def __init__(self, presenter: CoursePresenter, sheet: EngagementSheet, parent: QWidget | None = None) -> None:
        """Lists that are still empty."""
        super().__init__(parent)
        self.sessions = SessionList()
        self._course = CourseCard(presenter, sheet)
        columns = Columns((13, 7))
        columns.put(0, self.sessions)
        columns.put(1, self._course)
        column(self, gap=GAP).addWidget(columns)

    def show_sheet(self, sheet: EngagementSheet) -> None:
        """Show sessions and plan as they are; what is being typed stays."""
        self.sessions.show_sheet(sheet)
        self._course.show_sheet(sheet)

    def refuse(self, form: Form, sentence: str) -> None:
        """Say no beside what was typed."""
        self._course.refuse(form, sentence)

    def accept(self, form: Form) -> None:
        """What was typed is on record."""
        self._course.accept(form)
