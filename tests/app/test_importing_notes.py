"""Old notes become private notes of the right client, engagement and session, once, and no label quotes them."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest
from importing_practice import a_note, a_practice, a_row, a_sheet

from coachdesk.app.importing.plan import What
from coachdesk.base.errors import InputUnusable
from coachdesk.base.spans import Minutes
from coachdesk.confidential.words import PrivateWords
from coachdesk.domain.engagement import Ending
from coachdesk.domain.sessions import CoachingSession
from coachdesk.outward.reading.trouble import Trouble

NEEDLE = "zimtsternchen"


@pytest.fixture
def practice(tmp_path):
    with a_practice(tmp_path) as opened:
        yield opened


def notes_of(practice):
    return practice.shelf("notes")


def test_a_dry_run_writes_nothing_and_quotes_nothing(practice):
    practice.open("Ines Moreau")
    before = practice.dump(memory=True)

    plan = practice.importing.plan_notes([a_note(f"{NEEDLE} two three")], [Trouble("x.pdf", "x.pdf was not read.")])

    assert practice.dump(memory=True) == before
    assert [(one.kind, one.label, one.place) for one in plan.made] == [
        (What.NOTE, "2026-02-03, Ines Moreau, 3 words", "ines.md, line 1")
    ]
    assert [one.sentence for one in plan.troubles] == ["x.pdf was not read."]
    assert NEEDLE not in repr(plan)
    assert NEEDLE not in repr(plan.batch)


def test_a_note_stands_at_the_session_of_its_day(practice):
    practice.take(a_sheet(a_row(day="2026-02-03", minutes="60"), a_row(day="2026-02-17", minutes="60")))
    first = min(practice.shelf("sessions"), key=lambda one: one.starts_at)

    practice.take_notes(a_note("walked by the lake"))

    (note,) = notes_of(practice)
    assert (note.session, note.engagement, note.about) == (first.id, first.engagement, date(2026, 2, 3))
    assert (note.words, note.version) == (PrivateWords("walked by the lake"), 1)
    assert note.imported


def test_on_a_day_with_two_sessions_the_time_tells_or_nothing_does(practice):
    rows = [a_row(day="2026-02-03", at=at, minutes="60") for at in ("9:00", "15:00")]
    practice.take(a_sheet(*rows))
    late = max(practice.shelf("sessions"), key=lambda one: one.starts_at)

    practice.take_notes(a_note("one", at=time(15, 0)), a_note("two"), a_note("three", at=time(12, 0)))

    assert {note.words: note.session for note in notes_of(practice)} == {
        PrivateWords("one"): late.id,
        PrivateWords("two"): None,
        PrivateWords("three"): None,
    }


def test_the_engagement_is_the_one_running_that_day_else_the_nearest(practice):
    old = practice.open("Ines Moreau", begins=date(2024, 1, 8))
    practice.engagements.end(old, date(2024, 12, 20), Ending.COMPLETED)
    new = practice.open("Ines Moreau", begins=date(2026, 1, 5))

    days = [date(2024, 5, 1), date(2025, 1, 10), date(2025, 12, 20), date(2026, 2, 1), date(2020, 1, 1)]
    practice.take_notes(*(a_note("words", day=day) for day in days))

    assert [one.engagement for one in sorted(notes_of(practice), key=lambda one: one.about)] == [
        old,
        old,
        old,
        new,
        new,
    ]  # fmt: skip - 2020, 2024 and just after it; just before 2026 and in it


def test_of_two_running_engagements_the_one_with_a_session_that_day_is_meant(practice):
    first = practice.open("Ines Moreau", begins=date(2025, 1, 8))
    practice.open("Ines Moreau", organisation="Harbour Bank", begins=date(2026, 1, 5))
    session = CoachingSession("s1", first, datetime(2026, 2, 3, 9, 0), Minutes(60))  # noqa: DTZ001 - wall-clock time
    practice.engagements.plan_session(first, session)

    practice.take_notes(a_note("words"))

    assert notes_of(practice)[0].session == "s1"


@pytest.mark.parametrize(
    "hint", ["Ines Moreau", "moreau ines", "Moreau, Ines", "MOREAU", "ines@moreau.example", "Ines Moreau laufend"]
)
def test_a_client_is_known_by_whole_name_family_name_or_address(practice, hint):
    practice.open("Ines Moreau", email="Ines@moreau.example")
    practice.open("Tom Reed")

    assert len(practice.importing.plan_notes([a_note("words", hint=hint)]).made) == 1


@pytest.mark.parametrize("hint", ["Ines", "Moreau", "Nobody", "", "Mor"])
def test_who_is_not_plainly_meant_is_a_trouble_with_its_remedy(practice, hint):
    practice.open("Ines Moreau")
    practice.open("Eva Moreau")

    plan = practice.importing.plan_notes([a_note("words", hint=hint, source=f"a#b.md#{part}") for part in (1, 2)])

    assert not plan.made
    (trouble,) = plan.troubles
    assert trouble.place == "a#b.md"
    assert trouble.sentence.startswith("a#b.md was left out: ")
    assert trouble.sentence.endswith("Say whose notes they are by naming the client when you import them.")


def test_where_the_files_name_is_a_topic_the_folder_tells(practice):
    practice.open("Ines Moreau")
    note = replace(a_note("words", hint="Erstgespräch"), folder_hint="Ines Moreau")

    assert len(practice.importing.plan_notes([note]).made) == 1


def test_a_boss_is_no_client(practice):
    practice.take(a_sheet(("Ines Moreau", "N", "Henrik Vaas"), heads=("Client", "Firma", "Boss")))

    assert practice.importing.plan_notes([a_note("words", hint="Henrik Vaas")]).troubles


def test_the_coach_can_say_whose_notes_they_all_are(practice):
    practice.open("Ines Moreau")
    practice.open("Tom Reed")

    plan = practice.importing.plan_notes(
        [a_note("words", hint=""), a_note("more", hint="Tom Reed")], client="Ines Moreau"
    )

    assert [one.label for one in plan.made] == ["2026-02-03, Ines Moreau, 1 word"] * 2
    with pytest.raises(InputUnusable, match="Nothing was imported"):
        practice.importing.plan_notes([], client="Nobody")


def test_a_second_run_adds_nothing_under_whatever_name(practice):
    practice.open("Ines Moreau")
    practice.take_notes(a_note("walked by the lake\r\n"), a_note("walked by the lake", source="copy of ines.md"))
    before = practice.dump(memory=True)

    plan = practice.take_notes(a_note("walked by the lake", source="renamed.txt"))

    assert not plan.made
    assert [one.kind for one in plan.known] == [What.NOTE]
    assert practice.dump(memory=True) == before
    assert len(notes_of(practice)) == 1


def test_of_a_longer_running_document_only_the_new_parts_are_added(practice):
    practice.open("Ines Moreau")
    parts = [a_note(f"part {at}", day=date(2026, 2, at), source=f"ines.docx#{at}") for at in (1, 2, 3)]
    practice.take_notes(*parts[:2])

    plan = practice.take_notes(*parts)

    assert [one.place for one in plan.made] == ["ines.docx#3, line 1"]
    assert len(notes_of(practice)) == 3


def test_the_same_words_of_two_clients_are_two_notes(practice):
    practice.open("Ines Moreau")
    practice.open("Tom Reed")

    practice.take_notes(a_note("cancelled"), a_note("cancelled", hint="Tom Reed"))

    assert len(notes_of(practice)) == 2


def test_words_that_nobody_can_see_are_no_note(practice):
    practice.open("Ines Moreau")

    plan = practice.importing.plan_notes([a_note("\u200b\x00 \n")])

    assert [one.sentence for one in plan.troubles] == ["ines.md was left out: it holds no words."]


def test_notes_are_taken_back_too(practice):
    practice.open("Ines Moreau")
    before = practice.dump()
    practice.take_notes(*(a_note(f"words {at}") for at in range(700)))

    assert practice.importing.undo().taken_back == {What.NOTE: 700}
    assert practice.dump() == before
