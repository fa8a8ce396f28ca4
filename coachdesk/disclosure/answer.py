"""What a client's reply says, once somebody has read it: a yes, a no, changes, or nothing clear."""

from dataclasses import dataclass
from enum import StrEnum


class AnswerKind(StrEnum):
    """How the client answered."""

    YES = "yes"
    CHANGES = "changes"
    NO = "no"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Answer:
    """A reply, reduced to what may be acted on.

    Attributes:
        codes: the check codes it quotes, ten characters each without hyphens, the writer's own words before the subject.
        sender: the address it came from, in lower case; empty for pasted text.
    """

    kind: AnswerKind
    codes: tuple[str, ...]
    sender: str = ""
