"""A slot opens to its own secret, in its own practice, and to nothing else."""

from dataclasses import replace
from typing import Any

import pytest
from vault_practices import QUICK

from coachdesk.base.errors import WrongPassphrase
from coachdesk.vault import slots
from coachdesk.vault.passphrase import Argon2id, Stretching
from coachdesk.vault.recovery import KeyedBlake2b, new_code
from coachdesk.vault.slots import Slot

VAULT, DATA_KEY, SECRET = "5e" * 16, bytes(range(32)), "long enough"


@pytest.fixture
def slot() -> Slot:
    return slots.wrap(DATA_KEY, VAULT, Argon2id.fresh(QUICK), SECRET)


def test_the_data_key_comes_back_to_the_passphrase(slot: Slot) -> None:
    assert slots.unwrap(slot, VAULT, SECRET) == DATA_KEY
    assert slot.kind == "passphrase"


def test_the_data_key_comes_back_to_the_recovery_code() -> None:
    code = new_code()
    slot = slots.wrap(DATA_KEY, VAULT, KeyedBlake2b.fresh(), code)

    assert slots.unwrap(slot, VAULT, code.lower()) == DATA_KEY
    assert slot.kind == "recovery"
    with pytest.raises(WrongPassphrase, match="That recovery code does not open this practice"):
        slots.unwrap(slot, VAULT, new_code())


def test_two_slots_of_the_same_secret_have_nothing_in_common(slot: Slot) -> None:
    other = slots.wrap(DATA_KEY, VAULT, Argon2id.fresh(QUICK), SECRET)

    assert {slot.id, slot.nonce, slot.wrapped, slot.kdf} & {other.id, other.nonce, other.wrapped, other.kdf} == set()


def test_a_wrong_passphrase_opens_nothing(slot: Slot) -> None:
    with pytest.raises(WrongPassphrase, match=r"^That passphrase does not open this practice\. Nothing was changed\.$"):
        slots.unwrap(slot, VAULT, "long enough?")


def test_a_slot_moved_to_another_practice_stays_shut(slot: Slot) -> None:
    with pytest.raises(WrongPassphrase):
        slots.unwrap(slot, "6f" * 16, SECRET)


@pytest.mark.parametrize(
    "changes",
    [
        {"id": "00" * 16},
        {"nonce": bytes(24)},
        {"wrapped": bytes(48)},
        {"kdf": Argon2id(Stretching(19 * 1024, 1), bytes(16))},
        {"kdf": Argon2id(Stretching(19 * 1024, 2), bytes(16))},
    ],
)
def test_a_slot_with_one_part_exchanged_stays_shut(slot: Slot, changes: dict[str, Any]) -> None:
    with pytest.raises(WrongPassphrase):
        slots.unwrap(replace(slot, **changes), VAULT, SECRET)


def test_the_kind_is_bound_into_the_slot_even_where_the_key_is_right(slot: Slot) -> None:
    with pytest.raises(WrongPassphrase):
        slots.unwrap(replace(slot, kind="recovery"), VAULT, SECRET)


def test_the_data_key_is_not_to_be_seen_in_the_slot(slot: Slot) -> None:
    assert DATA_KEY not in slot.wrapped
    assert DATA_KEY.hex() not in str(slot.as_json())
