"""Python's garbage is swept on the screen's thread alone.

Left to itself, Python looks for garbage on whichever thread happens to make an object, the store's too; what it finds
may be a widget, and a widget destroyed on another thread than its own takes the program with it.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

EVERY_MS: Final = 2_000
OFTEN: Final = (
    5_000,
    10,
    20,
)  # new objects, sweeps of the youngest, sweeps of the middle: as Python counts, less often


class Sweeping(QObject):
    """Sweeps every two seconds what has gathered, youngest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        """From now on, nobody else does."""
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()

    def sweep(self) -> None:
        """As far as it is worth it."""
        for generation, (there, enough) in enumerate(zip(gc.get_count(), OFTEN, strict=True)):
            if there > enough:
                gc.collect(generation)

    def stop(self) -> None:
        """Python looks for itself again."""
        self._timer.stop()
        gc.enable()
