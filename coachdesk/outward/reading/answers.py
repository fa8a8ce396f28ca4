"""Whether a reply is a clean yes to one exact text: a yes with a "but" is none."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from coachdesk.base.codes import CHECK_CODE_LENGTH, canonical, grouped
from coachdesk.disclosure.answer import AnswerKind
from coachdesk.outward.reading.courtesies import adds_nothing, greets

_HYPHEN: Final = "[-\u2010\u2011\u2012\u2013\u2014\u2212]"
_CODE: Final = re.compile(
    rf"(?<![0-9A-Za-z])([0-9A-Za-z]{{4}})(?P<first>{_HYPHEN}|\s?)([0-9A-Za-z]{{4}})(?P<second>{_HYPHEN}|\s?)([0-9A-Za-z]{{2}})"
    r"(?![0-9A-Za-z])"
)
_AROUND: Final = " \t.,;:!-\u2010\u2011\u2012\u2013\u2014_*\"'„“”\u201a\u2018\u2019«»()[]<>{}/|#=+•"
_YES: Final = frozenset(
    (
        "yes",
        "ja",
        "ja, gerne",
        "ja gerne",
        "i approve",
        "i agree",
        "approved",
        "agreed",
        "yes, i approve",
        "yes, i agree",
        "yes i approve",
        "yes i agree",
        "einverstanden",
        "ja, einverstanden",
        "ja einverstanden",
        "ich bin einverstanden",
        "ja, ich bin einverstanden",
        "ja ich bin einverstanden",
        "ich stimme zu",
        "ja, ich stimme zu",
        "ja ich stimme zu",
    )
)  # fmt: skip - read as a list of sentences
_CHANGES: Final = frozenset(("change", "changes", "änderung", "änderungen", "aenderung", "aenderungen"))
_NO: Final = frozenset(("no", "nein"))


@dataclass(frozen=True, slots=True)
class Answer:
    """What a reply says, and about which texts.

    Attributes:
        codes: as K7QF-2MXA-9T, of the writer's own words in their order; of the subject only where those hold none.
    """

    kind: AnswerKind
    codes: tuple[str, ...]


def read_answer(fresh: str, subject: str, *, client: str = "") -> Answer:
    """The answer in the words a client wrote now.

    It's a yes only if one line is a yes and its code, and no other line says more than a greeting, thanks, the device
    or the name of the `client`; without that name, no name passes.
    """
    lines = _said_lines(fresh)
    codes = _codes(lines) or _codes([_plain(subject)])
    return Answer(_kind(lines, client), codes)


def holds_code(text: str) -> bool:
    """Whether a code stands in these lines."""
    return bool(_codes(_said_lines(text)))


def _said_lines(text: str) -> list[str]:
    return [line for line in (_plain(line) for line in text.split("\n")) if line.strip(_AROUND)]


def _kind(lines: list[str], client: str) -> AnswerKind:
    kinds = [_said(line) for line in lines]
    said = {kind for kind in kinds if kind is not None}
    if said == {AnswerKind.YES} and len(_codes(lines)) > 1:
        return AnswerKind.UNCLEAR  # a yes to two askings: nobody knows to which
    if AnswerKind.NO in said:
        return AnswerKind.NO if len(said) == 1 else AnswerKind.UNCLEAR
    if said == {AnswerKind.YES} and _nothing_else(lines, kinds.index(AnswerKind.YES), client):
        return AnswerKind.YES
    return AnswerKind.CHANGES if said else AnswerKind.UNCLEAR


def _nothing_else(lines: list[str], first_yes: int, client: str) -> bool:
    return all(
        adds_nothing(line, client) or (at < first_yes and bool(client) and greets(line))
        for at, line in enumerate(lines)
        if _said(line) is None
    )


def _said(line: str) -> AnswerKind | None:
    """What one line says of the text whose code it holds: only a whole line can be a yes."""
    for found in _found(line):
        before, after = line[: found.start()].strip(_AROUND).casefold(), line[found.end() :].strip(_AROUND).casefold()
        first = before or after
        if before in _CHANGES or (not before and first in _CHANGES):
            return AnswerKind.CHANGES
        if before in _NO or (not before and first in _NO):
            return AnswerKind.NO
        if first in _YES and not (before and after):
            return AnswerKind.YES
        if before in _YES and adds_nothing(after, ""):
            return AnswerKind.YES  # "Yes, K7QF-2MXA-9T. Thanks!"
        if before in _YES or first.split(" ")[0].strip(_AROUND) in _YES:
            return AnswerKind.CHANGES  # a yes and further words
    return None


def _plain(line: str) -> str:
    """A line without invisible characters, in the letters' usual form."""
    folded = unicodedata.normalize("NFKC", line)
    return " ".join("".join(char for char in folded if unicodedata.category(char) != "Cf").split())


def _found(line: str) -> list[re.Match[str]]:
    return [found for found in _CODE.finditer(line) if _is_code(found)]


def _is_code(found: re.Match[str]) -> bool:
    """Whether ten letters are a code rather than a word such as "management"."""
    typed = found[0]
    if len(canonical(typed)) != CHECK_CODE_LENGTH:
        return False
    hyphens = bool(found["first"].strip() and found["second"].strip())
    return hyphens or any(char.isdigit() for char in typed) or (typed.isupper() and " " not in typed)


def _codes(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(grouped(canonical(found[0])) for line in lines for found in _found(line)))
