"""Each step from the words to the page: asking, the answer, the yes taken back, earlier versions, talking points."""

from email.message import EmailMessage
from pathlib import Path

import pytest
from composer_stage import ASKS, ROUND, a_stage, opened, type_in
from practice_story import TOLD

from coachdesk.confidential.comparing import Change
from coachdesk.confidential.words import PrivateWords
from coachdesk.disclosure.ledger import LedgerKind
from coachdesk.domain.agreement import Topic
from coachdesk.ui.composer.mail import read_mail
from coachdesk.ui.composer.shown import Way
from coachdesk.ui.place import Place, Screen

PROGRESS, THEMES = Topic.PROGRESS, Topic.THEMES


@pytest.fixture
def stage(coachdesk, desks, folder):
    return a_stage(coachdesk, desks, folder)


@pytest.fixture
def written(stage):
    summary = stage.case.draft(((PROGRESS, ROUND),))
    return stage, summary, *opened(stage, summary)


@pytest.fixture
def asked(written):
    stage, summary, presenter, shown = written
    presenter.steps.next()
    return stage, summary, presenter, shown, shown.mail.mail.subject.split()[-1]


def kinds(stage) -> list[LedgerKind]:
    return [entry.kind for entry in stage.desks.ledger.entries()]


def reply(text: str, sender: str = "ines@moreau.example") -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, "office@marianholt.example", "Re: May I ask"
    message.set_content(text)
    return message.as_bytes()


class TestAsking:
    def test_the_mail_is_shown_once_the_ledger_knows(self, asked):
        stage, _, _, shown, code = asked

        assert shown.panel == "mail"
        assert shown.mail.mail.to == "ines@moreau.example"
        assert ROUND in shown.mail.mail.body
        assert f"YES {code}" in shown.mail.mail.body
        assert shown.mail.title == "The e-mail for Ines"
        assert kinds(stage) == [LedgerKind.SHOWN_TO_CLIENT]
        assert shown.head.pill.words == "With client"

    def test_words_just_typed_are_in_it(self, written):
        _, _, presenter, shown = written
        presenter.writing.typed(shown.key(PROGRESS), ASKS)
        presenter.steps.ask()

        assert ASKS in shown.mail.mail.body

    def test_the_mail_is_copied_with_the_words_to_paste_it(self, asked):
        stage, _, presenter, shown, _ = asked
        presenter.steps.copy_mail()
        presenter.steps.copy_address()

        assert stage.asked.copied == [shown.mail.mail.body, "ines@moreau.example"]
        assert stage.notices()[0] == "Copied. Paste it into a new mail to ines@moreau.example."

    def test_the_mail_is_saved_as_a_file_that_a_mail_program_opens(self, asked, tmp_path):
        stage, _, presenter, shown, _ = asked
        presenter.steps.save_mail(tmp_path / shown.mail.file_name)

        saved = read_mail((tmp_path / "For your yes.eml").read_bytes())
        assert saved.body == shown.mail.mail.body
        assert stage.notices()[-1].startswith("Saved as For your yes.eml.")

    def test_a_folder_that_refuses_is_told(self, asked, tmp_path):
        _, _, presenter, shown, _ = asked
        presenter.steps.save_mail(tmp_path / "nowhere" / "mail.eml")

        assert shown.refused_step == "The mail was not saved: mail.eml can't be written."

    def test_nothing_is_copied_before_there_is_a_mail(self, written):
        stage, _, presenter, _ = written
        presenter.steps.copy_mail()
        presenter.steps.copy_address()
        presenter.steps.save_mail(Path("nowhere"))

        assert stage.asked.copied == []

    def test_words_that_could_not_go_out_are_not_asked_about(self, stage):
        summary = stage.case.draft(((THEMES, "Trust."),))
        presenter, shown = opened(stage, summary)
        presenter.steps.ask()

        assert shown.panel == "writing"
        assert "this is not open to Henrik Vaas" in shown.refused_step
        assert kinds(stage) == []

    def test_the_refusal_goes_with_the_next_word(self, stage):
        summary = stage.case.draft(((PROGRESS, ROUND), (THEMES, "Trust.")))
        presenter, shown = opened(stage, summary)
        presenter.steps.ask()
        type_in(presenter, shown, PROGRESS, ASKS)

        assert shown.refused_step == ""

    def test_the_laptop_is_handed_over_with_what_was_typed_last(self, written):
        stage, summary, presenter, shown = written
        presenter.writing.typed(shown.key(PROGRESS), ASKS)
        presenter.steps.hand_over()

        assert stage.asked.places == [summary]
        assert stage.desks.composing.sheet(summary).rows[2].statements == (PrivateWords(ASKS),)


