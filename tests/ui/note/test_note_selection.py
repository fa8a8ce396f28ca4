"""X11 pastes with the middle button whatever was selected last, in any program; a note's words must not be there."""

import json
import os
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).parents[3]


def test_what_is_selected_in_a_note_is_not_pasted_by_a_middle_click(screen):
    around = os.environ | screen | {"PYTHONPATH": str(CHECKOUT)}
    script = Path(__file__).with_name("selecting.py")
    run = subprocess.run(
        [sys.executable, script, CHECKOUT / "resources"],
        env=around,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert run.returncode == 0, run.stderr

    told = json.loads(run.stdout.splitlines()[-1])
    assert "secretword" in told["plain"]["double click"]
    for field in ("note", "line beside it"):
        assert {way: found for way, found in told[field].items() if any(found)} == {}
