"""What the name of a note's file tells: the day, and whom it is about."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from typing import Final

from coachdesk.outward.reading.dates import WEEKDAY, DateOrder, Written, written_at
from coachdesk.outward.reading.files import shown
from coachdesk.outward.reading.headings import likely

_WORD_START: Final = re.compile(r"(?<!\w)(?=\w)")
_BREAK: Final = re.compile(r"\s+")
_EDGES: Final = "-\u2013—.,;:()[]{}+&#'\"\u2019 "
_NUMBER: Final = re.compile(r"(?:v|nr|no|#)?\.?[0-9]+(?:[.:h-][0-9]+)?h?", re.IGNORECASE)
_WORDS: Final = """
    note notes running session sessions coaching coachee client meeting call minutes record records journal log
    diary with for from of and the a copy final draft version progress chemistry doc document documents file
    files folder import export downloads desktop notiz notizen laufende sitzung sitzungen gespräch gespräche
    gespraech termin termine protokoll protokolle mitschrift mitschriften stunde treffen mit von und zu der die
    das kopie entwurf fassung verlauf klient klientin kunde kundin akte dokument dokumente datei dateien ordner
    nr no uhr am at on vom
"""
_NOISE: Final = frozenset(_WORDS.split())


def named_day(stem: str, order: DateOrder | None, today: date) -> date | None:
    """The first believable date in a file's name, or nothing.

    Raises:
        InputUnusable: it could be read both ways and `order` does not say which.
    """
    for _, found in _dates(_spaced(stem)):
        if likely(found, today):
            return found.day(order)
    return None


def client_hint(stem: str, folder: str) -> str:
    """The name left in a file's name when dates, numbers and words like "notes" are gone; else in its folder's."""
    return _name(stem) or _name(folder)


def _spaced(stem: str) -> str:
    return unicodedata.normalize("NFC", shown(stem)).replace("_", " ")


def _dates(text: str) -> Iterator[tuple[int, Written]]:
    for start in _WORD_START.finditer(text):
        found = written_at(text, start.start())
        if found:
            yield start.start(), found


def _name(stem: str) -> str:
    text = _spaced(stem)
    for at, found in reversed(list(_dates(text))):
        text = text[:at] + " " + text[found.end :]
    if text == text.lower() and not _BREAK.search(text.strip()):
        text = text.replace("-", " ")  # 2026-03-04-ines-moreau
    words = [word.strip("()[]{}+&#\"'") for word in _BREAK.split(text)]
    return " ".join(word for word in words if _is_name(word)).removesuffix("'s").removesuffix("\u2019s").strip(_EDGES)


def _is_name(word: str) -> bool:
    core = word.strip(_EDGES)
    return bool(core) and core.casefold() not in _NOISE and not _NUMBER.fullmatch(core) and not _is_weekday(word)


def _is_weekday(word: str) -> bool:
    return len(word) > len("Mo.") and WEEKDAY.fullmatch(word + " ") is not None
