"""Finding people, organisations and sessions, whatever their number."""

from datetime import date, timedelta

import pytest
from a_full_day import a_full_day, at

from coachdesk.app.directory import Found, Hit
from coachdesk.app.lists import (
    ClientCounts,
    ClientOrder,
    ClientsAsked,
    ClientsShown,
    SessionCounts,
    SessionsShown,
    Status,
)
from coachdesk.base.errors import RuleBroken
from coachdesk.domain.engagement import Ending
from coachdesk.domain.people import Role
from coachdesk.domain.sessions import Attendance

BY_NAME = ["Tomasz Brandt", "Noah Lindqvist", "Ines Moreau", "Grace Okafor", "Priya Tanaka"]


@pytest.fixture
def day(coachdesk, clock, tmp_path):
    with a_full_day(coachdesk, clock, tmp_path) as opened:
        yield opened


def names(desks, **asked) -> list[str]:
    return [line.client for line in desks.directory.clients(ClientsAsked(**asked)).lines]


def test_clients_go_by_family_name_and_tell_how_they_stand(day):
    lines = day.desks.directory.clients().lines

    assert [line.client for line in lines] == BY_NAME
    noah = lines[1]
    assert (noah.organisation, noah.job_title, noah.status) == ("Fjord Rail", "Fleet Director", Status.ACTIVE)
    assert (noah.held, noah.planned) == (4, 8)
    assert (noah.last_on, noah.next_at) == (date(2026, 11, 17), at("11-20", "14:30"))
    assert lines[0].status is Status.NO_AGREEMENT


@pytest.mark.parametrize(
    ("order", "first", "last"),
    [
        (ClientOrder.ORGANISATION, "Noah Lindqvist", "Ines Moreau"),
        (ClientOrder.LAST, "Grace Okafor", "Tomasz Brandt"),
        (ClientOrder.NEXT, "Ines Moreau", "Grace Okafor"),
    ],
)
def test_clients_go_by_another_column_and_who_has_nothing_there_stands_last(day, order, first, last):
    forwards, backwards = names(day.desks, order=order), names(day.desks, order=order, backwards=True)

    assert (forwards[0], forwards[-1]) == (first, last)
    nothing = order in {ClientOrder.LAST, ClientOrder.NEXT}
    assert backwards == ([*forwards[:-1][::-1], last] if nothing else forwards[::-1])


@pytest.mark.parametrize("order", list(ClientOrder))
@pytest.mark.parametrize("backwards", [False, True])
def test_windows_put_together_are_the_whole_list(day, order, backwards):
    asked = ClientsAsked(order=order, backwards=backwards)
    whole = [line.engagement for line in day.desks.directory.clients(asked).lines]
    windows = [day.desks.directory.clients(asked, offset, 2) for offset in range(0, 6, 2)]

    assert [line.engagement for window in windows for line in window.lines] == whole
    assert {window.total for window in windows} == {5}
    assert day.desks.directory.clients(asked, 10, 2).lines == []


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("mor", ["Ines Moreau"]),
        ("  MORÉAU  ines ", ["Ines Moreau"]),
        ("ines@", ["Ines Moreau"]),
        ("hallgarten", ["Tomasz Brandt", "Grace Okafor"]),
        ("hall gra", ["Grace Okafor"]),
        ("oreau", []),
        ("'%_\"", BY_NAME),
        ("zz", []),
    ],
)
def test_a_few_letters_find_whoever_is_meant(day, typed, found):
    assert names(day.desks, search=typed) == found
    assert day.desks.directory.clients(ClientsAsked(typed)).total == len(found)


def test_clients_are_told_apart_by_how_they_stand(day, clock):
    clock.moment += timedelta(days=1)
    day.desks.engagements.end(day.engagements["Priya"], date(2026, 11, 20), Ending.COMPLETED)

    assert names(day.desks, which=ClientsShown.ENDED) == ["Priya Tanaka"]
    assert names(day.desks, which=ClientsShown.ACTIVE) == BY_NAME[:-1]
    assert names(day.desks, which=ClientsShown.NO_AGREEMENT) == ["Tomasz Brandt"]
    assert day.desks.directory.client_counts() == ClientCounts(running=4, every=5)


def test_a_corrected_name_is_found_at_once(day):
    day.desks.engagements.correct(day.engagements["Ines"], Role.CLIENT, name="Ines Çelik")

    assert names(day.desks, search="celik") == ["Ines Çelik"]
    assert names(day.desks, search="moreau ines") == []


def test_what_became_of_a_session_is_counted_at_once(day):
    def grace():
        (line,) = day.desks.directory.clients(ClientsAsked("okafor")).lines
        return line.held, line.last_on

    session = day.sessions["Grace"]
    day.desks.engagements.hold(session, 60)
    assert grace() == (3, date(2026, 11, 19))
    day.desks.engagements.unmark(session, 60)
    assert grace() == (2, date(2026, 10, 15))


