"""What happened in the practice, told after it is on disk: ids and kinds alone, and not a word of a record."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from enum import StrEnum

from coachdesk.base.ids import EngagementId


class Happened(StrEnum):
    """What sort of records is no longer as it was."""

    PROFILE = "profile"
    PARTIES = "parties"
    SESSIONS = "sessions"
    NOTES = "notes"
    GOALS = "goals"
    ACTIONS = "actions"
    AGREEMENT = "agreement"
    UPDATES = "updates"
    LEDGER = "ledger"
    IMPORTED = "imported"


@dataclass(frozen=True, slots=True)
class News:
    """One thing that happened; without an engagement it may concern all of them."""

    what: Happened
    engagement: EngagementId | None = None


Listener = Callable[[News], None]


class NewsTeller:
    """Tells whoever listens, on the thread that did the work, once the work is kept."""

    def __init__(self) -> None:
        """Nobody listens yet."""
        self._listeners: list[Listener] = []

    def listen(self, listener: Listener) -> None:
        """From now on this listener is told."""
        self._listeners.append(listener)

    def unlisten(self, listener: Listener) -> None:
        """From now on this listener is told nothing; one that never listened stays untold."""
        if listener in self._listeners:
            self._listeners.remove(listener)

    @property
    def is_heard(self) -> bool:
        """Whether anybody listens."""
        return bool(self._listeners)

    def tell(self, *happened: Happened, engagement: EngagementId | None = None) -> None:
        """Told after the commit, so nothing a listener does undoes it; one that raises does not keep it from others."""
        with ExitStack() as every:
            for what in reversed(happened):
                for listener in reversed(self._listeners):
                    every.callback(listener, News(what, engagement))
