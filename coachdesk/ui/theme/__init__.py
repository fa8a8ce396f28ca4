"""Colours, typefaces, sizes and pictures; everything else on the screen is drawn with them."""

from coachdesk.ui.theme.appearance import TEXT_SIZES, Appearance, Colours
from coachdesk.ui.theme.installed import Theme, glyph, icon, install, theme
from coachdesk.ui.theme.roles import Role

__all__ = ["TEXT_SIZES", "Appearance", "Colours", "Role", "Theme", "glyph", "icon", "install", "theme"]
