"""Column types: what a column may hold, said by its type, so that a walk over the tables finds every free text.

`Wording` is text that other people may read; `PrivateText` and `PrivateBlob` yield private words and bytes. Every other
type is structure: ids, choices, dates, numbers, hashes.
"""

from datetime import UTC, datetime
from enum import Enum
from typing import Any, Generic, TypeVar

from sqlalchemy import Dialect, LargeBinary, String
from sqlalchemy.types import TypeDecorator

from coachdesk.confidential.unseal import unseal, unseal_bytes
from coachdesk.confidential.words import PrivateBytes, PrivateWords

Member = TypeVar("Member", bound=Enum)


class IdText(TypeDecorator[str]):
    """An id of ours, or a word from a closed list that is not an enumeration."""

    impl = String
    cache_ok = True


class Wording(TypeDecorator[str]):
    """Free text that its reader may see: names, addresses, agreed goals, approved statements."""

    impl = String
    cache_ok = True


class Hash(TypeDecorator[bytes]):
    """A digest or a salt; never anybody's words."""

    impl = LargeBinary
    cache_ok = True


class Picture(TypeDecorator[bytes]):
    """The coach's own logo or signature."""

    impl = LargeBinary
    cache_ok = True


class Page(TypeDecorator[bytes]):
    """The exact bytes of a page that left."""

    impl = LargeBinary
    cache_ok = True


class PrivateText(TypeDecorator[PrivateWords]):
    """Text that only the coach may read; it is plain only inside the encrypted file."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: PrivateWords | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy's hook
        """Private words on their way into the file."""
        return None if value is None else unseal(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> PrivateWords | None:  # noqa: ARG002 - SQLAlchemy's hook
        """Private words on their way out of the file."""
        return None if value is None else PrivateWords(value)


class PrivateBlob(TypeDecorator[PrivateBytes]):
    """A file that only the coach may open."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: PrivateBytes | None, dialect: Dialect) -> bytes | None:  # noqa: ARG002 - SQLAlchemy's hook
        """A private file on its way into the practice."""
        return None if value is None else unseal_bytes(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> PrivateBytes | None:  # noqa: ARG002 - SQLAlchemy's hook
        """A private file on its way out of the practice."""
        return None if value is None else PrivateBytes(value)


class Moment(TypeDecorator[datetime]):
    """An aware moment, kept in UTC as ISO text, so that text order is time order."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy's hook
        """A moment on its way in."""
        return None if value is None else value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's hook
        """A moment on its way out."""
        return None if value is None else datetime.fromisoformat(value)


class WallClock(TypeDecorator[datetime]):
    """A date and a time as a calendar on the wall shows them, without a zone."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy's hook
        """A time on its way in."""
        return None if value is None else value.isoformat(timespec="minutes")

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's hook
        """A time on its way out."""
        return None if value is None else datetime.fromisoformat(value)


class Chosen(TypeDecorator[Member], Generic[Member]):
    """One word, or one number, of a closed list."""

    impl = String
    cache_ok = True

    def __init__(self, members: type[Member]) -> None:
        """Remember which list."""
        super().__init__()
        self.members = members
        self._by_text = {str(member.value): member for member in members}

    def process_bind_param(self, value: Member | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy's hook
        """A choice on its way in."""
        return None if value is None else str(self.members(value).value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Member | None:  # noqa: ARG002 - SQLAlchemy's hook
        """A choice on its way out."""
        if value is None:
            return None
        found = self._by_text.get(str(value))  # a list of all summaries asks a quarter of a million times
        return self.members(value) if found is None else found
