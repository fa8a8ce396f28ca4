"""Where practices lie on this computer unless the coach says otherwise, and where the sample lies."""

from pathlib import Path
from typing import Final, NamedTuple

from coachdesk.base.errors import StoreFault

SUFFIX: Final = ".coachdesk"
SAMPLE_SECRET: Final = "passphrase.txt"  # noqa: S105 - the name of a file; it opens invented people and nothing else
_LONGEST_SECRET: Final = 200  # characters


class Places(NamedTuple):
    """The folders that are offered.

    Attributes:
        practices: below which a new practice is made.
        sample: the sample practice lies below it, alone with its passphrase; all of it may be thrown away.
    """

    practices: Path
    sample: Path


def find_practice(folder: Path) -> Path:
    """The practice meant: the folder itself, or the only one in it.

    Raises:
        StoreFault: there is none, or more than one.
    """
    if folder.suffix == SUFFIX or (folder / "vault.json").exists() or not folder.is_dir():
        return folder
    inside = sorted(folder.glob(f"*{SUFFIX}"))
    if len(inside) != 1:
        raise StoreFault(f"This folder holds {'no' if not inside else 'more than one'} practice. Nothing was changed.")
    return inside[0]


def sample_passphrase(practice: Path) -> str:
    """The passphrase of the window's own sample practice; empty for every other practice.

    The sample opens at once, so its passphrase lies beside it: it guards nobody.
    """
    try:
        with (practice.parent / SAMPLE_SECRET).open(encoding="utf-8") as file:
            return file.read(_LONGEST_SECRET).strip()
    except (OSError, ValueError):
        return ""
