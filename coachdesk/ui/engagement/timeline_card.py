"""What happened, newest first: a few lines on the overview, all of them by month on their own part of the page."""

from functools import partial
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from coachdesk.app.engagement_sheet import EngagementSheet
from coachdesk.app.timeline import Happening
from coachdesk.ui.engagement import words
from coachdesk.ui.engagement.days import day
from coachdesk.ui.engagement.doing import Form
from coachdesk.ui.engagement.focus_kept import redraw
from coachdesk.ui.engagement.parts import RoundPicture
from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.buttons import Button, Link
from coachdesk.ui.widgets.cards import INSIDE, Card, ListRow
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.words import Words

MOST = 6
AT_ONCE = 60
_DAY = 110


class TimelineCard(Card):
    """The newest six, and the way to all of them."""

    everything = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing has happened yet."""
        super().__init__("Timeline", parent=parent)

    def show_sheet(self, sheet: EngagementSheet) -> None:
        """Show what happened last."""
        self.clear()
        for what in sheet.timeline[:MOST]:
            self.add(_line(what, sheet))
        if len(sheet.timeline) > MOST:
            link = Link("Whole timeline")
            link.clicked.connect(self.everything)
            self.add(link)


class WholeTimeline(Card):
    """Everything, by year; sixty lines at once, and more where they are asked for."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing has happened yet."""
        super().__init__(parent=parent)
        self._shown = AT_ONCE
        self._sheet: EngagementSheet | None = None

    def show_sheet(self, sheet: EngagementSheet) -> None:
        """Show what happened."""
        self._sheet = sheet
        redraw(self, partial(self._draw, sheet))

    def refuse(self, form: Form, sentence: str) -> None:
        """Nothing is typed here."""

    def accept(self, form: Form) -> None:
        """Nothing is typed here."""

    def _draw(self, sheet: EngagementSheet) -> None:
        self.clear()
        for year, lines in groupby(sheet.timeline[: self._shown], key=lambda what: what.day.year):
            self.add_row(_year(year))
            for what in lines:
                self.add_row(self._row(what))
        if len(sheet.timeline) > self._shown:
            more = Button("Show earlier ones")
            more.clicked.connect(self._show_more)
            self.add(more)

    def _row(self, what: Happening) -> ListRow:
        icon, told = words.happening(what)
        line = ListRow(told, clickable=what.update is not None)
        line.title.set_role(Role.BODY, 400)
        on = Words(day(what.day, what.day), Role.SMALL, "ink3")
        on.setFixedWidth(theme().px(_DAY))
        line.add_left(on)
        line.add_left(RoundPicture(icon))
        if what.update is not None:
            line.clicked.connect(partial(self.opened.emit, what.update))
        return line

    def _show_more(self) -> None:
        self._shown += AT_ONCE
        if self._sheet is not None:
            self.show_sheet(self._sheet)


def _year(year: int) -> QWidget:
    holder = QWidget()
    line = row(holder, margins=(INSIDE, 0, INSIDE, 0))
    holder.setFixedHeight(theme().px(34))
    line.addWidget(Words(str(year), Role.CAPTION, "ink3"))
    return holder


def _line(what: Happening, sheet: EngagementSheet) -> QWidget:
    icon, told = words.happening(what)
    holder = QWidget()
    holder.setAccessibleName(f"{told}, {day(what.day, sheet.today)}")
    line = row(holder, gap=12)
    line.addWidget(RoundPicture(icon), 0, Qt.AlignmentFlag.AlignTop)
    text = column()
    text.addWidget(Words(told, Role.SMALL, wrap=True))
    text.addWidget(Words(day(what.day, sheet.today), Role.CAPTION, "ink3", weight=400))
    line.addLayout(text, 1)
    return holder
