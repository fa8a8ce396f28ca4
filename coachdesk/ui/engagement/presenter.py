"""What the screen about one engagement decides: what is read, what a press leads to, and where one goes from here."""

from enum import StrEnum
from functools import partial
from typing import Final

from coachdesk.app.engagement_sheet import EngagementSheet
from coachdesk.app.news import News
from coachdesk.base.errors import CoachDeskError, RuleBroken
from coachdesk.base.ids import NoteId, SessionId, SummaryId
from coachdesk.domain.agreement import Audience
from coachdesk.domain.sessions import Attendance
from coachdesk.ui.engagement.course import CoursePresenter
from coachdesk.ui.engagement.doing import EngagementView, Form
from coachdesk.ui.engagement.items import ItemsPresenter
from coachdesk.ui.engagement.table import TablePresenter
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.workplace import Workplace

_MAY_BE_NOTED: Final = frozenset({Attendance.HELD, Attendance.PLANNED})


class Tab(StrEnum):
    """The parts of the page, in their order."""

    OVERVIEW = "overview"
    SESSIONS = "sessions"
    NOTES = "notes"
    GOALS = "goals"
    UPDATES = "updates"
    AGREEMENT = "agreement"
    TIMELINE = "timeline"


class EngagementPresenter:
    """Reads the engagement, and knows the ways that lead from it; its parts turn presses into commands."""

    def __init__(self, view: EngagementView, workplace: Workplace, engagement: str) -> None:
        """For one engagement; nothing is read yet."""
        self._view = view
        self._workplace = workplace
        self._id = engagement
        self._waiting = False
        self.sheet: EngagementSheet | None = None
        self.table = TablePresenter(view, workplace, engagement)
        self.items = ItemsPresenter(view, workplace, engagement)
        self.course = CoursePresenter(view, workplace, engagement)

    # --- reading ----------------------------------------------------------------------------------------------------

    def load(self) -> None:
        """Read the page anew; what is being read already is not read twice."""
        if not self._waiting:
            self._waiting = True
            page = self._workplace.desks.engagement_page
            self._workplace.runner.run(partial(page.of, self._id), self._loaded, self._unreadable)

    def hear(self, news: News) -> None:
        """Something changed; what concerns another engagement is passed over."""
        if self.sheet is None or news.engagement in {None, self.sheet.id}:
            self.load()

    def _loaded(self, sheet: EngagementSheet) -> None:
        self._waiting = False
        self.sheet = sheet
        for part in (self.table, self.items, self.course):
            part.know(sheet)
        self._view.show_sheet(sheet)

    def _unreadable(self, no: CoachDeskError) -> None:
        self._waiting = False
        if self.sheet is None and isinstance(no, RuleBroken):
            self._view.show_missing(str(no))
        else:
            self.table.refused(Form.PAGE, no)

    # --- going elsewhere --------------------------------------------------------------------------------------------

    def prepare_update(self, audience: Audience | None = None) -> None:
        """A new update, for this reader where one is named."""
        more = f"{self._id}:{audience}" if audience is not None else self._id
        self._workplace.go(Place(Screen.COMPOSER, more=more))

    def write_note(self) -> None:
        """A note about the last session that has none, or else about the engagement as it is today."""
        due = self._note_due()
        self._workplace.go(Place(Screen.NOTE, about=due) if due else Place(Screen.NOTE, more=self._id))

    def open_note(self, note: NoteId | SessionId) -> None:
        """A note, or the one about a session."""
        self._workplace.go(Place(Screen.NOTE, about=note))

    def open_update(self, update: SummaryId) -> None:
        """An update, in the composer."""
        self._workplace.go(Place(Screen.COMPOSER, about=update))

    def open_letter(self, update: SummaryId) -> None:
        """The letter that left, to be seen or printed again."""
        self._workplace.go(Place(Screen.LETTER, about=update))

    def plan_session(self) -> None:
        """A new session of this engagement."""
        self._workplace.go(Place(Screen.NEW_SESSION, about=self._id))

    def mark_sessions(self) -> None:
        """Where sessions that are over are said to have been held or not."""
        self._workplace.go(Place(Screen.SESSIONS, more="to_mark"))

    def record_agreement(self) -> None:
        """The next agreement, as it was signed."""
        self._workplace.go(Place(Screen.AGREEMENT, about=self._id))

    def open_clients(self) -> None:
        """Up to all clients."""
        self._workplace.go(Place(Screen.CLIENTS))

    def open_organisation(self) -> None:
        """Up to the client's organisation."""
        if self.sheet is not None:
            self._workplace.go(Place(Screen.ORGANISATIONS, about=self.sheet.organisation_id))

    def _note_due(self) -> SessionId | None:
        if self.sheet is None:
            return None
        begun = [one for one in self.sheet.sessions if one.starts_at.date() <= self.sheet.today]
        last = next((one for one in reversed(begun) if one.attendance in _MAY_BE_NOTED), None)
        return last.id if last is not None and last.note is None else None
