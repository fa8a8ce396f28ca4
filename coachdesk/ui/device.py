"""What this computer remembers about the program: how it looks, and where the practice lies. Nothing out of a practice.

The file lies outside every practice and is not encrypted, so it may hold no name, no count and no word of one. The only
thing that a coach wrote in it is the place of the practice's folder.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, cast

THEMES = ("system", "light", "dark", "contrast")
TEXT_SIZES = (90, 100, 115, 130)


class Choices(NamedTuple):
    """How the program looks on this computer; a named tuple, so that the first window need not wait for dataclasses.

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

    def __init__(self, file: Path | None, parse: Callable[[bytes], object] | None = None) -> None:
        """Read `file`; one that can't be read is as if there were none. Without a file nothing is kept.

        Whoever has a reader of JSON at hand already gives it as `parse`: the first window waits for this.
        """
        self._file = file
        self.choices = _read(file, parse or _parsed) if file is not None else Choices()

    def change(self, **chosen: Any) -> None:
        """Keep these choices; a disk that refuses costs them, and nothing else."""
        self.choices = _sound(self.choices._replace(**chosen))
        if self._file is None:
            return
        import json  # the first window only reads

        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            fresh = self._file.with_suffix(".new")
            fresh.write_text(json.dumps(self.choices._asdict(), indent=1), encoding="utf-8")
            fresh.replace(self._file)
        except OSError:
            return


def _parsed(content: bytes) -> object:
    import json

    return json.loads(content)


def _read(file: Path, parse: Callable[[bytes], object]) -> Choices:
    try:
        told = parse(file.read_bytes())
    except (OSError, ValueError):
        return Choices()
    if not isinstance(told, dict):
        return Choices()
    found = cast("dict[str, Any]", told)
    usual: dict[str, Any] = Choices()._asdict()
    kept: dict[str, Any] = {name: found[name] for name in usual if type(found.get(name)) is type(usual[name])}
    return _sound(Choices()._replace(**kept))


def _sound(choices: Choices) -> Choices:
    theme = choices.theme if choices.theme in THEMES else "system"
    text_size = choices.text_size if choices.text_size in TEXT_SIZES else 100
    return choices._replace(theme=theme, text_size=text_size)
