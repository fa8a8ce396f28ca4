"""A table of clients and sessions becomes a practice, row by row, and nothing is made twice or guessed."""

from datetime import date, datetime
from pathlib import Path
from time import perf_counter

import pytest
from importing_practice import TODAY, a_practice, a_row, a_sheet

from coachdesk.app.importing.fields import Field, recognised
from coachdesk.app.importing.plan import What
from coachdesk.base.errors import InputUnusable, RuleBroken
from coachdesk.domain.engagement import Kind, Urgency
from coachdesk.domain.people import Courtesy, Role
from coachdesk.domain.sessions import Attendance, Mode
from coachdesk.outward.reading.trouble import Trouble


@pytest.fixture
def practice(tmp_path):
    with a_practice(tmp_path) as opened:
        yield opened


def sentences(troubles):
    return [one.sentence for one in troubles]


def labels(plan, kind):
    return [one.label for one in plan.made if one.kind is kind]


def test_a_dry_run_writes_nothing(practice):
    before = practice.dump(memory=True)

    plan = practice.plan(a_sheet(a_row(day="2026-02-03", minutes="90")), mapping={"Status": "ignored"})

    assert practice.dump(memory=True) == before
    assert [(one.kind, one.label, one.place) for one in plan.made] == [
        (What.ORGANISATION, "Northlight Optics", "Row 2"),
        (What.PERSON, "Ines Moreau", "Row 2"),
        (What.ENGAGEMENT, "Ines Moreau at Northlight Optics, from 2026-02-03", "Row 2"),
        (What.SESSION, "Ines Moreau, 2026-02-03 00:00, 90 minutes, held", "Row 2"),
    ]


def test_everything_that_one_row_tells_is_written_down(practice):
    told = {
        "Coachee": "Moreau, Ines",
        "E-Mail": "ines@moreau.example",
        "Anrede": "Frau",
        "Position": "Head of Planning",
        "Company": "Northlight  Optics",
        "Address": "Lindenhofstrasse 8\n8001 Zürich",
        "Line Manager": "Herr Henrik Vaas",
        "Manager e-mail": "henrik@northlight.example",
        "Manager position": "COO",
        "Manager Anrede": "Mr",
        "HR contact": "Lucia Ferrante",
        "HR mail": "lucia@northlight.example",
        "Type": "neue Rolle",
        "Urgency": "dringend",
        "Start date": "5.1.2026",
        "Planned end": "18.12.2026",
        "Planned sessions": "8",
        "Date": "3.2.2026",
        "Time": "9:30 Uhr",
        "Hours": "1,5",
        "Attendance": "no-show",
        "Mode": "Telefon",
    }

    plan = practice.take(a_sheet(told.values(), heads=told))

    assert not plan.troubles
    assert not plan.unused
    ines, henrik, lucia = (
        next(one for one in practice.shelf("people") if one.family == family)
        for family in ("Moreau", "Vaas", "Ferrante")
    )
    assert (ines.given, ines.courtesy, ines.email) == ("Ines", Courtesy.MS, "ines@moreau.example")
    assert (henrik.given, henrik.courtesy) == ("Henrik", Courtesy.MR)
    (organisation,) = practice.shelf("organisations")
    assert (organisation.name, organisation.address) == ("Northlight Optics", "Lindenhofstrasse 8\n8001 Zürich")
    (engagement,) = practice.shelf("engagements")
    assert (engagement.kind, engagement.urgency) == (Kind.TRANSITION, Urgency.URGENT)
    assert (engagement.begins_on, engagement.planned_end) == (date(2026, 1, 5), date(2026, 12, 18))
    assert engagement.planned_sessions == 8
    with practice.room.practice.reading() as work:
        seats = {seat.role: seat for seat in work.parties.seats(engagement.id)}
    assert {role: seat.person for role, seat in seats.items()} == {
        Role.CLIENT: ines.id,
        Role.BOSS: henrik.id,
        Role.HR: lucia.id,
    }
    assert (seats[Role.CLIENT].job_title, seats[Role.BOSS].job_title) == ("Head of Planning", "COO")
    assert seats[Role.BOSS].since == date(2026, 1, 5)
    (session,) = practice.shelf("sessions")
    assert (session.starts_at, session.minutes) == (datetime(2026, 2, 3, 9, 30), 90)  # noqa: DTZ001 - wall-clock time
    assert (session.attendance, session.mode) == (Attendance.NO_SHOW, Mode.PHONE)


