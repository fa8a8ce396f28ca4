"""Action items: those that all three parties know of on white, those between client and coach on sand."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.app.engagement_sheet import ActionLine, EngagementSheet, PrivateActionLine
from coachdesk.domain.actions import Progress
from coachdesk.ui.engagement import words
from coachdesk.ui.engagement.focus_kept import redraw
from coachdesk.ui.theme import Role as Type
from coachdesk.ui.theme import theme
from coachdesk.ui.widgets.buttons import IconButton
from coachdesk.ui.widgets.cards import INSIDE, Card, EmptyState
from coachdesk.ui.widgets.checks import Check
from coachdesk.ui.widgets.layouts import clear, column, row
from coachdesk.ui.widgets.private import Sand
from coachdesk.ui.widgets.private_words import SandWords
from coachdesk.ui.widgets.words import Words

MOST = 6


class ActionsCard(Card):
    """Agreed action items, open ones first; the overview shows open ones alone."""

    ticked = Signal(str, bool)
    dropped = Signal(str)

    def __init__(self, *, whole: bool = False, parent: QWidget | None = None) -> None:
        """The `whole` list has those done as well, and lets one drop an item."""
        super().__init__("Agreed actions", parent=parent)
        self._whole = whole

    def show_sheet(self, sheet: EngagementSheet) -> None:
        """Show the items as they are."""
        redraw(self, partial(self._draw, sheet))

    def _draw(self, sheet: EngagementSheet) -> None:
        self.clear()
        kept = [one for one in sheet.actions if one.progress is not Progress.DROPPED]
        done = sum(one.progress is Progress.DONE for one in kept)
        self.set_note(f"{done} done of {len(kept)}" if kept else "")
        shown = words.shown_actions(kept, whole=self._whole)
        if not shown:
            self.add_row(EmptyState("Nothing is agreed to be done." if not kept else "All that was agreed is done."))
        for one in shown if self._whole else shown[:MOST]:
            self.add_row(self._row(one, sheet))

    def _row(self, one: ActionLine, sheet: EngagementSheet) -> QWidget:
        holder = QWidget()
        holder.setMinimumHeight(theme().px(38))
        line = row(holder, gap=12, margins=(INSIDE, 7, INSIDE, 7))
        check = Check(one.wording, wrap=True)
        check.setChecked(one.progress is Progress.DONE)
        check.toggled.connect(partial(self.ticked.emit, one.id))
        line.addWidget(check, 1)
        owner = words.owner(one.owner, one.who)
        due = words.due(one.due_on, sheet.today, done=one.progress is Progress.DONE)
        line.addWidget(Words(", ".join(part for part in (owner, due) if part), Type.SMALL, "ink3"))
        if self._whole:
            drop = IconButton("trash-2", f"Drop: {one.wording}", size=14)
            drop.clicked.connect(partial(self.dropped.emit, one.id))
            line.addWidget(drop)
        return holder


class PrivateActions(Sand):
    """Action items between client and coach: on sand, and nowhere else."""

    ticked = Signal(str, bool)
    dropped = Signal(str)

    def __init__(self, *, whole: bool = False, parent: QWidget | None = None) -> None:
        """The `whole` list has those done as well, and lets one drop an item."""
        super().__init__("between the two of you", card=True, parent=parent)
        self._whole = whole
        self.body_gap(6)
        self._list = QWidget()
        self._lines = column(self._list, gap=6)
        self.add(self._list)

    def show_sheet(self, sheet: EngagementSheet) -> None:
        """Show the items as they are; on the overview the sand is there only where something lies on it."""
        redraw(self, partial(self._draw, sheet))

    def _draw(self, sheet: EngagementSheet) -> None:
        clear(self._lines)
        kept = [one for one in sheet.private_actions if one.progress is not Progress.DROPPED]
        shown = words.shown_actions(kept, whole=self._whole)
        for number, one in enumerate(shown if self._whole else shown[:MOST], 1):
            self._lines.addWidget(self._row(number, one, sheet))
        self._list.setVisible(bool(shown))
        if not self._whole:
            self.setVisible(bool(shown))

    def _row(self, number: int, one: PrivateActionLine, sheet: EngagementSheet) -> QWidget:
        holder = QWidget()
        line = row(holder, gap=8)
        check = Check()
        check.setAccessibleName(f"Private action {number}: done")
        check.setChecked(one.progress is Progress.DONE)
        check.toggled.connect(partial(self.ticked.emit, one.id))
        line.addWidget(check, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(_level(SandWords(one.words, spoken=True), 2), 1)
        due = words.due(one.due_on, sheet.today, done=one.progress is Progress.DONE)
        told = ", ".join(part for part in (words.owner(one.owner, one.who), due) if part)
        line.addLayout(_level(Words(told, Type.SMALL, "private_ink"), 3))
        if self._whole:
            drop = IconButton("trash-2", f"Drop private action {number}", size=14, on_sand=True)
            drop.clicked.connect(partial(self.dropped.emit, one.id))
            line.addWidget(drop, 0, Qt.AlignmentFlag.AlignTop)
        return holder


def _level(words_: QWidget, down: int) -> QVBoxLayout:
    """Words whose first line is level with the box before them."""
    made = column(margins=(0, down, 0, 0))
    made.addWidget(words_)
    made.addStretch(1)
    return made
