"""Reading a header that may be hostile: every field is asked for by its name, its kind and its range."""

import json
import re
from typing import Final, TypeAlias

from coachdesk.base.errors import StoreFault

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"

FORMAT: Final = 1  # of vault.json; a file of a higher one is refused, since it may mean other things
LARGEST_WHOLE: Final = 2**53 - 1  # the largest integer every JSON reader keeps exactly (RFC 8259, section 6)
_HEXADECIMAL: Final = re.compile(r"(?:[0-9a-f]{2})*", re.ASCII)  # lower case only: one way to write each value


class HeaderDamaged(StoreFault):
    """The header is not as CoachDesk wrote it, so that no secret could be tried on it.

    Attributes:
        finding: what is wrong, without a word quoted from the file.
    """

    def __init__(self, finding: str, advice: str = "") -> None:
        """Say what became of the data first, then what is wrong, then what to do."""
        self.finding = finding
        sentence = f"The practice stays closed and nothing was changed: vault.json is damaged ({finding})."
        super().__init__(f"{sentence} {advice}".rstrip())


def canonical(value: Json) -> bytes:
    """The one way to write a value, so that a mac over it has one meaning: sorted, no spaces, ASCII."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False).encode("ascii")


class Fields:
    """One JSON object and its place in the header.

    Raises:
        HeaderDamaged: by every question whose answer is missing, of another kind or out of range.
    """

    __slots__ = ("_place", "_values")

    def __init__(self, value: Json, place: str) -> None:
        """Take an object; anything else is damage."""
        if not isinstance(value, dict):
            raise HeaderDamaged(f"{place} is not a group of fields")
        self._values = value
        self._place = place

    def exactly(self, *names: str) -> "Fields":
        """The same fields, after making sure that these are there and no others."""
        missing = [name for name in names if name not in self._values]
        if missing:
            raise HeaderDamaged(f"{self._place} lacks “{missing[0]}”")
        if len(self._values) > len(names):
            raise HeaderDamaged(f"{self._place} has a field that does not belong there")
        return self

    def number(self, name: str, low: int = 0, high: int = LARGEST_WHOLE) -> int:
        """A whole number from `low` to `high`, both included."""
        value = self._values.get(name)
        if type(value) is not int or not low <= value <= high:  # `True` is an int to Python, not to a header
            raise self._wrong(name, f"a whole number from {low} to {high}")
        return value

    def raw(self, name: str, *lengths: int) -> bytes:
        """Bytes written in lower-case hexadecimal, of one of these lengths."""
        value = self._values.get(name)
        if not isinstance(value, str) or not _HEXADECIMAL.fullmatch(value) or len(value) // 2 not in lengths:
            raise self._wrong(name, f"{' or '.join(map(str, lengths))} bytes in hexadecimal")
        return bytes.fromhex(value)

    def word(self, name: str) -> str:
        """A short text: 1 to 64 characters."""
        value = self._values.get(name)
        if not isinstance(value, str) or not 1 <= len(value) <= 64:  # noqa: PLR2004 - said in the sentence above
            raise self._wrong(name, "a short text")
        return value

    def items(self, name: str, most: int) -> list[Json]:
        """A list of at most `most` things."""
        value = self._values.get(name)
        if not isinstance(value, list) or len(value) > most:
            raise self._wrong(name, f"a list of at most {most}")
        return value

    def group(self, name: str) -> "Fields":
        """The object inside this one."""
        return Fields(self._values.get(name), f"“{name}”")

    def without(self, *names: str) -> dict[str, Json]:
        """Everything but these fields, as a fresh object."""
        return {name: value for name, value in self._values.items() if name not in names}

    def _wrong(self, name: str, wanted: str) -> HeaderDamaged:
        return HeaderDamaged(f"“{name}” in {self._place} is not {wanted}")
