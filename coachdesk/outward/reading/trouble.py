"""What was wrong with one place of a file of which the rest could be read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trouble:
    """One place that was left out or read with a doubt, and the sentence about it.

    Attributes:
        place: "Row 7", or a file's path below the folder that was read.
        sentence: what happened, naming the place.
    """

    place: str
    sentence: str
