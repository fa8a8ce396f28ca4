"""Lock 4 a second time: what SQLite itself refuses while the client holds the laptop."""

import pytest
from held import FAST, PASSPHRASE, ForeseenDice, HeldClock
from practice_story import Who, open_case
from sqlmodel import SQLModel

from coachdesk.base.errors import Bug, ConfidentialityBreach
from coachdesk.bootstrap import CoachDesk
from coachdesk.store import rows
from coachdesk.store.faults import faults
from coachdesk.store.one_case import ADDED, VIEWS

TABLES = set(SQLModel.metadata.tables)
READABLE = {*VIEWS, "letterhead"}
NUMBERS = {"ledger_answer", "ledger_unsent"}  # two numbers a row, which foreign keys are checked by
FORBIDDEN = [
    *(f"SELECT * FROM {table}" for table in sorted(TABLES - READABLE - NUMBERS - {"import"})),
    *(f"SELECT * FROM main.{table}" for table in sorted(TABLES - NUMBERS - {"import", "letterhead"})),
    *(f"SELECT rowid FROM main.{table}" for table in sorted(rows.CONFIDENTIAL - {"import", "summary_draft"})),
    *(f"UPDATE main.{table} SET rowid = rowid" for table in sorted(rows.CONFIDENTIAL - {"import", "summary_draft"})),
    *(f"DELETE FROM main.{table}" for table in sorted(TABLES - {"import"})),
    *(f"INSERT INTO main.{table} DEFAULT VALUES" for table in sorted(TABLES - set(ADDED) - {"import"})),
    "SELECT 1 FROM private_note",
    "SELECT words FROM draft_statement",
    "SELECT payload FROM ledger",
    "UPDATE summary_draft SET reader = 'somebody'",
    "UPDATE summary_draft SET audience = 'hr'",
    "UPDATE summary_draft SET engagement = 'another'",
    "UPDATE approved_statement SET wording = 'x'",
    "UPDATE client_approval SET withdrawn_on = NULL",
    "INSERT INTO draft_statement SELECT summary, 9, position, topic, words FROM draft_statement",
    "INSERT INTO draft_statement VALUES ('{summary}', 9, 0, 'progress', 'x') RETURNING words",
    "INSERT INTO returned_reply (id, summary) SELECT 'x', words FROM private_note",
    "CREATE TABLE stolen AS SELECT * FROM private_note",
    "CREATE TEMP TABLE stolen (words)",
    "CREATE TEMP VIEW stolen AS SELECT * FROM main.private_note",
    "DROP VIEW temp.person",
    "DROP TRIGGER temp.one_draft",
    "ATTACH DATABASE ':memory:' AS elsewhere",
    "PRAGMA foreign_keys = OFF",
    "PRAGMA table_info(private_note)",
    "SELECT name FROM sqlite_schema",
    "SELECT name FROM sqlite_temp_schema",
    "ANALYZE",
    "REINDEX",
]
REFUSED_AS_FAULTY = [
    "SELECT count(*) FROM private_note",
    "SELECT load_extension('x')",
    "SELECT randomblob(4)",
    "VACUUM",
]
ANOTHER_CASE = [
    "UPDATE summary_draft SET stage = 'approved' WHERE id = '{other}'",
    "UPDATE summary_draft SET stage = 'approved'",
    "INSERT INTO draft_statement VALUES ('{other}', 9, 0, 'progress', 'x')",
    "INSERT OR REPLACE INTO draft_statement VALUES ('{summary}', 1, 0, 'progress', 'x')",
    "INSERT INTO draft_version VALUES ('{other}', 9, '2026')",
    "INSERT INTO asked_version VALUES ('{summary}', 1, x'00', 'C', '2026')",
    "INSERT INTO returned_reply VALUES ('x', '{other}', 1, '', '', 'yes', '2026')",
    "INSERT INTO client_approval VALUES ('x', '{other}', x'00', '5', '2026', '2026-01-01', '2027-01-01', NULL)",
    "INSERT INTO client_approval VALUES ('x', '{summary}', x'00', '3', '2026', '2026-01-01', '2027-01-01', NULL)",
    "INSERT INTO approved_statement VALUES ('{other}', 1, 0, 'progress', 'x')",
    "INSERT INTO approved_row VALUES ('{other}', 1, 0, 'progress')",
]


