"""Lock 6: two practices that differ only in private content let out the same bytes."""

from datetime import datetime, time
from pathlib import Path

from held import FAST, PASSPHRASE, ForeseenDice, HeldClock
from hypothesis import given, settings
from hypothesis import strategies as st
from practice_story import TERMS, Who, open_case

from coachdesk.bootstrap import CoachDesk
from coachdesk.confidential.words import PrivateWords
from coachdesk.domain.actions import Owner
from coachdesk.domain.agreement import Audience, Occasion, Topic
from coachdesk.domain.sessions import CoachingSession

WORDS = st.text(min_size=1, max_size=200).filter(str.strip)
PRIVATE = st.lists(
    st.tuples(st.sampled_from(["note", "rewrite", "action", "draft", "scan", "client"]), WORDS), max_size=6
)


def _live(folder: Path, private: list[tuple[str, str]], seed: int) -> tuple[bytes, bytes, bytes]:
    """One coach's practice with these private doings in it; gives letter, mail and talking points."""
    app = CoachDesk(HeldClock(), ForeseenDice(seed), FAST)
    practice, _ = app.create(folder, "Marian Holt", PASSPHRASE)
    with app.opened(practice, PASSPHRASE) as desks:
        case = open_case(desks)
        for kind, words in private:
            _do(desks, case, kind, words)
        summary = case.draft()
        shown = desks.summaries.ask(summary)
        mail = desks.client_mail.text_for_approval(shown, desks.profile.letterhead())
        case.say_yes(shown.reply_code)
        mail = mail.replace(shown.reply_code.encode(), b"....-....-..")  # by chance, so that it tells nothing
        points = desks.client_mail.talking_points(desks.summaries.talking_points(summary), desks.profile.letterhead())
        return case.release(summary), mail, points


def _do(desks, case, kind, words):
    if kind in {"note", "rewrite"}:
        day = datetime.combine(desks.day(), time(10))
        session = CoachingSession(desks.new_id(), case.engagement, day, 60)
        desks.engagements.plan_session(case.engagement, session)
        note = desks.notebook.write(session.id, PrivateWords(words))
        if kind == "rewrite":
            desks.notebook.rewrite(note, PrivateWords(words + "!"))
    elif kind == "action":
        desks.actions.intend(case.engagement, PrivateWords(words), Owner.COACH, None)
    elif kind == "draft":  # another draft, and a version that was thought better of
        other = desks.summaries.draft(case.engagement, Audience.BOSS, Occasion.UPDATE, [(Topic.PROGRESS, words)])
        desks.summaries.rewrite(other.id, [(Topic.SUPPORT, words)])
    elif kind == "scan":
        desks.agreements.record(case.engagement, TERMS, (f"{words}.pdf", words.encode("utf-8", "replace")))
    else:  # another client altogether, with letters of their own
        somebody = f"{len(desks.engagements.lines())}"
        other = open_case(desks, client=Who(f"Tom Reed{somebody}", f"tom{somebody}@reed.example"))
        other.release(other.approved(((Topic.PROGRESS, "Another client's progress."),)))


@settings(max_examples=12)
@given(private=PRIVATE, seed=st.integers(2, 1000))
def test_what_leaves_does_not_depend_on_what_is_private(tmp_path_factory, private, seed):
    bare = _live(tmp_path_factory.mktemp("bare"), [], 1)
    full = _live(tmp_path_factory.mktemp("full"), private, seed)

    assert full == bare


def test_the_check_code_depends_on_the_words_alone(tmp_path):
    first, *_ = _live(tmp_path / "one", [("note", "x")], 1)
    second, *_ = _live(tmp_path / "two", [("client", "y")], 2)
    assert first == second
