from dataclasses import replace
from datetime import date

import pytest

from coachdesk.base.errors import RuleBroken
from coachdesk.base.ids import AgreementId, EngagementId
from coachdesk.domain.agreement import (
    MAY_STAND,
    NEVER_OPEN,
    Audience,
    Cell,
    Sharing,
    StandingSentence,
    ThreeWayAgreement,
    Topic,
    in_force,
)

MAY = date(2026, 5, 12)


def an_agreement(*cells: Cell, standing=(), **more) -> ThreeWayAgreement:
    made = ThreeWayAgreement(
        AgreementId("a"), EngagementId("e"), 1, MAY, MAY, cells, (Topic.DATES, Topic.PROGRESS), standing=standing
    )
    return replace(made, **more)


def test_what_nobody_opened_is_never_told():
    agreement = an_agreement()

    assert {agreement.sharing(topic, audience) for topic in Topic for audience in Audience} == {Sharing.NEVER}


def test_an_open_topic_is_open_to_its_reader_alone():
    agreement = an_agreement(Cell(Topic.PROGRESS, Audience.BOSS, Sharing.AGREED_UPDATE))

    assert agreement.sharing(Topic.PROGRESS, Audience.BOSS) is Sharing.AGREED_UPDATE
    assert agreement.sharing(Topic.PROGRESS, Audience.HR) is Sharing.NEVER


@pytest.mark.parametrize("topic", sorted(NEVER_OPEN))
@pytest.mark.parametrize("sharing", [Sharing.AGREED_UPDATE, Sharing.CLIENT_TELLS, Sharing.STANDING])
def test_no_agreement_opens_what_was_said_or_what_the_coach_thinks(topic, sharing):
    with pytest.raises(RuleBroken, match="No agreement can open"):
        an_agreement(Cell(topic, Audience.BOSS, sharing))


@pytest.mark.parametrize("topic", sorted(set(Topic) - MAY_STAND - NEVER_OPEN))
def test_only_dates_and_that_the_coaching_goes_on_may_stand(topic):
    with pytest.raises(RuleBroken, match="No sentence may stand"):
        an_agreement(Cell(topic, Audience.BOSS, Sharing.STANDING))


def test_a_standing_cell_and_its_sentence_need_each_other():
    sentence = StandingSentence(Topic.DATES, Audience.BOSS, "It began on {begin}.")

    with pytest.raises(RuleBroken, match="sentence is missing"):
        an_agreement(Cell(Topic.DATES, Audience.BOSS, Sharing.STANDING))
    with pytest.raises(RuleBroken, match="needs its topic to stand"):
        an_agreement(standing=(sentence,))


@pytest.mark.parametrize("wording", ["{attended} of ten sessions", "{begin", "held {0}", " ", "{begin}{end}"])
def test_only_the_two_dates_may_vary_in_a_standing_sentence(wording):
    with pytest.raises(RuleBroken, match="may vary"):
        StandingSentence(Topic.DATES, Audience.BOSS, wording)


def test_a_cell_or_a_row_stands_once():
    cell = Cell(Topic.PROGRESS, Audience.BOSS, Sharing.AGREED_UPDATE)

    with pytest.raises(RuleBroken, match="names a cell twice"):
        an_agreement(cell, replace(cell, sharing=Sharing.NEVER))
    with pytest.raises(RuleBroken, match="names a row twice"):
        an_agreement(rows=(Topic.DATES, Topic.DATES))


def test_an_agreement_is_in_force_on_its_first_and_its_last_day():
    agreement = an_agreement().end(date(2026, 6, 1))

    assert agreement.in_force_on(MAY)
    assert agreement.in_force_on(date(2026, 6, 1))
    assert not agreement.in_force_on(date(2026, 6, 2))
    assert not agreement.in_force_on(date(2026, 5, 11))


def test_an_agreement_ends_once():
    with pytest.raises(RuleBroken, match="ended already"):
        an_agreement().end(date(2026, 6, 1)).end(date(2026, 7, 1))


def test_an_agreement_that_ended_before_it_began_is_never_in_force():
    assert not an_agreement().end(date(2026, 5, 1)).in_force_on(MAY)


def test_the_newest_version_counts_and_an_older_one_never_comes_back():
    first = an_agreement()
    second = replace(first, id=AgreementId("b"), version=2, in_force_from=date(2026, 7, 1), ended_on=date(2026, 8, 1))

    assert in_force([first, second], date(2026, 6, 1)) is first
    assert in_force([first, second], date(2026, 7, 1)) is second
    assert in_force([first, second], date(2026, 9, 1)) is None
    assert in_force([first, second], date(2026, 5, 1)) is None
    assert in_force([], MAY) is None