def test_one_row_a_session_is_one_engagement(practice):
    rows = [a_row(day=f"2026-0{month}-10", minutes="60") for month in (2, 1, 3)]

    practice.take(a_sheet(*rows))

    (engagement,) = practice.shelf("engagements")
    assert engagement.begins_on == date(2026, 1, 10)
    assert len(practice.shelf("sessions")) == 3


def test_a_client_without_any_date_begins_today(practice):
    practice.take(a_sheet(a_row()))

    assert practice.shelf("engagements")[0].begins_on == TODAY


def test_another_begin_or_another_organisation_is_another_engagement(practice):
    practice.take(
        a_sheet(
            a_row(begins="2024-01-08"),
            a_row(begins="2026-01-12"),
            a_row(day="2025-05-05", minutes="60"),
            a_row(day="2026-02-05", minutes="60"),
            a_row(organisation="Harbour Bank"),
        )
    )

    begins = {one.id: one.begins_on for one in practice.shelf("engagements")}
    assert sorted(begins.values()) == [date(2024, 1, 8), date(2026, 1, 12), TODAY]
    assert [begins[one.engagement] for one in sorted(practice.shelf("sessions"), key=lambda one: one.starts_at)] == [
        date(2024, 1, 8),
        date(2026, 1, 12),
    ]


def test_a_second_run_adds_nothing(practice):
    sheet = a_sheet(a_row(day="2026-02-03", minutes="60"), a_row(day="2026-02-17", minutes="60"))
    practice.take(sheet)
    before = practice.dump(memory=True)

    plan = practice.plan(sheet)

    assert not plan.made
    assert practice.importing.carry_out(plan) is None
    assert practice.dump(memory=True) == before
    assert [one.kind for one in plan.known] == [
        What.ORGANISATION,
        What.PERSON,
        What.ENGAGEMENT,
        What.SESSION,
        What.SESSION,
    ]


def test_a_longer_log_adds_only_what_is_new(practice):
    practice.take(a_sheet(a_row(day="2026-02-03", minutes="60")))

    plan = practice.take(
        a_sheet(
            a_row(day="2026-01-20", minutes="60"),
            a_row(day="2026-02-03", minutes="60"),
            a_row(day="2026-02-17", minutes="60"),
        )
    )

    assert {one.kind for one in plan.made} == {What.SESSION}
    assert len(practice.shelf("engagements")) == 1
    assert len(practice.shelf("sessions")) == 3


def test_what_the_practice_holds_is_not_overwritten_and_nothing_is_filled_in(practice):
    practice.open("Ines Moreau")
    before = practice.dump()
    heads = ("Client", "E-mail", "Courtesy", "Organisation", "Address", "Boss", "Kind")

    plan = practice.take(
        a_sheet(
            ("Ines Moreau", "i@x.example", "Ms", "NORTHLIGHT OPTICS", "Zürich", "Henrik Vaas", "remedial"), heads=heads
        )
    )

    assert practice.dump() == before
    assert any("somebody else as the boss, or nobody yet" in told for told in sentences(plan.unused))


def test_an_engagement_that_goes_on_is_not_opened_twice(practice):
    practice.open("Ines Moreau", begins=date(2025, 6, 1))

    plan = practice.take(a_sheet(a_row(begins="2026-01-12", day="2026-02-03", minutes="60")))

    assert {one.kind for one in plan.made} == {What.SESSION}
    assert sentences(plan.unused) == [
        "Row 2: the client's engagement there began 2025-06-01 and goes on, so no other was made."
    ]


def test_people_are_found_by_address_first(practice):
    practice.open("Ines Moreau", email="Ines@Moreau.example")

    plan = practice.take(a_sheet(a_row("I. Moreau-Keller", "ines@moreau.example", day="2026-02-03", minutes="60")))

    assert {one.kind for one in plan.made} == {What.SESSION}


def test_one_name_with_two_addresses_is_two_people(practice):
    practice.open("Ines Moreau", email="ines@moreau.example")

    practice.take(a_sheet(a_row(email="ines@other.example"), a_row(email="third@other.example")))

    assert len(practice.shelf("people")) == 3


def test_a_short_name_is_not_taken_for_a_longer_one(practice):
    practice.open("Ines Moreau")

    practice.take(a_sheet(a_row("Moreau"), a_row("Ines"), a_row("Ines Moreau-Keller")))

    assert len(practice.shelf("people")) == 4


