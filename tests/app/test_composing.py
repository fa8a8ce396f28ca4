"""The desk behind the composer: the sheet, the reasons as they stand now, what changed, and the letter as pixels."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from practice_story import CELLS, HENRIK, ROWS, TERMS, TOLD, Who, open_case

from coachdesk.app.composer_sheet import FactKind
from coachdesk.app.states import State
from coachdesk.base.errors import InputUnusable, RuleBroken
from coachdesk.base.spans import Minutes
from coachdesk.confidential.comparing import Change
from coachdesk.confidential.returns import Verdict
from coachdesk.confidential.words import PrivateWords
from coachdesk.disclosure.answer import Answer, AnswerKind
from coachdesk.disclosure.reason import Matter, Remedy
from coachdesk.domain.actions import Owner, Progress
from coachdesk.domain.agreement import Audience, Cell, Occasion, Sharing, Topic
from coachdesk.domain.engagement import Kind
from coachdesk.domain.people import Courtesy, Role
from coachdesk.domain.sessions import Attendance, CoachingSession

MORE = (*TOLD, (Topic.PROGRESS, "She now brings pricing questions to the group first."))
SEVERAL = "Two deputies now run the round. She opens it."


def row(sheet, topic):
    return next(one for one in sheet.rows if one.topic is topic)


def test_the_sheet_names_both_and_what_the_letter_is_for(desks):
    case = open_case(desks)
    sheet = desks.composing.sheet(case.draft())

    assert (sheet.client.called, sheet.client.oneself, sheet.reader.name, sheet.reader.them) == (
        "Ines",
        "herself",
        "Henrik Vaas",
        "him",
    )
    assert (sheet.role, sheet.occasion, sheet.due_on) == ("line manager", Occasion.MID_POINT, date(2026, 12, 4))
    assert (sheet.language, sheet.state, sheet.agreed_on) == ("en", State.DRAFT, TERMS.agreed_on)
    assert sheet.client_email == "ines@moreau.example"
    assert sheet.others == ("Lucia Ferrante",)


def test_the_rows_are_the_agreement_s_with_what_stands_and_what_was_written(desks):
    case = open_case(desks)
    sheet = desks.composing.sheet(case.draft())

    assert [one.topic for one in sheet.rows] == list(ROWS)
    dates, goals, themes = (row(sheet, topic) for topic in (Topic.DATES, Topic.AGREED_GOALS, Topic.THEMES))
    assert dates.sharing is Sharing.STANDING
    assert dates.standing.startswith("The coaching began on 12\u00a0May\u00a02026")
    assert goals.statements == (PrivateWords(TOLD[0][1]),)
    assert (themes.sharing, themes.statements, themes.standing) == (Sharing.CLIENT_TELLS, (), "")
    assert sheet.nothing_told == "Nothing is reported under this heading in this letter."


def test_lines_under_a_row_that_the_agreement_lost_can_still_be_seen(desks):
    case = open_case(desks)
    summary = case.draft()
    fewer = tuple(topic for topic in ROWS if topic is not Topic.SUPPORT)
    desks.agreements.record(case.engagement, replace(TERMS, rows=fewer))
    sheet = desks.composing.sheet(summary)

    assert sheet.rows[-1].topic is Topic.SUPPORT
    assert [one.listed for one in sheet.rows] == [True] * 4 + [False]
    assert desks.composing.weigh(summary, TOLD).reasons[0].topic is Topic.SUPPORT


def test_facts_are_offered_where_the_agreement_opens_them(desks):
    cells = (
        *(cell for cell in CELLS if cell.topic not in {Topic.DATES, Topic.SUPPORT}),
        *(
            Cell(topic, Audience.BOSS, Sharing.AGREED_UPDATE)
            for topic in (Topic.DATES, Topic.SESSION_COUNT, Topic.NEXT_FOCUS)
        ),
    )
    rows = (*ROWS, Topic.SESSION_COUNT, Topic.NEXT_FOCUS)
    terms = replace(TERMS, cells=cells, rows=rows, standing=(), goals=("To hand over the round.",))
    case = open_case(desks, terms=terms)
    named = desks.actions.agree(case.engagement, "Both deputies named to the board", Owner.CLIENT, None)
    desks.actions.agree(case.engagement, "A rehearsal of the slot", Owner.COACH, None)
    desks.actions.mark(named, Progress.DONE)
    session = CoachingSession(
        desks.new_id(), case.engagement, datetime.combine(date(2026, 11, 3), time(9)), Minutes(90), Attendance.PLANNED
    )
    desks.engagements.plan_session(case.engagement, session)
    desks.engagements.hold(session.id, Minutes(90))
    sheet = desks.composing.sheet(case.draft())
    offered = {one.topic: [(fact.kind, fact.wording) for fact in one.facts] for one in sheet.rows}

    assert offered[Topic.AGREED_GOALS] == [(FactKind.AGREED, "To hand over the round.")]
    assert offered[Topic.PROGRESS] == [(FactKind.DONE, "Both deputies named to the board")]
    assert offered[Topic.NEXT_FOCUS] == [(FactKind.OPEN, "A rehearsal of the slot")]
    assert offered[Topic.SESSION_COUNT] == [(FactKind.RECORDED, "Sessions held so far: 1 of 10.")]
    assert offered[Topic.DATES][0][1].endswith("planned to end on 26\u00a0February\u00a02027.")
    assert offered[Topic.THEMES] == []


def test_a_fact_without_its_date_is_not_offered(desks):
    cells = (
        Cell(Topic.DATES, Audience.BOSS, Sharing.AGREED_UPDATE),
        Cell(Topic.SESSION_COUNT, Audience.BOSS, Sharing.AGREED_UPDATE),
    )
    terms = replace(TERMS, cells=cells, rows=(Topic.DATES, Topic.SESSION_COUNT), standing=(), letters=())
    engagement = desks.engagements.open(Who("Grace Okafor"), "Hallgarten", TERMS.agreed_on)
    desks.engagements.seat(engagement, Role.BOSS, HENRIK, TERMS.agreed_on)
    desks.agreements.record(engagement, terms)
    summary = desks.summaries.draft(engagement, Audience.BOSS, Occasion.UPDATE, ()).id
    dates, count = desks.composing.sheet(summary).rows

    assert dates.facts == ()
    assert [fact.wording for fact in count.facts] == ["Sessions held so far: 0."]


def test_notes_come_newest_first_with_their_session_s_number(desks):
    case = open_case(desks)
    for day in (13, 27):
        session = CoachingSession(
            desks.new_id(), case.engagement, datetime.combine(date(2026, 10, day), time(9)), Minutes(90)
        )
        desks.engagements.plan_session(case.engagement, session)
        desks.notebook.write(session.id, PrivateWords(f"of the {day}th"))
    sheet = desks.composing.sheet(case.draft())

    assert [(note.number, note.about.day, note.words) for note in sheet.notes] == [
        (2, 27, PrivateWords("of the 27th")),
        (1, 13, PrivateWords("of the 13th")),
    ]
    assert sheet.more_notes == 0


def test_the_words_on_the_screen_are_weighed_though_nobody_kept_them(desks):
    case = open_case(desks)
    summary = case.approved()
    ready, changed, back = (desks.composing.weigh(summary, told) for told in (TOLD, MORE, TOLD))

    assert ready.reasons == back.reasons == ()
    assert ready.in_order == "Agreement, topics, reader and her yes are in order."
    (reason,) = changed.reasons
    assert reason.remedy is Remedy.SHOW_CHANGE
    assert reason.detail.startswith("She agreed today; \u201cProgress\u201d changed today at ")
    assert changed.in_order == "Agreement, topics and reader are in order."
    assert len(desks.summaries.versions(summary)) == 1


def test_two_rows_that_changed_are_both_named(desks, clock):
    case = open_case(desks)
    summary = case.approved()
    clock.pass_days(2)
    (reason,) = desks.composing.weigh(summary, [(Topic.AGREED_GOALS, "Other."), *MORE[1:]]).reasons

    assert reason.detail.startswith(
        "She agreed on Friday; \u201cAgreed goals\u201d and \u201cProgress\u201d changed today at"
    )


def test_a_line_under_a_closed_topic_is_a_reason_before_it_is_kept(desks):
    case = open_case(desks)
    weighed = desks.composing.weigh(case.draft(), [*TOLD, (Topic.THEMES, "Trust.")])

    assert [(one.remedy, one.topic) for one in weighed.reasons] == [
        (Remedy.TAKE_LINE_OUT, Topic.THEMES),
        (Remedy.ASK, None),
    ]
    assert weighed.in_order == "Agreement and reader are in order."


def test_without_an_agreement_in_force_nobody_has_looked_at_the_topics(desks, clock):
    case = open_case(desks)
    summary = case.draft()
    desks.agreements.end(case.engagement, clock.today() - timedelta(days=1))

    assert desks.composing.weigh(summary, TOLD).in_order == "Reader is in order."


def test_nothing_is_in_order_where_nothing_is(desks, clock):
    case = open_case(desks)
    summary = case.draft()
    desks.agreements.end(case.engagement, clock.today() - timedelta(days=1))
    desks.engagements.seat(case.engagement, Role.BOSS, Who("Olga Brandt"), clock.today())
    weighed = desks.composing.weigh(summary, TOLD)

    assert {one.matter for one in weighed.reasons} == {Matter.AGREEMENT, Matter.READER}
    assert weighed.in_order == ""


def test_a_yes_in_order_is_said_to_be(desks, clock):
    case = open_case(desks)
    summary = case.approved()
    desks.agreements.end(case.engagement, clock.today() - timedelta(days=1))

    assert desks.composing.weigh(summary, TOLD).in_order == "Reader and her yes are in order."


def test_the_night_is_a_reason_of_its_own(desks):
    case = open_case(desks, kind=Kind.REMEDIAL)
    (reason,) = desks.composing.weigh(case.approved(), TOLD).reasons

    assert reason.remedy is Remedy.WAIT


def test_whoever_reads_now_is_named_and_the_next_words_are_for_them(desks, clock):
    case = open_case(desks)
    summary = case.draft()
    desks.engagements.seat(case.engagement, Role.BOSS, Who("Olga Brandt", courtesy=Courtesy.MS), clock.today())

    assert desks.composing.sheet(summary).reads_now == "Olga Brandt"
    assert desks.composing.weigh(summary, TOLD).reasons[0].remedy is Remedy.RENEW_SEAT
    assert [one.remedy for one in desks.composing.weigh(summary, MORE).reasons] == [Remedy.ASK]
    desks.summaries.keep(summary, MORE, "s1")
    assert desks.composing.sheet(summary).reader.name == "Olga Brandt"


def test_words_that_can_not_be_printed_are_a_reason_and_no_picture(desks):
    case = open_case(desks)
    summary = case.draft()
    told = [(Topic.PROGRESS, "Good \N{SLIGHTLY SMILING FACE}")]

    assert desks.composing.weigh(summary, told).reasons[-1].remedy is Remedy.MEND_WORDS
    with pytest.raises(InputUnusable, match=r"U\+1F642"):
        desks.composing.preview(summary, told, 400)


class TestAsked:
    """What the draft's own history adds to the one reason that there is no yes."""

    def detail(self, desks, summary, told=TOLD):
        (reason,) = desks.composing.weigh(summary, told).reasons
        return reason.detail, reason.remedy

    def test_nobody_was_asked(self, desks):
        case = open_case(desks)

        assert self.detail(desks, case.draft()) == ("Silence is not a yes.", Remedy.ASK)

    def test_the_answer_is_awaited(self, desks, clock):
        case = open_case(desks)
        summary = case.draft()
        case.ask(summary)
        clock.pass_days(1)
        sheet = desks.composing.sheet(summary)

        assert self.detail(desks, summary) == ("Asked yesterday. Silence is not a yes.", Remedy.TAKE_ANSWER)
        assert (sheet.state, sheet.asked.present) == (State.WITH_CLIENT, True)

    def test_the_words_changed_since_the_asking(self, desks):
        case = open_case(desks)
        summary = case.draft()
        case.ask(summary)

        assert self.detail(desks, summary, MORE) == (
            "Ines was asked today; \u201cProgress\u201d changed since.",
            Remedy.SHOW_CHANGE,
        )

    @pytest.mark.parametrize(
        ("kind", "said"), [(AnswerKind.NO, "She said no to it."), (AnswerKind.CHANGES, "She asked for changes.")]
    )
    def test_it_was_no_yes(self, desks, kind, said):
        case = open_case(desks)
        summary = case.draft()
        desks.replies.take(b"an answer", Answer(kind, (case.ask(summary),)))
        sheet = desks.composing.sheet(summary)

        assert self.detail(desks, summary) == (said, Remedy.ASK)
        assert [reply.verdict for reply in sheet.replies] == [Verdict(kind.value)]

    def test_the_same_words_typed_again_after_an_asking_that_was_overtaken(self, desks):
        case = open_case(desks)
        summary = case.draft()
        case.ask(summary)
        desks.summaries.rewrite(summary, MORE)

        assert self.detail(desks, summary, TOLD) == ("Silence is not a yes.", Remedy.ASK)
        assert desks.composing.sheet(summary).asked.present is False


