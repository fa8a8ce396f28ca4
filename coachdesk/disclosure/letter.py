"""The words of a letter as a reader sees them, and the coach's letterhead around them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LetterRow:
    """One row that the agreement fixed: its heading, and what is told under it."""

    heading: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LetterText:
    """Every word between the address and the signature, in order."""

    subject: str
    salutation: str
    opening: tuple[str, ...]
    rows: tuple[LetterRow, ...]
    closing: str

    def lines(self) -> tuple[str, ...]:
        """The words, one paragraph each, in reading order."""
        told = (line for row in self.rows for line in (row.heading, *row.paragraphs))
        return (self.subject, self.salutation, *self.opening, *told, self.closing)


@dataclass(frozen=True, slots=True)
class Letterhead:
    """How the coach signs. It lies outside the seal: a new phone number voids no approval.

    Attributes:
        name: the coach, or the practice, at the head and under the signature.
        profession: one line below the name, or empty.
        contact: the lines at the head's right: street and town, e-mail, telephone.
        return_line: the small line in the address window; empty takes the name and the first contact line.
        place: the town before the date, or empty.
        colour: of the name at the head, as #rrggbb.
        logo: a PNG or JPEG at the head's left, at most 18 mm high, or nothing.
        signature: a PNG or JPEG between closing and name, or nothing.
    """

    name: str
    profession: str = ""
    contact: tuple[str, ...] = ()
    return_line: str = ""
    place: str = ""
    colour: str = "#14201F"
    logo: bytes | None = None
    signature: bytes | None = None
