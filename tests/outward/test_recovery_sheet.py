"""The recovery sheet: one page, the whole code, and nothing that depends on a record."""

import io
from datetime import date

import pikepdf
import pytest
from letter_samples import RESOURCES, bare, pages_read, place_of

from coachdesk.disclosure.gate import give_recovery_sheet
from coachdesk.disclosure.own_copy import RecoveryWords
from coachdesk.outward.frames import ShippedFrames
from coachdesk.outward.recovery_sheet import RecoverySheets

CODE = "F9BM-6NR0-8JH5-B04C-33WC-6T9B-RT7K-4M7B-DV"
DOOR = RecoverySheets(RESOURCES, ShippedFrames(RESOURCES))


def a_sheet(practice: str = "Marian Holt", language: str = "en", paper: str = "a4", *, sample: bool = False) -> bytes:
    return DOOR.make(
        give_recovery_sheet(RecoveryWords(practice, CODE), language, date(2026, 12, 4), sample=sample), paper
    )


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("language", ["en", "de"])
def test_the_sheet_is_one_page_with_the_whole_code_in_its_order(language, paper):
    [page] = pages_read(a_sheet(language=language, paper=paper))

    places = [page.index(group) for group in CODE.split("-")]
    assert places == sorted(places)
    assert "Marian Holt" in page
    assert "2026" in page
    assert place_of("CoachDesk", a_sheet(language=language, paper=paper))[0] > 20


def test_the_groups_are_numbered_so_that_two_of_them_can_be_asked_for():
    assert "4B04C" in bare(pages_read(a_sheet())[0])


@pytest.mark.parametrize("practice", ["مدرب", "Holt " * 60, ""])
def test_a_name_that_has_no_room_or_no_letters_is_left_out(practice):
    [page] = pages_read(a_sheet(practice))

    assert "For the practice" not in page
    assert "B04C" in page


def test_a_sample_says_so():
    assert "SAMPLE" in pages_read(a_sheet(sample=True))[0]
    assert "SAMPLE" not in pages_read(a_sheet())[0]


def test_the_same_code_makes_the_same_bytes_and_the_file_says_no_more_than_its_title_and_date():
    assert a_sheet() == a_sheet()
    with pikepdf.open(io.BytesIO(a_sheet())) as pdf:
        assert {key: str(value) for key, value in pdf.docinfo.items()} == {
            "/Title": "Recovery sheet",
            "/CreationDate": "D:20261204000000Z",
            "/ModDate": "D:20261204000000Z",
        }
