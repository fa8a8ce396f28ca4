from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from held import TODAY

from coachdesk.app.ledger import LedgerDesk
from coachdesk.app.overview import Overview, State
from coachdesk.app.room import Room
from coachdesk.app.sample.chance import SeededDice, SteppingClock
from coachdesk.app.sample.filling import Filled, Filling
from coachdesk.app.sample.sizes import AMOUNTS, Size
from coachdesk.app.sample.stories import ines_began, ines_ends
from coachdesk.app.sample.words import Words, read_words
from coachdesk.bootstrap import resources
from coachdesk.outward.frames import ShippedFrames
from coachdesk.outward.letters import UpdateLetters
from coachdesk.outward.phrases import Phrases
from coachdesk.store import schema
from coachdesk.store.engine import connect
from coachdesk.store.rows import CONFIDENTIAL
from coachdesk.store.work import EncryptedPractice

KEY = bytes(32)
Dump = dict[str, list[tuple[object, ...]]]

SAID_OF = {
    "draft": (State.DRAFT, "has not said yes"),
    "with client": (State.WITH_CLIENT, "has not said yes"),
    "changes asked": (State.CHANGES_ASKED, "has not said yes"),
    "declined": (State.DECLINED, "has not said yes"),
    "approved": (State.APPROVED, ""),
    "standing yes": (State.APPROVED, ""),
    "kick-off": (State.RELEASED, ""),
    "kick-off, German": (State.RELEASED, ""),
    "released": (State.RELEASED, ""),
    "released long ago": (State.RELEASED, "agreement ended"),
    "superseded": (State.SUPERSEDED, "the wording changed"),
    "approval expired": (State.EXPIRED, "has expired"),
    "withdrawn": (State.WITHDRAWN, "took the yes back"),
    "changed boss": (State.APPROVED, "Birgit Sandhagen left this seat"),
    "HR left": (State.APPROVED, "Wendy Larkspur left this seat"),
    "agreement ended": (State.APPROVED, "agreement ended"),
    "topic closed": (State.APPROVED, "Themes: this is not open to Fergus Galbraith"),
    "night to wait": (State.APPROVED, "A night must pass"),
}


@contextmanager
def a_practice(folder: Path) -> Iterator[EncryptedPractice]:
    schema.create(folder / "data.db", KEY)
    practice = EncryptedPractice(folder / "data.db", KEY)
    try:
        yield practice
    finally:
        practice.close()


def filled(practice: EncryptedPractice, size: Size = Size.SMALL, seed: int = 1, today: date = TODAY) -> Filled:
    frames = ShippedFrames(resources())
    door = UpdateLetters(resources(), frames, Phrases(resources()))
    return Filling(practice, frames, door, read_words(resources()), today).fill(size, seed)


def room_of(practice: EncryptedPractice, today: date = TODAY) -> Room:
    return Room(practice, SteppingClock(today), SeededDice(0), ShippedFrames(resources()))


def dumped(file: Path) -> Dump:
    connection = connect(file, KEY)
    try:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {name: list(connection.execute(f'SELECT * FROM "{name}" ORDER BY 1, 2')) for name in tables}
    finally:
        connection.close()


def _shared(dump: Dump) -> str:
    return " ".join(
        str(part) for table, rows in dump.items() if table not in CONFIDENTIAL for row in rows for part in row
    )


def dump_of(folder: Path, seed: int) -> Dump:
    folder.mkdir()
    with a_practice(folder) as practice:
        filled(practice, seed=seed)
    return dumped(folder / "data.db")


@pytest.fixture(scope="module")
def small(tmp_path_factory) -> Iterator[tuple[EncryptedPractice, Filled, Dump]]:
    folder = tmp_path_factory.mktemp("small")
    with a_practice(folder) as practice:
        told = filled(practice)
        yield practice, told, dumped(folder / "data.db")


@pytest.fixture(scope="module")
def words() -> Words:
    return read_words(resources())


@pytest.mark.parametrize("letter", SAID_OF)
def test_the_gate_says_of_each_told_letter_what_its_name_says(small, letter):
    practice, told, _ = small
    state, said = SAID_OF[letter]

    line = Overview(room_of(practice)).summary(told.letters[letter])

    assert line.state is state
    assert said in " ".join(line.reasons) if said else line.reasons == ()


def test_every_state_of_a_letter_occurs_and_no_told_letter_is_untested(small):
    practice, told, _ = small

    assert {line.state for line in Overview(room_of(practice)).summaries()} == set(State)
    assert set(told.letters) == set(SAID_OF)


@pytest.mark.parametrize("today", [date(2027, 3, 1), date(2027, 5, 20), date(2028, 2, 29)])
def test_the_states_hold_on_whichever_day_the_sample_is_made(tmp_path, today):
    with a_practice(tmp_path) as practice:
        told = filled(practice, today=today)
        lines = {line.id: line for line in Overview(room_of(practice, today)).summaries()}

    assert {name: lines[key].state for name, key in told.letters.items()} == {
        name: state for name, (state, _) in SAID_OF.items()
    }
    for name, key in told.letters.items():
        assert SAID_OF[name][1] in " ".join(lines[key].reasons)


def test_ines_has_come_since_the_twelfth_of_may_and_stays_until_the_end_of_february():
    assert (ines_began(TODAY), ines_ends(TODAY)) == (date(2026, 5, 12), date(2027, 2, 26))
    assert (ines_began(date(2027, 3, 1)), ines_ends(date(2027, 3, 1))) == (date(2026, 5, 12), date(2028, 2, 26))


