"""Names, addresses and telephone numbers that nobody has."""

import unicodedata
from random import Random
from typing import Final

from coachdesk.app.sample.words import Words
from coachdesk.base.clock import Dice
from coachdesk.base.ids import OrganisationId, PersonId
from coachdesk.domain.people import Courtesy, Organisation, Person

_COURTESIES: Final = (Courtesy.MS, Courtesy.MR, Courtesy.MS, Courtesy.MR, Courtesy.MS, Courtesy.MR, Courtesy.NONE)
_GERMAN: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_GERMAN_IN_FIVE: Final = 2  # of five organisations, how many write German


class Naming:
    """Gives out names, each e-mail address and each organisation's name only once."""

    def __init__(self, words: Words, dice: Dice, chance: Random) -> None:
        """Nothing is taken yet."""
        self._words, self._dice, self._chance = words, dice, chance
        self._taken: set[str] = set()

    def organisation(self, at: int) -> tuple[Organisation, str]:
        """The organisation at this place, from 0, and the language that it writes."""
        language = "de" if at % 5 < _GERMAN_IN_FIVE else "en"
        firms = self._words.firms[language]
        stem = self._words.stems[at % len(self._words.stems)]
        trade = firms.trades[(at // len(self._words.stems) * 7 + at) % len(firms.trades)]
        name = self._once(f"{stem} {trade}")
        number, street = self._chance.randint(1, 90), self._chance.choice(firms.streets)
        first_line = f"{number} {street}" if firms.number_first else f"{street} {number}"
        address = f"{first_line}\n{self._chance.choice(firms.towns)}"
        key = OrganisationId(self._dice.new_id())
        return Organisation(key, f"{name} {self._chance.choice(firms.forms)}", address), language

    def person(self, organisation: Organisation) -> Person:
        """Somebody who works there."""
        courtesy = self._chance.choice(_COURTESIES)
        given = self._chance.choice(self._words.given[courtesy])
        family = self._chance.choice(self._words.families)
        domain = _slug(" ".join(organisation.name.split()[:-1]))
        mailbox = self._once(f"{_slug(given)}.{_slug(family)}@{domain}.example", mark="@")
        phone = f"+41 61 555 {self._chance.randint(0, 99):02} {self._chance.randint(0, 99):02}"
        return Person(PersonId(self._dice.new_id()), given, family, courtesy, mailbox, phone)

    def _once(self, name: str, mark: str = "") -> str:
        fresh, number = name, 1
        while fresh in self._taken:
            number += 1
            fresh = name.replace(mark, f"{number}{mark}", 1) if mark else f"{name} {number}"
        self._taken.add(fresh)
        return fresh


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.lower().translate(_GERMAN))
    return "".join(char if char.isascii() and char.isalnum() else "-" if char in " -" else "" for char in plain)
