"""Forms that were left before they were recorded: what was typed is the coach's alone until then."""

from dataclasses import dataclass
from datetime import datetime

from coachdesk.confidential.words import PrivateWords


@dataclass(frozen=True, slots=True)
class UnfinishedForm:
    """A form as it was left.

    Attributes:
        form: which one, and about which engagement where there is one.
        content: its plain fields, as the form wrote them.
        words: what it holds of private words.
    """

    form: str
    content: str
    words: PrivateWords
    kept_at: datetime
