"""What was recorded by mistake is taken back, and leaves everything as it was."""

from datetime import timedelta

import pytest
from practice_story import Who, open_case

from coachdesk.base.errors import RuleBroken
from coachdesk.domain.engagement import Ending
from coachdesk.domain.people import Role

OLGA = Who("Olga Brandt")


def sitting(desks, case, role: Role):
    return desks.engagement_page.of(case.engagement).party(role)


def test_somebody_who_did_not_leave_sits_there_still(desks, clock):
    case = open_case(desks)
    before = sitting(desks, case, Role.HR)
    desks.engagements.leave(case.engagement, Role.HR, clock.today() - timedelta(days=1))
    desks.mending.still_sits(case.engagement, Role.HR)

    assert sitting(desks, case, Role.HR) == before


def test_a_seat_taken_meanwhile_is_not_given_back(desks, clock):
    case = open_case(desks)
    desks.engagements.leave(case.engagement, Role.HR, clock.today() - timedelta(days=1))
    desks.engagements.seat(case.engagement, Role.HR, OLGA, clock.today())

    with pytest.raises(RuleBroken, match="Somebody sits at this table as HR already"):
        desks.mending.still_sits(case.engagement, Role.HR)


def test_a_seat_that_nobody_left_is_not_given_back(desks):
    case = open_case(desks)

    with pytest.raises(RuleBroken, match="Nobody left this table as payer"):
        desks.mending.still_sits(case.engagement, Role.PAYER)


def test_somebody_seated_by_mistake_never_sat_and_the_one_before_sits_on(desks, clock):
    case = open_case(desks)
    before = sitting(desks, case, Role.BOSS)
    desks.engagements.seat(case.engagement, Role.BOSS, OLGA, clock.today())
    desks.mending.never_sat(case.engagement, Role.BOSS, before.person)

    assert sitting(desks, case, Role.BOSS) == before
    assert "Olga Brandt" not in {one.who for one in desks.engagement_page.of(case.engagement).timeline}


def test_a_seat_that_was_empty_before_is_empty_again(desks, clock):
    case = open_case(desks)
    desks.engagements.leave(case.engagement, Role.HR, clock.today() - timedelta(days=1))
    empty = sitting(desks, case, Role.HR)
    desks.engagements.seat(case.engagement, Role.HR, OLGA, clock.today())
    desks.mending.never_sat(case.engagement, Role.HR, None)

    assert sitting(desks, case, Role.HR) == empty
    with pytest.raises(RuleBroken, match="Nobody sits"):
        desks.mending.never_sat(case.engagement, Role.HR, None)


def test_an_engagement_that_was_ended_by_mistake_goes_on_with_its_agreement(desks, clock):
    case = open_case(desks)
    before = desks.engagement_page.of(case.engagement)
    running = [one.id for one in before.agreements if one.ended_on is None]
    desks.engagements.end(case.engagement, clock.today(), Ending.EARLY)
    desks.mending.goes_on(case.engagement, running)

    assert desks.engagement_page.of(case.engagement) == before
    with pytest.raises(RuleBroken, match="has not ended"):
        desks.mending.goes_on(case.engagement, running)


def test_an_agreement_that_had_ended_before_stays_ended(desks, clock):
    case = open_case(desks)
    desks.agreements.end(case.engagement, clock.today())
    desks.engagements.end(case.engagement, clock.today(), Ending.EARLY)
    desks.mending.goes_on(case.engagement, [])

    assert desks.engagement_page.of(case.engagement).agreement.ended_on == clock.today()


def test_an_agreement_ended_by_mistake_runs_on_while_the_engagement_does(desks, clock):
    case = open_case(desks)
    before = desks.engagement_page.of(case.engagement)
    ids = [one.id for one in before.agreements]
    desks.agreements.end(case.engagement, clock.today())
    desks.mending.runs_on(case.engagement, ids)
    assert desks.engagement_page.of(case.engagement) == before

    desks.engagements.end(case.engagement, clock.today(), Ending.EARLY)
    with pytest.raises(RuleBroken, match="has ended"):
        desks.mending.runs_on(case.engagement, ids)
