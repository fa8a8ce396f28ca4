from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from held import TODAY
from practice_story import open_case

from coachdesk.app.news import Happened, News
from coachdesk.app.note_sheet import About
from coachdesk.base.errors import RuleBroken
from coachdesk.base.ids import SessionId
from coachdesk.base.spans import minutes
from coachdesk.confidential.notebook import NOTHING, Came
from coachdesk.confidential.words import PrivateWords
from coachdesk.domain.actions import Owner, Progress
from coachdesk.domain.sessions import Attendance, CoachingSession, Mode

FIRST = "She arrived lighter than last time. The deputies ran the second planning meeting without her."


@pytest.fixture
def case(desks):
    return open_case(desks)


def a_session(case, day: date, attendance: Attendance = Attendance.HELD, hour: int = 10) -> SessionId:
    starts = datetime(day.year, day.month, day.day, hour)  # noqa: DTZ001 - wall clock
    made = CoachingSession(SessionId(case.desks.new_id()), case.engagement, starts, minutes(88), attendance, Mode.VIDEO)
    return case.desks.engagements.plan_session(case.engagement, made)


def keep(case, about: About, words: str, sitting: str = "morning", **more):
    return case.desks.notebook.keep(about, PrivateWords(words), PrivateWords(f"<p>{words}</p>"), sitting, **more)


def test_the_first_keep_begins_the_note_of_a_session(desks, case):
    session = a_session(case, date(2026, 11, 20))
    sheet = desks.notebook.sheet(session)
    assert (sheet.about, sheet.version, sheet.words) == (About(case.engagement, session), 0, NOTHING)

    kept = keep(case, sheet.about, "She came")

    again = desks.notebook.sheet(session)
    assert again.about == About(case.engagement, session, kept.note)
    assert (again.version, again.words, again.form) == (1, PrivateWords("She came"), PrivateWords("<p>She came</p>"))
    assert (again.day, again.written_at) == (date(2026, 11, 20), kept.at)
    assert desks.notebook.sheet(kept.note) == again


def test_a_note_may_be_begun_without_a_session_and_is_about_today(desks, case):
    sheet = desks.notebook.sheet("", case.engagement)

    kept = keep(case, sheet.about, "A thought on the train")

    [note] = desks.notebook.of(case.engagement)
    assert (note.id, note.session, note.about) == (kept.note, None, TODAY)
    assert desks.notebook.sheet(kept.note).session is None


def test_a_first_keep_told_twice_makes_one_note(desks, case):
    about = desks.notebook.sheet("", case.engagement).about

    first, second = keep(case, about, "A thought"), keep(case, about, "A thought on the train")

    assert first.note == second.note
    assert len(desks.notebook.of(case.engagement)) == 1


def test_nothing_is_begun_without_words(desks, case):
    about = desks.notebook.sheet("", case.engagement).about

    with pytest.raises(RuleBroken, match="needs words"):
        keep(case, about, "  ")
    assert desks.notebook.of(case.engagement) == []


def test_within_a_sitting_one_version_is_written_over_and_the_next_sitting_begins_another(desks, case):
    about = desks.notebook.sheet("", case.engagement).about
    kept = keep(case, about, "She")
    about = replace(about, note=kept.note)
    assert keep(case, about, "She came").version == 1
    assert keep(case, about, "She came").version == 1

    assert keep(case, about, "She came early", "evening").version == 2

    assert [(line.version, line.goes_on) for line in desks.notebook.versions(kept.note)] == [(2, False), (1, False)]
    assert desks.notebook.version(kept.note, 1).words == PrivateWords("She came")
    assert desks.notebook.version(kept.note, 2).form == PrivateWords("<p>She came early</p>")


def test_a_large_deletion_keeps_what_was_there(desks, case):
    kept = keep(case, desks.notebook.sheet("", case.engagement).about, FIRST)
    about = About(case.engagement, None, kept.note)

    for shorter in ("She arrived lighter than last", "She arrived", "S"):
        keep(case, about, shorter)

    newest, first = desks.notebook.versions(kept.note)
    assert (newest.version, first.version, first.goes_on) == (2, 1, True)
    assert desks.notebook.version(kept.note, 1).words == PrivateWords(FIRST)


def test_an_emptied_note_keeps_its_last_words_and_says_so(desks, case):
    kept = keep(case, desks.notebook.sheet("", case.engagement).about, "She came")
    about = About(case.engagement, None, kept.note)

    emptied = keep(case, about, "\n")

    assert (emptied.emptied, emptied.version, emptied.at) == (True, 1, kept.at)
    assert desks.notebook.sheet(kept.note).words == PrivateWords("She came")


def test_a_version_kept_by_the_coach_stays_as_it_is(desks, case):
    about = desks.notebook.sheet("", case.engagement).about
    kept = keep(case, about, "She came", named=True)
    about = replace(about, note=kept.note)
    assert keep(case, about, "She came", named=True) == kept

    keep(case, about, "She came.")

    assert [line.came for line in desks.notebook.versions(kept.note)] == [Came.WRITTEN, Came.KEPT]


