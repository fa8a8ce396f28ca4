"""The letter on paper: where its parts stand, in millimetres, and how its pages break."""

import io
import shutil
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from letter_samples import (
    ADDRESS,
    DOOR,
    ENGLISH,
    GERMAN,
    GERMAN_TEXT,
    HEAD,
    MM,
    RESOURCES,
    TEXT,
    US_ADDRESS,
    a_logo,
    a_long_text,
    a_pass,
    a_signature,
    as_png,
    bare,
    pages_read,
    place_of,
)
from PIL import Image
from pypdfium2 import raw

from coachdesk.base.errors import Bug, InputUnusable
from coachdesk.disclosure.approved import ApprovedDisclosure
from coachdesk.disclosure.letter import Letterhead, LetterRow
from coachdesk.outward.paper import Furniture, Paper
from coachdesk.outward.pdf import LetterDoor


def the_letter(
    disclosure: ApprovedDisclosure | None = None,
    head: Letterhead = HEAD,
    paper: Paper = Paper.A4,
    furniture: Furniture = ENGLISH,
) -> bytes:
    return DOOR.make(disclosure or a_pass(), head, paper, furniture)


def pictures_in(letter: bytes, page: int = 0) -> list[tuple[float, float, float, float]]:
    """Left, right, top and bottom of each picture, in mm from the page's upper left corner."""
    with pypdfium2.PdfDocument(letter) as pdf:
        high = pdf[page].get_height()
        found = pdf[page].get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE])
        edges = [each.get_bounds() for each in found]
        return [(left / MM, right / MM, (high - top) / MM, (high - low) / MM) for left, low, right, top in edges]


def test_on_a4_the_address_stands_in_the_window_of_din_5008_form_b() -> None:
    letter = the_letter()

    for line in ADDRESS:
        left, right, top, bottom = place_of(line, letter)
        assert left == pytest.approx(25, abs=0.5)
        assert right < 20 + 85
        assert top > 45 + 5
        assert bottom < 45 + 45
    assert place_of("Marian Holt · Seilergasse", letter)[2] > 45
    assert place_of("Marian Holt · Seilergasse", letter)[3] < 50


def test_on_us_letter_the_address_shows_in_the_window_of_a_number_ten_envelope() -> None:
    letter = the_letter(a_pass(address=US_ADDRESS), paper=Paper.LETTER)

    for line in US_ADDRESS:
        left, right, top, bottom = place_of(line, letter)
        assert left > 0.875 * 25.4  # window 7/8 in from the left, the sheet pushed to the left
        assert right < (0.875 + 4.5 - 1) * 25.4  # the sheet pushed to the right
        assert top > (11 / 3 - 0.5 - 1.125) * 25.4  # window 1/2 in from the bottom, 1 1/8 in high
        assert bottom < (11 / 3 - 0.625) * 25.4  # or 5/8 in from the bottom
    assert "Holt · Seilergasse" not in pages_read(letter)[0]


@pytest.mark.parametrize(("paper", "wide", "high"), [(Paper.A4, 210, 297), (Paper.LETTER, 215.9, 279.4)])
def test_words_keep_the_margins_on_every_page(paper: Paper, wide: float, high: float) -> None:
    letter = the_letter(a_pass(a_long_text(20)), paper=paper)

    with pypdfium2.PdfDocument(letter) as pdf:
        assert len(pdf) == 3
        for page in pdf:
            assert page.get_size() == pytest.approx((wide * MM, high * MM), abs=0.01)
            text = page.get_textpage()
            boxes = [text.get_charbox(at) for at in range(text.count_chars()) if text.get_text_range(at, 1).strip()]
            assert min(box[0] for box in boxes) / MM > 24.5
            assert max(box[2] for box in boxes) / MM < wide - 21.5
            assert min(box[1] for box in boxes) / MM > 10.5
            assert max(box[3] for box in boxes) / MM < high - 16.5


def test_each_page_carries_check_code_and_number_and_only_the_first_the_address() -> None:
    first, second, third = pages_read(the_letter(a_pass(a_long_text(20))))

    for number, page in enumerate((first, second, third), start=1):
        assert page.count("Check code K7QF-2MXA-9T") == 1
        assert f"Page {number} of 3" in page
    assert "Henrik Vaas" in first
    assert "Henrik Vaas" not in second + third


