"""Looks at every screen for whatever could lead a needle out of the window, and tells what it saw."""

import ctypes
import re
import subprocess
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAction, QClipboard, QGuiApplication, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from coachdesk.ui.place import Place, Screen

if TYPE_CHECKING:
    from on_screen import Told

NEEDLE = re.compile(r"ndl[a-z]{6}ndl")
MOST_ROWS = 60
SPOKEN = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.WhatsThisRole,
)
TEXTS = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Help, QAccessible.Text.Accelerator)
Seen = list[list[str]]


def tell(story: "Told") -> None:
    """Every screen, the selections of the private surfaces, the client's letter, and the lock screen."""
    told = story.told
    told |= {"titles": [], "said": [], "board": [], "shown": [], "screens": []}
    _look(story, "today")
    for name, place in story.places():
        story.go(place)
        _look(story, name)
    told["selected"] = {
        "note": _select(story, Place(Screen.NOTE, story.ids().session), "Private: your note"),
        "composer": _select(story, Place(Screen.COMPOSER, story.ids().draft), "Progress, line 1 of "),
    }
    told["offered"] = _offered(story)
    lines = story.of_store(story.desks.engagements.lines)
    told["clients"] = sorted({name for line in lines for name in line.client.split() if not NEEDLE.search(name)})
    story.hand_over()
    told["handed over"] = story.hands.ask(_everything)
    told["titles"] += _titles()
    story.hand_back()
    _copy(story)
    story.lock()
    told["locked"] = story.hands.ask(_everything)
    told["board locked"] = story.hands.ask(_board)
    told["titles"] += _titles()
    story.unlock()


def _look(story: "Told", name: str) -> None:
    told = story.told
    time.sleep(0.1)
    told["screens"].append(name)
    told["titles"] += [*_titles(), *story.hands.ask(_own_titles)]
    told["said"] += [[name, *one] for one in story.hands.ask(_said)]
    told["shown"] += [[name, *one] for one in story.hands.ask(_everything)]
    told["board"] += story.hands.ask(_board)


def _titles() -> list[str]:
    """What a task bar shows, as the screen's own server has it."""
    found = subprocess.run(["xdotool", "search", "--name", "."], capture_output=True, text=True, check=False)
    titles = [
        subprocess.run(["xdotool", "getwindowname", one], capture_output=True, text=True, check=False).stdout.strip()
        for one in found.stdout.split()
    ]
    return sorted(set(titles))


def _own_titles() -> list[str]:
    widgets = [one.windowTitle() for one in QApplication.allWidgets()]
    windows = [text for one in QGuiApplication.allWindows() for text in (one.title(), one.filePath())]
    return sorted({*widgets, *windows, QGuiApplication.applicationDisplayName()} - {""})


def _said() -> Seen:
    """What a screen reader, a pointer at rest or a status bar tells of every widget; with needles in it only."""
    return _with_needles(one for widget in _widgets() for one in _told_of(widget))


def _told_of(widget: QWidget) -> Iterator[tuple[str, str, str]]:
    kind = type(widget).__name__
    yield kind, "name", widget.accessibleName()
    yield kind, "description", widget.accessibleDescription()
    yield kind, "tooltip", widget.toolTip()
    yield kind, "status tip", widget.statusTip()
    yield kind, "what's this", widget.whatsThis()
    yield kind, "object name", widget.objectName()
    interface = QAccessible.queryAccessibleInterface(widget)
    if interface is not None and interface.isValid():
        for text in TEXTS:
            yield kind, f"accessible {text.name}", interface.text(text)
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        for role, words in _cells(widget.model()):
            yield kind, role, words


def _cells(model: QAbstractItemModel) -> Iterator[tuple[str, str]]:
    for row in range(min(model.rowCount(), MOST_ROWS)):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount()):
            index = model.index(row, column)
            for role in SPOKEN:
                words = model.data(index, role)
                if isinstance(words, str):
                    yield role.name, words


