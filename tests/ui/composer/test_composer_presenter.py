"""The composer without a window: what is written is kept, weighed and drawn as it stands."""

import pytest
from composer_stage import ASKS, GOAL, NOTE, ROUND, a_stage, opened, type_in
from practice_story import TERMS, TOLD, Who

from coachdesk.app.news import Happened, News
from coachdesk.base.errors import StoreFault
from coachdesk.base.ids import EngagementId
from coachdesk.confidential.words import PrivateWords
from coachdesk.domain.agreement import Audience, Occasion, Topic
from coachdesk.domain.people import Role
from coachdesk.ui.composer.shown import Way
from coachdesk.ui.place import Place, Screen

PROGRESS, GOALS, THEMES, DATES = Topic.PROGRESS, Topic.AGREED_GOALS, Topic.THEMES, Topic.DATES
UNSAID = ("Ines has not said yes to this wording.",)


@pytest.fixture
def stage(coachdesk, desks, folder):
    return a_stage(coachdesk, desks, folder)


@pytest.fixture
def written(stage):
    """An update with one line under Progress."""
    summary = stage.case.draft(((PROGRESS, ROUND),))
    return stage, summary, *opened(stage, summary)


def bold(shown) -> tuple[str, ...]:
    return tuple(one.bold for one in shown.reasons)


def kept(stage, summary) -> list[tuple[Topic, PrivateWords]]:
    return [(row.topic, words) for row in stage.desks.composing.sheet(summary).rows for words in row.statements]


class TestOpening:
    def test_the_head_says_who_reads_what_for_and_by_when(self, written):
        *_, shown = written

        assert shown.head.title == "Update for Henrik Vaas"
        assert shown.head.sentence.startswith("Ines Moreau's line manager \u00b7 mid-point, due today \u00b7 English")
        assert "saved at" in shown.head.sentence
        assert shown.head.pill.words == "Draft"

    def test_the_client_telling_it_is_the_first_way(self, written):
        *_, shown = written
        ways, chosen, card = shown.ways

        assert [title for title, _ in ways] == ["Ines tells him herself", "An agreed update from you"]
        assert chosen is Way.LETTER
        assert card == ("What the letter says", "rows fixed by the agreement of 12 May 2026")

    def test_each_row_says_how_it_may_be_told(self, written):
        *_, shown = written

        assert [(row.heading, row.how) for row in shown.rows] == [
            ("Dates", "standing sentence, agreed at signing"),
            ("Agreed goals", "agreed wording"),
            ("Progress", "agreed update"),
            ("Support asked of him", "agreed update"),
            ("Themes", "Ines tells him herself"),
        ]

    def test_only_rows_that_the_agreement_opens_take_lines(self, written):
        *_, shown = written

        assert [row.topic for row in shown.rows if row.open] == [GOALS, PROGRESS, Topic.SUPPORT]
        assert "Nothing is reported under this heading" in shown.row(THEMES).nothing
        assert shown.row(GOALS).nothing.startswith("Nothing yet.")
        assert shown.row(DATES).nothing == shown.row(PROGRESS).nothing == ""

    def test_the_letter_and_its_reasons_stand_beside_the_words(self, written):
        *_, shown = written

        assert bold(shown) == UNSAID
        assert shown.in_order == "Agreement, topics and reader are in order."
        assert (len(shown.pages), shown.pages_told) == (1, "A4, 1 page")
        assert shown.foot.primary[0] == "Ask Ines for her yes"
        assert shown.foot.not_ready == "See the reason above"

    def test_notes_are_sealed_until_the_pane_paints_them(self, written):
        *_, shown = written

        assert [(note.head, note.words) for note in shown.notes] == [("Session 1", PrivateWords(NOTE))]
        assert shown.came == []

    def test_the_caret_begins_in_the_first_line(self, written):
        *_, shown = written

        assert shown.began == (shown.key(PROGRESS), False)

    def test_what_stands_alone_is_ready_to_print(self, stage):
        summary = stage.desks.summaries.draft(stage.case.engagement, Audience.BOSS, Occasion.UPDATE, ()).id
        _, shown = opened(stage, summary)

        assert shown.reasons == []
        assert shown.began == (None, True)
        assert (shown.foot.primary, shown.foot.not_ready, shown.foot.take_back) == (("", ""), "", "")
        assert "Ines said yes with the agreement" in shown.in_order


