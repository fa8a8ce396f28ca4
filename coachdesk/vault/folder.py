"""A practice folder and its keys: made once, opened by a passphrase or by the recovery code.

Whoever writes here holds the practice alone (`instance.alone`). Later slots (a keyring), a changed passphrase and a
rotated key belong beside `remember_salt`: a header in, the next generation out, saved the same way.
"""

import shutil
from collections.abc import Generator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from coachdesk.base.errors import Bug, StoreFault, WrongPassphrase
from coachdesk.vault import header as headers
from coachdesk.vault import saving, slots
from coachdesk.vault.fields import HeaderDamaged
from coachdesk.vault.header import Header
from coachdesk.vault.instance import LOCK_NAME, require_folder
from coachdesk.vault.keys import PracticeKeys, new_data_key
from coachdesk.vault.passphrase import Argon2id, Stretching, fit_for_a_new_practice
from coachdesk.vault.recovery import KeyedBlake2b, new_code

HEADER_NAME: Final = "vault.json"
KEPT_NAME: Final = "vault.prev.json"
DATABASE_NAME: Final = "data.db"
_USUAL: Final = Stretching()
_LEFT_BY_A_BROKEN_START: Final = frozenset({LOCK_NAME, *saving.STAGED})
_PRACTICE_FILES: Final = frozenset({HEADER_NAME, KEPT_NAME, DATABASE_NAME})

_GO_BACK: Final = (
    "The one before it is still there as vault.prev.json: make a copy of the whole folder, then rename that file to"
    " vault.json and try again."
)


@contextmanager
def whole_or_not_at_all(practice: Path) -> Generator[Path]:
    """A folder beside `practice` to make it in; it takes its name at the end, so nobody meets half a practice.

    Raises:
        StoreFault: the place is taken, or can't be written.
    """
    _refuse_occupied(practice)
    unfinished = practice.with_name(f".{practice.name}.unfinished")
    with saving.told_plainly("No practice was made."):
        _clear(unfinished)  # of a start that was cut off
    try:
        yield unfinished
        with saving.told_plainly("No practice was made."):
            _clear(practice)  # empty, or _refuse_occupied would have said so
            unfinished.rename(practice)
            saving.settle(practice.parent)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def create(
    folder: Path, passphrase: str, *, stretching: Stretching = _USUAL, now: datetime
) -> tuple[PracticeKeys, str]:
    """A new practice, with its keys and the recovery code, which is shown this once and stored nowhere.

    Raises:
        RuleBroken: the passphrase is empty or too short.
        StoreFault: the folder holds something already, or can't be written.
    """
    fit_for_a_new_practice(passphrase)
    _refuse_occupied(folder)
    vault, data_key, code = slots.new_id(), new_data_key(), new_code()
    keys = PracticeKeys(vault, data_key)
    ways_in = (
        slots.wrap(data_key, vault, Argon2id.fresh(stretching), passphrase),
        slots.wrap(data_key, vault, KeyedBlake2b.fresh(), code),
    )
    _make_private(folder)
    _save(folder, Header(vault, now.astimezone(UTC).replace(microsecond=0), ways_in), keys)
    return keys, code


def unlock(folder: Path, passphrase: str) -> PracticeKeys:
    """The keys, for the coach who knows the passphrase.

    Raises:
        WrongPassphrase: no slot opens.
        RuleBroken: the passphrase is empty or not text.
        StoreFault: no practice there, or its header is damaged, newer, altered or out of bounds.
    """
    return _unlock(read(folder), "passphrase", passphrase)


def unlock_with_recovery(folder: Path, code: str) -> PracticeKeys:
    """The keys, for the coach who kept the recovery code.

    Raises:
        WrongPassphrase: the code is of another practice.
        RuleBroken: the code was mistyped.
        StoreFault: as for `unlock`.
    """
    return _unlock(read(folder), "recovery", code)


def remember_salt(folder: Path, keys: PracticeKeys, salt: bytes) -> None:
    """Keep the database's first 16 bytes in the header, from where a flipped bit in them can be mended.

    Raises:
        StoreFault: the header is damaged or not this practice's own, or the disk is full.
    """
    if len(salt) != headers.DATABASE_SALT_BYTES:
        raise Bug(f"a salt has {headers.DATABASE_SALT_BYTES} bytes, not {len(salt)}")
    known = _verified(folder, keys)
    if known.database_salt != salt:
        _save(folder, known.with_salt(salt), keys)


def recall_salt(folder: Path, keys: PracticeKeys) -> bytes:
    """The salt as remembered, 16 bytes; none where the database was never opened.

    Raises:
        StoreFault: the header is damaged or not this practice's own.
    """
    return _verified(folder, keys).database_salt


def read(folder: Path) -> Header:
    """The header of a practice, read strictly but not yet proved.

    Raises:
        StoreFault: no practice there, or its header is damaged, newer or out of bounds.
    """
    require_folder(folder)
    path = folder / HEADER_NAME
    with saving.told_plainly("The practice stays closed and nothing was changed: vault.json can't be read."):
        if not path.is_file():
            raise StoreFault(_no_header(folder))
        with path.open("rb") as file:
            content = file.read(headers.LARGEST_FILE + 1)
    try:
        return headers.parse(content)
    except HeaderDamaged as damage:
        advice = _GO_BACK if (folder / KEPT_NAME).is_file() else ""
        raise HeaderDamaged(damage.finding, advice) from None


def _unlock(header: Header, kind: slots.Kind, secret: str) -> PracticeKeys:
    for slot in header.of_kind(kind):
        with suppress(WrongPassphrase):
            keys = PracticeKeys(header.vault, slots.unwrap(slot, header.vault, secret))
            header.verify(keys.header_mac)
            return keys
    raise WrongPassphrase(slots.NOT_THIS_SECRET[kind])


def _verified(folder: Path, keys: PracticeKeys) -> Header:
    header = read(folder)
    header.verify(keys.header_mac)
    return header


def _save(folder: Path, header: Header, keys: PracticeKeys) -> None:
    saving.keep_and_replace(folder / HEADER_NAME, folder / KEPT_NAME, header.sealed(keys.header_mac).render())


def _refuse_occupied(folder: Path) -> None:
    """Make sure that nothing of the coach's is in the way."""
    with saving.told_plainly("No practice was made."):
        names = {entry.name for entry in folder.iterdir()} if folder.is_dir() else set[str]()
        if names & _PRACTICE_FILES:
            raise StoreFault("No practice was made: there is one in this folder already, and it was left as it is.")
        if names - _LEFT_BY_A_BROKEN_START or folder.is_file():
            raise StoreFault("No practice was made: there is something else at this place. Choose a new folder.")
        if not folder.parent.is_dir():
            raise StoreFault("No practice was made: the folder that should hold it is not there.")


def _clear(folder: Path) -> None:
    if folder.is_dir():
        shutil.rmtree(folder)


def _make_private(folder: Path) -> None:
    """A folder that this account alone may enter."""
    with saving.told_plainly("No practice was made."):
        folder.mkdir(mode=0o700, exist_ok=True)
        folder.chmod(0o700)


def _no_header(folder: Path) -> str:
    names = {entry.name for entry in folder.iterdir()}
    if KEPT_NAME in names:
        return f"The practice stays closed and nothing was changed: vault.json is missing. {_GO_BACK}"
    if DATABASE_NAME in names:
        return (
            "The practice stays closed and nothing was changed: vault.json is missing, and without it data.db can't"
            " be opened. Look for vault.json in a backup of this folder."
        )
    return "This is not a practice folder: it holds no vault.json. Nothing was changed."
