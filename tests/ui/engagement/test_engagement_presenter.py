"""What the page about one engagement decides: each press, what is told of it, and the way back."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from engagement_stage import Stage
from practice_story import ENDS_ON, TERMS, Who, open_case

from coachdesk.app.news import Happened, News
from coachdesk.base.errors import Bug, StoreFault
from coachdesk.base.ids import EngagementId, NoteId, SessionId, SummaryId
from coachdesk.confidential.words import PrivateWords
from coachdesk.domain.actions import Owner, Progress
from coachdesk.domain.agreement import Audience
from coachdesk.domain.engagement import Ending
from coachdesk.domain.people import Courtesy, Role
from coachdesk.domain.sessions import CoachingSession
from coachdesk.ui.engagement.doing import Form
from coachdesk.ui.engagement.presenter import EngagementPresenter
from coachdesk.ui.engagement.table import Correction
from coachdesk.ui.place import Place, Screen


@pytest.fixture
def case(desks):
    return open_case(desks, terms=replace(TERMS, goals=("To hand over the round.",)))


@pytest.fixture
def stage(coachdesk, desks, folder, case) -> Stage:
    return Stage(coachdesk, desks, folder, case.engagement)


def typed(party, **more) -> Correction:
    before = Correction(party.name, party.email, party.courtesy, party.job_title, party.address)
    return replace(before, **more)


def a_session(desks, engagement, day: date, held: int = 0) -> SessionId:
    key = SessionId(desks.new_id())
    desks.engagements.plan_session(engagement, CoachingSession(key, engagement, datetime.combine(day, time(10)), 60))
    if held:
        desks.engagements.hold(key, held)
    return key


def test_news_about_another_engagement_is_passed_over(stage):
    stage.presenter.hear(News(Happened.NOTES, EngagementId("another")))
    assert len(stage.view.sheets) == 1

    stage.presenter.hear(News(Happened.IMPORTED))
    assert len(stage.view.sheets) == 2


def test_an_engagement_that_is_not_there_is_said_on_the_page(coachdesk, desks, folder):
    stage = Stage(coachdesk, desks, folder, "00000000")

    assert stage.view.missing == "There is no engagement with this id. Nothing was changed."
    with pytest.raises(Bug, match="before the page was read"):
        stage.presenter.course.end(date(2026, 12, 1), Ending.EARLY)


def test_what_was_corrected_is_told_and_can_be_taken_back(stage):
    boss = stage.sheet.party(Role.BOSS)
    stage.presenter.table.correct(boss, typed(boss, name="Henrik Vaas-Holm", job_title="CEO"))

    assert stage.sheet.party(Role.BOSS).name == "Henrik Vaas-Holm"
    assert stage.view.accepted == [Form.PARTY]
    stage.undo()
    assert stage.sheet.party(Role.BOSS) == boss


def test_an_address_is_corrected_without_touching_the_name(stage):
    boss = stage.sheet.party(Role.BOSS)
    stage.presenter.table.correct(boss, typed(boss, address="Seilergasse 1\nBasel"))

    assert stage.sheet.party(Role.BOSS) == replace(boss, address="Seilergasse 1\nBasel")


def test_nothing_is_done_where_nothing_was_changed(stage):
    boss = stage.sheet.party(Role.BOSS)
    stage.presenter.table.correct(boss, typed(boss))

    assert stage.view.accepted == [Form.PARTY]
    assert stage.asked.notices == []


def test_a_person_keeps_a_name(stage):
    boss = stage.sheet.party(Role.BOSS)
    stage.presenter.table.correct(boss, typed(boss, name=" "))

    assert stage.view.refused == [(Form.PARTY, "A name is needed.")]


def test_a_new_boss_takes_the_seat_and_gives_it_back(stage, clock):
    before = stage.sheet.party(Role.BOSS)
    who = Who("Olga Brandt", "olga@northlight.example", Courtesy.MS, "COO")
    stage.presenter.table.seat(before, who, clock.today())

    assert stage.sheet.party(Role.BOSS).name == "Olga Brandt"
    assert stage.asked.notices[-1].words == "Olga Brandt sits at the table as line manager."
    stage.undo()
    assert stage.sheet.party(Role.BOSS) == before


def test_a_newcomer_needs_a_name_and_a_day(stage, clock):
    boss = stage.sheet.party(Role.BOSS)
    stage.presenter.table.seat(boss, Who(""), clock.today())
    stage.presenter.table.seat(boss, Who("Olga Brandt"), None)

    assert stage.view.refused == [(Form.SEAT, "A name is needed."), (Form.SEAT_DAY, "A first day is needed.")]


def test_a_rule_of_the_practice_stands_beside_the_seat(stage, clock):
    boss = stage.sheet.party(Role.BOSS)
    stage.presenter.table.seat(boss, Who("Anna Neu", boss.email), clock.today())

    [(form, sentence)] = stage.view.refused
    assert form is Form.SEAT
    assert "This e-mail address is Henrik Vaas's" in sentence


def test_a_seat_is_emptied_and_filled_again(stage, clock):
    hr = stage.sheet.party(Role.HR)
    stage.presenter.table.leave_seat(hr, clock.today() - timedelta(days=1))

    assert stage.sheet.party(Role.HR).person is None
    stage.undo()
    assert stage.sheet.party(Role.HR) == hr


def test_nobody_leaves_before_they_came(stage):
    hr = stage.sheet.party(Role.HR)
    stage.presenter.table.leave_seat(hr, date(2026, 5, 1))
    stage.presenter.table.leave_seat(hr, None)

    assert stage.view.refused == [
        (Form.LEAVE, "That is before Lucia Ferrante came, 12 May."),
        (Form.LEAVE, "A last day is needed."),
    ]


def test_actions_are_added_ticked_and_dropped(stage):
    items = stage.presenter.items
    items.add_action(" Skips two meetings. ", Owner.CLIENT, None, private=False)
    items.add_action("Asks herself why.", Owner.CLIENT, None, private=True)
    [agreed], [private] = stage.sheet.actions, stage.sheet.private_actions
    assert agreed.wording == "Skips two meetings."
    assert private.words == PrivateWords("Asks herself why.")

    items.mark(agreed.id, done=True)
    assert stage.sheet.actions[0].progress is Progress.DONE
    items.mark(agreed.id, done=False)
    items.drop(private.id)
    assert stage.sheet.private_actions[0].progress is Progress.DROPPED
    stage.undo()
    assert stage.sheet.private_actions[0].progress is Progress.OPEN


def test_an_action_needs_words_and_says_so_in_its_own_line(stage):
    stage.presenter.items.add_action(" ", Owner.CLIENT, None, private=True)
    stage.presenter.items.add_action("", Owner.CLIENT, None, private=False)

    assert [form for form, _ in stage.view.refused] == [Form.PRIVATE_ACTION, Form.ACTION]


def test_a_goal_is_reached_today_and_not_after_all(stage, clock):
    [goal] = stage.sheet.goals
    stage.presenter.items.reach(goal.id)
    assert stage.sheet.goals[0].reached_on == clock.today()
    stage.undo()
    assert stage.sheet.goals[0].reached_on is None
    stage.presenter.items.reach(goal.id)
    stage.presenter.items.not_reached(goal.id)
    assert stage.sheet.goals[0].reached_on is None


def test_the_plan_is_changed_and_changed_back(stage):
    stage.presenter.course.plan(date(2027, 4, 30), 12)
    assert (stage.sheet.planned_end, stage.sheet.planned_sessions) == (date(2027, 4, 30), 12)
    stage.undo()
    assert (stage.sheet.planned_end, stage.sheet.planned_sessions) == (ENDS_ON, 10)


def test_a_plan_that_ends_before_it_begins_is_refused_in_words(stage):
    stage.presenter.course.plan(date(2026, 5, 1), 12)

    assert stage.view.refused == [(Form.PLAN, "That is before it begins, 12 May.")]


def test_the_coaching_ends_and_goes_on(stage, clock):
    before = stage.sheet
    stage.presenter.course.end(clock.today(), Ending.EARLY)
    assert stage.sheet.ending is Ending.EARLY
    stage.undo()
    assert stage.sheet == before
    stage.presenter.course.end(clock.today(), Ending.EARLY)
    stage.presenter.course.go_on()
    assert stage.sheet == before


def test_an_end_needs_a_day_that_lies_after_the_beginning(stage):
    stage.presenter.course.end(None, Ending.COMPLETED)
    stage.presenter.course.end_agreement(date(2026, 5, 1))

    assert stage.view.refused == [
        (Form.END, "A last day is needed."),
        (Form.END_AGREEMENT, "That is before it begins, 12 May."),
    ]


def test_the_agreement_ends_and_runs_on(stage, clock):
    before = stage.sheet
    stage.presenter.course.end_agreement(clock.today())
    assert stage.sheet.agreement.ended_on == clock.today()
    stage.undo()
    assert stage.sheet == before


def test_what_the_disk_says_is_left_to_the_window(stage):
    with pytest.raises(StoreFault):
        stage.presenter.items.refused(Form.PAGE, StoreFault("The disk is full."))


def test_a_note_is_about_the_last_session_that_has_none(stage, desks, case, clock):
    held = a_session(desks, case.engagement, date(2026, 11, 3), held=60)
    a_session(desks, case.engagement, clock.today() + timedelta(days=7))
    stage.presenter.write_note()
    assert stage.asked.places == [Place(Screen.NOTE, about=held)]

    desks.notebook.write(held, PrivateWords("Written."))
    stage.presenter.write_note()
    assert stage.asked.places[-1] == Place(Screen.NOTE, more=case.engagement)


def test_a_note_can_be_written_before_the_page_is_read(coachdesk, desks, folder, case):
    stage = Stage(coachdesk, desks, folder, case.engagement)
    fresh = EngagementPresenter(stage.view, stage.workplace, case.engagement)
    fresh.write_note()
    fresh.open_organisation()

    assert stage.asked.places == [Place(Screen.NOTE, more=case.engagement)]


def test_every_way_from_the_page_leads_somewhere(stage, case):
    presenter = stage.presenter
    presenter.prepare_update()
    presenter.prepare_update(Audience.HR)
    presenter.open_note(NoteId("n"))
    presenter.open_update(SummaryId("u"))
    presenter.open_letter(SummaryId("u"))
    presenter.plan_session()
    presenter.mark_sessions()
    presenter.record_agreement()
    presenter.open_clients()
    presenter.open_organisation()

    assert stage.asked.places == [
        Place(Screen.COMPOSER, more=case.engagement),
        Place(Screen.COMPOSER, more=f"{case.engagement}:hr"),
        Place(Screen.NOTE, about="n"),
        Place(Screen.COMPOSER, about="u"),
        Place(Screen.LETTER, about="u"),
        Place(Screen.NEW_SESSION, about=case.engagement),
        Place(Screen.SESSIONS, more="to_mark"),
        Place(Screen.AGREEMENT, about=case.engagement),
        Place(Screen.CLIENTS),
        Place(Screen.ORGANISATIONS, about=stage.sheet.organisation_id),
    ]
