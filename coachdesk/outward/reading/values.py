"""What a cell means: a date, a time, minutes, yes or no. The caller knows the row and puts it before the sentence."""

import re
from fractions import Fraction
from typing import Final

from coachdesk.base.errors import InputUnusable
from coachdesk.outward.reading.clocktimes import read_time
from coachdesk.outward.reading.dates import DateOrder, date_order, read_date

__all__ = ["DateOrder", "date_order", "read_date", "read_minutes", "read_time", "read_yes_no"]

_HOUR: Final = 60  # minutes
_LENGTH: Final = re.compile(
    r"(?P<clock>[0-9]{1,4}):(?P<past>[0-5][0-9])(?::00)?(?:\s*(?:h|std\.?))?"
    r"|(?:(?P<hours>[0-9]{1,4}(?:[.,][0-9]{1,4})?|(?=[½¼¾]))(?P<part>[½¼¾])?\s*(?:h|hrs?\.?|hours?|std\.?|stunden?)"
    r"(?:\s*(?P<rest>[0-5]?[0-9])\s*(?:m|mins?\.?|minutes?|minuten?)?)?)"
    r"|(?P<minutes>[0-9]{1,5})\s*(?:m|mins?\.?|minutes?|minuten?|')?",
    re.IGNORECASE,
)
_PARTS: Final = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
_YES: Final = frozenset(("yes", "y", "ja", "j", "true", "wahr", "1", "x", "✓", "✔"))
_NO: Final = frozenset(("no", "n", "nein", "false", "falsch", "0", "-", "\u2013"))


def read_minutes(text: str) -> int:
    """A length in whole minutes: 1:30, 90, 90 min, 1,5 h, 1h30. A bare number counts minutes.

    Raises:
        InputUnusable: it's no length, or not a whole number of minutes.
    """
    found = _LENGTH.fullmatch(text.strip())
    if not found:
        raise InputUnusable("this is not a length of time; write it as 90, 90 min, 1:30 or 1.5 h.")
    exact = _exact(found)
    if exact.denominator != 1:
        raise InputUnusable("this is not a whole number of minutes; write it as 1:20 or 80 min.")
    return exact.numerator


def _exact(found: re.Match[str]) -> Fraction:
    if found["minutes"]:
        return Fraction(found["minutes"])
    if found["clock"]:
        return Fraction(int(found["clock"]) * _HOUR + int(found["past"]))
    hours = Fraction((found["hours"] or "0").replace(",", ".")) + _PARTS.get(found["part"] or "", 0)
    return hours * _HOUR + int(found["rest"] or 0)


def read_yes_no(text: str) -> bool:
    """Yes or no in English or German, as a word, a letter, a tick or a digit.

    Raises:
        InputUnusable: neither of the two.
    """
    word = text.strip().casefold()
    if word in _YES or word in _NO:
        return word in _YES
    raise InputUnusable("this is neither yes nor no.")
