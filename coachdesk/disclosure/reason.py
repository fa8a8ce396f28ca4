"""A reason of the gate: one plain sentence, and the same taken apart for a screen, with what one can do about it."""

from enum import StrEnum
from typing import Self

from coachdesk.domain.agreement import Topic


class Remedy(StrEnum):
    """What would mend it, or at least where to look."""

    NONE = "none"
    ASK = "ask"
    SHOW_CHANGE = "show_change"
    TAKE_LINE_OUT = "take_line_out"
    RENEW_SEAT = "renew_seat"
    CORRECT_PARTY = "correct_party"
    OPEN_AGREEMENT = "open_agreement"
    OPEN_ENGAGEMENT = "open_engagement"
    MEND_WORDS = "mend_words"
    TAKE_ANSWER = "take_answer"
    CHECK_CLOCK = "check_clock"
    WAIT = "wait"


class Matter(StrEnum):
    """What a reason is about, in the order in which the gate asks."""

    ENGAGEMENT = "engagement"
    READER = "reader"
    AGREEMENT = "agreement"
    TOPICS = "topics"
    YES = "yes"
    WORDS = "words"


class Reason(str):
    """Why words can't go out: the sentence itself, as a list or a command line tells it.

    Attributes:
        bold: what is the matter, in one short sentence.
        detail: what more there is to know, or empty.
        topic: the row whose lines are meant, where the remedy takes a line out.
    """

    __slots__ = ("bold", "detail", "matter", "remedy", "topic")

    bold: str
    detail: str
    matter: Matter
    remedy: Remedy
    topic: Topic | None

    def __new__(  # noqa: PLR0913 - a reason is made of just these
        cls,
        sentence: str,
        matter: Matter,
        bold: str = "",
        detail: str = "",
        remedy: Remedy = Remedy.NONE,
        topic: Topic | None = None,
    ) -> Self:
        """The sentence with its parts; without a bold one it stands for itself."""
        made = super().__new__(cls, sentence)
        made.bold, made.detail = bold or sentence, detail
        made.matter, made.remedy, made.topic = matter, remedy, topic
        return made

    def explained(self, detail: str, remedy: Remedy) -> "Reason":
        """The same reason, by somebody who knows more about it."""
        return Reason(self, self.matter, self.bold, detail, remedy, self.topic)
