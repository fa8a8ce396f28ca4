from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlmodel import SQLModel

from coachdesk.base.errors import Bug, StoreFault
from coachdesk.store import engine, integrity, rows, schema
from coachdesk.store.migrations import m0001_first

KEY = bytes(range(32))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    schema.create(tmp_path / "data.db", KEY)
    return tmp_path / "data.db"


def folded(text: str) -> str:
    return " ".join(text.replace('"', "").split()).replace("( ", "(").replace(" )", ")")


def test_the_first_migration_makes_just_the_tables_that_the_rows_describe(path):
    made = {}
    connection = engine.connect(path, KEY)
    for name, sql in connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'"):
        made[name] = folded(sql)
    connection.close()
    described = create_engine("sqlite://")
    SQLModel.metadata.create_all(described)
    with described.connect() as other:
        for name, sql in other.exec_driver_sql("SELECT name, sql FROM sqlite_schema WHERE type = 'table'"):
            assert made.pop(name) == folded(sql)
    described.dispose()
    assert made == {}
    assert set(SQLModel.metadata.tables) >= rows.CONFIDENTIAL


def test_a_new_file_says_what_it_is(path):
    connection = engine.connect(path, KEY)

    assert schema.version_of(connection) == len(schema.STEPS)
    assert connection.execute("PRAGMA application_id").fetchone()[0] == schema.APPLICATION_ID
    assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    for pragma, value in {
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "synchronous": 2,
        "trusted_schema": 0,
        "cell_size_check": 1,
    }.items():
        assert connection.execute(f"PRAGMA {pragma}").fetchone()[0] == value, pragma
    connection.close()


def test_the_file_is_for_this_user_alone_and_holds_no_plain_text(path):
    assert path.stat().st_mode & 0o777 == 0o600
    assert b"SQLite format" not in path.read_bytes()
    assert b"private_note" not in path.read_bytes()


def test_opening_again_changes_nothing(path):
    connection = engine.connect(path, KEY)
    before = schema.fingerprint(connection)
    connection.close()
    schema.bring_up_to_date(path, KEY)
    connection = engine.connect(path, KEY)

    assert schema.fingerprint(connection) == before
    connection.close()


def test_a_newer_file_is_refused(path):
    connection = engine.connect(path, KEY)
    connection.execute("PRAGMA user_version = 99")
    connection.close()

    with pytest.raises(StoreFault, match="newer CoachDesk"):
        schema.bring_up_to_date(path, KEY)


def test_a_stranger_is_refused(path):
    connection = engine.connect(path, KEY)
    connection.execute("PRAGMA application_id = 1")
    connection.close()

    with pytest.raises(StoreFault, match="not a CoachDesk practice"):
        schema.bring_up_to_date(path, KEY)


def test_a_step_that_fails_leaves_the_file_as_it_was(path):
    connection = engine.connect(path, KEY)
    before = schema.fingerprint(connection)
    broken = (*schema.STEPS, ("CREATE TABLE more (id INTEGER)", "CREATE TABLE more (id INTEGER)"))

    with pytest.raises(Exception, match="already exists"):
        schema.migrate(connection, broken)
    assert schema.fingerprint(connection) == before
    assert schema.version_of(connection) == len(schema.STEPS)
    assert connection.execute("PRAGMA foreign_keys").fetchone()[0] == 1
    connection.close()


def test_a_step_that_breaks_a_reference_is_undone(path):
    connection = engine.connect(path, KEY)
    widow = "INSERT INTO post VALUES ('t', 'nobody', 'nowhere', 'hr', '', '2026-01-01', NULL)"

    with pytest.raises(Bug, match="would break a reference"):
        schema.migrate(connection, (*schema.STEPS, (widow,)))
    assert connection.execute("SELECT count(*) FROM post").fetchone()[0] == 0
    connection.close()


def test_a_later_step_is_taken_once(path):
    connection = engine.connect(path, KEY)
    steps = (*schema.STEPS, ("CREATE TABLE more (id INTEGER)",))
    schema.migrate(connection, steps)
    schema.migrate(connection, steps)

    assert schema.version_of(connection) == len(schema.STEPS) + 1
    connection.close()


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        (lambda path: path.write_bytes(b""), "is empty"),
        (lambda path: path.unlink(), "is missing"),
        (lambda path: path.write_bytes(bytes(8192)), "is damaged"),
        (lambda path: path.write_bytes(path.read_bytes()[:5000]), "is damaged"),
    ],
)
def test_a_file_that_is_no_practice_any_more_is_told_plainly(path, damage, sentence):
    damage(path)

    with pytest.raises(StoreFault, match=sentence):
        schema.bring_up_to_date(path, KEY)
    assert integrity.troubles(path, KEY)


def test_another_key_does_not_open_it(path):
    with pytest.raises(StoreFault):
        engine.connect(path, bytes(32))
    with pytest.raises(ValueError, match="32 bytes"):
        engine.connect(path, b"short")


def test_a_practice_is_never_created_over_another(path):
    with pytest.raises(StoreFault, match="was not created"):
        schema.create(path, KEY)


def test_a_whole_file_has_no_troubles_and_a_missing_guard_is_one(path):
    assert integrity.troubles(path, KEY) == []
    connection = engine.connect(path, KEY)
    connection.execute("DROP TRIGGER ledger_loses_nothing")
    connection.execute("PRAGMA user_version = 7")
    connection.close()

    assert integrity.troubles(path, KEY) == [
        "A guard of the ledger is missing: ledger_loses_nothing.",
        "The file's schema is not this version's.",
    ]
    assert len(integrity.GUARDS) == len(m0001_first.LEDGER_GUARDS)


def test_a_flipped_byte_is_found(path):
    content = bytearray(path.read_bytes())
    content[4096 * 3 + 100] ^= 1
    path.write_bytes(content)

    assert any("Cipher" in trouble or "damaged" in trouble for trouble in integrity.troubles(path, KEY))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE ledger SET kind = 'released'",
        "UPDATE ledger SET payload = '{}'",
        "UPDATE OR REPLACE ledger SET seq = 9",
        "DELETE FROM ledger",
        "DELETE FROM ledger WHERE seq = 1",
        "REPLACE INTO ledger SELECT 1, at, kind, engagement, salt, '{}', commitment, previous, hash FROM ledger",
        "INSERT INTO ledger SELECT 9, at, kind, engagement, salt, payload, commitment, hash, x'00' FROM ledger",
        "INSERT INTO ledger SELECT 2, at, kind, engagement, salt, payload, commitment, previous, x'00' FROM ledger",
        "INSERT INTO ledger SELECT 2, at, kind, engagement, NULL, NULL, commitment, hash, x'00' FROM ledger",
        "UPDATE ledger_page SET content = x'00'",
        "DELETE FROM ledger_page",
    ],
)
def test_the_ledger_takes_only_what_comes_next(path, statement):
    connection = engine.connect(path, KEY)
    connection.execute("INSERT INTO ledger VALUES (1, 'now', 'released', 'e', x'00', '{}', x'00', zeroblob(32), x'01')")
    connection.execute("INSERT INTO ledger_page VALUES (1, 's', x'00', x'00')")

    with pytest.raises(Exception, match="ledger:"):
        connection.execute(statement)
    connection.execute("UPDATE ledger SET payload = NULL, salt = NULL WHERE seq = 1")  # a redaction may
    connection.close()
