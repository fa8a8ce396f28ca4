"""The one sample practice that the window keeps for trying things out: it opens at once, and can be thrown away."""

import os
import shutil
from pathlib import Path

from coachdesk.app.places import SAMPLE_SECRET, sample_passphrase
from coachdesk.vault import instance
from coachdesk.vault.saving import told_plainly


def found(folder: Path) -> Path | None:
    """The sample below `folder`, or None where there is none, or none that was finished."""
    practices = sorted(folder.glob("*.coachdesk")) if folder.is_dir() else []
    return practices[0] if len(practices) == 1 and sample_passphrase(practices[0]) else None


def finish(folder: Path, passphrase: str) -> None:
    """Keep its passphrase beside the sample; until then it counts as not made.

    Raises:
        StoreFault: the disk is full, or the folder is closed to us.
    """
    with told_plainly("The sample was not finished."):
        descriptor = os.open(folder / SAMPLE_SECRET, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(passphrase)


def throw_away(folder: Path) -> None:
    """Everything in the sample's folder, for good.

    Raises:
        StoreFault: the sample is open in a window, or the folder is closed to us.
    """
    if not folder.is_dir():
        return
    for practice in folder.glob("*.coachdesk"):
        with instance.alone(practice):
            pass
    with told_plainly("The sample was not thrown away."):
        shutil.rmtree(folder)
