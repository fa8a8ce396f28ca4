"""Office files are zip archives; this looks at one before anybody unpacks it."""

import io
import zipfile
from typing import Final

from coachdesk.base.errors import InputUnusable
from coachdesk.outward.reading.faults import BROKEN_FILE
from coachdesk.outward.reading.files import MEGABYTE

ZIP_START: Final = b"PK\x03\x04"  # APPNOTE.TXT 4.3.7, local file header signature
OLE_START: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # MS-CFB 2.2, header signature
UNPACKED_LIMIT: Final = 200 * MEGABYTE
_MEMBERS_LIMIT: Final = 10_000  # a workbook of a thousand sheets has some 3,000
_LOCKED: Final = "EncryptedPackage".encode("utf-16-le")  # MS-OFFCRYPTO 2.3.4.4, the stream's name in the directory
_ENCRYPTED_BIT: Final = 1  # APPNOTE.TXT 4.4.4, general purpose bit 0


def opened(raw: bytes, name: str, program: str) -> zipfile.ZipFile:
    """The archive, found small enough to unpack; `program` is what would open the file on the coach's desk.

    Sizes may be believed: the zip library stops where a member's declared size ends.

    Raises:
        InputUnusable: an old or protected Office file, no archive, damaged, or too large when unpacked.
    """
    if raw.startswith(OLE_START):
        raise InputUnusable(_old_or_locked(raw, name, program))
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
        members = archive.infolist()
    except BROKEN_FILE as no:
        raise InputUnusable(f"{name} is damaged or no {program} file, and was not read.") from no
    if len(members) > _MEMBERS_LIMIT or sum(member.file_size for member in members) > UNPACKED_LIMIT:
        raise InputUnusable(f"{name} was not read: unpacked it would be larger than {UNPACKED_LIMIT // MEGABYTE} MB.")
    if any(member.flag_bits & _ENCRYPTED_BIT for member in members):
        raise InputUnusable(_locked(name, program))
    return archive


def _old_or_locked(raw: bytes, name: str, program: str) -> str:
    if _LOCKED in raw:
        return _locked(name, program)
    return f"{name} is in an old format. Open it in {program}, save it in today's format, and read that."


def _locked(name: str, program: str) -> str:
    return f"{name} is protected by a password. Open it in {program}, save it without the password, and read that."