def _everything() -> Seen:
    """Every word that the process still shows or holds in a widget, a document, a model or a menu."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return _with_needles(one for widget in _widgets() for one in (*_held_by(widget), *_told_of(widget)))


def _held_by(widget: QWidget) -> Iterator[tuple[str, str, str]]:
    kind = type(widget).__name__
    if isinstance(widget, QLabel | QLineEdit | QAbstractButton):
        yield kind, "text", widget.text()
    if isinstance(widget, QLineEdit):
        yield kind, "placeholder", widget.placeholderText()
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        yield kind, "text", widget.toPlainText()
    if isinstance(widget, QGroupBox):
        yield kind, "title", widget.title()
    for action in widget.actions():
        yield kind, "action", f"{action.text()} {action.toolTip()}"
    for one in widget.findChildren(QTextDocument):
        yield kind, "document", one.toPlainText()
    for one in widget.findChildren(QAbstractItemModel):
        for role, words in _cells(one):
            yield kind, f"model {role}", words
    for one in widget.findChildren(QAction):
        yield kind, "action", one.text()


def _with_needles(found: Iterator[tuple[str, str, str]]) -> Seen:
    seen = {(kind, where, needle) for kind, where, words in found for needle in NEEDLE.findall(words)}
    return [list(one) for one in sorted(seen)]


def _widgets() -> list[QWidget]:
    return QApplication.allWidgets()


def _board() -> list[str]:
    """Words in any form on the clipboard, and on what a middle click pastes."""
    board = QGuiApplication.clipboard()
    held = [board.mimeData(mode) for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)]
    words = [
        (one.text(), one.html(), *(bytes(one.data(kind).data()).decode("latin-1") for kind in one.formats()))
        for one in held
    ]
    return [told for each in words for told in each if told]


def _select(story: "Told", place: Place, name: str) -> list[dict[str, Any]]:
    """Mark the words by keys and by the mouse; who owns what a middle click pastes, each time."""
    hands = story.hands
    story.go(place)
    editor = hands.until(lambda: _editor(name), name)
    hands.click(editor)
    seen = []
    for way in ("all", "arrows", "mouse", "double click"):
        hands.press("ctrl+Home")
        if way == "all":
            hands.press("ctrl+a")
        elif way == "arrows":
            hands.press(*["shift+ctrl+Right"] * 4)
        else:
            left, right = hands.ask(lambda: _ends(editor))
            _drag(left, right) if way == "mouse" else _double(right)
        time.sleep(0.15)
        chosen = hands.ask(lambda: len(editor.textCursor().selectedText()))
        seen.append({"way": way, "chosen": chosen, "owners": _owners(), "board": hands.ask(_board)})
    return seen


def _editor(name: str) -> QWidget | None:
    found = [
        one for one in QApplication.allWidgets() if isinstance(one, QTextEdit | QPlainTextEdit) and one.isVisible()
    ]
    return next((one for one in found if one.accessibleName().startswith(name)), None)


def _ends(editor: Any) -> tuple[QPoint, QPoint]:
    view = editor.viewport()
    rect = editor.cursorRect()
    return view.mapToGlobal(rect.center()), view.mapToGlobal(rect.center() + QPoint(90, 0))


def _drag(left: QPoint, right: QPoint) -> None:
    _xdotool("mousemove", str(left.x()), str(left.y()), "mousedown", "1")
    _xdotool("mousemove", str(right.x() - 20), str(right.y()), "mousemove", str(right.x()), str(right.y()))
    _xdotool("mouseup", "1")


def _double(spot: QPoint) -> None:
    _xdotool("mousemove", str(spot.x()), str(spot.y()), "click", "--repeat", "2", "--delay", "60", "1")


def _xdotool(*words: str) -> None:
    subprocess.run(["xdotool", *words], check=True)


def _owners() -> dict[str, bool]:
    """Whether anybody at all offers words by these selections, as the screen's own server knows."""
    server = ctypes.CDLL("libX11.so.6")
    server.XOpenDisplay.restype = ctypes.c_void_p
    server.XInternAtom.restype = server.XGetSelectionOwner.restype = ctypes.c_ulong
    display = ctypes.c_void_p(server.XOpenDisplay(None))
    owners = {
        name: bool(server.XGetSelectionOwner(display, ctypes.c_ulong(server.XInternAtom(display, name.encode(), 0))))
        for name in ("PRIMARY", "SECONDARY")
    }
    server.XCloseDisplay(display)
    return owners


def _copy(story: "Told") -> None:
    """Copy a note on purpose; locking takes it off the clipboard again."""
    story.go(Place(Screen.NOTE, story.ids().session))
    story.hands.click("Private: your note")
    story.hands.press("ctrl+a", "ctrl+c")
    story.told["copied"] = story.hands.ask(_board)


def _offered(story: "Told") -> list[str]:
    """The names that the letter's file is offered under."""
    story.go(Place(Screen.LETTER, story.ids().approved))
    story.hands.click("Save as PDF…")
    dialog = story.hands.until(QApplication.activeModalWidget, "the dialog for a file")
    offered: list[str] = story.hands.ask(lambda: [one.text() for one in dialog.findChildren(QLineEdit)])
    story.told["titles"] += [*_titles(), *story.hands.ask(_own_titles)]
    story.hands.press("Escape")
    story.hands.until(lambda: QApplication.activeModalWidget() is None, "the end of the dialog")
    return offered
