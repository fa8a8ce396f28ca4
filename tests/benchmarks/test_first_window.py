"""How soon the lock screen is there, against a bare main window in the same run."""

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.long

RUNS = 9
WATCH = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow
def look():
    if any(window.isExposed() for window in QGuiApplication.topLevelWindows()):
        print(time.monotonic(), flush=True)
        often.stop()
        QApplication.quit()
app = QApplication(sys.argv[:1])
often = QTimer(interval=1)
often.timeout.connect(look)
often.start()
"""
BARE = "window = QMainWindow(); window.resize(1440, 900); window.show(); app.exec()"
OURS = "sys.argv = ['coachdesk']; import coachdesk.__main__ as program; program.main()"


def _took(script: str, env: dict[str, str]) -> float:
    """Milliseconds from the start of the process to its first window on the screen."""
    began = time.monotonic()
    told = subprocess.run(
        [sys.executable, "-c", WATCH + script], env=env, capture_output=True, text=True, check=True, timeout=60
    )
    return (float(told.stdout.split()[0]) - began) * 1000


def _runs(env: dict[str, str]) -> tuple[list[float], list[float]]:
    """Both, turn by turn; the first turn warms the disk's cache and is left out."""
    pairs = [(_took(BARE, env), _took(OURS, env)) for _ in range(RUNS + 1)][1:]
    bare, ours = zip(*pairs, strict=True)
    return list(bare), list(ours)


@pytest.mark.parametrize("platform", ["xcb", "offscreen"])
def test_the_lock_screen_is_there_nearly_as_soon_as_a_bare_window(platform: str, tmp_path: Path, screen) -> None:
    practice = tmp_path / "Practice.coachdesk"
    practice.mkdir()
    config = tmp_path / "config" / "CoachDesk"
    config.mkdir(parents=True)
    (config / "device.json").write_text(json.dumps({"practice": str(practice)}), encoding="utf-8")
    env = {**os.environ, **screen, "QT_QPA_PLATFORM": platform, "XDG_CONFIG_HOME": str(config.parent)}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    env["PYTHONPYCACHEPREFIX"] = str(tmp_path / "cache")  # compiled once, as it is after the first start

    bare, ours = _runs(env)

    print(f"\n{platform}: run, bare QMainWindow, lock screen, ratio")
    for number, (one, other) in enumerate(zip(bare, ours, strict=True), 1):
        print(f"{number}  {one:6.0f} ms  {other:6.0f} ms  {other / one:4.2f}")
    ratio = statistics.median(ours) / statistics.median(bare)
    print(f"median  {statistics.median(bare):6.0f} ms  {statistics.median(ours):6.0f} ms  {ratio:4.2f}")
    assert ratio < 1.5
