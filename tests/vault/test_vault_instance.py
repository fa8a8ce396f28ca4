"""One practice is open in one window, however the last one ended."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from coachdesk.base.errors import StoreFault
from coachdesk.vault.instance import LOCK_NAME, alone

LONG_AGO = 1_600_000_000  # a day in September 2020
HOLD = """
import sys
from pathlib import Path
from coachdesk.vault.instance import alone

with alone(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def another_window(folder: Path) -> Iterator[subprocess.Popen[str]]:
    window = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    with window:
        assert window.stdout is not None
        assert window.stdout.readline() == "held\n"
        try:
            yield window
        finally:
            window.kill()


def test_a_second_window_is_told_where_the_first_one_is(tmp_path: Path) -> None:
    with another_window(tmp_path) as window:
        sentence = rf"^This practice is open in another window \(process {window.pid} on .+\)\. Nothing was changed\.$"
        with pytest.raises(StoreFault, match=sentence), alone(tmp_path):
            pass


def test_a_practice_closed_in_one_window_opens_in_the_next(tmp_path: Path) -> None:
    with another_window(tmp_path) as window:
        window.communicate("")
        with alone(tmp_path):
            assert (tmp_path / LOCK_NAME).exists()

    assert not (tmp_path / LOCK_NAME).exists()


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_a_window_that_was_killed_holds_nothing(tmp_path: Path) -> None:
    with another_window(tmp_path) as window:
        window.send_signal(signal.SIGKILL)
        window.wait()
        assert (tmp_path / LOCK_NAME).exists()

        with alone(tmp_path):
            assert str(os.getpid()) in (tmp_path / LOCK_NAME).read_text()


def test_the_same_program_does_not_open_a_practice_twice(tmp_path: Path) -> None:
    with alone(tmp_path):
        with pytest.raises(StoreFault, match=rf"process {os.getpid()} on"), alone(tmp_path):
            pass
        assert (tmp_path / LOCK_NAME).exists()


def test_an_error_inside_lets_the_practice_go(tmp_path: Path) -> None:
    with pytest.raises(KeyError), alone(tmp_path):
        raise KeyError

    with alone(tmp_path):
        pass


@pytest.mark.parametrize("remains", [b"", b"garbage\n"])
def test_a_lock_that_a_power_cut_emptied_gives_way(tmp_path: Path, remains: bytes) -> None:
    (tmp_path / LOCK_NAME).write_bytes(remains)

    with alone(tmp_path):
        assert str(os.getpid()) in (tmp_path / LOCK_NAME).read_text()


@pytest.mark.skipif(os.name != "posix", reason="Windows lets nobody empty a file that is held")
def test_a_lock_emptied_while_it_is_held_still_holds(tmp_path: Path) -> None:
    with another_window(tmp_path):
        os.truncate(tmp_path / LOCK_NAME, 0)

        with pytest.raises(StoreFault, match=r"another window, but instance\.lock does not say"), alone(tmp_path):
            pass


def test_a_practice_open_for_a_year_is_still_open(tmp_path: Path) -> None:
    with another_window(tmp_path):
        os.utime(tmp_path / LOCK_NAME, (LONG_AGO, LONG_AGO))

        with pytest.raises(StoreFault, match="open in another window"), alone(tmp_path):
            pass


def test_a_practice_open_on_another_computer_is_left_to_the_coach_to_free(tmp_path: Path) -> None:
    (tmp_path / LOCK_NAME).write_text("4466\ncoachdesk\nold-laptop\nanother-machine\nanother-boot\n")
    os.utime(tmp_path / LOCK_NAME, (LONG_AGO, LONG_AGO))

    sentence = (
        r"\(process 4466 on old-laptop\)\. Nothing was changed\. If old-laptop does not .*, delete instance\.lock\.$"
    )
    with pytest.raises(StoreFault, match=sentence), alone(tmp_path):
        pass

    (tmp_path / LOCK_NAME).unlink()
    with alone(tmp_path):
        pass


def test_a_lock_needs_a_folder(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(StoreFault, match="There is no folder at this place"), alone(tmp_path / "gone"):
        pass
    with pytest.raises(StoreFault, match="a single file"), alone(tmp_path / "file"):
        pass


@pytest.mark.skipif(sys.platform != "linux", reason="needs a folder in which nobody may write")
def test_a_folder_that_takes_no_lock_is_told_so() -> None:
    with pytest.raises(StoreFault, match=re.escape("CoachDesk can't write into this folder")), alone(Path("/proc")):
        pass


def test_the_keys_load_no_window_system() -> None:
    loaded = "import sys, coachdesk.vault.folder; sys.exit(any(name.startswith('PySide6') for name in sys.modules))"

    assert subprocess.run([sys.executable, "-c", loaded], check=False, cwd=Path(__file__).parents[2]).returncode == 0
