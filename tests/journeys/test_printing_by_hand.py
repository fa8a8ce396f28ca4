"""Letters on a real print queue, by hand: the page itself, on its own paper, under a name that says nothing."""

import a_queue
import pypdfium2
import pytest
from on_paper import FROM_STANDING, TO_PRINT
from PIL import ImageChops, ImageStat
from telling import MOST_CLICKS, tell

pytestmark = pytest.mark.long
A4, US_LETTER = (595, 842), (612, 792)
DOTS = 50  # an inch: enough to see that a line is missing or has moved, too few to see how its edges are drawn
MOST_UNLIKE = 4.0  # grey levels of 256, on average; the same letter a line higher is already twice as unlike


@pytest.fixture
def queue():
    why_not = a_queue.why_not()
    if why_not:
        pytest.skip(why_not)
    with a_queue.queue() as made:
        yield made


def picture(file):
    """The first page, small and grey, with its size in points."""
    with pypdfium2.PdfDocument(file) as pdf:
        assert len(pdf) == 1
        page = pdf[0]
        return page.render(scale=DOTS / 72).to_pil().convert("L"), tuple(round(side) for side in page.get_size())


def unlike(one, other):
    """How unlike two pictures are, in grey levels."""
    return ImageStat.Stat(ImageChops.difference(one, other.resize(one.size))).mean[0]


def test_the_letter_is_printed_and_the_ledger_says_so_only_after_the_answer(tmp_path, screen, queue):
    told = tell("print", tmp_path, {**screen, "PRINTER": a_queue.NAME})
    (page,) = queue.pages(1)
    printed, size = picture(page)

    assert size == A4
    assert unlike(picture(tmp_path / "letter.pdf")[0], printed) < MOST_UNLIKE
    assert page.name.startswith("Letter")
    assert "Ines" not in page.name
    assert "Vaas" not in page.name
    assert any("begun" in line for line in told["ledger before the answer"])
    assert not any("begun" in line for line in told["ledger after the answer"])
    assert any("Mid-point update" in line and "Henrik Vaas" in line for line in told["ledger after the answer"])
    assert 0 < told[f"clicks {TO_PRINT}"] <= MOST_CLICKS


def test_a_no_leaves_not_printed_and_us_paper_stays_us_paper(tmp_path, screen, queue):
    told = tell("print-us-letter", tmp_path, {**screen, "PRINTER": a_queue.NAME})
    pages = queue.pages(2)
    letter, kept = picture(tmp_path / "letter.pdf")

    assert kept == US_LETTER
    for page in pages:
        printed, size = picture(page)
        assert size == US_LETTER
        assert unlike(letter, printed) < MOST_UNLIKE
    assert any("Not printed" in line for line in told["ledger after a no"])
    assert not any("Henrik Vaas" in line for line in told["ledger after a no"])
    assert any("Henrik Vaas" in line for line in told["ledger after the answer"])
    assert 0 < told[f"clicks {FROM_STANDING}"] <= MOST_CLICKS