def test_restoring_keeps_what_was_there(desks, case):
    kept = keep(case, desks.notebook.sheet("", case.engagement).about, "She came")
    about = About(case.engagement, None, kept.note)
    keep(case, about, "He went", "evening")

    restored = desks.notebook.restore(kept.note, 1, "night")

    assert restored.version == 3
    assert desks.notebook.sheet(kept.note).form == PrivateWords("<p>She came</p>")
    assert [line.came for line in desks.notebook.versions(kept.note)] == [Came.RESTORED, Came.WRITTEN, Came.WRITTEN]
    assert desks.notebook.version(kept.note, 2).words == PrivateWords("He went")


def test_plain_words_from_the_command_line_have_no_form(desks, case):
    session = a_session(case, date(2026, 11, 20))
    note = desks.notebook.write(session, PrivateWords("first"))
    keep(case, About(case.engagement, session, note), "second")

    desks.notebook.rewrite(note, PrivateWords("third"))

    sheet = desks.notebook.sheet(session)
    assert (sheet.words, sheet.form, sheet.version) == (PrivateWords("third"), NOTHING, 3)


@pytest.mark.parametrize("about", ["nothing", ""])
def test_what_is_not_there_is_told(desks, case, about):
    with pytest.raises(RuleBroken, match="Nothing was changed"):
        desks.notebook.sheet(about, "")
    with pytest.raises(RuleBroken, match="no note with this id"):
        desks.notebook.versions("nothing")


def test_a_version_that_is_not_there_is_told(desks, case):
    kept = keep(case, desks.notebook.sheet("", case.engagement).about, "She came")

    for number in (0, 2):
        with pytest.raises(RuleBroken, match="no such version"):
            desks.notebook.version(kept.note, number)


def test_the_sheet_tells_the_session_and_its_place_among_those_counted(desks, case):
    a_session(case, date(2026, 10, 2))
    a_session(case, date(2026, 10, 20), Attendance.CANCELLED_LATE)
    session = a_session(case, date(2026, 11, 20))
    called_off = a_session(case, date(2026, 11, 21), Attendance.CANCELLED_LATE)

    facts = desks.notebook.sheet(session).session

    assert (facts.number, facts.planned, facts.minutes, facts.mode) == (2, 10, 88, Mode.VIDEO)
    assert facts.attendance is Attendance.HELD
    assert desks.notebook.sheet(called_off).session.number is None
    assert (desks.notebook.sheet(session).client, desks.notebook.sheet(session).client_given) == ("Ines Moreau", "Ines")


def test_the_sheet_tells_open_items_and_those_done_lately(desks, case):
    desks.actions.agree(case.engagement, "Name both deputies", Owner.CLIENT, date(2026, 12, 4))
    desks.actions.agree(case.engagement, "Skip two meetings", Owner.CLIENT, None)
    _put_actions(desks, case)

    told = desks.notebook.sheet("", case.engagement).agreed

    assert [line.wording for line in told] == ["Recent", "Name both deputies", "Skip two meetings"]


def _put_actions(desks, case):
    from coachdesk.base.ids import ActionId
    from coachdesk.domain.actions import AgreedAction

    def made(wording, agreed, progress, due=None):
        return AgreedAction(ActionId(desks.new_id()), case.engagement, wording, Owner.CLIENT, agreed, due, progress)

    with desks.notebook._room.practice.work() as work:
        work.actions.put_all(
            [
                made("Old", date(2026, 5, 12), Progress.DONE),
                made("Recent", date(2026, 5, 12), Progress.DONE, date(2026, 11, 1)),
                made("Dropped", TODAY, Progress.DROPPED),
            ]
        )
        work.commit()


def test_the_sheet_tells_the_note_before_this_one_and_others_of_the_same_session(desks, case):
    early, late = a_session(case, date(2026, 10, 2)), a_session(case, date(2026, 11, 20))
    first = desks.notebook.write(early, PrivateWords("first"))
    second = desks.notebook.write(early, PrivateWords("second"))

    sheet = desks.notebook.sheet(late)
    assert (sheet.previous, sheet.beside) == (second, ())
    assert desks.notebook.sheet(early).about.note == second
    assert desks.notebook.sheet(early).beside == (first,)
    assert desks.notebook.sheet(first).previous is None


def test_the_next_note_due_follows_the_order_of_the_sessions(desks, case):
    days = [TODAY - timedelta(days=ago) for ago in (9, 5, 2)]
    first, second, third = (a_session(case, day) for day in days)
    a_session(case, TODAY - timedelta(days=90))
    a_session(case, TODAY + timedelta(days=3))
    a_session(case, TODAY - timedelta(days=3), Attendance.NO_SHOW)

    assert desks.notebook.due() == [first, second, third]
    assert [desks.notebook.sheet(one).due for one in (first, second, third)] == [second, third, first]
    assert desks.notebook.sheet("", case.engagement).due == first
    desks.notebook.write(first, PrivateWords("words"))
    desks.notebook.write(second, PrivateWords("words"))
    assert desks.notebook.sheet(third).due is None


def test_news_is_told_after_each_change_and_only_then(desks, case):
    heard: list[News] = []
    desks.notebook._room.news.listen(heard.append)
    kept = keep(case, desks.notebook.sheet("", case.engagement).about, "She came")
    about = About(case.engagement, None, kept.note)
    keep(case, about, "She came")
    keep(case, about, "")
    desks.notebook.restore(kept.note, 1, "evening")

    assert heard == [News(Happened.NOTES, case.engagement)] * 2
