"""The list of updates: cheap, and of one mind with the gate's own overview."""

from datetime import date
from pathlib import Path

import pytest
from held import FAST
from practice_story import TERMS, TOLD, Who, open_case

from coachdesk.app.states import State
from coachdesk.app.update_lines import UpdateOrder, UpdatesAsked, UpdatesShown
from coachdesk.base.errors import StoreFault
from coachdesk.bootstrap import CoachDesk
from coachdesk.domain.agreement import Audience, Occasion

GRACE = Who("Grace Okafor", "grace@okafor.example")


def test_each_update_stands_where_the_overview_says_it_does(tmp_path: Path):
    program = CoachDesk(stretching=FAST)
    practice, passphrase = program.make_sample(tmp_path, "small", 1, lambda *_: None)
    with program.opened(practice, passphrase) as desks:
        listed = {line.id: line.state for line in desks.overview.window().lines}
        overview = desks.overview.summaries()
        one_by_one = [desks.overview.summary(line.id) for line in overview]
        counts = desks.overview.counts()

    assert listed == {line.id: line.state for line in overview}
    assert one_by_one == overview
    assert len(set(listed.values())) >= 5
    assert counts[UpdatesShown.ALL] == len(listed)
    assert counts[UpdatesShown.TOLD] == list(listed.values()).count(State.RELEASED)


def test_a_page_that_never_left_is_not_told(desks):
    case = open_case(desks)
    summary = case.approved()

    def full(_: bytes) -> None:
        raise StoreFault("The disk is full.")

    with pytest.raises(StoreFault, match="disk is full"):
        desks.releases.release(summary, full)

    assert desks.overview.window().lines[0].state is State.APPROVED


def test_a_standing_yes_taken_back_shows_in_the_list(desks):
    case = open_case(desks)
    summary = desks.summaries.draft(case.engagement, Audience.BOSS, Occasion.UPDATE, ()).id
    desks.summaries.withdraw(summary)

    assert desks.overview.window().lines[0].state is State.WITHDRAWN


@pytest.fixture
def three(desks):
    case = open_case(desks)
    mid_point = case.draft()
    update = desks.summaries.draft(case.engagement, Audience.HR, Occasion.UPDATE, TOLD[:1]).id
    other = open_case(desks, client=GRACE)
    return mid_point, update, other.ask(other.draft(TOLD[:2])), case


def test_a_line_tells_who_for_whom_and_by_when(desks, three):
    mid_point, *_ = three
    line = next(line for line in desks.overview.window().lines if line.id == mid_point)

    assert (line.client, line.organisation, line.reader) == ("Ines Moreau", "Northlight Optics AG", "Henrik Vaas")
    assert (line.audience, line.occasion, line.state) == (Audience.BOSS, Occasion.MID_POINT, State.DRAFT)
    assert line.due_on == TERMS.letters[0].due_on == date(2026, 12, 4)


@pytest.mark.parametrize(
    ("typed", "clients"),
    [
        ("", ["Grace Okafor", "Ines Moreau", "Ines Moreau"]),
        ("ferra", ["Ines Moreau"]),
        ("inés VAAS", ["Ines Moreau"]),
        ("northlight", ["Grace Okafor", "Ines Moreau", "Ines Moreau"]),
        ("nobody", []),
    ],
)
def test_updates_are_found_by_client_organisation_and_reader(desks, three, typed, clients):
    found = desks.overview.window(UpdatesAsked(typed))

    assert [line.client for line in found.lines] == clients
    assert found.total == desks.overview.counts(typed)[UpdatesShown.ALL] == len(clients)


@pytest.mark.parametrize(
    ("order", "backwards", "clients"),
    [
        (UpdateOrder.WRITTEN, True, ["Ines Moreau", "Ines Moreau", "Grace Okafor"]),
        (UpdateOrder.CLIENT, False, ["Ines Moreau", "Ines Moreau", "Grace Okafor"]),
        (UpdateOrder.CLIENT, True, ["Grace Okafor", "Ines Moreau", "Ines Moreau"]),
        (UpdateOrder.DUE, False, ["Grace Okafor", "Ines Moreau", "Ines Moreau"]),
        (UpdateOrder.DUE, True, ["Grace Okafor", "Ines Moreau", "Ines Moreau"]),
    ],
)
def test_the_list_goes_by_what_was_asked_for(desks, three, order, backwards, clients):
    lines = desks.overview.window(UpdatesAsked(order=order, backwards=backwards)).lines

    assert [line.client for line in lines] == clients
    if order is UpdateOrder.DUE:
        assert lines[-1].due_on is None


def test_a_window_holds_a_part_and_knows_the_whole(desks, three):
    part = desks.overview.window(offset=1, limit=1)

    assert (part.total, part.offset, len(part.lines)) == (3, 1, 1)


@pytest.mark.parametrize(
    ("which", "many"),
    [
        (UpdatesShown.ALL, 3),
        (UpdatesShown.DRAFTS, 2),
        (UpdatesShown.WAITING, 1),
        (UpdatesShown.READY, 0),
        (UpdatesShown.TOLD, 0),
    ],
)
def test_updates_are_shown_by_how_far_they_have_come(desks, three, which, many):
    assert desks.overview.window(UpdatesAsked(which=which)).total == many
    assert desks.overview.counts()[which] == many
