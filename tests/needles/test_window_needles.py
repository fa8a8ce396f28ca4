"""A needle in every private text and every name; then every place where the window could let one out is searched.

The columns are found by walking the tables, so a column is covered the day it is born.
"""

import json
import re
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

import pytest
from sqlmodel import SQLModel

from coachdesk.bootstrap import DATA_FILE
from coachdesk.confidential.words import PrivateWords
from coachdesk.disclosure.answer import Answer, AnswerKind
from coachdesk.domain.actions import Owner
from coachdesk.store import columns, engine, rows
from coachdesk.vault import folder as vault

sys.path.append(str(Path(__file__).parents[1] / "visual"))
import gallery

NEEDLE = re.compile(r"ndl[a-z]{6}ndl")
PRIVATE = (columns.PrivateText, columns.PrivateBlob)
NAMES = ("organisation", "person", "post")
# What the client's own letter says: her draft's words, the people at her table, the sentences that all three signed.
THE_LETTERS_OWN = {"person", "post", "organisation", "agreement_sentence", "letterhead", "agreed_goal"}


@dataclass(frozen=True)
class Spot:
    """Where a needle lies; `whose` is the draft, the person or the organisation, where there is one."""

    table: str
    column: str
    whose: str


@dataclass(frozen=True)
class Hay:
    """The home of a coach, which needle lies where, and what the window showed."""

    home: object
    spots: dict[str, Spot]
    told: dict
    draft: str
    table: frozenset[str]

    def private(self, words):
        return sorted({(s.table, s.column) for s in self._spots(words) if s.table in rows.CONFIDENTIAL})

    def named(self, words):
        return sorted({(s.table, s.column) for s in self._spots(words) if s.table in NAMES})

    def strange(self, seen):
        """What was seen and is not the letter's own."""
        own = {self.draft, *self.table}
        return [
            (*where, spot)
            for *where, needle in seen
            if (spot := self.spots[needle]).whose not in own and spot.table != "letterhead"
        ]

    def _spots(self, words):
        return [self.spots[needle] for needle in NEEDLE.findall(words)]


def _columns(*, private):
    for table in SQLModel.metadata.sorted_tables:
        for column in table.columns:
            if isinstance(column.type, PRIVATE) if private else _named(table, column):
                yield table.name, column.name


def _named(table, column):
    return table.name in (*NAMES, "agreement_sentence", "letterhead") and isinstance(column.type, columns.Wording)


