"""What an unlocked practice holds: keys grown from one random data key, each for one purpose."""

import hashlib
import secrets
from typing import Final, NoReturn, final

from coachdesk.base.errors import ConfidentialityBreach

DATA_KEY_BYTES: Final = 32  # SQLCipher's AES-256 and every key below need 32
_CONTEXT: Final = b"coachdsk"  # eight bytes, libsodium's crypto_kdf_CONTEXTBYTES
_DATABASE, _HEADER_MAC, _BACKUP, _LEDGER = 1, 2, 3, 4  # numbers once given are never given again


def new_data_key() -> bytes:
    """The secret of a new practice, 32 random bytes; it is stored wrapped, never bare."""
    return secrets.token_bytes(DATA_KEY_BYTES)


def subkey(key: bytes, number: int, context: bytes = _CONTEXT) -> bytes:
    """The key for one purpose, 32 bytes; from one of them nobody learns another.

    Source: libsodium, crypto_kdf_blake2b_derive_from_key: BLAKE2b of nothing, keyed, the number as
    little-endian salt, the context as personalisation, both padded with zeros.
    """
    salt = number.to_bytes(hashlib.blake2b.SALT_SIZE, "little")
    return hashlib.blake2b(key=key, salt=salt, person=context, digest_size=DATA_KEY_BYTES).digest()


@final
class PracticeKeys:
    """The keys of one unlocked practice. They are neither shown nor kept nor copied.

    Attributes:
        vault: the practice's own id, 32 hexadecimal digits; no secret.
        database: SQLCipher's raw key, 32 bytes.
        header_mac: seals the header, 32 bytes.
        backup: seals a backup's manifest, 32 bytes.
        ledger: seals the head of the ledger, 32 bytes.
    """

    __slots__ = ("backup", "database", "header_mac", "ledger", "vault")

    def __init__(self, vault: str, data_key: bytes) -> None:
        """Grow the keys; the data key itself is not held."""
        self.vault = vault
        self.database = subkey(data_key, _DATABASE)
        self.header_mac = subkey(data_key, _HEADER_MAC)
        self.backup = subkey(data_key, _BACKUP)
        self.ledger = subkey(data_key, _LEDGER)

    def __repr__(self) -> str:
        """Say that these are keys, and no more."""
        return "<PracticeKeys>"

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        """Refuse to be pickled or copied."""
        raise ConfidentialityBreach("keys are neither copied nor kept")
