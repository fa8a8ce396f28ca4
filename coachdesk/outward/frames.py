"""The letter frames that CoachDesk ships: one folder a language, one file a frame and version."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from coachdesk.base.errors import RuleBroken
from coachdesk.disclosure.frame import Frame
from coachdesk.domain.agreement import Occasion, Topic

NEWEST: Final = "update-1"
STANDING: Final = "standing.toml"
FACTS: Final = "facts.toml"


class ShippedFrames:
    """Frames, read once each."""

    def __init__(self, resources: Path) -> None:
        """Frames below `resources/letters`."""
        self._folder = resources / "letters"
        self._read = cache(self._read_file)

    def languages(self) -> tuple[str, ...]:
        """The languages that letters can be written in, in alphabetical order."""
        return tuple(sorted(folder.name for folder in self._folder.iterdir() if folder.is_dir()))

    def frame(self, language: str, name: str) -> Frame:
        """A frame by language and name.

        Raises:
            RuleBroken: there is no such frame.
        """
        if language not in self.languages() or not (self._folder / language / f"{name}.toml").is_file():
            raise RuleBroken(f"There is no letter in this language; there is: {', '.join(self.languages())}.")
        return self._read(language, name)

    def standing(self, language: str) -> Mapping[Topic, str]:
        """The sentences that stand in an agreement, as most have them, by topic.

        Raises:
            RuleBroken: there is no letter in this language.
        """
        self.newest(language)
        told = tomllib.loads((self._folder / language / STANDING).read_text(encoding="utf-8"))
        return {Topic(key): sentence for key, sentence in told.items()}

    def facts(self, language: str) -> Mapping[str, str]:
        """How a line of a letter tells a fact, with blanks for its numbers.

        Raises:
            RuleBroken: there is no letter in this language.
        """
        self.newest(language)
        return tomllib.loads((self._folder / language / FACTS).read_text(encoding="utf-8"))

    def newest(self, language: str) -> Frame:
        """The frame that new letters in this language are written in."""
        return self.frame(language, NEWEST)

    def _read_file(self, language: str, name: str) -> Frame:
        told = tomllib.loads((self._folder / language / f"{name}.toml").read_text(encoding="utf-8"))
        return _frame_of(told)


def _frame_of(told: dict[str, Any]) -> Frame:
    return Frame(
        name=told["name"],
        language=told["language"],
        date_words=told["date_words"],
        months=tuple(told["months"]),
        subjects={Occasion(key): phrase for key, phrase in told["subjects"].items()},
        salutations=told["salutations"],
        courtesies=told["courtesies"],
        address_names=told["address_names"],
        opening=tuple(told["opening"]),
        headings={Topic(key): phrase for key, phrase in told["headings"].items()},
        nothing_told=told["nothing_told"],
        personal=told["personal"],
        closing=told["closing"],
    )
