"""The one way from private words back to text. Who may import this module is written in a contract, name by name."""

from coachdesk.confidential.words import PrivateBytes, PrivateWords


def unseal(words: PrivateWords) -> str:
    """The words, for the encrypted file or the coach's own screen."""
    return words._kept  # noqa: SLF001 - the one place that opens them  # pyright: ignore[reportPrivateUsage]


def unseal_bytes(content: PrivateBytes) -> bytes:
    """The bytes, for the encrypted file."""
    return content._kept  # noqa: SLF001 - the one place that opens them  # pyright: ignore[reportPrivateUsage]
