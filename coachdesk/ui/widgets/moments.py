"""Boxes for a day and for a time, typed as one says them."""

import datetime as dt

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from coachdesk.ui.widgets.day_words import read_day, read_time, written
from coachdesk.ui.widgets.lines import LineEdit


class DateEdit(LineEdit):
    """A day: “4 December”, “tomorrow”, “Friday”, 4.12.2026 or 2026-12-04; written out when the keyboard leaves."""

    def __init__(self, today: dt.date | None = None, day: dt.date | None = None, parent: QWidget | None = None) -> None:
        """With `today`, words like “tomorrow” and days without a year are understood."""
        super().__init__(placeholder="4 December 2026", parent=parent)
        self._today = today
        self.set_day(day)

    def day(self) -> dt.date | None:
        """The day that was typed; None where nothing was, or nothing that is a day."""
        return read_day(self.text(), self._today)

    def set_day(self, day: dt.date | None) -> None:
        """Write a day out, or empty the box."""
        self.setText("" if day is None else written(day))

    def is_unclear(self) -> bool:
        """Whether something was typed that is no day."""
        return bool(self.text().strip()) and self.day() is None

    def focusOutEvent(self, event: QFocusEvent) -> None:
        day = self.day()
        if day is not None:
            self.set_day(day)
        super().focusOutEvent(event)


class TimeEdit(LineEdit):
    """A time of day: 14:30, 1430, 9 or 2.30 pm; written out when the keyboard leaves."""

    def __init__(self, moment: dt.time | None = None, parent: QWidget | None = None) -> None:
        """With a time, or empty."""
        super().__init__(placeholder="14:30", parent=parent)
        self.set_time(moment)

    def time(self) -> dt.time | None:
        """The time that was typed; None where nothing was, or nothing that is a time."""
        return read_time(self.text())

    def set_time(self, moment: dt.time | None) -> None:
        """Write a time out, or empty the box."""
        self.setText("" if moment is None else f"{moment:%H:%M}")

    def is_unclear(self) -> bool:
        """Whether something was typed that is no time."""
        return bool(self.text().strip()) and self.time() is None

    def focusOutEvent(self, event: QFocusEvent) -> None:
        moment = self.time()
        if moment is not None:
            self.set_time(moment)
        super().focusOutEvent(event)
