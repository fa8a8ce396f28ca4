"""How large a sample practice is."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Size(StrEnum):
    """How busy the invented coach has been."""

    SMALL = "small"
    TYPICAL = "typical"
    BUSY = "busy"
    EXTREME = "extreme"


@dataclass(frozen=True, slots=True)
class Amounts:
    """How many records of each kind, the told cases counted in.

    Attributes:
        active: engagements that go on today.
        contacts: people who are nobody's client, such as bosses and HR.
        longest: sessions of the one client who has stayed for years; 0 where there is none.
        crowd: clients in the largest organisation.
        paste: whether one note is a megabyte that was pasted by mistake.
    """

    years: int
    clients: int
    active: int
    engagements: int
    sessions: int
    actions: int
    organisations: int
    contacts: int
    summaries: int
    longest: int = 0
    crowd: int = 0
    paste: bool = False


# The smallest holds the told cases and nothing else.
# Source of clients, engagements, sessions and actions: the field study's table of sizes, after the ICF's 2025 global
# study (12.4 active clients, 11.6 hours a week); where that table is silent, the extreme row is scaled down.
AMOUNTS: Final = {
    Size.SMALL: Amounts(1, 9, 9, 11, 80, 100, 8, 14, 18),
    Size.TYPICAL: Amounts(10, 250, 12, 300, 4_500, 9_000, 60, 500, 1_200, crowd=20),
    Size.BUSY: Amounts(15, 500, 25, 600, 12_000, 24_000, 120, 1_000, 2_400, longest=400, crowd=40, paste=True),
    Size.EXTREME: Amounts(25, 1_500, 70, 2_000, 27_500, 60_000, 300, 3_000, 8_000, longest=400, crowd=80, paste=True),
}
