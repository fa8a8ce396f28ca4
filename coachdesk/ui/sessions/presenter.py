"""What the list of sessions decides: which rows are wanted, what became of a session, and where a row leads."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import partial
from typing import Final, Protocol

from coachdesk.app.lists import SessionCounts, SessionLine, SessionsShown, Window
from coachdesk.app.news import Happened, News
from coachdesk.base.errors import CoachDeskError, RuleBroken
from coachdesk.base.ids import EngagementId, SessionId
from coachdesk.base.spans import DAY_IN_MINUTES
from coachdesk.domain.sessions import Attendance
from coachdesk.ui.long_list import LongList
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.sessions.marking import Marking
from coachdesk.ui.workplace import Workplace

_HEARD: Final = frozenset({Happened.PARTIES, Happened.SESSIONS, Happened.NOTES, Happened.IMPORTED})


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which sessions the page shows."""

    which: SessionsShown
    search: str = ""


class SessionsView(Protocol):
    """What the presenter asks of the page."""

    def show_counts(self, counts: SessionCounts) -> None:
        """How many sessions wait for something."""
        ...

    def show_rows(self, window: Window[SessionLine], wanted: Wanted, now: datetime) -> None:
        """A new list, with its first rows."""
        ...

    def fill(self, page: int, lines: Sequence[SessionLine], generation: int) -> None:
        """The rows of a page that was in sight."""
        ...

    def show_nobody(self, wanted: Wanted) -> None:
        """There is no such row."""
        ...

    def show_session(self, line: SessionLine, now: datetime) -> None:
        """The session beside the list."""
        ...

    def show_none(self) -> None:
        """No session beside the list."""
        ...

    def refuse_mark(self, session: SessionId, sentence: str) -> None:
        """Say no beside this session; what was typed stays."""
        ...


class SessionsPresenter:
    """Asks for the rows that are wanted, and marks sessions."""

    def __init__(self, view: SessionsView, workplace: Workplace, which: str, chosen: str = "") -> None:
        """With a filter and a session, as a place names them; those to come, where it names none."""
        self._view = view
        self._workplace = workplace
        self._marking = Marking(view, workplace)
        known = which in {str(one) for one in SessionsShown}
        self.wanted = Wanted(SessionsShown(which) if known else SessionsShown.COMING)
        self._chosen = chosen
        self._list = LongList[Wanted, SessionLine](workplace.runner, self._read, self._show, view.fill)

    def load(self) -> None:
        """Read the list, what waits, and the session that is chosen."""
        directory = self._workplace.desks.directory
        self._workplace.runner.run(directory.session_counts, self._view.show_counts)
        self._list.ask(self.wanted)
        if self._chosen:
            self._read_chosen()

    def chosen(self) -> str:
        """The session beside the list; empty where there is none."""
        return self._chosen

    def hear(self, news: News) -> None:
        """Something changed that a row may show."""
        if news.what in _HEARD:
            self.load()

    def search(self, typed: str) -> None:
        """Something else was typed."""
        if typed.strip() != self.wanted.search.strip():
            self._ask(Wanted(self.wanted.which, typed))

    def filter(self, which: SessionsShown) -> None:
        """Other sessions are wanted."""
        self._chosen = ""
        self._ask(Wanted(which, self.wanted.search))

    def want(self, page: int, generation: int) -> None:
        """These rows came into sight."""
        self._list.want(page, generation)

    def choose(self, session: str) -> None:
        """Another row is chosen."""
        if session and session != self._chosen:
            self._chosen = session
            self._read_chosen()

    def open_note(self, session: str) -> None:
        """The note about this session, to be read or written."""
        self._workplace.go(Place(Screen.NOTE, about=session))

    def open_engagement(self, engagement: EngagementId) -> None:
        """The page about this engagement."""
        self._workplace.go(Place(Screen.ENGAGEMENT, about=engagement))

    def prepare_update(self, engagement: EngagementId) -> None:
        """An update about this engagement."""
        self._workplace.go(Place(Screen.COMPOSER, more=engagement))

    def new_session(self) -> None:
        """Plan one, or enter one that was held."""
        self._workplace.go(Place(Screen.NEW_SESSION))

    def held(self, line: SessionLine, minutes: int | None = None) -> None:
        """It was held, as long as planned or as long as is said; None says that no length can be read."""
        if minutes is None or not 0 < minutes <= DAY_IN_MINUTES:
            self._view.refuse_mark(line.id, "Say how many minutes it lasted, in figures: 88.")
            return
        self._marking.held(line, minutes)

    def missed(self, line: SessionLine, what: Attendance) -> None:
        """It was called off or not kept."""
        self._marking.missed(line, what)

    def moved(self, line: SessionLine, day: date | None, at: time | None) -> None:
        """It takes place another time."""
        self._marking.moved(line, day, at)

    def planned_again(self, line: SessionLine) -> None:
        """What was said of it was a mistake."""
        self._marking.planned_again(line)

    def _ask(self, wanted: Wanted) -> None:
        self.wanted = wanted
        self._list.ask(wanted)

    def _read(self, wanted: Wanted, offset: int, limit: int) -> Window[SessionLine]:
        return self._workplace.desks.directory.sessions(wanted.which, wanted.search, offset, limit)

    def _show(self, window: Window[SessionLine]) -> None:
        if not window.total:
            self._chosen = ""
            self._view.show_nobody(self.wanted)
            self._view.show_none()
            return
        if not self._chosen:
            self._chosen = window.lines[0].id
            self._read_chosen()
        self._view.show_rows(window, self.wanted, self._workplace.desks.directory.now())

    def _read_chosen(self) -> None:
        read = partial(self._workplace.desks.directory.session, SessionId(self._chosen))
        self._workplace.runner.run(read, self._came, self._gone)

    def _came(self, line: SessionLine) -> None:
        if line.id == self._chosen:
            self._view.show_session(line, self._workplace.desks.directory.now())

    def _gone(self, no: CoachDeskError) -> None:
        if not isinstance(no, RuleBroken):
            raise no
        self._chosen = ""
        self._view.show_none()
