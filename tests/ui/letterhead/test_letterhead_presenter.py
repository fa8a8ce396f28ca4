"""The letterhead as it is typed: what can be printed is shown and kept, what can't is said beside its field."""

from dataclasses import replace

import pytest
from inline import InlineRunner
from outward_pictures import a_picture

from coachdesk.app.profile import NO_COLOUR, NO_NAME
from coachdesk.disclosure.letter import Letterhead
from coachdesk.ui.letterhead.presenter import NOT_KEPT, SAVED, LetterheadPresenter, plainly

MARIAN = Letterhead("Marian Holt", "Executive coaching", ("Seilergasse 14", "office@marianholt.example"))


class Screen:
    def __init__(self):
        self.filled = []
        self.refusals = {}
        self.whole = ""
        self.pages = []
        self.saved = []

    def fill(self, letterhead):
        self.filled.append(letterhead)

    def refuse(self, refusals):
        self.refusals = dict(refusals)

    def refuse_whole(self, sentence):
        self.whole = sentence

    def show_page(self, page):
        self.pages.append(page)

    def show_saved(self, words):
        self.saved.append(words)


def begun(desks, *, nameless=False):
    screen = Screen()
    presenter = LetterheadPresenter(screen, desks, InlineRunner(), nameless=nameless)
    presenter.begin(200)
    return presenter, screen


def test_what_is_typed_is_shown_and_kept(desks):
    presenter, screen = begun(desks)
    presenter.typed(MARIAN)
    presenter.typed(MARIAN)

    assert desks.profile.letterhead() == MARIAN
    assert screen.saved == [SAVED]
    assert [page.width for page in screen.pages] == [200, 200]
    assert presenter.in_order


def test_what_can_not_be_printed_is_said_beside_its_field_and_the_old_is_kept(desks):
    presenter, screen = begun(desks)
    presenter.typed(MARIAN)
    presenter.typed(replace(MARIAN, place="القاهرة", colour="red", return_line="😀"))

    assert set(screen.refusals) == {"place", "colour", "return_line"}
    assert screen.refusals["colour"] == NO_COLOUR
    assert screen.refusals["place"].startswith("Its typeface can't print")
    assert desks.profile.letterhead() == MARIAN
    assert screen.saved[-1] == NOT_KEPT
    presenter.typed(replace(MARIAN, place="Basel"))
    assert screen.refusals == {}
    assert screen.saved[-1] == SAVED


def test_a_name_that_can_not_be_printed_is_no_missing_name(desks):
    presenter, screen = begun(desks, nameless=True)
    presenter.typed(replace(MARIAN, name="Marian 😀"))

    assert "GRINNING FACE" in screen.refusals["name"]


def test_what_has_no_room_is_said_of_the_page_as_a_whole(desks):
    presenter, screen = begun(desks)
    presenter.typed(replace(MARIAN, contact=tuple("a line" for _ in range(40))))

    assert "too long for its room" in screen.whole
    assert not presenter.in_order
    presenter.typed(MARIAN)
    assert screen.whole == ""


def test_the_first_steps_begin_without_a_name_and_ask_for_it_only_at_the_end(desks):
    presenter, screen = begun(desks, nameless=True)
    assert presenter.letterhead.name == ""
    assert screen.refusals == {}
    assert screen.pages

    presenter.ask_for_name()
    assert screen.refusals == {"name": NO_NAME}
    presenter.typed(MARIAN)
    assert screen.refusals == {}


def test_in_the_settings_a_name_taken_out_is_missed_at_once(desks):
    presenter, screen = begun(desks)
    presenter.typed(replace(MARIAN, name=" "))

    assert screen.refusals == {"name": NO_NAME}
    assert screen.saved == [NOT_KEPT]


def test_a_picture_is_tried_before_it_is_taken_and_can_go_again(desks, tmp_path):
    presenter, screen = begun(desks)
    presenter.typed(MARIAN)
    (tmp_path / "logo.png").write_bytes(a_picture())
    (tmp_path / "no.png").write_bytes(b"no picture")
    (tmp_path / "huge.png").write_bytes(bytes(20 * 1024 * 1024 + 1))

    presenter.picture("logo", "")
    presenter.picture("logo", str(tmp_path / "no.png"))
    assert screen.refusals["logo"].startswith("The picture for the logo is not a sound PNG")
    presenter.picture("logo", str(tmp_path / "gone.png"))
    assert "can't be read" in screen.refusals["logo"]
    presenter.picture("signature", str(tmp_path / "huge.png"))
    assert "larger than 20 MB" in screen.refusals["signature"]
    assert desks.profile.letterhead().logo is None

    presenter.picture("logo", str(tmp_path / "logo.png"))
    assert desks.profile.letterhead().logo == a_picture()
    presenter.typed(replace(MARIAN, place="Basel"))
    assert desks.profile.letterhead().logo == a_picture()
    presenter.without_picture("logo")
    assert desks.profile.letterhead().logo is None


def test_paper_and_language_are_kept_with_it(desks):
    presenter, screen = begun(desks)
    presenter.typed(MARIAN)
    tall = screen.pages[-1].height
    presenter.print_on("letter", "de")
    presenter.print_on("letter", "de")
    presenter.widen(300)
    presenter.widen(300)

    assert (desks.profile.paper(), desks.profile.letter_language()) == ("letter", "de")
    assert (presenter.paper, presenter.language) == ("letter", "de")
    assert screen.pages[-2].height < tall
    assert screen.pages[-1].width == 300


def test_only_the_newest_try_is_shown(desks):
    class Later(InlineRunner):
        def __init__(self):
            self.waiting = []

        def run(self, work, done, failed=None):
            self.waiting.append((work, done, failed))

    screen, runner = Screen(), Later()
    presenter = LetterheadPresenter(screen, desks, runner)
    presenter.widen(200)
    presenter.typed(replace(MARIAN, contact=("x",) * 40))
    presenter.typed(MARIAN)
    for work, done, failed in runner.waiting:
        InlineRunner().run(work, done, failed)

    assert len(screen.pages) == 1
    assert screen.whole == ""


@pytest.mark.parametrize(
    ("sentence", "told"),
    [("No letter was made: the name is long.", "The name is long."), ("It is.", "It is."), ("", "")],
)
def test_no_letter_is_spoken_of_where_none_was_to_be_made(sentence, told):
    assert plainly(sentence) == told
