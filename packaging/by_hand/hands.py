"""Hands on the real program: real keys and real clicks on a virtual screen, as `dev.py run` and the journeys need them.

The program runs in the main thread as it always does. The hands work in a thread of their own, find what a person would
see by the words on it, and let xdotool press and click there, so that a dialog that waits for an answer is no obstacle.
Where there is neither a screen nor xdotool, the same hands press and click through Qt's own test events.
"""

import faulthandler
import io
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from concurrent.futures import TimeoutError as Late
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QMessageLogContext,
    QObject,
    QPoint,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

Found = TypeVar("Found")
PATIENCE_S = 20.0
SETTLE_S = 0.08  # the program answers a click within a frame or two
SCREEN = (1920, 1200)
MISTAKE = "CoachDesk made a mistake"
UNHEARD = "propagateSizeHints"  # the platform without a screen has no window manager to tell a size to


class NotSeen(AssertionError):
    """Something that should be on the screen is not there."""


class _Bridge(QObject):
    """Asks in the program's own thread, also while a dialog waits."""

    _asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def ask(self, question: Callable[[], Found]) -> Found:
        answer: Future[Found] = Future()
        self._asked.emit((question, answer))
        try:
            return answer.result(PATIENCE_S * 3)
        except Late:
            faulthandler.dump_traceback(sys.__stderr__ or 2)  # what it is busy with instead
            raise NotSeen("The program does not answer.") from None

    def tell(self, deed: Callable[[], object]) -> None:
        """Do it there, and wait for nothing: it may open a dialog that stays."""
        self._asked.emit((deed, Future()))

    def _answer(self, asked: tuple[Callable[[], Any], "Future[Any]"]) -> None:
        question, answer = asked
        try:
            answer.set_result(question())
        except BaseException as mistake:  # noqa: BLE001 - whoever asked hears of it, in their own thread
            answer.set_exception(mistake)


class Fingers(Protocol):
    """What presses and clicks."""

    def click(self, spot: QPoint, times: int) -> None:
        """The left button, at this spot of the screen."""
        ...

    def press(self, key: str) -> None:
        """A key or a chord, as xdotool names it."""
        ...

    def type(self, line: str) -> None:
        """One line of words."""
        ...


class RealFingers:
    """Real events, from the X server's own test extension."""

    def click(self, spot: QPoint, times: int) -> None:
        """Move there, and click."""
        _xdotool("mousemove", "--sync", str(spot.x()), str(spot.y()))
        _xdotool("click", "--repeat", str(times), "--delay", "60", "1")

    def press(self, key: str) -> None:
        """One chord."""
        _xdotool("key", "--clearmodifiers", key)

    def type(self, line: str) -> None:
        """Letter by letter."""
        _xdotool("type", "--delay", "8", "--", line)


class QtFingers:
    """Events of Qt's own test library, for a machine without a screen; nothing waits for what they set off."""

    def __init__(self, bridge: _Bridge) -> None:
        """Pressing in the program's thread."""
        self._bridge = bridge

    def click(self, spot: QPoint, times: int) -> None:
        """On whatever widget lies there."""
        self._bridge.tell(lambda: _click(spot, times))
        time.sleep(SETTLE_S)

    def press(self, key: str) -> None:
        """Into whatever has the keyboard."""
        names = {"Return": "Return", "BackSpace": "Backspace", "Delete": "Del", "Prior": "PgUp", "Next": "PgDown"}
        *held, last = key.split("+")
        chord = "+".join((*(one.capitalize() for one in held), names.get(last, last)))
        self._bridge.tell(lambda: QTest.keySequence(_target(), QKeySequence(chord)))
        time.sleep(SETTLE_S)

    def type(self, line: str) -> None:
        """Into whatever has the keyboard."""
        self._bridge.tell(lambda: QTest.keyClicks(_target(), line))
        time.sleep(SETTLE_S)


