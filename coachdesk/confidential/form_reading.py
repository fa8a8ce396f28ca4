"""Reading what is set as HTML: a note's own form exactly, and of HTML from anywhere what a note may have."""

import re
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Final

from coachdesk.confidential.form import Block, Run, Setting, block

_BOLD_WEIGHT: Final = 600  # CSS Fonts 4, 2.4: semibold


def read(form: str) -> tuple[Block, ...]:
    """What `written` wrote, every space as it is."""
    return _Reader(exact=True).blocks_of(form)


def cleaned(html: str) -> tuple[Block, ...]:
    """What can be kept of HTML from anywhere: its words, and of its looks only what a note may have."""
    return tuple(one for one in _Reader(exact=False).blocks_of(html) if one.text.strip())


_SETTING_OF: Final = {
    "h1": Setting.HEADING,
    "h2": Setting.HEADING,
    "h3": Setting.SMALL_HEADING,
    "h4": Setting.SMALL_HEADING,
    "h5": Setting.SMALL_HEADING,
    "h6": Setting.SMALL_HEADING,
    "blockquote": Setting.QUOTE,
}
_BLOCKS: Final = frozenset(
    {
        "address",
        "article",
        "aside",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
        "blockquote",
    }
)
_UNREAD: Final = frozenset(
    {
        "head",
        "iframe",
        "noscript",
        "object",
        "script",
        "style",
        "svg",
        "template",
        "textarea",
        "title",
        "video",
        "audio",
    }
)
_EMPTY: Final = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
)
_CELLS: Final = frozenset({"td", "th"})
_BOLD: Final = frozenset({"b", "strong", "th"})
_ITALIC: Final = frozenset({"i", "em", "cite"})
_WEIGHT: Final = re.compile(r"font-weight\s*:\s*(\w+)")
_SLANT: Final = re.compile(r"font-style\s*:\s*(\w+)")


@dataclass(slots=True)
class _Open:
    """A tag that has not been closed, and what it makes of the words in it."""

    tag: str
    bold: bool
    italic: bool
    setting: Setting


class _Reader(HTMLParser):
    """Reads HTML into blocks; `exact` keeps every space, and otherwise white space is folded as a browser folds it."""

    def __init__(self, *, exact: bool) -> None:
        super().__init__(convert_charrefs=True)
        self._exact = exact
        self._open: list[_Open] = []
        self._blocks: list[Block] = []
        self._runs: list[Run] = []
        self._unread: list[str] = []

    def blocks_of(self, html: str) -> tuple[Block, ...]:
        """Every block, in the order of the text."""
        self.feed(html)
        self.close()
        if self._runs:
            self._end_block(self._here.setting)
        return tuple(self._blocks)

    @property
    def _here(self) -> _Open:
        return self._open[-1] if self._open else _Open("", bold=False, italic=False, setting=Setting.PARAGRAPH)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag opens: it may begin a block, or set the words in it."""
        if self._unread or tag in _UNREAD:
            if tag in self._unread or not self._unread:
                self._unread.append(tag)
        elif tag == "br":
            self._runs.append(Run("\n", self._here.bold, self._here.italic))
        else:
            if tag in _BLOCKS:
                self._break()
            elif tag in _CELLS:
                self._runs.append(Run(" "))
            if tag not in _EMPTY:
                self._open.append(self._opened(tag, dict(attrs).get("style") or ""))

    def handle_endtag(self, tag: str) -> None:
        """A tag closes, and with it whatever was left open inside it."""
        if self._unread:
            if tag == self._unread[0]:
                self._unread.pop()
            return
        if all(one.tag != tag for one in self._open):
            return
        if tag in _BLOCKS:
            self._finish(tag)
        while self._open.pop().tag != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Words."""
        if not self._unread:
            text = data if self._exact else re.sub(r"[ \t\n\r\f]+", " ", data)
            self._runs.append(Run(text, self._here.bold, self._here.italic))

    def _opened(self, tag: str, style: str) -> _Open:
        here = self._here
        bold, italic, setting = here.bold or tag in _BOLD, here.italic or tag in _ITALIC, here.setting
        if tag in _SETTING_OF:
            setting = _SETTING_OF[tag]
        elif tag == "li":
            setting = Setting.NUMBER if any(one.tag == "ol" for one in self._innermost_list()) else Setting.BULLET
        if not self._exact:
            bold, italic = _styled(style, bold=bold, italic=italic)
        return _Open(tag, bold, italic, setting)

    def _innermost_list(self) -> list[_Open]:
        return [one for one in reversed(self._open) if one.tag in {"ul", "ol"}][:1]

    def _break(self) -> None:
        """A block begins, so the words before it are one of their own."""
        if "".join(run.text for run in self._runs).strip():
            self._end_block(self._here.setting)
        self._runs = []

    def _finish(self, tag: str) -> None:
        """A block ends; an exact one counts even if it is empty."""
        setting = next(one.setting for one in reversed(self._open) if one.tag == tag)
        holds = self._exact and tag not in {"ul", "ol"}
        if holds or "".join(run.text for run in self._runs).strip():
            self._end_block(setting)
        self._runs = []

    def _end_block(self, setting: Setting) -> None:
        made = block(setting, self._runs)
        self._blocks.append(made if self._exact else _folded(made))
        self._runs = []


def _styled(style: str, *, bold: bool, italic: bool) -> tuple[bool, bool]:
    """What a style says of weight and slant; word processors put it there instead of into tags."""
    weight, slant = _WEIGHT.search(style), _SLANT.search(style)
    if weight:
        said = weight[1]
        bold = int(said) >= _BOLD_WEIGHT if said.isdigit() else said.startswith("bold")
    if slant:
        italic = slant[1] in {"italic", "oblique"}
    return bold, italic


def _folded(one: Block) -> Block:
    """A block without white space at its edges and beside its line breaks, and with single spaces within."""
    kept: list[Run] = []
    for run in one.runs:
        text = run.text.replace("\xa0", " ")
        if not kept or kept[-1].text.endswith((" ", "\n")):
            text = text.lstrip(" ")
        kept.append(Run(re.sub(r" *\n *", "\n", re.sub(" +", " ", text)), run.bold, run.italic))
    while kept and not kept[-1].text.rstrip():
        kept.pop()
    if kept:
        last = kept[-1]
        kept[-1] = Run(last.text.rstrip(), last.bold, last.italic)
        kept[0] = Run(kept[0].text.lstrip(), kept[0].bold, kept[0].italic)
    return block(one.setting, kept)