class TestWriting:
    def test_what_is_typed_is_kept(self, written):
        stage, summary, presenter, shown = written
        type_in(presenter, shown, PROGRESS, f"{ROUND} {ASKS}")

        assert kept(stage, summary) == [(PROGRESS, PrivateWords(f"{ROUND} {ASKS}"))]
        assert "saved at" in shown.head.sentence

    def test_typing_the_same_words_writes_nothing(self, written):
        stage, summary, presenter, shown = written
        before = stage.desks.summaries.versions(summary)
        type_in(presenter, shown, PROGRESS, ROUND)

        assert stage.desks.summaries.versions(summary) == before

    def test_a_line_that_is_gone_takes_no_words(self, written):
        _, _, presenter, shown = written
        presenter.writing.typed(99, "lost")

        assert shown.lines(PROGRESS) == [ROUND]

    def test_a_new_line_has_the_caret_and_no_words_yet(self, written):
        stage, summary, presenter, shown = written
        presenter.writing.add(PROGRESS)

        assert shown.lines(PROGRESS) == [ROUND, ""]
        assert shown.caret == (shown.key(PROGRESS, 1), True)
        assert kept(stage, summary) == [(PROGRESS, PrivateWords(ROUND))]

    def test_enter_makes_two_lines_of_one(self, written):
        stage, summary, presenter, shown = written
        presenter.writing.split(shown.key(PROGRESS), "The autumn planning round", "was run by both deputies.")

        assert shown.lines(PROGRESS) == ["The autumn planning round", "was run by both deputies."]
        assert shown.caret == (shown.key(PROGRESS, 1), False)
        assert len(kept(stage, summary)) == 2

    def test_a_fact_is_put_in_as_a_line_and_offered_no_more(self, written):
        stage, summary, presenter, shown = written
        assert [fact.wording for fact in shown.row(GOALS).facts] == [GOAL]
        presenter.writing.put_in(GOALS, GOAL)

        assert shown.lines(GOALS) == [GOAL]
        assert shown.row(GOALS).facts == ()
        assert (GOALS, PrivateWords(GOAL)) in kept(stage, summary)

    def test_an_empty_line_takes_a_fact_up(self, written):
        _, _, presenter, shown = written
        presenter.writing.add(GOALS)
        presenter.writing.put_in(GOALS, GOAL)

        assert shown.lines(GOALS) == [GOAL]

    def test_a_line_is_moved_and_told_to_those_who_listen(self, written):
        stage, summary, presenter, shown = written
        presenter.writing.add(PROGRESS, text=ASKS)
        presenter.writing.move(shown.key(PROGRESS, 1), -1)

        assert shown.lines(PROGRESS) == [ASKS, ROUND]
        assert shown.said[-1] == "Now line 1 of 2 under Progress."
        assert [words for _, words in kept(stage, summary)] == [PrivateWords(ASKS), PrivateWords(ROUND)]

    def test_a_line_at_the_end_is_not_moved(self, written):
        _, _, presenter, shown = written
        presenter.writing.move(shown.key(PROGRESS), 1)

        assert shown.said == []

    def test_a_line_taken_out_comes_back_by_the_toast(self, written):
        stage, summary, presenter, shown = written
        presenter.writing.add(PROGRESS, text=ASKS)
        presenter.writing.take_out(shown.key(PROGRESS))
        assert (shown.lines(PROGRESS), stage.notices()[-1]) == ([ASKS], "Line taken out.")
        assert kept(stage, summary) == [(PROGRESS, PrivateWords(ASKS))]

        stage.undo()
        assert shown.lines(PROGRESS) == [ROUND, ASKS]
        assert len(kept(stage, summary)) == 2

    def test_an_empty_line_goes_without_a_word(self, written):
        stage, _, presenter, shown = written
        presenter.writing.add(PROGRESS)
        presenter.writing.take_out(shown.key(PROGRESS, 1))

        assert (shown.lines(PROGRESS), stage.notices()) == ([ROUND], [])
        assert shown.caret == (shown.key(PROGRESS), True)

    def test_nothing_is_taken_out_twice(self, written):
        _, _, presenter, shown = written
        presenter.writing.take_out(99)
        presenter.writing.move(99, 1)
        presenter.writing.split(99, "a", "b")

        assert shown.lines(PROGRESS) == [ROUND]


