"""Whatever the bytes, a reader gives a value or a sentence."""

import contextlib
import io
import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachdesk.base.errors import InputUnusable
from coachdesk.outward.reading.answers import read_answer
from coachdesk.outward.reading.htmltext import html_text
from coachdesk.outward.reading.notes import read_note_file
from coachdesk.outward.reading.quoting import fresh_part
from coachdesk.outward.reading.replies import read_reply
from coachdesk.outward.reading.tables import read_table
from coachdesk.outward.reading.values import date_order, read_date, read_minutes, read_time, read_yes_no

if TYPE_CHECKING:
    from collections.abc import Callable


def a_workbook() -> bytes:
    raw = io.BytesIO()
    book = openpyxl.Workbook()
    book.active.append(("Name", "Start"))
    book.active.append(("Ines", 3.5))
    book.save(raw)
    return raw.getvalue()


def a_document() -> bytes:
    raw = io.BytesIO()
    document = docx.Document()
    document.add_paragraph("4 March 2026")
    document.add_table(rows=1, cols=2).cell(0, 0).text = "words"
    document.save(raw)
    return raw.getvalue()


def damaged(whole: bytes, member: str, at: int, put: bytes) -> bytes:
    """The archive with one of its members overwritten in one place, its check sums right again."""
    raw = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as before, zipfile.ZipFile(raw, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            place = at % (len(content) + 1)
            after.writestr(name, content[:place] + put + content[place + len(put) :] if name == member else content)
    return raw.getvalue()


def reads(raw: bytes, name: str) -> None:
    reader: Callable[[Path], object] = read_table if name.endswith((".csv", ".xlsx")) else read_note_file
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(raw)
        with contextlib.suppress(InputUnusable):
            reader(path)


BOOK, DOCUMENT = a_workbook(), a_document()
STARTS = st.sampled_from([b"", b"PK\x03\x04", b"\xff\xfe", b"\xef\xbb\xbf", b"sep=;\n", b"From: x\n", b"4.3.2026\n"])
SCRAPS = st.sampled_from([b"<", b"&x;", b'"', b"/>", b"-1", b"e", b'="', b"\xff", b"999999999", b"</c>", b"w:p>"])
MEMBERS = (
    "xl/workbook.xml",
    "xl/styles.xml",
    "xl/worksheets/sheet1.xml",
    "xl/_rels/workbook.xml.rels",
    "[Content_Types].xml",
)


@pytest.mark.parametrize("name", ["x.csv", "x.xlsx", "x.txt", "x.md", "x.docx"])
@settings(max_examples=80)
@given(STARTS, st.binary(max_size=200))
def test_random_bytes_never_crash_a_reader(name: str, start: bytes, rest: bytes) -> None:
    reads(start + rest, name)


@settings(max_examples=120)
@given(st.sampled_from(MEMBERS), st.integers(0, 10_000), SCRAPS)
def test_a_damaged_workbook_never_crashes_the_reader(member: str, at: int, put: bytes) -> None:
    reads(damaged(BOOK, member, at, put), "x.xlsx")


@settings(max_examples=80)
@given(st.sampled_from(("word/document.xml", "word/styles.xml", "_rels/.rels")), st.integers(0, 10_000), SCRAPS)
def test_a_damaged_document_never_crashes_the_reader(member: str, at: int, put: bytes) -> None:
    reads(damaged(DOCUMENT, member, at, put), "x.docx")


@settings(max_examples=60)
@given(st.integers(0, 10_000), st.binary(min_size=1, max_size=4))
def test_a_damaged_archive_never_crashes_the_reader(at: int, put: bytes) -> None:
    for whole, name in ((BOOK, "x.xlsx"), (DOCUMENT, "x.docx")):
        place = at % len(whole)
        reads(whole[:place] + put + whole[place + len(put) :], name)


HEADERS = st.sampled_from(
    [
        b"From: x\n",
        b"Content-Type: multipart/mixed; boundary=b\n",
        b"Content-Type: text/html; charset=utf-7\n",
        b"Content-Transfer-Encoding: base64\n",
        b"\n--b\n",
        b"\n",
    ]
)


@settings(max_examples=150)
@given(st.lists(st.one_of(HEADERS, st.binary(max_size=60)), max_size=6), st.booleans())
def test_random_mails_never_crash_the_reader(pieces: list[bytes], pasted: bool) -> None:
    with contextlib.suppress(InputUnusable):
        reply = read_reply(b"".join(pieces), pasted=pasted)
        read_answer(reply.fresh, reply.subject)


MARKUP = st.sampled_from(
    ["<", "</", "<![", "<!--", "<?", "&#", "<div>", "</div>", "<blockquote>", "</blockquote>", "x", ">", "]]"]
)


@settings(max_examples=150)
@given(st.lists(st.one_of(MARKUP, st.text(max_size=8)), max_size=12).map("".join))
def test_random_words_never_crash_a_reader(text: str) -> None:
    with contextlib.suppress(AssertionError, InputUnusable):  # the parser's own; a mail with it is told to be damaged
        html_text(text)
    read_answer(fresh_part(text), text)
    for reader in (
        read_minutes,
        read_time,
        read_yes_no,
        lambda cell: read_date(cell, None),
        lambda cell: date_order([cell]),
    ):
        with contextlib.suppress(InputUnusable):
            reader(text)


@settings(max_examples=150)
@given(st.text("0123456789/.-: hTapm,½", max_size=14))
def test_random_numbers_never_crash_a_value_reader(text: str) -> None:
    for reader in (read_minutes, read_time, lambda cell: read_date(cell, None), lambda cell: date_order([cell])):
        with contextlib.suppress(InputUnusable):
            reader(text)
