"""A needle in every text column of two engagements; then every byte that left is searched.

The columns are found by walking the tables, so a column is covered the day it is born: if no needle can be found in it
at the end, the first test fails. Each document may hold only needles of its own engagement's shareable records.
"""

import email
import re
import tempfile
import zlib
from dataclasses import dataclass, replace
from email.policy import default
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from held import PASSPHRASE
from practice_story import TERMS, Case, Who, open_case
from sqlmodel import SQLModel

from coachdesk.app.agreement_draft import TermsDraft
from coachdesk.app.application import Desks
from coachdesk.bootstrap import DATA_FILE
from coachdesk.confidential.words import PrivateWords
from coachdesk.disclosure.answer import Answer, AnswerKind
from coachdesk.domain.actions import Owner
from coachdesk.domain.agreement import Topic
from coachdesk.domain.sessions import CoachingSession
from coachdesk.store import columns, engine, rows
from coachdesk.vault import folder as vault

NEEDLE = re.compile(r"ndl[a-z]{6}ndl")
TEXTS = (columns.Wording, columns.PrivateText, columns.PrivateBlob)
# Written by a release or sealed by a yes, out of columns that have needles of their own; an UPDATE would break them.
DERIVED = {"ledger", "approved_summary", "approved_statement", "practice_fact"}
SHARED = {"letterhead"}  # stands on every letter


def _columns():
    for table in SQLModel.metadata.sorted_tables:
        for column in table.columns:
            if isinstance(column.type, TEXTS):
                yield table.name, column.name


