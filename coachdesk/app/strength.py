"""How hard a new passphrase would be to guess, in words that the coach can act on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Strength:
    """What is thought of a passphrase; nothing of the passphrase itself.

    Attributes:
        score: 0 to 4, both included; 4 is the hardest to guess.
        words: the score in words.
        suggestion: what would make it harder, a sentence; empty where nothing needs to be.
        enough: whether a practice may be made with it at all.
    """

    score: int
    words: str
    suggestion: str
    enough: bool
