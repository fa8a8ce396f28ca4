"""Private action items: what client or coach mean to do, and nobody else is told."""

from dataclasses import dataclass, replace
from datetime import date

from coachdesk.base.ids import ActionId, EngagementId
from coachdesk.confidential.words import PrivateWords
from coachdesk.domain.actions import Owner, Progress


@dataclass(frozen=True, slots=True)
class PrivateAction:
    """Something client or coach means to do, between the two of them."""

    id: ActionId
    engagement: EngagementId
    words: PrivateWords
    owner: Owner
    due_on: date | None = None
    progress: Progress = Progress.OPEN

    def mark(self, progress: Progress) -> "PrivateAction":
        """The same item, done, dropped or open again."""
        return replace(self, progress=progress)