class Hands:
    """Looks, clicks and types. Clicks are counted, since the way must be short."""

    def __init__(self) -> None:
        """Made in the program's thread, before it runs."""
        self._bridge = _Bridge()
        real = bool(os.environ.get("DISPLAY")) and shutil.which("xdotool") is not None
        self._fingers: Fingers = RealFingers() if real else QtFingers(self._bridge)
        self.clicks = 0

    def ask(self, question: Callable[[], Found]) -> Found:
        """An answer from the program's own thread."""
        return self._bridge.ask(question)

    # looking

    def sees(self, words: str, kind: type[QWidget] = QWidget) -> bool:
        """Whether something with these words is on the screen now."""
        return self.ask(lambda: _find(words, kind)) is not None

    def see(self, words: str, kind: type[QWidget] = QWidget, patience: float = PATIENCE_S) -> QWidget:
        """What bears these words, once it is on the screen.

        Raises:
            NotSeen: it does not come.
        """
        found: QWidget = self.until(lambda: _find(words, kind), f"“{words}”", patience)
        return found

    def until(self, question: Callable[[], Any], what: str, patience: float = PATIENCE_S) -> Any:
        """Ask until the answer is not empty."""
        ends = time.monotonic() + patience
        while True:
            answer = self.ask(question)
            if answer:
                return answer
            if time.monotonic() > ends:
                raise NotSeen(f"{what} was not seen within {patience:.0f} s. On the screen: {self.ask(_words)}")
            time.sleep(0.05)

    def until_words(self, beginning: str) -> None:
        """Wait until something on the screen holds these words."""
        self.until(lambda: any(beginning in words for words in _words().split(" | ")), f"the words “{beginning}”")

    def that_begins(self, beginning: str) -> QWidget:
        """The button whose words begin so."""
        found: QWidget = self.until(lambda: _beginning(beginning), f"“{beginning}…”")
        return found

    def gone(self, words: str) -> None:
        """Wait until nothing bears these words."""
        self.until(lambda: _find(words, QWidget) is None, f"the end of “{words}”")

    # doing

    def click(self, target: str | QWidget, kind: type[QWidget] = QWidget) -> None:
        """One click on what bears these words."""
        widget = self.see(target, kind) if isinstance(target, str) else target
        self.until(widget.isEnabled, f"“{target}” to be enabled")
        self._click_at(self._still(lambda: _middle(widget)))

    def click_row(self, view: str, words: str, *, times: int = 1) -> None:
        """One click on the line of a list or table that shows these words."""
        found = self.see(view, QAbstractItemView)
        self.until(lambda: _row(found, words), f"the line “{words}”")
        self._click_at(self._still(lambda: _row(found, words)), times)

    def choose(self, combo: str, words: str) -> None:
        """Choose from a field that opens a list, by the keys a person would use."""
        found = self.see(combo, QComboBox)
        self.click(found)
        time.sleep(0.2)
        rows = self.ask(lambda: (found.currentIndex(), found.findText(words)))  # type: ignore[attr-defined]
        step = "Down" if rows[1] > rows[0] else "Up"
        self.press(*[step] * abs(rows[1] - rows[0]), "Return")

    def fill(self, field: str, words: str) -> None:
        """Click into a field, take what is there away, and type."""
        self.click(field)
        self.press("ctrl+a", "Delete")
        self.type(words)

    def save_as(self, file: Path) -> None:
        """Answer a dialog that asks for a file."""
        self.until(lambda: QApplication.activeModalWidget() is not None, "the dialog for a file")
        time.sleep(0.3)
        self.press("ctrl+a")
        self.type(str(file))
        self.press("Return")
        self.until(lambda: QApplication.activeModalWidget() is None, "the end of the dialog")

    def type(self, words: str) -> None:
        """Type these words where the keyboard is."""
        for number, line in enumerate(words.split("\n")):
            if number:
                self.press("Return")
            if line:
                self._fingers.type(line)
        time.sleep(SETTLE_S)

    def press(self, *keys: str) -> None:
        """Press keys, one after another, as xdotool names them."""
        for key in keys:
            self._fingers.press(key)
            time.sleep(0.03)
        time.sleep(SETTLE_S)

    def tab_to(self, words: str, most: int = 60, *, back: bool = False) -> None:
        """Walk with Tab until the keyboard is on what bears these words.

        Raises:
            NotSeen: the keyboard never comes there.
        """
        for _ in range(most):
            if self.ask(lambda: _has_focus(words)):
                return
            self.press("shift+Tab" if back else "Tab")
        raise NotSeen(f"the keyboard did not come to “{words}”. It was last on {self.ask(_focused)}.")

    def picture(self, file: Path) -> Path:
        """What the window shows, as PNG."""
        time.sleep(SETTLE_S)
        file.parent.mkdir(parents=True, exist_ok=True)
        self.ask(lambda: _window().grab().save(str(file)))
        return file

    def _still(self, place: Callable[[], QPoint | None]) -> QPoint:
        """Where it is once it no longer moves: a page that has just come still finds its places."""
        before = self.ask(place)
        ends = time.monotonic() + PATIENCE_S
        while True:
            time.sleep(SETTLE_S)
            spot = self.ask(place)
            if spot is not None and spot == before:
                return spot
            if time.monotonic() > ends:
                raise NotSeen("What was to be clicked never came to rest.")
            before = spot

    def _click_at(self, spot: QPoint, times: int = 1) -> None:
        self.clicks += times
        self._fingers.click(spot, times)
        time.sleep(SETTLE_S)


