"""Organisations, people, and who sits where: a person in a role, from a day to a day, so that a boss can change."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from coachdesk.base.errors import RuleBroken
from coachdesk.base.ids import OrganisationId, PersonId, PostId
from coachdesk.base.spans import Span


class Role(StrEnum):
    """What a person is to the coaching."""

    CLIENT = "client"
    HR = "hr"
    BOSS = "boss"
    PAYER = "payer"

    @property
    def spoken(self) -> str:
        """As a sentence calls it."""
        return {Role.CLIENT: "client", Role.HR: "HR", Role.BOSS: "line manager", Role.PAYER: "payer"}[self]


class Courtesy(StrEnum):
    """How a letter addresses a person; NONE writes the full name."""

    MR = "mr"
    MS = "ms"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Organisation:
    """The company, office or charity that arranges the coaching; `address` is its lines, top to bottom."""

    id: OrganisationId
    name: str
    address: str = ""

    def __post_init__(self) -> None:
        """An organisation has a name."""
        if not self.name.strip():
            raise RuleBroken("An organisation needs a name.")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the practice, whatever their role."""

    id: PersonId
    given: str
    family: str
    courtesy: Courtesy = Courtesy.NONE
    email: str = ""
    phone: str = ""

    def __post_init__(self) -> None:
        """A person has a name."""
        if not self.name:
            raise RuleBroken("A person needs a name.")

    @property
    def name(self) -> str:
        """Given and family name, as written on an envelope."""
        return f"{self.given} {self.family}".strip()


@dataclass(frozen=True, slots=True)
class Post:
    """A person in a role in an organisation."""

    id: PostId
    person: PersonId
    organisation: OrganisationId
    role: Role
    job_title: str
    since: date
    until: date | None = None

    def __post_init__(self) -> None:
        """A post does not end before it begins."""
        Span(self.since, self.until)

    def leave(self, day: date) -> "Post":
        """The same post, held for the last time on `day`.

        Raises:
            RuleBroken: left before it was taken up.
        """
        return replace(self, until=day)


def split_name(full: str) -> tuple[str, str]:
    """Given and family name of "Ines Moreau" or "Moreau, Ines"; the last word is the family name."""
    if "," in full:
        family, given = full.split(",", 1)
        return " ".join(given.split()), " ".join(family.split())
    given, _, family = " ".join(full.split()).rpartition(" ")
    return given, family
