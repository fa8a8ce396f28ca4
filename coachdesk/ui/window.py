"""The window: what is in it, lock screen, first steps, practice or the client's letter, is all there is."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from coachdesk.ui.device import Device

if TYPE_CHECKING:
    from coachdesk.ui.menus import Menus

LEAST: Final = (1024, 640)
FIRST: Final = (1440, 900)


class Window(QMainWindow):
    """Holds one content at a time; the one before goes for good."""

    closing = Signal()
    up = Signal()
    """The first picture of it is on the screen."""

    def __init__(self, device: Device) -> None:
        """As large and where it was left, as far as that is on a screen."""
        super().__init__()
        self._device = device
        self._may_close: Callable[[], bool] = lambda: True
        self._content: QWidget | None = None
        self._menus: Menus | None = None
        self.setWindowTitle("CoachDesk")
        self._place()
        self._alt_alone = False
        self._painted = False

    @property
    def menus(self) -> "Menus":
        """The menu bar, made when it is first asked for: the lock screen has none."""
        if self._menus is None:
            from coachdesk.ui.menus import Menus

            self._menus = Menus(self)
            self._menus.always = self._device.choices.show_menus
        return self._menus

    def ask_before_closing(self, may_close: Callable[[], bool]) -> None:
        """Ask before the window closes; a page with words that can't be kept says no."""
        self._may_close = may_close

    def show_content(self, content: QWidget) -> None:
        """This, and nothing else: hidden is not gone. The keyboard is where the content wants it."""
        wanted = content.focusWidget()
        before = self.takeCentralWidget()
        self._content = content
        self.setCentralWidget(content)
        content.show()
        if before is not None:
            before.hide()
            before.deleteLater()
        if wanted is not None:  # moved from one parent to another, it has lost the keyboard
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def mark_sample(self, *, sample: bool) -> None:
        """No name stands in the title, but that it is the sample does."""
        self.setWindowTitle("CoachDesk · Sample" if sample else "CoachDesk")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.up.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close():
            event.ignore()
            return
        self._device.change(geometry=bytes(self.saveGeometry().toHex().data()).decode("ascii"))
        self.closing.emit()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt alone shows the menus, as it does wherever they are hidden; what another key does to it is remembered."""
        self._alt_alone = event.key() == Qt.Key.Key_Alt
        if event.key() == Qt.Key.Key_F10:
            self._toggle_menus()
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Alt and self._alt_alone:
            self._toggle_menus()
        self._alt_alone = False
        super().keyReleaseEvent(event)

    def forget_alt(self) -> None:
        """The key was held for a command: letting it go shows no menus."""
        self._alt_alone = False

    def _toggle_menus(self) -> None:
        if self._menus is None:
            return
        self.menus.reveal(shown=not self.menuBar().isVisible())
        first = self.menuBar().actions()[:1]
        if self.menuBar().isVisible() and first:
            self.menuBar().setActiveAction(first[0])

    def _place(self) -> None:
        screen = QGuiApplication.primaryScreen().availableGeometry()
        self.setMinimumSize(min(LEAST[0], screen.width()), min(LEAST[1], screen.height()))
        kept = self._device.choices.geometry
        if kept and self.restoreGeometry(QByteArray.fromHex(kept.encode("ascii", "ignore"))):
            return
        width, height = min(FIRST[0], screen.width()), min(FIRST[1], screen.height())
        place = QRect(0, 0, width, height)
        place.moveCenter(screen.center())
        self.setGeometry(place)
