"""What the writer of a mail wrote now, without what the mail quotes."""

import re
from collections.abc import Sequence
from typing import Final

_QUOTED: Final = re.compile(r"\s*>")
_ORIGINAL: Final = re.compile(
    r"\s*-{2,}\s*(?:original message|forwarded message|original appointment|ursprüngliche nachricht"
    r"|originalnachricht|weitergeleitete nachricht)\s*-{2,}\s*",
    re.IGNORECASE,
)
_OUTLOOK_RULE: Final = "_" * 32  # the line that Outlook sets above a quoted header
_RULE: Final = re.compile(r"\s*[_-]{5,}\s*")
_FROM: Final = re.compile(r"\s*\*?(?:from|von)\s*:\*?\s*\S", re.IGNORECASE)
_FIELD: Final = re.compile(r"\s*\*?(?:sent|date|to|cc|subject|gesendet|datum|an|betreff)\s*:", re.IGNORECASE)
_FIELDS_WITHIN: Final = 4  # lines below From: in which another field of the header stands
# "On 4 March 2026 at 09:30, Anna wrote:"; only this form is broken over lines, its German sister may begin with a name.
_WROTE: Final = re.compile(r"\s*(?:on|am)\b.*\b(?:wrote|schrieb)\b.*:\s*", re.IGNORECASE)
_SCHRIEB: Final = re.compile(r".*\bschrieb (?:am|um)\b.*:\s*", re.IGNORECASE)
_SPEAKING: Final = re.compile(r"\b(?:you|i|we|they|du|ich|ihr|er)\s+(?:wrote|schrieb)", re.IGNORECASE)  # a sentence
_STAMP: Final = re.compile(r"@|[0-9]{1,2}[:.][0-9]{2}\b")  # an address or a clock time, as mail programs put in
_DATED: Final = re.compile(r"\b[0-9]{4}\b|[0-9][:./][0-9]")  # where it is broken, the date stands in its first line
_WRAPPED: Final = 3  # lines over which a mail program may break it
_BLANKS: Final = 10  # lines below it in which the quotation begins
_LONGEST: Final = 400  # characters of it


def fresh_part(whole: str) -> str:
    """The writer's own words, answers between quoted lines included, signature and quotations left out."""
    lines = whole.split("\n")
    kept: list[str] = []
    at = 0
    while at < len(lines) and not _ends(lines, at):
        wrote = _wrote(lines, at)
        quoted = bool(wrote) and _quote_follows(lines, at + wrote)
        if wrote and not quoted and _STAMP.search(" ".join(lines[at : at + wrote])):
            break  # a mail quoted below that line without marks
        if not quoted and not _QUOTED.match(lines[at]):
            kept.append(lines[at])
        at += wrote if quoted else 1
    return "\n".join(kept).strip()


def _ends(lines: Sequence[str], at: int) -> bool:
    """Whether nothing below this line is the writer's own: a signature, or a mail quoted without marks."""
    line = lines[at]
    if line == "-- " or line.strip() == _OUTLOOK_RULE or _ORIGINAL.fullmatch(line):  # RFC 3676, 4.3: "-- "
        return True
    return _header_block(lines, at + 1 if _RULE.fullmatch(line) else at)


def _header_block(lines: Sequence[str], at: int) -> bool:
    block = [line for line in lines[at : at + _FIELDS_WITHIN + 1] if line.strip()]
    return bool(block) and bool(_FROM.match(block[0])) and any(_FIELD.match(line) for line in block[1:])


def _wrote(lines: Sequence[str], at: int) -> int:
    """How many lines an "On … wrote:" takes that begins here; 0 where none does, or a later line begins it better."""
    if _says_wrote(lines[at]) or _SCHRIEB.fullmatch(lines[at][:_LONGEST]):
        return 1
    for count in range(2, _WRAPPED + 1 if _DATED.search(lines[at]) else 0):
        if _says_wrote(" ".join(lines[at : at + count])):
            return 0 if any(_wrote(lines, later) for later in range(at + 1, at + count)) else count
    return 0


def _says_wrote(line: str) -> bool:
    return len(line) <= _LONGEST and bool(_WROTE.fullmatch(line)) and not _SPEAKING.search(line)


def _quote_follows(lines: Sequence[str], at: int) -> bool:
    following = next((line for line in lines[at : at + _BLANKS] if line.strip()), "")
    return bool(_QUOTED.match(following))
