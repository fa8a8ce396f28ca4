"""An HTML mail as plain text: nothing is loaded, and what it quotes gets a ">" before each line.

A blockquote counts as a quotation only where a mail program marks it as one: some indent a writer's own words by it.
"""

import re
from html import unescape
from html.parser import HTMLParser
from typing import Final

from coachdesk.base.errors import InputUnusable

_BLOCK_NAMES: Final = """
    address article aside blockquote center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li
    main nav ol p pre section table tr ul
"""
_BLOCKS: Final = frozenset(_BLOCK_NAMES.split())
_VOID: Final = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
# The library's parser takes minutes for a megabyte of tags that never close, so it is given tame ones only.
_SILENT: Final = re.compile(
    r"<!--.*?(?:-->|\Z)|<[!?][^>]*(?:>|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE
)
_NO_TAG: Final = re.compile(r"<(?!/?[a-zA-Z][^<>]*>)")
_TAG: Final = re.compile(r"<(/?[a-zA-Z][a-zA-Z0-9]*)([^<>]*)>")
_SPACE: Final = re.compile(r"[ \t\r\n\f\xa0]+")
_NESTING: Final = frozenset(("div", "blockquote"))
_DEEPEST: Final = 500  # elements open at once; long threads have some sixty
_QUOTE, _HIDDEN, _STRUCK = "quote", "hidden", "struck"
_CITED: Final = re.compile(r"""\btype\s{0,9}=\s{0,9}["']?cite|\b(?:gmail|protonmail|yahoo)_quote""", re.IGNORECASE)
_STYLE_HIDES: Final = (
    r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}(?:hidden|collapse)|mso-hide\s{0,9}:\s{0,9}all"
    r"|(?:font-size|opacity|max-height)\s{0,9}:\s{0,9}0(?![.0-9]{0,9}[1-9])"
)
_HIDES: Final = re.compile(rf"(?:^|[\s\"'])hidden(?:[\s=/]|$)|{_STYLE_HIDES}", re.IGNORECASE)
_STRIKES: Final = re.compile(r"line-through", re.IGNORECASE)
_STRIKING: Final = frozenset(("s", "del", "strike"))
_SHEET: Final = re.compile(r"<style\b[^<>]*>(.*?)(?:</style\s*>|\Z)", re.DOTALL | re.IGNORECASE)


def html_text(html: str) -> str:
    """The words of a page that its reader sees, as lines in reading order; struck ones are told to be so.

    Raises:
        InputUnusable: nested too deep.
    """
    return "\n".join(_read(html).lines)


def says_more(html: str) -> bool:
    """Whether a page hides words, or may hide or strike some by a style sheet."""
    sheets = "".join(_SHEET.findall(html))
    return bool(re.search(_STYLE_HIDES, sheets, re.IGNORECASE) or _STRIKES.search(sheets)) or _read(html).hid_words


def _read(html: str) -> "_Reader":
    reader = _Reader()
    reader.feed(_TAG.sub(_tame, _NO_TAG.sub("&lt;", _SILENT.sub("", html))))
    reader.close()
    reader.break_line()
    return reader


def _tame(tag: re.Match[str]) -> str:
    """A tag with nothing left of its attributes but what they mean for its words."""
    name, attributes = tag[1].lower(), unescape(tag[2])
    marks = (
        (_QUOTE, name == "blockquote" and _CITED.search(attributes)),
        (_HIDDEN, _HIDES.search(attributes)),
        (_STRUCK, name in _STRIKING or _STRIKES.search(attributes)),
    )
    return f'<{tag[1]} class="{" ".join(mark for mark, meant in marks if meant)}">'


class _Reader(HTMLParser):
    """Collects the lines of a page, and knows while it reads whether its words are quoted, hidden or struck."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.hid_words = False
        self._pieces: list[str] = []  # of the line that is being read
        self._names: list[str] = []  # of the open elements that mean something for their words, and of their like
        self._marks: list[str] = []  # what those mean
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("title", "body"):
            self._in_title = tag == "title"  # a title that nobody closed ends at the body
        if tag == "br":
            self.end_line()
        elif tag in _BLOCKS:
            self.break_line()
        self._enter(tag, dict(attrs).get("class") or "")
        if tag == "li":
            self._pieces.append("- ")

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._in_title = False
        if tag in _BLOCKS:
            self.break_line()
        if tag in self._names:
            while self._names.pop() != tag:
                self._marks.pop()
            self._marks.pop()
        if tag in ("td", "th"):
            self._pieces.append(" ")

    def handle_data(self, data: str) -> None:
        marks = " ".join(self._marks)
        if _HIDDEN in marks:
            self.hid_words = self.hid_words or bool(data.strip())
        elif not self._in_title:
            self._pieces.append(f"[struck: {data}]" if _STRUCK in marks and data.strip() else data)

    def end_line(self) -> None:
        """What was collected becomes a line of its own, even an empty one."""
        quoted = any(_QUOTE in mark for mark in self._marks)
        self.lines.append(("> " if quoted else "") + _SPACE.sub(" ", "".join(self._pieces)).lstrip(" "))
        self._pieces.clear()

    def break_line(self) -> None:
        """What was collected becomes a line of its own if it holds words."""
        if any(piece.strip() for piece in self._pieces):
            self.end_line()
        self._pieces.clear()

    def _enter(self, tag: str, mark: str) -> None:
        if tag in _VOID or not (mark or tag in _NESTING or tag in self._names):
            return
        if len(self._names) == _DEEPEST:
            raise InputUnusable("The e-mail was not read: it is nested deeper than any mail program writes.")
        self._names.append(tag)
        self._marks.append(mark)
