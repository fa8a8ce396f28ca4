"""Print, say whether it printed, save: the ledger is told before and after."""

import pytest
from letter_stage import Seen
from practice_story import TOLD, open_case
from workplace_here import Asked, a_workplace

from coachdesk.app.news import Happened, News
from coachdesk.base.errors import StoreFault
from coachdesk.domain.agreement import Topic
from coachdesk.ui.letter.presenter import LetterPresenter
from coachdesk.ui.place import Place, Screen


class Stage:
    """A letter's presenter over a real practice."""

    def __init__(self, coachdesk, desks, folder):
        self.case, self.desks, self.view, self.asked = open_case(desks), desks, Seen(), Asked()
        self.workplace = a_workplace(coachdesk, desks, folder, self.asked)

    def open(self, summary, entry=""):
        presenter = LetterPresenter(self.view, self.workplace, summary, entry)
        presenter.load(400)
        return presenter

    def kinds(self):
        return [str(entry.kind) for entry in self.desks.ledger.entries()][2:]

    @property
    def sheet(self):
        return self.view.sheets[-1]


@pytest.fixture
def stage(coachdesk, desks, folder):
    return Stage(coachdesk, desks, folder)


def test_an_approved_letter_is_shown_before_it_is_printed(stage):
    stage.open(stage.case.approved())

    assert stage.sheet.reasons == ()
    assert [page.width for page in stage.view.pages[-1]] == [400]
    assert stage.kinds() == []


def test_the_ledger_says_printed_only_after_yes(stage):
    presenter = stage.open(stage.case.approved())
    presenter.print()
    assert stage.view.dialogs.asked == ["a4"]
    assert [page.width for page in stage.view.dialogs.job.painted[0]] == [620]
    assert stage.kinds() == ["release_begun"]
    assert stage.sheet.asks is not None
    presenter.printed()

    assert stage.kinds() == ["release_begun", "released"]
    assert stage.sheet.asks is None
    assert stage.sheet.left_on == "4 December 2026"


def test_it_did_not_print(stage):
    presenter = stage.open(stage.case.approved())
    presenter.print()
    presenter.not_printed()
    assert stage.kinds() == ["release_begun", "not_released"]
    presenter.not_printed()

    assert stage.kinds() == ["release_begun", "not_released"]


def test_no_print_again_asks_for_the_printer_at_once(stage):
    presenter = stage.open(stage.case.approved())
    presenter.print()
    presenter.print_again()
    presenter.printed()

    assert stage.kinds() == ["release_begun", "not_released", "release_begun", "released"]
    assert len(stage.view.dialogs.job.painted) == 2


def test_a_silent_printer_keeps_the_letter_and_the_ledger_says_so(stage):
    presenter = stage.open(stage.case.approved())
    stage.view.dialogs.job.silent = True
    presenter.print()

    assert stage.view.said[-1] == (
        "Your letter is kept. It was not printed.",
        "The printer did not answer. The ledger says “not printed”.",
    )
    assert stage.kinds() == ["release_begun", "not_released"]


def test_a_coach_who_chooses_no_printer_leaves_no_trace(stage):
    presenter = stage.open(stage.case.approved())
    stage.view.dialogs.job = None
    presenter.print()
    stage.view.dialogs.none = True
    presenter.print()

    assert stage.kinds() == []
    assert stage.view.said[-1][0] == "It was not printed."


def test_saved_as_pdf_under_a_name_that_says_nothing(stage, tmp_path):
    presenter = stage.open(stage.case.approved())
    presenter.save()
    assert stage.kinds() == []
    stage.view.dialogs.file = tmp_path
    presenter.save()

    name = f"Letter 2026-12-04 {stage.sheet.check_code}.pdf"
    assert (tmp_path / name).read_bytes() == stage.sheet.kept
    assert (tmp_path / name).stat().st_mode & 0o777 == 0o600
    assert stage.asked.notices[0].words == f"Saved as {name}. The ledger says so."
    assert stage.desks.ledger.entries()[-1].facts()["how"] == "saved as PDF"


def test_a_file_that_can_not_be_written_keeps_the_letter(stage, tmp_path):
    presenter = stage.open(stage.case.approved())
    stage.view.dialogs.file = tmp_path / "nowhere"
    presenter.save()

    assert stage.view.said[-1][0] == "Your letter is kept. It was not saved as a file."
    assert stage.kinds() == ["release_begun", "not_released"]


def test_a_reprint_gives_the_stored_bytes(stage, clock, tmp_path):
    presenter = stage.open(stage.case.approved())
    presenter.print()
    presenter.printed()
    page = stage.sheet.kept
    clock.pass_days(2)
    stage.view.dialogs.file = tmp_path
    presenter.load(400)
    presenter.save()

    assert next(tmp_path.glob("*.pdf")).read_bytes() == page
    assert stage.kinds()[-1] == "reprinted"


def test_what_may_not_leave_is_not_even_asked_for_a_printer(stage):
    presenter = stage.open(stage.case.draft())
    presenter.print()
    presenter.save()

    assert stage.sheet.reasons
    assert stage.view.dialogs.asked == []


def test_a_yes_taken_back_meanwhile_is_said_beside_the_letter(stage):
    summary = stage.case.approved()
    presenter = stage.open(summary)
    stage.desks.summaries.withdraw(summary)
    presenter.print()

    assert stage.view.said[-1][0] == "It did not leave."
    assert "took the yes back" in stage.sheet.reasons[0]
    assert stage.view.dialogs.job.painted == []


def test_a_question_of_before_is_asked_again(stage):
    summary = stage.case.approved()
    stage.open(summary).print()
    later = stage.open(summary)
    assert stage.sheet.asks is not None
    assert stage.sheet.asks_about == "printed"
    later.printed()

    assert stage.kinds() == ["release_begun", "released"]


def test_pages_that_can_not_be_drawn_are_not_announced_for_ever(stage, monkeypatch):
    presenter = stage.open(stage.case.approved())

    def full(page, width):
        raise StoreFault("The memory is full.")

    monkeypatch.setattr(stage.desks.previews, "pictures_of", full)
    presenter.print()

    assert stage.kinds() == ["release_begun", "not_released"]
    assert stage.view.said[-1] == ("It did not leave.", "The memory is full.")


def test_a_wording_of_before_is_shown_as_it_left(stage):
    summary = stage.case.approved()
    stage.case.release(summary)
    seq = len(stage.desks.ledger.entries())
    stage.desks.summaries.rewrite(summary, (*TOLD, (Topic.PROGRESS, "And more.")))
    presenter = stage.open(summary, str(seq))
    assert stage.sheet.past
    presenter.print()
    presenter.open_today()
    presenter.open_composer()
    presenter.open_ledger()
    presenter.open_engagement()

    assert stage.view.dialogs.asked == []
    assert stage.asked.places == [
        Place(Screen.LETTER, about=summary),
        Place(Screen.COMPOSER, about=summary),
        Place(Screen.LEDGER),
        Place(Screen.ENGAGEMENT, about=stage.case.engagement),
    ]


def test_news_of_the_update_refreshes_the_letter(stage):
    presenter = stage.open(stage.case.approved())
    count = len(stage.view.sheets)
    presenter.hear(News(Happened.NOTES))
    assert len(stage.view.sheets) == count
    presenter.hear(News(Happened.UPDATES))
    assert len(stage.view.sheets) == count + 1
    assert len(stage.view.pages) == 1
