"""Lines under their rows: added, moved, taken out, put back."""

import pytest

from coachdesk.domain.agreement import Topic
from coachdesk.ui.composer.lines import Lines

GOALS, PROGRESS = Topic.AGREED_GOALS, Topic.PROGRESS


@pytest.fixture
def lines() -> Lines:
    return Lines([(GOALS, "goal"), (PROGRESS, "one"), (PROGRESS, "two"), (PROGRESS, "three")])


def texts(lines: Lines, topic: Topic = PROGRESS) -> list[str]:
    return [line.text for line in lines.under(topic)]


def key(lines: Lines, text: str) -> int:
    return next(line.key for line in lines.under(PROGRESS) if line.text == text)


def test_empty_lines_are_no_lines_yet(lines):
    lines.add(PROGRESS)

    assert lines.told() == [(GOALS, "goal"), (PROGRESS, "one"), (PROGRESS, "two"), (PROGRESS, "three")]


def test_a_line_comes_after_another_or_last(lines):
    lines.add(PROGRESS, "between", key(lines, "one"))
    lines.add(PROGRESS, "last")
    lines.add(Topic.SUPPORT, "first of its row")

    assert texts(lines) == ["one", "between", "two", "three", "last"]
    assert texts(lines, Topic.SUPPORT) == ["first of its row"]


@pytest.mark.parametrize(
    ("which", "by", "after"),
    [
        ("one", 1, ["two", "one", "three"]),
        ("three", -1, ["one", "three", "two"]),
        ("two", -1, ["two", "one", "three"]),
    ],
)
def test_a_line_moves_within_its_row(lines, which, by, after):
    assert lines.move(key(lines, which), by)
    assert texts(lines) == after
    assert texts(lines, GOALS) == ["goal"]


@pytest.mark.parametrize(("which", "by"), [("one", -1), ("three", 1)])
def test_a_line_at_the_end_stays(lines, which, by):
    assert not lines.move(key(lines, which), by)
    assert texts(lines) == ["one", "two", "three"]


def test_a_line_that_is_gone_moves_nowhere(lines):
    assert not lines.move(99, 1)


@pytest.mark.parametrize("which", ["one", "two", "three"])
def test_a_line_comes_back_where_it_stood(lines, which):
    taken = lines.take_out(key(lines, which))
    assert which not in texts(lines)

    lines.put_back(taken)
    assert texts(lines) == ["one", "two", "three"]


def test_a_whole_row_comes_back_as_it_was(lines):
    lines.put_back(lines.take_out(*(line.key for line in lines.under(PROGRESS))))

    assert texts(lines) == ["one", "two", "three"]


def test_the_place_of_a_line_counts_those_that_say_something(lines):
    lines.write(key(lines, "one"), " ")

    assert lines.place(key(lines, "two")) == 0
    assert lines.place(key(lines, "three")) == 1
    assert lines.place(99) == 0


def test_lines_take_up_the_words_as_they_were_kept(lines):
    lines.add(PROGRESS)
    first = key(lines, "one")

    assert lines.adopt([(GOALS, "goal"), (PROGRESS, "One"), (PROGRESS, "two"), (PROGRESS, "three")])
    assert (texts(lines), key(lines, "One")) == (["One", "two", "three", ""], first)
    assert not lines.adopt([(GOALS, "goal")])


def test_a_line_that_is_gone_takes_no_words(lines):
    lines.write(99, "lost")

    assert texts(lines) == ["one", "two", "three"]
