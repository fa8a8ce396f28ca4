"""One practice, one window: whoever opens a practice holds its lock until they close it."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from coachdesk.base.errors import StoreFault

if TYPE_CHECKING:
    from PySide6.QtCore import QLockFile

LOCK_NAME: Final = "instance.lock"


@contextmanager
def alone(folder: Path) -> Generator[None]:
    """Hold a practice against every other window, on this computer or another one.

    The lock of a window that was killed is taken over. Let go before the process replaces itself: it keeps its number.

    Raises:
        StoreFault: no such folder, another window holds it, or the folder takes no lock.
    """
    require_folder(folder)
    lock = _taken(folder / LOCK_NAME)
    try:
        yield
    finally:
        lock.unlock()


def require_folder(folder: Path) -> None:
    """Make sure that there is a folder at all.

    Raises:
        StoreFault: nothing there, or a file.
    """
    if folder.is_dir():
        return
    if folder.exists():
        raise StoreFault("This is a single file, not a practice folder. Nothing was changed.")
    raise StoreFault("There is no folder at this place. Nothing was changed.")


def _taken(path: Path) -> "QLockFile":
    from PySide6.QtCore import QLockFile

    lock = QLockFile(str(path))
    lock.setStaleLockTime(0)  # a practice stays open for days: age says nothing, only a dead process does
    if lock.tryLock(0) or _taken_from_nobody(lock):
        return lock
    if lock.error() is not QLockFile.LockError.LockFailedError:
        raise StoreFault("Nothing was changed. CoachDesk can't write into this folder, so it opened nothing.")
    raise StoreFault(_who_holds(lock))


def _taken_from_nobody(lock: "QLockFile") -> bool:
    """A lock that a power cut left empty names no process; it gives way unless one really holds it."""
    process, _, _ = lock.getLockInfo()
    return process == 0 and lock.removeStaleLockFile() and lock.tryLock(0)


def _who_holds(lock: "QLockFile") -> str:
    """A sentence for the coach; what another computer does can't be seen from here, so they decide."""
    from PySide6.QtCore import QSysInfo

    process, host, _ = lock.getLockInfo()
    if process == 0:
        return (
            "Nothing was changed. This practice seems to be open in another window, but instance.lock does not say"
            " where. If it is open nowhere, delete that file."
        )
    held = f"This practice is open in another window (process {process} on {host}). Nothing was changed."
    if host == QSysInfo.machineHostName():
        return held
    return f"{held} If {host} does not have it open any more, delete instance.lock."
