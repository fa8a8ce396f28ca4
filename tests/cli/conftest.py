"""A command line with a new practice."""

from pathlib import Path

import pytest
from command_line import Line
from held import HeldClock


@pytest.fixture
def line(tmp_path: Path, clock: HeldClock, capsys: pytest.CaptureFixture[str]) -> Line:
    made = Line(tmp_path, clock, capsys)
    told = made.type("new", tmp_path, "--name", "Marian Holt", "--passphrase-file", made.key)
    assert told.code == 0
    return made