def test_the_same_name_twice_needs_an_address(practice):
    practice.open("Ines Moreau", email="one@x.example")
    practice.open("Ines Moreau", organisation="Harbour Bank", email="two@x.example")

    plan = practice.plan(a_sheet(a_row(), a_row("Tom Reed")))

    assert sentences(plan.troubles) == [
        "Row 2: several people are called Ines Moreau; give the e-mail address. The row was left out."
    ]
    assert labels(plan, What.PERSON) == ["Tom Reed"]


def test_an_address_further_down_tells_who_was_meant_above(practice):
    practice.take(a_sheet(a_row(), a_row(email="ines@moreau.example", day="2026-02-03", minutes="60")))

    (person,) = practice.shelf("people")
    assert person.email == "ines@moreau.example"


def test_one_address_for_two_names_is_a_trouble(practice):
    plan = practice.plan(a_sheet(a_row(email="office@x.example"), a_row("Tom Reed", "office@x.example")))

    assert labels(plan, What.PERSON) == ["Ines Moreau"]
    assert "belongs to somebody of another name" in sentences(plan.troubles)[0]


def test_an_address_that_the_table_gives_to_somebody_known_is_theirs_and_nobody_elses(practice):
    practice.open("Tom Reed")
    sheet = a_sheet(a_row("Tom Reed", "a@x.example"), a_row(email="a@x.example"))

    first, second = practice.take(sheet), practice.plan(sheet)

    assert [one.place for one in first.troubles] == ["Row 3"]
    assert (second.made, second.troubles) == ((), first.troubles)


def test_a_client_who_is_somebodys_boss_is_one_person(practice):
    heads = ("Client", "Organisation", "Boss", "Boss e-mail")

    practice.take(
        a_sheet(
            ("Ines Moreau", "Northlight Optics", "Henrik Vaas", "henrik@northlight.example"),
            ("Henrik Vaas", "Northlight Optics", "", ""),
            heads=heads,
        )
    )

    assert sorted(one.family for one in practice.shelf("people")) == ["Moreau", "Vaas"]
    assert sorted(one.role for one in practice.shelf("posts")) == [Role.BOSS, Role.CLIENT, Role.CLIENT]


def test_a_second_boss_is_told_of_and_does_not_cost_the_row(practice):
    heads = ("Client", "Organisation", "Boss", "Session date", "Minutes")

    plan = practice.take(
        a_sheet(
            ("Ines Moreau", "Northlight Optics", "Henrik Vaas", "2026-01-10", "60"),
            ("Ines Moreau", "Northlight Optics", "Lucia Ferrante", "2026-02-10", "60"),
            heads=heads,
        )
    )

    assert sentences(plan.unused) == ["Row 3: it names somebody else as the boss; the first one named has the seat."]
    assert len(practice.shelf("sessions")) == 2


def test_a_log_without_organisations_finds_the_clients_only_one(practice):
    practice.open("Ines Moreau")
    heads = ("Name", "Date", "Minutes")

    plan = practice.take(a_sheet(("Ines Moreau", "2026-02-03", "60"), ("Tom Reed", "2026-02-03", "60"), heads=heads))

    assert labels(plan, What.SESSION) == ["Ines Moreau, 2026-02-03 00:00, 60 minutes, held"]
    assert sentences(plan.troubles) == [
        "Row 3: it names no organisation, and the client has none yet or more than one. The row was left out."
    ]


def test_an_organisation_named_in_a_later_row_stands_for_the_rows_before(practice):
    practice.take(a_sheet(a_row(organisation=""), a_row()))

    assert len(practice.shelf("engagements")) == 1


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ({"client": ""}, "Row 2: it names no client"),
        ({"client": ","}, "Row 2, column Client: this is no name."),
        ({"client": "x" * 201}, "Row 2, column Client: it has more than 200 characters."),
        ({"organisation": "x" * 201}, "Row 2, column Organisation: it has more than 200 characters."),
        ({"email": "nobody"}, "Row 2, column Client e-mail: this is no e-mail address."),
        ({"client": "", "email": "who@x.example"}, "Row 2: it gives an e-mail address that nobody in the practice has"),
        ({"begins": "31.2.2026"}, "Row 2, column Begins: there is no such day"),
        ({"day": "soon"}, "Row 2, column Session date: this is not a date"),
        ({"day": "2026-02-03", "at": "25:00", "minutes": "60"}, "Row 2, column Time: this is not a time"),
        ({"day": "2026-02-03", "minutes": "1500"}, "Row 2, column Minutes: 1500 minutes is no length"),
        ({"day": "2026-02-03"}, "Row 2: a session that was held needs its length"),
        ({"day": "2026-02-03", "minutes": "0"}, "Row 2: a session that was held needs its length"),
        ({"minutes": "60"}, "Row 2: it tells of a session without its date"),
        ({"day": "2026-02-03", "minutes": "60", "status": "maybe"}, "Row 2, column Status: this is not an attendance"),
    ],
)
def test_a_row_with_a_trouble_is_left_out_whole_and_the_others_are_made(practice, cells, sentence):
    plan = practice.take(a_sheet(a_row(**cells), a_row("Tom Reed", organisation="Harbour Bank")))

    (told,) = sentences(plan.troubles)
    assert told.startswith(sentence)
    assert "left out" in told
    assert [one.name for one in practice.shelf("people")] == ["Tom Reed"]
    assert [one.name for one in practice.shelf("organisations")] == ["Harbour Bank"]


