"""Signs that a coach types for a list or a heading, and what they mean."""

import re
from typing import Final

from coachdesk.confidential.form import Setting

_SIGNS: Final = {
    "-": Setting.BULLET,
    "*": Setting.BULLET,
    "1.": Setting.NUMBER,
    "1)": Setting.NUMBER,
    "#": Setting.HEADING,
    "##": Setting.SMALL_HEADING,
    ">": Setting.QUOTE,
}
_STARRED: Final = re.compile(r"\*\*([^\s*](?:[^*]*[^\s*])?)\*\*$")


def meant(before_caret: str) -> Setting | None:
    """What the line becomes once a space follows these signs at its beginning; None where they are only words."""
    sign, space, rest = before_caret.partition(" ")
    return _SIGNS.get(sign) if space and not rest else None


def starred(before_caret: str) -> str:
    """The words before the caret that were just put between pairs of stars; empty for none."""
    found = _STARRED.search(before_caret)
    return found[1] if found else ""
