"""What the screen of the ledger says."""

from collections.abc import Sequence
from typing import Final

from coachdesk.app.ledger_lines import Month, ToldTo, What
from coachdesk.base.spans import MONTHS

TITLE: Final = "Who was told what"
SENTENCE: Final = "Everything that ever left this practice, and every yes that was given or taken back."
HINT: Final = "Person, organisation or word"
TOLD: Final[tuple[tuple[ToldTo | None, str], ...]] = (
    (None, "Everyone"),
    (ToldTo.CLIENT, "Clients"),
    (ToldTo.BOSS, "Line managers"),
    (ToldTo.HR, "HR"),
    (ToldTo.NOBODY, "Nobody"),
)
WAYS: Final[tuple[tuple[What | None, str], ...]] = (
    (None, "Every way"),
    (What.PRINTED, "Printed"),
    (What.SAVED, "Saved as PDF"),
    (What.FOR_APPROVAL, "Text for approval"),
    (What.TALKING_POINTS, "Talking points"),
    (What.YES_GIVEN, "Yes given"),
    (What.YES_WITHDRAWN, "Yes withdrawn"),
    (What.DID_NOT_LEAVE, "Did not leave"),
    (What.TOLD_EARLIER, "Told earlier"),
)
EVERY_YEAR: Final = "Every year"
NOTHING_YET: Final = "Nothing has left this practice yet."
NOTHING_FOUND: Final = "Nothing in the ledger answers that."
SHOW_ALL: Final = "Show everything"
PENDING: Final = "Nobody has said how it went."


def years(found: Sequence[int]) -> list[tuple[int | None, str]]:
    """What the filter of years offers."""
    return [(None, EVERY_YEAR), *((year, str(year)) for year in found)]


def month(of: Month, year: int | None) -> str:
    """A group's title; the year stands in it where several are shown."""
    name = MONTHS[of.month - 1]
    return name if year is not None else f"{name} {of.year}"
