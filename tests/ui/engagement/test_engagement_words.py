"""What the page says, in the words of the house."""

from datetime import date, datetime

import pytest

from coachdesk.app.engagement_sheet import PartyLine, Told
from coachdesk.app.states import State
from coachdesk.app.timeline import Event, Happening
from coachdesk.domain.actions import Owner
from coachdesk.domain.agreement import Audience, LetterDate, Occasion, Sharing, Topic
from coachdesk.domain.engagement import Ending
from coachdesk.domain.people import Courtesy, Role
from coachdesk.domain.sessions import Attendance
from coachdesk.ui.engagement import days, words

TODAY = date(2026, 11, 21)


def a_party(role=Role.BOSS, courtesy=Courtesy.MR, **more) -> PartyLine:
    given = {"person": "p", "name": "Henrik Vaas", "given": "Henrik", "email": "h@x.example", "job_title": "COO"}
    parts = given | {"organisation": "Northlight", "address": "", "since": date(2025, 3, 1), "until": None} | more
    return PartyLine(role=role, courtesy=courtesy, **parts)


@pytest.mark.parametrize(
    ("one", "told"),
    [
        (TODAY, "today"),
        (date(2026, 11, 22), "tomorrow"),
        (date(2026, 11, 20), "yesterday"),
        (date(2026, 12, 11), "Friday 11 December"),
        (date(2027, 2, 26), "Friday 26 February 2027"),
    ],
)
def test_a_day_is_told_by_its_name_and_a_year_only_where_it_is_another(one, told):
    assert days.near_day(one, TODAY) == told


@pytest.mark.parametrize(("minutes", "told"), [(448, "7 h 28 min"), (60, "1 h"), (5, "5 min"), (0, "0 min")])
def test_a_length_is_told_in_hours_and_minutes(minutes, told):
    assert days.length(minutes) == told


@pytest.mark.parametrize(
    ("courtesy", "told"), [(Courtesy.MR, "tells him"), (Courtesy.MS, "tells her"), (Courtesy.NONE, "tells them")]
)
def test_the_matrix_says_whom_the_client_tells(courtesy, told):
    assert words.sharing(Sharing.CLIENT_TELLS, "Ines", a_party(courtesy=courtesy)) == ("message-circle", f"Ines {told}")


def test_an_empty_seat_is_told_as_them():
    empty = a_party(person=None, name="", since=None)

    assert words.sharing(Sharing.CLIENT_TELLS, "Ines", empty)[1] == "Ines tells them"
    assert words.left(empty, TODAY) == "Nobody sits here yet."
    assert words.left(a_party(person=None, until=date(2026, 11, 1)), TODAY) == "Henrik Vaas left on 1 November."


@pytest.mark.parametrize("how", list(Sharing))
def test_every_cell_has_a_picture_and_words(how):
    icon, told = words.sharing(how, "Ines", a_party())

    assert icon
    assert told


def test_every_state_topic_occasion_and_ending_has_its_words():
    assert set(words.TOPICS) == set(Topic)
    assert set(words.OCCASIONS) == set(Occasion)
    assert set(words.ENDINGS) == set(Ending)
    assert set(words.ROLES) == set(Role)
    assert all(words.update_state(one)[0] for one in State)
    assert all(words.attendance(one)[0] for one in Attendance)


@pytest.mark.parametrize(("name", "letters"), [("Ines Moreau", "IM"), ("Cher", "C"), ("Jean-Luc de la Tour", "JT")])
def test_initials_are_the_first_and_the_last_name(name, letters):
    assert words.initials(name) == letters


def test_an_office_says_since_when():
    assert words.office(a_party(), TODAY) == "COO, at the table since March 2025"
    assert words.office(a_party(since=date(2026, 5, 12)), TODAY) == "COO, at the table since May"
    assert words.office(a_party(since=date(2026, 12, 1)), TODAY) == "COO, from 1 December"
    assert words.office(a_party(until=date(2026, 12, 31)), TODAY) == "COO, until 31 December"
    assert words.office(a_party(job_title=""), TODAY) == "At the table since March 2025"
    assert words.office(a_party(Role.CLIENT), TODAY) == "COO"


