"""Every word of one letter, cleaned and known to have a glyph, before anything is laid out."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

from coachdesk.base.errors import InputUnusable
from coachdesk.disclosure.letter import Letterhead, LetterRow, LetterText
from coachdesk.outward.fonts import Face
from coachdesk.outward.paper import Furniture
from coachdesk.outward.text import printable

_NAMED_IN_FULL: Final = 40  # a heading longer than this is cut where a sentence names it

Reader = Callable[[str, str], str]


class Told(Protocol):
    """What a letter tells, whether it may leave (a pass) or is only looked at (a preview)."""

    @property
    def address(self) -> tuple[str, ...]:
        """The lines of the reader's address, top to bottom."""
        ...

    @property
    def text(self) -> LetterText:
        """From the subject to the closing."""
        ...

    @property
    def dated(self) -> date:
        """The letter's own date."""
        ...

    @property
    def check_code(self) -> str:
        """The seal's short form; empty where nobody has said yes."""
        ...

    @property
    def sample(self) -> bool:
        """Whether the practice is a throw-away sample."""
        ...


@dataclass(frozen=True, slots=True)
class Sender:
    """Who writes.

    Attributes:
        name: at the head and under the signature.
        profession: below the name.
        contact: the lines at the right.
        return_line: the small line in the window.
    """

    name: str
    profession: str
    contact: tuple[str, ...]
    return_line: str


@dataclass(frozen=True, slots=True)
class Wording:
    """The letter's words, in the order in which they stand on it.

    Attributes:
        sender: who writes.
        address: who reads.
        dated: place and date.
        text: from the subject to the closing.
        check_code: the foot's left; empty in a preview of what nobody has said yes to.
        sample: what marks a sample practice; empty in a real one.
        page_of: the foot's right, with {page} and {pages}.
        title: the file's title.
        logo: what a screen reader says for it.
        signature: likewise.
    """

    sender: Sender
    address: tuple[str, ...]
    dated: str
    text: LetterText
    check_code: str
    sample: str
    page_of: str
    title: str
    logo: str
    signature: str

    def foot(self, page: int, pages: int) -> tuple[str, str, str]:
        """Left, middle and right of a page's foot; pages count from 1."""
        return self.check_code, self.sample, self.page_of.format(page=page, pages=pages)


def worded(told: Told, letterhead: Letterhead, furniture: Furniture, face: Face) -> Wording:
    """The words that this letter will show.

    Raises:
        InputUnusable: a character can't be printed, with its name and where it stands; or nobody signs.
    """

    def read(text: str, place: str) -> str:
        return printable(text, face, place)

    def line(text: str, place: str) -> str:
        return read(text, place).replace("\n", " ")

    sender = _sender(letterhead, read, line)
    frame = "in the letter's frame"
    return Wording(
        sender=sender,
        address=_filled(told.address, read, "in the address"),
        dated=_dated(told.dated, letterhead, furniture, line),
        text=_text(told.text, read),
        check_code=line(furniture.check_code.format(code=told.check_code), frame) if told.check_code else "",
        sample=line(furniture.sample, frame) if told.sample else "",
        page_of=line(furniture.page_of, frame),
        title=line(furniture.title, frame),
        logo=furniture.logo.format(name=sender.name.replace("\n", " ")),
        signature=furniture.signature.format(name=sender.name.replace("\n", " ")),
    )


def _sender(letterhead: Letterhead, read: Reader, line: Reader) -> Sender:
    name = read(letterhead.name, "in your name")
    if not name.strip():
        raise InputUnusable("No letter was made: the letterhead has no name, and nobody would sign it.")
    contact = _filled(letterhead.contact, read, "in the contact lines")
    given = line(letterhead.return_line, "in the return line")
    usual = " \u00b7 ".join(part.replace("\n", " ") for part in (name, *contact[:1]))
    return Sender(name, read(letterhead.profession, "in the profession"), contact, given or usual)


def _dated(dated: date, letterhead: Letterhead, furniture: Furniture, line: Reader) -> str:
    place = line(letterhead.place, "before the date")
    day = line(furniture.dated(dated), "in the date")
    return f"{place}, {day}" if place else day


def _text(text: LetterText, read: Reader) -> LetterText:
    return LetterText(
        subject=read(text.subject, "in the subject"),
        salutation=read(text.salutation, "in the salutation"),
        opening=_filled(text.opening, read, "in the opening"),
        rows=tuple(_row(row, read) for row in text.rows),
        closing=read(text.closing, "in the closing"),
    )


def _row(row: LetterRow, read: Reader) -> LetterRow:
    heading = read(row.heading, "in the heading of a row")
    return LetterRow(heading, _filled(row.paragraphs, read, f"in the row {heading[:_NAMED_IN_FULL]}"))


def _filled(texts: tuple[str, ...], read: Reader, place: str) -> tuple[str, ...]:
    return tuple(text for text in (read(each, place) for each in texts) if text)
