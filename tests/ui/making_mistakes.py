"""Mistakes of every kind while the window is open, with words in them that nobody may read; what the window says."""

import sys
import threading
import weakref
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QEvent, QObject, QThread, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QListView, QPushButton, QWidget

from coachdesk.base.errors import Bug, ConfidentialityBreach, StoreFault
from coachdesk.ui.page import Page
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from on_screen import Told

NEEDLE = "ndlmistakendl"
FULL = "The last change was not saved: the disk is full. Everything saved before is safe."


class OddMistake(Exception):
    """None of ours, and its text quotes what somebody wrote."""


def mistaken(*_: object, **__: object) -> None:
    words = f"she said {NEEDLE} in /home/{NEEDLE}/practice"
    raise OddMistake(words)


def breached(*_: object) -> None:
    raise ConfidentialityBreach(NEEDLE)


def full(*_: object) -> None:
    raise StoreFault(FULL)


class _Painting(QWidget):
    """Fails once while it paints."""

    failed = False

    def paintEvent(self, event):  # noqa: N802 - Qt's own
        if not self.failed:
            self.failed = True
            mistaken()


class _Measuring(QWidget):
    """Fails where Qt wants an answer."""

    failed = False

    def sizeHint(self):  # noqa: N802 - Qt's own
        if not self.failed:
            self.failed = True
            mistaken()
        return super().sizeHint()


class _Lines(QAbstractListModel):
    """Fails once while it is read."""

    failed = False

    def rowCount(self, parent=None):  # noqa: N802 - Qt's own
        return 1

    def data(self, index, role=0):
        if not self.failed:
            self.failed = True
            mistaken()


class _Hearing(QWidget):
    """Fails at an event that it filters."""

    def eventFilter(self, watched, event):  # noqa: N802 - Qt's own
        if event.type() == QEvent.Type.User:
            mistaken()
        return False


class _Thread(QThread):
    def run(self):
        mistaken()


class _Gone:
    def __del__(self):
        mistaken()


class _Source(QObject):
    queued = Signal(object)


class _StuckPage(Page):
    """Can't even be left."""

    def leave(self):
        mistaken()
        return False


class Mistakes:
    """Each way a mistake can come, by name."""

    def __init__(self, story: "Told") -> None:
        self.story = story
        self.kept: list[Any] = []

    @property
    def shell(self) -> Any:
        return self.story.program.shell

    def a_slot(self) -> None:
        button = QPushButton("", self.shell)
        button.clicked.connect(mistaken)
        self.kept.append(button)
        button.click()

    def a_queued_slot(self) -> None:
        source = _Source()
        source.queued.connect(mistaken)
        self.kept.append(source)
        threading.Thread(target=source.queued.emit, args=(1,)).start()

    def a_timer(self) -> None:
        QTimer.singleShot(0, mistaken)

    def painting(self) -> None:
        self._shown(_Painting(self.shell))

    def measuring(self) -> None:
        self._shown(_Measuring(self.shell)).adjustSize()

    def a_model(self) -> None:
        view = QListView(self.shell)
        model = _Lines(view)
        view.setModel(model)
        self._shown(view)

    def an_event_filter(self) -> None:
        filtering, watched = _Hearing(self.shell), QObject(self.shell)
        watched.installEventFilter(filtering)
        self.kept += [filtering, watched]
        QApplication.postEvent(watched, QEvent(QEvent.Type.User))

    def work_on_the_store_thread(self) -> None:
        self.story.program.runner.run(mistaken, print)

    def an_outcome(self) -> None:
        self.story.program.runner.run(int, mistaken)

    def a_refusal(self) -> None:
        self.story.program.runner.run(full, print, mistaken)

    def a_thread(self) -> None:
        threading.Thread(target=mistaken).start()

    def a_thread_of_qts(self) -> None:
        thread = _Thread(self.shell)
        self.kept.append(thread)
        thread.start()

    def an_end(self) -> None:
        _Gone()

    def a_farewell(self) -> None:
        thing = _Source()
        self.kept.append(weakref.ref(thing, mistaken))
        del thing

    def a_cause_behind(self) -> None:
        QTimer.singleShot(0, _with_a_cause)

    def news(self) -> None:
        page = self.shell.page
        page.hear = mistaken
        self.story.desks.news.tell("notes")  # type: ignore[arg-type]

    def _shown(self, widget: QWidget) -> QWidget:
        widget.resize(40, 40)
        widget.show()
        widget.raise_()
        self.kept.append(widget)
        return widget


