import re
from datetime import date, timedelta

import pytest
from held import TODAY
from note_stage import a_stage, opened, paragraph, type_in

from coachdesk.base.errors import Bug, RuleBroken, StoreFault
from coachdesk.confidential.comparing import Change
from coachdesk.confidential.notebook import Mark
from coachdesk.confidential.words import PrivateWords
from coachdesk.domain.actions import Owner, Progress
from coachdesk.domain.sessions import Attendance
from coachdesk.ui.note import words
from coachdesk.ui.place import Place, Screen

FULL = "The last change was not saved: the disk is full. Everything saved before is safe."
SENTENCE = "The deputies ran the second planning meeting without her and it held."


class Held:
    """A runner that does nothing until it is let."""

    def __init__(self):
        self.waiting = []

    def run(self, work, done, failed=None):
        self.waiting.append((work, done, failed))

    def let(self, fault=None):
        while self.waiting:
            self.let_one(fault)

    def let_one(self, fault=None):
        work, done, failed = self.waiting.pop(0)
        try:
            if fault is not None:
                raise fault
            outcome = work()
        except (StoreFault, RuleBroken) as no:
            failed(no)
            return
        except Bug:
            return
        done(outcome) if fault is None else None

    def settle(self):
        self.let()
        return True


@pytest.fixture
def stage(desks):
    return a_stage(desks)


def test_a_session_without_a_note_opens_empty_and_with_its_facts(stage):
    stage.session(date(2026, 10, 9))
    session = stage.session()
    _, shown = opened(stage, session)

    assert shown.told["head"] == ("Session 2, Friday 20 November", "Ines Moreau")
    assert shown.blocks == ()
    assert shown.told["state"] == ""
    assert shown.told["session"].minutes == 88
    assert shown.told["versions"] == []
    assert shown.told["last"] is False


def test_a_note_opens_with_its_words_and_what_was_caught(stage):
    session = stage.session()
    stage.write(session, "INSIGHT: kindness", "NEXT: board")
    _, shown = opened(stage, session)

    assert shown.blocks == (paragraph("INSIGHT: kindness"), paragraph("NEXT: board"))
    assert shown.told["caught"] == [Mark.INSIGHT, Mark.NEXT]
    assert re.fullmatch(r"Saved (at \d\d:\d\d|on \d+ \w+)", shown.told["state"])
    assert shown.told["versions"] == [(1, "Now")]


def test_what_is_written_is_kept_once_and_then_known(stage):
    session = stage.session()
    presenter, shown = opened(stage, session)

    type_in(presenter, shown, "She came")
    type_in(presenter, shown, "She came lighter")

    [note] = stage.desks.notebook.of(stage.case.engagement)
    assert (note.words, note.version) == (PrivateWords("She came lighter"), 1)
    assert shown.told["state"].startswith("Saved at")
    assert shown.told["versions"] == [(1, "Now")]
    presenter.keep()
    assert presenter.leave()


def test_an_empty_new_note_is_not_begun(stage):
    presenter, shown = opened(stage, engagement=stage.case.engagement)
    type_in(presenter, shown, " ")

    assert presenter.leave()
    assert stage.desks.notebook.of(stage.case.engagement) == []
    assert shown.told["head"][0].startswith("Note of Friday 4 December")


def test_an_emptied_note_keeps_its_last_words_and_says_so(stage):
    session = stage.session()
    presenter, shown = opened(stage, session)
    type_in(presenter, shown, "She came")

    type_in(presenter, shown, "")

    assert shown.told["state"] == words.EMPTIED
    assert stage.desks.notebook.sheet(session).words == PrivateWords("She came")


def test_while_a_keep_is_under_way_the_next_one_waits(desks):
    runner = Held()
    stage = a_stage(desks, runner)
    session = stage.session()
    presenter, shown = opened(stage, session)
    runner.let()

    type_in(presenter, shown, "She")
    assert shown.told["state"] == words.SAVING
    type_in(presenter, shown, "She came")
    type_in(presenter, shown, "She came early")
    assert len(runner.waiting) == 1
    runner.let()

    [note] = desks.notebook.of(stage.case.engagement)
    assert (note.words, note.version) == (PrivateWords("She came early"), 1)


