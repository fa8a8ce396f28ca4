"""What the writer of a mail wrote now, without what the mail quotes.

What only looks like a quotation stays: a condition that is dropped with it would turn into a yes. So marked lines are
left out only where they hold a code, and what stands unmarked below a header only where it's the mail that asked.
"""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from coachdesk.outward.reading.answers import holds_code
from coachdesk.outward.reading.courtesies import objects

_QUOTED: Final = re.compile(r"\s*>")
_ORIGINAL: Final = re.compile(
    r"\s*-{2,}\s*(?:original message|forwarded message|original appointment|ursprüngliche nachricht"
    r"|originalnachricht|weitergeleitete nachricht)\s*-{2,}\s*",
    re.IGNORECASE,
)
_RULE: Final = re.compile(r"\s*[_-]{5,}\s*")
_ASKING_RULE: Final = re.compile(r"\s*-{30,}\s*")  # above and below the letter in the mail that asks
_FIELD: Final = re.compile(
    r"\s*\*?(?P<name>from|sent|date|to|cc|bcc|reply-to|subject|importance|von|gesendet|datum|an|antwort an|betreff"
    r"|wichtigkeit)\s*:\*?",
    re.IGNORECASE,
)
_SENDERS, _SUBJECTS = frozenset(("from", "von")), frozenset(("subject", "betreff"))
_FIELDS: Final = 3  # of a header, at least
_LONGEST_BLOCK: Final = 12  # lines of it
# "On 4 March 2026 at 09:30, Anna wrote:"; only this form is broken over lines, its German sister may begin with a name.
_WROTE: Final = re.compile(r"\s*(?:on|am)\b.*\b(?:wrote|schrieb)\b.*:\s*", re.IGNORECASE)
_SCHRIEB: Final = re.compile(r".*\bschrieb (?:am|um)\b.*:\s*", re.IGNORECASE)
# A sentence of the writer's own, in English or German; "I." is an initial.
_SPEAKING: Final = re.compile(
    r"\b(?:i(?!\.)|you|we|they|my|our|your|me|as|but|not|please|ich|du|wir|ihr|mein|meine|mich|mir|unser|unsere|wie"
    r"|aber|nicht|bitte)\b",
    re.IGNORECASE,
)
_STAMP: Final = re.compile(r"@|[0-9]{1,2}[:.][0-9]{2}\b")  # an address or a clock time, as mail programs put in
_DATED: Final = re.compile(r"\b[0-9]{4}\b|[0-9][:./][0-9]")  # where it is broken, the date stands in its first line
_WRAPPED: Final = 3  # lines over which a mail program may break it
_BLANKS: Final = 10  # lines below it in which the quotation begins
_LONGEST: Final = 400  # characters of it
_SIGNATURE: Final = "-- "  # RFC 3676, 4.3
_SIGNATURE_LINES: Final = 10


def fresh_part(whole: str) -> str:
    """The writer's own words, answers between quoted lines included, signature and quotations left out."""
    lines = whole.split("\n")
    asking = _asking_ends(lines)
    kept: list[str] = []
    at = 0
    while at < len(lines) and not (at < asking and _mail_begins(lines, at)):
        taken, is_own = _next_lines(lines, at)
        kept += lines[at : at + taken] if is_own else []
        at += taken
    return "\n".join(kept).strip()


def _asking_ends(lines: Sequence[str]) -> int:
    """The line below the last code of a mail that asks, if one is quoted here and nobody objects below it; else 0.

    Its letter stands below the codes, between two rules; what the writer put below that would pass for its end.
    """
    rules = [at for at, line in enumerate(lines) if _ASKING_RULE.fullmatch(line)]
    if len(rules) < 2 or objects("\n".join(lines[rules[-1] :])):  # noqa: PLR2004 - above and below the letter
        return 0
    return next((at + 1 for at in reversed(range(rules[-2])) if holds_code(lines[at])), 0)


def _mail_begins(lines: Sequence[str], at: int) -> bool:
    """Whether a mail begins here without marks."""
    if _ORIGINAL.fullmatch(lines[at]) or _header_block(lines, at + 1 if _RULE.fullmatch(lines[at]) else at):
        return True
    wrote = _wrote(lines, at)
    return bool(wrote) and bool(_STAMP.search(" ".join(lines[at : at + wrote])))


def _header_block(lines: Sequence[str], at: int) -> bool:
    """Whether a header stands here: a sender first, a subject, three fields in all."""
    block = [line for line in lines[at : at + _LONGEST_BLOCK] if line.strip()]
    fields = takewhile(bool, (_FIELD.match(line) for line in block))
    names = [field["name"].lower() for field in fields if field]
    return len(set(names)) >= _FIELDS and names[0] in _SENDERS and not _SUBJECTS.isdisjoint(names)


def _next_lines(lines: Sequence[str], at: int) -> tuple[int, bool]:
    """How many lines belong together from here on, and whether they are the writer's own words."""
    if _QUOTED.match(lines[at]):
        end = _quoted_end(lines, at)
        return end - at, not _holds_asking(lines[at:end])
    if wrote := _wrote(lines, at):
        begins = next(
            (row for row in range(at + wrote, min(at + wrote + _BLANKS, len(lines))) if lines[row].strip()), 0
        )
        end = _quoted_end(lines, begins) if begins else 0
        return (end - at, False) if end > begins and _holds_asking(lines[begins:end]) else (1, True)
    signature = _signature(lines, at) if lines[at] == _SIGNATURE else 0
    return signature or 1, not signature


def _quoted_end(lines: Sequence[str], at: int) -> int:
    """The first line from here on that is neither marked nor blank."""
    if not _QUOTED.match(lines[at]):
        return at
    return next(
        (row for row in range(at, len(lines)) if lines[row].strip() and not _QUOTED.match(lines[row])), len(lines)
    )


def _holds_asking(quoted: Sequence[str]) -> bool:
    return holds_code("\n".join(line.lstrip(" >\t") for line in quoted))


def _signature(lines: Sequence[str], at: int) -> int:
    """How many lines a signature takes; 0 if it's too long for one, or says more than who somebody is."""
    below = lines[at + 1 : at + 2 + _SIGNATURE_LINES]
    ends = (row for row in range(len(below)) if _begins_quoting(lines, at + 1 + row))
    words = below[: next(ends, len(below))]
    return 0 if len(words) > _SIGNATURE_LINES or objects("\n".join(words)) else 1 + len(words)


def _begins_quoting(lines: Sequence[str], at: int) -> bool:
    return (
        bool(_QUOTED.match(lines[at]))
        or bool(_RULE.fullmatch(lines[at]))
        or _mail_begins(lines, at)
        or bool(_wrote(lines, at))
    )


def _wrote(lines: Sequence[str], at: int) -> int:
    """How many lines an "On … wrote:" takes that begins here; 0 where none does, or a later line begins it better."""
    if _says_wrote(lines[at]) or (_SCHRIEB.fullmatch(lines[at][:_LONGEST]) and not _SPEAKING.search(lines[at])):
        return 1
    for count in range(2, _WRAPPED + 1 if _DATED.search(lines[at]) else 0):
        if _says_wrote(" ".join(lines[at : at + count])):
            return 0 if any(_wrote(lines, later) for later in range(at + 1, at + count)) else count
    return 0


def _says_wrote(line: str) -> bool:
    return len(line) <= _LONGEST and bool(_WROTE.fullmatch(line)) and not _SPEAKING.search(line)
