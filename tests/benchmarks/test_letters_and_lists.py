"""What the wall costs, each figure as a ratio to a bare reference in the same run; no time is asserted.

Run with `python3 packaging/dev.py test --long tests/benchmarks -s`.
"""

import io
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from held import TODAY, ForeseenDice, HeldClock
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

from coachdesk.app.overview import Overview
from coachdesk.app.room import Room
from coachdesk.app.sample.filling import Filling
from coachdesk.app.sample.sizes import Size
from coachdesk.app.sample.words import read_words
from coachdesk.bootstrap import resources
from coachdesk.disclosure import _mint
from coachdesk.disclosure.approved import ApprovedDisclosure
from coachdesk.disclosure.letter import Letterhead, LetterRow, LetterText
from coachdesk.outward.frames import ShippedFrames
from coachdesk.outward.letters import UpdateLetters
from coachdesk.outward.phrases import Phrases
from coachdesk.store import schema
from coachdesk.store.work import EncryptedPractice

pytestmark = pytest.mark.long

TEXT = LetterText(
    "Coaching of Ines Moreau: update",
    "Dear Mr Vaas,",
    ("This update covers the points that we agreed.",),
    tuple(
        LetterRow(heading, ("One sentence of usual length stands here. " * 3,)) for heading in ("Progress", "Support")
    ),
    "With kind regards,",
)
PASS = {
    "summary": "s",
    "engagement": "e",
    "seal": bytes(32),
    "check_code": "K7QF-2MXA-9T",
    "language": "en",
    "address": ("Mr Henrik Vaas", "Northlight Optics AG"),
    "text": TEXT,
    "dated": TODAY,
    "sample": False,
}


def best(times: int, do: Callable[[], object]) -> float:
    """The quickest of several runs, in seconds."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        do()
        taken.append(time.perf_counter() - began)
    return min(taken)


def a_bare_page() -> bytes:
    """The same words on a page of ReportLab's own, in a built-in typeface, neither tagged nor read again."""
    out = io.BytesIO()
    page = canvas.Canvas(out, pagesize=A4)
    for at, line in enumerate(TEXT.lines()):
        page.drawString(72, 700 - 20 * at, line)
    page.save()
    return out.getvalue()


def told(what: str, ours: float, reference: float) -> None:
    print(f"\n{what}: {ours / reference:.1f} times the reference ({ours * 1000:.2f} ms to {reference * 1000:.2f} ms)")


def test_a_letter_against_a_bare_page():
    frames = ShippedFrames(resources())
    door = UpdateLetters(resources(), frames, Phrases(resources()))
    approved, head = _mint.mint(ApprovedDisclosure, **PASS), Letterhead("Marian Holt")

    ours = best(50, lambda: door.make(approved, head, "a4"))
    told("a tagged letter, read again before it leaves", ours, best(50, a_bare_page))


def test_the_list_of_updates_against_a_bare_read_of_their_rows(tmp_path: Path):
    path, key = tmp_path / "data.db", bytes(32)
    schema.create(path, key)
    practice = EncryptedPractice(path, key)
    frames = ShippedFrames(resources())
    door = UpdateLetters(resources(), frames, Phrases(resources()))
    Filling(practice, frames, door, read_words(resources()), TODAY).fill(Size.TYPICAL, 1)
    overview = Overview(Room(practice, HeldClock(), ForeseenDice(), frames))

    def bare_read() -> None:
        with practice.reading() as work:
            for table in (
                "summary_draft",
                "draft_statement",
                "approved_summary",
                "approved_statement",
                "agreement_cell",
            ):
                work._connection.exec_driver_sql(f"SELECT * FROM {table}").fetchall()

    ours = best(5, overview.summaries)
    told("all updates with every reason of the gate", ours, best(5, bare_read))
    practice.close()
