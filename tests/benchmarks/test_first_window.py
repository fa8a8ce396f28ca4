"""How soon the lock screen is there, against a bare main window in the same run.

Both tell the time when their first picture has gone to the screen, and only then is the screen itself looked at: the
picture of ours must have the lock screen on it.
"""

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PIL import Image

from coachdesk.ui.theme.tokens import LIGHT

pytestmark = pytest.mark.long

RUNS = 9
MOST = 1.5
BUTTON = 400 * 48 // 2  # pixels: the primary button is 400 wide and 48 high, and has words on it
TELL = """
import os, sys, time
def tell(*_):
    print(time.monotonic(), flush=True)
    from PySide6.QtGui import QGuiApplication
    QGuiApplication.primaryScreen().grabWindow(0).save(os.environ["PICTURE"])
    os._exit(0)
"""
BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Bare(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, tell)
app = QApplication(sys.argv[:1])
window = Bare()
window.resize(1440, 900)
window.show()
app.exec()
"""
OURS = """
import coachdesk.__main__ as program
def start(arguments, begin=program._window):
    from coachdesk.ui.start import Start
    Start.go_on = tell  # what the program does when its first picture is there
    return begin(arguments)
program._window = start
sys.argv = ["coachdesk"]
program.main()
"""


def _took(script: str, env: dict[str, str]) -> float:
    """Milliseconds from the start of the process to its first picture on the screen."""
    began = time.monotonic()
    told = subprocess.run(
        [sys.executable, "-c", TELL + script], env=env, capture_output=True, text=True, check=True, timeout=60
    )
    return (float(told.stdout.split()[0]) - began) * 1000


def _button_shown(picture: Path) -> bool:
    """Whether the button of the lock screen is on the picture of the screen."""
    with Image.open(picture) as image:
        found = image.convert("RGB").getcolors(1 << 24) or []
    accent = bytes.fromhex(LIGHT.accent[1:])
    return sum(count for count, colour in found if bytes(colour) == accent) > BUTTON


def _runs(env: dict[str, str], picture: Path) -> tuple[list[float], list[float]]:
    """Both, turn by turn; the first turn warms the disk's cache and is left out."""
    pairs: list[tuple[float, float]] = []
    for _ in range(RUNS + 1):
        bare = _took(BARE, env)
        assert not _button_shown(picture)
        pairs.append((bare, _took(OURS, env)))
        assert _button_shown(picture), "the first picture has no lock screen on it"
    return [bare for bare, _ in pairs[1:]], [ours for _, ours in pairs[1:]]


@pytest.mark.parametrize("platform", ["xcb", "offscreen"])
def test_the_lock_screen_is_there_nearly_as_soon_as_a_bare_window(platform: str, tmp_path: Path, screen) -> None:
    practice = tmp_path / "Practice.coachdesk"
    practice.mkdir()
    config = tmp_path / "config" / "CoachDesk"
    config.mkdir(parents=True)
    (config / "device.json").write_text(json.dumps({"practice": str(practice), "theme": "light"}), encoding="utf-8")
    picture = tmp_path / "screen.png"
    env = {**os.environ, **screen, "QT_QPA_PLATFORM": platform, "XDG_CONFIG_HOME": str(config.parent)}
    env["PICTURE"] = str(picture)
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    env["PYTHONPYCACHEPREFIX"] = str(tmp_path / "cache")  # compiled once, as it is after the first start

    bare, ours = _runs(env, picture)

    print(f"\n{platform}: run, bare QMainWindow, lock screen, ratio")
    for number, (one, other) in enumerate(zip(bare, ours, strict=True), 1):
        print(f"{number}  {one:6.0f} ms  {other:6.0f} ms  {other / one:4.2f}")
    ratio = statistics.median(ours) / statistics.median(bare)
    print(f"median  {statistics.median(bare):6.0f} ms  {statistics.median(ours):6.0f} ms  {ratio:4.2f}")
    assert ratio < MOST