class TestChanges:
    def test_the_client_knows_no_version(self, desks):
        case = open_case(desks)

        assert desks.composing.changes(case.draft()) is None

    def test_word_by_word_since_the_yes(self, desks, clock):
        case = open_case(desks)
        summary = case.approved()
        desks.summaries.keep(summary, [TOLD[0], (Topic.PROGRESS, SEVERAL), TOLD[2]], "s1")
        changes = desks.composing.changes(summary)
        (changed,) = changes.rows

        assert (changes.since, changes.agreed) == (clock.today(), True)
        assert (changed.topic, changed.heading) == (Topic.PROGRESS, "Progress")
        assert {one.change for one in changed.words} == set(Change)
        sheet = desks.composing.sheet(summary)
        assert [one.topic for one in sheet.rows if one.changed] == [Topic.PROGRESS]
        assert sheet.yes.given_on == clock.today()

    def test_since_the_asking_where_there_was_no_yes(self, desks):
        case = open_case(desks)
        summary = case.draft()
        case.ask(summary)
        desks.summaries.keep(summary, MORE, "s1")
        changes = desks.composing.changes(summary)

        assert changes.agreed is False
        assert [one.change for one in changes.rows[0].words] == [Change.SAME, Change.NEW]


def test_the_preview_has_a_place_for_every_line(desks):
    case = open_case(desks)
    (page,) = desks.composing.preview(case.draft(), MORE, 400)

    assert page.width == 400
    assert [(box.row, box.paragraph) for box in page.boxes if box.row == 2] == [(2, -1), (2, 0), (2, 1)]


