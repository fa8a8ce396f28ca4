"""Somebody who knows the format, but neither secret, gains nothing by altering a header."""

from collections.abc import Callable
from pathlib import Path

import pytest
from vault_practices import NOON, PASSPHRASE, QUICK, Change, Practice

from coachdesk.base.errors import StoreFault, WrongPassphrase
from coachdesk.vault import slots
from coachdesk.vault.fields import HeaderDamaged
from coachdesk.vault.folder import create, unlock, unlock_with_recovery
from coachdesk.vault.passphrase import Argon2id, Stretching


def test_a_slot_swapped_in_from_another_practice_opens_nothing(
    practice: Practice, make_practice: Callable[..., Practice]
) -> None:
    other = make_practice(name="other.coachdesk", passphrase="the other one's passphrase")
    practice.forge(lambda header: header.update(slots=other.fields()["slots"]))

    for passphrase in (practice.passphrase, other.passphrase):
        with pytest.raises(WrongPassphrase):
            unlock(practice.folder, passphrase)
    with pytest.raises(WrongPassphrase):
        unlock_with_recovery(practice.folder, other.code)


def test_a_slot_planted_beside_the_coachs_own_is_noticed(
    practice: Practice, make_practice: Callable[..., Practice]
) -> None:
    # The intruder knows their own passphrase and the format, and gives their slot this practice's id; not its data key.
    intruder = make_practice(name="intruder.coachdesk", passphrase="let me in please")
    intruder_slot = intruder.fields()["slots"][0]
    practice.forge(lambda header: header["slots"].append(intruder_slot))

    with pytest.raises(StoreFault, match="was altered outside CoachDesk"):
        unlock(practice.folder, practice.passphrase)
    with pytest.raises(StoreFault, match="was altered outside CoachDesk"):
        unlock_with_recovery(practice.folder, practice.code)
    with pytest.raises(WrongPassphrase):
        unlock(practice.folder, intruder.passphrase)


def test_a_slot_planted_with_a_data_key_of_its_own_is_noticed(practice: Practice) -> None:
    vault = practice.fields()["vault"]
    planted = slots.wrap(bytes(32), vault, Argon2id.fresh(QUICK), "let me in please")
    practice.forge(lambda header: header["slots"].insert(0, planted.as_json()))

    for passphrase in ("let me in please", practice.passphrase):
        with pytest.raises(StoreFault, match="was altered outside CoachDesk"):
            unlock(practice.folder, passphrase)


def test_stretching_made_cheaper_opens_nothing(tmp_path: Path) -> None:
    dear = Stretching(memory_kib=24 * 1024, passes=2)
    keys, code = create(tmp_path / "dear", PASSPHRASE, stretching=dear, now=NOON)
    practice = Practice(tmp_path / "dear", PASSPHRASE, keys, code)
    practice.forge(lambda header: header["slots"][0]["kdf"].update(memory_kib=19 * 1024, passes=1))

    with pytest.raises(WrongPassphrase):
        unlock(practice.folder, practice.passphrase)
    with pytest.raises(StoreFault, match="altered outside"):
        unlock_with_recovery(practice.folder, practice.code)


@pytest.mark.parametrize("work", [{"memory_kib": 64 * 1024 * 1024}, {"passes": 1_000_000}, {"memory_kib": 1}])
def test_stretching_out_of_bounds_is_not_run(practice: Practice, work: dict[str, int]) -> None:
    practice.forge(lambda header: header["slots"][0]["kdf"].update(work))

    with pytest.raises(StoreFault, match="was not run"):
        unlock(practice.folder, practice.passphrase)


@pytest.mark.parametrize(
    "change",
    [
        lambda header: header.update(mac="00" * 32),
        lambda header: header.update(generation=2),
        lambda header: header.update(db_salt="00" * 16),
        lambda header: header.update(created="2020-01-01T00:00:00Z"),
        lambda header: header["slots"].reverse(),
        lambda header: header["slots"].append({"id": "00" * 16, "kind": "keyring"}),
        lambda header: header["slots"][1].update(wrapped="00" * 48),
    ],
)
def test_a_header_altered_outside_is_refused_to_the_right_passphrase(practice: Practice, change: Change) -> None:
    practice.forge(change)

    with pytest.raises(StoreFault, match=r"nothing was changed: vault\.json was altered outside CoachDesk"):
        unlock(practice.folder, practice.passphrase)


def test_a_slot_stripped_out_is_noticed(practice: Practice) -> None:
    practice.forge(lambda header: header["slots"].pop())

    with pytest.raises(HeaderDamaged, match="it holds no recovery slot"):
        unlock(practice.folder, practice.passphrase)
