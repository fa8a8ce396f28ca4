"""An import can be taken back: all that is still as it was made goes, what the coach worked with since stays."""

import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from importing_practice import HEADS, TODAY, a_note, a_practice, a_row, a_sheet

from coachdesk.app.agreements import Agreements, Terms
from coachdesk.app.importing.plan import What
from coachdesk.app.notebook import Notebook
from coachdesk.base.errors import RuleBroken
from coachdesk.confidential.words import PrivateWords
from coachdesk.domain.engagement import Ending


@pytest.fixture
def practice(tmp_path):
    with a_practice(tmp_path) as opened:
        yield opened


SHEET = a_sheet(a_row(day="2026-02-03", minutes="60"), a_row(day="2026-02-17", minutes="60"))


def test_an_untouched_import_is_taken_back_whole(practice):
    practice.open("Tom Reed")
    before = practice.dump()
    practice.take(SHEET)

    undone = practice.importing.undo()

    assert practice.dump() == before
    assert undone.taken_back == {What.SESSION: 2, What.ENGAGEMENT: 1, What.PERSON: 1}
    assert not undone.kept


def test_each_undo_takes_back_one_import_newest_first(practice):
    practice.take(SHEET)
    before = practice.dump()
    practice.take(a_sheet(a_row("Tom Reed")))

    practice.importing.undo()
    assert practice.dump() == before

    practice.importing.undo()
    assert not practice.shelf("people")
    with pytest.raises(RuleBroken, match="no import to take back"):
        practice.importing.undo()


def test_what_was_taken_back_can_be_imported_again(practice):
    practice.take(SHEET)
    practice.importing.undo()

    practice.take(SHEET)

    assert len(practice.shelf("sessions")) == 2


def test_a_session_with_a_note_stays_and_all_it_stands_on(practice):
    practice.take(SHEET)
    first, second = sorted(practice.shelf("sessions"), key=lambda one: one.starts_at)
    Notebook(practice.room).write(first.id, PrivateWords("walked by the lake"))

    undone = practice.importing.undo()

    assert practice.shelf("sessions") == [first]
    assert undone.taken_back == {What.SESSION: 1}
    assert [one.sentence for one in undone.kept] == [
        "The session of Ines Moreau on 2026-02-03 00:00 was kept: something else in the practice needs it since.",
        "The engagement of Ines Moreau from 2026-02-03 was kept: something else in the practice needs it since.",
        "Ines Moreau was kept: something else in the practice needs it since.",
        "Northlight Optics was kept: something else in the practice needs it since.",
    ]
    assert len(practice.shelf("parties")) == 1
    assert second.id not in {one.id for one in practice.shelf("sessions")}


def test_an_engagement_with_an_agreement_keeps_its_whole_table(practice):
    heads = ("Client", "Organisation", "Boss")
    practice.take(
        a_sheet(("Ines Moreau", "Northlight", "Henrik Vaas"), ("Tom Reed", "Northlight", "Henrik Vaas"), heads=heads)
    )
    engagement = next(one for one in practice.shelf("engagements") if "Ines" in _client(practice, one))
    Agreements(practice.room).record(engagement.id, Terms(TODAY, TODAY, cells=(), rows=()))

    practice.importing.undo()

    assert practice.shelf("engagements") == [engagement]
    assert sorted(one.family for one in practice.shelf("people")) == ["Moreau", "Vaas"]
    assert len(practice.shelf("parties")) == 2


def test_what_was_changed_stays_and_says_so(practice):
    practice.take(SHEET)
    with practice.room.practice.work() as work:
        (person,) = work.people.listed()
        work.people.change(replace(person, phone="+41 61 555 01 42"))
        work.commit()

    undone = practice.importing.undo()

    assert [one.sentence for one in undone.kept] == ["Ines Moreau was kept: it was changed since the import."]
    assert not practice.shelf("engagements")


def test_an_engagement_that_ended_since_stays(practice):
    practice.take(a_sheet(a_row(begins="2026-01-05")))
    (engagement,) = practice.shelf("engagements")
    practice.engagements.end(engagement.id, date(2026, 3, 1), Ending.COMPLETED)

    undone = practice.importing.undo()

    assert [one.place for one in undone.kept][:1] == ["The engagement of Ines Moreau from 2026-01-05"]
    assert len(practice.shelf("parties")) == 1


def test_a_note_rewritten_since_stays(practice):
    practice.open("Ines Moreau")
    practice.take_notes(a_note("walked by the lake"), a_note("came late", source="other.md"))
    note = next(one for one in practice.shelf("notes") if one.words == PrivateWords("came late"))
    Notebook(practice.room).rewrite(note.id, PrivateWords("came very late"))

    undone = practice.importing.undo()

    assert [one.id for one in practice.shelf("notes")] == [note.id]
    assert undone.taken_back == {What.NOTE: 1}
    assert [one.sentence for one in undone.kept] == [
        "The note about Ines Moreau on 2026-02-03 was kept: it was changed since the import."
    ]


def _client(practice, engagement):
    with practice.room.practice.reading() as work:
        return work.people.find(engagement.client).name


# Few words, so that rows meet: the same people with and without addresses, in several spellings and places.
_ROWS = st.lists(
    st.tuples(
        st.sampled_from(["Ines Moreau", "Moreau, Ines", "Frau Ines Moreau", "Tom Reed", "Moreau", "Tom Reed ", ""]),
        st.sampled_from(["", "", "a@x.example", "b@x.example", "A@X.example"]),
        st.sampled_from(["Northlight", "northlight", "Harbour Bank", ""]),
        st.sampled_from(["", "", "2026-01-05", "2025-01-05", "5.1.2026", "2026-05-01"]),
        st.sampled_from(["", "2026-02-03", "2026-02-17", "2024-06-01", "2026-04-01", "never"]),
        st.sampled_from(["", "9:30"]),
        st.sampled_from(["60", "90", "", "1:00"]),
        st.sampled_from(["", "held", "no-show"]),
        st.sampled_from(["", "Tom Reed", "Ines Moreau", "Eva Lund"]),
        st.sampled_from(["", "a@x.example", "e@x.example"]),
    ),
    max_size=7,
)


def _sheet(rows):
    return a_sheet(*rows, heads=(*HEADS, "Boss", "Boss e-mail"))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_ROWS, _ROWS)
def test_any_table_twice_adds_nothing_and_undo_restores_the_practice(before, rows):
    with tempfile.TemporaryDirectory() as folder, a_practice(Path(folder)) as practice:
        practice.take(_sheet(before))
        as_it_was = practice.dump()
        first = practice.take(_sheet(rows))

        second = practice.plan(_sheet(rows))

        assert not second.made
        assert second.troubles == first.troubles
        if first.made:
            assert not practice.importing.undo().kept
        assert practice.dump() == as_it_was
