"""How a note is set: paragraphs, headings, lists and quotations, kept as a small clean subset of HTML.

Nothing else is ever written: no link, no picture, no style, no attribute.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from html import escape
from itertools import groupby, pairwise
from typing import Final

# Half a surrogate pair can't be written down; the rest are marks that editors use inside themselves.
_UNWRITABLE: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufdd0-\ufdef\ufffc\ufffe\uffff]")
_LINE_ENDS: Final = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


class Setting(StrEnum):
    """What sort of block it is; the value is its tag."""

    PARAGRAPH = "p"
    HEADING = "h2"
    SMALL_HEADING = "h3"
    BULLET = "ul"
    NUMBER = "ol"
    QUOTE = "blockquote"


LISTS: Final = frozenset({Setting.BULLET, Setting.NUMBER})


@dataclass(frozen=True, slots=True)
class Run:
    """Words set alike; a line feed in them is a line break within the block."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item or quotation."""

    setting: Setting = Setting.PARAGRAPH
    runs: tuple[Run, ...] = ()

    @property
    def text(self) -> str:
        """Its words alone."""
        return "".join(run.text for run in self.runs)


def block(setting: Setting, runs: Iterable[Run]) -> Block:
    """A block of runs, with neighbours set alike joined and empty ones left out."""
    joined: list[Run] = []
    for run in runs:
        text = writable(run.text)
        if joined and (joined[-1].bold, joined[-1].italic) == (run.bold, run.italic):
            joined[-1] = Run(joined[-1].text + text, run.bold, run.italic)
        elif text:
            joined.append(Run(text, run.bold, run.italic))
    return Block(setting, tuple(joined))


def writable(text: str) -> str:
    """The text with lines ended by a line feed, and without what can't be written down."""
    return _UNWRITABLE.sub("", _LINE_ENDS.sub("\n", text))


def written(blocks: Iterable[Block]) -> str:
    """Blocks as clean HTML."""
    told: list[str] = []
    for setting, group in groupby(blocks, key=lambda one: one.setting):
        inner = [_runs(one.runs) for one in group]
        if setting in LISTS:
            told.append(f"<{setting}>{''.join(f'<li>{text}</li>' for text in inner)}</{setting}>")
        else:
            told.extend(f"<{setting}>{text}</{setting}>" for text in inner)
    return "".join(told)


def _runs(runs: Iterable[Run]) -> str:
    told: list[str] = []
    for run in runs:
        text = escape(run.text, quote=False).replace("\n", "<br>")
        text = f"<i>{text}</i>" if run.italic else text
        told.append(f"<b>{text}</b>" if run.bold else text)
    return "".join(told)


def plain(blocks: Iterable[Block]) -> str:
    """Blocks as plain words: a blank line between them, but none between the items of a list."""
    numbered = list(_with_signs(blocks))
    told = [numbered[0][1]] if numbered else []
    for (before, _), (after, text) in pairwise(numbered):
        told.append("\n" if before is after and after in LISTS else "\n\n")
        told.append(text)
    return "".join(told)


def _with_signs(blocks: Iterable[Block]) -> Iterator[tuple[Setting, str]]:
    number = 0
    for one in blocks:
        number = number + 1 if one.setting is Setting.NUMBER else 0
        sign = f"{number}. " if number else "- " if one.setting is Setting.BULLET else ""
        yield one.setting, sign + one.text


def from_plain(words: str) -> tuple[Block, ...]:
    """Plain words as paragraphs: a blank line ends one, a line feed stays within it."""
    paragraphs = re.split(r"\n(?:[^\S\n]*\n)+", writable(words).strip("\n"))
    return tuple(block(Setting.PARAGRAPH, [Run(text)]) for text in paragraphs)