def test_organisations_tell_how_many_work_there_and_are_coached(day):
    window = day.desks.directory.organisations()

    told = [(line.name, line.people, line.running, line.engagements) for line in window.lines]
    assert told == [
        ("Fjord Rail", 3, 1, 1),
        ("Hallgarten Verlag", 4, 2, 2),
        ("Meridian Water", 3, 1, 1),
        ("Northlight Optics AG", 3, 1, 1),
    ]
    assert [line.name for line in day.desks.directory.organisations("ver hall").lines] == ["Hallgarten Verlag"]
    assert [line.name for line in day.desks.directory.organisations("", 2, 1).lines] == ["Meridian Water"]


def test_an_organisation_shows_its_people_and_its_engagements(day):
    (line,) = day.desks.directory.organisations("fjord").lines
    sheet = day.desks.directory.organisation(line.id)

    assert [(one.name, one.role) for one in sheet.people] == [
        ("Sigrid Dahl", Role.HR),
        ("Pål Enger", Role.BOSS),
        ("Noah Lindqvist", Role.CLIENT),
    ]
    assert [one.client for one in sheet.engagements] == ["Noah Lindqvist"]
    with pytest.raises(RuleBroken, match="no organisation"):
        day.desks.directory.organisation("none")


def test_sessions_come_in_the_order_in_which_they_take_place(day):
    lines = day.desks.directory.sessions(SessionsShown.COMING).lines

    assert [line.client for line in lines] == [
        "Ines Moreau",
        "Noah Lindqvist",
        "Tomasz Brandt",
        "Priya Tanaka",
        "Ines Moreau",
    ]
    assert [line.number for line in lines] == [6, 5, 1, 9, 7]


def test_sessions_wait_to_be_marked_or_to_be_written_about(day):
    directory = day.desks.directory

    assert [line.client for line in directory.sessions(SessionsShown.TO_MARK).lines] == ["Grace Okafor"]
    due = directory.sessions(SessionsShown.NOTES_DUE).lines
    assert [(line.client, line.written) for line in due] == [("Priya Tanaka", False), ("Noah Lindqvist", False)]
    assert directory.session_counts() == SessionCounts(coming=5, to_mark=1, notes_due=2, every=25)


def test_all_sessions_run_from_the_newest_and_windows_make_the_whole(day):
    directory = day.desks.directory
    whole = [line.id for line in directory.sessions(SessionsShown.ALL).lines]
    windows = [directory.sessions(SessionsShown.ALL, "", offset, 4).lines for offset in range(0, 25, 4)]

    assert [line.id for window in windows for line in window] == whole
    moments = [line.starts_at for line in directory.sessions(SessionsShown.ALL).lines]
    assert moments == sorted(moments, reverse=True)


def test_sessions_are_found_by_their_client(day):
    found = day.desks.directory.sessions(SessionsShown.ALL, "tana").lines

    assert {line.client for line in found} == {"Priya Tanaka"}
    assert len(found) == 9


def test_a_session_that_was_called_off_has_no_number(day):
    desk = day.desks.engagements
    desk.miss(day.sessions["Ines"], Attendance.CANCELLED)
    later = day.desks.directory.sessions(SessionsShown.COMING, "moreau").lines[0]

    assert day.desks.directory.session(day.sessions["Ines"]).number is None
    assert later.number == 6
    with pytest.raises(RuleBroken, match="no session"):
        day.desks.directory.session("none")


def test_the_palette_finds_clients_before_organisations(day):
    assert day.desks.directory.find("no") == [
        Hit(Found.CLIENT, day.engagements["Noah"], "Noah Lindqvist", "Fjord Rail"),
        Hit(Found.CLIENT, day.engagements["Ines"], "Ines Moreau", "Northlight Optics AG"),
        Hit(
            Found.ORGANISATION,
            day.desks.directory.organisations("northlight").lines[0].id,
            "Northlight Optics AG",
            "Organisation",
        ),
    ]
    assert day.desks.directory.find("  ") == []


def test_what_is_on_record_is_offered_while_one_types(day):
    directory = day.desks.directory

    assert directory.suggest_organisations("h") == ["Hallgarten Verlag"]
    assert [one.name for one in directory.suggest_people("hallgarten  verlag", Role.BOSS)] == ["Jonas Reuter"]
    assert directory.suggest_people("nowhere", Role.BOSS) == []


def test_an_import_that_is_taken_back_leaves_no_line_behind(day, coachdesk, tmp_path):
    table = tmp_path / "clients.csv"
    table.write_text("Client,Organisation,Begins,Session,Length\nAda New,New Firm,2026-10-01,2026-10-02,60\n")
    sheet = coachdesk.read_sheet(table)
    plan = day.desks.importing.plan_table(sheet, source_name="", today=date(2026, 11, 20))
    day.desks.importing.carry_out(plan)
    (line,) = day.desks.directory.clients(ClientsAsked("ada")).lines
    assert line.organisation == "New Firm"

    day.desks.importing.undo()
    assert day.desks.directory.clients(ClientsAsked("ada")).total == 0
    assert day.desks.directory.client_counts().every == 5
