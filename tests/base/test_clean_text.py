"""Words are what a reader sees, and nothing else."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.base.text import clean, named


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("Zu\u0308rich", "Zürich"),
        ("pay\u202eroll\u202c", "payroll"),
        ("tr\u200bust\u2060 \ufeffher\u00ad", "trust her"),
        ("one\r\ntwo\rthree\u2028four\u0085five\x0bsix", "one\ntwo\nthree\nfour\nfive\nsix"),
        ("a\tb\x00\x1b[31m", "a b[31m"),
        ("half \ud83d a pair", "half  a pair"),
        ("flag \U0001f3f4\U000e0067\U000e007f", "flag \U0001f3f4"),
        ("a\u034f\u0308", "ä"),
        ("no\u00a0break, thin\u202fspace", "no\u00a0break, thin\u202fspace"),
    ],
)
def test_what_can_not_be_seen_is_not_kept(written: str, seen: str) -> None:
    assert clean(written) == seen


@given(st.text(st.characters(codec=None)))
def test_clean_words_stay_as_they_are(written: str) -> None:
    once = clean(written)

    assert clean(once) == once == unicodedata.normalize("NFC", once)
    assert not [char for char in once if unicodedata.category(char) in {"Cc", "Cs"} and char != "\n"]
    once.encode()


def test_a_character_is_named_as_unicode_names_it() -> None:
    assert named("\U0001f600") == "U+1F600 GRINNING FACE"
    assert named("\ue000") == "U+E000 without a name"
