"""Every command of every screen stands in the handbook, and no page gives one key to two of them."""

import sys
from pathlib import Path

import pytest
from held import FAST, ForeseenDice, HeldClock

sys.path.insert(0, str(Path(__file__).parents[1] / "visual"))
import gallery

from coachdesk import bootstrap
from coachdesk.ui.deeds import Everywhere, everywhere
from coachdesk.ui.theme import Appearance, Colours, install

HANDBOOK = Path(__file__).parents[2] / "resources" / "handbook" / "keys.md"
ANYWHERE = everywhere(Everywhere(*[lambda *_: None] * 10, development=False))


@pytest.fixture(scope="module")
def commands(qapp, tmp_path_factory):
    """The commands of each scene, by its name."""
    install(qapp, bootstrap.resources(), Appearance(Colours.LIGHT, reduce_motion=True))
    program = bootstrap.CoachDesk(HeldClock(gallery.DAY), ForeseenDice(), FAST)
    practice, secret = program.make_sample(tmp_path_factory.mktemp("sample"), "small", 1, lambda *_: None)
    with program.opened(practice, secret) as desks:
        return {name: list(shell.commands()) for name, shell in gallery.inside(program, desks, practice, "")}


def test_every_command_stands_in_the_handbook(commands, themed):
    text = HANDBOOK.read_text(encoding="utf-8")

    words = {one.words for page in commands.values() for one in page} | {one.words for one in ANYWHERE}
    assert {one for one in words if one not in text} == set()


def test_no_page_gives_one_key_to_two_commands(commands):
    for name, page in commands.items():
        keys = [key for command in page for key in command.keys.split("; ") if key]
        assert len(keys) == len(set(keys)), name


def test_every_page_tells_its_own_commands_apart(commands):
    for name, page in commands.items():
        assert len({one.id for one in page}) == len(page), name
