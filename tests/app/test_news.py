"""What happened is told after it is on disk, and to everybody."""

from datetime import date, datetime, time

import pytest
from practice_story import LETTERHEAD, Who, open_case

from coachdesk.app.news import Happened, News, NewsTeller
from coachdesk.base.errors import DisclosureRefused, RuleBroken
from coachdesk.confidential.words import PrivateWords
from coachdesk.disclosure.answer import Answer, AnswerKind
from coachdesk.domain.actions import Owner, Progress
from coachdesk.domain.engagement import Ending
from coachdesk.domain.people import Role
from coachdesk.domain.sessions import Attendance, CoachingSession


@pytest.fixture
def heard(desks):
    told: list[News] = []
    desks.news.listen(told.append)
    yield told
    desks.news.unlisten(told.append)
    assert not desks.news.is_heard


def kinds(heard: list[News], engagement: str | None = None) -> set[Happened]:
    told = {news.what for news in heard if news.engagement == engagement}
    heard.clear()
    return told


def test_whoever_stopped_listening_is_told_nothing():
    teller, told = NewsTeller(), []
    teller.listen(told.append)
    teller.unlisten(told.append)
    teller.unlisten(told.append)
    teller.tell(Happened.NOTES)

    assert told == []
    assert not teller.is_heard


def test_a_listener_that_fails_keeps_the_news_from_nobody():
    teller, told = NewsTeller(), []

    def fail(news):
        raise ValueError(news.what)

    for listener in (told.append, fail, told.append):
        teller.listen(listener)

    with pytest.raises(ValueError, match="goals"):
        teller.tell(Happened.GOALS, engagement="e")
    assert told == [News(Happened.GOALS, "e")] * 2


def test_what_failed_to_be_heard_is_kept_all_the_same(desks):
    def fail(news):
        raise ValueError(news.what)

    case = open_case(desks)
    desks.news.listen(fail)
    with pytest.raises(ValueError, match="actions"):
        desks.actions.agree(case.engagement, "Send the plan", Owner.BOSS, None)
    desks.news.unlisten(fail)

    assert desks.today.page().actions.total == 0
    assert len(desks.engagement_page.of(case.engagement).actions) == 1


def test_the_news_comes_after_the_commit(desks):
    seen = []
    case = open_case(desks)

    def look(_):
        seen.append(len(desks.engagements.view(case.engagement).sessions))

    desks.news.listen(look)
    day = datetime.combine(date(2026, 12, 1), time(10))
    desks.engagements.plan_session(case.engagement, CoachingSession(desks.new_id(), case.engagement, day, 60))
    desks.news.unlisten(look)

    assert seen == [1]


def test_every_desk_tells_what_it_did(desks, heard):
    case = open_case(desks)
    assert kinds(heard) == {Happened.PROFILE}
    key = case.engagement
    session = CoachingSession(desks.new_id(), key, datetime.combine(date(2026, 12, 1), time(10)), 60)
    table = [
        (lambda: desks.engagements.plan_session(key, session), {Happened.SESSIONS}),
        (lambda: desks.engagements.hold(session.id, 55), {Happened.SESSIONS}),
        (lambda: desks.notebook.write(session.id, PrivateWords("w")), {Happened.NOTES}),
        (lambda: desks.actions.intend(key, PrivateWords("w"), Owner.COACH, None), {Happened.ACTIONS}),
        (lambda: desks.engagements.seat(key, Role.HR, Who("Eva Lund"), date(2026, 11, 1)), {Happened.PARTIES}),
        (lambda: desks.engagements.correct(key, Role.HR, job_title="HR"), {Happened.PARTIES}),
        (lambda: desks.engagements.leave(key, Role.HR, date(2026, 11, 30)), {Happened.PARTIES}),
    ]
    for do, told in table:
        do()
        assert kinds(heard, key) == told


def test_an_update_on_its_way_is_told_step_by_step(desks, heard):
    case = open_case(desks)
    kinds(heard)
    summary = case.draft()
    assert kinds(heard, case.engagement) == {Happened.UPDATES}
    code = case.ask(summary)
    assert kinds(heard, case.engagement) == {Happened.UPDATES, Happened.LEDGER}
    case.say_yes(code)
    assert kinds(heard, case.engagement) == {Happened.UPDATES, Happened.LEDGER}
    case.release(summary)
    assert kinds(heard, case.engagement) == {Happened.UPDATES, Happened.LEDGER}
    desks.summaries.withdraw(summary)
    assert kinds(heard, case.engagement) == {Happened.UPDATES, Happened.LEDGER}
    desks.agreements.end(case.engagement, date(2026, 12, 24))
    assert kinds(heard, case.engagement) == {Happened.AGREEMENT}
    desks.engagements.end(case.engagement, date(2026, 12, 24), Ending.COMPLETED)
    assert kinds(heard, case.engagement) == {Happened.PARTIES, Happened.AGREEMENT}


def test_a_reply_that_is_refused_was_kept_and_is_news(desks, heard):
    case = open_case(desks)
    code = case.ask(case.draft())
    kinds(heard)

    with pytest.raises(DisclosureRefused):
        desks.replies.take(b"?", Answer(AnswerKind.UNCLEAR, (code,)))
    assert kinds(heard, case.engagement) == {Happened.UPDATES, Happened.LEDGER}


def test_what_was_refused_is_no_news(desks, heard):
    desks.profile.set_letterhead(LETTERHEAD, "a4")
    case = open_case(desks)
    session = CoachingSession(
        desks.new_id(), case.engagement, datetime.combine(date(2026, 12, 1), time(10)), 60, Attendance.HELD
    )
    desks.engagements.plan_session(case.engagement, session)
    heard.clear()

    with pytest.raises(RuleBroken):
        desks.engagements.miss(session.id, Attendance.NO_SHOW)
    with pytest.raises(RuleBroken):
        desks.actions.mark("nothing", Progress.DONE)
    assert heard == []
