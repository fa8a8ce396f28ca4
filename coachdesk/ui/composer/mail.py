"""A message as its file holds it, taken apart for the screen."""

import email
from dataclasses import dataclass, field
from email.policy import default


@dataclass(frozen=True, slots=True)
class Mail:
    """A message that waits to be sent.

    Attributes:
        to: the address, or empty where none is on record.
        raw: the message file.
    """

    to: str
    subject: str
    body: str
    raw: bytes = field(repr=False)


def read_mail(raw: bytes) -> Mail:
    """The message in a file that this program made."""
    message = email.message_from_bytes(raw, policy=default)
    body = message.get_content().replace("\r\n", "\n")
    return Mail(str(message["To"] or ""), str(message["Subject"]), body.strip() + "\n", raw)
