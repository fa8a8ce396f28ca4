"""The main job with real keys and clicks, on a virtual screen, from the first run to the letter."""

from story import PRIVATE
from telling import MOST_CLICKS, tell, words_of


def test_from_the_first_run_to_the_letter(tmp_path, screen):
    told = tell("main-job", tmp_path, screen)

    words = words_of(tmp_path / "letter.pdf")
    assert "Henrik Vaas" in words
    assert "run by both deputies" in words
    assert not any(private in words for private in PRIVATE.split(". "))
    assert told["clicks from a held session to the request"] <= MOST_CLICKS
    assert told["clicks from the reply to the letter"] <= MOST_CLICKS


def test_the_same_by_keyboard_alone(tmp_path, screen):
    told = tell("keyboard", tmp_path, screen)

    words = words_of(tmp_path / "letter.pdf")
    assert told["clicks"] == 0
    assert "Both deputies ran the autumn planning round." in words
    assert not any(private in words for private in PRIVATE.split(". "))
    assert "YES " in told["asked"]
