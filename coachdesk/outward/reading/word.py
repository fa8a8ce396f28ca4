"""The plain text of a Word document: paragraphs, lists and tables in order, as it reads with all changes accepted."""

import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from defusedxml.ElementTree import fromstring

from coachdesk.base.errors import InputUnusable
from coachdesk.outward.reading.archives import opened
from coachdesk.outward.reading.faults import BROKEN_FILE
from coachdesk.outward.reading.files import MEGABYTE
from coachdesk.outward.reading.headings import Line

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"  # ECMA-376 part 1, A.1
_W_STRICT: Final = b"http://purl.oclc.org/ooxml/wordprocessingml/main"  # ECMA-376 part 1, the strict form of it
_W_USUAL: Final = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MAIN: Final = "word/document.xml"
_RELATIONS: Final = "_rels/.rels"  # ECMA-376 part 2, 9.3: says where the main part is when it is not there
_XML_LIMIT: Final = 30 * MEGABYTE  # of one part; a novel has two
# Deleted or moved away by a tracked change, or the old twin of a drawing's text (ECMA-376 part 1, 17.13.5; part 3).
_GONE: Final = frozenset(
    {f"{_W}del", f"{_W}moveFrom", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
)
_SIGNS: Final = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "\u2011"}
_ASIDE: Final = {
    f"{_W}footnoteReference": ("word/footnotes.xml", f"{_W}footnote"),
    f"{_W}endnoteReference": ("word/endnotes.xml", f"{_W}endnote"),
    f"{_W}commentReference": ("word/comments.xml", f"{_W}comment"),
}
_LEVELS: Final = frozenset("012345678")  # ECMA-376 part 1, 17.3.1.20; 9 is body text
_TITLES: Final = ("heading", "title", "subtitle")  # the built-in styles' names, the same in every language of Word


def word_lines(raw: bytes, name: str) -> tuple[Line, ...]:
    """Every line of the document; notes at the foot and remarks in the margin stand in brackets where they belong.

    Raises:
        InputUnusable: protected, old, damaged, no Word document, or too large.
    """
    with opened(raw, name, "Word") as archive:
        try:
            return tuple(_Document.read(archive, name).lines())
        except BROKEN_FILE as no:
            raise InputUnusable(f"{name} is damaged or no Word document, and was not read.") from no


@dataclass(frozen=True, slots=True)
class _Document:
    body: "Element"
    heading_styles: frozenset[str]
    list_styles: frozenset[str]
    asides: Mapping[tuple[str, str], "Element"]

    @classmethod
    def read(cls, archive: zipfile.ZipFile, name: str) -> "_Document":
        """All parts that hold words or say which of them are headings."""
        body = _parsed(archive, _main(archive, name), name)
        if body is None:
            raise InputUnusable(f"{name} is not a Word document, and was not read.")
        styles = _parsed(archive, "word/styles.xml", name)
        asides = {
            (reference, note.get(f"{_W}id", "")): note
            for reference, (part, tag) in _ASIDE.items()
            for note in _all(_parsed(archive, part, name), tag)
        }
        return cls(body, frozenset(_styles(styles, _is_heading)), frozenset(_styles(styles, _is_list)), asides)

    def lines(self) -> Iterator[Line]:
        """The document from top to bottom."""
        return self._blocks(self.body)

    def _blocks(self, parent: "Element") -> Iterator[Line]:
        for child in parent:
            if child.tag == f"{_W}p":
                yield from self._paragraph(child)
            elif child.tag == f"{_W}tbl":
                for row in _all(child, f"{_W}tr"):
                    yield from self._row(row)
            elif child.tag not in _GONE:
                yield from self._blocks(child)

    def _row(self, row: "Element") -> Iterator[Line]:
        cells = [tuple(self._blocks(cell)) for cell in _all(row, f"{_W}tc")]
        if len(cells) == 1:  # a frame around paragraphs
            return iter(cells[0])
        told = " | ".join("\n".join(line.text for line in cell) for cell in cells)
        return (Line(text) for text in told.split("\n"))

    def _paragraph(self, paragraph: "Element") -> Iterator[Line]:
        style = _value(paragraph, f"{_W}pPr/{_W}pStyle")
        styled = style in self.heading_styles or _is_outlined(paragraph)
        listed = style in self.list_styles or paragraph.find(f"{_W}pPr/{_W}numPr") is not None
        text = "".join(self._words(paragraph))
        mark = "- " if listed and text.strip() and not styled else ""
        return (Line(line, styled) for line in (mark + text).split("\n"))

    def _words(self, parent: "Element") -> Iterator[str]:
        for child in parent:
            if child.tag == f"{_W}t":
                yield child.text or ""
            elif child.tag in _SIGNS:
                yield _SIGNS[child.tag]
            elif child.tag in _ASIDE:
                note = self.asides.get((child.tag, child.get(f"{_W}id", "")))
                yield f" [{self._aside(note)}]" if note is not None else ""
            elif child.tag == f"{_W}txbxContent":
                yield "\n" + "\n".join(line.text for line in self._blocks(child))
            elif child.tag not in _GONE and child.tag != f"{_W}pPr":
                yield from self._words(child)

    def _aside(self, note: "Element") -> str:
        return " ".join(text for line in self._blocks(note) if (text := line.text.strip()))


def _main(archive: zipfile.ZipFile, name: str) -> str:
    relations = _parsed(archive, _RELATIONS, name)
    for relation in relations if relations is not None else ():
        if relation.get("Type", "").endswith("/officeDocument"):
            return relation.get("Target", "").removeprefix("/")
    return _MAIN


def _parsed(archive: zipfile.ZipFile, part: str, name: str) -> "Element | None":
    if part not in archive.namelist():
        return None
    if archive.getinfo(part).file_size > _XML_LIMIT:
        raise InputUnusable(f"{name} was not read: its text is larger than {_XML_LIMIT // MEGABYTE} MB.")
    return fromstring(archive.read(part).replace(_W_STRICT, _W_USUAL), forbid_dtd=True)


def _all(parent: "Element | None", tag: str) -> Iterator["Element"]:
    """The outermost elements of a kind in order, those that a tracked change took out left out."""
    for child in parent if parent is not None else ():
        if child.tag == tag:
            if child.find(f"{_W}trPr/{_W}del") is None:
                yield child
        elif child.tag not in _GONE:
            yield from _all(child, tag)


def _styles(styles: "Element | None", wanted: Callable[["Element"], bool]) -> Iterator[str]:
    for style in _all(styles, f"{_W}style"):
        if wanted(style):
            yield style.get(f"{_W}styleId", "")


def _is_heading(style: "Element") -> bool:
    named = _value(style, f"{_W}name").lower().startswith(_TITLES)
    return named or _is_outlined(style)


def _is_outlined(element: "Element") -> bool:
    return _value(element, f"{_W}pPr/{_W}outlineLvl") in _LEVELS


def _is_list(style: "Element") -> bool:
    return _value(style, f"{_W}name").lower().startswith("list ")


def _value(element: "Element", path: str) -> str:
    found = element.find(path)
    return found.get(f"{_W}val", "") if found is not None else ""
