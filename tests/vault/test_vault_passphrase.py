"""A passphrase is the same on every keyboard, and no header makes its stretching too light or too heavy."""

import sys
import unicodedata
from pathlib import Path

import pytest
from vault_practices import QUICK

from coachdesk.base.errors import RuleBroken, StoreFault
from coachdesk.vault.passphrase import Argon2id, Stretching, as_typed_anywhere, fit_for_a_new_practice


def test_the_usual_stretching_takes_256_mib_and_three_passes() -> None:
    assert Stretching() == Stretching(memory_kib=262_144, passes=3)


@pytest.mark.parametrize(("memory_kib", "passes"), [(19 * 1024, 1), (1024 * 1024, 16)])
def test_the_bounds_themselves_are_allowed(memory_kib: int, passes: int) -> None:
    assert Stretching(memory_kib, passes).passes == passes


@pytest.mark.parametrize(
    ("memory_kib", "passes"), [(19 * 1024 - 1, 3), (1024 * 1024 + 1, 3), (65_536, 0), (65_536, 17)]
)
def test_work_out_of_bounds_is_refused_before_it_runs(memory_kib: int, passes: int) -> None:
    with pytest.raises(StoreFault, match="was not run"):
        Stretching(memory_kib, passes)


def test_the_key_is_argon2id_as_other_programs_compute_it() -> None:
    # Computed with argon2-cffi 25.1, hash_secret_raw(b"correct horse", bytes(range(16)), 1, 19456, 1, 32, Type.ID).
    kdf = Argon2id(QUICK, bytes(range(16)))

    assert kdf.key("correct horse").hex() == "8dcc4967b5c8e0ead7886f15b451bd69cb22208a1831694e3970509f448f8893"


def test_composed_and_decomposed_letters_are_the_same_passphrase() -> None:
    kdf = Argon2id.fresh(QUICK)
    composed = unicodedata.normalize("NFC", "Gespräch é Å")
    decomposed = unicodedata.normalize("NFD", composed)

    assert composed != decomposed
    assert kdf.key(composed) == kdf.key(decomposed)


def test_wide_letters_count_as_the_plain_ones() -> None:
    assert as_typed_anywhere("\N{FULLWIDTH LATIN SMALL LETTER W}ide \N{LATIN SMALL LIGATURE FI}ne") == "wide fine"


@pytest.mark.parametrize("typed", ["", "   ", "\t\n"])
def test_an_empty_passphrase_is_refused(typed: str) -> None:
    with pytest.raises(RuleBroken, match="The passphrase is empty"):
        as_typed_anywhere(typed)


def test_a_file_given_as_a_passphrase_is_refused() -> None:
    assert as_typed_anywhere("x" * 1024)
    with pytest.raises(RuleBroken, match="at most 1024 characters"):
        as_typed_anywhere("x" * 1025)


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(RuleBroken, match="bytes that are not text"):
        as_typed_anywhere(b"caf\xe9 au lait".decode("utf-8", "surrogateescape"))


def test_a_new_passphrase_has_eight_characters_as_people_count_them() -> None:
    assert fit_for_a_new_practice("achtung!") == "achtung!"
    with pytest.raises(RuleBroken, match="at least 8 characters"):
        fit_for_a_new_practice("a" + "e\N{COMBINING ACUTE ACCENT}" * 6)


@pytest.mark.skipif(sys.platform != "linux", reason="needs a limit on this process's memory")
def test_a_computer_short_of_memory_is_told_so() -> None:
    import resource

    pages = int(Path("/proc/self/statm").read_text().split()[0])
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (pages * resource.getpagesize() + 128 * 1024 * 1024, hard))
    try:
        with pytest.raises(StoreFault, match="takes 1024 MiB of free memory"):
            Argon2id.fresh(Stretching(1024 * 1024, 1)).key("long enough")
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