def test_nothing_is_kept_before_it_is_known_what_it_is_about(desks):
    runner = Held()
    stage = a_stage(desks, runner)
    presenter, _ = opened(stage, stage.session())
    presenter.keep_version()
    presenter.hear(None)
    presenter.finish()
    presenter.agree("x", Owner.CLIENT)
    presenter.change_session(Attendance.HELD, "1")
    presenter.compare(1)
    presenter.restore(1)
    presenter.load_last_note()
    presenter.other_note()
    presenter.to_client()

    assert len(runner.waiting) == 1
    assert stage.went == [Place(Screen.TODAY)]


def test_who_types_before_the_note_is_read_loses_nothing(desks):
    runner = Held()
    stage = a_stage(desks, runner)
    session = stage.session()
    presenter, shown = opened(stage, session)
    type_in(presenter, shown, "Early")
    runner.let()

    assert shown.blocks == (paragraph("Early"),)
    assert "documents" not in shown.told
    assert desks.notebook.sheet(session).words == PrivateWords("Early")
    presenter, shown = opened(stage, session)
    type_in(presenter, shown, "Earlier still")
    runner.let()
    assert shown.blocks == (paragraph("Early"), paragraph("Earlier still"))
    assert desks.notebook.sheet(session).words == PrivateWords("Early\n\nEarlier still")


def test_a_note_that_is_not_there_is_told_and_can_be_left(stage):
    presenter, shown = opened(stage, "nothing")

    assert shown.told == {"nothing": "There is no note and no session with this id. Nothing was changed."}
    presenter.go_back()
    assert stage.went == ["back"]
    assert presenter.leave()


def test_words_typed_where_there_is_no_note_stay_until_the_coach_lets_them_go(desks):
    runner = Held()
    stage = a_stage(desks, runner)
    presenter, shown = opened(stage, "nothing")
    type_in(presenter, shown, "She came")
    runner.let()

    assert shown.told["closed"]
    assert shown.told["again"] is False
    assert shown.told["state"].startswith("Not saved")
    assert not presenter.leave()
    assert "There is no note" in shown.told["stay"]
    presenter.leave_without()
    assert presenter.leave()


def test_words_typed_into_a_note_that_could_not_be_read_are_kept_once_it_can(desks):
    runner = Held()
    stage = a_stage(desks, runner)
    session = stage.session()
    presenter, shown = opened(stage, session)
    type_in(presenter, shown, "Early")
    runner.let(StoreFault(FULL))

    assert shown.told["state"] == words.NOT_READ
    assert "closed" not in shown.told
    runner.settle = lambda: runner.let(StoreFault(FULL)) or True
    assert not presenter.leave()
    assert shown.told["stay"] == FULL
    presenter.look_after()
    presenter.try_again()
    runner.let()

    assert shown.blocks == (paragraph("Early"),)
    assert desks.notebook.sheet(session).words == PrivateWords("Early")
    assert presenter.leave()


def test_a_note_that_could_not_be_read_holds_nobody_who_wrote_nothing(desks):
    runner = Held()
    stage = a_stage(desks, runner)
    presenter, shown = opened(stage, stage.session())
    type_in(presenter, shown, "")
    runner.let(StoreFault(FULL))

    assert presenter.leave()


class OneByOne(Held):
    """A runner whose settling ends what was given before, and nothing that this begins."""

    def settle(self):
        for _ in range(len(self.waiting)):
            self.let_one()
        return True


def test_who_leaves_a_note_that_is_still_being_read_waits_until_the_words_are_kept(desks):
    runner = OneByOne()
    stage = a_stage(desks, runner)
    session = stage.session()
    presenter, shown = opened(stage, session)
    shown.blocks = (paragraph("Fast"),)
    presenter.written()

    assert presenter.leave()
    assert "stay" not in shown.told
    assert desks.notebook.sheet(session).words == PrivateWords("Fast")


def test_a_practice_that_does_not_answer_is_not_waited_for_again_and_again(desks):
    runner = Held()
    stage = a_stage(desks, runner)
    presenter, shown = opened(stage, stage.session())
    type_in(presenter, shown, "Fast")
    runner.settle = lambda: False

    assert not presenter.leave()
    assert shown.told["stay"] == ""


def test_a_full_disk_keeps_the_words_and_the_page_and_tries_again(desks):
    runner = Held()
    stage = a_stage(desks, runner)
    session = stage.session()
    presenter, shown = opened(stage, session)
    runner.let()
    type_in(presenter, shown, "She came")
    runner.let(StoreFault(FULL))
    assert shown.told["state"] == "Not saved: the disk is full. Your words are still here."

    runner.settle = lambda: runner.let(StoreFault(FULL)) or True
    assert not presenter.leave()
    assert shown.told["stay"] == FULL
    assert shown.blocks == (paragraph("She came"),)

    presenter.look_after()
    runner.let()
    assert stage.desks.notebook.sheet(session).words == PrivateWords("She came")
    assert presenter.leave()


