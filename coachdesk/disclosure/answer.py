"""What a client's reply says, once somebody has read it: a yes, a no, changes, or nothing clear."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class AnswerKind(StrEnum):
    """How the client answered."""

    YES = "yes"
    CHANGES = "changes"
    NO = "no"
    UNCLEAR = "unclear"


class Reading(Protocol):
    """A reply that somebody has read, reduced to what may be acted on."""

    @property
    def codes(self) -> tuple[str, ...]:
        """The check codes it quotes, the writer's own words before the subject."""
        ...

    @property
    def sender(self) -> str:
        """The address it came from, in lower case; empty for pasted text."""
        ...

    @property
    def words(self) -> str:
        """What the writer wrote now, without what it quotes."""
        ...

    def said_by(self, client: str) -> AnswerKind:
        """What it says if the client of this name wrote it."""
        ...


@dataclass(frozen=True, slots=True)
class Answer:
    """A reply whose meaning is known already, such as one given across the table."""

    kind: AnswerKind
    codes: tuple[str, ...]
    sender: str = ""
    words: str = ""

    def said_by(self, client: str) -> AnswerKind:
        """What it says, whoever wrote it."""
        del client
        return self.kind
