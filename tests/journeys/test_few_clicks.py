"""The ways that a coach goes most often are six clicks long at most, every click counted."""

import pytest
from few_clicks import FROM_STANDING, TO_ASK, TO_PRINT
from telling import MOST_CLICKS, tell, words_of


def test_from_a_held_session_to_a_request(tmp_path, screen):
    told = tell("request", tmp_path, screen)

    assert 0 < told[f"clicks {TO_ASK}"] <= MOST_CLICKS


@pytest.mark.parametrize("story", ["reply", "mail-file"])
def test_from_her_reply_to_the_letter(tmp_path, screen, story):
    told = tell(story, tmp_path, screen)

    assert 0 < told[f"clicks {TO_PRINT}"] <= MOST_CLICKS
    assert "run by both deputies" in words_of(tmp_path / "letter.pdf")


def test_from_a_standing_yes_to_the_letter(tmp_path, screen):
    told = tell("standing", tmp_path, screen)

    words = words_of(tmp_path / "letter.pdf")
    assert 0 < told[f"clicks {FROM_STANDING}"] <= MOST_CLICKS
    assert "The coaching began on" in words
    assert "deputies" not in words