class TestAnswering:
    def test_while_it_is_awaited_the_answer_is_the_next_step(self, asked):
        _, _, presenter, shown, _ = asked

        assert shown.foot.primary[0] == "Take in her answer"
        assert shown.foot.again
        assert shown.reasons[0].detail == "Asked today. Silence is not a yes."
        presenter.steps.next()
        assert shown.panel == "answer: Ines' answer"

    def test_an_update_that_awaits_its_answer_opens_with_the_place_for_it(self, asked):
        stage, summary, *_ = asked
        _, shown = opened(stage, summary)

        assert shown.panel == "answer: Ines' answer"

    def test_a_yes_makes_the_letter_ready(self, asked):
        stage, _, presenter, shown, code = asked
        presenter.steps.take_pasted(f"YES {code}")

        assert (shown.panel, shown.reasons, shown.foot.not_ready) == ("writing", [], "")
        assert shown.head.pill.words == "Agreed"
        assert stage.notices()[-1] == "Ines said yes. The letter can go."
        assert shown.in_order.endswith("it stands until Sunday 3 January 2027.")
        presenter.steps.print()
        assert stage.asked.places == [Place(Screen.LETTER, about=presenter.summary)]

    def test_a_mail_file_is_taken_in(self, asked, tmp_path):
        _, _, presenter, shown, code = asked
        (tmp_path / "reply.eml").write_bytes(reply(f"YES {code}"))
        presenter.steps.take_file(tmp_path / "reply.eml")

        assert shown.reasons == []

    def test_a_file_that_is_gone_is_told(self, asked, tmp_path):
        _, _, presenter, shown, _ = asked
        presenter.steps.take_file(tmp_path / "gone.eml")

        assert shown.answer_refused == ("gone.eml can't be read. Nothing was changed.",)

    def test_a_file_of_that_size_is_no_answer(self, asked, tmp_path):
        _, _, presenter, shown, _ = asked
        with (tmp_path / "huge.eml").open("wb") as file:
            file.truncate(21 * 1024 * 1024)
        presenter.steps.take_file(tmp_path / "huge.eml")

        assert shown.answer_refused == ("The mail is larger than 20 MB and was not read.",)

    def test_an_answer_without_its_code_says_so(self, asked):
        _, _, presenter, shown, _ = asked
        presenter.steps.take_pasted("Yes, lovely, send it!")

        assert shown.answer_refused[0].startswith("No yes was recorded")
        assert shown.vouch == ""

    def test_the_coach_may_answer_for_an_address(self, asked, tmp_path):
        _, _, presenter, shown, code = asked
        (tmp_path / "reply.eml").write_bytes(reply(f"YES {code}", "ines@home.example"))
        presenter.steps.take_file(tmp_path / "reply.eml")
        assert "not on record for the client" in shown.answer_refused[0]
        assert shown.vouch == "It is Ines' address: take it in"
        assert [one.which for one in shown.came] == ["from another address, 4 December"]

        presenter.steps.take_vouched()
        assert shown.reasons == []

    def test_changes_that_are_asked_for_lie_among_the_notes(self, asked):
        stage, summary, presenter, shown, code = asked
        presenter.steps.take_pasted(f"CHANGE {code}\nPlease leave the deputies out.")

        assert shown.head.pill.words == "Changes asked"
        assert [(one.which, one.words) for one in shown.came] == [
            ("Ines' answer, 4 December", PrivateWords(f"CHANGE {code}\nPlease leave the deputies out.")),
        ]
        assert shown.reasons[0].detail == "She asked for changes."
        _, again = opened(stage, summary)
        assert again.came[0].words == shown.came[0].words

    def test_what_came_as_a_mail_is_read_again_without_what_it_quotes(self, asked, tmp_path):
        stage, summary, presenter, shown, code = asked
        (tmp_path / "reply.eml").write_bytes(
            reply(f"CHANGE {code}\nLeave it out.\n\nOn 3 December 2026, Marian Holt wrote:\n> YES {code}\n")
        )
        presenter.steps.take_file(tmp_path / "reply.eml")

        assert shown.came[0].words == PrivateWords(f"CHANGE {code}\nLeave it out.")
        assert opened(stage, summary)[1].came == shown.came

    def test_a_no_is_told_calmly(self, asked):
        stage, _, presenter, shown, code = asked
        presenter.steps.take_pasted(f"NO {code}")

        assert (shown.head.pill.words, shown.head.pill.tone) == ("Declined", "neutral")
        assert stage.notices()[-1] == "Ines said no. Nothing goes out."

    def test_the_answer_to_another_update_leads_there(self, asked):
        stage, *_, code = asked
        other = stage.case.draft(TOLD)
        presenter, _ = opened(stage, other)
        presenter.steps.take_pasted(f"YES {code}")

        assert stage.asked.places == [Place(Screen.COMPOSER, about=asked[1])]

    def test_words_changed_since_are_asked_about_again(self, asked):
        _, _, presenter, shown, _ = asked
        type_in(presenter, shown, PROGRESS, ASKS)

        assert shown.foot.primary[0] == "Ask Ines for her yes"
        assert shown.reasons[0].detail == "Ines was asked today; \u201cProgress\u201d changed since."
        assert shown.row(PROGRESS).how == "changed since Ines was asked"


