"""Words on a letter: what is written is printed, literally, or a sentence says why not."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from letter_samples import (
    DOOR,
    ENGLISH,
    GERMAN,
    GERMAN_TEXT,
    HEAD,
    RESOURCES,
    TEXT,
    a_long_text,
    a_pass,
    bare,
    pages_read,
)

from coachdesk.base.errors import InputUnusable
from coachdesk.base.text import clean
from coachdesk.disclosure.approved import ApprovedDisclosure
from coachdesk.disclosure.letter import Letterhead, LetterRow, LetterText
from coachdesk.outward import fonts
from coachdesk.outward.paper import Furniture, Paper
from coachdesk.outward.text import wrapped

FACE = fonts.load(RESOURCES / "fonts").regular
GLYPHS = sorted(char for char in FACE.advances if clean(char) == char)

LITERAL = [
    "<b>bold</b>",
    '<img src="/etc/passwd"/>',
    '<img src="http://127.0.0.1/x.png">',
    "</para><para fontSize=90>",
    '<a href="javascript:alert(1)">here</a>',
    '<font color="white">unseen</font>',
    "a < b and c <b> d",
    "&lt;&amp;&#65;&nbsp;%s{0}{name}\\",
    "[[[getattr(pow, Word('__globals__'))['os'].system('id')]]]",
    '<onDraw name="x" label="y"/>',
    ") Tj ET BT (x",
    "x" * 60,
]
UNSEEN = ["pay\u202eroll", "ze\u200bro", "a\x00b\x1bc", "soft\u00adhyphen", "mark\ufeff", "\ud800half"]
UNPRINTABLE = [
    ("\U0001f600", r"U\+1F600 GRINNING FACE"),
    ("مرحبا", r"U\+0645 ARABIC LETTER MEEM"),
    ("日本", r"U\+65E5 CJK UNIFIED IDEOGRAPH-65E5"),
    ("q\u0304", r"U\+0304 COMBINING MACRON"),
]


def in_a_row(words: str) -> LetterText:
    return replace(TEXT, rows=(LetterRow("Progress", (words,)),))


FIELDS = {
    "in the subject": lambda words: (a_pass(replace(TEXT, subject=words)), HEAD),
    "in the salutation": lambda words: (a_pass(replace(TEXT, salutation=words)), HEAD),
    "in the opening": lambda words: (a_pass(replace(TEXT, opening=(words,))), HEAD),
    "in the heading of a row": lambda words: (a_pass(replace(TEXT, rows=(LetterRow(words, ("told",)),))), HEAD),
    "in the row Progress": lambda words: (a_pass(in_a_row(words)), HEAD),
    "in the closing": lambda words: (a_pass(replace(TEXT, closing=words)), HEAD),
    "in the address": lambda words: (a_pass(address=("Mr Vaas", words)), HEAD),
    "in the letter's frame": lambda words: (a_pass(code=words), HEAD),
    "in your name": lambda words: (a_pass(), replace(HEAD, name=words)),
    "in the profession": lambda words: (a_pass(), replace(HEAD, profession=words)),
    "in the contact lines": lambda words: (a_pass(), replace(HEAD, contact=("Basel", words), return_line="Holt")),
    "in the return line": lambda words: (a_pass(), replace(HEAD, return_line=words)),
    "before the date": lambda words: (a_pass(), replace(HEAD, place=words)),
}
FLOWING = {
    "in the subject",
    "in the salutation",
    "in the opening",
    "in the heading of a row",
    "in the row Progress",
    "in the closing",
}


def the_letter(
    disclosure: ApprovedDisclosure, head: Letterhead = HEAD, paper: Paper = Paper.A4, furniture: Furniture = ENGLISH
) -> bytes:
    return DOOR.make(disclosure, head, paper, furniture)


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("words", LITERAL)
@pytest.mark.parametrize("place", [place for place in FIELDS if place != "in the letter's frame"])
def test_hostile_words_are_printed_letter_for_letter(place: str, words: str, paper: Paper) -> None:
    letter = the_letter(*FIELDS[place](words), paper=paper)

    if place != "in the return line" or paper is Paper.A4:
        assert bare(words) in bare("".join(pages_read(letter)))
    assert b"/Annot" not in letter
    assert b"/Image " not in letter


@pytest.mark.parametrize("words", UNSEEN)
@pytest.mark.parametrize("place", FIELDS)
def test_what_can_not_be_seen_is_not_printed(place: str, words: str) -> None:
    page = "".join(pages_read(the_letter(*FIELDS[place](words))))

    assert bare(clean(words)) in bare(page)


@pytest.mark.parametrize(("words", "name"), UNPRINTABLE)
@pytest.mark.parametrize("place", FIELDS)
def test_a_character_without_a_glyph_is_named_with_its_place(place: str, words: str, name: str) -> None:
    with pytest.raises(InputUnusable, match=f"can't print {name}, which stands {place}"):
        the_letter(*FIELDS[place](f"secret {words}"))


@pytest.mark.parametrize("place", FIELDS)
def test_a_refusal_quotes_no_words(place: str) -> None:
    for words in ("secret \U0001f600", "secret" * 7000):
        try:
            the_letter(*FIELDS[place](words))
        except InputUnusable as no:
            assert "secret" not in str(no)


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("place", FIELDS)
def test_forty_thousand_letters_without_a_space_wrap_or_are_refused_by_place(place: str, paper: Paper) -> None:
    disclosure, head = FIELDS[place]("W" * 40_000)
    if place in FLOWING:
        assert bare("".join(pages_read(the_letter(disclosure, head, paper)))).count("W") >= 40_000
    elif place == "in the return line" and paper is Paper.LETTER:
        assert len(pages_read(the_letter(disclosure, head, paper))) == 1
    else:
        with pytest.raises(InputUnusable, match=f"what stands {place} is too long for its room"):
            the_letter(disclosure, head, paper)


@pytest.mark.parametrize("colour", ["red", "#12345", "#1234567", "expression(alert(1))", "#GGGGGG", "", "#14201F\n"])
def test_a_colour_is_six_hexadecimal_digits_or_refused(colour: str) -> None:
    with pytest.raises(InputUnusable, match="the colour of the letterhead"):
        the_letter(a_pass(), replace(HEAD, colour=colour))


LETTERS = {
    "english": (a_pass(), HEAD, ENGLISH),
    "german": (a_pass(GERMAN_TEXT, language="de", sample=True), HEAD, GERMAN),
    "three pages": (a_pass(a_long_text(20)), HEAD, ENGLISH),
    "polish, greek, russian": (
        a_pass(
            replace(
                TEXT,
                subject="Śródroczne podsumowanie: Łącka",
                opening=(
                    "Zażółć gęślą jaźń, zażółć gęślą jaźń.",
                    "Τώρα η φθινοπωρινή σύνοδος έγινε από τους δύο αναπληρωτές·",
                ),
                rows=(LetterRow("Цели", ("Передать региональное планирование двум заместителям.",)),),
            )
        ),
        replace(HEAD, name="Małgorzata Žižek-Ďurišová"),
        ENGLISH,
    ),
}


def words_due(disclosure: ApprovedDisclosure, head: Letterhead, furniture: Furniture) -> str:
    """Everything but the feet, which repeat."""
    name = (head.name, head.profession, *head.contact, f"{head.name} · {head.contact[0]}")
    dated = f"{head.place}, {furniture.dated(disclosure.dated)}"
    return bare("".join((*name, *disclosure.address, dated, *disclosure.text.lines(), head.name)))


@pytest.mark.parametrize("kind", LETTERS)
@pytest.mark.parametrize("reader", ["pypdf", "poppler"])
def test_a_second_reader_finds_exactly_the_words(kind: str, reader: str, tmp_path: Path) -> None:
    disclosure, head, furniture = LETTERS[kind]
    file = tmp_path / "letter.pdf"
    file.write_bytes(the_letter(disclosure, head, furniture=furniture))

    pages = by_pypdf(file) if reader == "pypdf" else by_poppler(file)

    seen = ""
    for number, page in enumerate(pages, start=1):
        sample = furniture.sample if disclosure.sample else ""
        page_of = furniture.page_of.format(page=number, pages=len(pages))
        foot = bare(sample + furniture.check_code.format(code=disclosure.check_code) + sample + page_of)
        assert page.endswith(foot)
        seen += page.removesuffix(foot)
    assert seen == words_due(disclosure, head, furniture)


def by_pypdf(file: Path) -> list[str]:
    return [bare(page.extract_text()) for page in pypdf.PdfReader(file).pages]


def by_poppler(file: Path) -> list[str]:
    return [bare(page) for page in poppler("pdftotext", "-raw", str(file), "-").split("\f")[:-1]]


def poppler(program: str, *arguments: str) -> str:
    if not shutil.which(program):
        pytest.skip("poppler is not installed")
    told = subprocess.run([program, *arguments], capture_output=True, check=True, encoding="utf-8")
    assert told.stderr == ""
    return told.stdout


def test_every_font_is_embedded_and_ours(tmp_path: Path) -> None:
    file = tmp_path / "letter.pdf"
    file.write_bytes(the_letter(a_pass(a_long_text(20))))

    _, _, *fonts_told = poppler("pdffonts", str(file)).splitlines()

    assert sorted(line.split()[0].split("+")[1] for line in fonts_told) == [
        "SourceSerif4-Regular",
        "SourceSerif4-SemiBold",
    ]
    assert all(line.split()[3:6] == ["yes", "yes", "yes"] for line in fonts_told)


@settings(max_examples=40)
@given(st.text(st.sampled_from([*GLYPHS, "\n"])))
def test_whatever_the_typeface_can_print_comes_back_as_written(words: str) -> None:
    the_letter(a_pass(in_a_row(words)))  # the door itself reads the page again, and refuses to give another


def test_every_single_glyph_comes_back_as_written() -> None:
    the_letter(a_pass(in_a_row(" ".join(f"x{char}y" for char in GLYPHS))))


@given(st.text(st.sampled_from("ab -/—\nü\u00a0\u2009"), max_size=60), st.integers(20, 200))
def test_lines_keep_every_character_and_their_width(words: str, width: float) -> None:
    lines = wrapped(words, FACE, 11, width)

    assert "".join(lines) == words.replace("\n", "")
    assert all(FACE.width(line.rstrip(), 11) <= max(width, FACE.width(line[:1], 11)) + 1e-6 for line in lines)


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("one two", ("one ", "two")),
        ("one   two", ("one   ", "two")),
        ("two-way", ("two-", "way")),
        ("e-mail it", ("e-mail ", "it")),
        ("his/her", ("his/", "her")),
        ("10-12-14-1", ("10-12-1", "4-1")),
        ("so—then", ("so—", "then")),
        ("a\n\nb", ("a", "", "b")),
        ("un\u00a0broken", ("un\u00a0bro", "ken")),
        ("", ()),
    ],
)
def test_lines_break_where_a_reader_expects_it(words: str, lines: tuple[str, ...]) -> None:
    assert wrapped(words, FACE, 10, 34) == lines


def test_a_letterhead_takes_lines_within_its_lines() -> None:
    head = Letterhead("Marian Holt\n& Partner", "Coaching", ("Seilergasse 14\n4051 Basel",), place="Basel\nStadt")

    page = pages_read(the_letter(a_pass(), head))[0].replace("\r", "")

    assert "Marian Holt \n& Partner" in page or "Marian Holt\n& Partner" in page
    assert "Basel Stadt, 4 December 2026" in page
    assert "Marian Holt & Partner · Seilergasse 14 4051 Basel" in page
