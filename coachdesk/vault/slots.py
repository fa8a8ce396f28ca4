"""A slot: the practice's data key, wrapped so that one secret opens it."""

import json
import secrets
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias, cast

import nacl.bindings
import nacl.exceptions

from coachdesk.base.errors import WrongPassphrase
from coachdesk.vault import passphrase, recovery
from coachdesk.vault.fields import FORMAT, Fields, HeaderDamaged, Json, canonical
from coachdesk.vault.keys import DATA_KEY_BYTES

Kind: TypeAlias = Literal["passphrase", "recovery"]
Derivation: TypeAlias = passphrase.Argon2id | recovery.KeyedBlake2b

ID_BYTES: Final = 16
NONCE_BYTES: Final = nacl.bindings.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES  # 24, draft-irtf-cfrg-xchacha-03
WRAPPED_BYTES: Final = DATA_KEY_BYTES + nacl.bindings.crypto_aead_xchacha20poly1305_ietf_ABYTES  # and a tag of 16
NOT_THIS_SECRET: Final = {
    "passphrase": "That passphrase does not open this practice. Nothing was changed.",
    "recovery": "That recovery code does not open this practice. Nothing was changed.",
}


@dataclass(frozen=True, slots=True)
class Slot:
    """One way in.

    Attributes:
        id: 32 hexadecimal digits.
        kind: which secret opens it.
        kdf: how that secret becomes the wrapping key.
        nonce: 24 random bytes, used once.
        wrapped: the data key under XChaCha20-Poly1305, 48 bytes with its tag.
    """

    id: str
    kind: Kind
    kdf: Derivation
    nonce: bytes
    wrapped: bytes

    def as_json(self) -> Json:
        """As the header holds it."""
        return {
            "id": self.id,
            "kind": self.kind,
            "kdf": self.kdf.as_json(),
            "nonce": self.nonce.hex(),
            "wrapped": self.wrapped.hex(),
        }


@dataclass(frozen=True, slots=True)
class ForeignSlot:
    """A way in that a later CoachDesk added: kept to the letter, never tried.

    Attributes:
        id: as in any slot.
        kind: a word this version does not know.
        text: the whole slot in canonical JSON.
    """

    id: str
    kind: str
    text: str

    def as_json(self) -> Json:
        """As the header held it."""
        return cast("Json", json.loads(self.text))


def new_id() -> str:
    """An id for a practice or a slot that nobody used before: 32 hexadecimal digits."""
    return secrets.token_hex(ID_BYTES)


def wrap(data_key: bytes, vault: str, kdf: Derivation, secret: str) -> Slot:
    """A new slot that `secret` opens, bound to this practice and no other.

    Raises:
        RuleBroken: the secret can't be one.
        StoreFault: too little memory for the stretching.
    """
    kind: Kind = "passphrase" if isinstance(kdf, passphrase.Argon2id) else "recovery"
    slot_id, nonce = new_id(), secrets.token_bytes(NONCE_BYTES)
    bound_to = _bound_to(vault, slot_id, kind, kdf)
    wrapped = nacl.bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(data_key, bound_to, nonce, kdf.key(secret))
    return Slot(slot_id, kind, kdf, nonce, wrapped)


def unwrap(slot: Slot, vault: str, secret: str) -> bytes:
    """The data key, 32 bytes.

    Raises:
        WrongPassphrase: the secret does not open this slot, or the slot is not this practice's own.
        RuleBroken: the secret can't be one.
        StoreFault: too little memory for the stretching.
    """
    bound_to = _bound_to(vault, slot.id, slot.kind, slot.kdf)
    key = slot.kdf.key(secret)
    try:
        return nacl.bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(slot.wrapped, bound_to, slot.nonce, key)
    except nacl.exceptions.CryptoError:
        raise WrongPassphrase(NOT_THIS_SECRET[slot.kind]) from None


def read(value: Json, place: str) -> Slot | ForeignSlot:
    """A slot out of a header.

    Raises:
        HeaderDamaged: a field is missing or odd.
        StoreFault: a passphrase slot asks for work out of bounds.
    """
    fields = Fields(value, place)
    slot_id, kind = fields.raw("id", ID_BYTES).hex(), fields.word("kind")
    if kind not in NOT_THIS_SECRET:
        return ForeignSlot(slot_id, kind, canonical(value).decode())
    fields.exactly("id", "kind", "kdf", "nonce", "wrapped")
    nonce, wrapped = fields.raw("nonce", NONCE_BYTES), fields.raw("wrapped", WRAPPED_BYTES)
    return Slot(slot_id, cast("Kind", kind), _derivation(kind, fields.group("kdf")), nonce, wrapped)


def _derivation(kind: str, fields: Fields) -> Derivation:
    """The derivation that goes with the kind; a passphrase is never taken for a random secret."""
    algorithm = fields.word("algorithm")
    if (kind, algorithm) == ("passphrase", passphrase.ALGORITHM):
        return passphrase.Argon2id.read(fields)
    if (kind, algorithm) == ("recovery", recovery.ALGORITHM):
        return recovery.KeyedBlake2b.read(fields)
    raise HeaderDamaged(f"a {kind} slot asks for a derivation that this version does not know")


def _bound_to(vault: str, slot_id: str, kind: Kind, kdf: Derivation) -> bytes:
    """What the tag covers beside the key, so that nothing of it can be exchanged."""
    return canonical({"format": FORMAT, "vault": vault, "id": slot_id, "kind": kind, "kdf": kdf.as_json()})
