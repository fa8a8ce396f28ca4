"""What this computer remembers about the program: how it looks, and where the practice lies. Nothing out of a practice.

The file lies outside every practice and is not encrypted, so it may hold no name, no count and no word of one. The only
thing that a coach wrote in it is the place of the practice's folder.
"""

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, cast

THEMES = ("system", "light", "dark", "contrast")
TEXT_SIZES = (90, 100, 115, 130)


@dataclass(frozen=True, slots=True)
class Choices:
    """How the program looks on this computer.

    Attributes:
        practice: the folder opened last, or empty.
        theme: one of THEMES.
        text_size: per cent, one of TEXT_SIZES.
        show_menus: whether the menu bar is always there.
        geometry: the window's place and size, as the toolkit writes it, in hexadecimal.
    """

    practice: str = ""
    theme: str = "system"
    text_size: int = 100
    reduce_motion: bool = False
    show_menus: bool = False
    geometry: str = ""


class Device:
    """The choices made on this computer, kept in a small file."""

    def __init__(self, file: Path | None) -> None:
        """Read `file`; one that can't be read is as if there were none. Without a file nothing is kept."""
        self._file = file
        self.choices = _read(file) if file is not None else Choices()

    def change(self, **chosen: Any) -> None:
        """Keep these choices; a disk that refuses costs them, and nothing else."""
        self.choices = _sound(replace(self.choices, **chosen))
        if self._file is None:
            return
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            fresh = self._file.with_suffix(".new")
            fresh.write_text(json.dumps(asdict(self.choices), indent=1), encoding="utf-8")
            fresh.replace(self._file)
        except OSError:
            return


def _read(file: Path) -> Choices:
    try:
        told: Any = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Choices()
    if not isinstance(told, dict):
        return Choices()
    found = cast("dict[str, Any]", told)
    usual: dict[str, Any] = asdict(Choices())
    kept: dict[str, Any] = {name: found[name] for name in usual if type(found.get(name)) is type(usual[name])}
    return _sound(replace(Choices(), **kept))


def _sound(choices: Choices) -> Choices:
    theme = choices.theme if choices.theme in THEMES else "system"
    text_size = choices.text_size if choices.text_size in TEXT_SIZES else 100
    return replace(choices, theme=theme, text_size=text_size)
