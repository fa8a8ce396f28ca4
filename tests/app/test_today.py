"""The day at a glance, on a Friday on which everything waits."""

from datetime import UTC, date, datetime, timedelta

import pytest
from a_full_day import FRIDAY, GOAL, a_full_day, at
from practice_story import TERMS, TOLD, Case

from coachdesk.app.agenda import Matter, Waits
from coachdesk.app.today import Counts, Told
from coachdesk.confidential.words import PrivateWords
from coachdesk.disclosure.answer import Answer, AnswerKind
from coachdesk.disclosure.approval import APPROVAL_LIFE
from coachdesk.domain.actions import Owner, Progress
from coachdesk.domain.engagement import Ending
from coachdesk.domain.people import Role
from coachdesk.domain.sessions import Attendance


@pytest.fixture
def day(coachdesk, clock, tmp_path):
    with a_full_day(coachdesk, clock, tmp_path) as opened:
        yield opened


def test_the_next_session_comes_with_what_was_agreed(day):
    following = day.desks.today.page().next

    assert (following.session.id, following.session.client) == (day.sessions["Ines"], "Ines Moreau")
    assert (following.session.number, following.session.planned) == (6, 10)
    assert (following.focus, following.after) == (GOAL, 5)
    assert [(item.wording, item.whose, item.done) for item in following.items] == [
        ("Name both deputies to the board", "Ines", True),
        ("Skip two planning meetings on purpose", "Ines", False),
        ("Take planning questions to Ines first", "Henrik", False),
    ]
    assert following.reminder.about == date(2026, 11, 3)


def test_the_reminder_is_the_beginning_of_the_newest_note_alone(day):
    session = day.session(day.engagements["Ines"], at("11-19", "08:00"), Attendance.HELD)
    day.desks.notebook.write(session, PrivateWords("x" * 1000))

    assert day.desks.today.page().next.reminder.words == PrivateWords("x" * 400)


def test_a_session_that_runs_is_the_next_one_until_it_is_over(day, clock):
    clock.moment = datetime(2026, 11, 20, 11, 15, tzinfo=UTC)
    assert day.desks.today.page().next.session.id == day.sessions["Ines"]

    clock.moment = datetime(2026, 11, 20, 11, 31, tzinfo=UTC)
    page = day.desks.today.page()
    assert page.next.session.client == "Noah Lindqvist"
    assert [line.client for line in page.unmarked.lines] == ["Ines Moreau", "Grace Okafor"]


def test_what_comes_is_told_for_a_week_and_what_was_not_marked_before_it(day):
    page = day.desks.today.page()

    assert [line.client for line in page.unmarked.lines] == ["Grace Okafor"]
    assert [line.client for line in page.coming.lines] == [
        "Ines Moreau",
        "Noah Lindqvist",
        "Tomasz Brandt",
        "Priya Tanaka",
    ]
    assert page.unagreed == {day.engagements["Tomasz"]}
    assert page.today == 2


def test_a_session_left_unmarked_for_long_nags_nobody(day, clock):
    clock.moment += timedelta(days=20)

    assert "Grace Okafor" not in {line.client for line in day.desks.today.page().unmarked.lines}


def test_notes_to_write_are_those_of_the_last_month_newest_first(day, clock):
    assert [line.client for line in day.desks.today.page().notes.lines] == ["Noah Lindqvist", "Priya Tanaka"]

    clock.moment += timedelta(days=25)
    assert [line.client for line in day.desks.today.page().notes.lines] == ["Noah Lindqvist"]


def test_actions_due_this_week_stand_beside_the_private_ones(day):
    page = day.desks.today.page()

    assert [(one.wording, one.owner, one.due_on) for one in page.actions.lines] == [
        ("Skip two planning meetings on purpose", Owner.CLIENT, FRIDAY),
        ("Send Priya the reading on team charters", Owner.COACH, date(2026, 11, 22)),
    ]
    assert [(one.client, one.owner) for one in page.intentions.lines] == [("Priya Tanaka", Owner.COACH)]


def test_updates_wait_with_the_coachs_own_turn_first(day):
    lines = day.desks.today.page().updates.lines

    assert [(one.given, one.reader, one.role, one.waits, one.since) for one in lines] == [
        ("Ines", "Henrik Vaas", Role.BOSS, Waits.CHANGED, date(2026, 11, 18)),
        ("Priya", "Sven Aldag", Role.BOSS, Waits.WITH_CLIENT, date(2026, 11, 18)),
    ]
    assert day.desks.today.counts() == Counts(2)


def answered(day, kind: AnswerKind) -> Waits | None:
    key = day.engagements["Grace"]
    case = Case(day.desks, key)
    code = case.ask(case.draft())
    day.desks.replies.take(b"answer", Answer(kind, (code,)))
    found = [one for one in day.desks.today.page().updates.lines if one.engagement == key]
    return found[0].waits if found else None


