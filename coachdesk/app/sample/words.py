"""The lists from which the sample practice's people, firms, letters and notes are put together."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coachdesk.disclosure.letter import Letterhead
from coachdesk.domain.agreement import Topic
from coachdesk.domain.people import Courtesy

Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Firms:
    """What organisations of one language are named after, and where they stand."""

    trades: Lines
    forms: Lines
    streets: Lines
    towns: Lines
    number_first: bool


@dataclass(frozen=True, slots=True)
class Phrases:
    """What is said to all three parties in one language; the two standing sentences among it."""

    client_titles: Lines
    boss_titles: Lines
    hr_titles: Lines
    engagement_active: str
    dates: str
    goals: Lines
    progress: Lines
    support: Lines
    themes: Lines
    next_focus: Lines
    agreed_actions: Lines


@dataclass(frozen=True, slots=True)
class Confidences:
    """What the coach writes down for herself in one language."""

    sentences: Lines
    private_actions: Lines


@dataclass(frozen=True, slots=True)
class Told:
    """The cases that every sample holds, as data: who they are, and what their letters say, by the letter's name."""

    practice: str
    letterhead: Letterhead
    organisations: Mapping[str, Mapping[str, str]]
    people: Mapping[str, Mapping[str, str]]
    goals: Mapping[str, Lines]
    letters: Mapping[str, tuple[tuple[Topic, str], ...]]
    replies: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Words:
    """All lists.

    Attributes:
        other_scripts: sentences for notes in other scripts than Latin.
    """

    given: Mapping[Courtesy, Lines]
    families: Lines
    stems: Lines
    firms: Mapping[str, Firms]
    phrases: Mapping[str, Phrases]
    confidences: Mapping[str, Confidences]
    other_scripts: Lines
    told: Told


def read_words(resources: Path) -> Words:
    """The lists below `resources/sample`."""
    folder = resources / "sample"
    people, firms, letters, notes = (_read(folder, name) for name in ("people", "organisations", "letters", "notes"))
    return Words(
        given={Courtesy(key): tuple(names) for key, names in people["given"].items()},
        families=tuple(people["family"]["names"]),
        stems=tuple(firms.pop("stems")),
        firms={key: Firms(**_frozen(lists)) for key, lists in firms.items()},
        phrases={key: Phrases(**_frozen(lists)) for key, lists in letters.items()},
        other_scripts=tuple(notes.pop("other")["sentences"]),
        confidences={key: Confidences(**_frozen(lists)) for key, lists in notes.items()},
        told=_told(_read(folder, "stories")),
    )


def _read(folder: Path, name: str) -> dict[str, Any]:
    return tomllib.loads((folder / f"{name}.toml").read_text(encoding="utf-8"))


def _frozen(lists: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in lists.items()}  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]


def _told(stories: dict[str, Any]) -> Told:
    return Told(
        practice=stories["practice"]["name"],
        letterhead=Letterhead(**_frozen(stories["letterhead"])),
        organisations=stories["organisations"],
        people=stories["people"],
        goals={key: tuple(wordings) for key, wordings in stories["goals"].items()},
        letters={
            name: tuple((Topic(topic), wording) for topic, wording in told.items())
            for name, told in stories["letters"].items()
        },
        replies=stories["replies"],
    )