def test_what_comes_next_for_somebody_comes_before_what_was():
    letter = LetterDate(Audience.BOSS, Occasion.MID_POINT, date(2026, 12, 4))
    told = Told(date(2026, 9, 2), Occasion.KICK_OFF, (Topic.DATES,))

    assert words.news_of(a_party(next_letter=letter, last_told=told), TODAY) == "Next update due 4 December"
    assert words.news_of(a_party(last_told=told), TODAY) == "Last told 2 September, dates only"
    more = Told(date(2026, 9, 2), Occasion.KICK_OFF, (Topic.DATES, Topic.PROGRESS))
    assert words.news_of(a_party(last_told=more), TODAY) == "Last told 2 September"
    assert words.news_of(a_party(), TODAY) == "Told nothing so far"
    assert words.news_of(a_party(Role.PAYER), TODAY) == "Reads no letters"
    assert words.news_of(a_party(Role.CLIENT, email=""), TODAY) == "No e-mail address on record"


def test_an_action_is_somebodys_and_due_some_day():
    assert words.owner(Owner.COACH, "") == "You"
    assert words.owner(Owner.BOSS, "Henrik") == "Henrik"
    assert words.owner(Owner.BOSS, "") == "Line manager"
    assert words.due(TODAY, TODAY, done=False) == "today"
    assert words.due(date(2026, 5, 3), TODAY, done=False) == "was due 3 May"
    assert words.due(date(2026, 5, 3), TODAY, done=True) == "3 May"
    assert words.due(None, TODAY, done=False) == ""


@pytest.mark.parametrize("event", list(Event))
def test_every_event_has_a_picture_and_a_sentence(event):
    what = Happening(TODAY, event, "Henrik Vaas", Role.BOSS, 5, 90, Ending.EARLY, Occasion.MID_POINT, Audience.BOSS)
    icon, told = words.happening(what)

    assert icon
    assert told[0].isupper()
    assert "None" not in told


def test_letters_are_told_by_their_occasion_and_reader():
    told = Happening(TODAY, Event.TOLD, "Henrik Vaas", occasion=Occasion.MID_POINT)
    plain = Happening(TODAY, Event.TOLD, "Henrik Vaas", occasion=Occasion.UPDATE)

    assert words.happening(told)[1] == "Mid-point update went out for Henrik Vaas"
    printed = Happening(TODAY, Event.TOLD_AGAIN, "Henrik Vaas", occasion=Occasion.CLOSING, way="printed")
    assert words.happening(printed)[1] == "Closing update printed again for Henrik Vaas"
    assert words.happening(plain)[1] == "Update went out for Henrik Vaas"
    assert words.happening(Happening(TODAY, Event.NO))[1] == "No to the letter"
    assert words.happening(Happening(TODAY, Event.ENDED, ending=Ending.COMPLETED))[1] == "The coaching ended"


def test_a_session_says_when_how_long_and_how(desks):
    from practice_story import open_case

    case = open_case(desks)
    from coachdesk.base.ids import SessionId
    from coachdesk.domain.sessions import CoachingSession

    starts = datetime.combine(date(2026, 12, 11), datetime.min.time()).replace(hour=10)
    desks.engagements.plan_session(
        case.engagement, CoachingSession(SessionId(desks.new_id()), case.engagement, starts, 90)
    )
    sheet = desks.engagement_page.of(case.engagement)

    assert words.session_second(sheet.sessions[0], TODAY) == "Friday 11 December 10:00, 90 minutes, in person"
    assert words.next_sessions(sheet) == "Next: Friday 11 December 10:00"
    assert words.sessions_note(sheet, "0 min") == "0 held of 10 · 0 min"
    assert words.course(sheet) == [
        ("Began", "12 May"),
        ("Planned end", "26 February 2027"),
        ("Planned sessions", "10"),
    ]
