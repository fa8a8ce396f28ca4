"""A new practice is there whole, or not at all."""

import subprocess
import sys
from pathlib import Path

import pytest
from held import PASSPHRASE

from coachdesk.base.errors import StoreFault
from coachdesk.bootstrap import CoachDesk
from coachdesk.vault.folder import whole_or_not_at_all

KILLED_AT = """
import os, signal, sys
sys.path.insert(0, {tests!r})
from pathlib import Path
from held import FAST, PASSPHRASE
from coachdesk.bootstrap import CoachDesk
from coachdesk.store import schema
from coachdesk.vault import folder

def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)

setattr({module}, {name!r}, die)
CoachDesk(stretching=FAST).create(Path({where!r}), "Marian Holt", PASSPHRASE)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal there")
@pytest.mark.parametrize(("module", "name"), [("folder", "_save"), ("schema", "create"), ("folder", "remember_salt")])
def test_a_start_that_was_killed_leaves_no_practice_and_the_next_one_succeeds(coachdesk, tmp_path, module, name):
    tests = str(Path(__file__).parents[1])
    script = KILLED_AT.format(tests=tests, module=module, name=name, where=str(tmp_path))
    root = Path(__file__).parents[2]
    killed = subprocess.run([sys.executable, "-c", script], cwd=root, check=False, capture_output=True)

    assert killed.returncode == -9
    assert list(tmp_path.glob("*.coachdesk")) == []
    practice, code = coachdesk.create(tmp_path, "Marian Holt", PASSPHRASE)
    with coachdesk.opened(practice, code, recovers=True) as desks:
        assert desks.profile.name() == "Marian Holt"
    assert [path.name for path in tmp_path.iterdir()] == ["Marian Holt.coachdesk"]


def test_what_fails_on_the_way_leaves_nothing_behind(tmp_path):
    with pytest.raises(ZeroDivisionError), whole_or_not_at_all(tmp_path / "mine.coachdesk") as unfinished:
        unfinished.mkdir()
        raise ZeroDivisionError

    assert list(tmp_path.iterdir()) == []


def test_an_empty_folder_of_that_name_gives_way_and_a_full_one_stays(tmp_path):
    practice = tmp_path / "mine.coachdesk"
    practice.mkdir()
    with whole_or_not_at_all(practice) as unfinished:
        unfinished.mkdir()
        (unfinished / "vault.json").touch()
    assert (practice / "vault.json").exists()

    with pytest.raises(StoreFault, match="there is one in this folder already"), whole_or_not_at_all(practice):
        pass
    assert (practice / "vault.json").exists()


def test_a_code_is_the_new_practices_own(coachdesk: CoachDesk, tmp_path: Path) -> None:
    first, code = coachdesk.create(tmp_path, "One", PASSPHRASE)
    second, _ = coachdesk.create(tmp_path, "Two", PASSPHRASE)

    with coachdesk.opened(first, code, recovers=True):
        pass
    with pytest.raises(StoreFault), coachdesk.opened(second, code, recovers=True):
        pass
