"""The keys of an unlocked practice are apart from each other and are never shown."""

import copy
import pickle
from collections.abc import Callable

import pytest

from coachdesk.base.errors import ConfidentialityBreach
from coachdesk.vault.keys import PracticeKeys, new_data_key, subkey

DATA_KEY = bytes(range(32))


def test_a_subkey_is_what_libsodium_derives() -> None:
    # libsodium, test/default/kdf.exp: key 00..1f, context "KDF test", subkey 32 of 32 bytes.
    expected = "154b291f11196737f8b7f491e4ca11764e0227d34f94295408a869f007aa8618"

    assert subkey(DATA_KEY, 32, b"KDF test").hex() == expected


def test_every_purpose_has_a_key_of_its_own() -> None:
    keys = PracticeKeys("ab" * 16, DATA_KEY)
    all_of_them = {keys.database, keys.header_mac, keys.backup, keys.ledger}

    assert len(all_of_them) == 4
    assert {len(key) for key in all_of_them} == {32}
    assert DATA_KEY not in all_of_them


def test_the_same_data_key_gives_the_same_keys_for_ever() -> None:
    # These four open every practice there is: a change here locks people out.
    keys = PracticeKeys("ab" * 16, DATA_KEY)

    assert [key.hex()[:16] for key in (keys.database, keys.header_mac, keys.backup, keys.ledger)] == [
        "25df04bf33fdef2d",
        "991a744ceb6d3ae9",
        "7501b5f48e315124",
        "26642643987ed4a6",
    ]


def test_two_practices_share_no_key() -> None:
    assert new_data_key() != new_data_key()
    assert len(new_data_key()) == 32


@pytest.mark.parametrize("show", [repr, str, "{}".format, "{!r}".format, lambda keys: f"{[keys]}"])
def test_keys_show_nothing_of_themselves(show: Callable[[object], str]) -> None:
    shown = show(PracticeKeys("ab" * 16, DATA_KEY))

    assert shown.strip("[]") == "<PracticeKeys>"


@pytest.mark.parametrize("keep", [pickle.dumps, copy.copy, copy.deepcopy])
def test_keys_are_neither_kept_nor_copied(keep: Callable[[object], object]) -> None:
    with pytest.raises(ConfidentialityBreach):
        keep(PracticeKeys("ab" * 16, DATA_KEY))


def test_nothing_can_be_hung_on_the_keys() -> None:
    with pytest.raises(AttributeError):
        PracticeKeys("ab" * 16, DATA_KEY).data_key = DATA_KEY
    assert not hasattr(PracticeKeys("ab" * 16, DATA_KEY), "__dict__")