def _name(number):
    letters = "abcdefghijklmnopqrstuvwxyz"
    return "ndl" + "".join(letters[number // 26**place % 26] for place in range(6)) + "ndl"


def _furnish(desks, ids):
    """One of each private record that the sample does not have near Ines."""
    sheet = desks.notebook.sheet(ids.session)
    if sheet.about.note is None:
        desks.notebook.write(ids.session, PrivateWords("A first wording of hers."))
        sheet = desks.notebook.sheet(ids.session)
    desks.notebook.rewrite(
        sheet.about.note, PrivateWords("INSIGHT: A second wording of hers.\nACTION: To ask for more.")
    )
    desks.actions.intend(ids.ines, PrivateWords("To ask for a rise"), Owner.CLIENT, None)
    half_typed = json.dumps({"owner": Owner.CLIENT, "due": ""})
    desks.unfinished.keep(f"private_action:{ids.ines}", half_typed, PrivateWords("To ask for less"))
    code = desks.summaries.ask(ids.draft).reply_code
    hers = next(seat for seat in desks.engagements.view(ids.ines).seats if seat.role == "client")
    desks.replies.take(b"CHANGES, please", Answer(AnswerKind.CHANGES, (code,), hers.email.lower()))


def _plant(home, spared):
    """A needle into every private text and every name there is, but those on a letter that is about to be printed."""
    practice, spots = home.practice, {}
    keys = vault.unlock(practice, home.passphrase)
    connection = engine.connect(practice / DATA_FILE, keys.database)
    for table, column in (*_columns(private=True), *_columns(private=False)):
        owner = {"draft_statement": "summary", "returned_reply": "summary", "agreement_sentence": "agreement"}.get(
            table
        )
        names = {row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')}
        key = owner or ("id" if "id" in names else "rowid")
        for row, value, whose in connection.execute(f'SELECT rowid, "{column}", "{key}" FROM "{table}"').fetchall():
            if value is None or str(whose) in spared or (not value and column in {"phone", "address"}):
                continue
            needle = _name(len(spots) + 1)
            spots[needle] = Spot(table, column, str(whose))
            text = value if isinstance(value, str) else value.decode("utf-8", "replace")
            told = _with(text, needle, column)
            kept = told if isinstance(value, str) else told.encode()
            connection.execute(f'UPDATE "{table}" SET "{column}" = ? WHERE rowid = ?', (kept, row))
    connection.close()
    return spots


def _with(text, needle, column):
    if column == "email":
        return f"{needle}@{text.rpartition('@')[2] or 'x.example'}"
    if column == "form":  # set as HTML
        return f"<p>Written {needle} as it is set.</p>"
    if column == "file_name":
        return f"{needle} {text}"
    return f"{text} {needle}".strip()


def _at_the_table(home, engagement):
    """Whose words may stand on a letter of this engagement: people, posts, their organisation, what they signed."""
    keys = vault.unlock(home.practice, home.passphrase)
    connection = engine.connect(home.practice / DATA_FILE, keys.database)
    found = set()
    for question in (
        "SELECT client FROM engagement WHERE id = ?1 UNION SELECT organisation FROM engagement WHERE id = ?1",
        "SELECT post.person FROM party JOIN post ON post.id = party.post WHERE party.engagement = ?1",
        "SELECT post FROM party WHERE engagement = ?1",
        "SELECT post.organisation FROM party JOIN post ON post.id = party.post WHERE party.engagement = ?1",
        "SELECT id FROM agreement WHERE engagement = ?1",
    ):
        found |= {str(row[0]) for row in connection.execute(question, (engagement,))}
    connection.close()
    return found


@pytest.fixture(scope="module")
def hay(sample_home, screen, tmp_path_factory):
    home = sample_home.copied(tmp_path_factory.mktemp("hay") / "home")
    with home.opened() as desks:
        ids = gallery._ids(desks)
        _furnish(desks, ids)
        printing = next(line.engagement for line in desks.overview.summaries() if line.id == ids.approved)
    table = frozenset(_at_the_table(home, ids.ines))
    spots = _plant(home, _at_the_table(home, printing) - table)
    (home.folder / "ids.json").write_text(json.dumps(asdict(ids)), encoding="utf-8")
    told = home.tell("needles", screen)
    return Hay(home, spots, told, ids.draft, table)


def test_every_private_column_and_every_name_has_its_needle(hay):
    planted = {(spot.table, spot.column) for spot in hay.spots.values()}

    assert set(_columns(private=True)) - planted == set()
    assert {("person", "given"), ("person", "family"), ("organisation", "name")} <= planted


def test_the_needles_stand_on_the_screens_that_were_searched(hay):
    seen = {(hay.spots[needle].table, hay.spots[needle].column) for *_, needle in hay.told["shown"]}

    assert len(hay.told["screens"]) > 20
    assert {("private_note", "form"), ("draft_statement", "words"), ("person", "family")} <= seen


def test_no_title_of_a_window_holds_a_needle(hay):
    assert set(hay.told["titles"]) > {"CoachDesk · Sample"}
    assert [title for title in hay.told["titles"] if NEEDLE.search(title)] == []


def test_private_words_are_told_by_no_name_and_no_tooltip_and_by_no_description_but_that_of_spoken_sand(hay):
    """A coach who can't see asks for what lies on sand, as for the editor's own words; nobody else lists it."""
    told = {(kind, how) for _screen, kind, how, needle in hay.told["said"] if hay.private(needle)}

    assert told <= {("SandWords", "description"), ("SandWords", "accessible Description")}


def test_nothing_marked_by_keys_or_mouse_can_be_pasted_by_a_middle_click(hay):
    for surface, ways in hay.told["selected"].items():
        for way in ways:
            assert way["chosen"] > 0, (surface, way)
            assert way["board"] == [], (surface, way)
            assert not way["owners"]["SECONDARY"]
            assert surface == "composer" or not way["owners"]["PRIMARY"]  # owned there, and nothing offered


def test_the_clipboard_holds_only_what_was_copied_and_nothing_once_the_practice_is_locked(hay):
    assert NEEDLE.search(" ".join(hay.told["copied"]))
    assert hay.told["board"] == []
    assert hay.told["board locked"] == []


def test_a_file_is_offered_under_nobodys_name(hay):
    offered = " ".join(hay.told["offered"])

    assert ".pdf" in offered
    assert not NEEDLE.search(offered)
    assert [name for name in hay.told["clients"] if name in offered] == []


def test_nothing_lies_in_settings_caches_temporary_folders_or_what_was_printed(hay):
    folder = hay.home.folder
    own = {folder / name for name in ("told.json", "ids.json")}
    files = [path for path in folder.rglob("*") if path.is_file() and path not in own]

    assert folder / "config" / "CoachDesk" / "device.json" in files
    for path in folder.rglob("*"):
        assert not NEEDLE.search(path.name)
    for path in files:
        content = path.read_bytes()
        for text in (content.decode("latin-1"), content.decode("utf-16-le", "ignore")):
            assert not NEEDLE.search(text), path
    clients = [b"Moreau", b"Northlight"]
    for path in files:
        if "Sample" not in path.parts:
            assert not any(name in path.read_bytes() for name in clients), path
    assert list((folder / "tmp").iterdir()) == []


def test_in_the_clients_hands_there_is_nothing_but_the_letter(hay):
    assert {hay.spots[needle].table for *_, needle in hay.told["handed over"]} >= {"draft_statement", "person"}
    assert hay.strange(hay.told["handed over"]) == []
    assert {hay.spots[needle].table for *_, needle in hay.told["handed over"]} <= {"draft_statement", *THE_LETTERS_OWN}


def test_once_locked_no_widget_holds_a_needle(hay):
    assert hay.told["locked"] == []
