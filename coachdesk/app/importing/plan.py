"""What an import would do, before it does anything, and what an undo did."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from coachdesk.app.ports import Work
from coachdesk.confidential.notebook import PrivateNote
from coachdesk.domain.engagement import Engagement, Party
from coachdesk.domain.people import Organisation, Person, Post
from coachdesk.domain.sessions import CoachingSession


class What(StrEnum):
    """The kinds of record that an import makes."""

    ORGANISATION = "organisation"
    PERSON = "person"
    ENGAGEMENT = "engagement"
    SEAT = "seat"
    SESSION = "session"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Made:
    """A record that the import makes.

    Attributes:
        label: for the coach's own screen; of a note it tells the day, the client and the number of words.
        place: where in the file it stands first: "Row 7", "ines.md, line 12".
    """

    kind: What
    label: str
    place: str


@dataclass(frozen=True, slots=True)
class Known:
    """A record that the practice holds already, so that nothing is made of it."""

    kind: What
    label: str
    place: str


@dataclass(frozen=True, slots=True)
class Trouble:
    """A place in the file, and a sentence about what happened to it."""

    place: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Batch:
    """The records themselves, each kind in the order of the file."""

    organisations: tuple[Organisation, ...] = ()
    people: tuple[Person, ...] = ()
    posts: tuple[Post, ...] = ()
    engagements: tuple[Engagement, ...] = ()
    parties: tuple[Party, ...] = ()
    sessions: tuple[CoachingSession, ...] = ()
    notes: tuple[PrivateNote, ...] = ()


@dataclass(frozen=True, slots=True)
class Remembered:
    """Which column holds what, for the next table with the same heads."""

    heads: bytes
    mapping: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Plan:
    """A dry run: what would be made, what is known already, and what can't be taken in.

    Attributes:
        troubles: rows and files that are left out, whole.
        unused: what a file says and nothing is made of, though its row is taken in: a column, a second boss.
        fields: of each column that is used, what it is taken for.
        again: the same plan for the practice as it stands in another transaction.
    """

    made: tuple[Made, ...]
    known: tuple[Known, ...]
    troubles: tuple[Trouble, ...]
    unused: tuple[Trouble, ...]
    batch: Batch = field(repr=False)
    again: "Callable[[Work], Plan]" = field(repr=False, compare=False)
    fields: Mapping[str, str] = field(default_factory=dict[str, str])
    remembered: Remembered | None = None


@dataclass(frozen=True, slots=True)
class Undone:
    """What an undo took back, and what it kept because the coach has worked with it since.

    Attributes:
        taken_back: how many of each kind.
        kept: the record as the coach knows it, and why it stays.
    """

    taken_back: Mapping[What, int]
    kept: tuple[Trouble, ...]
