"""One engagement's page holds that engagement, whole and in order, and nothing of any other."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from practice_story import AGREED_ON, ENDS_ON, HENRIK, LUCIA, TERMS, Who, open_case

from coachdesk.app.engagement_sheet import EngagementState
from coachdesk.app.overview import State
from coachdesk.base.errors import RuleBroken
from coachdesk.base.ids import SessionId
from coachdesk.base.spans import Minutes
from coachdesk.confidential.words import PrivateWords
from coachdesk.disclosure.answer import Answer, AnswerKind
from coachdesk.domain.actions import Owner, Progress
from coachdesk.domain.agreement import Audience, LetterDate, Occasion, Sharing, Topic
from coachdesk.domain.engagement import Ending
from coachdesk.domain.people import Role
from coachdesk.domain.sessions import Attendance, CoachingSession

SCAN = ("signed.pdf", b"%PDF a scan")


def a_session(desks, engagement, day: date, *, held: int | None = None, attendance=Attendance.PLANNED) -> SessionId:
    key = SessionId(desks.new_id())
    starts = datetime.combine(day, datetime.min.time()).replace(hour=10)
    desks.engagements.plan_session(engagement, CoachingSession(key, engagement, starts, Minutes(90), attendance))
    if held is not None:
        desks.engagements.hold(key, held)
    return key


def test_the_table_shows_who_sits_there_and_what_they_were_told(desks):
    case = open_case(
        desks, terms=replace(TERMS, letters=(*TERMS.letters, LetterDate(Audience.HR, Occasion.CLOSING, ENDS_ON)))
    )
    case.release(case.approved())
    client, boss, hr = desks.engagement_page.of(case.engagement).parties

    assert [(one.role, one.name) for one in (client, boss, hr)] == [
        (Role.CLIENT, "Ines Moreau"),
        (Role.BOSS, "Henrik Vaas"),
        (Role.HR, "Lucia Ferrante"),
    ]
    assert client.last_told is None
    assert client.next_letter is None
    assert boss.last_told.day == date(2026, 12, 4)
    assert boss.last_told.occasion is Occasion.MID_POINT
    assert Topic.PROGRESS in boss.last_told.topics
    assert boss.next_letter is None  # the mid-point has left
    assert hr.last_told is None
    assert hr.next_letter == LetterDate(Audience.HR, Occasion.CLOSING, ENDS_ON)
    assert (hr.given, hr.job_title, hr.since) == ("Lucia", "Human Resources", AGREED_ON)


def test_an_empty_seat_says_who_left_it(desks, clock):
    case = open_case(desks)
    desks.engagements.leave(case.engagement, Role.HR, clock.today() - timedelta(days=3))
    hr = desks.engagement_page.of(case.engagement).party(Role.HR)

    assert hr.person is None
    assert (hr.name, hr.until) == ("Lucia Ferrante", date(2026, 12, 1))


def test_a_seat_that_nobody_ever_took_is_shown_empty_and_a_payer_only_where_there_is_one(desks, clock):
    key = desks.engagements.open(Who("Ines Moreau"), "Northlight Optics AG", AGREED_ON)
    sheet = desks.engagement_page.of(key)
    desks.engagements.seat(key, Role.PAYER, Who("Paul Payne"), clock.today())

    assert [(one.role, one.person is None, one.name) for one in sheet.parties] == [
        (Role.CLIENT, False, "Ines Moreau"),
        (Role.BOSS, True, ""),
        (Role.HR, True, ""),
    ]
    assert desks.engagement_page.of(key).party(Role.PAYER).name == "Paul Payne"
    assert sheet.party(Role.PAYER) is None


def test_somebody_who_comes_later_is_shown_once_the_seat_is_theirs(desks, clock):
    case = open_case(desks)
    desks.engagements.seat(case.engagement, Role.BOSS, Who("Olga Brandt"), clock.today() + timedelta(days=10))

    assert desks.engagement_page.of(case.engagement).party(Role.BOSS).name == "Henrik Vaas"
    clock.pass_days(10)
    assert desks.engagement_page.of(case.engagement).party(Role.BOSS).name == "Olga Brandt"


def test_somebody_who_is_still_to_come_to_an_empty_seat_is_shown_already(desks, clock):
    key = desks.engagements.open(Who("Ines Moreau"), "Northlight Optics AG", AGREED_ON)
    desks.engagements.seat(key, Role.HR, LUCIA, clock.today() + timedelta(days=10))

    assert desks.engagement_page.of(key).party(Role.HR).since == date(2026, 12, 14)


def test_whoever_was_coached_stays_the_client(desks, clock):
    case = open_case(desks)
    desks.engagements.leave(case.engagement, Role.CLIENT, clock.today() - timedelta(days=1))
    client = desks.engagement_page.of(case.engagement).party(Role.CLIENT)

    assert (client.name, client.until) == ("Ines Moreau", date(2026, 12, 3))
    assert client.person is not None


def test_the_matrix_names_every_topic_the_letters_rows_first(desks):
    case = open_case(desks)
    agreement = desks.engagement_page.of(case.engagement).agreement

    assert [line.topic for line in agreement.matrix[:5]] == list(TERMS.rows)
    assert {line.topic for line in agreement.matrix} == set(Topic)
    themes = next(line for line in agreement.matrix if line.topic is Topic.THEMES)
    assert (themes.boss, themes.hr, themes.listed, themes.open) == (Sharing.CLIENT_TELLS, Sharing.NEVER, True, True)
    opinion = next(line for line in agreement.matrix if line.topic is Topic.COACH_OPINION)
    assert (opinion.listed, opinion.open) == (False, False)
    assert agreement.scan_kept
    assert agreement.in_force
    assert set(agreement.signed_by) == {(Role.CLIENT, "Ines Moreau"), (Role.BOSS, "Henrik Vaas")}


def test_every_version_stays_and_the_one_in_force_is_marked(desks, clock):
    case = open_case(desks)
    desks.agreements.record(case.engagement, replace(TERMS, in_force_from=clock.today() + timedelta(days=30)))
    sheet = desks.engagement_page.of(case.engagement)

    assert [(one.version, one.in_force, one.scan_kept) for one in sheet.agreements] == [
        (2, False, False),
        (1, True, True),
    ]
    assert sheet.agreement.version == 1


def test_the_standing_yes_says_for_whom_and_whether_it_was_taken_back(desks, clock):
    case = open_case(desks)
    summary = desks.summaries.draft(case.engagement, Audience.BOSS, Occasion.UPDATE, ()).id
    desks.summaries.withdraw(summary)
    yeses = desks.engagement_page.of(case.engagement).standing_yes

    assert {(one.audience, one.reader, one.withdrawn_on) for one in yeses} == {
        (Audience.BOSS, "Henrik Vaas", clock.today()),
        (Audience.HR, "Lucia Ferrante", None),
    }


def test_sessions_are_counted_where_they_were_held_or_are_planned(desks):
    case = open_case(desks)
    first = a_session(desks, case.engagement, date(2026, 6, 2), held=88)
    a_session(desks, case.engagement, date(2026, 7, 7), attendance=Attendance.NO_SHOW)
    a_session(desks, case.engagement, date(2026, 12, 11))
    note = desks.notebook.write(first, PrivateWords("She spoke of the board."))
    sheet = desks.engagement_page.of(case.engagement)

    assert [(one.number, one.attendance) for one in sheet.sessions] == [
        (1, Attendance.HELD),
        (None, Attendance.NO_SHOW),
        (2, Attendance.PLANNED),
    ]
    assert (sheet.held, sheet.minutes_held) == (1, 88)
    assert [one.note for one in sheet.sessions] == [note, None, None]


def test_notes_are_given_by_their_first_words_and_stay_sealed(desks):
    case = open_case(desks)
    session = a_session(desks, case.engagement, date(2026, 6, 2), held=90)
    desks.notebook.write(session, PrivateWords("x" * 2000))
    [note] = desks.engagement_page.of(case.engagement).notes

    assert note.number == 1
    assert note.opening == PrivateWords("x" * 600)
    assert "x" not in repr(note.opening)


def test_actions_come_by_their_day_with_the_owner_by_name(desks):
    case = open_case(desks)
    desks.actions.agree(case.engagement, "Names one contact.", Owner.BOSS, None)
    desks.actions.agree(case.engagement, "Skips two meetings.", Owner.CLIENT, date(2026, 12, 1))
    desks.actions.agree(case.engagement, "Sends the plan.", Owner.COACH, date(2026, 12, 20))
    desks.actions.intend(case.engagement, PrivateWords("Asks herself why."), Owner.CLIENT, None)
    sheet = desks.engagement_page.of(case.engagement)

    assert [(one.wording, one.who) for one in sheet.actions] == [
        ("Skips two meetings.", "Ines"),
        ("Sends the plan.", ""),
        ("Names one contact.", "Henrik"),
    ]
    assert [(one.who, one.progress) for one in sheet.private_actions] == [("Ines", Progress.OPEN)]


def test_goals_are_those_of_this_engagement_and_can_be_reached(desks, clock):
    case = open_case(desks, terms=replace(TERMS, goals=("To hand the planning to two deputies.",)))
    other = open_case(desks, client=Who("Tom Reed", "tom@reed.example"), terms=replace(TERMS, goals=("To rest.",)))
    [goal] = desks.engagement_page.of(case.engagement).goals
    desks.agreements.reach(goal.id, clock.today())

    assert [one.wording for one in desks.engagement_page.of(other.engagement).goals] == ["To rest."]
    assert desks.engagement_page.of(case.engagement).goals[0].reached_on == clock.today()
    desks.agreements.not_reached(goal.id)
    assert desks.engagement_page.of(case.engagement).goals[0].reached_on is None


def test_a_goal_is_not_reached_tomorrow(desks, clock):
    case = open_case(desks, terms=replace(TERMS, goals=("To rest.",)))
    [goal] = desks.engagement_page.of(case.engagement).goals

    with pytest.raises(RuleBroken, match="still to come"):
        desks.agreements.reach(goal.id, clock.today() + timedelta(days=1))
    with pytest.raises(RuleBroken, match="no goal with this id"):
        desks.agreements.reach("00000000", clock.today())


def test_updates_bear_the_states_that_the_overview_gives_them(desks, clock):
    case = open_case(desks)
    released = case.approved()
    case.release(released)
    approved = case.approved()
    changed = case.approved()
    desks.summaries.rewrite(changed, [(Topic.PROGRESS, "Other words.")])
    asked = case.draft()
    case.ask(asked)
    withdrawn = case.approved()
    desks.summaries.withdraw(withdrawn)
    sheet = desks.engagement_page.of(case.engagement)
    states = {one.id: one.state for one in sheet.updates}

    assert states == {one.id: one.state for one in desks.overview.summaries()}
    assert set(states.values()) == {
        State.RELEASED,
        State.APPROVED,
        State.SUPERSEDED,
        State.WITH_CLIENT,
        State.WITHDRAWN,
    }
    assert {one.id: one.told_on for one in sheet.updates}[released] == clock.today()
    assert {one.id: one.told_on for one in sheet.updates}[approved] is None
    assert {one.due_on for one in sheet.updates} == {date(2026, 12, 4)}


def test_letters_that_nobody_began_are_announced(desks):
    case = open_case(desks)
    assert desks.engagement_page.of(case.engagement).announced == TERMS.letters

    case.draft()
    assert desks.engagement_page.of(case.engagement).announced == ()


def test_the_state_says_whether_it_has_begun_is_agreed_or_is_over(desks, clock):
    case = open_case(desks, terms=None)
    assert desks.engagement_page.of(case.engagement).state is EngagementState.NO_AGREEMENT
    desks.agreements.record(case.engagement, TERMS, SCAN)
    assert desks.engagement_page.of(case.engagement).state is EngagementState.ACTIVE
    desks.engagements.end(case.engagement, clock.today(), Ending.EARLY)
    assert desks.engagement_page.of(case.engagement).state is EngagementState.ACTIVE
    clock.pass_days(1)
    assert desks.engagement_page.of(case.engagement).state is EngagementState.ENDED
    later = desks.engagements.open(Who("Tom Reed"), "Northlight Optics AG", clock.today() + timedelta(days=9))
    assert desks.engagement_page.of(later).state is EngagementState.COMING


def test_how_long_it_lasts_can_be_planned_anew(desks):
    case = open_case(desks)
    desks.engagements.plan(case.engagement, date(2027, 4, 30), 12)
    sheet = desks.engagement_page.of(case.engagement)

    assert (sheet.planned_end, sheet.planned_sessions) == (date(2027, 4, 30), 12)
    with pytest.raises(RuleBroken, match="names the planned end"):
        desks.engagements.plan(case.engagement, None, 12)
    with pytest.raises(RuleBroken, match="before it begins"):
        desks.engagements.plan(case.engagement, date(2026, 1, 1), 12)


def test_there_is_no_page_for_an_engagement_that_is_not_there(desks):
    with pytest.raises(RuleBroken, match="no engagement with this id"):
        desks.engagement_page.of("00000000")


def test_another_engagement_leaves_no_trace_on_this_page(desks):
    case = open_case(desks)
    before = desks.engagement_page.of(case.engagement)
    other = open_case(desks, client=Who("Tom Reed", "tom@reed.example"))
    other.release(other.approved())
    desks.actions.agree(other.engagement, "Skips two meetings.", Owner.CLIENT, None)

    assert desks.engagement_page.of(case.engagement) == before


def test_a_client_who_said_no_or_asked_for_changes_is_in_the_timeline(desks):
    case = open_case(desks)
    code = case.ask(case.draft())
    desks.replies.take(b"CHANGE", Answer(AnswerKind.CHANGES, (code,)))
    sheet = desks.engagement_page.of(case.engagement)

    assert [one.event for one in sheet.timeline][:2] == ["changes", "asked"]
    assert sheet.timeline[0].occasion is Occasion.MID_POINT
    assert sheet.timeline[0].who != HENRIK.name
