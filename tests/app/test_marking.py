"""What became of a session or an action item, and taking it back."""

from datetime import date, datetime

import pytest
from practice_story import HENRIK, INES, LUCIA, open_case

from coachdesk.app.engagements import SeatRefused, Who
from coachdesk.base.errors import RuleBroken
from coachdesk.confidential.words import PrivateWords
from coachdesk.domain.actions import Owner, Progress
from coachdesk.domain.people import Role
from coachdesk.domain.sessions import Attendance, CoachingSession

AT = datetime.fromisoformat("2026-12-01T10:00")
LATER = datetime.fromisoformat("2026-12-02T09:30")


@pytest.fixture
def case(desks):
    return open_case(desks)


@pytest.fixture
def session(desks, case):
    key = desks.new_id()
    desks.engagements.plan_session(case.engagement, CoachingSession(key, case.engagement, AT, 60))
    return key


def the(desks, case):
    return desks.engagements.view(case.engagement).sessions[0]


def test_a_session_is_held_and_the_mark_is_taken_back(desks, case, session):
    desks.engagements.hold(session, 75)
    assert (the(desks, case).attendance, the(desks, case).minutes) == (Attendance.HELD, 75)

    desks.engagements.unmark(session, 60)
    assert (the(desks, case).attendance, the(desks, case).minutes) == (Attendance.PLANNED, 60)


@pytest.mark.parametrize("what", [Attendance.CANCELLED, Attendance.CANCELLED_LATE, Attendance.NO_SHOW])
def test_a_session_is_called_off_or_not_kept(desks, case, session, what):
    desks.engagements.miss(session, what)

    assert the(desks, case).attendance is what


def test_a_session_that_was_held_is_not_called_off(desks, case, session):
    desks.engagements.hold(session, 60)

    with pytest.raises(RuleBroken, match="was held"):
        desks.engagements.miss(session, Attendance.NO_SHOW)
    with pytest.raises(RuleBroken, match="planned session moves"):
        desks.engagements.move(session, LATER)


def test_missing_a_session_is_not_holding_it(desks, case, session):
    with pytest.raises(RuleBroken, match="called off or not kept"):
        desks.engagements.miss(session, Attendance.HELD)


def test_a_planned_session_moves(desks, case, session):
    desks.engagements.move(session, LATER)

    assert the(desks, case).starts_at == LATER


def test_a_session_that_is_not_there_is_refused(desks, case):
    with pytest.raises(RuleBroken, match="no session"):
        desks.engagements.hold("zzzzzz", 60)


def test_an_agreed_item_is_done_and_open_again(desks, case):
    item = desks.actions.agree(case.engagement, "Send the plan", Owner.BOSS, None)
    desks.actions.mark(item, Progress.DONE)
    with pytest.raises(RuleBroken, match="closed already"):
        desks.actions.mark(item, Progress.DROPPED)
    desks.actions.mark(item, Progress.OPEN)
    desks.actions.mark(item, Progress.DROPPED)

    (found,) = desks.engagement_page.of(case.engagement).actions
    assert found.progress is Progress.DROPPED


def test_a_private_item_is_done_and_open_again(desks, case):
    item = desks.actions.intend(case.engagement, PrivateWords("ask for a rise"), Owner.CLIENT, date(2026, 12, 4))
    assert desks.today.page().intentions.total == 1
    desks.actions.mark(item, Progress.DONE)
    assert desks.today.page().intentions.total == 0
    desks.actions.mark(item, Progress.OPEN)
    assert desks.today.page().intentions.total == 1


def test_an_engagement_begins_with_everybody_at_its_table(desks):
    seats = [(Role.BOSS, HENRIK), (Role.HR, LUCIA)]
    key = desks.engagements.open(INES, "Northlight Optics AG", date(2026, 5, 12), seats=seats)

    told = {(seat.role, seat.name, seat.since) for seat in desks.engagements.view(key).seats}
    assert told == {
        (Role.CLIENT, "Ines Moreau", date(2026, 5, 12)),
        (Role.BOSS, "Henrik Vaas", date(2026, 5, 12)),
        (Role.HR, "Lucia Ferrante", date(2026, 5, 12)),
    }


@pytest.mark.parametrize(
    ("seats", "role", "sentence"),
    [
        ([(Role.BOSS, INES)], Role.BOSS, "takes no other seat"),
        ([(Role.HR, Who("Someone Else", LUCIA.email))], Role.HR, "is Lucia Ferrante's"),
    ],
)
def test_whose_record_says_no_is_told_and_nothing_begins(desks, case, seats, role, sentence):
    before = len(desks.engagements.lines())

    with pytest.raises(SeatRefused, match=sentence) as no:
        desks.engagements.open(INES, "Another Firm", date(2026, 6, 1), seats=seats)
    assert no.value.role is role
    assert len(desks.engagements.lines()) == before
    assert desks.directory.organisations("another").total == 0


def test_a_client_whose_record_says_no_is_told_as_the_client(desks, case):
    with pytest.raises(SeatRefused) as no:
        desks.engagements.open(Who("Ida Other", INES.email), "Another Firm", date(2026, 6, 1))
    assert no.value.role is Role.CLIENT
