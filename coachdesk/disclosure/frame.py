"""The frame of a letter: the house's own words around what the client approved, in one language and one version."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from coachdesk.disclosure.canonical import digest
from coachdesk.domain.agreement import Occasion, Topic
from coachdesk.domain.people import TITLES


@dataclass(frozen=True, slots=True)
class Frame:
    """Every phrase a letter may need. A change of one makes another frame, and another seal.

    Attributes:
        name: which frame in which version, such as "update-1".
        date_words: how a date reads, with {day}, {month} and {year}.
        subjects: by occasion, with {client}.
        salutations: by courtesy, with {name} and {family}; "titled" is for those with an academic title, where the
            language drops the courtesy before it.
        courtesies: how a person is named in running text, by courtesy, with {name} and {family}.
        address_names: how a person is named on an envelope, by courtesy, with {name}.
        opening: paragraphs with {client}, {organisation} and {agreed_on}.
        headings: the row headings, by topic.
        nothing_told: what stands under a row where nothing is told, withheld or empty alike.
        personal: the first line of the address.
        closing: the last words above the signature.
    """

    name: str
    language: str
    date_words: str
    months: tuple[str, ...]
    subjects: Mapping[Occasion, str]
    salutations: Mapping[str, str]
    courtesies: Mapping[str, str]
    address_names: Mapping[str, str]
    opening: tuple[str, ...]
    headings: Mapping[Topic, str]
    nothing_told: str
    personal: str
    closing: str

    def day(self, day: date) -> str:
        """A date in words: 4 December 2026."""
        return self.date_words.format(day=day.day, month=self.months[day.month - 1], year=day.year)

    def named(self, phrases: Mapping[str, str], courtesy: str, name: str, family: str) -> str:
        """A person in one of these phrases: by courtesy, or by academic title where the language puts it instead."""
        titled = "titled" in phrases and family.split(" ", 1)[0].casefold() in TITLES
        return phrases["titled" if titled else courtesy].format(name=name, family=family)

    def digest(self) -> bytes:
        """SHA-256 over every phrase, so that a yes is bound to the frame as well; 32 bytes."""
        return digest(
            "cd-frame-1",
            [
                self.name,
                self.language,
                self.date_words,
                *self.months,
                *_pairs(self.subjects),
                *_pairs(self.salutations),
                *_pairs(self.courtesies),
                *_pairs(self.address_names),
                *self.opening,
                *_pairs(self.headings),
                self.nothing_told,
                self.personal,
                self.closing,
            ],
        )


def _pairs(phrases: Mapping[Occasion, str] | Mapping[Topic, str] | Mapping[str, str]) -> list[str]:
    return [part for key in sorted(phrases) for part in (str(key), phrases[key])]  # type: ignore[index]
