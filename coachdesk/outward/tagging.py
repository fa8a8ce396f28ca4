"""Finishes a PDF: a structure for screen readers, the letter's own date, and no metadata that nobody asked for."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from coachdesk.outward.pen import Mark

_BASE_KEYS: Final = frozenset({"/Type", "/Pages"})
_PACKET: Final = "W5M0MpCehiHzreSzNTczkc9d"  # XMP specification, part 1, 7.3.2: the same in every packet
_ORPHANED: Final = frozenset({"/Trans", "/Rotate"})  # ReportLab's habits that say nothing


@dataclass(frozen=True, slots=True)
class About:
    """What the file says about itself.

    Attributes:
        title: shown in a reader's window.
        language: "en" or "de".
        dated: the letter's own date; the file claims to be made at its midnight, UTC.
    """

    title: str
    language: str
    dated: date

    @property
    def info(self) -> dict[str, str]:
        """The document information dictionary, whole."""
        moment = f"D:{self.dated:%Y%m%d}000000Z"  # PDF 32000-1, 7.9.4
        return {"/Title": self.title, "/CreationDate": moment, "/ModDate": moment}

    def xmp(self) -> bytes:
        """The metadata packet, whole, saying the same as the information dictionary."""
        day = f"{self.dated:%Y-%m-%d}T00:00:00Z"
        return (
            f'<?xpacket begin="\ufeff" id="{_PACKET}"?>\n'
            '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
            '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
            ' xmlns:xmp="http://ns.adobe.com/xap/1.0/">'
            f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(self.title)}</rdf:li></rdf:Alt></dc:title>'
            f"<dc:language><rdf:Bag><rdf:li>{escape(self.language)}</rdf:li></rdf:Bag></dc:language>"
            f"<xmp:CreateDate>{day}</xmp:CreateDate><xmp:ModifyDate>{day}</xmp:ModifyDate>"
            '</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end="r"?>'
        ).encode()


def finished(raw: bytes, marks: Sequence[Mark], about: About) -> bytes:
    """The PDF with its structure tree and its metadata; the same input gives the same bytes."""
    with Pdf.open(io.BytesIO(raw)) as pdf:
        _describe(pdf, about)
        for page in pdf.pages:
            _tidy(pdf, page)
        _structure(pdf, marks)
        once = written(pdf)
    with Pdf.open(io.BytesIO(once)) as pdf:
        return written(pdf)  # the second time, every entry has its lasting order


def written(pdf: Pdf) -> bytes:
    """The one way in which this house writes a PDF. What it wrote, it would write again byte for byte."""
    file = io.BytesIO()
    pdf.save(
        file,
        min_version="1.7",
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
        stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
        fix_metadata_version=False,  # the metadata packet stays as it was written
    )
    return file.getvalue()


def _describe(pdf: Pdf, about: About) -> None:
    root = pdf.Root
    for key in set(root.keys()) - _BASE_KEYS:
        del root[key]
    root.Lang = String(about.language)
    root.MarkInfo = Dictionary(Marked=True)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    root.Metadata = Stream(pdf, about.xmp(), Type=Name.Metadata, Subtype=Name.XML)
    pdf.trailer.Info = pdf.make_indirect(Dictionary({key: String(value) for key, value in about.info.items()}))


def _tidy(pdf: Pdf, page: pikepdf.Page) -> None:
    for key in _ORPHANED & set(page.obj.keys()):
        del page.obj[key]
    # Written out in pikepdf's own spelling, so that the leak check can tell that nothing hides between two operators.
    page.obj.Contents = Stream(pdf, pikepdf.unparse_content_stream(pikepdf.parse_content_stream(page)))


def _structure(pdf: Pdf, marks: Sequence[Mark]) -> None:
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    document = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=tree, K=Array()))
    elements = {mark.element: _element(pdf, mark, document) for mark in reversed(marks)}
    for element in dict.fromkeys(mark.element for mark in marks):
        document.K.append(elements[element])
    parents = [Array() for _ in pdf.pages]
    for mark in marks:
        page = pdf.pages[mark.page].obj
        elements[mark.element].K.append(Dictionary(Type=Name.MCR, Pg=page, MCID=mark.number))
        parents[mark.page].append(elements[mark.element])
    _number(pdf, tree, parents)
    tree.K = document
    pdf.Root.StructTreeRoot = tree


def _element(pdf: Pdf, mark: Mark, document: pikepdf.Object) -> pikepdf.Object:
    made = Dictionary(Type=Name.StructElem, S=Name(f"/{mark.element.kind}"), P=document, K=Array())
    if mark.box:
        made.Alt = String(mark.element.alternative)
        box = Array([round(edge, 2) for edge in mark.box])
        made.A = Dictionary(O=Name.Layout, BBox=box, Placement=Name.Block)
    return pdf.make_indirect(made)


def _number(pdf: Pdf, tree: pikepdf.Object, parents: Sequence[Array]) -> None:
    """Lead from each marked piece back to its element (PDF 32000-1, 14.7.4.4)."""
    leading = Array()
    for place, page in enumerate(pdf.pages):
        page.obj.StructParents = place
        page.obj.Tabs = Name.S
        leading.append(place)
        leading.append(pdf.make_indirect(parents[place]))
    tree.ParentTree = pdf.make_indirect(Dictionary(Nums=leading))
    tree.ParentTreeNextKey = len(parents)
