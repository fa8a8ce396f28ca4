"""The passes that doors take. Nobody makes one but the gate; nobody changes, copies or keeps one."""

from datetime import date
from typing import Any, NoReturn, final

from coachdesk.base.errors import ConfidentialityBreach
from coachdesk.base.ids import EngagementId, SummaryId
from coachdesk.disclosure.letter import LetterText
from coachdesk.disclosure.own_copy import RecoveryWords


class _Pass:
    """What all passes share: they can't be constructed, changed, copied, pickled or printed."""

    __slots__ = ()

    def __init__(self, *_: object, **__: object) -> None:
        raise ConfidentialityBreach("a pass is made by the gate alone")

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise ConfidentialityBreach("a pass does not change")

    def __delattr__(self, name: str) -> NoReturn:
        raise ConfidentialityBreach("a pass does not change")

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise ConfidentialityBreach("a pass is neither copied nor kept")

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if cls.__module__ != __name__:
            raise ConfidentialityBreach("a pass has no heirs")


@final
class ApprovedDisclosure(_Pass):
    """Words that the client said yes to, for one reader, under an agreement in force.

    Attributes:
        summary: the summary these words are.
        engagement: the one case that the release has read.
        seal: 32 bytes over all that the client said yes to.
        check_code: the seal's short form, printed at the foot.
        language: "en" or "de".
        address: the lines of the reader's address, top to bottom.
        text: the words.
        dated: the letter's own date.
        sample: whether the practice is a throw-away sample.
    """

    __slots__ = ("address", "check_code", "dated", "engagement", "language", "sample", "seal", "summary", "text")

    summary: SummaryId
    engagement: EngagementId
    seal: bytes
    check_code: str
    language: str
    address: tuple[str, ...]
    text: LetterText
    dated: date
    sample: bool


@final
class ForTheClient(_Pass):
    """A summary's own statements, on their way to the client and to nobody else.

    Attributes:
        summary: the summary these words are.
        engagement: the client's engagement.
        seal: what a yes to these words would be bound to.
        reply_code: what the client's answer quotes; empty where no answer is asked for.
        language: "en" or "de".
        client_name: the client, as addressed.
        client_email: where the client is written to.
        reader: the person who would read the letter.
        text: the words.
    """

    __slots__ = (
        "client_email",
        "client_name",
        "engagement",
        "language",
        "reader",
        "reply_code",
        "seal",
        "summary",
        "text",
    )

    summary: SummaryId
    engagement: EngagementId
    seal: bytes
    reply_code: str
    language: str
    client_name: str
    client_email: str
    reader: str
    text: LetterText


@final
class OwnCopy(_Pass):
    """Something of the coach's own practice, on its way to the coach and to nobody else.

    Attributes:
        document: its row in the table of ways out.
        language: "en" or "de".
        words: what it tells.
        dated: the day on which it is made.
        sample: whether the practice is a throw-away sample.
    """

    __slots__ = ("dated", "document", "language", "sample", "words")

    document: str
    language: str
    words: RecoveryWords
    dated: date
    sample: bool
