from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.base.ids import EngagementId
from coachdesk.disclosure.canonical import length_prefixed
from coachdesk.disclosure.ledger import Head, LedgerEntry, LedgerKind, following, troubles

NOON = datetime(2026, 12, 4, 12, tzinfo=UTC)


def a_chain(length: int = 5) -> list[LedgerEntry]:
    head, entries = Head(), []
    for number in range(length):
        moment = NOON + timedelta(minutes=number)
        facts = {"reader": f"reader {number}"}
        entry = following(head, moment, LedgerKind.RELEASED, EngagementId("e"), bytes([number]) * 16, facts)
        entries.append(entry)
        head = Head(entry.seq, entry.hash)
    return entries


def blank(entry: LedgerEntry) -> LedgerEntry:
    return replace(entry, salt=None, payload=None)


def test_a_whole_chain_has_no_troubles():
    assert list(troubles(a_chain())) == []
    assert list(troubles([])) == []


@pytest.mark.parametrize(
    ("change", "trouble"),
    [
        ({"kind": LedgerKind.NOT_RELEASED}, "Entry 3: it was changed after it was written."),
        ({"engagement": EngagementId("other")}, "Entry 3: it was changed after it was written."),
        ({"at": NOON}, "Entry 3: it was changed after it was written."),
        ({"commitment": bytes(32)}, "Entry 3: it was changed after it was written."),
        ({"hash": bytes(32)}, "Entry 3: it was changed after it was written."),
        ({"payload": "{}"}, "Entry 3: what it tells was changed after it was written."),
        ({"salt": bytes(16)}, "Entry 3: what it tells was changed after it was written."),
        ({"previous": bytes(32)}, "Entry 3: it does not follow from the one before."),
    ],
)
def test_a_change_to_an_entry_shows(change, trouble):
    chain = a_chain()
    chain[2] = replace(chain[2], **change)

    assert trouble in list(troubles(chain))


def test_an_entry_taken_out_or_two_exchanged_shows():
    chain = a_chain()

    assert "Entry 4: entries before it are missing." in list(troubles(chain[:2] + chain[3:]))
    assert list(troubles([chain[0], chain[2], chain[1]]))


def test_a_blanked_entry_needs_a_later_one_that_says_why():
    chain = a_chain()
    head = Head(chain[-1].seq, chain[-1].hash)
    why = following(head, NOON, LedgerKind.REDACTED, EngagementId("e"), bytes(16), {"entry": "2"})
    chain[1] = blank(chain[1])

    assert list(troubles(chain)) == ["Entry 2: its content is missing, and no later entry says why."]
    assert list(troubles([*chain, why])) == []
    assert chain[1].facts() == {}


def test_the_end_cut_off_does_not_show_by_the_chain_alone():
    assert list(troubles(a_chain()[:3])) == []  # the handbook says so; a sealed head will show it


@given(st.lists(st.text()), st.lists(st.text()))
def test_no_two_lists_of_fields_read_the_same(one, other):
    assert (length_prefixed(one) == length_prefixed(other)) == (one == other)
