"""Mistakes are taken back by the next value, as everything else is done."""

from datetime import date

import pytest

from coachdesk.base.errors import RuleBroken
from coachdesk.base.ids import (
    AgreementId,
    EngagementId,
    GoalId,
    OrganisationId,
    PartyId,
    PersonId,
    PostId,
)
from coachdesk.domain.agreement import Audience, Cell, Sharing, StandingSentence, ThreeWayAgreement, Topic
from coachdesk.domain.engagement import Ending, Engagement, Kind, Party, Urgency
from coachdesk.domain.goals import AgreedGoal

BEGAN, LATER = date(2026, 5, 12), date(2026, 11, 3)


def test_an_engagement_that_ended_by_mistake_goes_on():
    one = Engagement(EngagementId("e"), PersonId("p"), OrganisationId("o"), Kind.DEVELOPMENTAL, Urgency.CALM, BEGAN)

    assert one.end(LATER, Ending.EARLY).go_on() == one
    with pytest.raises(RuleBroken, match="has not ended"):
        one.go_on()


def test_a_seat_that_was_left_by_mistake_is_held_on():
    one = Party(PartyId("s"), EngagementId("e"), PostId("p"), BEGAN)

    assert one.leave(LATER).stay() == one


def test_a_goal_that_was_called_reached_by_mistake_is_not():
    one = AgreedGoal(GoalId("g"), EngagementId("e"), "To rest.", BEGAN)

    assert one.reach(LATER).not_reached() == one


@pytest.mark.parametrize(("wording", "names"), [("It ends on {end}.", True), ("It began on {begin}.", False)])
def test_an_agreement_names_the_end_while_it_runs(wording, names):
    place = Topic.DATES, Audience.HR
    agreement = ThreeWayAgreement(
        id=AgreementId("a"),
        engagement=EngagementId("e"),
        version=1,
        agreed_on=BEGAN,
        in_force_from=BEGAN,
        cells=(Cell(*place, Sharing.STANDING),),
        rows=(Topic.DATES,),
        standing=(StandingSentence(*place, wording),),
    )

    assert agreement.names_the_end is names
    assert not agreement.end(LATER).names_the_end
