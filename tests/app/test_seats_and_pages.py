"""What went wrong once when somebody tried hard: seats that change, agreements entered twice, pages that never left."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from practice_story import HENRIK, STANDING, TERMS, Who, open_case

from coachdesk.base.errors import DisclosureRefused, RuleBroken, StoreFault
from coachdesk.disclosure.ledger import LedgerKind
from coachdesk.domain.agreement import Audience, Cell, Occasion, Sharing, StandingSentence, Topic
from coachdesk.domain.engagement import Ending
from coachdesk.domain.people import Courtesy, Role
from coachdesk.domain.sessions import CoachingSession

SCAN = ("signed.pdf", b"%PDF a scan")


def full_disk(_: bytes) -> None:
    raise StoreFault("The letter was not written: the disk is full.")


def test_a_boss_who_leaves_one_table_keeps_the_other(desks, clock):
    first = open_case(desks)
    second = open_case(desks, client=Who("Tom Reed", "tom@reed.example"))
    summary = second.approved()
    desks.engagements.seat(first.engagement, Role.BOSS, Who("Olga Brandt"), clock.today())

    assert second.release(summary).startswith(b"%PDF")


def test_a_wrong_new_boss_is_put_right_the_same_day(desks, clock):
    case = open_case(desks)
    desks.engagements.seat(case.engagement, Role.BOSS, Who("Wrong Person"), clock.today())
    desks.engagements.seat(case.engagement, Role.BOSS, Who("Olga Brandt"), clock.today())
    seats = desks.engagements.view(case.engagement).seats

    assert [seat.name for seat in seats if seat.role is Role.BOSS and seat.taken_on(clock.today())] == ["Olga Brandt"]


def test_what_was_typed_about_a_person_is_never_dropped(desks, clock):
    case = open_case(desks)
    today = clock.today()

    with pytest.raises(RuleBroken, match="another job title"):
        desks.engagements.seat(case.engagement, Role.BOSS, replace(HENRIK, job_title="Chief"), today)
    with pytest.raises(RuleBroken, match="another form of address"):
        desks.engagements.seat(case.engagement, Role.BOSS, replace(HENRIK, courtesy=Courtesy.MS), today)
    with pytest.raises(RuleBroken, match="address is Henrik Vaas's"):
        desks.engagements.seat(case.engagement, Role.BOSS, Who("Anna Neu", HENRIK.email), today)
    with pytest.raises(RuleBroken, match="is the client and takes no other seat"):
        desks.engagements.seat(case.engagement, Role.BOSS, Who("Ines Moreau", "ines@moreau.example"), today)


def test_an_engagement_is_on_record_once(desks):
    open_case(desks)

    with pytest.raises(RuleBroken, match="on record already"):
        open_case(desks)


def test_an_agreement_that_begins_after_the_end_lets_nothing_out(desks, clock):
    case = open_case(desks)
    summary = case.approved()
    desks.agreements.record(case.engagement, replace(TERMS, in_force_from=clock.today() + timedelta(days=16)), SCAN)
    desks.engagements.end(case.engagement, clock.today(), Ending.EARLY)
    clock.pass_days(18)

    with pytest.raises(DisclosureRefused, match="The coaching ended on 4 December 2026"):
        case.release(summary)


def test_the_newest_record_of_a_standing_yes_counts(desks):
    case = open_case(desks)
    for words in ("It began on {begin}.", "It began on {begin}, as planned.", "Begun: {begin}."):
        sentence = StandingSentence(Topic.DATES, Audience.BOSS, words)
        desks.agreements.record(case.engagement, replace(TERMS, standing=(sentence,)), SCAN)
        written = desks.summaries.draft(case.engagement, Audience.BOSS, Occasion.UPDATE, ())
        assert written.reasons == ()


def test_the_order_of_the_sentences_in_the_file_does_not_matter(desks):
    case = open_case(desks)
    active = StandingSentence(Topic.ENGAGEMENT_ACTIVE, Audience.BOSS, "The coaching goes on.")
    cells = (*TERMS.cells, Cell(Topic.ENGAGEMENT_ACTIVE, Audience.BOSS, Sharing.STANDING))
    terms = replace(TERMS, cells=cells, rows=(Topic.ENGAGEMENT_ACTIVE, *TERMS.rows))
    for standing in ((STANDING, active), (active, STANDING)):
        desks.agreements.record(case.engagement, replace(terms, standing=standing), SCAN)
        assert desks.summaries.draft(case.engagement, Audience.BOSS, Occasion.UPDATE, ()).reasons == ()


def test_a_standing_yes_wants_the_signed_paper(desks):
    case = open_case(desks, terms=None)
    desks.agreements.record(case.engagement, TERMS)
    written = desks.summaries.draft(case.engagement, Audience.BOSS, Occasion.UPDATE, ())

    assert written.reasons == ("Ines Moreau has not said yes to this wording.",)


def test_an_agreement_is_not_signed_tomorrow_and_names_no_date_that_is_not_set(desks, clock):
    case = open_case(desks, terms=None)
    with pytest.raises(RuleBroken, match="still to come"):
        desks.agreements.record(case.engagement, replace(TERMS, agreed_on=clock.today() + timedelta(days=1)))
    endless = desks.engagements.open(Who("Tom Reed"), "Acme", date(2026, 5, 12))
    with pytest.raises(RuleBroken, match="no planned end is set"):
        desks.agreements.record(endless, replace(TERMS, signed_by=()))
    assert desks.overview.summaries() == []


def test_an_agreement_and_its_goals_are_saved_together_or_not_at_all(desks):
    case = open_case(desks, terms=None)
    with pytest.raises(RuleBroken, match="agreed wording"):
        desks.agreements.record(case.engagement, replace(TERMS, goals=("To delegate.", " ")))

    assert desks.agreements.goals(case.engagement) == []
    with pytest.raises(RuleBroken, match="no three-way agreement yet"):
        case.draft()


def test_a_page_that_never_left_is_not_what_a_later_release_gives(desks, clock):
    case = open_case(desks)
    summary = case.approved()
    with pytest.raises(StoreFault):
        desks.releases.release(summary, full_disk)
    assert desks.overview.summaries()[0].state == "approved"
    clock.pass_days(2)
    pages: list[bytes] = []
    released = desks.releases.release(summary, pages.append)

    assert not released.reprint
    assert desks.overview.summaries()[0].state == "released"
    with pytest.raises(StoreFault):
        desks.releases.release(summary, full_disk)
    assert case.release(summary) == pages[0]
    assert [entry.kind for entry in desks.ledger.entries()][-6:] == [
        LedgerKind.RELEASE_BEGUN,
        LedgerKind.RELEASED,
        LedgerKind.RELEASE_BEGUN,
        LedgerKind.NOT_RELEASED,
        LedgerKind.RELEASE_BEGUN,
        LedgerKind.REPRINTED,
    ]


def test_a_clock_set_back_brings_no_yes_back_to_life(desks, clock):
    case = open_case(desks)
    summary = case.approved()
    clock.pass_days(40)
    case.release(case.approved())
    clock.pass_days(-30)

    with pytest.raises(DisclosureRefused, match="Set the clock right first"):
        case.release(summary)


def test_a_session_is_entered_under_the_first_letters_of_its_engagement(desks, clock):
    case = open_case(desks)
    short = case.engagement[:5]
    day = clock.moment.replace(tzinfo=None)
    desks.engagements.plan_session(short, CoachingSession(desks.new_id(), short, day, 60))

    assert len(desks.engagements.view(short).sessions) == 1


def test_a_draft_says_at_once_what_can_not_be_printed(desks):
    case = open_case(desks)
    told = ((Topic.PROGRESS, "Well done 🙂"),)
    written = desks.summaries.draft(case.engagement, Audience.BOSS, Occasion.UPDATE, told)

    assert "U+1F642" in written.reasons[-1]
