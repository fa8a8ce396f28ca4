"""The window's own sample: made whole, opened at once, thrown away whole."""

from pathlib import Path

import pytest
from held import FAST, HeldClock

from coachdesk.app.places import sample_passphrase
from coachdesk.base.errors import StoreFault
from coachdesk.bootstrap import CoachDesk


class Enough(Exception):
    """The coach changed their mind."""


@pytest.fixture
def coachdesk(clock: HeldClock, tmp_path: Path) -> CoachDesk:
    return CoachDesk(clock, stretching=FAST, home=tmp_path)


def _silent(_done: int, _total: int, _what: str) -> None: ...


def test_a_sample_opens_with_what_lies_beside_it_and_is_gone_when_thrown_away(coachdesk, tmp_path):
    practice = coachdesk.make_own_sample(_silent)

    assert coachdesk.own_sample() == practice
    assert practice.parent == coachdesk.places().sample
    with coachdesk.opened(practice, sample_passphrase(practice)) as desks:
        assert desks.profile.is_sample()
        with pytest.raises(StoreFault, match="open in another window"):
            coachdesk.throw_sample_away()
    coachdesk.throw_sample_away()
    assert coachdesk.own_sample() is None
    assert not list(tmp_path.rglob("*.db"))
    coachdesk.throw_sample_away()


def test_a_sample_that_was_stopped_halfway_leaves_nothing(coachdesk, tmp_path):
    def stop(_done: int, _total: int, _what: str) -> None:
        raise Enough

    with pytest.raises(Enough):
        coachdesk.make_own_sample(stop)

    assert coachdesk.own_sample() is None
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_practice_of_ones_own_has_no_passphrase_beside_it(coachdesk, tmp_path):
    practice, _ = coachdesk.create(coachdesk.places().practices, "Marian Holt", "seven grey herons")

    assert practice.parent == tmp_path / "CoachDesk"
    assert sample_passphrase(practice) == ""


def test_a_folder_that_is_copied_away_is_not_offered(clock, tmp_path):
    home = tmp_path / "Dropbox"
    coachdesk = CoachDesk(clock, stretching=FAST, home=home)

    assert coachdesk.places().practices == home / "Practices"
    assert coachdesk.synced_by(home / "CoachDesk") == "Dropbox"
