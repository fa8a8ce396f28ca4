"""Organisations, people, and who sits where: a person in a role, from a day to a day, so that a boss can change."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final

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


TITLES: Final = frozenset(("dr", "dr.", "prof", "prof."))  # in German and English they stay between courtesy and name


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

    @property
    def addressed(self) -> str:
        """The family name as it follows Mr or Frau: with academic titles, without suffixes."""
        titles = [word for word in self.given.split() if word.casefold() in TITLES]
        kept = [word for word in self.family.split() if word.casefold() not in SUFFIXES]
        return " ".join(titles + kept) or self.family


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


# What begins a family name where it stands before its last word, in the languages of Europe.
_PARTICLES: Final = """
    af al auf aus bin d' da das de degli dei del della den der des di do dos du el freifrau freiherr graf gräfin ibn im
    la las le los mac mc ten ter um van vander vom von vor zu zum zur
"""
# What follows a family name and is no part of it.
_SUFFIXES: Final = "jr jr. sr sr. ii iii iv phd ph.d. md m.d. mba esq esq. cbe obe mbe"
PARTICLES: Final = frozenset(_PARTICLES.split())
SUFFIXES: Final = frozenset(_SUFFIXES.split())


def split_name(full: str) -> tuple[str, str]:
    """Given and family name of "Ines Moreau", "Ludwig van Beethoven", "Christopher Reed III" or "Moreau, Ines".

    The family name is the last word, with the particles before it; a suffix stays with it in print ("Reed III") and is
    left out of a salutation by `Person.addressed`.
    """
    if "," in full:
        family, given = full.split(",", 1)
        if given.strip().casefold() not in SUFFIXES:
            return " ".join(given.split()), " ".join(family.split())
        full = full.replace(",", "")
    words = full.split()
    at = len(words) - 1
    while at > 1 and words[at].casefold() in SUFFIXES:
        at -= 1
    while at > 1 and words[at - 1].casefold() in PARTICLES:
        at -= 1
    return " ".join(words[: max(at, 0)]), " ".join(words[max(at, 0) :])
