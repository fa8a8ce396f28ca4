"""Practices made in a moment: the smallest stretching that CoachDesk accepts, and a way to forge their headers."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from coachdesk.vault.fields import canonical
from coachdesk.vault.header import checksum
from coachdesk.vault.keys import PracticeKeys
from coachdesk.vault.passphrase import Stretching

PASSPHRASE = "Spaziergang im Oktober"
NOON = datetime(2026, 11, 20, 12, 0, 30, 999, tzinfo=UTC)


QUICK = Stretching(memory_kib=19 * 1024, passes=1)
Change = Callable[[dict[str, Any]], object]


@dataclass(frozen=True, slots=True)
class Practice:
    folder: Path
    passphrase: str
    keys: PracticeKeys
    code: str

    @property
    def header(self) -> Path:
        return self.folder / "vault.json"

    def fields(self) -> dict[str, Any]:
        return json.loads(self.header.read_bytes())

    def forge(self, change: Change) -> None:
        """Alter the header as somebody would who knows the format, checksum and all, but no key."""
        self.header.write_bytes(forged(self.header.read_bytes(), change))


def forged(content: bytes, change: Change) -> bytes:
    fields = json.loads(content)
    change(fields)
    fields.pop("checksum", None)
    return canonical(fields | {"checksum": checksum(fields)})
