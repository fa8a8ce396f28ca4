"""The first steps: what is made when, what is asked back, and that nothing is lost on the way."""

import pytest
from first_steps import begun, type_back, with_practice

from coachdesk.app.own_copies import OwnPage
from coachdesk.base.errors import StoreFault
from coachdesk.ui.first_run.presenter import NOT_THE_SAME, Beginning, Step
from coachdesk.ui.place import Place, Screen


def test_the_practice_is_made_after_the_second_question_and_lies_open(application, tmp_path):
    presenter, screen, door = with_practice(application, language="de", paper="letter")

    practice = tmp_path / "CoachDesk" / "My practice.coachdesk"
    assert door.practice == practice
    assert practice.is_dir()
    assert (presenter.answers.passphrase, presenter.answers.again) == ("", "")
    assert screen.steps == [Step.PASSPHRASE, Step.CODE]
    assert screen.waits[-1] == ""
    assert presenter.desks.profile.letter_language() == "de"
    assert presenter.desks.profile.paper() == "letter"
    assert len(presenter.groups()) == 9
    door.held.close()


@pytest.mark.parametrize(
    ("first", "again", "where", "said"),
    [
        ("", "", "passphrase", "Too short"),
        ("seven", "seven", "passphrase", "Too short. At least 8 characters"),
        ("seven grey herons", "seven grey heron", "again", NOT_THE_SAME),
    ],
)
def test_a_passphrase_that_can_not_be_stays_where_it_is(application, first, again, where, said):
    presenter, screen, _ = begun(application)
    presenter.go_on()
    presenter.answer(passphrase=first, again=again)
    presenter.go_on()

    assert presenter.step is Step.PASSPHRASE
    assert said in screen.refusals[where]
    assert presenter.answers.passphrase == first
    assert presenter.known() == []


def test_what_is_thought_of_a_passphrase_is_shown_and_one_is_suggested(application):
    presenter, screen, _ = begun(application)
    presenter.weigh()
    presenter.answer(passphrase="password")
    presenter.weigh()
    presenter.suggest()

    assert [one.score for one in screen.strengths] == [0]
    assert len(screen.suggestions[0].split()) == 4


def test_going_on_needs_two_groups_of_the_code_typed_back(application):
    presenter, screen, door = with_practice(application)
    presenter.go_on()
    assert screen.asked == presenter.asked
    assert len(presenter.asked) == 2

    presenter.type_back(presenter.asked[0], "ZZZZ")
    presenter.go_on()
    assert presenter.step is Step.CODE
    assert [bool(screen.refusals[f"group {number}"]) for number in presenter.asked] == [True, True]

    type_back(presenter)
    presenter.go_on()
    assert presenter.step is Step.SIGNING
    door.held.close()


def test_back_shows_the_code_again_and_then_the_question_before(application):
    presenter, screen, door = with_practice(application)
    code = presenter.answers.code
    presenter.go_on()
    presenter.go_back()
    assert (presenter.step, screen.asked) == (Step.CODE, ())

    presenter.go_back()
    presenter.go_back()
    presenter.go_back()
    assert presenter.step is Step.PAPER
    presenter.answer(paper="letter")
    presenter.go_on()
    presenter.go_on()
    assert presenter.step is Step.CODE
    assert presenter.answers.code == code
    assert presenter.desks.profile.paper() == "letter"
    assert len(presenter.known()) == 1
    door.held.close()


def test_the_sheet_is_in_the_ledger_before_it_is_handed_out(application):
    presenter, _, door = with_practice(application)
    handed: list[OwnPage] = []
    refused: list[StoreFault] = []

    presenter.sheet("printed", handed.append, refused.append)
    presenter.not_delivered(handed[0])
    presenter.answer(code="half")
    presenter.sheet("saved", handed.append, refused.append)

    assert handed[0].content.startswith(b"%PDF-")
    assert [entry.kind for entry in presenter.desks.ledger.entries()] == ["own_copy", "not_released"]
    assert len(refused) == 1
    door.held.close()


def test_the_sheet_comes_as_a_picture_for_the_printer(application):
    presenter, _, door = with_practice(application)
    pictures = []
    presenter.sheet("printed", lambda page: presenter.pictures(page, 300, pictures.extend), pictures.append)

    assert [picture.width for picture in pictures] == [300]
    door.held.close()


