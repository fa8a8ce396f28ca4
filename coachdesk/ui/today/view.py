"""The day on one screen: at the left what comes, at the right what waits."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from coachdesk.app.lists import SessionLine
from coachdesk.app.news import News
from coachdesk.base.ids import ActionId, SessionId
from coachdesk.domain.sessions import Attendance
from coachdesk.ui.commands import Command
from coachdesk.ui.page import Page
from coachdesk.ui.place import Place
from coachdesk.ui.refocus import keeps_focus
from coachdesk.ui.theme import Role, theme
from coachdesk.ui.today.due import Due
from coachdesk.ui.today.lines import DayShown
from coachdesk.ui.today.meetings import Meetings
from coachdesk.ui.today.next_card import NextCard
from coachdesk.ui.today.pile import Pile
from coachdesk.ui.today.presenter import TodayPresenter
from coachdesk.ui.widgets.buttons import Button, Kind
from coachdesk.ui.widgets.cards import Card, EmptyState
from coachdesk.ui.widgets.header import PageHeader
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.private import Picture
from coachdesk.ui.widgets.scroll import Scroll
from coachdesk.ui.widgets.words import Words
from coachdesk.ui.workplace import Workplace

MINUTE_MS: Final = 60_000
LOW: Final = 820  # below it, what is due folds into one row
HIGH: Final = 900
MARGIN: Final = 32
_NARROW: Final = 1110  # of the page; the rail takes the rest of 1180
_ROW: Final = 46
_MEETINGS: Final = 4
_DUE: Final = 3
_DUE_CARD: Final = "due"
_PILES: Final = 3
_PILES_LOW: Final = 2
_USUAL: Final = 3  # piles; each one more costs every pile a row, so that all of them stay in sight
_SIDES: Final = ((1700, 420), (1200, 380), (0, 340))  # from this width of the page on, so wide
_CENTRED: Final = 1680


@dataclass(frozen=True, slots=True)
class Measure:
    """How much room there is.

    Attributes:
        narrow: the columns stand under one another.
        side: how wide the right one is.
        low: the gaps are smaller.
        meetings: how many rows “Today and next” has.
        due: how many rows there are of what is due; none when it folds.
        piles: how many rows each pile at the right has.
    """

    narrow: bool
    side: int
    low: bool
    meetings: int
    due: int
    piles: int


def make(workplace: Workplace, place: Place) -> Page:  # noqa: ARG001 - there is one day
    """The page."""
    return TodayPage(workplace)


class TodayPage(Page):
    """Shows the day, and tells the presenter what was pressed."""

    def __init__(self, workplace: Workplace) -> None:
        """The page; its words come when they are read."""
        super().__init__()
        self.setAccessibleName("Today")
        self._today = workplace.desks.day()
        self.presenter = TodayPresenter(self, workplace)
        self._day: DayShown | None = None
        self._laid: tuple[DayShown, Measure, frozenset[str]] | None = None
        self._unfolded: frozenset[str] = frozenset()
        self._meetings: Meetings | None = None
        self._next: NextCard | None = None
        self._header = PageHeader()
        self._new = Button("New session", icon="calendar-plus")
        self._new.setObjectName("new-session")
        self._new.clicked.connect(self.presenter.new_session)
        self._note = Button("Write a note", Kind.PRIMARY, "square-pen", "Ctrl+Shift+N")
        self._note.setObjectName("write-note")
        self._note.clicked.connect(self.presenter.write_note)
        self._client = Button("New client", Kind.PRIMARY, "user-plus", "Ctrl+Shift+N")
        self._client.setObjectName("new-client")
        self._client.clicked.connect(self.presenter.new_client)
        self._client.hide()
        for button in (self._new, self._note, self._client):
            self._header.add_button(button)
        self._scroll = Scroll()
        column(self).addWidget(self._scroll)
        self._hold(self._new_sheet())
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._minute.timeout.connect(self.presenter.tick)
        self._minute.start()
        self.presenter.load()

    # the page

    def commands(self) -> Sequence[Command]:
        """What can be done here."""
        if self._first_step():
            return [Command("today-new-client", "New client", self.presenter.new_client, "Ctrl+Shift+N", "user-plus")]
        return [Command("today-new-session", "New session", self.presenter.new_session, "Ctrl+N", "calendar-plus")]

    def hear(self, news: News) -> None:
        """Something in the practice changed."""
        self.presenter.hear(news)

    def first_focus(self) -> QWidget:
        """The primary button."""
        return self._client if self._first_step() else self._note

    # what the presenter asks for

    def show_day(self, day: DayShown) -> None:
        """Everything, as it is now."""
        self._day = day
        self._header.set_title(day.title)
        self._header.set_sentence(day.sentence)
        had = self._note.hasFocus()
        self._client.setVisible(day.first_step)
        self._new.setVisible(not day.first_step)
        self._note.setVisible(not day.first_step)
        if had and day.first_step:
            self._client.setFocus()
        self._rebuild()

    def show_nearness(self, words: str) -> None:
        """How far off the next session is."""
        if self._next is not None:
            self._next.show_nearness(words)

    def refuse_mark(self, session: SessionId, sentence: str) -> None:
        """Say no below the row of this session."""
        if self._meetings is not None:
            self._meetings.refuse(session, sentence)

    # how it lies

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rebuild()

    def restyle(self) -> None:
        """Sizes may have changed."""
        self._laid = None
        self._rebuild()

    def _first_step(self) -> bool:
        return self._day is not None and self._day.first_step

    def _new_sheet(self) -> QWidget:
        """A sheet with the header at its top, in sight only once it is held."""
        sheet = QWidget()
        outer = row(sheet)
        inner = QWidget()
        inner.setMaximumWidth(theme().px(_CENTRED))
        outer.addWidget(inner)
        self._sheet = column(inner)
        self._sheet.addWidget(self._header)
        return sheet

    def _hold(self, sheet: QWidget) -> None:
        old = self._scroll.takeWidget()
        if old is not None:
            old.hide()
            old.deleteLater()  # the press that led here may have come from it
        self._scroll.hold(sheet)

    def _measured(self) -> Measure:
        look = theme()
        low = self.height() < look.px(LOW)
        spare = (self.height() - look.px(HIGH)) // look.px(_ROW)  # rows more, or fewer, than in a window of 900
        more = max(0, spare)
        return Measure(
            narrow=self.width() < look.px(_NARROW),
            side=next(wide for least, wide in _SIDES if self.width() >= look.px(least)),
            low=low,
            meetings=_MEETINGS + more // 2,
            due=0 if low else _DUE + min(0, spare) + more - more // 2,
            piles=_PILES_LOW if low else _PILES + more // 3,
        )

    def _rebuild(self) -> None:
        measure = self._measured()
        if self._day is None or self._laid == (self._day, measure, self._unfolded):
            return
        self._laid = (self._day, measure, self._unfolded)
        with keeps_focus(self):
            sheet = self._new_sheet()
            self._lay_out(self._day, measure)
            self._hold(sheet)

    def _lay_out(self, day: DayShown, measure: Measure) -> None:
        gap, look = 16 if measure.low else 20, theme()
        self._sheet.setContentsMargins(
            look.px(MARGIN), look.px(20 if measure.low else 24), look.px(MARGIN), look.px(20)
        )
        self._sheet.setSpacing(look.px(gap))
        body = column(gap=gap) if measure.narrow else row(gap=20)
        self._sheet.addLayout(body, 1)
        body.addLayout(self._left(day, gap, measure), 1)
        body.addWidget(self._right(day, gap, measure))

    def _left(self, day: DayShown, gap: int, measure: Measure) -> QVBoxLayout:
        left = column(gap=gap)
        left.addWidget(self._next_card(day))
        self._meetings = Meetings(day.meetings[: measure.meetings], self._today)
        self._meetings.go.connect(self.presenter.go)
        self._meetings.held.connect(self._held)
        self._meetings.missed.connect(self._missed)
        self._meetings.moved.connect(self._moved)
        left.addWidget(self._meetings)
        if day.due:
            most = len(day.actions) + len(day.intentions) if _DUE_CARD in self._unfolded else measure.due
            due = Due(day.actions, day.intentions, day.due, most=most)
            due.marked.connect(self._marked)
            due.unfolded.connect(self._unfold_due)
            left.addWidget(due)
        left.addStretch(1)
        return left

    def _next_card(self, day: DayShown) -> Card:
        if day.next is None:
            self._next = None
            card = Card()
            if day.first_step:
                begin = Button("New client", icon="user-plus")
                begin.setObjectName("first-client")
                begin.clicked.connect(self.presenter.new_client)
                card.add_row(EmptyState("No clients yet.", begin))
                return card
            plan = Button("New session")
            plan.setObjectName("next-plan")
            plan.clicked.connect(self.presenter.new_session)
            card.add_row(EmptyState("No session is planned.", plan))
            return card
        self._next = NextCard(day.next)
        self._next.go.connect(self.presenter.go)
        self._next.marked.connect(self._marked)
        return self._next

    def _right(self, day: DayShown, gap: int, measure: Measure) -> QWidget:
        holder = QWidget()
        if not measure.narrow:
            holder.setFixedWidth(theme().px(measure.side))
        right = column(holder, gap=gap)
        rows = max(1, measure.piles - max(0, len(day.piles) - _USUAL))
        for shown in day.piles:
            pile = Pile(shown, shown.total if shown.title in self._unfolded else rows)
            pile.go.connect(self.presenter.go)
            pile.unfolded.connect(self._unfold)
            right.addWidget(pile)
        if not day.piles:
            calm = Card()
            calm.add_row(EmptyState("Nothing waits for you."))
            right.addWidget(calm)
        right.addStretch(1)
        right.addLayout(self._foot(day.told))
        return holder

    def _foot(self, told: str) -> QBoxLayout:
        foot = row(gap=8, margins=(4, 0, 0, 0))
        foot.addWidget(Picture("shield-check", "ready", 16))
        foot.addWidget(Words(told, Role.SMALL, "ink2", wrap=True), 1)
        return foot

    # what was pressed

    def _held(self, line: SessionLine) -> None:
        self.presenter.held(line)

    def _missed(self, line: SessionLine, what: Attendance) -> None:
        self.presenter.missed(line, what)

    def _moved(self, line: SessionLine, day: date | None, at: time | None) -> None:
        self.presenter.moved(line, day, at)

    def _marked(self, action: str, on: bool) -> None:  # noqa: FBT001 - Qt's own
        self.presenter.marked(ActionId(action), on)

    def _unfold_due(self) -> None:
        self._unfold(_DUE_CARD)

    def _unfold(self, card: str) -> None:
        self._unfolded |= {card}
        self._rebuild()
