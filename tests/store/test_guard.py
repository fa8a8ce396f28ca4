"""Lock 4: what SQLite itself refuses to a release."""

from pathlib import Path

import pytest
from sqlmodel import SQLModel

from coachdesk.base.errors import Bug, ConfidentialityBreach, StoreFault
from coachdesk.domain.people import Organisation
from coachdesk.store import rows, schema
from coachdesk.store.guard import SHAREABLE
from coachdesk.store.work import EncryptedPractice

KEY = bytes(range(32))
TABLES = set(SQLModel.metadata.tables)
FORBIDDEN = [
    *(f"SELECT * FROM {table}" for table in sorted(rows.CONFIDENTIAL)),
    *(f"UPDATE {table} SET rowid = rowid" for table in sorted(rows.CONFIDENTIAL - {"import"})),
    *(f"DELETE FROM {table}" for table in sorted(TABLES - {"import"})),
    "SELECT 1 FROM private_note",
    "SELECT payload FROM ledger",
    "SELECT * FROM coaching_session",
    "SELECT * FROM agreed_goal",
    "UPDATE approved_statement SET wording = 'x'",
    "INSERT INTO approved_statement VALUES ('s', 1, 0, 'dates', 'x')",
    "INSERT INTO client_approval SELECT * FROM client_approval",
    "INSERT INTO ledger SELECT * FROM ledger",
    "CREATE TABLE stolen AS SELECT * FROM private_note",
    "CREATE TEMP TABLE stolen (words)",
    "CREATE VIEW stolen AS SELECT * FROM private_note",
    "ATTACH DATABASE ':memory:' AS elsewhere",
    "DROP TRIGGER ledger_loses_nothing",
    "ALTER TABLE ledger RENAME TO other",
    "PRAGMA foreign_keys = OFF",
    "PRAGMA query_only = OFF",
    "PRAGMA table_info(private_note)",
    "SELECT name FROM sqlite_schema",
    "ANALYZE",
    "REINDEX",
]


# SQLite answers these with its plain error, so they end as a bug's report; they are refused all the same.
REFUSED_AS_FAULTY = [
    "SELECT count(*) FROM private_note",
    "SELECT load_extension('x')",
    "SELECT randomblob(4)",
    "VACUUM",
]


@pytest.fixture
def practice(tmp_path: Path):
    schema.create(tmp_path / "data.db", KEY)
    opened = EncryptedPractice(tmp_path / "data.db", KEY)
    yield opened
    opened.close()


@pytest.mark.parametrize("statement", FORBIDDEN)
def test_a_release_may_not(practice, statement):
    with pytest.raises(ConfidentialityBreach), practice.releasing() as work:
        work._connection.exec_driver_sql(statement)


@pytest.mark.parametrize("statement", REFUSED_AS_FAULTY)
def test_a_release_may_not_even_ask(practice, statement):
    with pytest.raises((Bug, ConfidentialityBreach)), practice.releasing() as work:
        work._connection.exec_driver_sql(statement)


def test_the_guard_stands_after_two_thousand_checkouts(practice):
    refused = 0
    for _ in range(2000):
        try:
            with practice.releasing() as work:
                work._connection.exec_driver_sql("SELECT words FROM private_note")
        except ConfidentialityBreach:
            refused += 1
    assert refused == 2000


def test_a_release_may_read_what_it_prints_and_quote_the_ledgers_head(practice):
    with practice.releasing() as work:
        assert work.summaries.latest("none") is None
        assert work.parties.seats("none") == ()
        assert work.agreements.of("none") == ()
        assert work.ledger.head().seq == 0


def test_every_table_is_shareable_or_confidential_or_no_business_of_a_release():
    elsewhere = {"engagement_line", "coaching_session", "agreed_goal", "agreed_action", "ledger"}

    assert SHAREABLE | rows.CONFIDENTIAL | elsewhere == TABLES
    assert not SHAREABLE & rows.CONFIDENTIAL


def test_references_point_from_private_to_shareable_and_never_back():
    for name, table in SQLModel.metadata.tables.items():
        targets = {key.column.table.name for key in table.foreign_keys}
        if name not in rows.CONFIDENTIAL:
            assert not targets & rows.CONFIDENTIAL, name


def test_a_reader_cannot_write(practice):
    with pytest.raises(StoreFault), practice.reading() as work:
        work.organisations.put(Organisation("o", "Northlight"))