def test_a_planned_end_before_the_begin_is_a_trouble(practice):
    heads = ("Client", "Organisation", "Begins", "Planned end")

    plan = practice.plan(a_sheet(("Ines Moreau", "N", "2026-03-01", "2026-02-01"), heads=heads))

    assert "ends before it begins" in sentences(plan.troubles)[0]


@pytest.mark.parametrize(
    ("day", "status", "attendance"),
    [
        ("2026-03-19", "", Attendance.HELD),
        ("2026-03-20", "", Attendance.PLANNED),
        ("2026-03-21", "", Attendance.PLANNED),
        ("2026-03-19", "kurzfristig abgesagt", Attendance.CANCELLED_LATE),
        ("2026-03-19", "No Show", Attendance.NO_SHOW),
        ("2026-03-19", "stattgefunden", Attendance.HELD),
        ("2026-03-19", "geplant", Attendance.PLANNED),
    ],
)
def test_attendance_is_as_told_else_as_the_day_tells(practice, day, status, attendance):
    practice.take(a_sheet(a_row(day=day, minutes="60", status=status)))

    assert practice.shelf("sessions")[0].attendance is attendance


@pytest.mark.parametrize(
    ("head", "cell", "minutes"),
    [
        ("Hours", "1.5", 90),
        ("Stunden", "1,5", 90),
        ("Hours", "1:15", 75),
        ("Dauer", "90", 90),
        ("Duration (h)", "2", 120),
    ],
)
def test_a_bare_number_under_hours_counts_hours(practice, head, cell, minutes):
    practice.take(a_sheet(("Ines Moreau", "N", "2026-02-03", cell), heads=("Client", "Firma", "Datum", head)))

    assert practice.shelf("sessions")[0].minutes == minutes


@pytest.mark.parametrize(
    "cell", ["2026-02-03T09:30", "3.2.2026 09:30", "3 February 2026, 9:30 am", "2026-02-03 09:30:20"]
)
def test_a_time_behind_the_date_is_the_sessions_time(practice, cell):
    practice.take(a_sheet(a_row(day=cell, minutes="60")))

    assert practice.shelf("sessions")[0].starts_at == datetime(2026, 2, 3, 9, 30)  # noqa: DTZ001 - wall-clock time


def test_one_date_that_proves_the_order_reads_them_all(practice):
    practice.take(a_sheet(a_row(begins="13/01/2026", day="03/02/2026", minutes="60")))

    assert practice.shelf("sessions")[0].starts_at.date() == date(2026, 2, 3)


def test_a_date_that_reads_both_ways_is_a_trouble(practice):
    plan = practice.plan(a_sheet(a_row(day="03/02/2026", minutes="60")))

    assert "could be day/month or month/day" in sentences(plan.troubles)[0]


def test_what_looks_like_a_formula_is_a_name(practice):
    practice.take(a_sheet(a_row("=cmd|'/c calc'!A1", organisation="@SUM(1+1)")))

    assert practice.shelf("people")[0].name == "=cmd|'/c calc'!A1"
    assert practice.shelf("organisations")[0].name == "@SUM(1+1)"


def test_unseen_characters_are_cleaned_out_of_names(practice):
    practice.take(a_sheet(a_row("I\u202enes\u200b Moreau"), a_row("Ines Moreau")))

    assert [one.name for one in practice.shelf("people")] == ["Ines Moreau"]


def test_a_column_that_nobody_understands_is_named(practice):
    plan = practice.plan(a_sheet(("Ines", "N", "200"), heads=("Client", "Company", "Fee")))

    assert sentences(plan.unused) == ['Column "Fee" is not used.']
    assert plan.fields == {"Client": "client", "Company": "organisation"}


