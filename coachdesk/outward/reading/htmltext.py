"""An HTML mail as plain text: nothing is loaded, and what it quotes gets a ">" before each line."""

import re
from html.parser import HTMLParser
from typing import Final

_BLOCK_NAMES: Final = """
    address article aside blockquote center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li
    main nav ol p pre section table tr ul
"""
_BLOCKS: Final = frozenset(_BLOCK_NAMES.split())
_UNSEEN: Final = frozenset(("head", "script", "style", "title"))
_SPACE: Final = re.compile(r"[ \t\r\n\f\xa0]+")
_GMAIL: Final = "gmail_quote"


def html_text(html: str) -> str:
    """The words of a page as lines, in reading order."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.break_line()
    return "\n".join(reader.lines)


class _Reader(HTMLParser):
    """Collects the lines of a page, and knows while it reads whether it is inside a quotation."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self._line = ""
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
            self._open.append(_GMAIL if _GMAIL in (dict(attrs).get("class") or "") else tag)
        if tag == "li":
            self._line = "- "

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
            self._line += " "

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._line = (self._line + _SPACE.sub(" ", data)).replace("  ", " ")

    def end_line(self) -> None:
        """What was collected becomes a line of its own, even an empty one."""
        quoted = any(mark != "div" for mark in self._open)
        self.lines.append(("> " if quoted else "") + self._line.lstrip(" "))
        self._line = ""

    def break_line(self) -> None:
        """What was collected becomes a line of its own if it holds words."""
        if self._line.strip():
            self.end_line()
        self._line = ""

    def _close_quote(self) -> None:
        """A quotation ends; in Gmail's frame the next words may be an answer to it."""
        while self._open and self._open.pop() != "blockquote":
            continue
        self._open = ["div" if mark == _GMAIL else mark for mark in self._open]
