"""A draft's words read out for the coach's own screen; among the composer's modules no other may unseal."""

import re
from collections.abc import Iterable, Sequence
from typing import Final, Protocol

from coachdesk.app.composer_sheet import ChangedRow, ComposerSheet, SheetRow
from coachdesk.app.summaries import Version
from coachdesk.base.errors import InputUnusable
from coachdesk.confidential.comparing import Stretch, compared
from coachdesk.confidential.unseal import unseal, unseal_bytes
from coachdesk.confidential.words import PrivateBytes, PrivateWords
from coachdesk.disclosure.answer import Reading
from coachdesk.domain.agreement import Topic

# The head of a message file: a field's name, a colon, its value; RFC 5322, 2.2.
_MESSAGE: Final = re.compile(rb"(?:[!-9;-~]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)+\r?\n")


class ReadsAnswers(Protocol):
    """Whoever can read what a client sent back."""

    def read_answer(self, content: bytes, *, pasted: bool) -> Reading:
        """What a reply says."""
        ...


def wordings(row: SheetRow) -> tuple[str, ...]:
    """What the coach wrote under one row."""
    return tuple(unseal(words) for words in row.statements)


def lines_of(sheet: ComposerSheet) -> list[tuple[Topic, str]]:
    """Every line of a draft, in the order of its rows."""
    return [(row.topic, wording) for row in sheet.rows for wording in wordings(row)]


def wordings_of(version: Version) -> list[tuple[Topic, str]]:
    """Every line of an earlier version."""
    return [(one.topic, unseal(one.words)) for one in version.statements]


def stretches(row: ChangedRow) -> tuple[Stretch, ...]:
    """What stayed, went and came in one row."""
    return tuple(Stretch(one.change, unseal(one.words)) for one in row.words)


def compared_by_row(
    before: Iterable[tuple[Topic, str]], after: Iterable[tuple[Topic, str]], rows: Sequence[Topic]
) -> list[tuple[Topic, tuple[Stretch, ...]]]:
    """Two versions beside each other, row by row; rows in which neither says anything are left out."""
    old, new = list(before), list(after)
    told = ((topic, _text(old, topic), _text(new, topic)) for topic in rows)
    return [(topic, compared(first, second)) for topic, first, second in told if first or second]


def _text(lines: Iterable[tuple[Topic, str]], wanted: Topic) -> str:
    return "".join(f"{wording}\n" for topic, wording in lines if topic is wanted)


def came_back(content: PrivateBytes, reader: ReadsAnswers) -> PrivateWords:
    """What the client wrote, without what it quotes; the whole of it where that can't be told apart."""
    raw = unseal_bytes(content)
    try:
        return PrivateWords(reader.read_answer(raw, pasted=_MESSAGE.match(raw) is None).words.strip())
    except InputUnusable:
        return PrivateWords(raw.decode("utf-8", "replace"))
