"""What a look over the computer found: one line each, in order or not."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about this computer that CoachDesk depends on, and whether it is in order."""

    what: str
    told: str
    in_order: bool = True
