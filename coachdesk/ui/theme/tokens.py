"""The colours of the four themes, by what they are for."""

from enum import StrEnum
from typing import Final, NamedTuple


class Scheme(StrEnum):
    """Which of the four themes is on the screen."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST_LIGHT = "contrast-light"
    CONTRAST_DARK = "contrast-dark"


class Tokens(NamedTuple):
    """One theme's colours, as `#RRGGBB`.

    Attributes:
        canvas: window behind everything.
        sidebar: sidebar and rail.
        surface: cards, tables, fields.
        sunken: group rows, disabled fields, the row being edited.
        hover: hover, neutral pills, desk under the paper.
        line: hairlines inside and around cards (decorative).
        control: borders of fields, buttons, boxes; range bars.
        ink: text.
        ink2: secondary text, resting icons.
        ink3: captions, placeholders, disabled text.
        accent: primary button, links, focus, selection mark.
        accent_hover: primary button, hover and pressed.
        accent_soft: selected row, selected choice, active place.
        on_accent: text on accent.
        private: private surface.
        private_deep: raised part on a private surface.
        private_line: its border.
        private_ink: its labels, glyphs, links.
        private_text: words on it.
        ready: agreed, held, printed.
        ready_soft: its pill.
        waiting: somebody else is to act; changed.
        waiting_soft: its pill.
        stop: refused, lapsed, lost, destroy.
        stop_soft: its pill and banner.
        paper: a page, in every theme.
        paper_ink: words on a page.
    """

    scheme: Scheme
    canvas: str
    sidebar: str
    surface: str
    sunken: str
    hover: str
    line: str
    control: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    accent_hover: str
    accent_soft: str
    on_accent: str
    private: str
    private_deep: str
    private_line: str
    private_ink: str
    private_text: str
    ready: str
    ready_soft: str
    waiting: str
    waiting_soft: str
    stop: str
    stop_soft: str
    paper: str
    paper_ink: str

    def colour(self, name: str) -> str:
        """The colour of that name, written with a hyphen or an underscore.

        Raises:
            KeyError: there is no such colour.
        """
        found: object = getattr(self, name.replace("-", "_"), None)
        if not isinstance(found, str) or not found.startswith("#"):
            raise KeyError(name)
        return found

    @property
    def high_contrast(self) -> bool:
        """Whether pills, the active place and disabled things bear a border of their own."""
        return self.scheme in {Scheme.CONTRAST_LIGHT, Scheme.CONTRAST_DARK}

    @property
    def dark(self) -> bool:
        """Whether words are lighter than their ground."""
        return self.scheme in {Scheme.DARK, Scheme.CONTRAST_DARK}

    @property
    def ring(self) -> int:
        """How thick the focus is drawn, in logical pixels."""
        return 3 if self.high_contrast else 2

    @property
    def private_edge(self) -> int:
        """How thick the border of what is private is drawn, in logical pixels."""
        return 2 if self.high_contrast else 1


LIGHT: Final = Tokens(
    scheme=Scheme.LIGHT,
    canvas="#F3F5F5",
    sidebar="#E9EDED",
    surface="#FFFFFF",
    sunken="#F7F9F9",
    hover="#EEF2F2",
    line="#DCE2E2",
    control="#7E8A8B",
    ink="#14201F",
    ink2="#445151",
    ink3="#576464",
    accent="#175C62",
    accent_hover="#114A4F",
    accent_soft="#DCEAEA",
    on_accent="#FFFFFF",
    private="#FBF2DF",
    private_deep="#F5E6C6",
    private_line="#DDC48C",
    private_ink="#6A4910",
    private_text="#2B2112",
    ready="#1E6A42",
    ready_soft="#E0F0E6",
    waiting="#54469A",
    waiting_soft="#EBE8F7",
    stop="#9C2F29",
    stop_soft="#F9E8E5",
    paper="#FFFFFF",
    paper_ink="#14201F",
)
DARK: Final = Tokens(
    scheme=Scheme.DARK,
    canvas="#111617",
    sidebar="#0C1011",
    surface="#191F20",
    sunken="#151B1C",
    hover="#212829",
    line="#2B3435",
    control="#748283",
    ink="#E9EEED",
    ink2="#B8C3C2",
    ink3="#96A3A2",
    accent="#7CC8CA",
    accent_hover="#95D6D8",
    accent_soft="#17393B",
    on_accent="#062022",
    private="#2B2315",
    private_deep="#382D19",
    private_line="#6B5627",
    private_ink="#E8C788",
    private_text="#F1E6D2",
    ready="#80CDA0",
    ready_soft="#173224",
    waiting="#BCAFF5",
    waiting_soft="#282345",
    stop="#F29C93",
    stop_soft="#3C1F1C",
    paper="#FFFFFF",
    paper_ink="#14201F",
)
CONTRAST_LIGHT: Final = Tokens(
    scheme=Scheme.CONTRAST_LIGHT,
    canvas="#FFFFFF",
    sidebar="#FFFFFF",
    surface="#FFFFFF",
    sunken="#FFFFFF",
    hover="#E2EDED",
    line="#000000",
    control="#000000",
    ink="#000000",
    ink2="#000000",
    ink3="#1F2A2A",
    accent="#00484E",
    accent_hover="#003036",
    accent_soft="#D5ECEC",
    on_accent="#FFFFFF",
    private="#FFF1CC",
    private_deep="#FFE49A",
    private_line="#5C3F00",
    private_ink="#4A3000",
    private_text="#000000",
    ready="#00482A",
    ready_soft="#D6F2E2",
    waiting="#33247A",
    waiting_soft="#E3DEFA",
    stop="#7A0F0A",
    stop_soft="#FBDDD9",
    paper="#FFFFFF",
    paper_ink="#000000",
)
CONTRAST_DARK: Final = Tokens(
    scheme=Scheme.CONTRAST_DARK,
    canvas="#000000",
    sidebar="#000000",
    surface="#000000",
    sunken="#000000",
    hover="#1C2A2B",
    line="#FFFFFF",
    control="#FFFFFF",
    ink="#FFFFFF",
    ink2="#FFFFFF",
    ink3="#DCE4E4",
    accent="#8FE6E8",
    accent_hover="#B5F2F3",
    accent_soft="#06383A",
    on_accent="#000000",
    private="#2E2200",
    private_deep="#453400",
    private_line="#FFD166",
    private_ink="#FFD98A",
    private_text="#FFFFFF",
    ready="#8CF0B8",
    ready_soft="#00301B",
    waiting="#CFC4FF",
    waiting_soft="#231A55",
    stop="#FFB3AB",
    stop_soft="#4A0F0B",
    paper="#FFFFFF",
    paper_ink="#000000",
)

_NEARLY_BLACK: Final = 0.04045  # below it the formula is a straight line

OF_SCHEME: Final = {tokens.scheme: tokens for tokens in (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)}


def contrast(one: str, other: str) -> float:
    """How far two colours stand apart, from 1 to 21.

    Source: WCAG 2.2, definition of contrast ratio (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
    """
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    # WCAG 2.2, definition of relative luminance (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= _NEARLY_BLACK else ((part + 0.055) / 1.055) ** 2.4
