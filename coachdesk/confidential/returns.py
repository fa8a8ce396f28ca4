"""What came back from the client: kept whole as evidence, on the private side, whatever it says."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from coachdesk.base.ids import ReplyId, SummaryId
from coachdesk.confidential.words import PrivateBytes, PrivateWords


class Verdict(StrEnum):
    """How a reply was taken."""

    YES = "yes"
    CHANGES = "changes"
    NO = "no"
    UNCLEAR = "unclear"
    OLD_VERSION = "old_version"
    OTHER_SENDER = "other_sender"
    ANSWERED_BEFORE = "answered_before"


@dataclass(frozen=True, slots=True)
class ReturnedReply:
    """A reply as it came, and what it was taken for."""

    id: ReplyId
    summary: SummaryId
    version: int
    sender: PrivateWords
    content: PrivateBytes
    verdict: Verdict
    received_at: datetime