@pytest.mark.parametrize(("beginning", "place"), [(Beginning.EMPTY, None), (Beginning.IMPORT, Place(Screen.IMPORT))])
def test_at_the_end_the_practice_is_entered_and_the_code_forgotten(application, beginning, place):
    presenter, _, door = with_practice(application)
    presenter.go_on()
    type_back(presenter)
    presenter.go_on()
    presenter.go_on()
    assert presenter.step is Step.BEGINNING
    presenter.answer(beginning=beginning)
    presenter.go_on()

    assert door.entered == [place]
    assert presenter.answers.code == ""
    door.held.close()


def test_the_sample_takes_the_place_of_the_practice_and_can_be_stopped(application):
    presenter, screen, door = begun(application)
    show = screen.show_progress

    def stop_at_once(tally):
        show(tally)
        presenter.stop()

    screen.show_progress = stop_at_once
    presenter.open_sample()
    assert application.own_sample() is None
    assert screen.refusals["beginning"] == ""
    assert (screen.tallies[-1], door.entered) == (None, [])

    screen.show_progress = show
    presenter.open_sample()
    assert door.practice == application.own_sample()
    assert door.entered == [None]
    presenter.open_sample()
    assert len(door.entered) == 1, "it is under way"
    door.held.close()


def test_a_sample_that_is_open_elsewhere_is_told(application):
    presenter, screen, door = begun(application)
    sample = application.make_own_sample(lambda *_: None)
    (sample.parent / "passphrase.txt").unlink()
    from coachdesk.vault import instance

    with instance.alone(sample):
        presenter.open_sample()

    assert "open in another window" in screen.refusals["beginning"]
    assert door.entered == []


def test_a_practice_that_was_begun_is_offered_and_never_overwritten(application, tmp_path):
    _, _, door = with_practice(application)
    door.held.close()

    presenter, _, door = begun(application)
    assert presenter.answers.practice == tmp_path / "CoachDesk" / "My practice 2.coachdesk"
    presenter.open_known()
    assert door.asked == [tmp_path / "CoachDesk" / "My practice.coachdesk"]

    with_practice(application)[2].held.close()
    presenter, _, door = begun(application)
    presenter.open_known()
    assert door.asked == [None]


def test_another_folder_may_be_chosen_and_one_that_is_copied_away_is_warned_of(application, tmp_path):
    presenter, screen, _ = begun(application)
    presenter.choose_folder("")
    assert presenter.warning() == ""
    presenter.choose_folder(str(tmp_path / "Dropbox" / "work"))

    assert presenter.answers.practice == tmp_path / "Dropbox" / "work" / "My practice.coachdesk"
    assert "Dropbox copies this folder" in presenter.warning()
    assert screen.refusals["folder"] == ""


def test_a_folder_that_can_not_be_written_is_told_and_nothing_is_made(application, tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    presenter, screen, _ = begun(application)
    presenter.go_on()
    presenter.choose_folder(str(tmp_path / "file"))
    presenter.answer(passphrase="seven grey herons", again="seven grey herons")
    presenter.go_on()

    assert "Nothing was created" in screen.refusals["folder"]
    assert presenter.step is Step.PASSPHRASE
    assert presenter.answers.passphrase == "seven grey herons"


def test_the_first_question_has_nothing_before_it(application):
    presenter, screen, _ = begun(application)
    presenter.go_back()

    assert (presenter.step, screen.steps) == (Step.PAPER, [])
    presenter.sheet("saved", screen.suggestions.append, screen.suggestions.append)
    presenter.pictures(OwnPage("recovery sheet", "saved", b""), 100, screen.suggestions.append)
    presenter.not_delivered(OwnPage("recovery sheet", "saved", b""))
    presenter.stop()
    assert screen.suggestions == []


def test_neither_the_code_nor_the_passphrase_lies_anywhere_afterwards(application, tmp_path):
    presenter, _, door = with_practice(application)
    groups = presenter.groups()
    presenter.sheet("printed", lambda page: None, lambda no: None)
    presenter.go_on()
    type_back(presenter)
    presenter.go_on()
    presenter.go_on()
    presenter.go_on()
    told = repr(presenter.answers) + repr(vars(presenter.answers) if hasattr(presenter.answers, "__dict__") else "")
    kept = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    with door.held:
        known = str([entry.facts() for entry in presenter.desks.ledger.entries()])

    assert not [group for group in groups[:-1] if group in told + known]
    assert b"-".join(group.encode() for group in groups) not in kept
    assert b"seven grey herons" not in kept
