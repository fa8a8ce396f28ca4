"""The first picture of the lock screen is made early, and is the one that stays."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from coachdesk.base import installed
from coachdesk.ui import theme
from coachdesk.ui.device import Device
from coachdesk.ui.start import Start, Wanted
from coachdesk.ui.theme import Appearance, Colours
from coachdesk.ui.window import Window
app = QApplication(["coachdesk", "-style", "fusion"])
theme.install(app, installed.resources(), Appearance(Colours(sys.argv[1])), early=True)
device = Device(None)
window = Window(device)
window.show()
Start(Wanted(Path("Practice.coachdesk")), None, window, device).show_lock()
app.processEvents()
early = window.grab().toImage()
assert not app.styleSheet()
theme.theme().complete()
app.processEvents()
assert app.styleSheet()
assert window.grab().toImage() == early
"""


@pytest.mark.parametrize("colours", ["light", "dark", "contrast"])
def test_what_is_read_after_the_first_picture_changes_nothing_in_it(colours):
    root = Path(__file__).parents[3]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", SCRIPT, colours]
    done = subprocess.run(command, cwd=root, env=env, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