class _Mistakes(io.TextIOBase):
    """Standard error, with an ear for the program's own reports of a mistake."""

    def __init__(self) -> None:
        self._before = sys.stderr
        self.heard: list[str] = []
        sys.stderr = self

    def stop(self) -> None:
        sys.stderr = self._before

    def write(self, words: str) -> int:
        if MISTAKE in words:
            self.heard.append(words)
        return self._before.write(words)

    def flush(self) -> None:
        self._before.flush()


class _Warnings:
    """What Qt warns of while the program runs."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self._before = qInstallMessageHandler(self._hear)

    def stop(self) -> None:
        qInstallMessageHandler(self._before)

    def _hear(self, kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
        sys.stderr.write(words + "\n")
        if kind is not QtMsgType.QtDebugMsg and kind is not QtMsgType.QtInfoMsg and UNHEARD not in words:
            self.heard.append(words)


def run(program: Callable[[], int], deed: Callable[[Hands], None]) -> None:
    """Run the program, and the deed beside it; both end together, and the deed's failure is raised here.

    A warning of Qt's own is a failure too, and so is a mistake that the program reports.
    """
    warnings, mistakes = _Warnings(), _Mistakes()
    app = QApplication.instance() or QApplication([])
    hands = Hands()
    failures: list[BaseException] = []

    def work() -> None:
        try:
            hands.until(lambda: _window().isVisible(), "the window")
            _focus(hands)
            deed(hands)
        except BaseException as failure:  # noqa: BLE001 - raised in the main thread below
            failures.append(failure)
        finally:
            hands.ask(_quit)

    thread = threading.Thread(target=work, name="hands", daemon=True)
    thread.start()
    program()
    thread.join(PATIENCE_S)
    del app
    warnings.stop()
    mistakes.stop()
    if mistakes.heard:
        raise NotSeen("The program made a mistake: " + " | ".join(mistakes.heard))
    if failures:
        raise failures[0]
    if warnings.heard:
        raise NotSeen("Qt warned: " + " | ".join(warnings.heard))


@contextmanager
def virtual_screen(size: tuple[int, int] = SCREEN) -> Iterator[dict[str, str]]:
    """The environment of a screen of its own with a window manager, for as long as the block lasts."""
    reading, writing = os.pipe()
    options = ["-screen", "0", f"{size[0]}x{size[1]}x24", "-nolisten", "tcp", "-dpi", "96", "-displayfd", str(writing)]
    screen = subprocess.Popen(["Xvfb", *options], pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as number:
        display = f":{number.readline().strip()}"
    env = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "LIBGL_ALWAYS_SOFTWARE": "1"}
    env.pop("WAYLAND_DISPLAY", None)
    keeper = subprocess.Popen(["openbox"], env=env, stderr=subprocess.DEVNULL) if shutil.which("openbox") else None
    try:
        yield env
    finally:
        for process in (keeper, screen):
            if process is not None:
                process.terminate()
                process.wait(10)


def _xdotool(*words: str) -> None:
    subprocess.run(["xdotool", *words], check=True, capture_output=True, timeout=PATIENCE_S)


def _window() -> QWidget:
    """The program's one window."""
    from PySide6.QtWidgets import QMainWindow

    windows = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QMainWindow)]
    if not windows:
        raise NotSeen("There is no window.")
    return windows[0]