def test_a_mistake_that_nobody_hears_of_is_no_success(desks):
    runner = Held()
    stage = a_stage(desks, runner)
    session = stage.session()
    presenter, shown = opened(stage, session)
    runner.let()
    breaks = {"now": True}
    keep = desks.notebook.keep

    def broken(*told, **more):
        if breaks["now"]:
            raise Bug("a mistake")
        return keep(*told, **more)

    presenter._saving._notebook = type("Broken", (), {"keep": staticmethod(broken)})
    type_in(presenter, shown, "She came")
    runner.let()
    assert not presenter.leave()
    assert shown.told["state"] == words.MISTAKE
    presenter.look_after()
    assert runner.waiting
    runner.let()
    presenter.look_after()
    breaks["now"] = False
    runner.let()
    presenter.look_after()
    runner.let()

    assert presenter.leave()
    assert desks.notebook.sheet(session).words == PrivateWords("She came")


def test_a_coach_may_let_the_last_words_go(desks):
    runner = Held()
    stage = a_stage(desks, runner)
    presenter, shown = opened(stage, stage.session())
    runner.let()
    type_in(presenter, shown, "She came")
    runner.let(StoreFault(FULL))

    presenter.leave_without()

    assert stage.went == ["back"]
    assert presenter.leave()
    assert desks.notebook.of(stage.case.engagement) == []


def test_what_was_told_too_late_changes_nothing(desks):
    runner = Held()
    stage = a_stage(desks, runner)
    presenter, shown = opened(stage, stage.session())
    runner.let()
    type_in(presenter, shown, "She came")
    [(work, done, failed)] = runner.waiting
    runner.waiting.clear()
    kept = work()
    presenter.leave_without()

    done(kept)
    failed(StoreFault(FULL))

    assert shown.told["state"] == words.SAVING


def test_a_named_version_that_failed_is_named_when_it_is_kept_at_last(desks):
    runner = Held()
    stage = a_stage(desks, runner)
    session = stage.session()
    presenter, shown = opened(stage, session)
    runner.let()
    shown.blocks = (paragraph("She came"),)
    presenter.written()
    presenter.keep_version()
    runner.let(StoreFault(FULL))
    presenter.look_after()
    runner.let()
    type_in(presenter, shown, "She came.")
    runner.let()

    assert shown.told["versions"] == [(2, "Now"), (1, "Kept by you")]


def test_versions_are_told_by_what_they_are(stage, clock):
    session = stage.session()
    note = stage.write(session, "Early", sitting="a")
    presenter, shown = opened(stage, session)
    type_in(presenter, shown, SENTENCE)
    type_in(presenter, shown, "Other")
    presenter.keep_version()
    type_in(presenter, shown, "Other words")

    names = [name for _, name in shown.told["versions"]]
    assert names == ["Now", "Kept by you", "Before words were taken out", "First words"]
    presenter.compare_last()
    assert shown.told["compared"][:2] == (3, "Kept by you")
    assert stage.desks.notebook.sheet(note).version == 4


def test_an_earlier_version_is_compared_and_brought_back(stage):
    session = stage.session()
    note = stage.write(session, "She came early", sitting="a")
    presenter, shown = opened(stage, session)
    type_in(presenter, shown, "She came late")

    presenter.compare(1)
    assert shown.told["compared"] == (
        1,
        "First words",
        [(Change.SAME, "She came "), (Change.GONE, "early"), (Change.NEW, "late")],
    )
    presenter.restore(1)

    assert "compared" not in shown.told
    assert shown.blocks == (paragraph("She came early"),)
    assert [name for _, name in shown.told["versions"]] == ["Now", "An earlier time", "First words"]
    assert stage.desks.notebook.version(note, 2).words == PrivateWords("She came late")
    assert presenter.leave()


