"""The header of a practice, `vault.json`: how its file is encrypted, and the slots that open it."""

import hashlib
import hmac
import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final, cast

from coachdesk.base.errors import StoreFault
from coachdesk.vault import slots
from coachdesk.vault.fields import FORMAT, LARGEST_WHOLE, Fields, HeaderDamaged, Json, canonical
from coachdesk.vault.slots import ForeignSlot, Kind, Slot

LARGEST_FILE: Final = 64 * 1024  # bytes; a header with two slots has about 1,200
MOST_SLOTS: Final = 8  # room for a keyring and slots of later versions; bounds how long a hostile header can take
DATABASE_SALT_BYTES: Final = 16  # SQLCipher: the first 16 bytes of the file
MAC_BYTES: Final = 32  # HMAC-SHA-256, RFC 2104 and RFC 6234; the checksum is SHA-256 too
_MOST_BRACKETS: Final = 64  # eight slots have 19; more is a nest made to exhaust the reader
_CIPHER: Final[Json] = {"engine": "sqlcipher", "version": 4, "page_size": 4096}  # SQLCipher 4's defaults
_MOMENT: Final = "%Y-%m-%dT%H:%M:%SZ"


@dataclass(frozen=True, slots=True)
class Header:
    """All that stands outside the encrypted file. It holds no secret and no word of a record.

    Attributes:
        vault: the practice's own id, 32 hexadecimal digits.
        created: when the practice was made; aware, UTC, whole seconds.
        slots: the ways in, at most eight, with at least one passphrase and one recovery slot.
        generation: 1 at birth, one more at each change.
        database_salt: the first 16 bytes of the database, or none until it is known.
        mac: 32 bytes over everything else, by a key that grows from the data key.
    """

    vault: str
    created: datetime
    slots: tuple[Slot | ForeignSlot, ...]
    generation: int = 1
    database_salt: bytes = b""
    mac: bytes = b""

    def of_kind(self, kind: Kind) -> tuple[Slot, ...]:
        """The slots that one kind of secret may open, in their order."""
        return tuple(slot for slot in self.slots if isinstance(slot, Slot) and slot.kind == kind)

    def with_salt(self, salt: bytes) -> "Header":
        """The next generation, which knows the database's salt; unsealed as yet."""
        return replace(self, database_salt=salt, generation=self.generation + 1, mac=b"")

    def sealed(self, mac_key: bytes) -> "Header":
        """The same header with its mac."""
        return replace(self, mac=self._mac(mac_key))

    def verify(self, mac_key: bytes) -> None:
        """Make sure that nothing was altered since CoachDesk sealed it.

        Raises:
            StoreFault: it was.
        """
        if not hmac.compare_digest(self.mac, self._mac(mac_key)):
            raise StoreFault(
                "The practice stays closed and nothing was changed: vault.json was altered outside CoachDesk,"
                " or belongs to another practice."
            )

    def render(self) -> bytes:
        """The whole file, with a checksum that tells damage from a wrong passphrase."""
        fields = self._fields() | {"mac": self.mac.hex()}
        return canonical(fields | {"checksum": checksum(fields)}) + b"\n"

    def _mac(self, mac_key: bytes) -> bytes:
        return hmac.digest(mac_key, canonical(self._fields()), "sha256")

    def _fields(self) -> dict[str, Json]:
        """Everything that the mac covers."""
        return {
            "format": FORMAT,
            "vault": self.vault,
            "created": self.created.strftime(_MOMENT),
            "generation": self.generation,
            "cipher": _CIPHER,
            "db_salt": self.database_salt.hex(),
            "slots": [slot.as_json() for slot in self.slots],
        }


def checksum(fields: dict[str, Json]) -> str:
    """SHA-256 of all other fields: finds accidents, not malice, before any secret is asked for."""
    return hashlib.sha256(canonical(fields)).hexdigest()


def parse(content: bytes) -> Header:
    """The header in a file, strictly: what CoachDesk did not write is refused.

    Raises:
        HeaderDamaged: anything missing, odd, oversized or changed by accident.
        StoreFault: a newer format, or a stretching out of bounds.
    """
    fields = Fields(_loaded(content), "the header")
    _refuse_newer(fields.number("format", low=1))
    if fields.raw("checksum", MAC_BYTES).hex() != checksum(fields.without("checksum")):
        raise HeaderDamaged("its checksum differs")
    fields.exactly("format", "vault", "created", "generation", "cipher", "db_salt", "slots", "mac", "checksum")
    if canonical(fields.group("cipher").without()) != canonical(_CIPHER):
        raise HeaderDamaged("it asks for a cipher that this version does not know")
    return Header(
        vault=fields.raw("vault", slots.ID_BYTES).hex(),
        created=_moment(fields.word("created")),
        slots=_slots(fields.items("slots", MOST_SLOTS)),
        generation=fields.number("generation", 1, LARGEST_WHOLE - 1),  # so that there is always a next one
        database_salt=fields.raw("db_salt", 0, DATABASE_SALT_BYTES),
        mac=fields.raw("mac", MAC_BYTES),
    )


def _loaded(content: bytes) -> Json:
    if not content:
        raise HeaderDamaged("it is empty")
    if len(content) > LARGEST_FILE:
        raise HeaderDamaged("it is larger than 64 KiB and was not read")
    if content.count(b"[") + content.count(b"{") > _MOST_BRACKETS:
        raise HeaderDamaged("it is nested too deeply")
    try:
        return cast(
            "Json",
            json.loads(
                content.decode("utf-8"),
                object_pairs_hook=_no_name_twice,
                parse_float=_no_such_number,
                parse_constant=_no_such_number,
            ),
        )
    except ValueError:  # not UTF-8, not JSON, or a number of thousands of digits
        raise HeaderDamaged("it is not JSON") from None


def _no_name_twice(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        raise HeaderDamaged("it names a field twice")
    return fields


def _no_such_number(_: str) -> Json:
    raise HeaderDamaged("it holds a number that is not whole")


def _refuse_newer(found: int) -> None:
    if found > FORMAT:
        raise StoreFault(
            f"The practice stays closed and nothing was changed: a newer CoachDesk wrote it (format {found}, and this"
            f" version reads {FORMAT}). Update CoachDesk to open it."
        )


def _moment(text: str) -> datetime:
    try:
        moment = datetime.strptime(text, _MOMENT).replace(tzinfo=UTC)
    except ValueError:
        raise HeaderDamaged("“created” is not a moment") from None
    if moment.strftime(_MOMENT) != text:
        raise HeaderDamaged("“created” is not written as CoachDesk writes it")
    return moment


def _slots(values: list[Json]) -> tuple[Slot | ForeignSlot, ...]:
    found = tuple(slots.read(value, f"slot {place}") for place, value in enumerate(values, start=1))
    if len({slot.id for slot in found}) < len(found):
        raise HeaderDamaged("two slots have the same id")
    for kind in slots.NOT_THIS_SECRET:
        if all(slot.kind != kind for slot in found):
            raise HeaderDamaged(f"it holds no {kind} slot")
    return found
