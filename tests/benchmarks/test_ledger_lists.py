"""How long the screen of the ledger waits at 50,000 entries: ten years of a busy practice. No time is asserted.

Run with `python3 packaging/dev.py test --long tests/benchmarks -s`.
"""

import random
import time
from datetime import UTC, datetime, timedelta

import pytest

from coachdesk.app.ledger_lines import ToldTo, Wanted, What
from coachdesk.base.ids import EngagementId
from coachdesk.disclosure.ledger import Head, LedgerKind, following, troubles
from coachdesk.store import schema
from coachdesk.store.work import EncryptedPractice

pytestmark = pytest.mark.long

KEY = bytes(range(32))
ENTRIES = 50_000
KINDS = (LedgerKind.SHOWN_TO_CLIENT, LedgerKind.YES_RECORDED, LedgerKind.RELEASE_BEGUN, LedgerKind.RELEASED)


def chain():
    chance = random.Random(1)  # noqa: S311 - a test wants it foreseeable
    head, at = Head(), datetime(2016, 1, 4, 9, tzinfo=UTC)
    for number in range(ENTRIES):
        at += timedelta(minutes=chance.randint(30, 180))
        case = number // len(KINDS)
        facts = {
            "summary": f"sum{case:09d}",
            "seal": chance.randbytes(32).hex(),
            "check_code": "K7QF-2MXA-9T",
            "client": f"Client{case % 500} Müller{case % 37}",
            "audience": "boss" if case % 3 else "hr",
            "reader": f"Reader{case % 700} Vaas",
            "organisation": f"Organisation {case % 90} AG",
            "document": "update letter",
            "occasion": "mid_point",
            "how": "printed",
            "yes": "in_person",
        }
        kind = KINDS[number % len(KINDS)]
        entry = following(head, at, kind, EngagementId(f"e{case % 500}"), chance.randbytes(16), facts)
        head = Head(entry.seq, entry.hash, entry.at)
        yield entry


@pytest.fixture(scope="module")
def practice(tmp_path_factory):
    folder = tmp_path_factory.mktemp("ledger")
    schema.create(folder / "data.db", KEY)
    opened = EncryptedPractice(folder / "data.db", KEY)
    entries = list(chain())
    with opened.work() as work:
        work.ledger.append_all(entries)
        answered = [(entry.seq - 1, entry.seq) for entry in entries if entry.kind is LedgerKind.RELEASED]
        work._connection.exec_driver_sql("INSERT INTO ledger_answer VALUES (?, ?)", answered[:-3])
        work.commit()
    yield opened
    opened.close()


def test_the_ledger_at_fifty_thousand_entries(practice):
    year = Wanted(since=datetime(2020, 1, 1, tzinfo=UTC), before=datetime(2021, 1, 1, tzinfo=UTC))
    asked = {
        "first page": lambda lines: lines.some(Wanted(), 0, 200),
        "last page": lambda lines: lines.some(Wanted(), 37_300, 200),
        "months, every year": lambda lines: lines.months(Wanted()),
        "months of one year": lambda lines: lines.months(year),
        "a name, first page": lambda lines: lines.some(Wanted("reader33"), 0, 200),
        "a name, months": lambda lines: lines.months(Wanted("reader33")),
        "told to HR, printed": lambda lines: lines.some(Wanted(told=ToldTo.HR, what=What.PRINTED), 0, 200),
        "unanswered": lambda lines: lines.unanswered(),
        "one entry": lambda lines: lines.one(25_000),
    }
    for name, ask in asked.items():
        taken = []
        for _ in range(3):
            with practice.reading() as work:
                began = time.perf_counter()
                ask(work.ledger_lines)
                taken.append(time.perf_counter() - began)
        print(f"{name:24s} {min(taken) * 1000:8.1f} ms")
    with practice.reading() as work:
        began = time.perf_counter()
        assert list(troubles(work.ledger.entries())) == []
        print(f"{'the whole chain':24s} {(time.perf_counter() - began) * 1000:8.1f} ms")
        assert len(work.ledger_lines.unanswered()) == 3
