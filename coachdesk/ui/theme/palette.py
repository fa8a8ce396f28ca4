"""The colours of Qt's own widgets, taken from the tokens."""

from typing import Final

from PySide6.QtGui import QColor, QPalette

from coachdesk.ui.theme.tokens import Tokens

_Role = QPalette.ColorRole

_COLOURS: Final = {
    _Role.Window: "canvas",
    _Role.WindowText: "ink",
    _Role.Base: "surface",
    _Role.AlternateBase: "sunken",
    _Role.Text: "ink",
    _Role.PlaceholderText: "ink3",
    _Role.Button: "surface",
    _Role.ButtonText: "ink",
    _Role.BrightText: "stop",
    _Role.Highlight: "accent_soft",
    _Role.HighlightedText: "ink",
    _Role.Link: "accent",
    _Role.LinkVisited: "accent",
    _Role.Accent: "accent",
    _Role.ToolTipBase: "ink",
    _Role.ToolTipText: "surface",
    # Fusion shades its own frames with these; they stay flat.
    _Role.Light: "surface",
    _Role.Midlight: "hover",
    _Role.Mid: "line",
    _Role.Dark: "control",
    _Role.Shadow: "control",
}

_DISABLED: Final = {
    _Role.WindowText: "ink3",
    _Role.Text: "ink3",
    _Role.ButtonText: "ink3",
    _Role.Base: "sunken",
    _Role.Button: "sunken",
}


def palette(tokens: Tokens) -> QPalette:
    """Every colour that Qt asks for; what is disabled stays readable."""
    made = QPalette()
    for role, name in _COLOURS.items():
        made.setColor(role, QColor(tokens.colour(name)))
    for role, name in _DISABLED.items():
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.colour(name)))
    return made


def private_palette(tokens: Tokens) -> QPalette:
    """The same for a view that lies on sand: words, their selection, and their placeholder."""
    made = palette(tokens)
    for role, name in {
        _Role.Base: "private",
        _Role.Window: "private",
        _Role.Text: "private_text",
        _Role.WindowText: "private_text",
        _Role.PlaceholderText: "private_ink",
        _Role.Highlight: "private_deep",
        _Role.HighlightedText: "private_text",
        _Role.Link: "private_ink",
    }.items():
        made.setColor(role, QColor(tokens.colour(name)))
    return made