def test_without_session_dates_a_status_is_not_the_sessions(practice):
    plan = practice.plan(a_sheet(("Ines", "N", "active"), heads=("Client", "Company", "Status")))

    assert sentences(plan.unused) == ['Column "Status" is not used.']
    assert not plan.troubles


def test_a_table_without_clients_says_what_it_saw_and_how_to_go_on(practice):
    with pytest.raises(InputUnusable, match=r"no column of clients.csv .* Its columns are: Who, Fee\..*\"Who=client\""):
        practice.plan(a_sheet(("Ines", "200"), heads=("Who", "Fee")))


def test_the_coachs_own_word_on_a_column_holds_and_is_remembered(practice):
    heads = ("Who", "Name", "Where")
    sheet = a_sheet(("Ines Moreau", "N-17", "Northlight"), heads=heads)

    practice.take(sheet, mapping={"who": "client", "Where": "Company", "Name": "ignored"})
    plan = practice.plan(a_sheet(("Tom Reed", "T-18", "Northlight"), heads=heads))

    assert labels(plan, What.PERSON) == ["Tom Reed"]
    assert sentences(plan.unused) == ['Column "Name" is not used.']


def test_a_new_word_on_a_column_takes_the_place_of_the_remembered_one(practice):
    sheet = a_sheet(("Ines Moreau", "Tom Reed", "N"), heads=("A", "B", "Firma"))

    practice.take(sheet, mapping={"A": "client"})
    practice.take(sheet, mapping={"B": "client"})

    assert practice.plan(sheet).fields == {"B": "client", "Firma": "organisation"}


@pytest.mark.parametrize(
    ("mapping", "sentence"),
    [
        ({"Nowhere": "client"}, 'there is no column "Nowhere"'),
        ({"Client": "shoe size"}, '"shoe size" is nothing a column can hold'),
        ({"Client": "client", "Status": "client"}, "two columns"),
    ],
)
def test_a_mapping_that_can_not_be_is_refused(practice, mapping, sentence):
    with pytest.raises(InputUnusable, match=sentence):
        practice.plan(a_sheet(a_row()), mapping=mapping)


@pytest.mark.parametrize("field", Field)
def test_the_handbook_names_everything_that_a_column_can_hold(field):
    handbook = Path(__file__).resolve().parents[2] / "resources" / "handbook" / "importing.md"

    assert f"| `{field}` |" in handbook.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("head", "field"),
    [
        ("E-Mail Klient", Field.CLIENT_EMAIL),
        ("Führungskraft", Field.BOSS),
        ("Fuehrungskraft E-Mail", Field.BOSS_EMAIL),
        ("HR-Ansprechpartner", Field.HR),
        ("session_date", Field.SESSION_DATE),
        ("Geplantes Ende", Field.PLANNED_END),
        ("Duration (min)", Field.MINUTES),
        ("Vorname", Field.CLIENT_GIVEN),
        ("Notes", None),
        ("Supervisor", None),
        ("", None),
    ],
)
def test_heads_are_known_in_both_languages_however_they_are_written(head, field):
    assert recognised(head) is field


def test_what_the_reader_could_not_read_is_told_again(practice):
    plan = practice.plan(a_sheet(a_row(), troubles=[Trouble("Row 3", "Row 3: it has 2 cells.")]))

    assert sentences(plan.troubles) == ["Row 3: it has 2 cells."]


def test_a_plan_that_the_practice_has_overtaken_is_not_carried_out(practice):
    plan = practice.plan(a_sheet(a_row()))
    practice.importing.carry_out(plan)
    before = practice.dump(memory=True)

    with pytest.raises(RuleBroken, match="Nothing was imported"):
        practice.importing.carry_out(plan)

    assert practice.dump(memory=True) == before


def test_five_thousand_rows_are_planned_and_carried_out_in_seconds(practice):
    rows = [
        a_row(
            f"Client {at % 400}",
            f"c{at % 400}@x.example",
            f"Company {at % 60}",
            "",
            f"{2015 + at // 600}-05-0{1 + at % 9}",
            f"{at % 24}:{at % 60:02}",
            "60",
        )
        for at in range(5000)
    ]
    began = perf_counter()

    practice.take(a_sheet(*rows))

    assert perf_counter() - began < 30  # on a loaded machine; some three seconds on a quiet one
    assert practice.importing.undo().taken_back[What.SESSION] > 4000
    assert not practice.shelf("people")
