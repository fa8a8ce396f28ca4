"""An e-mail file: who wrote it, about what, and every word that its reader would see."""

import codecs
import email
import email.policy
from dataclasses import dataclass
from email.message import Message
from typing import Final, cast

from coachdesk.base.errors import InputUnusable
from coachdesk.outward.reading.archives import OLE_START
from coachdesk.outward.reading.faults import BROKEN_FILE
from coachdesk.outward.reading.htmltext import html_text

# The modern policy took 28 s for one hostile 50 kB header, so only short headers are given to it, one by one.
_HEADER_LIMIT: Final = 2_000
_HEADERS: Final = ("from", "subject", "date", "received", "message-id", "to")
# Encodings that Python knows and no mail program writes: slow on hostile text, or no encodings of a text.
_NO_CHARSETS: Final = frozenset(("punycode", "idna", "unicode-escape", "raw-unicode-escape", "undefined"))


@dataclass(frozen=True, slots=True)
class Mail:
    """What a mail program would show.

    Attributes:
        sender: the bare address, lower-cased, or empty.
        text: quotations marked by ">" where the mail itself marks them.
        with_document: whether something is attached that may say more: any file but a picture.
    """

    sender: str
    subject: str
    text: str
    with_document: bool = False


def read_mail(raw: bytes) -> Mail:
    """The mail in the bytes of an .eml file.

    Raises:
        InputUnusable: it's no e-mail, Outlook's own format, damaged, or without a text.
    """
    if raw.startswith(OLE_START):
        raise InputUnusable("The e-mail is in Outlook's own format. Save it as .eml, or paste its text.")
    try:
        message = email.message_from_bytes(raw, policy=email.policy.compat32)
        if not any(name in message for name in _HEADERS):
            raise InputUnusable("The file is not an e-mail: it has no sender, no subject and no date.")
        mail = Mail(_sender(message), _header(message, "subject"), _text(message), _has_document(message))
    except BROKEN_FILE as no:
        raise InputUnusable("The e-mail is damaged and was not read. Paste its text instead.") from no
    if not mail.text.strip():
        raise InputUnusable("The e-mail holds no text. If the answer is in an attachment, read that.")
    return mail


def _header(message: Message, name: str) -> str:
    return str(_parsed(message, name)).strip()


def _sender(message: Message) -> str:
    addresses = getattr(_parsed(message, "from"), "addresses", ())
    return str(addresses[0].addr_spec).lower() if addresses else ""


def _parsed(message: Message, name: str) -> object:
    raw = "".join(str(message.get(name, "")).splitlines())
    if len(raw) > _HEADER_LIMIT:
        return ""
    try:
        return email.policy.default.header_factory(name, raw)
    except BROKEN_FILE:
        return ""


def _has_document(message: Message) -> bool:
    return any(
        part.get_content_disposition() == "attachment" and part.get_content_maintype() != "image"
        for part in message.walk()
    )


def _text(part: Message) -> str:
    """All texts of a mail in order, one of each set of alternatives; attachments and attached mails are left out."""
    if part.get_content_maintype() == "message" or part.get_content_disposition() == "attachment":
        return ""
    if not part.is_multipart():
        return _leaf(part)
    inside = cast("list[Message]", part.get_payload())
    if part.get_content_type() == "multipart/alternative":
        plain_first = sorted(inside, key=lambda child: child.get_content_type() != "text/plain")
        return next((text for child in plain_first if (text := _text(child)).strip()), "")
    return "\n".join(text for child in inside if (text := _text(child)))


def _leaf(part: Message) -> str:
    kind = part.get_content_type()
    if kind not in ("text/plain", "text/html"):
        return ""
    raw = part.get_payload(decode=True)
    text = _decoded(raw if isinstance(raw, bytes) else b"", part.get_content_charset("utf-8"))
    return html_text(text) if kind == "text/html" else text


def _decoded(raw: bytes, charset: str) -> str:
    """The text by the charset it names; where that is wrong, UTF-8, else Windows-1252 with gaps marked."""
    for name in (charset, "utf-8"):
        try:
            if codecs.lookup(name).name not in _NO_CHARSETS:
                return _lines(raw.decode(name))
        except (LookupError, ValueError):
            continue
    return _lines(raw.decode("cp1252", errors="replace"))


def _lines(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
