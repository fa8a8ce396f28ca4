"""Where the program's own files lie, and where this computer keeps how the program looks."""

import os
import sys
from pathlib import Path

from coachdesk.base.errors import StoreFault

_PACKAGE = Path(__file__).resolve().parents[1]


def resources() -> Path:
    """The folder with fonts, letters and sample words: inside an installed package, or beside it in a checkout.

    Raises:
        StoreFault: CoachDesk was not installed whole.
    """
    for folder in (_PACKAGE / "resources", _PACKAGE.parent / "resources"):
        if (folder / "letters").is_dir():
            return folder
    raise StoreFault("CoachDesk's own files are missing; nothing was opened. Install it again.")


def in_a_checkout() -> bool:
    """Whether the program runs from its sources: then the palette also leads to what only developers need."""
    return (_PACKAGE.parent / "pyproject.toml").is_file()


def settings_file() -> Path:
    """Where this computer keeps how the program looks, outside every practice."""
    platform: str = sys.platform
    if platform == "linux":  # as platformdirs has it, whose reading the first window need not wait for
        return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "CoachDesk" / "device.json"
    from platformdirs import user_config_path

    return user_config_path("CoachDesk", appauthor=False) / "device.json"
