"""One injective way to turn fields into bytes: each carries its length, so no two lists of fields read the same."""

import hashlib
from collections.abc import Iterable

Field = str | bytes | int


def length_prefixed(fields: Iterable[Field]) -> bytes:
    """Each field as its length in four bytes, big-endian, then its bytes; text as UTF-8, numbers as decimals."""
    out = bytearray()
    for field in fields:
        raw = field if isinstance(field, bytes) else str(field).encode()
        out += len(raw).to_bytes(4, "big") + raw
    return bytes(out)


def digest(mark: str, fields: Iterable[Field]) -> bytes:
    """SHA-256 over a version mark and the fields; 32 bytes."""
    return hashlib.sha256(length_prefixed([mark, *fields])).digest()
