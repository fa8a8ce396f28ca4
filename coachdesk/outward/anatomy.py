"""The parts of which our PDF files are made, and no other: whatever is not listed here is an oddity.

Sources of the names: PDF 32000-1 for the entries, ReportLab for the names of fonts and pictures.
"""

import re
from collections.abc import Iterator
from typing import Final

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from coachdesk.outward.tagging import About, written

_ROOT: Final = frozenset(
    {"/Type", "/Pages", "/Lang", "/MarkInfo", "/ViewerPreferences", "/Metadata", "/StructTreeRoot"}
)
_PAGE: Final = frozenset({"/Type", "/Parent", "/MediaBox", "/Resources", "/Contents", "/StructParents", "/Tabs"})
_LISTED: Final = """
/A /Alt /Ascent /BBox /BaseFont /BitsPerComponent /Block /CapHeight /Catalog /ColorSpace /Contents /Count
/CreationDate /Descent /DeviceRGB /DisplayDocTitle /Document /Figure /Filter /FirstChar /Flags /FlateDecode /Font
/FontBBox /FontDescriptor /FontFile2 /FontName /H1 /H2 /Height /ID /Image /ImageB /ImageC /ImageI /Info /ItalicAngle
/K /Kids /Lang /LastChar /Layout /Length /Length1 /MCID /MCR /MarkInfo /Marked /MediaBox /Metadata /MissingWidth
/ModDate /Name /Nums /O /P /PDF /Page /Pages /Parent /ParentTree /ParentTreeNextKey /Pg /Placement /ProcSet /Resources
/Root /S /Size /StemV /StructElem /StructParents /StructTreeRoot /Subtype /Tabs /Text /Title /ToUnicode /TrueType
/Type /ViewerPreferences /Width /Widths /XML /XObject
"""
_NAMES: Final = frozenset(_LISTED.split())
_MADE_UP: Final = re.compile(r"/(F\d+\+\d+|[A-K]{6}\+SourceSerif4-(Regular|SemiBold)|FormXob\.[0-9a-f]{32})")
_OPERATORS: Final = frozenset(
    {"cm", "q", "Q", "BT", "ET", "Tm", "Tf", "TL", "Tj", "T*", "rg", "RG", "w", "m", "l", "n", "S", "Do", "BDC", "EMC"}
)
_MARKED: Final = frozenset({"/P", "/H1", "/H2", "/Figure", "/Artifact", "/Pagination", "/Type", "/MCID"})
_IDENTITY: Final = 16  # bytes of a file identifier, PDF 32000-1, 14.4
_SPOKEN: Final = frozenset({"/Alt", "/ActualText", "/E", "/T"})  # PDF 32000-1, table 323
_STREAMS: Final = frozenset({"/Contents", "/FontFile2", "/ToUnicode", "/Metadata"})
_KNOWN_PLACES: Final = {
    "/AF": "an attachment",
    "/Names": "an attachment or a script",
    "/OCProperties": "a hidden layer",
    "/OpenAction": "an action",
    "/AA": "an action",
    "/AcroForm": "a form",
    "/Outlines": "an outline",
    "/PieceInfo": "another program's private data",
    "/Annots": "an annotation",
    "/CropBox": "a crop box",
    "/Thumb": "a thumbnail",
}


def oddities(
    document: bytes, pdf: Pdf, about: About, alternatives: tuple[str, ...], pictures: tuple[bytes, ...]
) -> Iterator[str]:
    """Every part that does not belong, as a place in a sentence, plain ones first."""
    yield from _ends(document)
    yield from _entries(pdf.Root, _ROOT, "the file")
    for place, page in enumerate(pdf.pages, start=1):
        yield from _entries(page.obj, _PAGE, f"page {place}")
        yield from _content(page, f"page {place}")
    yield from _self_description(pdf, about)
    strings = {"/Alt": set(alternatives), "/Lang": {about.language}} | {
        key: {value} for key, value in about.info.items()
    }
    for key, part in _parts(pdf.trailer, "", set()):
        yield from _odd(key, part, strings, pictures)
    if written(pdf) != document:
        yield "the file holds bytes that belong to none of its pages"


def _ends(document: bytes) -> Iterator[str]:
    if len(re.findall(rb"^startxref\s", document, re.MULTILINE)) != 1:
        yield "the file holds an earlier revision"
    if not document.endswith(b"%%EOF\n"):
        yield "something follows the end of the file"


def _entries(found: pikepdf.Object, allowed: frozenset[str], where: str) -> Iterator[str]:
    for key in sorted(set(found.keys()) - allowed):
        yield f"{where} holds {_KNOWN_PLACES.get(key, 'an entry that no letter has')}"


def _content(page: pikepdf.Page, where: str) -> Iterator[str]:
    steps = pikepdf.parse_content_stream(page)
    if any(str(step.operator) not in _OPERATORS for step in steps):
        yield f"{where} is drawn in a way that no letter is"
    if any(str(step.operator) == "BDC" and not _names(list(step.operands)) <= _MARKED for step in steps):
        yield f"{where} holds words for screen readers alone"
    content = page.obj.Contents
    if not isinstance(content, Stream) or pikepdf.unparse_content_stream(steps) != content.read_bytes():
        yield f"{where} holds something between what is drawn"


def _names(operands: list[Object]) -> set[str]:
    """The tag, the keys of its properties, and their values but for numbers."""
    tag, properties = operands
    words = (str(value) for _, value in properties.items() if isinstance(value, Name | String))
    return {str(tag), *properties.keys(), *words}


def _self_description(pdf: Pdf, about: About) -> Iterator[str]:
    if {key: str(value) for key, value in pdf.docinfo.items()} != about.info:
        yield "the file's properties say something else than its title and date"
    metadata = pdf.Root.get("/Metadata")
    if not isinstance(metadata, Stream) or metadata.read_bytes() != about.xmp():
        yield "the file's metadata say something else than its title and date"


def _parts(part: object, key: str, seen: set[tuple[int, int]]) -> Iterator[tuple[str, Object]]:
    """Everything that can be reached, each with the key under which it stands."""
    if not isinstance(part, Object) or (part.is_indirect and part.objgen in seen):
        return
    seen.add(part.objgen)
    yield key, part
    if isinstance(part, Dictionary | Stream):
        for name, value in part.items():
            yield from _parts(Name(name), key, seen)
            yield from _parts(value, name, seen)
    if isinstance(part, Array):
        for value in part:
            yield from _parts(value, key, seen)


def _odd(key: str, part: Object, strings: dict[str, set[str]], pictures: tuple[bytes, ...]) -> Iterator[str]:
    if isinstance(part, Name) and str(part) not in _NAMES and not _MADE_UP.fullmatch(str(part)):
        yield "the file holds a name that no letter has"
    if isinstance(part, String) and not _known_string(key, part, strings):
        yield "the structure for screen readers holds other words" if key in _SPOKEN else "the file holds a loose text"
    if isinstance(part, Stream) and not _known_stream(key, part, pictures):
        yield "the file holds a picture or a part that no letter has"


def _known_string(key: str, text: String, strings: dict[str, set[str]]) -> bool:
    return len(bytes(text)) == _IDENTITY if key == "/ID" else str(text) in strings.get(key, ())


def _known_stream(key: str, part: Stream, pictures: tuple[bytes, ...]) -> bool:
    if part.get("/Subtype") == "/Image":
        return part.read_bytes() in pictures
    return key in _STREAMS
