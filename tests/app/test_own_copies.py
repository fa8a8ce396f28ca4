"""What the coach takes along is in the ledger before it is there, and its secret is kept nowhere."""

import pytest
from held import PASSPHRASE

from coachdesk.base.errors import DisclosureRefused
from coachdesk.disclosure.own_copy import RecoveryWords

CODE = "F9BM-6NR0-8JH5-B04C-33WC-6T9B-RT7K-4M7B-DV"


def test_the_ledger_tells_of_the_sheet_and_not_of_the_code(desks, folder):
    page = desks.own_copies.recovery_sheet(CODE, language="en", paper="letter", way="printed")

    [entry] = desks.ledger.entries()
    assert page.content.startswith(b"%PDF-")
    assert entry.kind == "own_copy"
    assert entry.engagement == ""
    assert entry.facts() == {"document": "recovery sheet", "way": "printed", "reader": "the coach"}
    assert desks.ledger.troubles() == []
    assert "B04C" not in repr(page) + repr(RecoveryWords("Marian Holt", CODE))


def test_a_sheet_that_was_not_made_after_all_is_told_too(desks):
    page = desks.own_copies.recovery_sheet(CODE, language="en", paper="a4", way="saved")
    desks.own_copies.not_made(page)

    assert [entry.kind for entry in desks.ledger.entries()] == ["own_copy", "not_released"]


@pytest.mark.parametrize("code", ["", CODE[:-1], CODE.lower(), CODE.replace("-", ""), "OOOO" + CODE[4:]])
def test_half_a_code_makes_no_sheet_and_no_entry(desks, code):
    with pytest.raises(DisclosureRefused, match="no whole recovery code"):
        desks.own_copies.recovery_sheet(code, language="en", paper="a4", way="printed")

    assert desks.ledger.entries() == []


def test_the_real_code_of_a_practice_is_a_whole_one(coachdesk, tmp_path):
    practice, code = coachdesk.create(tmp_path, "Marian Holt", PASSPHRASE)

    with coachdesk.opened(practice, PASSPHRASE) as desks:
        assert desks.own_copies.recovery_sheet(code, language="de", paper="a4", way="saved").content
