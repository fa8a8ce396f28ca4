"""Goals and action items: added, done, dropped, reached."""

from datetime import date
from functools import partial

from coachdesk.base.ids import ActionId, GoalId
from coachdesk.confidential.words import PrivateWords
from coachdesk.domain.actions import Owner, Progress
from coachdesk.ui.engagement.doing import Doing, Form
from coachdesk.ui.unfinished import HalfFilled, Unfinished
from coachdesk.ui.unfinished_action import TypedAction, unfinished_action


class ItemsPresenter(Doing):
    """Turns ticks and typed words into commands."""

    def unfinished(self, view: HalfFilled[TypedAction], *, private: bool) -> Unfinished[TypedAction]:
        """The keeper of what is half typed in a line."""
        form = Form.PRIVATE_ACTION if private else Form.ACTION
        return unfinished_action(view, self._workplace, f"{form}:{self._id}")

    def leave_without(self) -> None:
        """The coach lets go what could not be kept."""
        self._workplace.back()

    def add_action(self, words: str, owner: Owner, due: date | None, *, private: bool) -> None:
        """An action item, between all three or between client and coach."""
        actions = self._workplace.desks.actions
        form = Form.PRIVATE_ACTION if private else Form.ACTION
        if not words.strip():
            self._view.refuse(form, "An action item needs words.")
        elif private:
            self.do(form, partial(actions.intend, self._id, PrivateWords(words.strip()), owner, due))
        else:
            self.do(form, partial(actions.agree, self._id, words.strip(), owner, due))

    def mark(self, action: ActionId, *, done: bool) -> None:
        """An action item is done, or is not done after all."""
        mark = self._workplace.desks.actions.mark
        if done:
            self.do(
                Form.PAGE, partial(mark, action, Progress.DONE), "Action done.", partial(mark, action, Progress.OPEN)
            )
        else:
            self.do(Form.PAGE, partial(mark, action, Progress.OPEN))

    def drop(self, action: ActionId) -> None:
        """Nobody will do this any more."""
        mark = self._workplace.desks.actions.mark
        self.do(
            Form.PAGE, partial(mark, action, Progress.DROPPED), "Action dropped.", partial(mark, action, Progress.OPEN)
        )

    def reach(self, goal: GoalId) -> None:
        """A goal was reached, today."""
        agreements = self._workplace.desks.agreements
        work = partial(agreements.reach, goal, self.today)
        self.do(Form.PAGE, work, "Goal reached.", partial(agreements.not_reached, goal))

    def not_reached(self, goal: GoalId) -> None:
        """A goal was not reached after all."""
        self.do(Form.PAGE, partial(self._workplace.desks.agreements.not_reached, goal))
