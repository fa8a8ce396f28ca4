"""An HTML mail as plain text: nothing is loaded, and what it quotes gets a ">" before each line."""

import re
from html.parser import HTMLParser
from typing import Final

from coachdesk.base.errors import InputUnusable

_BLOCK_NAMES: Final = """
    address article aside blockquote center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li
    main nav ol p pre section table tr ul
"""
_BLOCKS: Final = frozenset(_BLOCK_NAMES.split())
_UNSEEN: Final = frozenset(("head", "title"))
# The library's parser takes minutes for a megabyte of tags that never close, so it is given tame ones only.
_SILENT: Final = re.compile(
    r"<!--.*?(?:-->|\Z)|<[!?][^>]*(?:>|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE
)
_NO_TAG: Final = re.compile(r"<(?!/?[a-zA-Z][^<>]*>)")
_TAG: Final = re.compile(r"<(/?[a-zA-Z][a-zA-Z0-9]*)([^<>]*)>")
_SPACE: Final = re.compile(r"[ \t\r\n\f\xa0]+")
_DEEPEST: Final = 500  # elements open at once; long threads have some sixty
_GMAIL: Final = "gmail_quote"


def html_text(html: str) -> str:
    """The words of a page as lines, in reading order.

    Raises:
        InputUnusable: nested too deep.
    """
    reader = _Reader()
    reader.feed(_TAG.sub(_tame, _NO_TAG.sub("&lt;", _SILENT.sub("", html))))
    reader.close()
    reader.break_line()
    return "\n".join(reader.lines)


def _tame(tag: re.Match[str]) -> str:
    return f'<{tag[1]} class="{_GMAIL}">' if _GMAIL in tag[2] else f"<{tag[1]}>"


class _Reader(HTMLParser):
    """Collects the lines of a page, and knows while it reads whether it is inside a quotation."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self._pieces: list[str] = []  # of the line that is being read
        self._open: list[str] = []  # the div, blockquote and Gmail quote elements that have not ended
        self._unseen = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN or tag == "body":
            self._unseen = tag if tag in _UNSEEN else ""  # a head that nobody closed ends at the body
        if tag == "br":
            self.end_line()
        elif tag in _BLOCKS:
            self.break_line()
        if tag in ("div", "blockquote"):
            if len(self._open) == _DEEPEST:
                raise InputUnusable("The e-mail was not read: it is nested deeper than any mail program writes.")
            self._open.append(_GMAIL if _GMAIL in dict(attrs).values() else tag)
        if tag == "li":
            self._pieces.append("- ")

    def handle_endtag(self, tag: str) -> None:
        if tag == self._unseen:
            self._unseen = ""
        if tag in _BLOCKS:
            self.break_line()
        if tag == "blockquote":
            self._close_quote()
        elif tag == "div" and self._open and self._open[-1] != "blockquote":
            self._open.pop()
        elif tag in ("td", "th"):
            self._pieces.append(" ")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._pieces.append(data)

    def end_line(self) -> None:
        """What was collected becomes a line of its own, even an empty one."""
        quoted = any(mark != "div" for mark in self._open)
        self.lines.append(("> " if quoted else "") + _SPACE.sub(" ", "".join(self._pieces)).lstrip(" "))
        self._pieces.clear()

    def break_line(self) -> None:
        """What was collected becomes a line of its own if it holds words."""
        if any(piece.strip() for piece in self._pieces):
            self.end_line()
        self._pieces.clear()

    def _close_quote(self) -> None:
        """A quotation ends; in Gmail's frame the next words may be an answer to it."""
        while self._open and self._open.pop() != "blockquote":
            continue
        self._open = ["div" if mark == _GMAIL else mark for mark in self._open]
