"""Whatever kills the program: what was typed two seconds ago is on the disk."""

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from held import FAST, PASSPHRASE, ForeseenDice
from practice_story import open_case

from coachdesk.base.clock import SystemClock
from coachdesk.base.ids import SessionId
from coachdesk.base.spans import minutes
from coachdesk.bootstrap import CoachDesk
from coachdesk.confidential.words import PrivateWords
from coachdesk.domain.sessions import Attendance, CoachingSession

WORDS = "She came lighter than last time, and the deputies ran the meeting."


def test_killed_two_seconds_after_the_last_key_a_note_is_whole(tmp_path, screen):
    coachdesk = CoachDesk(SystemClock(), ForeseenDice(), FAST)
    practice, _ = coachdesk.create(tmp_path, "Marian Holt", PASSPHRASE)
    with coachdesk.opened(practice, PASSPHRASE) as desks:
        engagement = open_case(desks).engagement
        yesterday = datetime.now(UTC).replace(tzinfo=None, microsecond=0, second=0) - timedelta(days=1)
        held = CoachingSession(SessionId(desks.new_id()), engagement, yesterday, minutes(60), Attendance.HELD)
        desks.engagements.plan_session(engagement, held)
    places = {"HOME": "home", "XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "data"}
    around = {**os.environ, **screen, **{name: str(tmp_path / place) for name, place in places.items()}}
    script = Path(__file__).with_name("killed.py")

    run = subprocess.run(
        [sys.executable, script, practice, PASSPHRASE, WORDS],
        env=around,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )

    assert run.returncode == -signal.SIGKILL, run.stderr
    with coachdesk.opened(practice, PASSPHRASE) as desks:
        [note] = desks.notebook.of(engagement)
        assert (note.words, note.session) == (PrivateWords(WORDS), held.id)
        assert desks.troubles() == []
