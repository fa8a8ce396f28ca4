"""Hours in the program cost no memory: every screen again and again, and nothing stays behind."""

import sys
from statistics import mean

import pytest

MOST_GROWTH_MB = 25
MOST_GROWTH = 0.10
SHOWN = ("megabytes", "widgets", "qobjects", "objects", "threads", "kernel threads", "files")


@pytest.fixture
def soaked(sample_home, screen, tmp_path):
    def soak(seconds):
        home = sample_home.copied(tmp_path / "home")
        told = home.tell("soak", screen, seconds, patience_s=seconds + 180)
        assert "made a mistake" not in home.printed()
        return told

    return soak


def test_a_short_stay_leaves_nothing_behind(soaked):
    _nothing_stays(soaked(1))


@pytest.mark.long
def test_a_quarter_of_an_hour_leaves_nothing_behind(soaked, capsys):
    told = soaked(900)
    with capsys.disabled():
        _show(told["rounds"])
    _nothing_stays(told)


def _nothing_stays(told):
    rounds = told["rounds"]
    assert told["behind"] == []  # on every screen there is one page; in the client's hands none
    for one in rounds:
        assert (one["pages"], one["shells"], one["heard"]) == (0, 0, False)
    warm = rounds[len(rounds) // 3 :]
    for what in ("widgets", "qobjects", "threads", "kernel threads", "files"):
        assert len({one[what] for one in warm}) == 1, (what, [one[what] for one in warm])
    third = max(len(warm) // 3, 1)
    first, last = (mean(one["megabytes"] for one in some) for some in (warm[:third], warm[-third:]))
    assert last - first < min(MOST_GROWTH_MB, MOST_GROWTH * first), [one["megabytes"] for one in rounds]


def _show(rounds):
    sys.stdout.write(f"\n{'round':>6}" + "".join(f"{what:>16}" for what in SHOWN))
    for number, one in enumerate(rounds, 1):
        if number <= 3 or number % max(len(rounds) // 12, 1) == 0 or number == len(rounds):
            sys.stdout.write(f"\n{number:>6}" + "".join(f"{round(one[what]):>16}" for what in SHOWN))
