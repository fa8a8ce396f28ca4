"""The contrast of every pair of colours that meet on the screen, worked out from the tokens and held to the table."""

import math
from typing import Final

import pytest

from coachdesk.ui.theme.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, OF_SCHEME, Tokens, contrast

THEMES: Final = (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)

# What stands on what, and how far apart in light, dark, contrast light and contrast dark, rounded down.
TEXT: Final = [
    ("ink", "canvas", (15.27, 15.56, 21.00, 21.00)),
    ("ink", "surface", (16.71, 14.24, 21.00, 21.00)),
    ("ink2", "surface", (8.26, 9.23, 21.00, 21.00)),
    ("ink2", "sidebar", (7.00, 10.58, 21.00, 21.00)),
    ("ink2", "hover", (7.32, 8.30, 17.57, 14.83)),
    ("ink3", "surface", (6.15, 6.40, 14.75, 16.26)),
    ("ink3", "canvas", (5.62, 7.00, 14.75, 16.26)),
    ("ink3", "sidebar", (5.21, 7.33, 14.75, 16.26)),
    ("ink3", "sunken", (5.82, 6.68, 14.75, 16.26)),
    ("accent", "surface", (7.65, 8.72, 10.30, 14.65)),
    ("accent", "canvas", (6.99, 9.53, 10.30, 14.65)),
    ("accent", "accent-soft", (6.19, 6.51, 8.36, 8.96)),
    ("on-accent", "accent", (7.65, 8.86, 10.30, 14.65)),
    ("on-accent", "accent-hover", (9.92, 10.41, 14.22, 16.95)),
    ("ink", "accent-soft", (13.53, 10.63, 17.03, 12.84)),
    ("private-text", "private", (14.19, 12.54, 18.70, 15.61)),
    ("private-text", "private-deep", (12.80, 10.90, 16.81, 12.03)),
    ("private-ink", "private", (7.33, 9.56, 10.91, 11.55)),
    ("private-ink", "private-deep", (6.61, 8.31, 9.81, 8.91)),
    ("private-ink", "surface", (8.16, 10.29, 12.25, 15.54)),
    ("ready", "ready-soft", (5.56, 7.34, 9.00, 10.61)),
    ("ready", "surface", (6.57, 8.86, 10.71, 15.27)),
    ("waiting", "waiting-soft", (6.40, 7.47, 9.61, 9.62)),
    ("waiting", "surface", (7.72, 8.41, 12.54, 12.99)),
    ("stop", "stop-soft", (6.20, 7.08, 8.65, 9.00)),
    ("stop", "surface", (7.36, 7.90, 11.05, 12.28)),
    ("ink", "stop-soft", (14.09, 12.75, 16.44, 15.39)),
    ("ink2", "canvas", (7.55, 10.09, 21.00, 21.00)),
    ("ink2", "accent-soft", (6.68, 6.89, 17.03, 12.84)),
    ("ink2", "stop-soft", (6.96, 8.27, 16.44, 15.39)),
    ("ink3", "hover", (5.45, 5.75, 12.34, 11.48)),
    ("accent", "sunken", (7.24, 9.10, 10.30, 14.65)),
    ("waiting", "sunken", (7.30, 8.78, 12.54, 12.99)),
    ("paper-ink", "paper", (16.71, 16.71, 21.00, 21.00)),
]
EDGES: Final = [
    ("control", "surface", (3.56, 4.18, 21.00, 21.00)),
    ("control", "canvas", (3.25, 4.57, 21.00, 21.00)),
    ("accent", "private", (6.87, 8.10, 9.18, 10.89)),
    ("accent", "sidebar", (6.48, 9.99, 10.30, 14.65)),
    ("control", "private", (3.20, 3.88, 18.70, 15.61)),
]


def _apart(tokens: Tokens, words: str, ground: str) -> float:
    return math.floor(contrast(tokens.colour(words), tokens.colour(ground)) * 100 + 1e-6) / 100


@pytest.mark.parametrize(("words", "ground", "figures"), TEXT)
def test_words_stand_out_from_their_ground_as_far_as_the_table_says(words, ground, figures):
    apart = tuple(_apart(tokens, words, ground) for tokens in THEMES)

    assert apart == figures
    assert min(apart) >= 4.5


@pytest.mark.parametrize(("edge", "ground", "figures"), EDGES)
def test_edges_that_carry_meaning_stand_out_as_far_as_the_table_says(edge, ground, figures):
    apart = tuple(_apart(tokens, edge, ground) for tokens in THEMES)

    assert apart == figures
    assert min(apart) >= 3


def test_black_on_white_is_as_far_apart_as_two_colours_can_be():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#777777") == pytest.approx(1)


@pytest.mark.parametrize("tokens", THEMES)
def test_a_page_is_white_paper_in_every_theme(tokens):
    assert tokens.paper == "#FFFFFF"


@pytest.mark.parametrize("tokens", THEMES)
def test_nothing_is_warm_but_what_is_private(tokens):
    warm = {
        name
        for name in Tokens.__slots__
        if name != "scheme" and not name.startswith(("private", "stop")) and _is_warm(tokens.colour(name))
    }

    assert warm == set()


def test_a_colour_is_found_by_either_spelling_and_an_unknown_one_is_a_mistake():
    assert LIGHT.colour("accent-soft") == LIGHT.colour("accent_soft") == "#DCEAEA"
    with pytest.raises(KeyError):
        LIGHT.colour("amber")
    with pytest.raises(KeyError):
        LIGHT.colour("scheme")


def test_every_scheme_has_its_tokens():
    assert {scheme: tokens.scheme for scheme, tokens in OF_SCHEME.items()} == {scheme: scheme for scheme in OF_SCHEME}
    assert len(OF_SCHEME) == len(THEMES)


def _is_warm(colour: str) -> bool:
    red, blue = int(colour[1:3], 16), int(colour[5:7], 16)
    return red - blue > 8
