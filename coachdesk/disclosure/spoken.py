"""How a sentence of the application speaks of a person: by first name, and by the pronouns of their form of address."""

from dataclasses import dataclass
from typing import Final

from coachdesk.domain.people import TITLES, Courtesy


@dataclass(frozen=True, slots=True)
class Spoken:
    """One person in running text.

    Attributes:
        name: the whole name, as on an envelope.
        called: the first name alone.
        they: she, he, or they.
        them: her, him, or them.
        their: her, his, or their.
        oneself: herself or himself; empty where the form of address tells neither.
    """

    name: str
    called: str
    they: str
    them: str
    their: str
    oneself: str


_PRONOUNS: Final = {
    Courtesy.MS: ("she", "her", "her", "herself"),
    Courtesy.MR: ("he", "him", "his", "himself"),
    Courtesy.NONE: ("they", "them", "their", ""),
}


def spoken(name: str, courtesy: str) -> Spoken:
    """The person of this name, addressed so."""
    given = [word for word in name.split() if word.casefold() not in TITLES]
    return Spoken(name, given[0] if given else name, *_PRONOUNS[Courtesy(courtesy)])
