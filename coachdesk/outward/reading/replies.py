"""A client's reply, from an e-mail file or from the clipboard, and what they wrote themselves in it."""

import re
from dataclasses import dataclass
from email.utils import getaddresses
from typing import Final

from coachdesk.base.errors import InputUnusable
from coachdesk.disclosure.answer import AnswerKind
from coachdesk.outward.reading.answers import Answer, read_answer
from coachdesk.outward.reading.files import MEGABYTE
from coachdesk.outward.reading.mail import UNKNOWN_SENDER, read_mail
from coachdesk.outward.reading.quoting import fresh_part
from coachdesk.outward.reading.text import decoded

__all__ = ["Answer", "AnswerKind", "Reply", "read_answer", "read_reply"]

REPLY_LIMIT: Final = 20 * MEGABYTE
_PASTED_FIELD: Final = re.compile(
    r"(?P<name>from|von|sent|gesendet|date|datum|to|an|cc|subject|betreff)\s*:(?P<value>.*)", re.IGNORECASE
)
_ADDRESS: Final = re.compile(r"[^@\s]+@[^@\s]+")


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer as it arrived.

    Attributes:
        sender: the bare address, lower-cased; `UNKNOWN_SENDER` where a mail names none that can be read; empty only
            for pasted text that brings none.
        fresh: what the writer wrote now; quotations and the signature are left out.
        whole: the text with everything it quotes.
        says_more: whether it may say more than its words: by a file, by hidden words, or in a second version of them.
        automatic: whether a machine wrote it.
    """

    sender: str
    subject: str
    fresh: str
    whole: str
    says_more: bool = False
    automatic: bool = False


def read_reply(data: bytes, *, pasted: bool) -> Reply:
    """The reply in the bytes of an .eml file, or in text that the coach pasted.

    Raises:
        InputUnusable: larger than 20 MB, empty, or not what it is said to be.
    """
    if len(data) > REPLY_LIMIT:
        raise InputUnusable(f"The reply is larger than {REPLY_LIMIT // MEGABYTE} MB and was not read.")
    if pasted:
        return _pasted(decoded(data, "The pasted text").strip("\n"))
    mail = read_mail(data)
    return Reply(mail.sender, mail.subject, fresh_part(mail.text), mail.text, mail.says_more, mail.automatic)


def _pasted(text: str) -> Reply:
    """A pasted reply; a head of From:, Date:, Subject: at its very top belongs to it, not to what it quotes."""
    if not text.strip():
        raise InputUnusable("The pasted text is empty.")
    head, gap, body = text.partition("\n\n")
    fields = [_PASTED_FIELD.fullmatch(line.strip()) for line in head.split("\n")]
    told = {field["name"].lower(): field["value"].strip() for field in fields if field}
    if not gap or len(told) < len(fields) or not told.keys() & {"from", "von"}:
        return Reply("", "", fresh_part(text), text)
    subject = told.get("subject") or told.get("betreff", "")
    return Reply(_pasted_sender(told.get("from") or told.get("von", "")), subject, fresh_part(body), text)


def _pasted_sender(value: str) -> str:
    """The address in a pasted From:; empty where only a name was pasted, as some mail programs show no more."""
    if "@" not in value:
        return ""
    addresses = [address for _, address in getaddresses([value])]
    return addresses[0].lower() if len(addresses) == 1 and _ADDRESS.fullmatch(addresses[0]) else UNKNOWN_SENDER


@dataclass(frozen=True, slots=True)
class ReadAnswer:
    """A reply as the practice takes it: codes and sender at once, what it says once it is known whose it is."""

    reply: Reply

    @property
    def sender(self) -> str:
        """The address it came from, in lower case, or empty."""
        return self.reply.sender

    @property
    def codes(self) -> tuple[str, ...]:
        """The check codes it quotes."""
        return read_answer(self.reply.fresh, self.reply.subject).codes

    @property
    def words(self) -> str:
        """What the writer wrote now, without what it quotes."""
        return self.reply.fresh

    def said_by(self, client: str) -> AnswerKind:
        """What it says if this client wrote it; no yes comes from a machine, or may say more than its words."""
        kind = read_answer(self.reply.fresh, self.reply.subject, client=client).kind
        if kind is AnswerKind.YES and self.reply.automatic:
            return AnswerKind.UNCLEAR
        return AnswerKind.CHANGES if kind is AnswerKind.YES and self.reply.says_more else kind
