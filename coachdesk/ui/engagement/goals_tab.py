"""Goals and action items, all of them, and the lines in which the coach adds more."""

from datetime import date

from PySide6.QtWidgets import QWidget

from coachdesk.app.engagement_sheet import EngagementSheet
from coachdesk.base.ids import ActionId, GoalId
from coachdesk.ui.engagement.actions_card import ActionsCard, PrivateActions
from coachdesk.ui.engagement.add_action import AddAction
from coachdesk.ui.engagement.columns import GAP, Columns
from coachdesk.ui.engagement.doing import Form
from coachdesk.ui.engagement.goals_card import GoalsCard
from coachdesk.ui.engagement.items import ItemsPresenter
from coachdesk.ui.widgets.cards import Card
from coachdesk.ui.widgets.layouts import column


class GoalsTab(QWidget):
    """Goals at the left; agreed actions at the right, and below them the private ones on sand."""

    def __init__(self, presenter: ItemsPresenter, today: date, parent: QWidget | None = None) -> None:
        """Lists that are still empty."""
        super().__init__(parent)
        self._presenter = presenter
        self._goals, self._agreed = GoalsCard(changing=True), ActionsCard(whole=True)
        self._private = PrivateActions(whole=True)
        self._adding = {
            Form.ACTION: AddAction(presenter, today, private=False),
            Form.PRIVATE_ACTION: AddAction(presenter, today, private=True),
        }
        add = Card()
        add.add(self._adding[Form.ACTION])
        self._private.body_gap(14)
        self._private.add(self._adding[Form.PRIVATE_ACTION])
        columns = Columns((9, 11))
        for at, widget in ((0, self._goals), (1, self._agreed), (1, add), (1, self._private)):
            columns.put(at, widget)
        column(self, gap=GAP).addWidget(columns)
        self._goals.reached.connect(self._reach)
        self._goals.not_reached.connect(self._not_reached)
        for items in (self._agreed, self._private):
            items.ticked.connect(self._tick)
            items.dropped.connect(self._drop)

    def show_sheet(self, sheet: EngagementSheet) -> None:
        """Show goals and items as they are; what is being typed stays."""
        for part in (self._goals, self._agreed, self._private):
            part.show_sheet(sheet)

    def leave(self) -> bool:
        """Keep what is half typed; False where it can't be kept."""
        kept = [line.leave() for line in self._adding.values()]  # each of them, even where one can't be
        return all(kept)

    def refuse(self, form: Form, sentence: str) -> None:
        """Say no beside what was typed."""
        if form in self._adding:
            self._adding[form].refuse(sentence)

    def accept(self, form: Form) -> None:
        """It is on the list."""
        if form in self._adding:
            self._adding[form].accept()

    def _tick(self, action: str, done: bool) -> None:  # noqa: FBT001 - as the signal has it
        self._presenter.mark(ActionId(action), done=done)

    def _drop(self, action: str) -> None:
        self._presenter.drop(ActionId(action))

    def _reach(self, goal: str) -> None:
        self._presenter.reach(GoalId(goal))

    def _not_reached(self, goal: str) -> None:
        self._presenter.not_reached(GoalId(goal))