class TestTakingBack:
    def test_the_yes_is_taken_back_after_a_question_in_place(self, stage):
        summary = stage.case.approved()
        presenter, shown = opened(stage, summary)
        assert shown.foot.take_back == "Ines takes her yes back"
        presenter.steps.ask_to_take_back()
        sentence, do = shown.question
        assert (sentence.split(",")[0], do) == ("Nothing goes out any more", "Ines takes her yes back")

        presenter.steps.take_back()
        assert shown.head.pill.words == "Yes withdrawn"
        assert shown.reasons[0].bold == "Ines took her yes back on 4 December 2026."
        assert kinds(stage)[-1] is LedgerKind.YES_WITHDRAWN

    def test_without_a_yes_there_is_nothing_to_take_back(self, written):
        _, _, presenter, shown = written
        presenter.steps.take_back()

        assert shown.refused_step == "There is no yes to take back. Nothing was changed."


class TestEarlierWords:
    def test_the_change_is_shown_word_by_word(self, stage):
        summary = stage.case.approved()
        presenter, shown = opened(stage, summary)
        type_in(presenter, shown, PROGRESS, TOLD[1][1].replace("autumn", "spring"))
        assert shown.row(PROGRESS).how == "changed since her yes"
        shown.reasons[0].do()

        title, (row,), version = shown.changes
        assert (shown.panel, title, version) == ("changes", "Changed since Ines said yes today", 0)
        assert row.heading == "Progress"
        assert [(one.change, one.text) for one in row.stretches][1:3] == [
            (Change.GONE, "autumn"),
            (Change.NEW, "spring"),
        ]

    def test_without_anything_to_compare_with_nothing_is_shown(self, written):
        _, _, presenter, shown = written
        presenter.steps.show_change()

        assert shown.panel == "writing"

    def test_an_earlier_version_is_read_and_brought_back(self, written):
        stage, summary, presenter, shown = written
        type_in(presenter, shown, PROGRESS, ASKS)
        presenter.steps.show_versions()
        assert [one.present for one in shown.versions] == [True, False]
        assert shown.versions[0].more == "As it stands now"
        earlier = shown.versions[1].version
        presenter.steps.show_version(earlier)
        title, rows, version = shown.changes
        assert title.startswith("As it stood today at")
        assert (version, [row.heading for row in rows]) == (earlier, ["Progress"])

        presenter.steps.restore(earlier)
        assert (shown.panel, shown.lines(PROGRESS)) == ("writing", [ROUND])
        assert len(stage.desks.summaries.versions(summary)) == 3

    def test_the_present_version_is_not_brought_back(self, written):
        _, _, presenter, shown = written
        presenter.steps.show_versions()
        presenter.steps.show_version(shown.versions[0].version)

        assert (shown.changes[0], shown.changes[2]) == ("As it stands now", 0)

    def test_a_version_that_is_not_there_shows_nothing(self, written):
        _, _, presenter, shown = written
        presenter.steps.show_version(9)

        assert shown.panel == "writing"

    def test_a_version_says_what_became_of_it(self, asked):
        _, _, presenter, shown, code = asked
        presenter.steps.take_pasted(f"YES {code}")
        type_in(presenter, shown, PROGRESS, ASKS)
        presenter.steps.ask()
        presenter.steps.show_versions()

        assert [one.more for one in shown.versions] == [
            "As it stands now \u00b7 Ines was asked today",
            "Ines said yes",
        ]


class TestTellingHerself:
    @pytest.fixture
    def telling(self, written):
        stage, summary, presenter, shown = written
        presenter.choose(Way.CLIENT_TELLS.value)
        return stage, summary, presenter, shown

    def test_her_points_stand_where_the_letter_was(self, telling):
        *_, shown = telling
        title, sentence, rows = shown.points

        assert (title, rows) == ("Ines' talking points", [("Progress", [ROUND])])
        assert sentence == "Ines tells Henrik Vaas in her own words. No letter goes out."
        assert shown.ways[2][0] == "What Ines could say"
        assert (shown.foot.primary[0], shown.foot.letter) == ("Give Ines her points", False)

    def test_what_the_agreement_leaves_to_her_can_be_written(self, telling):
        _, _, presenter, shown = telling
        assert shown.row(THEMES).open
        presenter.writing.add(THEMES, text="How the deputies grew.")

        assert ("Themes", ["How the deputies grew."]) in shown.points[2]

    def test_she_is_given_them_once_the_ledger_knows(self, telling):
        stage, _, presenter, shown = telling
        presenter.steps.next()

        assert (shown.panel, shown.mail.file_name) == ("mail", "Your points.eml")
        assert f"- {ROUND}" in shown.mail.mail.body
        assert kinds(stage) == [LedgerKind.TALKING_POINTS]

    def test_the_letter_comes_back_with_its_reasons(self, telling):
        _, _, presenter, shown = telling
        presenter.choose(Way.LETTER.value)

        assert shown.foot.primary[0] == "Ask Ines for her yes"
        assert not shown.row(THEMES).open
