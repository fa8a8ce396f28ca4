"""Mail to the client: the exact words with a code to say yes to, or talking points; no image, link or script."""

from email.message import EmailMessage
from email.policy import SMTP
from typing import Final

from coachdesk.disclosure.approved import ForTheClient
from coachdesk.disclosure.letter import Letterhead, LetterText
from coachdesk.outward.phrases import Phrases

RULE: Final = "-" * 60


class ClientMail:
    """Writes mail to the client. Its rows in the table of ways out are "text for approval" and "talking points"."""

    documents = ("text for approval", "talking points")

    def __init__(self, phrases: Phrases) -> None:
        """A door over CoachDesk's own phrases."""
        self._phrases = phrases

    def text_for_approval(self, words: ForTheClient, letterhead: Letterhead) -> bytes:
        """A message file with the exact text and its code, ready to open in a mail program and send."""
        return self._message("ask", words, letterhead, letter="\n\n".join(_paragraphs(words.text)))

    def talking_points(self, words: ForTheClient, letterhead: Letterhead) -> bytes:
        """A message file with the statements alone, for the client to tell the reader themselves."""
        return self._message("points", words, letterhead, points="\n\n".join(_points(words.text)))

    def _message(self, kind: str, words: ForTheClient, letterhead: Letterhead, **text: str) -> bytes:
        subject, body = self._phrases.mail(words.language, kind)
        message = EmailMessage(policy=SMTP)
        if words.client_email:
            message["To"] = _one_line(words.client_email)
        message["Subject"] = subject.format(code=words.reply_code)
        message["X-Unsent"] = "1"  # Outlook and its kin open the file as a message to be sent
        message.set_content(
            body.format(
                client=words.client_name,
                reader=words.reader,
                code=words.reply_code,
                rule=RULE,
                coach=letterhead.name,
                **text,
            ),
            cte="quoted-printable",
        )
        return message.as_bytes()


def _paragraphs(text: LetterText) -> tuple[str, ...]:
    told = (f"{row.heading}\n{part}" if not at else part for row in text.rows for at, part in enumerate(row.paragraphs))
    return (text.subject, text.salutation, *text.opening, *told, text.closing)


def _points(text: LetterText) -> list[str]:
    return [f"{row.heading}\n" + "\n".join(f"- {part}" for part in row.paragraphs) for row in text.rows]


def _one_line(text: str) -> str:
    return " ".join(text.split())
