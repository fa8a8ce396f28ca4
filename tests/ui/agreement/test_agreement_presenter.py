"""What the form for an agreement decides, with real records and no window."""

from pathlib import Path

import pytest
from practice_story import TERMS, open_case
from workplace_here import Asked, a_workplace

from coachdesk.app.agreement_draft import LetterDraft
from coachdesk.base.errors import StoreFault
from coachdesk.domain.agreement import Audience, Occasion, Sharing, Topic
from coachdesk.domain.people import Role
from coachdesk.ui.agreement import checks
from coachdesk.ui.agreement.form import Start
from coachdesk.ui.agreement.presenter import AgreementPresenter
from coachdesk.ui.agreement.scan import MOST
from coachdesk.ui.place import Place, Screen

BOSS, HR = Audience.BOSS, Audience.HR


class RememberedView:
    """What the presenter asked of the page: by method, the newest last."""

    def __init__(self):
        self.asked = {}

    def __getattr__(self, name):
        def remember(*what):
            self.asked.setdefault(name, []).append(what)

        return remember

    @property
    def refused(self):
        return self.asked["refuse"][-1][0]


class Stage:
    def __init__(self, coachdesk, desks, folder, engagement):
        self.asked, self.view, self.desks = Asked(), RememberedView(), desks
        self.workplace = a_workplace(coachdesk, desks, folder, self.asked)
        self.presenter = AgreementPresenter(self.view, self.workplace, engagement)
        self.presenter.load()


@pytest.fixture
def case(desks):
    return open_case(desks, terms=None)


@pytest.fixture
def stage(coachdesk, desks, folder, case):
    return Stage(coachdesk, desks, folder, case.engagement)


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    scan = tmp_path / "Ines Moreau signed.pdf"
    scan.write_bytes(b"%PDF a scan")
    return scan


def fill(presenter) -> None:
    presenter.start(Start.USUAL)
    presenter.agreed_on("12 May 2026")
    for role in (Role.CLIENT, Role.BOSS, Role.HR):
        presenter.sign(role, signed=True)
    presenter.signed_elsewhere(elsewhere=True)


def test_an_agreement_is_recorded_as_it_was_signed(stage, case, desks, paper):
    presenter = stage.presenter
    fill(presenter)
    presenter.announce()
    presenter.change_letter(0, LetterDraft(BOSS, Occasion.MID_POINT, "4 December 2026"))
    presenter.add_goal()
    presenter.word_goal(0, "To hand over the round.")
    presenter.attach(paper)
    presenter.record()
    sheet = desks.engagement_page.of(case.engagement)

    assert sheet.agreement.scan_kept
    assert sheet.agreement.signed_elsewhere
    assert [one.audience for one in sheet.standing_yes] == [HR, BOSS]
    assert sheet.goals[0].wording == "To hand over the round."
    assert sheet.announced[0].occasion is Occasion.MID_POINT
    assert not sheet.half_typed
    assert stage.asked.places == [Place(Screen.ENGAGEMENT, about=case.engagement, more="agreement")]
    assert stage.asked.notices[-1].words == "Agreement 1 is on record."


def test_nothing_is_refused_before_the_coach_has_tried(stage):
    stage.presenter.start(Start.USUAL)
    assert stage.view.refused == {}
    stage.presenter.record()
    assert list(stage.view.refused) == [checks.AGREED_ON, checks.SIGNED]
    stage.presenter.sign(Role.CLIENT, signed=True)
    stage.presenter.agreed_on("12 May 2026")
    assert stage.view.refused == {}


def test_every_change_is_told_in_words_at_once(stage):
    stage.presenter.share((Topic.THEMES, HR), Sharing.CLIENT_TELLS)
    [(live,)] = stage.view.asked["show_live"][-1:]

    assert live.learned[1].sentences[0] == "Hears from Ines, if at all: themes."


def test_a_cell_that_stands_gets_its_sentence_field_and_its_row(stage):
    stage.presenter.share((Topic.DATES, HR), Sharing.STANDING)
    assert len(stage.view.asked["show_sentences"]) == 1
    assert len(stage.view.asked["show_matrix"]) == 1
    stage.presenter.share((Topic.DATES, HR), Sharing.NEVER)
    assert len(stage.view.asked["show_sentences"]) == 2
    assert stage.presenter.draft.sentences[Topic.DATES, HR]


