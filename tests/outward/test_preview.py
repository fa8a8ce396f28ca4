"""The letter on the screen: the very page, as pixels, and nothing that could be taken out of it."""

from dataclasses import fields, replace
from datetime import date

import pytest
from letter_samples import (
    ADDRESS,
    DOOR,
    GERMAN_TEXT,
    HEAD,
    RESOURCES,
    TEXT,
    US_ADDRESS,
    a_logo,
    a_long_text,
    a_pass,
    a_signature,
)
from PIL import Image, ImageChops

from coachdesk.app.previews import HEADING, PagePicture, Unapproved
from coachdesk.base.errors import InputUnusable
from coachdesk.disclosure.letter import LetterRow
from coachdesk.outward.frames import ShippedFrames
from coachdesk.outward.paper import PAPERS
from coachdesk.outward.phrases import Phrases
from coachdesk.outward.preview import Previews

PREVIEWS = Previews(RESOURCES, ShippedFrames(RESOURCES), Phrases(RESOURCES))
CODE = "K7QF-2MXA-9T"
WIDTH = 794


def unapproved(text=TEXT, **more) -> Unapproved:
    told = {"address": ADDRESS, "language": "en", "dated": date(2026, 12, 4), "check_code": CODE}
    return Unapproved(text, **(told | more))


def shown(
    letter: Unapproved | None = None, head=HEAD, paper: str = "a4", width: int = WIDTH
) -> tuple[PagePicture, ...]:
    return PREVIEWS.pages(letter or unapproved(), head, paper, width)


def image(picture: PagePicture) -> Image.Image:
    return Image.frombytes("RGB", (picture.width, picture.height), picture.pixels)


@pytest.mark.parametrize(
    ("text", "more", "head", "paper"),
    [
        (TEXT, {}, HEAD, "a4"),
        (TEXT, {"address": US_ADDRESS}, HEAD, "letter"),
        (TEXT, {"sample": True}, HEAD, "a4"),
        (a_long_text(20), {}, HEAD, "a4"),
        (GERMAN_TEXT, {"language": "de"}, HEAD, "a4"),
        (TEXT, {}, replace(HEAD, logo=a_logo(), signature=a_signature()), "a4"),
    ],
)
def test_the_preview_is_the_page_that_would_be_let_out_pixel_by_pixel(text, more, head, paper):
    told = {"address": ADDRESS, "language": "en"} | more
    frame = ShippedFrames(RESOURCES).newest(told["language"])
    furniture = Phrases(RESOURCES).furniture(told["language"], frame.months, frame.date_words)
    released = DOOR.make(a_pass(text, **told), head, PAPERS[paper], furniture)

    previewed = shown(unapproved(text, **told), head, paper)

    assert [page.pixels for page in previewed] == [page.pixels for page in PREVIEWS.pictures_of(released, WIDTH)]


def test_without_a_yes_the_foot_bears_no_code_and_all_else_is_the_same():
    with_code, without = (image(shown(unapproved(check_code=code))[0]) for code in (CODE, ""))

    left, top, right, bottom = ImageChops.difference(with_code, without).getbbox()
    assert top > with_code.height * 0.94
    assert right < with_code.width / 2
    assert (left, bottom) > (0, 0)


def test_what_comes_out_is_sizes_pixels_and_places():
    (page,) = shown()

    assert {field.name for field in fields(page)} == {"width", "height", "pixels", "boxes"}
    assert len(page.pixels) == page.width * page.height * 3
    assert page.width == WIDTH
    assert b"%PDF" not in page.pixels
    assert "pixels" not in repr(page)


@pytest.mark.parametrize("width", [320, 794, 1588])
def test_each_paragraph_of_each_row_has_its_place_on_the_page(width):
    text = replace(TEXT, rows=(LetterRow("Dates", ("From May.",)), LetterRow("Progress", ("One.", "Two."))))
    (page,) = shown(unapproved(text), width=width)

    assert [(box.row, box.paragraph) for box in page.boxes] == [
        (0, HEADING),
        (0, 0),
        (1, HEADING),
        (1, 0),
        (1, 1),
    ]
    tops = [box.top for box in page.boxes]
    assert tops == sorted(tops)
    whole = image(page).convert("L")
    for box in page.boxes:
        inside = whole.crop((box.left, box.top, box.right, box.bottom))
        assert inside.getextrema()[0] < 200, "there is ink in the box"
        assert whole.crop((0, box.top, box.left - 2, box.bottom)).getextrema()[0] > 100, "and none at its left"


def test_a_paragraph_that_runs_over_the_page_has_a_place_on_both():
    first, second, *_ = shown(unapproved(a_long_text(20)))
    on_both = {box.paragraph for box in first.boxes} & {box.paragraph for box in second.boxes}

    assert len(on_both) <= 1
    assert {box.paragraph for page in (first, second) for box in page.boxes} >= {HEADING, 0, 1, 2}


def test_a_letter_without_opening_lines_still_knows_its_rows():
    text = replace(TEXT, subject="", salutation="", opening=())

    assert [box.row for box in shown(unapproved(text))[0].boxes] == [0, 0, 1, 1, 2, 2]


def test_words_that_can_not_be_printed_are_refused_by_their_place():
    text = replace(TEXT, rows=(LetterRow("Progress", ("Delegates more \N{SLIGHTLY SMILING FACE}",)),))

    with pytest.raises(InputUnusable, match=r"U\+1F642 SLIGHTLY SMILING FACE, which stands in the row Progress"):
        shown(unapproved(text))


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_a_sample_page_shows_the_letterhead_and_nobody_but_the_coach(language, paper):
    page = PREVIEWS.letterhead_sample(HEAD, paper, WIDTH, dated=date(2026, 12, 4), language=language)
    other = PREVIEWS.letterhead_sample(
        replace(HEAD, name="Olga Brandt"), paper, WIDTH, dated=date(2026, 12, 4), language=language
    )

    assert page.width == WIDTH
    assert page.pixels != other.pixels


def test_a_letterhead_that_can_not_be_printed_is_refused():
    with pytest.raises(InputUnusable, match="which stands in your name"):
        PREVIEWS.letterhead_sample(replace(HEAD, name="\N{PILE OF POO}"), "a4", WIDTH, dated=date(2026, 12, 4))


def test_a_file_that_is_no_page_can_not_be_shown():
    with pytest.raises(InputUnusable, match="its file is damaged"):
        PREVIEWS.pictures_of(b"%PDF-1.7 and then nothing", WIDTH)
