"""The one store thread: work goes in in order, outcomes come back on the screen's thread.

The store thread never holds what belongs to the screen any longer than it works: what is dropped last is destroyed
where it is dropped, and a widget must not be destroyed elsewhere than on its own thread.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooLong
from typing import Any, Final, NamedTuple, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal

from coachdesk.base.errors import CoachDeskError

Outcome = TypeVar("Outcome")
Trouble = Callable[[BaseException], None]
PATIENCE_S: Final = 10.0  # a note is kept in milliseconds; longer than this, something else is the matter


class _Errand(NamedTuple):
    """What is to be done, and who hears of it."""

    work: Callable[[], Any]
    done: Callable[[Any], None]
    failed: Callable[[CoachDeskError], None]


class StoreRunner(QObject):
    """Carries work to the store thread, and its outcome back by one queued signal."""

    _ended = Signal(int, object)

    def __init__(self, trouble: Trouble, parent: QObject | None = None) -> None:
        """Whatever nobody asked to hear of goes to `trouble`, on the screen's thread."""
        super().__init__(parent)
        self._trouble = trouble
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="store")
        self._errands: dict[int, _Errand] = {}
        self._last = 0
        self._ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @property
    def idle(self) -> bool:
        """Whether all work is done and told."""
        return not self._errands

    def run(
        self,
        work: Callable[[], Outcome],
        done: Callable[[Outcome], None],
        failed: Callable[[CoachDeskError], None] | None = None,
    ) -> None:
        """Do `work` on the store thread, then tell `done` or `failed` here."""
        self._last += 1
        self._errands[self._last] = _Errand(work, done, failed or self._trouble)
        self._pool.submit(self._carry_out, self._last)

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

    def _carry_out(self, number: int) -> None:
        """On the store thread: nothing of the errand is held here once its end is told."""
        try:
            outcome = self._errands[number].work()
        except BaseException as mistake:  # noqa: BLE001 - the one place: whatever it is, it is told on the screen's thread
            self._ended.emit(number, _Ended(None, mistake))
        else:
            self._ended.emit(number, _Ended(outcome, None))

    def _tell(self, number: int, ended: "_Ended") -> None:
        errand = self._errands.pop(number)
        if ended.mistake is None:
            errand.done(ended.outcome)
        elif isinstance(ended.mistake, CoachDeskError):
            errand.failed(ended.mistake)
        else:
            self._trouble(ended.mistake)


class _Ended(NamedTuple):
    """How an errand ended: one of the two is empty."""

    outcome: Any
    mistake: BaseException | None
