"""The client holds the laptop: nothing but the letter can be reached, and only the passphrase ends it."""

from handing_over import OWN_WORDS
from telling import tell, words_of


def test_the_client_words_it_herself_and_says_yes_at_the_desk(tmp_path, screen):
    told = tell("hand-over", tmp_path, screen)

    words = words_of(tmp_path / "letter.pdf")
    assert OWN_WORDS in words
    assert "Ms Moreau opened it" not in words
    assert told["keys that led nowhere"] > 0
