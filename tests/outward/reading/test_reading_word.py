"""Word documents as plain text, as they read with every change accepted."""

import io
import zipfile
from datetime import date
from pathlib import Path

import docx
import pytest

from coachdesk.base.errors import InputUnusable
from coachdesk.outward.reading import archives, word
from coachdesk.outward.reading.headings import Line
from coachdesk.outward.reading.notes import read_note_file
from coachdesk.outward.reading.word import word_lines

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TODAY = date(2026, 11, 20)


def a_document(body: str, **others: str) -> bytes:
    """A document of bare XML, as other programs than Word write it."""
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
        for name, content in others.items():
            archive.writestr(f"word/{name}.xml", f"<w:{name} {W}>{content}</w:{name}>")
    return raw.getvalue()


def texts(raw: bytes) -> list[str]:
    return [line.text for line in word_lines(raw, "Ines.docx")]


def p(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_paragraphs_lists_and_tables_come_in_order(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Ines Moreau", level=0)
    document.add_paragraph("Two\ttabs\nand a line.")
    document.add_paragraph("a point", style="List Bullet")
    table = document.add_table(rows=2, cols=2)
    for at, text in enumerate(("Goal", "Delegate", "Next", "Board\nOmar")):
        table.cell(at // 2, at % 2).text = text
    frame = document.add_table(rows=1, cols=1)
    frame.cell(0, 0).text = "framed"
    document.add_paragraph("end")
    document.save(tmp_path / "2026-03-04 Ines Moreau.docx")

    (note,) = read_note_file(tmp_path / "2026-03-04 Ines Moreau.docx", today=TODAY)

    assert note.text == (
        "Ines Moreau\nTwo\ttabs\nand a line.\n- a point\nGoal | Delegate\nNext | Board\nOmar\nframed\nend"
    )
    assert (note.day, note.client_hint) == (date(2026, 3, 4), "Ines Moreau")


def test_a_running_word_document_is_cut_at_its_date_headings(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Ines", level=0)
    document.add_heading("4 March 2026 - delegating", level=1)
    document.add_paragraph("one")
    document.add_paragraph("11 March 2026")
    document.add_paragraph("4 March 2026 - a sentence, not a heading")
    document.save(tmp_path / "Ines Moreau - running notes.docx")

    found = read_note_file(tmp_path / "Ines Moreau - running notes.docx", today=TODAY)

    assert [(note.day.day, note.text) for note in found] == [
        (4, "one"),
        (11, "4 March 2026 - a sentence, not a heading"),
    ]
    assert found[0].title == "Ines \u2013 4 March 2026 - delegating"


def test_what_a_tracked_change_took_out_is_not_read() -> None:
    body = (
        "<w:p><w:ins><w:r><w:t>kept </w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>gone</w:delText><w:t>gone</w:t></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom><w:r><w:t>words</w:t><w:noBreakHyphen/><w:t/></w:r></w:p>"
        f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('gone')}</w:tc></w:tr><w:tr><w:tc>{p('row')}</w:tc></w:tr></w:tbl>"
        f"<w:tbl><w:moveFrom><w:tr><w:tc>{p('gone')}</w:tc></w:tr></w:moveFrom></w:tbl>"
        f"<w:del>{p('gone')}</w:del><w:sdt><w:sdtContent>{p('control')}</w:sdtContent></w:sdt>"
    )

    assert texts(a_document(body)) == ["kept words\u2011", "row", "control"]


def test_notes_at_the_foot_and_in_the_margin_and_boxes_are_read_where_they_belong() -> None:
    body = (
        '<w:p><w:r><w:t>Afraid</w:t><w:footnoteReference w:id="2"/><w:footnoteReference w:id="9"/></w:r>'
        '<w:r><w:commentReference w:id="0"/></w:r></w:p>'
        f"<w:p><w:r><w:t>Box</w:t><w:txbxContent>{p('in the box')}</w:txbxContent></w:r></w:p>"
    )
    raw = a_document(
        body,
        footnotes=f'<w:footnote w:id="2">{p("of the board")}{p(" ")}</w:footnote>',
        comments=f'<w:comment w:id="0">{p("ask again")}</w:comment>',
    )

    assert texts(raw) == ["Afraid [of the board] [ask again]", "Box", "in the box"]


def test_a_table_inside_a_table_is_read_where_it_stands() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{p('a')}</w:tc><w:tc>{p('b')}</w:tc></w:tr></w:tbl>"
    body = f"<w:tbl><w:sdt><w:tr><w:tc>{p('Goal')}</w:tc><w:tc>{inner}{p('end')}</w:tc></w:tr></w:sdt></w:tbl>"

    assert texts(a_document(body)) == ["Goal | a | b", "end"]


def test_headings_are_known_by_style_or_outline() -> None:
    styles = (
        '<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="Mine"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
        '<w:style w:styleId="Body"><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>'
        '<w:style w:styleId="L"><w:name w:val="List Number"/></w:style>'
    )
    body = "".join(p(style, f'<w:pStyle w:val="{style}"/>') for style in ("berschrift1", "Mine", "Body", "L"))
    body += p("outlined", '<w:outlineLvl w:val="0"/><w:numPr/>') + p("listed", "<w:numPr/>") + p("", "<w:numPr/>")

    assert word_lines(a_document(body, styles=styles), "Ines.docx") == (
        Line("berschrift1", styled=True),
        Line("Mine", styled=True),
        Line("Body"),
        Line("- L"),
        Line("outlined", styled=True),
        Line("- listed"),
        Line(""),
    )


def test_the_main_part_may_have_another_name() -> None:
    raw = io.BytesIO()
    relation = '<Relationship Type="x/core-properties"/><Relationship Type="x/officeDocument" Target="/w/d.xml"/>'
    with zipfile.ZipFile(raw, "w") as archive:
        archive.writestr("_rels/.rels", f"<Relationships>{relation}</Relationships>")
        archive.writestr("w/d.xml", f"<w:document {W}><w:body>{p('found')}</w:body></w:document>")

    assert texts(raw.getvalue()) == ["found"]


def test_the_strict_form_of_word_reads_the_same() -> None:
    strict = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        archive.writestr("_rels/.rels", "<Relationships/>")
        archive.writestr("word/document.xml", f"<w:document {strict}><w:body>{p('words')}</w:body></w:document>")

    assert texts(raw.getvalue()) == ["words"]


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"words", "damaged or no Word"),
        (archives.OLE_START + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (archives.OLE_START, "old format"),
        (b"PK\x05\x06" + bytes(18), "not a Word document"),
        (a_document("<w:p>"), "damaged or no Word"),
        (a_document("").replace(b"<w:document", b"<!DOCTYPE a>"), "damaged or no Word"),
        (a_document("<w:sdt>" * 3000 + "</w:sdt>" * 3000), "damaged or no Word"),
    ],
)
def test_a_document_that_cannot_be_read_gives_its_own_sentence(raw: bytes, sentence: str) -> None:
    with pytest.raises(InputUnusable, match=sentence):
        word_lines(raw, "Ines.docx")


def test_a_document_of_too_much_text_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word, "_XML_LIMIT", 10)

    with pytest.raises(InputUnusable, match="its text is larger than"):
        word_lines(a_document(p("words")), "Ines.docx")
