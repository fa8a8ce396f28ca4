"""An e-mail file: who wrote it, about what, every word that its reader would see, and whether it may say more."""

import codecs
import email
import email.errors
import email.policy
import re
from dataclasses import dataclass
from email.headerregistry import UniqueAddressHeader
from email.message import Message
from typing import Final, cast

from coachdesk.base.errors import InputUnusable
from coachdesk.outward.reading.archives import OLE_START
from coachdesk.outward.reading.faults import BROKEN_FILE
from coachdesk.outward.reading.htmltext import html_text, says_more
from coachdesk.outward.reading.quoting import fresh_part

# The modern policy took 28 s for one hostile 50 kB header, so only short headers are given to it, one by one.
_HEADER_LIMIT: Final = 2_000
_HEADERS: Final = ("from", "subject", "date", "received", "message-id", "to")
# Encodings that Python knows and no mail program writes: slow on hostile text, or no encodings of a text.
_NO_CHARSETS: Final = frozenset(("punycode", "idna", "unicode-escape", "raw-unicode-escape", "undefined"))
UNKNOWN_SENDER: Final = "unknown"  # no address, so it equals none
_ADDRESS: Final = re.compile(r"[^@\s<>,;:]+@[^@\s<>,;:]+")
_WORDS: Final = ("text/plain", "text/html")
_LOGOS: Final = ("image/png", "image/jpeg", "image/gif")
_LOGO_LIMIT: Final = 100_000  # bytes; a photograph of a handwritten page is larger
_BY_MACHINE: Final = (  # RFC 3834, 5, and what older mail programs put in
    ("auto-submitted", re.compile(r"(?!no\b).*")),
    ("x-autoreply", re.compile(r".*")),
    ("x-autorespond", re.compile(r".*")),
    ("precedence", re.compile(r"(?:auto_reply|bulk|junk)\b.*")),
)
# Put into the plain sister of an HTML text: where its links lead to, and what its pictures are called.
_PLAIN_ONLY: Final = re.compile(r"<(?:https?|mailto|tel):[^\s<>]*>|\[(?:image|cid):[^\]\n]*\]")


@dataclass(frozen=True, slots=True)
class Mail:
    """What a mail program would show.

    Attributes:
        sender: the bare address, lower-cased, or `UNKNOWN_SENDER`.
        text: quotations marked by ">" where the mail itself marks them.
        says_more: whether it may say more than the text: by a file, by hidden words, or in a second version of it.
        automatic: whether a machine wrote it, such as a notice of absence.
    """

    sender: str
    subject: str
    text: str
    says_more: bool = False
    automatic: bool = False


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
        mail = Mail(
            _sender(message), _header(message, "subject"), _text(message), _says_more(message), _is_automatic(message)
        )
    except BROKEN_FILE as no:
        raise InputUnusable("The e-mail is damaged and was not read. Paste its text instead.") from no
    if not mail.text.strip():
        raise InputUnusable("The e-mail holds no text. If the answer is in an attachment, read that.")
    return mail


def _header(message: Message, name: str) -> str:
    return str(_parsed(message, name)).strip()


def _sender(message: Message) -> str:
    """The one address in the one From: of the mail; whatever is not exactly that is an unknown sender."""
    found = _parsed(message, "from")
    if not isinstance(found, UniqueAddressHeader):
        return UNKNOWN_SENDER
    defects = cast("tuple[object, ...]", getattr(found, "defects", ()))  # which the type stubs leave out
    broken = any(isinstance(defect, email.errors.InvalidHeaderDefect) for defect in defects)
    alone = len(message.get_all("from", [])) == len(found.addresses) == 1
    if not alone or broken or any(group.display_name for group in found.groups):
        return UNKNOWN_SENDER
    address = found.addresses[0].addr_spec.lower()
    return address if _ADDRESS.fullmatch(address) else UNKNOWN_SENDER


def _parsed(message: Message, name: str) -> object:
    raw = "".join(str(message.get(name, "")).splitlines())
    if len(raw) > _HEADER_LIMIT:
        return ""
    try:
        return email.policy.default.header_factory(name, raw)
    except BROKEN_FILE:
        return ""


def _is_automatic(message: Message) -> bool:
    return any(
        wanted.fullmatch(str(value).strip().lower().partition("\n")[0])
        for name, wanted in _BY_MACHINE
        for value in message.get_all(name, [])
    )


def _says_more(message: Message) -> bool:
    parts = [part for part in message.walk() if not part.is_multipart() or part.get_content_maintype() != "multipart"]
    pages = "".join(_source(part) for part in parts if part.get_content_type() == "text/html")
    return says_more(pages) or any(_is_document(part, pages) for part in parts) or _has_versions(message)


def _is_document(part: Message, pages: str) -> bool:
    """Whether a part may say something: any but the words themselves and the small pictures of a signature."""
    placed = part.get_content_disposition()
    if part.get_content_type() in _WORDS:
        return placed == "attachment"
    name = str(part.get("content-id", "")).strip(" <>")
    shown = placed == "inline" or (placed is None and bool(name) and f"cid:{name}" in pages)
    return part.get_content_type() not in _LOGOS or not shown or len(_bytes(part)) > _LOGO_LIMIT


def _has_versions(message: Message) -> bool:
    """Whether a mail program that shows the page shows other words than one that shows the plain text."""
    for part in message.walk():
        if part.get_content_type() == "multipart/alternative" and part.is_multipart():
            texts = [_text(child) for child in cast("list[Message]", part.get_payload())]
            if len({_letters(fresh_part(text)) for text in texts if text.strip()}) > 1:
                return True
    return False


def _letters(text: str) -> str:
    return "".join(re.findall(r"[\w?]", _PLAIN_ONLY.sub("", text).replace("_", "").casefold()))


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
    if kind not in _WORDS:
        return ""
    return html_text(_source(part)) if kind == "text/html" else _source(part)


def _source(part: Message) -> str:
    return _decoded(_bytes(part), part.get_content_charset("utf-8"))


def _bytes(part: Message) -> bytes:
    raw = part.get_payload(decode=True)
    return raw if isinstance(raw, bytes) else b""


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
