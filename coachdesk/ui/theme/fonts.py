"""The two typefaces of the screens: Inter for the application, Source Serif 4 for words that others may read."""

from functools import lru_cache
from pathlib import Path
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

from coachdesk.base.errors import Bug
from coachdesk.ui.theme.roles import STYLES, Role

SANS: Final = "Inter"
SERIF: Final = "Source Serif 4"
FIRST: Final = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf")  # all that the lock screen shows
REST: Final = ("Inter-Italic.ttf", "SourceSerif4-Regular.ttf", "SourceSerif4-SemiBold.ttf")


@lru_cache
def load(folder: Path, files: tuple[str, ...]) -> None:
    """Make these typefaces in the folder known to the screens, once a process.

    Raises:
        Bug: a typeface is missing or can't be read; the installation is damaged.
    """
    for name in files:
        if QFontDatabase.addApplicationFont(str(folder / name)) < 0:
            raise Bug(f"the typeface {name} is missing from this installation")


def font(role: Role, text_size: int, weight: int | None = None, *, tabular: bool = False) -> QFont:
    """The role's face at a text size in per cent; times, dates and counts in columns are `tabular`."""
    return QFont(_made(role, text_size, weight, tabular=tabular))


@lru_cache(maxsize=256)
def _made(role: Role, text_size: int, weight: int | None, *, tabular: bool) -> QFont:
    style = STYLES[role]
    made = QFont(SERIF if style.serif else SANS)
    made.setPixelSize(scaled(style.size, text_size))
    made.setWeight(QFont.Weight(weight or style.weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if style.tracking:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, style.tracking * text_size / 100)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def scaled(pixels: float, text_size: int) -> int:
    """A size at 100 % in the pixels of another text size: whole, since letters have no fractional sizes."""
    return round(pixels * text_size / 100)
