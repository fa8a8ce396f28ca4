from datetime import UTC, date, datetime

import pytest

from coachdesk.base.errors import RuleBroken
from coachdesk.base.ids import EngagementId, NoteId
from coachdesk.confidential.notebook import NOTHING, Came, Caught, Mark, PrivateNote, caught
from coachdesk.confidential.words import PrivateWords

NOW = datetime(2026, 11, 20, 11, 37, tzinfo=UTC)
LATER = datetime(2026, 11, 20, 11, 38, tzinfo=UTC)
FORM = PrivateWords("<p></p>")


def a_note(words: str, sitting: str = "morning") -> PrivateNote:
    return PrivateNote(
        NoteId("n"), EngagementId("e"), None, date(2026, 11, 20), PrivateWords(words), 1, NOW, sitting=sitting
    )


def write_on(note: PrivateNote, words: str, sitting: str = "morning", kept: str = "") -> PrivateNote:
    return note.write_on(PrivateWords(words), FORM, sitting, LATER, PrivateWords(kept))


def test_within_one_sitting_a_note_is_written_on_in_its_version():
    after = write_on(a_note("She came"), "She came lighter than last time.")

    assert (after.version, after.words, after.form) == (1, PrivateWords("She came lighter than last time."), FORM)
    assert (after.written_at, after.gone) == (LATER, 0)


def test_a_note_is_never_emptied():
    with pytest.raises(RuleBroken, match="needs words"):
        write_on(a_note("She came"), " \n")


def test_the_same_words_change_nothing():
    note = a_note("She came")

    assert note.write_on(note.words, note.form, "evening", LATER, NOTHING) is note


def test_a_new_sitting_begins_a_new_version():
    assert write_on(a_note("She came"), "She came.", "evening").version == 2


def test_a_sentence_taken_out_closes_the_version_that_had_it():
    note = a_note("She came lighter. The deputies ran the second planning meeting without her.")

    after = write_on(note, "She came lighter.")
    assert (after.version, after.gone) == (2, 0)


def test_words_that_the_version_before_has_may_go_on_going():
    sentence = "The deputies ran the second planning meeting without her."

    assert write_on(a_note("The deputies ran the second planning"), "The", kept=sentence).version == 1


def test_a_few_words_may_go_and_they_are_counted():
    after = write_on(a_note("She came much too early today"), "She came today")
    again = write_on(after, "She", kept="")

    assert (after.version, after.gone) == (1, 3)
    assert (again.version, again.gone) == (1, 5)
    assert write_on(again, "Unlike").version == 2


def test_a_version_that_the_coach_kept_is_never_written_over():
    kept = a_note("She came").keep()

    assert kept.came is Came.KEPT
    assert (write_on(kept, "She came.").version, write_on(kept, "She came.").came) == (2, Came.WRITTEN)


def test_restoring_makes_a_new_version_of_old_words():
    first = a_note("She came")
    second = first.rewrite(PrivateWords("He went"), LATER)

    again = second.restore(first.as_version(), "evening", LATER)
    assert (again.version, again.words, again.came, again.sitting) == (3, first.words, Came.RESTORED, "evening")


def test_lines_with_a_mark_are_caught_and_stay_private():
    words = PrivateWords(
        "INSIGHT: Quick help is kindness first.\nno ACTION: here\n- ACTION:  Ask her.\nNEXT:\nNext: no\nNEXT: Board."
    )

    assert caught(words) == (
        Caught(Mark.INSIGHT, PrivateWords("Quick help is kindness first.")),
        Caught(Mark.ACTION, PrivateWords("Ask her.")),
        Caught(Mark.NEXT, PrivateWords("Board.")),
    )


@pytest.mark.parametrize(
    ("words", "first"),
    [("She came. Early! Today?", "She came."), ("9.30 is early", "9.30 is early"), ("Why? I asked", "Why?"), ("", "")],
)
def test_a_line_beside_the_note_has_room_for_the_first_sentence(words, first):
    assert PrivateWords(words).first_sentence() == PrivateWords(first)


@pytest.mark.parametrize("words", ["", "  \n"])
def test_nothing_is_caught_where_nothing_is_written(words):
    assert caught(PrivateWords(words)) == ()
