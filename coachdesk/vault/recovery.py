"""The recovery code: a second secret on paper, for the day the passphrase is forgotten."""

import hashlib
import secrets
from dataclasses import dataclass
from typing import Final

from coachdesk.base.codes import CROCKFORD, canonical, crockford, grouped
from coachdesk.base.errors import RuleBroken
from coachdesk.vault.fields import Fields, Json

ALGORITHM: Final = "blake2b"
SECRET_BYTES: Final = 20  # 160 bits: beyond guessing without any stretching
BODY_LENGTH: Final = 32  # 160 bits, five a character
CHECK_LENGTH: Final = 2  # 10 bits: one slip in 1,024 goes unseen here and is found when the code does not open
SALT_BYTES: Final = 16  # the whole salt of BLAKE2b, RFC 7693 section 2.5
KEY_BYTES: Final = 32  # XChaCha20-Poly1305, draft-irtf-cfrg-xchacha-03 section 2
_PURPOSE: Final = b"cd recovery slot"  # 16 bytes, BLAKE2b's personalisation: no other use of the secret gives this key


@dataclass(frozen=True, slots=True)
class KeyedBlake2b:
    """How a recovery secret, random already, becomes a wrapping key; with a salt of 16 bytes."""

    salt: bytes

    @classmethod
    def fresh(cls) -> "KeyedBlake2b":
        """With a salt that nobody used before."""
        return cls(secrets.token_bytes(SALT_BYTES))

    @classmethod
    def read(cls, fields: Fields) -> "KeyedBlake2b":
        """What a header holds.

        Raises:
            HeaderDamaged: a field is missing or odd.
        """
        return cls(fields.exactly("algorithm", "salt").raw("salt", SALT_BYTES))

    def as_json(self) -> Json:
        """As the header holds it."""
        return {"algorithm": ALGORITHM, "salt": self.salt.hex()}

    def key(self, code: str) -> bytes:
        """The 32 bytes that wrap a data key.

        Raises:
            RuleBroken: the code was mistyped.
        """
        return hashlib.blake2b(key=parse(code), salt=self.salt, person=_PURPOSE, digest_size=KEY_BYTES).digest()


def new_code() -> str:
    """A fresh code to be written down: 34 characters in groups of four, the last two a check."""
    return as_code(secrets.token_bytes(SECRET_BYTES))


def as_code(secret: bytes) -> str:
    """The code of a secret of 20 bytes."""
    return grouped(crockford(secret, BODY_LENGTH) + _check_characters(secret))


def parse(typed: str) -> bytes:
    """The secret behind a code, typed in either case, with or without spaces and hyphens, O for 0, I or L for 1.

    Raises:
        RuleBroken: a character too many or too few, or one of them mistyped.
    """
    code = canonical(typed)
    if len(code) != BODY_LENGTH + CHECK_LENGTH:
        raise RuleBroken(
            f"Nothing was changed. The recovery code has {BODY_LENGTH + CHECK_LENGTH} characters;"
            f" {len(code)} of those typed count."
        )
    secret = _secret(code[:BODY_LENGTH])
    if code[BODY_LENGTH:] != _check_characters(secret):
        raise RuleBroken("Nothing was changed. The recovery code was mistyped: its last two characters do not fit.")
    return secret


def _secret(body: str) -> bytes:
    number = 0
    for character in body:
        number = number * 32 + CROCKFORD.index(character)
    return number.to_bytes(SECRET_BYTES, "big")


def _check_characters(secret: bytes) -> str:
    return crockford(hashlib.sha256(secret).digest(), CHECK_LENGTH)
