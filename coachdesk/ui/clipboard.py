"""The clipboard: marked as not for anybody's history, and emptied after a minute if it still holds our words."""

from typing import Final

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

STAYS_MS: Final = 60_000  # as KeePassXC does by default with less: long enough to paste into a mail
MARKS: Final = (
    ("x-kde-passwordManagerHint", b"secret"),  # Klipper and others leave it out of their history
    ('application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"', b"\0\0\0\0"),
    ('application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"', b"\0\0\0\0"),
    ('application/x-qt-windows-mime;value="CanUploadToCloudClipboard"', b"\0\0\0\0"),
    ("application/x-nspasteboard-concealed-type", b"secret"),  # nspasteboard.org
)
OURS: Final = "application/x-coachdesk-copy"  # by which a copy of ours is known again, whichever screen made it


class Clipboard(QObject):
    """Puts words there, and takes them off again."""

    def __init__(self, parent: QObject | None = None, stays_ms: int = STAYS_MS) -> None:
        """Nothing of ours is there yet."""
        super().__init__(parent)
        self._ours: str | None = None
        self._timer = QTimer(self, singleShot=True, interval=stays_ms)
        self._timer.timeout.connect(self.clear)

    def copy(self, words: str) -> None:
        """These words, for a minute, and never onto the selection that a middle click pastes."""
        QGuiApplication.clipboard().setMimeData(marked(words), QClipboard.Mode.Clipboard)
        self._ours = words
        self._timer.start()

    def clear(self) -> None:
        """Take off what we put there; what somebody else put there since stays."""
        self._timer.stop()
        board = QGuiApplication.clipboard()
        if self._ours is not None and board.text(QClipboard.Mode.Clipboard) == self._ours:
            board.clear(QClipboard.Mode.Clipboard)
        self._ours = None

    def clear_all(self, *, unmarked: bool = False) -> None:
        """Take off every copy of this program that bears its marks, and the `unmarked` ones too where asked.

        For the moment when the practice is closed, or the laptop changes hands.
        """
        self.clear()
        board = QGuiApplication.clipboard()
        data = board.mimeData(QClipboard.Mode.Clipboard)
        if (data is not None and data.hasFormat(OURS)) or (unmarked and board.ownsClipboard()):
            board.clear(QClipboard.Mode.Clipboard)
        empty_selection()


class NoSelection(QObject):
    """While it lives, nothing of this program stays where a middle click would paste it."""

    def __init__(self, parent: QObject) -> None:
        """From now on."""
        super().__init__(parent)
        QGuiApplication.clipboard().selectionChanged.connect(self._empty)
        empty_selection()

    def _empty(self) -> None:
        empty_selection()


class MarkedCopies(QObject):
    """While it lives, whatever is copied in this program bears the marks, whichever field it came from."""

    def __init__(self, parent: QObject) -> None:
        """From now on."""
        super().__init__(parent)
        QGuiApplication.clipboard().dataChanged.connect(self._mark)

    def _mark(self) -> None:
        board = QGuiApplication.clipboard()
        data = board.mimeData(QClipboard.Mode.Clipboard)
        if board.ownsClipboard() and data is not None and data.hasText() and not data.hasFormat(OURS):
            board.setMimeData(marked(data.text()), QClipboard.Mode.Clipboard)


def empty_selection() -> None:
    """Whatever way it came there: what a middle click pastes is nothing of this program."""
    board = QGuiApplication.clipboard()
    if board.supportsSelection() and board.ownsSelection():
        board.clear(QClipboard.Mode.Selection)


def marked(words: str) -> QMimeData:
    """Plain words with the marks by which clipboard managers know that they are not to keep them."""
    data = QMimeData()
    data.setText(words)
    for kind, value in MARKS:
        data.setData(kind, value)
    data.setData(OURS, b"1")
    return data