def test_dates_and_frame_follow_the_language() -> None:
    english = pages_read(the_letter())[0]
    german = pages_read(the_letter(a_pass(GERMAN_TEXT, language="de"), furniture=GERMAN))[0]

    assert "Basel, 4 December 2026" in english
    assert "Basel, 4. Dezember 2026" in german
    assert "Prüfcode K7QF-2MXA-9T" in german
    assert "Seite 1 von 1" in german


def test_a_letter_without_a_place_bears_the_date_alone() -> None:
    assert "\n4 December 2026" in pages_read(the_letter(head=replace(HEAD, place="")))[0].replace("\r", "")


def test_a_sample_practice_marks_head_and_foot() -> None:
    left, right, _, bottom = place_of("SAMPLE", the_letter(a_pass(sample=True)))

    assert bottom < 17
    assert (left + right) / 2 == pytest.approx((25 + 210 - 22) / 2, abs=0.5)
    assert pages_read(the_letter(a_pass(sample=True)))[0].count("SAMPLE") == 2
    assert "SAMPLE" not in pages_read(the_letter())[0]


@pytest.mark.parametrize("paragraphs", range(1, 30))
def test_nobody_signs_a_page_without_two_lines_of_the_text(paragraphs: int) -> None:
    page = pages_read(the_letter(a_pass(a_long_text(paragraphs))))[-1].replace("\r", "")

    body = page[: page.index("Yours,")].strip().split("\n")
    assert len(body) >= 2


@pytest.mark.parametrize("lines", range(20, 40))
def test_a_heading_stays_with_the_row_it_heads(lines: int) -> None:
    rows = (LetterRow("First", ("x\n" * lines,)), LetterRow("Second", ("Told here.\nAnd here.\nAnd more.\nThe end.",)))
    pages = [page.replace("\r", "") for page in pages_read(the_letter(a_pass(replace(TEXT, rows=rows))))]

    page = next(page for page in pages if "Second" in page)
    assert "Told here.\nAnd here." in page


def test_where_everything_is_tied_the_page_still_ends() -> None:
    rows = tuple(LetterRow(f"Heading {number}", ()) for number in range(90))

    assert len(pages_read(the_letter(a_pass(replace(TEXT, rows=rows, opening=()))))) == 4


def test_a_letter_of_one_line_is_a_letter() -> None:
    text = replace(TEXT, subject="", salutation="", opening=(), rows=(), closing="")

    assert bare("Marian HoltExecutive coaching") in bare(pages_read(the_letter(a_pass(text)))[0])


@pytest.mark.parametrize(("wide", "high"), [(300, 300), (1500, 300), (200, 900)])
def test_a_logo_is_at_most_eighteen_millimetres_high_with_the_name_beside_it(wide: int, high: int) -> None:
    letter = the_letter(head=replace(HEAD, logo=a_logo(wide, high)))

    ((left, right, top, bottom),) = pictures_in(letter)
    assert left == pytest.approx(25, abs=0.1)
    assert bottom - top <= 18.01
    assert (right - left) / (bottom - top) == pytest.approx(wide / high, rel=0.01)
    assert place_of("Marian Holt", letter)[0] > right + 4


def test_the_signature_stands_between_closing_and_name() -> None:
    letter = the_letter(head=replace(HEAD, signature=a_signature()))

    ((left, _, top, bottom),) = pictures_in(letter)
    closing = place_of("With kind regards", letter)
    name = place_of("Marian Holt\r\nCheck", letter)
    assert left == pytest.approx(25, abs=0.1)
    assert bottom - top <= 15.01
    assert closing[3] <= top
    assert bottom <= name[2]


def test_a_photograph_takes_nothing_of_its_own_along() -> None:
    photo = Image.new("RGB", (200, 100), "white")
    notes = Image.Exif()
    notes[0x010E] = "taken at home"
    file = io.BytesIO()
    photo.save(file, "JPEG", exif=notes)

    letter = the_letter(head=replace(HEAD, signature=file.getvalue()))

    assert b"taken at home" in file.getvalue()
    assert b"taken at home" not in letter
    assert b"/SMask" not in letter


