"""Agreed goals, in the words that all three parties may read."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from coachdesk.app.engagement_sheet import EngagementSheet, GoalLine
from coachdesk.ui.engagement.days import day
from coachdesk.ui.engagement.focus_kept import redraw
from coachdesk.ui.theme import Role as Type
from coachdesk.ui.widgets.buttons import Link
from coachdesk.ui.widgets.cards import Card, EmptyState
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.private import Picture
from coachdesk.ui.widgets.words import Words


class GoalsCard(Card):
    """The goals; where they may be changed, each has a link that says it was reached."""

    reached = Signal(str)
    not_reached = Signal(str)

    def __init__(self, *, changing: bool = False, parent: QWidget | None = None) -> None:
        """No goal is known yet."""
        super().__init__("Agreed goals", parent=parent)
        self._changing = changing

    def show_sheet(self, sheet: EngagementSheet) -> None:
        """Show the goals as they are."""
        redraw(self, partial(self._draw, sheet))

    def _draw(self, sheet: EngagementSheet) -> None:
        self.clear()
        reached = sum(goal.reached_on is not None for goal in sheet.goals)
        self.set_note(f"{reached} reached of {len(sheet.goals)}" if reached else "")
        if not sheet.goals:
            self.add_row(EmptyState("No goals are agreed yet."))
        for goal in sheet.goals:
            self.add(self._goal(goal, sheet))

    def _goal(self, goal: GoalLine, sheet: EngagementSheet) -> QWidget:
        holder = QWidget()
        whole = column(holder, gap=4)
        whole.addWidget(Words(goal.wording, Type.GOAL, wrap=True))
        foot = row(gap=6)
        if goal.reached_on is not None:
            foot.addWidget(Picture("check", "ready", 14), 0, Qt.AlignmentFlag.AlignVCenter)
            foot.addWidget(Words(f"Reached {day(goal.reached_on, sheet.today)}", Type.SMALL, "ready"))
        else:
            foot.addWidget(Words(f"Agreed {day(goal.agreed_on, sheet.today)}", Type.SMALL, "ink3"))
        foot.addStretch(1)
        if self._changing:
            foot.addWidget(self._link(goal))
        whole.addLayout(foot)
        return holder

    def _link(self, goal: GoalLine) -> Link:
        link = Link("Mark as reached" if goal.reached_on is None else "Not reached after all")
        link.setAccessibleName(f"{link.words()}: {goal.wording}")
        signal = self.reached if goal.reached_on is None else self.not_reached
        link.clicked.connect(partial(signal.emit, goal.id))
        return link
