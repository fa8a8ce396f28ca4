"""What the coach chose for the look of the screens."""

from enum import StrEnum
from typing import Final, NamedTuple

from coachdesk.ui.theme.tokens import Scheme

TEXT_SIZES: Final = (90, 100, 115, 130)


class Colours(StrEnum):
    """Whose choice the colours are: the system's, or the coach's own."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Appearance(NamedTuple):
    """The look of the screens, as chosen in the settings.

    Attributes:
        colours: followed from the system, or fixed.
        text_size: in per cent, one of `TEXT_SIZES`.
        reduce_motion: whether panes and notices come and go at once.
    """

    colours: Colours = Colours.SYSTEM
    text_size: int = 100
    reduce_motion: bool = False


def scheme_for(colours: Colours, *, system_dark: bool, system_contrast: bool) -> Scheme:
    """Which theme is shown for a choice, as the system is set now."""
    if colours is Colours.LIGHT:
        return Scheme.LIGHT
    if colours is Colours.DARK:
        return Scheme.DARK
    if colours is Colours.CONTRAST or system_contrast:
        return Scheme.CONTRAST_DARK if system_dark else Scheme.CONTRAST_LIGHT
    return Scheme.DARK if system_dark else Scheme.LIGHT
