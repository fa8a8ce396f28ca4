"""What a screen is to the window: one page at a time, which goes for good when it is left."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coachdesk.app.news import News
from coachdesk.ui.commands import Command


class Page(QWidget):
    """A screen. Hidden is not gone: the window deletes it when another takes its place."""

    wants_rail = False
    """Whether the sidebar gives way to the rail here."""

    wants_alone = False
    """Whether even the rail goes, as while only a note is wanted."""
    room_changed = Signal()
    """What the page wants of the window is another than before."""

    def commands(self) -> Sequence[Command]:
        """What can be done on this page, with its keys."""
        return ()

    def hear(self, news: News) -> None:
        """Something in the practice changed."""

    def leave(self) -> bool:
        """Keep what is not kept yet; False where the page can't be left, and says so itself."""
        return True

    def first_focus(self) -> QWidget | None:
        """Where the keyboard is when the page appears; None for its first field or button."""
        return None
