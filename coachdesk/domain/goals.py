"""Agreed goals: what the client set out to reach, worded so that all three parties may read it."""

from dataclasses import dataclass, replace
from datetime import date

from coachdesk.base.errors import RuleBroken
from coachdesk.base.ids import EngagementId, GoalId
from coachdesk.base.spans import in_words


@dataclass(frozen=True, slots=True)
class AgreedGoal:
    """A goal in the wording that client, boss and HR agreed."""

    id: GoalId
    engagement: EngagementId
    agreed_wording: str
    agreed_on: date
    reached_on: date | None = None

    def __post_init__(self) -> None:
        """A goal has words."""
        if not self.agreed_wording.strip():
            raise RuleBroken("A goal needs its agreed wording.")

    def reach(self, day: date) -> "AgreedGoal":
        """The same goal, reached on `day`.

        Raises:
            RuleBroken: reached already, or reached before it was agreed.
        """
        if self.reached_on is not None:
            raise RuleBroken(f"This goal was reached already, on {in_words(self.reached_on)}.")
        if day < self.agreed_on:
            raise RuleBroken(f"That is before the goal was agreed, {in_words(self.agreed_on)}.")
        return replace(self, reached_on=day)

    def not_reached(self) -> "AgreedGoal":
        """The same goal, which was called reached by mistake."""
        return replace(self, reached_on=None)