def test_rows_are_listed_and_moved(stage):
    presenter = stage.presenter
    presenter.list_topic(Topic.THEMES, listed=True)
    presenter.list_topic(Topic.DATES, listed=True)
    presenter.move(Topic.DATES, 1)
    presenter.move(Topic.DATES, 1)

    assert presenter.draft.rows == (Topic.THEMES, Topic.DATES)
    assert len(stage.view.asked["show_matrix"]) == 3  # the last one moved nothing


def test_letters_and_goals_come_and_go(stage):
    presenter = stage.presenter
    presenter.announce()
    presenter.announce()
    presenter.change_letter(1, LetterDraft(HR, Occasion.CLOSING, "1 May"))
    presenter.take_letter(0)
    presenter.add_goal()
    presenter.add_goal()
    presenter.word_goal(1, "To rest.")
    presenter.take_goal(0)

    assert presenter.draft.letters == (LetterDraft(HR, Occasion.CLOSING, "1 May"),)
    assert presenter.draft.goals == ("To rest.",)


def test_other_words_languages_and_places_are_kept(stage):
    presenter = stage.presenter
    presenter.start(Start.DATES)
    presenter.word((Topic.DATES, HR), "It began on {begin}.")
    presenter.speak("de")
    presenter.in_force_from("1 June 2026")
    presenter.sign(Role.HR, signed=True)
    presenter.sign(Role.HR, signed=False)
    presenter.signed_elsewhere(elsewhere=False)

    assert presenter.draft.sentences[Topic.DATES, HR] == "It began on {begin}."
    assert presenter.draft.language == "de"
    assert presenter.draft.signed_by == frozenset()
    assert not presenter.draft.signed_elsewhere


def test_what_was_typed_is_there_when_the_coach_comes_back(stage, coachdesk, desks, folder, case):
    stage.presenter.agreed_on("12 M")
    assert not desks.engagement_page.of(case.engagement).half_typed
    assert stage.presenter.leave()
    again = Stage(coachdesk, desks, folder, case.engagement)

    assert again.presenter.draft.agreed_on == "12 M"
    assert stage.view.asked["say"] == [("Kept, not recorded yet",)]
    again.presenter.keep()
    assert "say" not in again.view.asked


def test_what_was_typed_can_be_thrown_away_and_fetched_back(stage, case, desks):
    stage.presenter.agreed_on("12 M")
    stage.presenter.keep()
    stage.presenter.throw_away()
    assert stage.presenter.draft.agreed_on == ""
    stage.asked.notices[-1].undo()
    assert stage.presenter.draft.agreed_on == "12 M"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"MZ a program", "neither a PDF nor"), (b"%PDF" + bytes(MOST), "larger than 25 MB"), (None, "can't be read")],
)
def test_a_file_that_is_no_scan_is_refused_beside_it(stage, tmp_path, content, sentence):
    path = tmp_path / "scan.pdf"
    if content is not None:
        path.write_bytes(content)
    stage.presenter.attach(path)

    assert sentence in stage.view.refused[checks.SCAN]
    assert stage.presenter.scan is None


def test_a_scan_is_told_by_kind_and_size_and_never_by_its_name(stage, paper, tmp_path):
    stage.presenter.attach(paper)
    assert stage.presenter.scan.told == "PDF, 1 kB"
    assert "Ines" not in repr(stage.presenter.scan)
    large = tmp_path / "large.jpg"
    large.write_bytes(b"\xff\xd8\xff" + bytes(2_400_000))
    stage.presenter.attach(large)
    assert stage.presenter.scan.told == "JPEG picture, 2.4 MB"
    stage.presenter.detach()
    assert stage.presenter.scan is None


def test_a_rule_that_only_the_practice_knows_is_said_of_the_whole(stage, desks, case, monkeypatch):
    fill(stage.presenter)
    desks.engagements.leave(case.engagement, Role.HR, TERMS.agreed_on.replace(day=1))
    stage.presenter.record()

    assert "nobody sat at this engagement's table as HR" in stage.view.refused[checks.WHOLE]
    with pytest.raises(StoreFault):
        stage.presenter._refused(StoreFault("The disk is full."))
