"""Agreed action items: who does what by when, as all three parties may know it."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from coachdesk.base.errors import RuleBroken
from coachdesk.base.ids import ActionId, EngagementId


class Owner(StrEnum):
    """Who is to act."""

    CLIENT = "client"
    COACH = "coach"
    BOSS = "boss"
    HR = "hr"


class Progress(StrEnum):
    """What became of an action item."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class AgreedAction:
    """Something that one of the parties said, in front of the others, that they would do."""

    id: ActionId
    engagement: EngagementId
    wording: str
    owner: Owner
    agreed_on: date
    due_on: date | None = None
    progress: Progress = Progress.OPEN

    def __post_init__(self) -> None:
        """An action has words."""
        if not self.wording.strip():
            raise RuleBroken("An action item needs words.")

    def close(self, progress: Progress) -> "AgreedAction":
        """The same item, done or dropped.

        Raises:
            RuleBroken: closed already.
        """
        if self.progress is not Progress.OPEN:
            raise RuleBroken("This action item was closed already.")
        return replace(self, progress=progress)

    def reopen(self) -> "AgreedAction":
        """The same item, open: that it was closed was a mistake."""
        return replace(self, progress=Progress.OPEN)
