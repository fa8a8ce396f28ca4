"""What is said of a new passphrase, and passphrases made by chance."""

import pytest

from coachdesk.base.errors import RuleBroken
from coachdesk.bootstrap import resources
from coachdesk.vault.passphrase import fit_for_a_new_practice
from coachdesk.vault.strength import by_chance, strength

WORDS = resources() / "words" / "eff-large.txt"


@pytest.mark.parametrize("passphrase", ["", "   ", "seven", "1234567", "\ud800 no text at all"])
def test_what_no_practice_can_be_made_with_is_not_enough(passphrase):
    with pytest.raises(RuleBroken):
        fit_for_a_new_practice(passphrase)

    assert not strength(passphrase).enough


@pytest.mark.parametrize(
    ("passphrase", "said"),
    [
        ("password", "tried first"),
        ("qwertzuiop", "tried first"),
        ("zse4rfvb", "Neighbouring keys"),
        ("zzzzzzzzzzzz", "Repeating"),
        ("12/03/1970", "Dates and years"),
        ("hgfedcba", "Rows like abc"),
        ("Marian Holt", "others know of you"),
    ],
)
def test_an_easy_one_is_called_easy_and_told_why(passphrase, said):
    found = strength(passphrase, ["Marian Holt"])

    assert found.enough
    assert found.score <= 1
    assert "asy to guess" in found.words
    assert said in found.suggestion


def test_a_fair_one_is_told_to_grow():
    found = strength("grey herons")

    assert (found.words, found.suggestion) == (
        "Could be guessed",
        "Add a word or two that have nothing to do with the others.",
    )


@pytest.mark.parametrize("passphrase", ["seven grey herons", "Spaziergang im Oktober", "seven grey herons " * 40])
def test_a_hard_one_needs_no_advice(passphrase):
    found = strength(passphrase)

    assert (found.score, found.suggestion, found.enough) == (4, "", True)


def test_one_made_by_chance_is_among_the_hardest_and_never_the_same():
    made = {by_chance(WORDS) for _ in range(20)}

    assert len(made) == 20
    assert {len(one.split()) for one in made} == {4}
    assert {strength(one).score for one in made} == {4}


def test_the_list_has_a_word_for_every_throw_of_five_dice():
    words = WORDS.read_text(encoding="utf-8").split()

    assert len(set(words)) == len(words) == 6**5