def _focus(hands: Hands) -> None:
    hands.ask(_come_forward)
    hands.until(lambda: _window().isActiveWindow(), "the window to be active")


def _come_forward() -> None:
    _window().raise_()
    _window().activateWindow()


def _quit() -> None:
    app = QApplication.instance()
    if app is not None:
        for widget in QApplication.topLevelWidgets():
            widget.close()
        app.quit()


def _names(widget: QWidget) -> set[str]:
    names = {widget.accessibleName()}
    if isinstance(widget, QAbstractButton | QLabel):
        names.add(widget.text().replace("&&", "\0").replace("&", "").replace("\0", "&"))
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        names.add(widget.placeholderText())
    return names - {""}


def _target() -> QWidget:
    return QApplication.focusWidget() or QApplication.activeWindow() or _window()


def _click(spot: QPoint, times: int) -> None:
    widget = QApplication.widgetAt(spot) or _window()
    for _ in range(times):
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=widget.mapFromGlobal(spot))


def _find(words: str, kind: type[QWidget]) -> QWidget | None:
    """The visible widget with exactly these words; one that can be pressed before one that can't."""
    modal = QApplication.activeModalWidget()
    roots = [modal] if modal is not None else QApplication.topLevelWidgets()
    found = [
        widget
        for root in roots
        for widget in (root, *root.findChildren(QWidget))
        if isinstance(widget, kind) and widget.isVisible() and words in _names(widget)
    ]
    found.sort(key=lambda widget: (not isinstance(widget, QAbstractButton), isinstance(widget, QLabel)))
    return found[0] if found else None


def _beginning(words: str) -> QWidget | None:
    buttons = (one for root in QApplication.topLevelWidgets() for one in root.findChildren(QAbstractButton))
    found = [one for one in buttons if one.isVisible() and any(name.startswith(words) for name in _names(one))]
    return found[0] if found else None


def _middle(widget: QWidget) -> QPoint:
    """A spot on the widget that a click reaches, scrolled to if need be."""
    from PySide6.QtWidgets import QScrollArea

    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget, 20, 40)
        around = around.parentWidget()
    QApplication.processEvents()
    return widget.mapToGlobal(widget.visibleRegion().boundingRect().center())


def _row(view: QWidget, words: str) -> QPoint | None:
    assert isinstance(view, QAbstractItemView)  # noqa: S101 - asked for above
    model = view.model()
    for row in range(model.rowCount()):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount()):
            index = model.index(row, column)
            if words in str(index.data() or ""):
                view.scrollTo(index)
                return view.viewport().mapToGlobal(view.visualRect(index).center())
    return None


def _focused() -> str:
    widget = QApplication.focusWidget()
    return "nothing" if widget is None else f"{type(widget).__name__} {sorted(_names(widget))}"


def _has_focus(words: str) -> bool:
    widget = QApplication.focusWidget()
    return widget is not None and words in _names(widget)


def _words() -> str:
    """The words on the screen, for a failure's sentence: they are those of a sample or of a test."""
    labels = (
        word
        for root in QApplication.topLevelWidgets()
        for widget in (root, *root.findChildren(QWidget))
        if widget.isVisible()
        for word in _names(widget)
    )
    return " | ".join(dict.fromkeys(labels))[:3000]
