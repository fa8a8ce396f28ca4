"""How the list of updates says what the desk found."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from coachdesk.app.update_lines import UpdateLine, UpdatesShown
from coachdesk.disclosure.gate import ROLE_OF
from coachdesk.domain.agreement import Occasion
from coachdesk.ui.calendar_words import brief_day
from coachdesk.ui.composer.states import pill

CellWords = tuple[str, str, str, str]
"""Words, picture, second words and tone of a cell; the tone by its name, empty where it is no pill."""

FILTERS: Final = (
    (UpdatesShown.ALL, "All"),
    (UpdatesShown.DRAFTS, "Drafts"),
    (UpdatesShown.WAITING, "With the client"),
    (UpdatesShown.READY, "Ready to print"),
    (UpdatesShown.TOLD, "Printed or saved"),
)
_OCCASIONS: Final = {
    Occasion.KICK_OFF: "Start of the coaching",
    Occasion.MID_POINT: "Mid-point",
    Occasion.CLOSING: "Closing",
    Occasion.UPDATE: "Update",
}
_NOTHING: Final = {
    UpdatesShown.ALL: "No updates yet. One begins on a client's page.",
    UpdatesShown.DRAFTS: "No draft waits to be finished.",
    UpdatesShown.WAITING: "No client has an update to say yes to.",
    UpdatesShown.READY: "No letter waits to be printed.",
    UpdatesShown.TOLD: "No letter has been printed or saved yet.",
}


def cells(line: UpdateLine, today: date) -> dict[str, CellWords]:
    """One row, by the columns' keys."""
    state = pill(line.state, line.went)
    role = ROLE_OF[line.audience].spoken
    return {
        "client": (line.client, "", f"\u00b7 {line.organisation}", ""),
        "reader": (line.reader, "", f"\u00b7 {role}", ""),
        "occasion": (_OCCASIONS[line.occasion], "", "", ""),
        "state": (state.words, state.icon, "", state.tone),
        "due": (brief_day(line.due_on, today) if line.due_on is not None else "\u2013", "", "", ""),
        "written": (brief_day(line.written_at.astimezone().date(), today), "", "", ""),
    }


def sentence(counts: Mapping[UpdatesShown, int]) -> str:
    """What waits: 3 with the client, 1 ready to print."""
    told = (
        (counts[UpdatesShown.WAITING], "with the client"),
        (counts[UpdatesShown.READY], "ready to print"),
        (counts[UpdatesShown.DRAFTS], "still to be finished"),
    )
    parts = [f"{count} {words}" for count, words in told if count]
    return f"{', '.join(parts)}." if parts else ""


def how_many(total: int) -> str:
    """300 updates."""
    return "1 update" if total == 1 else f"{total:,} updates"


def nothing(search: str, which: UpdatesShown) -> str:
    """Why there is no row."""
    if not search.strip():
        return _NOTHING[which]
    return f"No update here is about or for \u201c{search.strip()}\u201d."