@pytest.mark.parametrize("field", ["logo", "signature"])
@pytest.mark.parametrize(
    "file",
    [
        b"not a picture",
        a_logo()[:200],
        b"GIF89a" + bytes(100),
        as_png(Image.new("1", (9000, 9000))),
        as_png(Image.new("1", (14000, 14000))),
    ],
)
def test_a_damaged_or_enormous_picture_is_refused_by_its_place(field: str, file: bytes) -> None:
    with pytest.raises(InputUnusable, match=rf"No letter was made: the picture for the {field} is"):
        the_letter(head=replace(HEAD, **{field: file}))


def test_pictures_of_every_kind_are_printed() -> None:
    for mode in ("1", "L", "LA", "P", "RGB", "RGBA", "I;16"):
        letter = the_letter(head=replace(HEAD, logo=as_png(Image.new(mode, (40, 40)))))
        assert len(pictures_in(letter)) == 1


def test_long_names_and_addresses_keep_to_their_room() -> None:
    head = replace(
        HEAD,
        name="Professor Maximiliane Anastasia von Hohenberg-Featherstonehaugh & Partners",
        profession="Executive coaching, team development and supervision for boards and their committees",
        contact=(
            "Featherstonehaugh House, 112 Marjoribanks Street",
            "London EC2V 7HH",
            "office@hohenberg-featherstonehaugh.example",
            "+44 20 7946 0958",
            "www.hohenberg-featherstonehaugh.example",
        ),
        logo=a_logo(),
    )
    address = (
        "The Right Honourable Alexandra Featherstonehaugh-Cholmondeley",
        "Group Chief Executive Officer and Chair of the Management Board",
        "International Consolidated Optics and Photonics Holdings plc",
        "112 Marjoribanks Street",
        "London EC2V 7HH",
    )
    letter = the_letter(a_pass(address=address), head=head)

    lowest = max(place_of(words, letter)[3] for words in ("supervision", "www.hohenberg"))
    name = place_of("Professor", letter)
    assert name[2] > 16
    assert place_of("www.hohenberg", letter)[0] > name[1]
    assert lowest < place_of("Partners · Featherstonehaugh", letter)[2]
    assert place_of("London EC2V 7HH\r\nBasel", letter)[3] < 95


def test_an_address_prefers_smaller_letters_to_a_broken_line() -> None:
    address = ("Frau Dr. jur. Annegret Großmann-von der Heyden", "Straße des 17. Juni 135", "10623 Berlin")

    _, _, top, bottom = place_of(address[0], the_letter(a_pass(address=address)))

    assert bottom - top < 4


def test_an_empty_head_leaves_its_room_empty() -> None:
    head = replace(HEAD, name="M", profession="", contact=())

    assert pages_read(the_letter(head=head))[0].startswith("M\r\nM\r\nPersonal")


@pytest.mark.parametrize("name", ["", " \n ", "\u200b"])
def test_a_letterhead_without_a_name_makes_no_letter(name: str) -> None:
    with pytest.raises(InputUnusable, match="the letterhead has no name"):
        the_letter(head=replace(HEAD, name=name))


def test_a_return_line_of_ones_own_takes_the_place_of_the_usual_one() -> None:
    assert "Postfach 12 · Basel" in pages_read(the_letter(head=replace(HEAD, return_line="Postfach 12 · Basel")))[0]


def test_two_installations_of_the_same_typeface_share_it(tmp_path: Path) -> None:
    shutil.copytree(RESOURCES / "fonts", tmp_path / "fonts")

    assert LetterDoor(tmp_path).make(a_pass(), HEAD, Paper.A4, ENGLISH) == the_letter()


def test_an_installation_without_its_typeface_says_so(tmp_path: Path) -> None:
    with pytest.raises(Bug, match=r"SourceSerif4-Regular\.ttf is missing"):
        LetterDoor(tmp_path).make(a_pass(), HEAD, Paper.A4, ENGLISH)
