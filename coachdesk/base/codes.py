"""Codes that people read aloud and type back: Crockford's base 32 in groups of four.

Source of the alphabet: Douglas Crockford, "Base 32" (no I, L, O, U; O reads as 0, I and L as 1).
"""

from typing import Final

CROCKFORD: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CHECK_CODE_LENGTH: Final = 10  # 50 bits
_MISREADINGS: Final = str.maketrans({"O": "0", "I": "1", "L": "1"})


def crockford(raw: bytes, length: int) -> str:
    """The first `length` characters of `raw`, five bits each, most significant first."""
    number = int.from_bytes(raw, "big")
    bits = len(raw) * 8
    return "".join(CROCKFORD[(number >> (bits - 5 * place)) & 31] for place in range(1, length + 1))


def grouped(code: str, size: int = 4) -> str:
    """The code with a hyphen after every `size` characters: K7QF-2MXA-9T."""
    return "-".join(code[at : at + size] for at in range(0, len(code), size))


def canonical(typed: str) -> str:
    """What was typed, with the usual misreadings mended and everything else but the alphabet dropped."""
    return "".join(char for char in typed.upper().translate(_MISREADINGS) if char in CROCKFORD)


def reply_code(chance: bytes) -> str:
    """A code for one asking, from random bytes: 50 bits, as K7QF-2MXA-9T."""
    return grouped(crockford(chance, CHECK_CODE_LENGTH))


def check_code(seal: bytes) -> str:
    """The code on a letter, from its seal alone: the first 50 bits, as K7QF-2MXA-9T."""
    return grouped(crockford(seal, CHECK_CODE_LENGTH))
