"""Making a practice and opening it: by passphrase, by recovery code, and by nothing else."""

import os
import stat
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from vault_practices import NOON, QUICK, Practice

from coachdesk.base.errors import Bug, RuleBroken, StoreFault, WrongPassphrase
from coachdesk.vault import folder as practices
from coachdesk.vault.fields import HeaderDamaged
from coachdesk.vault.folder import create, recall_salt, remember_salt, unlock, unlock_with_recovery

SALT = bytes(range(100, 116))
posix = pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX")


def test_a_new_practice_opens_with_its_passphrase_and_with_its_code(practice: Practice) -> None:
    by_passphrase = unlock(practice.folder, practice.passphrase)
    by_code = unlock_with_recovery(practice.folder, practice.code.lower().replace("-", " "))

    assert by_passphrase.database == by_code.database == practice.keys.database
    assert by_passphrase.vault == practice.fields()["vault"]


@posix
def test_nobody_else_may_enter_the_folder_or_read_the_header(practice: Practice) -> None:
    assert stat.S_IMODE(practice.folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(practice.header.stat().st_mode) == 0o600


@posix
def test_an_empty_folder_is_taken_and_closed_to_others(tmp_path: Path, make_practice: Callable[..., Practice]) -> None:
    (tmp_path / "mine.coachdesk").mkdir(mode=0o755)

    assert stat.S_IMODE(make_practice().folder.stat().st_mode) == 0o700


def test_neither_secret_stands_in_the_folder(practice: Practice) -> None:
    for file in practice.folder.iterdir():
        content = file.read_bytes()
        for secret in (practice.keys.database, practice.keys.header_mac, practice.passphrase.encode()):
            assert secret not in content
            assert secret.hex().encode() not in content


def test_an_existing_practice_is_left_as_it_is(practice: Practice, make_practice: Callable[..., Practice]) -> None:
    before = practice.header.read_bytes()

    with pytest.raises(StoreFault, match="there is one in this folder already"):
        make_practice(passphrase="another passphrase")

    assert practice.header.read_bytes() == before


@pytest.mark.parametrize("remains", ["data.db", "vault.prev.json"])
def test_the_remains_of_a_practice_are_not_built_over(
    tmp_path: Path, make_practice: Callable[..., Practice], remains: str
) -> None:
    (tmp_path / "mine.coachdesk").mkdir()
    (tmp_path / "mine.coachdesk" / remains).touch()

    with pytest.raises(StoreFault, match="there is one in this folder already"):
        make_practice()


def test_a_practice_is_not_made_among_other_things(tmp_path: Path, make_practice: Callable[..., Practice]) -> None:
    (tmp_path / "taxes.ods").touch()
    with pytest.raises(StoreFault, match="something else at this place"):
        make_practice(name=".")
    with pytest.raises(StoreFault, match="something else at this place"):
        make_practice(name="taxes.ods")


def test_what_a_broken_start_left_behind_is_no_hindrance(
    tmp_path: Path, make_practice: Callable[..., Practice]
) -> None:
    (tmp_path / "mine.coachdesk").mkdir()
    for name in ("instance.lock", "vault.new.json"):
        (tmp_path / "mine.coachdesk" / name).write_text("half")

    practice = make_practice()

    assert unlock(practice.folder, practice.passphrase).database == practice.keys.database
    assert not (practice.folder / "vault.new.json").exists()


def test_a_practice_needs_a_place_to_stand(make_practice: Callable[..., Practice]) -> None:
    with pytest.raises(StoreFault, match="the folder that should hold it is not there"):
        make_practice(name="missing/mine.coachdesk")


@pytest.mark.skipif(sys.platform != "linux", reason="needs a folder in which nobody may write")
def test_a_place_that_takes_no_folder_is_told_so() -> None:

    with pytest.raises(StoreFault, match=r"No practice was made\. "):
        create(Path("/proc/mine.coachdesk"), "long enough", stretching=QUICK, now=NOON)


@pytest.mark.parametrize(("passphrase", "sentence"), [("", "is empty"), ("  ", "is empty"), ("seven 7", "at least 8")])
def test_a_practice_needs_a_passphrase_worth_the_name(
    tmp_path: Path, make_practice: Callable[..., Practice], passphrase: str, sentence: str
) -> None:
    with pytest.raises(RuleBroken, match=sentence):
        make_practice(passphrase=passphrase)

    assert list(tmp_path.iterdir()) == []


def test_composed_and_decomposed_letters_open_the_same_practice(make_practice: Callable[..., Practice]) -> None:
    practice = make_practice(passphrase=unicodedata.normalize("NFC", "Übung für Jürgen"))

    keys = unlock(practice.folder, unicodedata.normalize("NFD", practice.passphrase))

    assert keys.database == practice.keys.database


def test_a_wrong_passphrase_changes_nothing_and_says_so(practice: Practice) -> None:
    before = practice.header.read_bytes()

    with pytest.raises(WrongPassphrase, match=r"^That passphrase does not open this practice\. Nothing was changed\.$"):
        unlock(practice.folder, "spaziergang im oktober")

    assert practice.header.read_bytes() == before


def test_an_empty_passphrase_is_not_called_wrong(practice: Practice) -> None:
    with pytest.raises(RuleBroken, match="is empty"):
        unlock(practice.folder, "")


def test_a_mistyped_code_is_told_from_the_code_of_another_practice(
    practice: Practice, make_practice: Callable[..., Practice]
) -> None:
    other = make_practice(name="other.coachdesk")

    with pytest.raises(WrongPassphrase, match="That recovery code does not open this practice"):
        unlock_with_recovery(practice.folder, other.code)
    with pytest.raises(RuleBroken, match="mistyped"):
        unlock_with_recovery(practice.folder, practice.code[:-1] + ("A" if practice.code[-1] != "A" else "B"))
    with pytest.raises(RuleBroken, match="34 characters"):
        unlock_with_recovery(practice.folder, practice.code[:-1])


def test_each_wrong_place_has_its_own_sentence(tmp_path: Path) -> None:
    (tmp_path / "letter.pdf").touch()
    (tmp_path / "empty").mkdir()

    with pytest.raises(StoreFault, match="There is no folder at this place"):
        unlock(tmp_path / "gone", "long enough")
    with pytest.raises(StoreFault, match="a single file, not a practice folder"):
        unlock(tmp_path / "letter.pdf", "long enough")
    with pytest.raises(StoreFault, match=r"not a practice folder: it holds no vault\.json"):
        unlock(tmp_path / "empty", "long enough")


def test_a_practice_that_lost_its_header_says_what_is_left(practice: Practice) -> None:
    practice.header.rename(practice.folder / "vault.prev.json")
    with pytest.raises(
        StoreFault, match=r"vault\.json is missing\. The one before it is still there as vault\.prev\.json"
    ):
        unlock(practice.folder, practice.passphrase)

    (practice.folder / "vault.prev.json").rename(practice.folder / "data.db")
    with pytest.raises(StoreFault, match=r"without it data\.db can't be opened"):
        unlock(practice.folder, practice.passphrase)


def test_a_header_that_the_system_will_not_hand_out_is_not_called_damaged(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_: object, **__: object) -> None:
        raise PermissionError(13, "in use by another program")

    monkeypatch.setattr("pathlib.Path.open", locked)

    with pytest.raises(StoreFault, match=r"vault.json can't be read\. This account has no permission") as refusal:
        unlock(practice.folder, practice.passphrase)
    assert not isinstance(refusal.value, HeaderDamaged)


@pytest.mark.parametrize("content", [b"", b"{}", b"\0" * 1000, b"[" * 100_000, b" " * 10_000_000])
def test_a_damaged_header_is_never_called_a_wrong_passphrase(practice: Practice, content: bytes) -> None:
    practice.header.write_bytes(content)

    with pytest.raises(HeaderDamaged, match=r"vault.json is damaged \([^)]*\)\.$"):
        unlock(practice.folder, practice.passphrase)


def test_a_damaged_header_points_to_the_one_before_it_which_opens(practice: Practice) -> None:
    remember_salt(practice.folder, practice.keys, SALT)
    practice.header.write_bytes(b"")

    with pytest.raises(HeaderDamaged, match=r"it is empty\)\. The one before it is still there as vault.prev.json"):
        unlock(practice.folder, practice.passphrase)

    (practice.folder / "vault.prev.json").replace(practice.header)
    assert unlock(practice.folder, practice.passphrase).database == practice.keys.database


def test_a_newer_practice_is_left_to_a_newer_coachdesk(practice: Practice) -> None:
    practice.forge(lambda header: header.update(format=2))

    with pytest.raises(StoreFault, match="a newer CoachDesk wrote it"):
        unlock(practice.folder, practice.passphrase)


def test_the_right_slot_is_found_among_several(practice: Practice) -> None:
    second = practices.slots.wrap(
        bytes(32), practice.fields()["vault"], practices.Argon2id.fresh(QUICK), "someone else's words"
    )
    header = practices.read(practice.folder)
    practice.header.write_bytes(
        practices.headers.replace(header, slots=(second, *header.slots)).sealed(practice.keys.header_mac).render(),
    )

    assert unlock(practice.folder, practice.passphrase).database == practice.keys.database


def test_the_salt_is_unknown_until_it_is_remembered(practice: Practice) -> None:
    assert recall_salt(practice.folder, practice.keys) == b""

    remember_salt(practice.folder, practice.keys, SALT)

    assert recall_salt(practice.folder, practice.keys) == SALT
    assert practice.fields()["db_salt"] == SALT.hex()
    assert practice.fields()["generation"] == 2
    assert unlock(practice.folder, practice.passphrase).database == practice.keys.database
    assert unlock_with_recovery(practice.folder, practice.code).database == practice.keys.database


def test_remembering_the_same_salt_again_writes_nothing(practice: Practice) -> None:
    remember_salt(practice.folder, practice.keys, SALT)
    before = practice.header.stat().st_mtime_ns, practice.header.stat().st_ino

    remember_salt(practice.folder, practice.keys, SALT)

    assert (practice.header.stat().st_mtime_ns, practice.header.stat().st_ino) == before


def test_the_header_before_is_kept_for_this_account_alone(practice: Practice) -> None:
    first = practice.header.read_bytes()

    remember_salt(practice.folder, practice.keys, SALT)
    remember_salt(practice.folder, practice.keys, SALT[::-1])

    kept = practice.folder / "vault.prev.json"
    assert practices.headers.parse(kept.read_bytes()).database_salt == SALT
    assert kept.read_bytes() != first
    assert sorted(file.name for file in practice.folder.iterdir()) == ["vault.json", "vault.prev.json"]
    if os.name == "posix":
        assert stat.S_IMODE(kept.stat().st_mode) == stat.S_IMODE(practice.header.stat().st_mode) == 0o600


def test_a_salt_of_the_wrong_length_is_a_bug(practice: Practice) -> None:
    with pytest.raises(Bug, match="a salt has 16 bytes, not 15"):
        remember_salt(practice.folder, practice.keys, SALT[1:])


def test_another_practices_keys_change_no_header(practice: Practice, make_practice: Callable[..., Practice]) -> None:
    other = make_practice(name="other.coachdesk")

    with pytest.raises(StoreFault, match="or belongs to another practice"):
        remember_salt(practice.folder, other.keys, SALT)
    with pytest.raises(StoreFault, match="or belongs to another practice"):
        recall_salt(practice.folder, other.keys)


def test_a_slot_of_a_kind_yet_to_come_survives_a_change(practice: Practice) -> None:
    foreign = {"id": "ab" * 16, "kind": "keyring", "device": {"since": 2027}}
    practice.forge(lambda header: header["slots"].append(foreign))
    resealed = practices.read(practice.folder).sealed(practice.keys.header_mac)
    practice.header.write_bytes(resealed.render())

    remember_salt(practice.folder, practice.keys, SALT)

    assert practice.fields()["slots"][2] == foreign
    assert unlock(practice.folder, practice.passphrase).database == practice.keys.database
