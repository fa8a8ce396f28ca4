"""Asking the coach for a file or a folder, and leaving no trace of where it was in the toolkit's own settings."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QWidget

# Where the system has no dialog of its own, Qt shows one, and writes the folders that were visited into a file of
# Qt's. A folder may bear a client's name.
_TRACES: Final = ("FileDialog/lastVisited", "FileDialog/history", "FileDialog/shortcuts")


def for_folder(parent: QWidget, title: str, start: Path | str = "") -> str:
    """The folder that the coach chooses; empty where they think better of it."""
    with _without_traces():
        return QFileDialog.getExistingDirectory(parent, title, str(start))


def for_file(parent: QWidget, title: str, kinds: str, start: Path | str = "") -> str:
    """The file that the coach chooses; `kinds` as in “Tables (*.csv *.xlsx)”. Empty where they think better of it."""
    with _without_traces():
        return QFileDialog.getOpenFileName(parent, title, str(start), kinds)[0]


def for_files(parent: QWidget, title: str, kinds: str, start: Path | str = "") -> list[str]:
    """The files that the coach chooses; none where they think better of it."""
    with _without_traces():
        return QFileDialog.getOpenFileNames(parent, title, str(start), kinds)[0]


def for_place(parent: QWidget, title: str, kinds: str, proposed: Path | str) -> str:
    """Where the coach wants a file saved; the dialog itself asks before it takes a name that is in use."""
    with _without_traces():
        return QFileDialog.getSaveFileName(parent, title, str(proposed), kinds)[0]


@contextmanager
def _without_traces() -> Generator[None]:
    settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    before = {key: settings.value(key) for key in _TRACES if settings.contains(key)}
    try:
        yield
    finally:
        for key in _TRACES:
            if key in before:
                settings.setValue(key, before[key])
            else:
                settings.remove(key)
        settings.sync()