def _name(number: int) -> str:
    letters = "abcdefghijklmnopqrstuvwxyz"
    return "ndl" + "".join(letters[number // 26**place % 26] for place in range(6)) + "ndl"


@dataclass
class Haystack:
    """A practice with two engagements, and which needle lies where."""

    desks: Desks
    folder: Path
    places: dict[str, tuple[str, str, str]]  # needle: table, column, whose

    def connection(self):
        keys = vault.unlock(self.folder, PASSPHRASE)
        return engine.connect(self.folder / DATA_FILE, keys.database)

    def plant(self, whose: str) -> None:
        """A needle into every text of every row that has none yet."""
        connection = self.connection()
        for table, column in _columns():
            if table in DERIVED:
                continue
            for row, value in connection.execute(f'SELECT rowid, "{column}" FROM "{table}"').fetchall():
                text = value if isinstance(value, str) else (value or b"").decode("utf-8", "replace")
                if NEEDLE.search(text):
                    continue
                needle = _name(len(self.places) + 1)
                told = f"{text} {needle}".strip()
                if column == "email":
                    told = f"{needle}@{whose}.example"
                kept = told if isinstance(value, str) else told.encode()
                connection.execute(f'UPDATE "{table}" SET "{column}" = ? WHERE rowid = ?', (kept, row))
                self.places[needle] = (table, column, whose)
        connection.close()

    def tell(self, whose: str, what: str) -> str:
        """A needle inside words that are about to be sealed."""
        needle = _name(len(self.places) + 1)
        self.places[needle] = ("approved_statement", what, whose)
        return f"What {what} holds: {needle}."


def _furnish(desks: Desks, hay: Haystack, whose: str) -> Case:
    case = open_case(desks, client=Who(f"Ines {whose.title()}", f"{whose}@x.example"), terms=None)
    note_day = CoachingSession(desks.new_id(), case.engagement, desks_moment(desks), 60)
    desks.engagements.plan_session(case.engagement, note_day)
    note = desks.notebook.write(note_day.id, PrivateWords("first wording"))
    desks.notebook.rewrite(note, PrivateWords("second wording"))
    desks.actions.intend(case.engagement, PrivateWords("to ask for a rise"), Owner.CLIENT, None)
    desks.actions.agree(case.engagement, "To send the plan", Owner.BOSS, None)
    terms = replace(TERMS, goals=("To hand over the round",))
    desks.agreements.record(case.engagement, terms, ("paper.pdf", b"scan"))
    desks.agreement_forms.keep(case.engagement, TermsDraft(goals=("To hand over the other round",)))
    hay.plant(whose)
    # The standing yes covers the needled sentence and names only if the agreement is recorded again with them.
    return case


def desks_moment(desks: Desks):
    from datetime import datetime, time

    return datetime.combine(desks.day(), time(10))


@pytest.fixture
def hay(coachdesk, folder, tmp_path, monkeypatch):
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", None)
    with coachdesk.opened(folder, PASSPHRASE) as desks:
        yield Haystack(desks, folder, {})


@dataclass
class Documents:
    """All that left, by name and owner."""

    letters: dict[str, bytes]
    mails: dict[str, bytes]


def _run(hay: Haystack) -> Documents:
    letters, mails = {}, {}
    cases = {}
    for whose in ("first", "second"):
        cases[whose] = _furnish(hay.desks, hay, whose)
    for whose, case in cases.items():
        told = ((Topic.PROGRESS, hay.tell(whose, "progress")), (Topic.SUPPORT, hay.tell(whose, "support")))
        summary = case.draft(told)
        shown = hay.desks.summaries.ask(summary)
        mails[f"{whose} ask"] = hay.desks.client_mail.text_for_approval(shown, hay.desks.profile.letterhead())
        seat = next(seat for seat in hay.desks.engagements.view(case.engagement).seats if seat.role == "client")

        hay.desks.replies.take(b"YES and more", Answer(AnswerKind.YES, (shown.reply_code,), seat.email.lower()))
        points = hay.desks.summaries.talking_points(summary)
        mails[f"{whose} points"] = hay.desks.client_mail.talking_points(points, hay.desks.profile.letterhead())
        _remember_a_mapping(hay.desks)
        hay.desks.unfinished.keep(f"private_action:{case.engagement}", "{}", PrivateWords("call"))
        hay.plant(whose)  # the reply, the drafts' statements and what else has come
        letters[whose] = case.release(summary)
    return Documents(letters, mails)


def _remember_a_mapping(desks: Desks) -> None:
    with desks.profile._room.practice.work() as work:
        work.imports.remember_mapping(bytes(32), {"Kunde": "client"})
        work.commit()


def _everything_in(pdf: bytes) -> str:
    """Text as a reader sees it, every string and every decoded stream."""
    document = pypdfium2.PdfDocument(pdf)
    found = [page.get_textpage().get_text_range() for page in document]
    document.close()
    with pikepdf.open(__import__("io").BytesIO(pdf)) as opened:
        for thing in opened.objects:
            if isinstance(thing, pikepdf.Stream):
                found.append(thing.read_bytes().decode("latin-1"))
            found.append(str(thing) if isinstance(thing, pikepdf.String) else repr(thing))
        found += [str(value) for value in opened.docinfo.values()]
    found.append(pdf.decode("latin-1"))
    for raw in re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        try:
            found.append(zlib.decompressobj().decompress(raw).decode("latin-1"))
        except zlib.error:
            continue
    return "\n".join(found)


def _mail_text(mail: bytes) -> str:
    message = email.message_from_bytes(mail, policy=default)
    return "\n".join([str(message["To"]), str(message["Subject"]), message.get_content(), mail.decode("latin-1")])


def _needles(text: str) -> set[str]:
    return set(NEEDLE.findall(re.sub(r"\s+", " ", text)))


LETTER_MAY_HOLD = {
    ("approved_statement", "progress"),
    ("approved_statement", "support"),
    ("agreement_sentence", "wording"),
    ("organisation", "name"),
    ("organisation", "address"),
    ("person", "given"),
    ("person", "family"),
    ("post", "job_title"),
}
MAIL_MAY_HOLD = LETTER_MAY_HOLD - {("organisation", "address")} | {("person", "email")}


def _strangers(hay: Haystack, found: set[str], whose: str, may: set[tuple[str, str]]) -> list[tuple[str, str, str]]:
    return [
        hay.places[needle]
        for needle in found
        if (hay.places[needle][:2] not in may or hay.places[needle][2] != whose) and hay.places[needle][0] not in SHARED
    ]


def test_every_text_column_has_its_needle(hay):
    _run(hay)
    connection = hay.connection()
    bare = []
    for table, column in _columns():
        values = [row[0] for row in connection.execute(f'SELECT "{column}" FROM "{table}"')]
        texts = [
            value if isinstance(value, str) else bytes(value or b"").decode("utf-8", "replace") for value in values
        ]
        if not any(NEEDLE.search(text) for text in texts):
            bare.append((table, column))
    connection.close()
    assert bare == []


def test_a_letter_holds_the_needles_of_its_own_case_and_no_other(hay):
    documents = _run(hay)

    for whose, page in documents.letters.items():
        found = _needles(_everything_in(page))
        assert ("approved_statement", "progress", whose) in {hay.places[needle] for needle in found}
        assert _strangers(hay, found, whose, LETTER_MAY_HOLD) == []


def test_a_mail_to_the_client_holds_the_needles_of_its_own_case_and_no_other(hay):
    documents = _run(hay)

    for name, mail in documents.mails.items():
        found = _needles(_mail_text(mail))
        assert found
        assert _strangers(hay, found, name.split()[0], MAIL_MAY_HOLD) == []


def test_nothing_lies_in_clear_on_the_disk_or_in_what_was_printed(hay, tmp_path, capfd):
    _run(hay)

    for path in tmp_path.rglob("*"):
        assert not NEEDLE.search(path.name)
        if path.is_file():
            assert not NEEDLE.search(path.read_bytes().decode("latin-1")), path.name
    told = capfd.readouterr()
    assert not NEEDLE.search(told.out + told.err)


def test_no_confidential_column_is_among_what_documents_may_hold():
    assert not {table for table, _ in LETTER_MAY_HOLD | MAIL_MAY_HOLD} & rows.CONFIDENTIAL
