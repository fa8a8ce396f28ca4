"""The timeline tells what happened, newest first, each thing once."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from practice_story import AGREED_ON, TERMS, Who, open_case

from coachdesk.app.timeline import _OF_ENTRY, Event
from coachdesk.base.errors import StoreFault
from coachdesk.disclosure.ledger import LedgerKind
from coachdesk.domain.agreement import Audience, Occasion
from coachdesk.domain.engagement import Ending
from coachdesk.domain.people import Role

ABOUT_THE_PRACTICE = {"own_copy"}  # entries of no engagement


def events(desks, case) -> list[Event]:
    return [one.event for one in desks.engagement_page.of(case.engagement).timeline]


def test_an_engagement_begins_and_is_agreed(desks):
    case = open_case(desks)
    newest, oldest = desks.engagement_page.of(case.engagement).timeline

    assert {newest.event, oldest.event} == {Event.AGREED, Event.BEGAN}
    assert {newest.day, oldest.day} == {AGREED_ON}


def test_a_letter_is_asked_for_approved_and_told_once_each(desks):
    case = open_case(desks)
    summary = case.approved()
    case.release(summary)
    case.release(summary)
    told = desks.engagement_page.of(case.engagement).timeline[:4]

    assert [one.event for one in told] == [Event.TOLD_AGAIN, Event.TOLD, Event.YES, Event.ASKED]
    assert [one.way for one in told] == ["saved as PDF", "saved as PDF", "", ""]
    assert {(one.who, one.audience, one.occasion, one.update) for one in told} == {
        ("Henrik Vaas", Audience.BOSS, Occasion.MID_POINT, summary)
    }


def test_a_letter_that_never_left_is_told_so(desks):
    case = open_case(desks)
    summary = case.approved()

    def full_disk(_: bytes) -> None:
        raise StoreFault("The letter was not written: the disk is full.")

    with pytest.raises(StoreFault):
        desks.releases.release(summary, full_disk)
    assert events(desks, case)[:2] == [Event.NOT_TOLD, Event.YES]


def test_a_yes_taken_back_and_points_given_are_told(desks):
    case = open_case(desks)
    summary = case.approved()
    desks.summaries.withdraw(summary)
    desks.summaries.talking_points(summary)

    assert events(desks, case)[:2] == [Event.POINTS_GIVEN, Event.YES_WITHDRAWN]


def test_seats_that_changed_are_told_and_mistakes_are_not(desks, clock):
    case = open_case(desks)
    desks.engagements.seat(case.engagement, Role.BOSS, Who("Wrong Person"), clock.today())
    desks.engagements.seat(case.engagement, Role.BOSS, Who("Olga Brandt"), clock.today())
    desks.engagements.leave(case.engagement, Role.HR, clock.today())
    told = {(one.event, one.who) for one in desks.engagement_page.of(case.engagement).timeline}

    assert (Event.SEATED, "Olga Brandt") in told
    assert (Event.LEFT, "Henrik Vaas") in told
    assert (Event.LEFT, "Lucia Ferrante") in told
    assert not any(who == "Wrong Person" for _, who in told)


def test_an_end_closes_the_page_and_its_agreement_is_not_ended_twice(desks, clock):
    case = open_case(desks)
    desks.agreements.record(case.engagement, replace(TERMS, in_force_from=date(2026, 9, 1)))
    desks.agreements.end(case.engagement, clock.today() - timedelta(days=1))
    assert events(desks, case)[0] is Event.AGREEMENT_ENDED

    desks.engagements.end(case.engagement, clock.today(), Ending.COMPLETED)
    first = desks.engagement_page.of(case.engagement).timeline[0]
    assert (first.event, first.ending) == (Event.ENDED, Ending.COMPLETED)


def test_every_kind_of_entry_about_an_engagement_has_its_line():
    assert {str(kind) for kind in LedgerKind} - {str(kind) for kind in _OF_ENTRY} <= ABOUT_THE_PRACTICE
