"""Alt alone shows the menus; Alt with another key does what that key is for, and nothing else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from coachdesk.ui.commands import Command, Menu
from coachdesk.ui.device import Device
from coachdesk.ui.window import Window

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(qtbot):
    went = []
    made = Window(Device(None))
    made.went = went
    qtbot.addWidget(made)
    made.show_content(QWidget())
    made.menus.show([Command("back", "Back", lambda: went.append("back"), "Alt+Left", menu=Menu.GO)])
    made.show()
    made.activateWindow()
    return made


def test_alt_with_an_arrow_goes_back_and_opens_no_menu(window):
    QTest.keyPress(window, Qt.Key.Key_Alt, ALT)
    QTest.keyPress(window, Qt.Key.Key_Left, ALT)
    QTest.keyRelease(window, Qt.Key.Key_Alt)

    assert window.went == ["back"]
    assert not window.menuBar().isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # the platform without a screen has no keyboard
def test_alt_alone_shows_the_menus(window):
    QTest.keyPress(window, Qt.Key.Key_Alt, ALT)
    QTest.keyRelease(window, Qt.Key.Key_Alt)

    assert window.menuBar().isVisible()
