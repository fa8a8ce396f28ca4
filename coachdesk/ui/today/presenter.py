"""What the screen of the day decides: when it is read, what a press leads to, and what can be taken back."""

from collections.abc import Sequence
from datetime import date, time, timedelta
from functools import partial
from typing import Protocol

from coachdesk.app.lists import SessionLine
from coachdesk.app.news import Happened, News
from coachdesk.app.releases import Unanswered
from coachdesk.app.today import DayPage
from coachdesk.base.errors import CoachDeskError, RuleBroken
from coachdesk.base.ids import ActionId, SessionId
from coachdesk.domain.actions import Progress
from coachdesk.domain.sessions import Attendance
from coachdesk.ui.calendar_words import nearness
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.sessions.marking import Marking
from coachdesk.ui.today.lines import DayShown
from coachdesk.ui.today.words import shown
from coachdesk.ui.workplace import Notice, Workplace


class TodayView(Protocol):
    """What the presenter asks of the page."""

    def show_day(self, day: DayShown) -> None:
        """Everything, as it is now."""
        ...

    def show_nearness(self, words: str) -> None:
        """How far off the next session is, and nothing else anew."""
        ...

    def refuse_mark(self, session: SessionId, sentence: str) -> None:
        """Say no beside this session; what was typed stays."""
        ...


class TodayPresenter:
    """Reads the day, and turns presses into commands."""

    def __init__(self, view: TodayView, workplace: Workplace) -> None:
        """Nothing is read yet."""
        self._view = view
        self._workplace = workplace
        self._marking = Marking(view, workplace)
        self._page: DayPage | None = None
        self._waiting = False
        self._again = False

    def load(self) -> None:
        """Read the day anew; asked for while it is being read, it is read once more after."""
        if self._waiting:
            self._again = True
            return
        self._waiting = True
        self._workplace.runner.run(self._read, self._loaded, self._unreadable)

    def hear(self, news: News) -> None:
        """Something changed; there is little that a day does not show."""
        if news.what is not Happened.GOALS or self._page is None or self._page.next is not None:
            self.load()

    def tick(self) -> None:
        """A minute went by: only the nearness is said anew, unless another session is next, or another day began."""
        page = self._page
        if page is None:
            return
        now = self._workplace.desks.directory.now()
        following = page.next.session if page.next is not None else None
        over = following is not None and now >= following.starts_at + timedelta(minutes=following.minutes)
        if over or now.date() != page.now.date():
            self.load()
        elif following is not None:
            self._view.show_nearness(nearness(following.starts_at, now))

    def go(self, place: Place) -> None:
        """Somewhere else."""
        self._workplace.go(place)

    def new_session(self) -> None:
        """Plan one, or enter one that was held."""
        self._workplace.go(Place(Screen.NEW_SESSION))

    def new_client(self) -> None:
        """Somebody new; the first step in a new practice."""
        self._workplace.go(Place(Screen.NEW_CLIENT))

    def write_note(self) -> None:
        """The note that one reaches for the pen to write; where there is no client yet, first the client."""
        if self._page is not None and not self._page.clients:
            self.new_client()
            return
        self._workplace.runner.run(self._workplace.desks.today.note_to_write, self._write)

    def held(self, line: SessionLine) -> None:
        """It was held, as long as planned."""
        self._marking.held(line, line.minutes)

    def missed(self, line: SessionLine, what: Attendance) -> None:
        """It was called off or not kept."""
        self._marking.missed(line, what)

    def moved(self, line: SessionLine, day: date | None, at: time | None) -> None:
        """It takes place another time."""
        self._marking.moved(line, day, at)

    def marked(self, action: ActionId, done: bool) -> None:  # noqa: FBT001 - a box is ticked or not
        """An action item was ticked, or its tick taken off."""
        progress = Progress.DONE if done else Progress.OPEN
        back = Progress.OPEN if done else Progress.DONE
        actions, runner = self._workplace.desks.actions, self._workplace.runner

        def undo() -> None:
            runner.run(partial(actions.mark, action, back), _nothing)

        def told(_: object) -> None:
            words = "Action item done." if done else "Action item open again."
            self._workplace.tell(Notice(words, undo))

        runner.run(partial(actions.mark, action, progress), told, self._unmarked)

    def _unmarked(self, no: CoachDeskError) -> None:
        if not isinstance(no, RuleBroken):
            raise no
        self._workplace.tell(Notice(str(no)))
        self.load()

    def _read(self) -> tuple[DayPage, Sequence[Unanswered]]:
        desks = self._workplace.desks
        return desks.today.page(), desks.releases.unanswered()

    def _loaded(self, read: tuple[DayPage, Sequence[Unanswered]]) -> None:
        self._waiting = False
        self._page, open_questions = read
        self._view.show_day(shown(self._page, open_questions))
        if self._again:
            self._again = False
            self.load()

    def _unreadable(self, no: CoachDeskError) -> None:
        self._waiting = self._again = False
        raise no

    def _write(self, session: str) -> None:
        self._workplace.go(Place(Screen.NOTE, about=session) if session else Place(Screen.SESSIONS))


def _nothing(_: object) -> None:
    """The page hears of it by the news."""
