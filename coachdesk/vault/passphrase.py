"""From a passphrase to a key: Argon2id, slow on purpose, within bounds that no header can talk it out of."""

import secrets
import unicodedata
from dataclasses import dataclass
from typing import Final

import nacl.bindings
import nacl.exceptions

from coachdesk.base.errors import RuleBroken, StoreFault
from coachdesk.vault.fields import Fields, Json

ALGORITHM: Final = "argon2id"
VERSION: Final = 19  # 0x13, RFC 9106 section 3.1
KEY_BYTES: Final = 32  # XChaCha20-Poly1305, draft-irtf-cfrg-xchacha-03 section 2
SALT_BYTES: Final = 16  # RFC 9106 section 3.1 recommends 16
LEAST_MEMORY_KIB: Final = 19 * 1024  # OWASP Password Storage Cheat Sheet, Argon2id: the least it accepts
MOST_MEMORY_KIB: Final = 1024 * 1024  # 1 GiB: more would let a hostile header stop the coach's computer
MOST_PASSES: Final = 16  # about 20 s at 1 GiB on a slow computer: long, but it ends
SHORTEST_PASSPHRASE: Final = 8  # NIST SP 800-63B section 5.1.1.2: at least eight characters
LONGEST_PASSPHRASE: Final = 1024  # more than anyone types; a wrong file given as a passphrase stops here


@dataclass(frozen=True, slots=True)
class Stretching:
    """How much work one guess at the passphrase costs.

    Attributes:
        memory_kib: memory in KiB, 19 MiB to 1 GiB, both included.
        passes: how often the memory is gone over, 1 to 16.

    Raises:
        StoreFault: a value outside these bounds.
    """

    memory_kib: int = 256 * 1024  # measured 0.34 s with 3 passes on two shared cores
    passes: int = 3  # RFC 9106 section 4, second recommended option

    def __post_init__(self) -> None:
        """Refuse before anything runs."""
        if LEAST_MEMORY_KIB <= self.memory_kib <= MOST_MEMORY_KIB and 1 <= self.passes <= MOST_PASSES:
            return
        raise StoreFault(
            "The practice stays closed and nothing was changed: its key stretching lies outside the bounds"
            f" (19 MiB to 1 GiB, 1 to {MOST_PASSES} passes) and was not run."
        )


@dataclass(frozen=True, slots=True)
class Argon2id:
    """One passphrase's stretching with its salt of 16 bytes."""

    stretching: Stretching
    salt: bytes

    @classmethod
    def fresh(cls, stretching: Stretching) -> "Argon2id":
        """The same work with a salt that nobody used before."""
        return cls(stretching, secrets.token_bytes(SALT_BYTES))

    @classmethod
    def read(cls, fields: Fields) -> "Argon2id":
        """The stretching that a header asks for.

        Raises:
            HeaderDamaged: a field is missing or odd.
            StoreFault: the work lies out of bounds.
        """
        fields.exactly("algorithm", "version", "memory_kib", "passes", "lanes", "salt")
        fields.number("version", VERSION, VERSION)
        fields.number("lanes", 1, 1)  # libsodium knows one lane only
        return cls(Stretching(fields.number("memory_kib"), fields.number("passes")), fields.raw("salt", SALT_BYTES))

    def as_json(self) -> Json:
        """As the header holds it."""
        return {
            "algorithm": ALGORITHM,
            "version": VERSION,
            "memory_kib": self.stretching.memory_kib,
            "passes": self.stretching.passes,
            "lanes": 1,
            "salt": self.salt.hex(),
        }

    def key(self, passphrase: str) -> bytes:
        """The 32 bytes that wrap a data key.

        Raises:
            RuleBroken: the passphrase is empty, too long or not text.
            StoreFault: the computer has too little free memory.
        """
        secret = as_typed_anywhere(passphrase).encode()
        try:
            return nacl.bindings.crypto_pwhash_alg(
                KEY_BYTES,
                secret,
                self.salt,
                self.stretching.passes,
                self.stretching.memory_kib * 1024,
                nacl.bindings.crypto_pwhash_ALG_ARGON2ID13,
            )
        except nacl.exceptions.RuntimeError:
            needed = self.stretching.memory_kib // 1024
            raise StoreFault(
                f"Nothing was changed. Checking the passphrase takes {needed} MiB of free memory, and the computer"
                " has less. Close other programs and try again."
            ) from None


def as_typed_anywhere(passphrase: str) -> str:
    """The passphrase in the one form that every keyboard and system agrees on (NFKC, Unicode Annex 15).

    Raises:
        RuleBroken: empty, longer than 1,024 characters, or not text.
    """
    if not passphrase.strip():
        raise RuleBroken("Nothing was changed. The passphrase is empty.")
    if len(passphrase) > LONGEST_PASSPHRASE:
        raise RuleBroken(f"Nothing was changed. A passphrase has at most {LONGEST_PASSPHRASE} characters.")
    if any(unicodedata.category(character) == "Cs" for character in passphrase):
        raise RuleBroken("Nothing was changed. The passphrase holds bytes that are not text.")
    return unicodedata.normalize("NFKC", passphrase)


def fit_for_a_new_practice(passphrase: str) -> str:
    """The passphrase, long enough to be chosen now.

    Raises:
        RuleBroken: also shorter than eight characters.
    """
    if len(as_typed_anywhere(passphrase)) < SHORTEST_PASSPHRASE:
        raise RuleBroken(f"Nothing was changed. A passphrase needs at least {SHORTEST_PASSPHRASE} characters.")
    return passphrase