@pytest.mark.parametrize(
    ("kind", "waits"),
    [(AnswerKind.CHANGES, Waits.CHANGES_ASKED), (AnswerKind.NO, Waits.DECLINED), (AnswerKind.YES, None)],
)
def test_an_answer_decides_what_waits(day, kind, waits):
    assert answered(day, kind) is waits


def test_a_no_is_history_after_a_month(day, clock):
    answered(day, AnswerKind.NO)
    clock.moment += timedelta(days=31)

    assert Waits.DECLINED not in {one.waits for one in day.desks.today.page().updates.lines}


def test_words_rewritten_before_an_answer_want_a_new_question(day):
    case = Case(day.desks, day.engagements["Grace"])
    summary = case.draft()
    case.ask(summary)
    day.desks.summaries.rewrite(summary, TOLD[:1])

    assert Waits.REWRITTEN in {one.waits for one in day.desks.today.page().updates.lines}


def test_a_yes_that_lapsed_unused_waits_for_a_new_one(day, clock):
    case = Case(day.desks, day.engagements["Grace"])
    kept, told = case.approved(), case.approved(TOLD[:1])
    case.release(told)
    clock.moment += APPROVAL_LIFE + timedelta(days=3)

    lapsed = [one for one in day.desks.today.page().updates.lines if one.waits is Waits.LAPSED]
    assert [one.summary for one in lapsed] == [kept]


def test_nothing_waits_for_an_engagement_that_is_over(day, clock):
    clock.moment += timedelta(days=2)
    for key in day.engagements.values():
        day.desks.engagements.end(key, date(2026, 11, 20), Ending.COMPLETED)

    page = day.desks.today.page()
    assert (page.updates.total, page.agreements.total) == (0, 0)


def test_agreements_want_a_reader_a_signature_or_an_end(day):
    told = [(one.client, one.matter, one.role, one.day) for one in day.desks.today.page().agreements.lines]

    assert told == [
        ("Noah Lindqvist", Matter.EMPTY_SEAT, Role.HR, None),
        ("Tomasz Brandt", Matter.MISSING, None, None),
        ("Priya Tanaka", Matter.CLOSING, None, date(2026, 12, 1)),
    ]


def test_an_agreement_that_ends_soon_is_told(day):
    day.desks.agreements.end(day.engagements["Grace"], date(2026, 12, 11))

    told = {(one.client, one.matter, one.day) for one in day.desks.today.page().agreements.lines}
    assert ("Grace Okafor", Matter.ENDING, date(2026, 12, 11)) in told


def test_the_week_counts_what_was_told_to_whom(day):
    assert day.desks.today.page().told == Told(clients=1, others=0)

    case = Case(day.desks, day.engagements["Grace"])
    case.release(case.approved())
    assert day.desks.today.page().told == Told(clients=2, others=1)


def test_last_weeks_entries_do_not_count(day, clock):
    clock.moment += timedelta(days=7)

    assert day.desks.today.page().told == Told(0, 0)


def test_an_empty_practice_has_an_empty_day(desks):
    page = desks.today.page()

    assert page.next is None
    assert (page.today, page.unmarked.total, page.coming.total, page.updates.total) == (0, 0, 0, 0)
    assert desks.today.counts() == Counts(0)
    assert desks.today.note_to_write() == ""


def test_the_pen_is_meant_for_the_session_at_hand(day, clock):
    today = day.desks.today
    assert today.note_to_write() == day.sessions["noted"]  # the newest session without a note

    clock.moment = datetime(2026, 11, 20, 10, 30, tzinfo=UTC)
    assert today.note_to_write() == day.sessions["Ines"]  # it runs

    clock.moment = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
    assert today.note_to_write() == day.sessions["Ines"]  # it is just over


def test_the_pen_is_meant_for_todays_next_when_nothing_is_due(day):
    for name in ("noted", "unwritten"):
        day.desks.notebook.write(day.sessions[name], PrivateWords("w"))

    assert day.desks.today.note_to_write() == day.sessions["Ines"]


def test_items_without_an_owner_at_the_table_bear_the_role(day, clock):
    desks = day.desks
    key = day.engagements["Noah"]
    desks.actions.agree(key, "Send the survey", Owner.HR, None)
    desks.actions.agree(key, "Read it", Owner.COACH, None)
    gone = desks.actions.agree(key, "Forget it", Owner.CLIENT, None)
    desks.actions.mark(gone, Progress.DROPPED)
    clock.moment = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)

    items = desks.today.page().next.items
    assert {(item.wording, item.whose) for item in items} == {("Send the survey", "HR"), ("Read it", "")}


def test_a_new_agreement_version_lapses_into_a_missing_one(day):
    day.desks.agreements.end(day.engagements["Ines"], date(2026, 11, 1))
    assert TERMS.agreed_on < date(2026, 11, 1)

    missing = {one.client for one in day.desks.today.page().agreements.lines if one.matter is Matter.MISSING}
    assert missing == {"Tomasz Brandt", "Ines Moreau"}
