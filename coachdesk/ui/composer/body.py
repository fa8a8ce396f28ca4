"""The composer's parts and where they stand: writing left, letter and reasons beside it, the notes at the far right."""

from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from coachdesk.ui.composer.changes_card import ChangesCard, VersionsCard
from coachdesk.ui.composer.foot import FootBar
from coachdesk.ui.composer.guarded import Copy
from coachdesk.ui.composer.mail_card import AnswerCard, MailCard
from coachdesk.ui.composer.notes_pane import NotesPane
from coachdesk.ui.composer.points_card import PointsCard
from coachdesk.ui.composer.preview_card import PreviewCard
from coachdesk.ui.composer.rows import RowsCard
from coachdesk.ui.page import Page
from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.banner import Banner
from coachdesk.ui.widgets.buttons import Button, Kind
from coachdesk.ui.widgets.choice import Choices
from coachdesk.ui.widgets.header import PageHeader
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.pictures import Picture
from coachdesk.ui.widgets.pills import Pill
from coachdesk.ui.widgets.reasons import ReasonsCard
from coachdesk.ui.widgets.words import Words

_OVER_BELOW: Final = 1120  # of the page's width, which is a window of 1180 less its rail
_WIDE: Final = 1700
_MIDDLE: Final = 1300


class ComposerBody(Page):
    """The page as it stands, before anybody does anything with it."""

    wants_rail = True

    def __init__(self, copy: Copy) -> None:
        """Every part, empty; `copy` takes what is copied out of one."""
        super().__init__()
        self._notes_wanted = True
        self._over = False
        self._build(copy)

    def _build(self, copy: Copy) -> None:
        self.header = PageHeader(sub_page=True)
        self._pill = Pill("")
        self._pill.hide()
        self.header.add_pill(self._pill)
        self.versions_button = Button("Versions", Kind.QUIET, "history")
        self.notes_button = Button("Hide my notes", Kind.QUIET, "panel-right-close")
        self.header.add_button(self.versions_button)
        self.header.add_button(self.notes_button)
        self.trouble = Banner(icon="hard-drive")
        self.again = Button("Try again", small=True)
        self.without = Button("Leave without the last words", Kind.FOR_GOOD, small=True)
        self.trouble.add_button(self.again)
        self.trouble.add_button(self.without)
        self.trouble.hide()
        self.ways: Choices | None = None
        self._ways_holder = QWidget()
        self._ways_row = row(self._ways_holder)
        self.rows, self.mail, self.answer = RowsCard(copy), MailCard(copy), AnswerCard(copy)
        self.changes, self.versions = ChangesCard(copy), VersionsCard()
        self.stack = QStackedWidget()
        for card in (self.rows, self.mail, self.answer, self.changes, self.versions):
            self.stack.addWidget(card)
        self.preview, self.reasons, self.points = PreviewCard(), ReasonsCard(), PointsCard()
        self.foot, self.notes = FootBar(), NotesPane()
        self._lay_out()

    def _lay_out(self) -> None:
        whole = row(self)
        main = column()
        self._inside = column(gap=14, margins=(28, 18, 24, 14))
        for part in (self.header, self.trouble, self._ways_holder):
            self._inside.addWidget(part)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(theme().px(20))
        self._halves.addWidget(self.stack, 3)
        self.stack.setMinimumWidth(theme().px(360))
        side = QWidget()
        side.setMinimumWidth(theme().px(280))
        beside = column(side, gap=16)
        beside.addWidget(self.preview, 1)
        beside.addWidget(self.reasons)
        beside.addWidget(self.points, 1)
        self._halves.addWidget(side, 2)
        self._inside.addLayout(self._halves, 1)
        self._refusal = QWidget()
        refusal = row(self._refusal, gap=8)
        refusal.addWidget(Picture("circle-minus", "stop", 16), 0, Qt.AlignmentFlag.AlignTop)
        self._refused = Words("", Role.SMALL, "stop", wrap=True)
        refusal.addWidget(self._refused, 1)
        self._refusal.hide()
        self._inside.addWidget(self._refusal)
        main.addLayout(self._inside, 1)
        main.addWidget(self.foot)
        whole.addLayout(main, 1)
        self._pane_row = whole
        whole.addWidget(self.notes)

    def order_stops(self) -> None:
        """The keyboard goes as the eye does, also to what was put in later."""
        before = [*_stops(self.header), *_stops(self.trouble), *_stops(self._ways_holder)]
        rows = [stop for view in self.rows.rows.values() for stop in view.stops()]
        cards = [stop for card in (self.mail, self.answer, self.changes, self.versions) for stop in _stops(card)]
        after = [
            stop for part in (self.preview, self.reasons, self.points, self.foot, self.notes) for stop in _stops(part)
        ]
        for one, following in pairwise([*before, *rows, *cards, *after]):
            QWidget.setTabOrder(one, following)

    def toggle_notes(self) -> None:
        """My notes beside the letter, or not."""
        self._notes_wanted = self.notes.isHidden()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def restyle(self) -> None:
        """Sizes may have changed."""
        self._fit()

    def _fit(self) -> None:
        """The notes beside the letter where there is room; otherwise over its right edge, when they are asked for."""
        look = theme()
        over = self.width() < look.px(_OVER_BELOW)
        if over != self._over:
            self._over, self._notes_wanted = over, not over
            if over:
                self._pane_row.removeWidget(self.notes)
            else:
                self._pane_row.addWidget(self.notes)
        wide = 360 if self.width() >= look.px(_WIDE) else 308 if self.width() >= look.px(_MIDDLE) else 280
        self.notes.setFixedWidth(look.px(wide))
        self.notes.setVisible(self._notes_wanted)
        if over:
            corner = QPoint(self.width() - self.notes.width(), 0)
            self.notes.setGeometry(corner.x(), corner.y(), self.notes.width(), self.height())
            self.notes.raise_()
        shown = self._notes_wanted
        self.notes_button.setText("Hide my notes" if shown else "Show my notes")
        self.notes_button.set_icon("panel-right-close" if shown else "panel-right-open")


def _stops(part: QWidget) -> list[QWidget]:
    """Where the keyboard stops in a part, in the order in which it was built."""
    return [one for one in part.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
