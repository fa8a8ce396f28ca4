"""“Today and next”: what was not marked yet, what comes today, and in the days after."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coachdesk.base.ids import SessionId
from coachdesk.domain.sessions import Attendance
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.sessions.mark_row import MarkedRow, in_column
from coachdesk.ui.theme import Role
from coachdesk.ui.today.lines import MeetingShown
from coachdesk.ui.today.next_card import aside
from coachdesk.ui.widgets.buttons import Link
from coachdesk.ui.widgets.cards import Card, ListRow
from coachdesk.ui.widgets.pills import Pill, Tone
from coachdesk.ui.widgets.words import Words

_WEEK: Final = Place(Screen.SESSIONS, more="coming")


class Meetings(Card):
    """The card with one row a session."""

    go = Signal(Place)
    held = Signal(object)
    missed = Signal(object, Attendance)
    moved = Signal(object, object, object)

    def __init__(self, shown: Sequence[MeetingShown], today: date, parent: QWidget | None = None) -> None:
        """These rows."""
        super().__init__("Today and next", parent=parent)
        self._marked_rows: dict[SessionId, MarkedRow] = {}
        week = Link("Week")
        week.setObjectName("meetings-week")
        week.setAccessibleName("Week: all sessions to come")
        week.clicked.connect(self._week)
        self.heading_add(week)
        for one in shown:
            self.add_row(self._row(one, today))
        if not shown:
            self.add(Words("Nothing else is planned for the next seven days.", Role.BODY, "ink2", wrap=True))

    def refuse(self, session: SessionId, sentence: str) -> None:
        """Say no below the row of this session."""
        if session in self._marked_rows:
            self._marked_rows[session].refusal.say(sentence)

    def _row(self, shown: MeetingShown, today: date) -> QWidget:
        if shown.to_mark is None:
            made = MeetingRow(shown)
            made.go.connect(self.go)
            return made
        marked = MarkedRow(shown.when, shown.beside, shown.to_mark, today)
        self._marked_rows[shown.to_mark.id] = marked
        marked.held.connect(self.held)
        marked.missed.connect(self.missed)
        marked.moved.connect(self.moved)
        return marked

    def _week(self) -> None:
        self.go.emit(_WEEK)


class MeetingRow(ListRow):
    """A session that comes; the row leads to its engagement."""

    go = Signal(Place)

    def __init__(self, shown: MeetingShown, parent: QWidget | None = None) -> None:
        """When, who, which, and how."""
        super().__init__(shown.client, clickable=True, beside=shown.beside, parent=parent)
        self.setObjectName(f"meeting-{shown.place.about}-{shown.when}")
        self.setAccessibleName(
            ", ".join(part for part in (shown.when, shown.client, shown.beside.lstrip("· "), shown.aside) if part)
        )
        self._place = shown.place
        self.add_left(when(shown))
        if shown.pill is not None:
            words, icon, tone = shown.pill
            self.add_right(Pill(words, icon, Tone(tone)))
        else:
            self.add_right(aside(shown.aside))
        self.clicked.connect(self._go)

    def _go(self) -> None:
        self.go.emit(self._place)


def when(shown: MeetingShown) -> Words:
    """The time, in a column of its own; today's stands out."""
    return in_column(shown.when, "ink" if shown.present else "ink2")
