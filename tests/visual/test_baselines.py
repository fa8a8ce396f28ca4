"""Every screen looks as it did when somebody last looked at it; `python tests/visual/baselines.py` renews the pictures.

Compared are 8-bit copies, so that a hundred and more of them stay small; a difference counts where a person sees one.
"""

import os
import subprocess
import sys
from pathlib import Path

import baselines
import pytest

GALLERY = Path(__file__).with_name("gallery.py")
SCALES = (1, 2)


@pytest.fixture(scope="module")
def painted(tmp_path_factory):
    """Every screen as it looks now."""
    folder = tmp_path_factory.mktemp("painted")
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    for scale in SCALES:
        command = [sys.executable, str(GALLERY), str(folder), "--scale", str(scale)]
        told = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
        assert told.returncode == 0, told.stderr
        warnings = [line for line in told.stderr.splitlines() if "propagateSizeHints" not in line]
        assert warnings == []
    return folder


def test_every_screen_has_a_baseline_and_every_baseline_a_screen(painted):
    assert {file.stem for file in painted.glob("*.png")} == {file.stem for file in baselines.FOLDER.glob("*.webp")}


@pytest.mark.parametrize("name", sorted(file.stem for file in baselines.FOLDER.glob("*.webp")))
def test_a_screen_looks_as_it_did(painted, name):
    share = baselines.difference(painted / f"{name}.png", baselines.FOLDER / f"{name}.webp")

    assert share <= baselines.UNSEEN, f"{share:.2%} of {name} differs; look at it, then renew the baseline or mend it"