@pytest.fixture(scope="module")
def handed(tmp_path_factory):
    """One practice for all: whatever is refused changes nothing."""
    coachdesk = CoachDesk(HeldClock(), ForeseenDice(), FAST)
    folder, _ = coachdesk.create(tmp_path_factory.mktemp("practices"), "Marian Holt", PASSPHRASE)
    with coachdesk.opened(folder, PASSPHRASE) as desks:
        case = open_case(desks)
        other = open_case(desks, client=Who("Tom Reed", "tom@reed.example"))
        names = {"summary": case.draft(), "other": other.draft(), "theirs": other.engagement}
        desks.hand_over.begin(names["summary"])
        yield desks.overview._room.practice, names


def ask(handed, statement):
    practice, names = handed
    with practice.handed() as work:
        return work._connection.exec_driver_sql(statement.format(**names)).fetchall()


@pytest.mark.parametrize("statement", FORBIDDEN)
def test_the_clients_hands_may_not(handed, statement):
    with pytest.raises(ConfidentialityBreach):
        ask(handed, statement)


@pytest.mark.parametrize("statement", REFUSED_AS_FAULTY)
def test_the_clients_hands_may_not_even_ask(handed, statement):
    with pytest.raises((Bug, ConfidentialityBreach)):
        ask(handed, statement)


@pytest.mark.parametrize("statement", ANOTHER_CASE)
def test_another_case_is_turned_away(handed, statement):
    with pytest.raises(Bug, match="SQLITE_CONSTRAINT"):
        ask(handed, statement)


def test_nobody_from_another_table_is_seen(handed):
    assert [row.given for row in ask(handed, "SELECT given FROM person ORDER BY given")] == ["Henrik", "Ines", "Lucia"]
    assert len(ask(handed, "SELECT id FROM engagement")) == 1
    assert len(ask(handed, "SELECT id FROM agreement")) == 1
    assert {row.name for row in ask(handed, "SELECT name FROM practice_fact")} <= {"name", "sample"}
    practice, names = handed
    with practice.handed() as work:
        assert work.engagements.find(names["theirs"]) is None
        assert work.parties.seats(names["theirs"]) == ()
        assert work.agreements.of(names["theirs"]) == ()


def test_the_guard_stands_after_a_thousand_checkouts(handed):
    refused = 0
    for _ in range(1000):
        try:
            ask(handed, "SELECT words FROM private_note")
        except ConfidentialityBreach:
            refused += 1
    assert refused == 1000


def test_every_other_way_in_is_closed_and_opens_again(desks):
    desks.hand_over.begin(open_case(desks).draft())
    practice = desks.overview._room.practice
    for way in (practice.work, practice.reading, practice.releasing):
        with pytest.raises(ConfidentialityBreach, match="held the laptop"), way():
            pass
    with pytest.raises(Bug, match="already"):
        practice.hand_over(None)
    practice.take_back()

    with practice.releasing() as work, pytest.raises(ConfidentialityBreach), faults():
        work._connection.exec_driver_sql("SELECT words FROM private_note")
    with practice.reading() as reading:
        assert len(reading.drafts.every()) == 1
    with pytest.raises(Bug, match="nothing is handed over"), practice.handed():
        pass


def test_the_passphrase_is_not_needed_to_lock(coachdesk, folder):
    with coachdesk.opened(folder, PASSPHRASE) as desks:
        desks.hand_over.begin(open_case(desks).draft())
    with coachdesk.opened(folder, PASSPHRASE) as desks:
        assert len(desks.overview.summaries()) == 1
