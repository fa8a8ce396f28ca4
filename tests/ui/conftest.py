"""What every test of a screen needs: a platform without a screen, and the look."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1")

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coachdesk.ui.theme import Appearance, Colours, Theme, install

RESOURCES: Final = Path(__file__).parents[2] / "resources"


@pytest.fixture(autouse=True)
def themed(request: pytest.FixtureRequest) -> Iterator[Theme | None]:
    """The light look at 100 % for each test that makes widgets; presenters are tested without."""
    if "qtbot" not in request.fixturenames and "qapp" not in request.fixturenames:
        yield None
        return
    plain = Appearance(Colours.LIGHT, reduce_motion=True)
    look = install(request.getfixturevalue("qapp"), RESOURCES, plain)
    yield look
    look.appear(plain)


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QWidget], QWidget]:
    """Show a window and wait until the keyboard is its own."""

    def show(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        return widget

    return show
