"""Beginning an update: for whom, what for, in which language."""

from dataclasses import dataclass, field

import pytest
from composer_stage import a_stage
from practice_story import open_case
from workplace_here import Asked, a_workplace

from coachdesk.domain.agreement import Occasion, Topic
from coachdesk.domain.people import Role
from coachdesk.ui.composer.new_presenter import NewUpdatePresenter
from coachdesk.ui.composer.new_view import NewUpdatePage
from coachdesk.ui.composer.view import ComposerPage, make
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.widgets.cards import EmptyState


@dataclass
class Shown:
    head: tuple = ()
    readers: list = field(default_factory=list)
    chosen: int = -1
    occasions: list = field(default_factory=list)
    occasion: object = None
    languages: list = field(default_factory=list)
    refused: tuple = ()

    def show_head(self, title, sentence):
        self.head = (title, sentence)

    def show_readers(self, readers, chosen):
        self.readers, self.chosen = [(one.name, one.sentence) for one in readers], chosen

    def show_occasions(self, occasions, chosen):
        self.occasions, self.occasion = list(occasions), chosen

    def show_languages(self, languages):
        self.languages = list(languages)

    def refuse(self, sentence, remedy):
        self.refused = (sentence, remedy)


@pytest.fixture
def stage(coachdesk, desks, folder):
    return a_stage(coachdesk, desks, folder)


def opened(stage, more: str = "") -> tuple[NewUpdatePresenter, Shown]:
    shown = Shown()
    presenter = NewUpdatePresenter(shown, stage.workplace(), stage.case.engagement + more)
    presenter.open()
    return presenter, shown


def test_whoever_reads_today_is_offered_with_the_letter_that_is_due(stage):
    _, shown = opened(stage)

    assert shown.head == ("New update", "About Ines Moreau's coaching")
    assert shown.readers == [
        ("Henrik Vaas", "Line manager, Chief Operating Officer"),
        ("Lucia Ferrante", "HR, Human Resources"),
    ]
    assert (shown.chosen, shown.occasion) == (0, Occasion.MID_POINT)
    assert (Occasion.MID_POINT, "Mid-point, due today") in shown.occasions
    assert shown.languages == [("en", "English"), ("de", "German")]


def test_another_reader_has_other_letters(stage):
    presenter, shown = opened(stage)
    presenter.choose_reader(1)

    assert shown.occasion is Occasion.UPDATE


def test_a_place_may_name_the_reader(stage):
    _, shown = opened(stage, ":hr")

    assert shown.chosen == 1


def test_it_is_written_down_at_once_with_what_stands(stage):
    presenter, _ = opened(stage)
    presenter.begin(Occasion.MID_POINT, "de")

    (place,) = stage.asked.places
    sheet = stage.desks.composing.sheet(place.about)
    assert place.screen is Screen.COMPOSER
    assert (sheet.language, sheet.occasion, sheet.reader.name) == ("de", Occasion.MID_POINT, "Henrik Vaas")
    assert next(row for row in sheet.rows if row.topic is Topic.DATES).standing.startswith("The coaching began")


def test_without_an_agreement_it_leads_there(coachdesk, desks, folder):
    case, asked = open_case(desks, terms=None), Asked()
    shown = Shown()
    presenter = NewUpdatePresenter(shown, a_workplace(coachdesk, desks, folder, asked), case.engagement)
    presenter.open()
    presenter.mend()
    presenter.begin(Occasion.UPDATE, "en")

    assert shown.refused == (
        "Record the three-way agreement first: it says what a letter may tell.",
        "Record the agreement",
    )
    assert asked.places == [Place(Screen.AGREEMENT, about=case.engagement)]


def test_without_a_reader_it_leads_to_the_seats(stage):
    for role in (Role.BOSS, Role.HR):
        stage.desks.engagements.leave(stage.case.engagement, role, stage.desks.day().replace(day=1))
    presenter, shown = opened(stage)
    presenter.begin(Occasion.UPDATE, "en")
    presenter.mend()

    assert shown.refused[0] == "Nobody sits at this engagement's table as line manager or HR."
    assert stage.asked.places == [Place(Screen.ENGAGEMENT, about=stage.case.engagement)]


def test_two_clicks_lead_from_the_page_to_the_composer(stage, qtbot):
    page = make(stage.workplace(), Place(Screen.COMPOSER, more=stage.case.engagement))
    qtbot.addWidget(page)
    assert isinstance(page, NewUpdatePage)
    page.readers.panel(1).click()
    assert page.occasion.value() is Occasion.UPDATE
    page.begin.click()

    composer = make(stage.workplace(), stage.asked.places[-1])
    qtbot.addWidget(composer)
    assert isinstance(composer, ComposerPage)
    assert composer.header.accessibleName() == "Update for Lucia Ferrante"


def test_the_page_says_what_is_missing(coachdesk, desks, folder, qtbot):
    case, asked = open_case(desks, terms=None), Asked()
    page = make(a_workplace(coachdesk, desks, folder, asked), Place(Screen.COMPOSER, more=case.engagement))
    qtbot.addWidget(page)
    (empty,) = page.findChildren(EmptyState)
    empty.button.click()

    assert asked.places == [Place(Screen.AGREEMENT, about=case.engagement)]
