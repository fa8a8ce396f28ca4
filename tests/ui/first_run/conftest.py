"""An application whose folders are the test's own."""

import pytest
from held import FAST, ForeseenDice

from coachdesk.bootstrap import CoachDesk


@pytest.fixture
def application(clock, tmp_path):
    return CoachDesk(clock, ForeseenDice(), FAST, tmp_path)
