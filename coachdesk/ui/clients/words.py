"""How the list of clients says what the desk found."""

from datetime import date
from typing import Final

from coachdesk.app.lists import ClientCounts, ClientLine, ClientsShown, Status
from coachdesk.ui.calendar_words import brief_day, counted

CellWords = tuple[str, str, str, str]
"""Words, picture, second words and tone of a cell; the tone by its name, empty where it is no pill."""

FILTERS: Final = (
    (ClientsShown.ACTIVE, "Active"),
    (ClientsShown.NO_AGREEMENT, "No agreement"),
    (ClientsShown.ENDED, "Ended"),
    (ClientsShown.ALL, "All"),
)
_STATUS: Final = {
    Status.ACTIVE: ("Active", "circle-dot", "", "ready"),
    Status.NO_AGREEMENT: ("No agreement", "circle-dashed", "", "neutral"),
    Status.ENDED: ("Ended", "archive", "", "neutral"),
}
_NOBODY: Final = {
    ClientsShown.ACTIVE: "No engagement goes on at present.",
    ClientsShown.NO_AGREEMENT: "Every engagement that goes on has its agreement.",
    ClientsShown.ENDED: "No engagement has ended yet.",
    ClientsShown.ALL: "No clients yet.",
}


def cells(line: ClientLine, today: date) -> dict[str, CellWords]:
    """One row, by the columns' keys."""
    of = f" of {line.planned}" if line.planned else ""
    return {
        "client": _plain(line.client, f"· {line.job_title}" if line.job_title else ""),
        "organisation": _plain(line.organisation),
        "status": _STATUS[line.status],
        "sessions": _plain(f"{line.held}{of}"),
        "last": _plain(brief_day(line.last_on, today) if line.last_on is not None else ""),
        "next": _plain(
            f"{brief_day(line.next_at.date(), today)}, {line.next_at:%H:%M}" if line.next_at is not None else ""
        ),
    }


def sentence(counts: ClientCounts) -> str:
    """12 engagements go on, 288 have ended."""
    if not counts.every:
        return ""
    ended = counts.every - counts.running
    if counts.every == counts.running == 1:
        return "One engagement."
    running = f"{counted(counts.running, 'engagement goes on', 'engagements go on')}"
    return f"{running}, {counted(ended, 'has ended', 'have ended')}." if ended else f"{running}."


def how_many(total: int) -> str:
    """300 engagements."""
    return counted(total, "engagement", "engagements")


def nobody(search: str, which: ClientsShown) -> str:
    """Why there is no row."""
    if not search.strip():
        return _NOBODY[which]
    where = {ClientsShown.ALL: "Nobody", ClientsShown.ENDED: "Nobody who has ended"}.get(which, "Nobody in this list")
    return f"{where} is called “{search.strip()}”, and no organisation either."


def _plain(words: str, second: str = "") -> CellWords:
    return words, "", second, ""
