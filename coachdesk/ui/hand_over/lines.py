"""The lines that the client may word otherwise: those in the letter, and those that were left out of it here."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from coachdesk.app.letter_in_hand import LetterInHand
from coachdesk.domain.agreement import Topic


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the form.

    Attributes:
        out: it is not in the letter as it stands; it was, when the laptop was handed over.
    """

    topic: Topic
    words: str = field(repr=False)
    out: bool = False


def lines_of(letter: LetterInHand, left_out: Sequence[Line]) -> tuple[Line, ...]:
    """Every line that can be worded: the letter's in their order, and behind them what can be brought back.

    A line keeps its place from one keeping of the words to the next, so those left out stand last.
    """
    return (*(Line(row.topic, words) for row in letter.rows for words in row.statements), *left_out)


def now_out(offered: Sequence[Line], told: Sequence[tuple[Topic, str]]) -> tuple[Line, ...]:
    """What was offered, and is empty in the letter that was made of it."""
    return tuple(
        Line(line.topic, line.words, out=True)
        for line, (_, wording) in zip(offered, told, strict=False)
        if not wording.strip()
    )