class TestWeighing:
    def test_a_closed_topic_is_told_and_its_line_taken_out(self, stage):
        summary = stage.case.draft(((PROGRESS, ROUND), (THEMES, "Trust.")))
        _, shown = opened(stage, summary)
        closed, unsaid = shown.reasons

        assert (closed.bold, closed.remedy) == ("Themes are not open to Henrik Vaas.", "Take the line out")
        assert unsaid.remedy == "Ask Ines"
        assert shown.foot.why_not_primary == "See the reason above"
        closed.do()
        assert bold(shown) == UNSAID
        assert shown.lines(THEMES) == []
        stage.undo()
        assert len(shown.reasons) == 2

    def test_the_reasons_follow_the_keys_before_anything_is_kept(self, stage):
        summary = stage.case.approved()
        presenter, shown = opened(stage, summary)
        assert shown.reasons == []
        presenter.writing.typed(shown.key(PROGRESS), "Other words.")
        presenter.look()

        assert bold(shown) == UNSAID
        assert len(stage.desks.summaries.versions(summary)) == 1

    def test_the_bar_follows_the_caret(self, written):
        _, _, presenter, shown = written
        assert shown.mark is None
        presenter.caret(shown.key(PROGRESS))

        assert shown.mark.page == 0
        assert 0 < shown.mark.top < shown.mark.bottom < 1
        presenter.writing.add(PROGRESS, text=ASKS)
        before = shown.mark
        presenter.caret(shown.key(PROGRESS, 1))
        assert shown.mark.top > before.top

    def test_a_line_without_words_has_no_place_on_the_page(self, written):
        _, _, presenter, shown = written
        presenter.writing.add(PROGRESS)
        presenter.caret(shown.key(PROGRESS, 1))

        assert shown.mark is None

    def test_a_character_that_can_not_be_printed_is_found(self, written):
        _, _, presenter, shown = written
        type_in(presenter, shown, PROGRESS, "Good \N{SLIGHTLY SMILING FACE}")

        assert shown.pages == ()
        assert "U+1F642" in shown.no_pages
        assert shown.reasons[-1].remedy == "Show the place"
        shown.reasons[-1].do()
        assert shown.caret == (shown.key(PROGRESS), True)

    def test_an_unprintable_letterhead_leads_to_the_settings(self, written):
        stage, _, presenter, _ = written
        presenter.remedies.to_unprintable()

        assert stage.asked.places == [Place(Screen.SETTINGS)]

    def test_what_can_not_be_weighed_is_told_in_the_page_s_place(self, written, monkeypatch):
        stage, _, presenter, shown = written
        monkeypatch.setattr(type(stage.desks.composing), "weigh", refusing("The file is damaged."))
        presenter.look()

        assert shown.no_pages == "The file is damaged."

    def test_whoever_reads_instead_can_be_written_to(self, written, clock):
        stage, summary, _, shown = written
        stage.desks.engagements.seat(stage.case.engagement, Role.BOSS, Who("Olga Brandt"), clock.today())
        left = shown.reasons[0]

        assert (left.bold, left.remedy) == (
            "Henrik Vaas left this seat on 3 December 2026.",
            "Write to Olga Brandt instead",
        )
        left.do()
        assert shown.head.title == "Update for Olga Brandt"
        assert bold(shown) == UNSAID
        assert stage.desks.composing.sheet(summary).reader.name == "Olga Brandt"

    def test_an_empty_seat_leads_to_the_engagement(self, written, clock):
        stage, _, _, shown = written
        stage.desks.engagements.leave(stage.case.engagement, Role.BOSS, TERMS.agreed_on)
        shown.reasons[0].do()

        assert stage.asked.places == [Place(Screen.ENGAGEMENT, about=stage.case.engagement)]

    def test_an_agreement_that_ended_leads_to_it(self, written):
        stage, _, _, shown = written
        stage.desks.agreements.end(stage.case.engagement, TERMS.agreed_on)
        ended = next(one for one in shown.reasons if "ended" in one.bold)
        ended.do()

        assert ended.remedy == "Open the agreement"
        assert stage.asked.places == [Place(Screen.AGREEMENT, about=stage.case.engagement)]


