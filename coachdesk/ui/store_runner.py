"""The one store thread: work goes in in order, outcomes come back on the screen's thread."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooLong
from functools import partial
from typing import Final, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal

from coachdesk.base.errors import CoachDeskError

Outcome = TypeVar("Outcome")
Trouble = Callable[[BaseException], None]
PATIENCE_S: Final = 10.0  # a note is kept in milliseconds; longer than this, something else is the matter


class StoreRunner(QObject):
    """Carries work to the store thread, and its outcome back by one queued signal."""

    _ended = Signal(object)

    def __init__(self, trouble: Trouble, parent: QObject | None = None) -> None:
        """Whatever nobody asked to hear of goes to `trouble`, on the screen's thread."""
        super().__init__(parent)
        self._trouble = trouble
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="store")
        self._waiting = 0
        self._ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @property
    def idle(self) -> bool:
        """Whether all work is done and told."""
        return self._waiting == 0

    def run(
        self,
        work: Callable[[], Outcome],
        done: Callable[[Outcome], None],
        failed: Callable[[CoachDeskError], None] | None = None,
    ) -> None:
        """Do `work` on the store thread, then tell `done` or `failed` here."""
        self._waiting += 1
        self._pool.submit(self._carry_out, work, done, failed or self._trouble)

    def settle(self) -> bool:
        """Wait until all work given so far has ended and been told; False if it takes too long."""
        try:
            self._pool.submit(bool).result(PATIENCE_S)
        except TooLong:
            return False
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)
        return True

    def close(self) -> None:
        """End the thread once all work is done."""
        self._pool.shutdown(wait=True)

    def _carry_out(
        self,
        work: Callable[[], Outcome],
        done: Callable[[Outcome], None],
        failed: Callable[[CoachDeskError], None],
    ) -> None:
        try:
            outcome = work()
        except CoachDeskError as no:
            self._ended.emit(partial(failed, no))
        except BaseException as mistake:  # noqa: BLE001 - the one place: whatever it is, the window reports it, without words
            self._ended.emit(partial(self._trouble, mistake))
        else:
            self._ended.emit(partial(done, outcome))

    def _tell(self, told: Callable[[], None]) -> None:
        self._waiting -= 1
        told()
