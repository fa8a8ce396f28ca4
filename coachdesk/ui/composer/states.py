"""How far an update has come, as a pill says it."""

from dataclasses import dataclass
from typing import Final

from coachdesk.app.states import State


@dataclass(frozen=True, slots=True)
class PillWords:
    """A pill's words, its picture and the name of its tone."""

    words: str
    icon: str
    tone: str = "neutral"


_PILLS: Final = {
    State.DRAFT: PillWords("Draft", "file-pen-line"),
    State.WITH_CLIENT: PillWords("With client", "hourglass", "waiting"),
    State.CHANGES_ASKED: PillWords("Changes asked", "pencil-line", "waiting"),
    State.DECLINED: PillWords("Declined", "circle-minus"),
    State.APPROVED: PillWords("Agreed", "check", "ready"),
    State.RELEASED: PillWords("Printed", "printer", "ready"),
    State.SUPERSEDED: PillWords("Changed", "pencil-line", "waiting"),
    State.EXPIRED: PillWords("Yes lapsed", "circle-minus", "stop"),
    State.WITHDRAWN: PillWords("Yes withdrawn", "undo-2"),
}


def pill(state: State) -> PillWords:
    """What a pill says of it."""
    return _PILLS[state]
