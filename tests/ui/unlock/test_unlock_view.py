"""The lock screen with keys and clicks, and how little it needs to appear."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from test_unlock_presenter import Actions

from coachdesk.base.errors import WrongPassphrase
from coachdesk.ui import asking
from coachdesk.ui.device import Device
from coachdesk.ui.unlock.view import UnlockView
from coachdesk.ui.widgets.words import Words

SENTENCE = "That passphrase does not open this practice. Nothing was changed."
HEAVY = ("sqlalchemy", "sqlmodel", "pydantic", "reportlab", "pikepdf", "PIL", "pypdfium2", "keyring", "nacl", "zxcvbn")
HEAVY += ("dataclasses", "json")  # six of the sixty milliseconds that the first window may take


@pytest.fixture
def lock_screen(qtbot, shown, tmp_path):
    actions = Actions(tmp_path / "Marian Holt.coachdesk")
    view = shown(UnlockView(Device(None), actions))
    view.resize(1366, 768)
    return view, actions


def test_enter_unlocks_and_a_wrong_passphrase_stays_marked_with_the_keyboard_in_it(qtbot, lock_screen):
    view, actions = lock_screen
    line = view.first_focus()
    qtbot.keyClicks(line, "seven grey heron")
    qtbot.keyClick(line, Qt.Key.Key_Return)

    assert [secret for _, secret, _ in actions.tried] == ["seven grey heron"]
    actions.refused(WrongPassphrase(SENTENCE))
    assert line.hasFocus()
    assert line.selectedText()
    assert view._passphrase_field.refusal() == SENTENCE
    assert SENTENCE in line.accessibleDescription()


def test_the_button_and_the_links_do_what_they_say(qtbot, lock_screen, monkeypatch, tmp_path):
    view, actions = lock_screen
    view._passphrase.setText("seven grey herons")
    qtbot.mouseClick(view._button, Qt.MouseButton.LeftButton)
    assert len(actions.tried) == 1
    actions.refused(WrongPassphrase(SENTENCE))

    qtbot.mouseClick(view._secret, Qt.MouseButton.LeftButton)
    assert view._code_field.isVisible()
    assert not view._passphrase_field.isVisible()
    assert view._passphrase.text() == ""
    view.refuse("Nothing was changed. The recovery code was mistyped.")
    assert view._code_field.refusal()

    monkeypatch.setattr(asking, "for_folder", lambda *_: str(tmp_path / "nowhere"))
    qtbot.mouseClick(view._another, Qt.MouseButton.LeftButton)
    assert "no practice in this folder" in view._code_field.refusal()
    qtbot.mouseClick(view._new, Qt.MouseButton.LeftButton)
    assert actions.gone == ["new"]


def test_the_keyboard_goes_on_from_the_recovery_code_to_the_button_and_the_links(qtbot, lock_screen):
    view, _ = lock_screen
    qtbot.mouseClick(view._secret, Qt.MouseButton.LeftButton)
    reached = []
    for _ in range(5):
        reached.append(view.focusWidget())
        qtbot.keyClick(view.focusWidget(), Qt.Key.Key_Tab)

    assert reached == [view._code, view._button, view._secret, view._another, view._new]


def test_no_name_number_or_date_is_on_the_lock_screen(lock_screen):
    view, _ = lock_screen
    told = " ".join(words.text() for words in view.findChildren(Words)) + view.accessibleName()

    assert "Marian" not in told
    assert not any(letter.isdigit() for letter in told.replace("34", ""))


def test_while_the_key_is_tried_the_button_says_so_after_a_moment(qtbot, lock_screen):
    view, _ = lock_screen
    view._passphrase.setText("seven grey herons")
    view._press()

    qtbot.waitUntil(lambda: view._button.words() == "Trying the key…")
    assert not view._button.can_be_pressed()
    view.busy("")
    assert view._button.words() == "Unlock"


def test_where_no_practice_is_known_one_button_asks_for_a_folder(shown, tmp_path, monkeypatch, qtbot):
    actions = Actions(None)
    view = shown(UnlockView(Device(None), actions))
    monkeypatch.setattr(asking, "for_folder", lambda *_: "")

    assert not view._passphrase_field.isVisible()
    assert view._button.words() == "Open a practice…"
    qtbot.keyClick(view._button, Qt.Key.Key_Return)
    view.refuse("It is gone.")
    assert view._refusal.refusal() == "It is gone."


def test_the_lock_screen_needs_nothing_that_takes_time():
    script = f"import sys, coachdesk.ui.unlock.view; print([one for one in {HEAVY!r} if one in sys.modules])"
    root = Path(__file__).parents[3]
    done = subprocess.run([sys.executable, "-c", script], cwd=root, check=True, capture_output=True, text=True)

    assert done.stdout.strip() == "[]"


def test_asking_for_a_folder_leaves_no_trace_in_the_toolkits_settings(qtbot, tmp_path, monkeypatch):
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QFileDialog, QWidget

    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path))
    settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    settings.setValue("FileDialog/lastVisited", "file:///elsewhere")

    def visit(*_):
        inside = QSettings(QSettings.Scope.UserScope, "QtProject")
        inside.setValue("FileDialog/lastVisited", "file:///notes/Ines Moreau")
        inside.setValue("FileDialog/history", ["file:///notes/Ines Moreau"])
        inside.sync()
        return "/notes/Ines Moreau"

    for name in ("getExistingDirectory", "getOpenFileName", "getOpenFileNames", "getSaveFileName"):
        found = visit if name == "getExistingDirectory" else lambda *_: (visit(), "")
        monkeypatch.setattr(QFileDialog, name, staticmethod(found))
    parent = QWidget()
    qtbot.addWidget(parent)

    assert asking.for_folder(parent, "Notes") == "/notes/Ines Moreau"
    assert asking.for_file(parent, "Notes", "") == "/notes/Ines Moreau"
    assert asking.for_files(parent, "Notes", "") == "/notes/Ines Moreau"
    assert asking.for_place(parent, "Notes", "", "") == "/notes/Ines Moreau"
    settings.sync()
    assert settings.value("FileDialog/lastVisited") == "file:///elsewhere"
    assert not settings.contains("FileDialog/history")
    assert "Moreau" not in "".join(path.read_text(errors="replace") for path in tmp_path.rglob("*") if path.is_file())
