"""All sessions: those to come, those to mark, those that wait for a note."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from coachdesk.app.lists import SessionCounts, SessionLine, SessionsShown, Window
from coachdesk.app.news import News
from coachdesk.base.ids import EngagementId, SessionId
from coachdesk.domain.sessions import Attendance
from coachdesk.ui.calendar_words import place_in_course, slot
from coachdesk.ui.commands import Command
from coachdesk.ui.long_list import PAGE
from coachdesk.ui.page import Page
from coachdesk.ui.place import Place
from coachdesk.ui.refocus import keeps_focus
from coachdesk.ui.searched_table import SearchedTable
from coachdesk.ui.sessions import words
from coachdesk.ui.sessions.beside import Beside
from coachdesk.ui.sessions.mark_row import MarkedRow
from coachdesk.ui.sessions.presenter import SessionsPresenter, Wanted
from coachdesk.ui.theme import theme
from coachdesk.ui.widgets.buttons import Button, Kind
from coachdesk.ui.widgets.cards import Card
from coachdesk.ui.widgets.header import PageHeader
from coachdesk.ui.widgets.layouts import clear, column, row
from coachdesk.ui.widgets.pills import Tone
from coachdesk.ui.widgets.scroll import Scroll
from coachdesk.ui.widgets.tables import Cell, Column, Line, WindowedModel
from coachdesk.ui.workplace import Workplace

COLUMNS: Final = (
    Column("when", "When", 164, plain_ink=True),
    Column("client", "Client", 190, strong=True, grows=True),
    Column("organisation", "Organisation", 130, grows=True),
    Column("state", "State", 136),
    Column("length", "Length", 84, numeric=True),
)
_SIDES: Final = ((1700, 420), (1200, 380), (0, 340))
_NARROW: Final = 1000


def make(workplace: Workplace, place: Place) -> Page:
    """The page; `place.more` may name a filter, and `place.about` a session in it."""
    return SessionsPage(workplace, place.more, place.about)


class SessionsPage(Page):
    """Shows the list and the session that is chosen."""

    def __init__(self, workplace: Workplace, which: str, chosen: str = "") -> None:
        """The page; its rows come when they are read."""
        super().__init__()
        self.setAccessibleName("Sessions")
        self.presenter = SessionsPresenter(self, workplace, which, chosen)
        self._now = workplace.desks.directory.now()
        self._marked: dict[SessionId, MarkedRow] = {}
        self.beside: Beside | None = None
        self._header = PageHeader("Sessions")
        new = Button("New session", Kind.PRIMARY, "calendar-plus", "Ctrl+N")
        new.clicked.connect(self.presenter.new_session)
        self._header.add_button(new)
        self._model = WindowedModel(COLUMNS)
        self.list = SearchedTable("Sessions", self._model, hint="Name or organisation", filters=list(words.FILTERS))
        self.list.filter.choose(self.presenter.wanted.which)
        self.list.searched.connect(self.presenter.search)
        self.list.filtered.connect(self.presenter.filter)
        self.list.chosen.connect(self.presenter.choose)
        self.list.opened.connect(self.presenter.open_note)
        self._model.wanted.connect(self.presenter.want)
        self._lay_out()
        self.presenter.load()

    def _lay_out(self) -> None:
        whole = column(self, gap=20, margins=(32, 24, 32, 24))
        whole.addWidget(self._header)
        parts = row(gap=20)
        parts.addWidget(self.list, 1)
        self._side = QWidget()
        self._side_column = column(self._side)
        parts.addWidget(self._side)
        whole.addLayout(parts, 1)

    # the page

    def commands(self) -> Sequence[Command]:
        """What can be done here."""
        return [
            Command("sessions-new", "New session", self.presenter.new_session, "Ctrl+N", "calendar-plus"),
            Command("sessions-search", "Search sessions", self.focus_search, "Ctrl+F", "search"),
        ]

    def hear(self, news: News) -> None:
        """Something in the practice changed."""
        self.presenter.hear(news)

    def first_focus(self) -> QWidget:
        """The search field."""
        return self.list.search

    def focus_search(self) -> None:
        """The keyboard to the search field, with what it holds marked."""
        self.list.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.search.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        look = theme()
        side = next(wide for least, wide in _SIDES if self.width() >= look.px(least))
        self._side.setFixedWidth(look.px(side))
        self._place_side()

    # what the presenter asks for

    def show_counts(self, counts: SessionCounts) -> None:
        """How many sessions wait for something."""
        self._header.set_sentence(words.sentence(counts))

    def show_rows(self, window: Window[SessionLine], wanted: Wanted, now: datetime) -> None:
        """A new list, with its first rows."""
        self._now = now
        self._place_side()
        if wanted.which is SessionsShown.TO_MARK:
            with keeps_focus(self):
                self.list.show_other(self._to_mark(window), words.how_many(window.total))
            return
        about = self.list.table.about()
        self.list.table.clearSpans()
        if window.total <= PAGE:
            rows = self._in_groups(window.lines, wanted.which)
            self._model.show(rows)
            for at, line in enumerate(rows):
                if line.group:
                    self.list.table.setSpan(at, 0, 1, len(COLUMNS))
        else:
            self._model.refill(window.total, self._lines(window.lines))
        self.list.show_rows(words.how_many(window.total))
        self.list.table.choose(about or self.presenter.chosen() or window.lines[0].id)

    def fill(self, page: int, lines: Sequence[SessionLine], generation: int) -> None:
        """The rows of a page that was in sight."""
        self._model.fill(page, self._lines(lines), generation)

    def show_nobody(self, wanted: Wanted) -> None:
        """There is no such row."""
        self.list.table.clearSpans()
        self._model.refill(0)
        new = Button("New session", icon="calendar-plus")
        new.clicked.connect(self.presenter.new_session)
        wants_one = wanted.which in {SessionsShown.COMING, SessionsShown.ALL} and not wanted.search.strip()
        self.list.show_nothing(words.nobody(wanted.search, wanted.which), new if wants_one else None)

    def show_session(self, line: SessionLine, now: datetime) -> None:
        """The session beside the list."""
        with keeps_focus(self):
            self.show_none()
            self.beside = Beside(line, now)
            self.beside.held.connect(self._held)
            self.beside.missed.connect(self._missed)
            self.beside.moved.connect(self._moved)
            self.beside.planned_again.connect(self.presenter.planned_again)
            self.beside.note.connect(self.presenter.open_note)
            self.beside.update_wanted.connect(self._update_wanted)
            self.beside.engagement.connect(self._engagement)
            self._side_column.addWidget(self.beside)
            self.beside.show()
            self._side_column.addStretch(1)
        self._place_side()

    def show_none(self) -> None:
        """No session beside the list."""
        self.beside = None
        clear(self._side_column)

    def refuse_mark(self, session: SessionId, sentence: str) -> None:
        """Say no beside this session."""
        if session in self._marked and self.presenter.wanted.which is SessionsShown.TO_MARK:
            self._marked[session].refusal.say(sentence)
        elif self.beside is not None:
            self.beside.refuse(sentence)

    # rows

    def _lines(self, lines: Sequence[SessionLine]) -> list[Line]:
        return [self._line(line, grouped=False) for line in lines]

    def _in_groups(self, lines: Sequence[SessionLine], which: SessionsShown) -> list[Line]:
        rows: list[Line] = []
        for key, head, some in words.groups(lines, which, self._now.date()):
            rows.append(Line(key, group=head))
            rows += [self._line(line, grouped=which is not SessionsShown.ALL) for line in some]
        return rows

    def _line(self, line: SessionLine, *, grouped: bool) -> Line:
        cells = words.cells(line, self._now, grouped=grouped)
        return Line(line.id, {key: _cell(*told) for key, told in cells.items()})

    def _to_mark(self, window: Window[SessionLine]) -> QWidget:
        holder = QWidget()
        whole = column(holder)
        card = Card("Over, and not marked yet")
        whole.addWidget(card)
        whole.addStretch(1)
        self._marked = {}
        today = self._now.date()
        for line in window.lines:
            beside = f"· {place_in_course(line.number, line.planned)}, {line.organisation}"
            marked = MarkedRow(slot(line.starts_at, today), beside, line, today)
            marked.held.connect(self._held_as_planned)
            marked.missed.connect(self._missed)
            marked.moved.connect(self._moved)
            self._marked[line.id] = marked
            card.add_row(marked)
        return Scroll(holder)

    def _place_side(self) -> None:
        wanted = self.presenter.wanted.which is not SessionsShown.TO_MARK and self.beside is not None
        self._side.setVisible(wanted and self.width() >= theme().px(_NARROW))

    # what was pressed

    def _held_as_planned(self, line: SessionLine) -> None:
        self.presenter.held(line, line.minutes)

    def _held(self, line: SessionLine, minutes: int | None) -> None:
        self.presenter.held(line, minutes)

    def _missed(self, line: SessionLine, what: Attendance) -> None:
        self.presenter.missed(line, what)

    def _moved(self, line: SessionLine, day: date | None, at: time | None) -> None:
        self.presenter.moved(line, day, at)

    def _update_wanted(self, engagement: str) -> None:
        self.presenter.prepare_update(EngagementId(engagement))

    def _engagement(self, engagement: str) -> None:
        self.presenter.open_engagement(EngagementId(engagement))


def _cell(text: str, icon: str, second: str, tone: str) -> Cell:
    return Cell(text, icon, second, Tone(tone) if tone else None)
