"""The sizes and weights that words are set in, by what the words are."""

from enum import StrEnum
from typing import Final, NamedTuple


class Role(StrEnum):
    """What a line of words is on its screen."""

    HERO = "hero"
    PAGE = "page"
    SUB_PAGE = "sub-page"
    NAME = "name"
    SECTION = "section"
    ROW_TITLE = "row title"
    BODY = "body"
    SMALL = "small"
    CAPTION = "caption"
    TAG = "tag"
    READING = "reading"
    INTRODUCTION = "introduction"
    STATEMENT = "statement"
    GOAL = "goal"
    QUOTE = "quote"


class Style(NamedTuple):
    """How a role is set.

    Attributes:
        size: of the letters, in logical pixels at a text size of 100 %.
        line: from one line of words to the next, in the same pixels.
        weight: 400, 500 or 600.
        tracking: space added between letters, in the same pixels.
        serif: whether these are words that others may read.
    """

    size: int
    line: int
    weight: int
    tracking: float = 0.0
    serif: bool = False


STYLES: Final = {
    Role.HERO: Style(28, 36, 600, -0.5),
    Role.PAGE: Style(26, 34, 600, -0.4),
    Role.SUB_PAGE: Style(22, 30, 600, -0.3),
    Role.NAME: Style(17, 24, 600),
    Role.SECTION: Style(15, 22, 600),
    Role.ROW_TITLE: Style(14, 20, 600),
    Role.BODY: Style(14, 20, 400),
    Role.SMALL: Style(13, 18, 400),
    Role.CAPTION: Style(12, 16, 500),
    Role.TAG: Style(11, 16, 500),
    Role.READING: Style(16, 26, 400),
    Role.INTRODUCTION: Style(16, 25, 400),
    Role.STATEMENT: Style(16, 23, 400, serif=True),
    Role.GOAL: Style(15, 22, 400, serif=True),
    Role.QUOTE: Style(15, 23, 400, serif=True),
}