def test_the_check_code_stands_on_the_preview_once_the_letter_is_ready(desks):
    case = open_case(desks)
    summary = case.draft()
    (before,) = desks.composing.preview(summary, TOLD, 400)
    case.say_yes(case.ask(summary))
    (after,) = desks.composing.preview(summary, TOLD, 400)
    (released,) = desks.previews.pictures_of(case.release(summary), 400)

    assert before.pixels != after.pixels
    assert after.pixels == released.pixels


def test_a_new_update_is_for_whoever_reads_now(desks, clock):
    case = open_case(desks)
    desks.engagements.seat(case.engagement, Role.BOSS, Who("Olga Brandt"), clock.today())
    desks.profile.set_letter_language("de")
    possible = desks.composing.possible(case.engagement)

    assert [(one.audience, one.name, one.role) for one in possible.readers] == [
        (Audience.BOSS, "Olga Brandt", "line manager"),
        (Audience.HR, "Lucia Ferrante", "HR"),
    ]
    assert possible.readers[0].letters == ((Occasion.MID_POINT, date(2026, 12, 4)),)
    assert (possible.client.called, possible.agreed_on, possible.languages) == ("Ines", TERMS.agreed_on, ("de", "en"))


def test_a_letter_that_was_begun_is_not_announced_again(desks):
    case = open_case(desks)
    case.draft()

    assert desks.composing.possible(case.engagement).readers[0].letters == ()


def test_without_an_agreement_a_new_update_has_no_rows(desks):
    case = open_case(desks, terms=None)
    possible = desks.composing.possible(case.engagement)

    assert possible.agreed_on is None
    assert possible.readers[0].letters == ()


def test_there_is_no_sheet_of_nothing(desks):
    with pytest.raises(RuleBroken, match="no update with this id"):
        desks.composing.sheet("zzzzzzzzzzzz")
    with pytest.raises(RuleBroken, match="no engagement with this id"):
        desks.composing.possible("zzzzzzzzzzzz")
