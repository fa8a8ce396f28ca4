"""How far an update has come, as a pill says it."""

from dataclasses import dataclass
from typing import Final

from coachdesk.app.states import State
from coachdesk.app.went import NOWHERE, Went


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


_SAVED: Final = PillWords("Saved", "file-check", "ready")
_POINTS: Final = PillWords("Points given", "message-circle", "ready")


def pill(state: State, went: Went = NOWHERE) -> PillWords:
    """What a pill says of it: a letter that was only saved is not called printed, and points given are no draft."""
    if state is State.RELEASED and went.saved:
        return _SAVED
    return _POINTS if state is State.DRAFT and went.points_on is not None else _PILLS[state]