def test_the_anchor_case_stands_as_its_letter_will_tell_it(small):
    practice, told, _ = small
    with practice.reading() as work:
        draft = work.drafts.find(told.letters["draft"])
        seats = {seat.role.value: seat for seat in work.parties.seats(told.engagements["ines"])}
        letterhead, paper = work.facts.letterhead()

    assert [statement.topic.value for statement in draft.statements] == ["agreed_goals", "progress", "support"]
    assert (seats["boss"].name, seats["boss"].job_title) == ("Henrik Vaas", "Chief Operating Officer")
    assert seats["boss"].address == "Lindenhofstrasse 8\n8001 Zürich"
    assert seats["hr"].name == "Lucia Ferrante"
    assert (letterhead.name, letterhead.place, paper) == ("Marian Holt", "Basel", "a4")


def test_sessions_and_action_items_occur_in_every_state(small):
    dump = small[2]

    assert {row[4] for row in dump["coaching_session"]} == {"planned", "held", "cancelled_late", "no_show"}
    for table in ("agreed_action", "private_action"):
        assert {"open", "done", "dropped"} <= {part for row in dump[table] for part in row}
    assert len(dump["coaching_session"]) == AMOUNTS[Size.SMALL].sessions
    assert len(dump["agreed_action"]) + len(dump["private_action"]) == AMOUNTS[Size.SMALL].actions


def test_the_people_hold_a_namesake_a_boss_who_is_a_client_and_one_who_changed_employer(small):
    practice, told, dump = small
    with practice.reading() as work:
        engagements = {key: work.engagements.find(whose) for key, whose in told.engagements.items()}
        henrik = work.people.with_email("henrik.vaas@northlight.example")[0]
        bosses = {seat.person for seat in work.parties.seats(told.engagements["ines"]) if seat.role.value == "boss"}
        missing = work.agreements.of(told.engagements["noor, agreement missing"])

    assert engagements["keller_claims"].client != engagements["keller_fleet"].client
    assert engagements["henrik"].client == henrik.id
    assert henrik.id in bosses
    noor = engagements["noor"], engagements["noor, agreement missing"]
    assert noor[0].client == noor[1].client
    assert noor[0].organisation != noor[1].organisation
    assert missing == ()
    assert engagements["rafael"].kind.value == "team"
    assert len(dump["agreement_scan"]) > 1
    assert len(dump["note_version"]) > 1


def test_the_practice_says_that_it_is_a_sample(small):
    with small[0].reading() as work:
        assert work.facts.get("sample") == "yes"


def test_the_ledger_of_the_sample_holds_together_in_the_order_of_time(small):
    desk = LedgerDesk(room_of(small[0]))
    entries = desk.entries()

    assert desk.troubles() == []
    assert [entry.at for entry in entries] == sorted(entry.at for entry in entries)


def test_everybody_is_reached_at_an_address_that_nobody_can_have(small):
    assert all(str(row[4]).endswith(".example") for row in small[2]["person"])


def test_no_sentence_of_a_private_note_occurs_among_what_may_be_shared(small, words):
    shared = _shared(small[2])
    private = " ".join(str(part) for table in CONFIDENTIAL for row in small[2][table] for part in row)
    confided = [line for lists in words.confidences.values() for line in (*lists.sentences, *lists.private_actions)]

    assert sum(line in private for line in confided) > len(confided) // 2
    assert [line for line in confided if line in shared] == []


def test_the_words_of_a_letter_that_nobody_approved_stay_private(small, words):
    shared = _shared(small[2])

    for letter in ("declined", "changes asked", "draft", "with client", "superseded, edited"):
        assert [wording for _, wording in words.told.letters[letter] if wording in shared] == []


def test_the_same_seed_gives_the_same_records_and_another_gives_others(tmp_path, small):
    assert dump_of(tmp_path / "again", seed=1) == small[2]
    other = dump_of(tmp_path / "other", seed=2)
    assert {row[0] for row in other["person"]}.isdisjoint({row[0] for row in small[2]["person"]})
    assert other["private_note"] != small[2]["private_note"]


@pytest.mark.long
@pytest.mark.parametrize("size", [Size.TYPICAL, Size.BUSY])
def test_a_larger_practice_holds_what_its_size_says(tmp_path, size):
    amounts, told = AMOUNTS[size], []
    frames = ShippedFrames(resources())
    door = UpdateLetters(resources(), frames, Phrases(resources()))
    with a_practice(tmp_path) as practice:
        filling = Filling(practice, frames, door, read_words(resources()), TODAY)
        replace(filling, progress=lambda *now: told.append(now)).fill(size, 1)
        lines = Overview(room_of(practice)).summaries()
        troubles = LedgerDesk(room_of(practice)).troubles()
    dump = dumped(tmp_path / "data.db")

    assert len(dump["engagement"]) == amounts.engagements
    assert len({row[1] for row in dump["engagement"]}) <= amounts.clients
    assert len(dump["coaching_session"]) == amounts.sessions
    assert len(dump["agreed_action"]) + len(dump["private_action"]) == amounts.actions
    assert len(dump["organisation"]) == amounts.organisations
    assert len(lines) == amounts.summaries
    assert troubles == []
    assert max(Counter(row[1] for row in dump["coaching_session"]).values()) >= amounts.longest
    assert max(len(str(row[4])) for row in dump["private_note"]) > (990_000 if amounts.paste else 10_000)
    assert told[0][:2] == (50, amounts.engagements - AMOUNTS[Size.SMALL].engagements)
    assert told[-1][0] == told[-1][1]