def _with_a_cause() -> None:
    try:
        mistaken()
    except OddMistake as behind:
        raise Bug("a promise was broken") from behind


WAYS = tuple(name for name in vars(Mistakes) if not name.startswith("_") and name != "shell")


def tell(story: "Told") -> None:
    """Every mistake in turn, and after each one the program goes on."""
    sys.stderr = sys.__stderr__  # whoever listens there for mistakes would take these for some of ours
    made = Mistakes(story)
    story.told["ways"] = {way: _one(story, getattr(made, way)) for way in WAYS}
    story.told["disk"] = _disk_full(story)
    story.told["breaches"] = {
        "work": _breach(story, lambda: story.program.runner.run(breached, print)),
        "slot": _breach(story, lambda: QTimer.singleShot(0, breached)),
        "thread": _breach(story, lambda: threading.Thread(target=breached).start()),
        "stuck": _breach(story, partial(_stick, story)),
    }
    story.told["locked"] = _while_locked(story)


def _one(story: "Told", deed: Callable[[], None]) -> dict[str, Any]:
    story.go(Place(Screen.TODAY))
    story.hands.ask(lambda: QTimer.singleShot(0, deed))
    try:
        banner = story.hands.until(lambda: _banner() and _words(_banner()), "the banner", 5)
    except AssertionError:
        return {"banner": None, "report": ""}
    report = story.hands.ask(_report)
    story.go(Place(Screen.CLIENTS))
    return {"banner": banner, "report": report, "goes on": story.hands.sees("New client")}


def _report() -> str:
    _button("Copy the report").click()
    report = QGuiApplication.clipboard().text()
    _button("Dismiss").click()
    return report


def _button(words: str) -> QAbstractButton:
    return next(one for one in _window().findChildren(QAbstractButton) if one.isVisible() and one.text() == words)


def _disk_full(story: "Told") -> list[str]:
    story.hands.ask(lambda: story.program.runner.run(full, print))
    told: list[str] = story.hands.until(lambda: _banner() and _words(_banner()), "the banner")
    story.hands.click("Dismiss")
    return told


def _breach(story: "Told", deed: Callable[[], None]) -> dict[str, Any]:
    hands = story.hands
    story.go(Place(Screen.CLIENTS))
    news = story.desks.news
    hands.ask(deed)
    hands.see("Throw the sample away")
    story.settle()
    told = hands.ask(lambda: {"pages": _pages(), "words": _words(_window()), "open": story.program._opened is not None})
    told["heard"] = news.is_heard
    story.unlock()
    told["goes on"] = hands.sees("Today and next")
    return told


def _stick(story: "Told") -> None:
    """A page that can't be left, and then a breach."""
    shell = story.program.shell
    assert shell is not None
    shell.page.leave = mistaken  # type: ignore[union-attr,method-assign]
    story.program.runner.run(breached, print)


def _while_locked(story: "Told") -> dict[str, Any]:
    story.lock()
    story.hands.ask(lambda: QTimer.singleShot(0, mistaken))
    story.hands.until_words("CoachDesk made a mistake")
    told = story.hands.ask(lambda: _words(_window()))
    story.unlock()
    return {"words": told}


def _window() -> QWidget:
    return next(one for one in QApplication.topLevelWidgets() if type(one).__name__ == "Window")


def _banner() -> QWidget | None:
    return next((one for one in _window().findChildren(Banner) if one.isVisible() and one.parent() is not None), None)


def _pages() -> int:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return sum(isinstance(one, Page) for one in QApplication.allWidgets())


def _words(widget: QWidget) -> list[str]:
    return [one.text() for one in widget.findChildren(QLabel) if one.isVisible() and one.text()]
