import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.confidential.comparing import Change, Stretch, compared, words_gone

texts = st.lists(st.sampled_from(["one", "two", " ", "\n", "three.", "four "]), max_size=30).map("".join)


@pytest.mark.parametrize(
    ("before", "after", "earlier", "gone"),
    [
        ("one two", "one two three", "", 0),
        ("one two three", "one", "", 2),
        ("one two three", "one", "three two", 0),
        ("two two", "two", "", 1),
        ("She is Tho", "She is Thomas", "", 0),
        ("She is Thomas", "She is Th", "", 0),
        ("teh cat", "the cat", "", 0),
        ("teh teh", "the", "", 1),
        ("a kind man", "a tired man", "", 1),
        (" ".join(f"w{n}" for n in range(40)), "w", "", 40),
        ("second first", "first second", "", 0),
    ],
)
def test_a_word_is_gone_when_no_kept_wording_has_it(before, after, earlier, gone):
    assert words_gone(before, after, earlier) == gone


@given(texts, texts)
def test_both_wordings_can_be_told_from_their_comparison(before, after):
    found = compared(before, after)

    assert "".join(one.text for one in found if one.change is not Change.NEW) == before
    assert "".join(one.text for one in found if one.change is not Change.GONE) == after


def test_a_changed_word_is_told_as_one_gone_and_one_come():
    assert compared("She is calm.\nEnd\n", "She is tired.\nEnd\n") == (
        Stretch(Change.SAME, "She is "),
        Stretch(Change.GONE, "calm."),
        Stretch(Change.NEW, "tired."),
        Stretch(Change.SAME, "\n"),
        Stretch(Change.SAME, "End\n"),
    )


def test_a_very_long_stretch_is_told_as_a_whole():
    before, after = "one " * 4000, "two " * 4000

    assert [one.change for one in compared(before, after)] == [Change.GONE, Change.NEW]
