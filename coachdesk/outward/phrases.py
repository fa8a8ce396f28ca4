"""What stands around the approved words, by language, as CoachDesk ships it."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from coachdesk.outward.paper import Furniture


class Phrases:
    """The phrases below `resources/letters`, read once a language."""

    def __init__(self, resources: Path) -> None:
        """Remember the folder."""
        self._folder = resources / "letters"
        self._read = cache(self._read_file)

    def furniture(self, language: str, months: tuple[str, ...], date_format: str) -> Furniture:
        """What is printed around a letter's words; months and date as the letter's frame has them."""
        return Furniture(**self._read(language)["furniture"], months=months, date_format=date_format)

    def mail(self, language: str, kind: str) -> tuple[str, str]:
        """Subject and body of a mail to the client; `kind` is "ask" or "points"."""
        told = self._read(language)[kind]
        return told["subject"], told["body"].strip() + "\n"

    def _read_file(self, language: str) -> dict[str, Any]:
        return tomllib.loads((self._folder / language / "phrases.toml").read_text(encoding="utf-8"))
