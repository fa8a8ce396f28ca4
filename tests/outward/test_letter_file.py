"""The letter as a file: the same bytes each time, its own date, and a structure that can be read aloud."""

import hashlib
import io
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from letter_samples import (
    DOOR,
    ENGLISH,
    GERMAN,
    GERMAN_TEXT,
    HEAD,
    TEXT,
    a_logo,
    a_long_text,
    a_pass,
    a_signature,
    bare,
)
from test_letter_words import poppler

from coachdesk.disclosure.letter import LetterRow
from coachdesk.outward.paper import Paper

DRESSED = replace(HEAD, logo=a_logo(), signature=a_signature())
ELSEWHERE = """
import hashlib
from letter_samples import DOOR, ENGLISH, HEAD, a_logo, a_long_text, a_pass, a_signature
from dataclasses import replace
from coachdesk.outward.paper import Paper
head = replace(HEAD, logo=a_logo(), signature=a_signature())
print(hashlib.sha256(DOOR.make(a_pass(a_long_text(20)), head, Paper.A4, ENGLISH)).hexdigest())
"""


@pytest.mark.parametrize("seed", ["0", "1", "4711"])
def test_another_process_makes_the_same_bytes(seed: str) -> None:
    here = hashlib.sha256(DOOR.make(a_pass(a_long_text(20)), DRESSED, Paper.A4, ENGLISH)).hexdigest()
    paths = [str(Path(__file__).parent), str(Path(__file__).parents[2])]
    surroundings = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(paths), "TZ": "Asia/Tokyo"}

    there = subprocess.run(
        [sys.executable, "-c", ELSEWHERE], env=surroundings, capture_output=True, check=True, text=True
    )

    assert there.stdout.strip() == here


def test_another_word_makes_other_bytes() -> None:
    assert DOOR.make(a_pass(), HEAD, Paper.A4, ENGLISH) != DOOR.make(
        a_pass(code="K7QF-2MXA-9V"), HEAD, Paper.A4, ENGLISH
    )


def test_the_file_says_its_date_and_language_and_a_title_that_is_always_the_same() -> None:
    disclosure = a_pass(GERMAN_TEXT, language="de", dated=date(2027, 2, 1))
    with pikepdf.open(io.BytesIO(DOOR.make(disclosure, HEAD, Paper.A4, GERMAN))) as pdf:
        info = {key: str(value) for key, value in pdf.docinfo.items()}
        assert info == {"/Title": "Brief", "/CreationDate": "D:20270201000000Z", "/ModDate": "D:20270201000000Z"}
        assert str(pdf.Root.Lang) == "de"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        with pdf.open_metadata() as packet:
            assert packet["dc:title"] == "Brief"
            assert packet["xmp:CreateDate"] == "2027-02-01T00:00:00Z"
            assert set(packet) == {
                "{http://purl.org/dc/elements/1.1/}title",
                "{http://purl.org/dc/elements/1.1/}language",
                "{http://ns.adobe.com/xap/1.0/}CreateDate",
                "{http://ns.adobe.com/xap/1.0/}ModifyDate",
            }


def told_aloud(letter: bytes, tmp_path: Path) -> list[tuple[str, str]]:
    """The structure as poppler reads it: kind and words of each element."""
    file = tmp_path / "letter.pdf"
    file.write_bytes(letter)
    told = poppler("pdfinfo", "-struct-text", str(file)).splitlines()
    elements: list[list[str]] = []
    for line in told[1:]:
        if line.startswith('    "'):
            elements[-1][1] += line.strip().removeprefix('"').removesuffix('"')
        elif not line.startswith("   "):
            elements.append([line.split()[0].rstrip(":"), ""])
    return [(kind, words) for kind, words in elements]


def test_a_screen_reader_tells_the_letter_in_order(tmp_path: Path) -> None:
    told = told_aloud(DOOR.make(a_pass(), DRESSED, Paper.A4, ENGLISH), tmp_path)

    assert told[:3] == [("Figure", ""), ("P", "Marian Holt"), ("P", "Executive coaching")]
    assert ("H1", TEXT.subject) in told
    assert [words for kind, words in told if kind == "H2"] == [row.heading for row in TEXT.rows]
    for row in TEXT.rows:
        assert told[told.index(("H2", row.heading)) + 1] == ("P", row.paragraphs[0])
    assert [kind for kind, _ in told[-3:]] == ["P", "Figure", "P"]
    assert not [words for _, words in told if "Check code" in words or "Page" in words]


def test_a_paragraph_over_two_pages_is_told_as_one(tmp_path: Path) -> None:
    words = " ".join(f"word{number}" for number in range(700))
    text = replace(TEXT, rows=(LetterRow("Progress", (words, "two-way well-being " * 60)),))

    told = told_aloud(DOOR.make(a_pass(text), HEAD, Paper.A4, ENGLISH), tmp_path)

    assert ("P", words) in told
    assert ("P", "two-way well-being " * 60) in told
    assert bare(words) == bare(dict(reversed(told[told.index(("H2", "Progress")) :]))["P"])


def test_pictures_speak_for_themselves() -> None:
    with pikepdf.open(io.BytesIO(DOOR.make(a_pass(), DRESSED, Paper.A4, ENGLISH))) as pdf:
        figures = [each for each in pdf.Root.StructTreeRoot.K.K if each.S == "/Figure"]
        assert [str(each.Alt) for each in figures] == ["Logo of Marian Holt", "Signature of Marian Holt"]
        assert all(len(each.A.BBox) == 4 for each in figures)


def test_every_stroke_is_either_told_or_passed_over() -> None:
    with pikepdf.open(io.BytesIO(DOOR.make(a_pass(a_long_text(20)), DRESSED, Paper.A4, ENGLISH))) as pdf:
        assert len(pdf.Root.StructTreeRoot.ParentTree.Nums) == 2 * len(pdf.pages)
        for place, page in enumerate(pdf.pages):
            depth, numbers = 0, []
            for step in pikepdf.parse_content_stream(page):
                operator = str(step.operator)
                if operator == "BDC":
                    depth += 1
                    numbers += [int(step.operands[1].MCID)] if "/MCID" in step.operands[1] else []
                elif operator == "EMC":
                    depth -= 1
                elif operator in {"Tj", "S", "Do"}:
                    assert depth == 1
            assert numbers == list(range(len(pdf.Root.StructTreeRoot.ParentTree.Nums[2 * place + 1])))
