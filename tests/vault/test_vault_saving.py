"""A crash, a full disk or a lying disk leaves a header that opens."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from vault_practices import Practice

from coachdesk.base.errors import StoreFault
from coachdesk.vault.folder import recall_salt, remember_salt, unlock

SALT = bytes(range(100, 116))
CRASH = """
import os, signal, sys
from pathlib import Path
from coachdesk.vault.folder import remember_salt, unlock

call, count = sys.argv[3], int(sys.argv[4])
ordinary = getattr(os, call)

def killed(*arguments, **named):
    global count
    count -= 1
    if count == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return ordinary(*arguments, **named)

keys = unlock(Path(sys.argv[1]), sys.argv[2])
setattr(os, call, killed)
remember_salt(Path(sys.argv[1]), keys, bytes(range(100, 116)))
"""


@pytest.mark.skipif(os.name != "posix", reason="kills itself with SIGKILL")
@pytest.mark.parametrize(
    ("call", "count", "new_header"),
    [
        ("fsync", 1, False),  # the new header is half on the disk
        ("fsync", 2, False),  # it is there, and the copy of the old one is half on the disk
        ("replace", 1, False),  # both are there, nothing is exchanged
        ("replace", 2, False),  # the old one is kept, and still in its place
        ("fsync", 3, True),  # exchanged, before the folder is settled
    ],
)
def test_a_crash_while_saving_leaves_the_old_header_or_the_new_one(
    practice: Practice, call: str, count: int, new_header: bool
) -> None:
    arguments = [sys.executable, "-c", CRASH, str(practice.folder), practice.passphrase, call, str(count)]
    ended = subprocess.run(arguments, check=False, cwd=Path(__file__).parents[2])

    keys = unlock(practice.folder, practice.passphrase)

    assert ended.returncode == -9
    assert keys.database == practice.keys.database
    assert recall_salt(practice.folder, keys) == (SALT if new_header else b"")


@pytest.mark.skipif(os.name != "posix", reason="kills itself with SIGKILL")
def test_the_next_save_after_a_crash_clears_up(practice: Practice) -> None:
    arguments = [sys.executable, "-c", CRASH, str(practice.folder), practice.passphrase, "replace", "1"]
    subprocess.run(arguments, check=False, cwd=Path(__file__).parents[2])
    assert (practice.folder / "vault.new.json").exists()

    remember_salt(practice.folder, practice.keys, SALT)

    assert sorted(file.name for file in practice.folder.iterdir()) == ["vault.json", "vault.prev.json"]


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "The disk is full"),
        (errno.EDQUOT, "The disk is full"),
        (errno.EROFS, "no permission there"),
        (errno.EIO, r"answered with an error \(EIO\)"),
        (None, r"answered with an error \(unknown\)"),
    ],
)
def test_a_disk_that_refuses_leaves_the_old_header_and_says_why(
    practice: Practice, monkeypatch: pytest.MonkeyPatch, number: int | None, sentence: str
) -> None:
    before = practice.header.read_bytes()

    def refuse(_: int) -> None:
        raise OSError(number, "refused") if number else OSError

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(StoreFault, match=rf"^vault.json was not changed\. .*{sentence}"):
        remember_salt(practice.folder, practice.keys, SALT)

    assert practice.header.read_bytes() == before
    assert [file.name for file in practice.folder.iterdir()] == ["vault.json"]


def test_a_disk_that_says_yes_and_writes_rubbish_is_caught_by_reading_back(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = practice.header.read_bytes()
    monkeypatch.setattr(os, "fsync", lambda descriptor: os.pwrite(descriptor, b"?", 5))

    with pytest.raises(StoreFault, match=r"vault\.json was not changed"):
        remember_salt(practice.folder, practice.keys, SALT)

    assert practice.header.read_bytes() == before


def test_a_folder_that_does_not_settle_is_not_called_unchanged(
    practice: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    ordinary = os.fsync
    folder = practice.folder.stat().st_ino

    def fail_on_the_folder(descriptor: int) -> None:
        if os.fstat(descriptor).st_ino == folder:
            raise OSError(errno.EIO, "not settled")
        ordinary(descriptor)

    monkeypatch.setattr(os, "fsync", fail_on_the_folder)
    with pytest.raises(StoreFault, match=r"vault.json was written, but the disk did not confirm it\."):
        remember_salt(practice.folder, practice.keys, SALT)

    assert recall_salt(practice.folder, practice.keys) == SALT
