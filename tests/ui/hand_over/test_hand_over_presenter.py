"""What the client's clicks do, without a widget."""

from dataclasses import dataclass, field

import pytest
from held import PASSPHRASE
from inline import InlineRunner
from practice_story import TOLD, open_case

from coachdesk.base.errors import ConfidentialityBreach
from coachdesk.domain.agreement import Topic
from coachdesk.ui.hand_over.presenter import HandOverPresenter, Step


@dataclass
class Sight:
    """What the client saw."""

    steps: list = field(default_factory=list)
    can: list = field(default_factory=list)
    refused: list = field(default_factory=list)
    pages: list = field(default_factory=list)

    def show_step(self, step, letter):
        self.steps.append((step, letter))

    def let_approve(self, *, can):
        self.can.append(can)

    def refuse_name(self, sentence):
        self.refused.append(("name", sentence))

    def refuse_words(self, sentence):
        self.refused.append(("words", sentence))

    def refuse_passphrase(self, sentence):
        self.refused.append(("passphrase", sentence))

    def show_printed(self, pages):
        self.pages.append(pages)


@pytest.fixture
def table(desks):
    """The letter in the client's hands."""
    sight, over = Sight(), []
    handed = desks.hand_over.begin(open_case(desks).draft())
    presenter = HandOverPresenter(sight, handed, InlineRunner(), lambda: over.append("over"))
    presenter.start()
    return desks, sight, presenter, over


def test_the_letter_lies_open_and_nothing_is_decided(table):
    _, sight, presenter, _ = table

    assert presenter.step is Step.READING
    assert sight.steps[0][1].called == "Ines"


def test_approve_waits_for_a_name(table):
    _, sight, presenter, _ = table
    for typed in ("I", "", "  ", "Ines Moreau"):
        presenter.name_typed(typed)

    assert sight.can == [True, False, False, True]


def test_a_name_that_is_not_hers_is_refused_beside_the_field(table):
    _, sight, presenter, _ = table
    presenter.approve("Henrik Vaas")

    assert presenter.step is Step.READING
    assert sight.refused == [("name", "The letter is about Ines Moreau. To approve it, type that name.")]


def test_a_yes_is_kept_and_the_laptop_handed_back(table):
    desks, _, presenter, over = table
    presenter.approve("ines moreau")
    assert presenter.step is Step.APPROVED
    presenter.hand_back("not the passphrase")
    assert over == []
    presenter.hand_back(PASSPHRASE)

    assert over == ["over"]
    assert desks.overview.summaries()[0].state == "approved"


def test_nothing_is_decided_later_and_the_letter_can_be_read_again(table):
    desks, sight, presenter, _ = table
    presenter.later()
    presenter.read_again()
    presenter.later()
    presenter.hand_back(PASSPHRASE)

    assert [step for step, _ in sight.steps] == [Step.READING, Step.LATER, Step.READING, Step.LATER]
    assert desks.overview.summaries()[0].state == "with client"
    assert len(desks.ledger.entries()) == 1


def test_her_own_words_end_in_a_clean_letter(table):
    _, sight, presenter, _ = table
    told = [(topic, "Both deputies ran it." if topic is Topic.PROGRESS else words) for topic, words in TOLD]
    presenter.change()
    presenter.keep(told)
    presenter.approve("Ines Moreau")
    assert sight.refused == [("name", "These words are being changed. Read the clean letter first.")]
    presenter.read_clean(told)

    step, letter = sight.steps[-1]
    assert step is Step.READING
    assert letter.words.text.rows[2].paragraphs == ("Both deputies ran it.",)
    presenter.approve("Ines Moreau")
    assert presenter.step is Step.APPROVED


def test_words_that_can_not_be_printed_stay_in_their_field(table):
    _, sight, presenter, _ = table
    presenter.change()
    presenter.read_clean([(Topic.PROGRESS, "Well done 🙂")])

    assert presenter.step is Step.CHANGING
    assert "U+1F642" in sight.refused[0][1]


def test_she_changes_nothing_after_all(table):
    _, sight, presenter, _ = table
    before = sight.steps[0][1].words.text
    presenter.change()
    presenter.keep([(topic, "x") for topic, _ in TOLD])
    presenter.leave_as_it_was()

    assert presenter.step is Step.READING
    assert sight.steps[-1][1].words.text == before


def test_the_page_itself_is_drawn_from_memory(table):
    _, sight, presenter, _ = table
    presenter.draw(300)

    assert [page.width for page in sight.pages[0]] == [300]


def test_a_passphrase_that_is_wrong_opens_nothing(table):
    desks, sight, presenter, over = table
    presenter.hand_back("no")

    assert sight.refused[0][0] == "passphrase"
    assert over == []
    with pytest.raises(ConfidentialityBreach):
        desks.overview.summaries()
