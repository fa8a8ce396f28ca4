"""What the screen of the day decides, over a real practice and without a window."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

import pytest
from a_day_stage import a_day_stage, an_empty_stage
from a_full_day import GOAL
from practice_story import Case

from coachdesk.app.releases import Way
from coachdesk.base.errors import StoreFault
from coachdesk.disclosure.answer import Answer, AnswerKind
from coachdesk.domain.sessions import Attendance
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.today.lines import DayShown
from coachdesk.ui.today.presenter import TodayPresenter


@dataclass
class Seen:
    """What the presenter asked of the page."""

    days: list[DayShown] = field(default_factory=list)
    nearness: list[str] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)

    def show_day(self, day):
        self.days.append(day)

    def show_nearness(self, words):
        self.nearness.append(words)

    def refuse_mark(self, session, sentence):
        self.refused.append((session, sentence))

    @property
    def day(self) -> DayShown:
        return self.days[-1]


@pytest.fixture
def stage(coachdesk, clock, tmp_path):
    with a_day_stage(coachdesk, clock, tmp_path) as made:
        yield made


@pytest.fixture
def seen(stage):
    return Seen()


@pytest.fixture
def presenter(stage, seen):
    made = TodayPresenter(seen, stage.workplace)
    stage.hears(made)
    made.load()
    return made


def pile(day: DayShown, title: str):
    return next((one for one in day.piles if one.title == title), None)


def test_the_day_says_what_waits_in_one_sentence(presenter, seen):
    assert seen.day.title == "Friday 20 November"
    assert seen.day.sentence == (
        "Good morning, Marian. Two meetings today, two notes to write, one letter with the client,"
        " one letter to ask about again."
    )


def test_the_next_session_stands_with_focus_items_and_reminder(presenter, seen, stage):
    following = seen.day.next

    assert (following.time, following.client, following.nearness) == ("10:00", "Ines Moreau", "in 40 minutes")
    assert following.second == "Session 6 of 10 · 90 minutes, by video"
    assert following.focus == GOAL
    assert following.items_title == "Agreed actions since session 5"
    assert [(item.words, item.whose, item.done) for item in following.items] == [
        ("Name both deputies to the board", "Ines", True),
        ("Skip two planning meetings on purpose", "Ines", False),
        ("Take planning questions to Ines first", "Henrik", False),
    ]
    assert following.more == ""
    assert following.reminder.which == "your note of 3 November"
    assert following.note == Place(Screen.NOTE, about=stage.day.sessions["Ines"])


def test_more_items_than_fit_are_counted(presenter, seen, stage):
    for number in range(2):
        stage.desks.actions.agree(stage.day.engagements["Ines"], f"Item {number}", "coach", None)

    assert seen.day.next.more == "2 more"


def test_what_comes_stands_below_what_was_not_marked(presenter, seen):
    told = [(one.when, one.client, one.beside, one.aside) for one in seen.day.meetings]

    assert told == [
        ("Yesterday", "Grace Okafor", "· session 3 of 8", "Was it held?"),
        ("14:30", "Noah Lindqvist", "· session 5 of 8, Fjord Rail", "in person"),
        ("Mon 09:00", "Tomasz Brandt", "· session 1 of 6, Hallgarten Verlag", ""),
        ("Tue 17:30", "Priya Tanaka", "· session 9 of 10, Meridian Water", "in person"),
    ]
    assert seen.day.meetings[2].pill == ("No agreement yet", "circle-dashed", "neutral")


def test_what_is_due_tells_whose_it_is_and_when(presenter, seen):
    assert [(one.words, one.whose, one.when) for one in seen.day.actions] == [
        ("Skip two planning meetings on purpose", "Ines Moreau", "today"),
        ("Send Priya the reading on team charters", "you, for Priya Tanaka", "Sun 22 Nov"),
    ]
    assert [(one.whose, one.when) for one in seen.day.intentions] == [("you, for Priya Tanaka", "tomorrow")]
    assert seen.day.due == 3


def test_an_item_of_the_line_manager_says_so(presenter, seen, stage):
    stage.desks.actions.agree(stage.day.engagements["Priya"], "Free her Tuesdays", "boss", date(2026, 11, 21))

    assert ("Free her Tuesdays", "line manager of Priya Tanaka") in {(one.words, one.whose) for one in seen.day.actions}


def test_each_pile_leads_to_the_one_thing_to_do(presenter, seen, stage):
    day = stage.day
    notes, updates, agreements = seen.day.piles

    assert [(one.title, one.second, one.deed) for one in notes.lines] == [
        ("Noah Lindqvist", "Session 4, Tuesday", "Write"),
        ("Priya Tanaka", "Session 8, 10 November", "Write"),
    ]
    assert notes.lines[0].place == Place(Screen.NOTE, about=day.sessions["noted"])
    assert [(one.title, one.second, one.deed) for one in updates.lines] == [
        ("Ines, for Henrik Vaas", "Changed since her yes", "Ask again"),
        ("Priya, for Sven Aldag", "Asked on Wednesday", ""),
    ]
    assert updates.lines[0].place == Place(Screen.COMPOSER, about=day.updates["Ines"])
    assert updates.lines[1].pill == ("With client", "hourglass", "waiting")
    assert [(one.title, one.second, one.deed) for one in agreements.lines] == [
        ("Noah Lindqvist, Fjord Rail", "HR's seat is empty until Noah renews it", "Renew"),
        ("Tomasz Brandt, Hallgarten Verlag", "No three-way agreement yet", "Record"),
        ("Priya Tanaka, Meridian Water", "Ends in 11 days, on 1 December", "Plan"),
    ]
    assert agreements.lines[0].place == Place(Screen.AGREEMENT, about=day.engagements["Noah"])
    assert agreements.lines[2].place == Place(Screen.ENGAGEMENT, about=day.engagements["Priya"])


@pytest.mark.parametrize(
    ("kind", "second"),
    [(AnswerKind.CHANGES, "Asked for changes today"), (AnswerKind.NO, "Said no today")],
)
def test_an_answer_is_told_in_the_clients_words(presenter, seen, stage, kind, second):
    case = Case(stage.desks, stage.day.engagements["Grace"])
    code = case.ask(case.draft())
    stage.desks.replies.take(b"answer", Answer(kind, (code,)))

    told = {(one.second, one.deed) for one in pile(seen.day, "Waiting for a yes").lines}
    assert (second, "Open") in told


def test_agreements_that_end_say_when(presenter, seen, stage):
    stage.desks.agreements.end(stage.day.engagements["Grace"], date(2026, 12, 11))
    stage.desks.engagements.plan(stage.day.engagements["Ines"], date(2026, 11, 18), 10)

    told = {one.second for one in pile(seen.day, "Agreements").lines}
    assert {"The agreement ends in 21 days", "Was planned to end on 18 November"} <= told


def test_what_left_this_week_is_counted(presenter, seen, stage):
    assert seen.day.told == "This week: one text to clients, nothing to anyone else."

    case = Case(stage.desks, stage.day.engagements["Grace"])
    case.release(case.approved())
    assert seen.day.told == "This week: two texts to clients, one letter to others."

    stage.clock.moment += timedelta(days=7)
    presenter.load()
    assert seen.day.told == "This week nothing has left this practice."


def test_a_page_of_which_nobody_said_whether_it_printed_is_asked_about_first(presenter, seen, stage):
    case = Case(stage.desks, stage.day.engagements["Grace"])
    summary = case.approved()
    leaving = stage.desks.releases.announce(summary, Way.PRINTED)

    first = seen.day.piles[0]
    assert first.title == "Did it print?"
    (line,) = first.lines
    assert (line.title, line.second) == ("Grace Okafor, for Jonas Reuter", "Sent to the printer today")
    assert line.place == Place(Screen.LETTER, about=summary)
    stage.desks.releases.sent(leaving)
    assert seen.day.piles[0].title == "Notes to write"


def test_an_empty_practice_greets_and_has_nothing(coachdesk, desks, folder, clock):
    seen = Seen()
    TodayPresenter(seen, an_empty_stage(coachdesk, desks, clock, folder).workplace).load()

    assert seen.day.next is None
    assert (seen.day.meetings, seen.day.piles, seen.day.due) == ((), (), 0)
    assert seen.day.sentence == "Good morning, Marian. No clients yet."


def test_yes_holds_the_session_as_long_as_planned_and_can_be_taken_back(presenter, seen, stage):
    presenter.held(seen.day.meetings[0].to_mark)

    assert stage.told == "Session with Grace Okafor held, 60 minutes."
    assert seen.day.meetings[0].client == "Noah Lindqvist"
    assert "Grace Okafor" in {one.title for one in pile(seen.day, "Notes to write").lines}
    stage.undo()
    assert seen.day.meetings[0].client == "Grace Okafor"


def test_no_says_why_and_can_be_taken_back(presenter, seen, stage):
    presenter.missed(seen.day.meetings[0].to_mark, Attendance.CANCELLED_LATE)

    assert stage.told == "Session with Grace Okafor: called off late."
    stage.undo()
    assert seen.day.meetings[0].to_mark.attendance is Attendance.PLANNED


def test_moved_wants_a_day_and_a_time(presenter, seen, stage):
    line = seen.day.meetings[0].to_mark
    presenter.moved(line, None, time(9))
    presenter.moved(line, date(2026, 11, 25), None)
    assert [sentence for _, sentence in seen.refused] == [
        "Say on which day it takes place: 4 December, 14:30.",
        "Say at what time it takes place: 4 December, 14:30.",
    ]

    presenter.moved(line, date(2026, 11, 25), time(9))
    assert stage.told == "Session with Grace Okafor moved to Wednesday 25 November, 09:00."
    assert ("Wed 09:00", "Grace Okafor") in {(one.when, one.client) for one in seen.day.meetings}
    stage.undo()
    assert seen.day.meetings[0].when == "Yesterday"


def test_a_session_marked_meanwhile_is_refused_beside_its_row(presenter, seen, stage):
    line = seen.day.meetings[0].to_mark
    stage.desks.engagements.hold(line.id, 60)
    presenter.missed(line, Attendance.NO_SHOW)

    assert seen.refused == [(line.id, "This session was held.")]


def test_a_tick_is_kept_and_can_be_taken_back(presenter, seen, stage):
    presenter.marked(stage.day.actions["sunday"], True)
    assert stage.told == "Action item done."
    assert seen.day.due == 2
    stage.undo()
    assert seen.day.due == 3

    presenter.marked(stage.day.actions["done"], False)
    assert stage.told == "Action item open again."
    assert not any(item.done for item in seen.day.next.items)


def test_a_tick_that_came_too_late_is_told(presenter, seen, stage):
    before = len(seen.days)
    presenter.marked("gone", True)

    assert stage.told == "There is no action item with this id. Nothing was changed."
    assert len(seen.days) == before + 1


def test_the_pen_opens_the_note_that_is_due(presenter, stage):
    presenter.write_note()

    assert stage.place == Place(Screen.NOTE, about=stage.day.sessions["noted"])


def test_the_pen_with_nothing_to_write_leads_to_the_sessions(coachdesk, desks, folder, clock):
    stage = an_empty_stage(coachdesk, desks, clock, folder)
    TodayPresenter(Seen(), stage.workplace).write_note()

    assert stage.place == Place(Screen.SESSIONS)


def test_buttons_lead_where_they_say(presenter, stage):
    presenter.new_session()
    assert stage.place == Place(Screen.NEW_SESSION)
    presenter.go(Place(Screen.LEDGER))
    assert stage.place == Place(Screen.LEDGER)


def test_a_minute_changes_the_nearness_and_nothing_else(presenter, seen, stage):
    loaded = len(seen.days)
    stage.clock.moment = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
    presenter.tick()

    assert seen.nearness == ["in 30 minutes"]
    assert len(seen.days) == loaded


@pytest.mark.parametrize("moment", [datetime(2026, 11, 20, 11, 31, tzinfo=UTC), datetime(2026, 11, 21, 7, tzinfo=UTC)])
def test_the_end_of_a_session_or_of_a_day_reads_the_day_anew(presenter, seen, stage, moment):
    loaded = len(seen.days)
    stage.clock.moment = moment
    presenter.tick()

    assert len(seen.days) == loaded + 1


def test_a_minute_before_anything_was_read_is_nothing(stage, seen):
    TodayPresenter(seen, stage.workplace).tick()

    assert seen.nearness == []


def test_a_day_asked_for_while_it_is_read_is_read_once_more(stage, seen):
    waiting = []

    class Later:
        def run(self, work, done, failed=None):
            waiting.append((work, done))

    presenter = TodayPresenter(seen, stage.workplace)
    presenter._workplace = type("W", (), {"desks": stage.desks, "runner": Later()})()
    for _ in range(3):
        presenter.load()
    assert len(waiting) == 1
    work, done = waiting.pop()
    done(work())
    assert len(waiting) == 1


def test_a_disk_that_fails_is_the_windows_to_say(stage, seen):
    def fail():
        raise StoreFault("The disk is full.")

    presenter = TodayPresenter(seen, stage.workplace)
    with pytest.raises(StoreFault):
        stage.workplace.runner.run(fail, presenter._loaded, presenter._unreadable)
    presenter.load()
    assert seen.day.next is not None
