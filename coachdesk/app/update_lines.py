"""What the list of updates can be asked for, and the lines in which the store answers; the gate is not asked."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final, Protocol

from coachdesk.app.lists import Window
from coachdesk.app.states import State
from coachdesk.app.went import NOWHERE, Went
from coachdesk.base.ids import EngagementId, SummaryId
from coachdesk.domain.agreement import Audience, Occasion


class UpdatesShown(StrEnum):
    """Which updates a list shows."""

    ALL = "all"
    DRAFTS = "drafts"
    WAITING = "waiting"
    READY = "ready"
    TOLD = "told"


STATES_OF: Final = {
    UpdatesShown.DRAFTS: (State.DRAFT, State.SUPERSEDED),
    UpdatesShown.WAITING: (State.WITH_CLIENT, State.CHANGES_ASKED),
    UpdatesShown.READY: (State.APPROVED,),
    UpdatesShown.TOLD: (State.RELEASED,),
}
"""What each of them holds; updates in other states stand in the whole list alone."""


class UpdateOrder(StrEnum):
    """What the list goes by; the same falls back to the newest."""

    WRITTEN = "written"
    CLIENT = "client"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class UpdatesAsked:
    """Which updates are wanted, and in which order; what no agreement announces is due last."""

    search: str = ""
    which: UpdatesShown = UpdatesShown.ALL
    order: UpdateOrder = UpdateOrder.WRITTEN
    backwards: bool = False


@dataclass(frozen=True, slots=True)
class UpdateLine:
    """One update in the list.

    Attributes:
        due_on: the day by which the newest agreement announces this letter, or None.
        went: how its present words left, if they did.
    """

    id: SummaryId
    engagement: EngagementId
    client: str
    organisation: str
    reader: str
    audience: Audience
    occasion: Occasion
    state: State
    due_on: date | None
    written_at: datetime
    went: Went = NOWHERE


class UpdateLists(Protocol):
    """Updates, a window at a time."""

    def window(self, asked: UpdatesAsked, today: date, offset: int, limit: int) -> Window[UpdateLine]:
        """Some lines, in the order asked for."""
        ...

    def counts(self, search: str, today: date) -> dict[UpdatesShown, int]:
        """How many updates each list would show."""
        ...