def test_what_is_typed_while_a_version_is_brought_back_stays_and_is_kept(desks):
    runner = Held()
    stage = a_stage(desks, runner)
    session = stage.session()
    note = stage.write(session, "She came early", sitting="a")
    presenter, shown = opened(stage, session)
    runner.let()
    type_in(presenter, shown, "She came late")
    runner.let()

    presenter.restore(1)
    shown.blocks = (paragraph("She came late and stayed on"),)
    presenter.written()
    runner.let()

    assert shown.blocks == (paragraph("She came late and stayed on"),)
    assert desks.notebook.sheet(session).words == PrivateWords("She came late and stayed on")
    assert desks.notebook.version(note, 2).words == PrivateWords("She came late")
    assert stage.notices == [words.WROTE_ON]
    assert presenter.leave()


def test_nothing_is_compared_where_there_is_one_version(stage):
    session = stage.session()
    stage.write(session, "She came")
    presenter, shown = opened(stage, session)
    presenter.compare_last()

    assert "compared" not in shown.told


def test_the_last_note_is_put_in_where_the_caret_is(stage):
    stage.write(stage.session(date(2026, 10, 9)), "Last time")
    presenter, shown = opened(stage, stage.session())
    assert shown.told["last"] is True
    shown.blocks = (paragraph("Now"),)

    presenter.load_last_note()

    assert shown.blocks == (paragraph("Now"), paragraph("Last time"))


def test_an_agreed_action_is_written_down_and_ticked_and_shown_at_once(stage):
    presenter, shown = opened(stage, stage.session())

    presenter.agree("To send the plan", Owner.CLIENT)
    [(wording, progress)] = shown.told["agreed"]
    assert (wording, progress, shown.refused) == ("To send the plan", Progress.OPEN, [""])
    [line] = stage.desks.notebook.sheet("", stage.case.engagement).agreed
    presenter.tick(line.id, done=True)
    assert shown.told["agreed"] == [("To send the plan", Progress.DONE)]
    presenter.tick(line.id, done=False)
    assert shown.told["agreed"] == [("To send the plan", Progress.OPEN)]

    presenter.agree(" ", Owner.CLIENT)
    assert "needs words" in shown.refused[-1]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (Attendance.HELD, Attendance.HELD),
        (Attendance.PLANNED, Attendance.HELD),
        (Attendance.HELD, Attendance.NO_SHOW),
        (Attendance.PLANNED, Attendance.CANCELLED_LATE),
        (Attendance.HELD, Attendance.PLANNED),
        (Attendance.CANCELLED, Attendance.NO_SHOW),
    ],
)
def test_the_session_is_corrected_beside_the_note(stage, before, after):
    presenter, shown = opened(stage, stage.session(attendance=before))

    presenter.change_session(after, " 75 ")

    assert shown.refused == [""]
    assert shown.told["session"].attendance is after
    if after in {Attendance.HELD, Attendance.PLANNED}:
        assert shown.told["session"].minutes == 75


def test_a_session_is_not_changed_to_nonsense(stage):
    presenter, shown = opened(stage, stage.session())

    presenter.change_session(Attendance.HELD, "an hour")
    presenter.change_session(Attendance.HELD, "0")

    assert "as a number" in shown.refused[0]
    assert "has a length" in shown.refused[1]
    assert shown.told["session"].minutes == 88


def test_finishing_leads_to_the_next_note_due_or_to_today(stage):
    first = stage.session(TODAY - timedelta(days=3))
    second = stage.session(TODAY - timedelta(days=2))
    presenter, _ = opened(stage, first)
    presenter.finish()
    assert stage.went == [Place(Screen.NOTE, about=second)]

    stage.write(first, "words")
    presenter, _ = opened(stage, second)
    presenter.finish()
    presenter.to_client()
    assert stage.went[1:] == [Place(Screen.TODAY), Place(Screen.ENGAGEMENT, about=stage.case.engagement)]


def test_another_note_of_the_same_session_is_one_press_away(stage):
    session = stage.session()
    first = stage.desks.notebook.write(session, PrivateWords("one"))
    stage.desks.notebook.write(session, PrivateWords("two"))
    presenter, shown = opened(stage, session)

    presenter.other_note()

    assert shown.told["others"] == 1
    assert stage.went == [Place(Screen.NOTE, about=first)]


def test_news_of_other_engagements_and_of_its_own_words_are_not_its_business(stage):
    from coachdesk.app.news import Happened, News

    presenter, shown = opened(stage, stage.session())
    shown.told.pop("session")
    presenter.hear(News(Happened.SESSIONS, "other"))
    presenter.hear(News(Happened.NOTES, stage.case.engagement))
    assert "session" not in shown.told
    presenter.hear(News(Happened.IMPORTED))
    assert "session" in shown.told