class TestHearing:
    def test_what_changes_elsewhere_shows_here(self, written):
        stage, summary, _, shown = written
        stage.desks.summaries.rewrite(summary, TOLD)

        assert shown.lines(GOALS) == [TOLD[0][1]]

    def test_words_not_kept_yet_are_never_replaced(self, written):
        stage, summary, presenter, shown = written
        presenter.writing.typed(shown.key(PROGRESS), ASKS)
        stage.desks.summaries.rewrite(summary, TOLD)

        assert shown.lines(PROGRESS) == [ROUND]  # the screen itself holds what was typed
        presenter.keep()
        assert kept(stage, summary) == [(PROGRESS, PrivateWords(ASKS))]

    def test_another_engagement_is_no_news(self, written):
        _, _, presenter, shown = written
        shown.rows = []
        presenter.hear(news_of("elsewhere"))
        assert shown.rows == []

    def test_a_note_leads_to_itself(self, written):
        stage, _, presenter, shown = written
        presenter.remedies.to_note(shown.notes[0].id)

        assert stage.asked.places == [Place(Screen.NOTE, about=shown.notes[0].id)]


def news_of(engagement: str) -> News:
    return News(Happened.UPDATES, EngagementId(engagement))


class TestTrouble:
    def test_a_full_disk_is_told_and_the_words_stay(self, written, monkeypatch):
        stage, summary, presenter, shown = written
        with monkeypatch.context() as patched:
            patched.setattr(type(stage.desks.summaries), "keep", refusing("The disk is full."))
            type_in(presenter, shown, PROGRESS, ASKS)

            assert shown.unsaved.startswith("Not saved: The disk is full.")
            assert "not saved" in shown.head.sentence
            assert not presenter.leave()
            assert shown.stay == "The disk is full."
        presenter.look_after()

        assert shown.unsaved == ""
        assert kept(stage, summary) == [(PROGRESS, PrivateWords(ASKS))]
        assert presenter.leave()

    def test_the_last_words_can_be_let_go(self, written, monkeypatch):
        stage, _, presenter, shown = written
        monkeypatch.setattr(type(stage.desks.summaries), "keep", refusing("The disk is full."))
        type_in(presenter, shown, PROGRESS, ASKS)
        presenter.leave_without()

        assert stage.asked.places == ["back"]
        assert presenter.leave()

    def test_no_step_is_taken_with_words_that_are_not_kept(self, written, monkeypatch):
        stage, _, presenter, shown = written
        monkeypatch.setattr(type(stage.desks.summaries), "keep", refusing("The disk is full."))
        presenter.writing.typed(shown.key(PROGRESS), ASKS)
        for step in (
            presenter.steps.ask,
            presenter.steps.give_points,
            presenter.steps.hand_over,
            presenter.steps.print,
        ):
            step()

        assert shown.panel == "writing"
        assert stage.asked.places == []
        assert stage.desks.ledger.entries() == []


def refusing(sentence: str):
    def no(*_):
        raise StoreFault(sentence)

    return no
