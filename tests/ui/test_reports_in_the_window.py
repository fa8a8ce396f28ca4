"""Whatever goes wrong in the open window: the banner says so without a word of anybody's, and the program goes on."""

import pytest
from making_mistakes import FULL, NEEDLE, WAYS

LOCKED_ITSELF = "CoachDesk locked itself: private words were about to be shown where they don't belong."


@pytest.fixture(scope="module")
def home(sample_home, screen, tmp_path_factory):
    home = sample_home.copied(tmp_path_factory.mktemp("mistakes") / "home")
    home.tell("mistakes", screen)
    return home


@pytest.mark.parametrize("way", WAYS)
def test_a_mistake_ends_in_the_banner_and_the_program_goes_on(home, way):
    told = home.told()["ways"][way]

    assert told["banner"], way
    assert told["banner"][0] == "What was saved before is safe. CoachDesk made a mistake."
    assert "The report holds no words of yours." in told["banner"][1]
    assert told["report"].startswith("CoachDesk made a mistake.")
    assert "making_mistakes.py" in told["report"]
    assert told["goes on"]


@pytest.mark.parametrize("way", WAYS)
def test_a_report_quotes_nothing_and_names_no_folder(home, way):
    told = home.told()["ways"][way]

    for words in (*told["banner"], told["report"]):
        assert NEEDLE not in words
        assert str(home.folder) not in words
        assert "/home/" not in words


def test_nothing_that_was_printed_quotes_a_mistake(home):
    printed = home.printed()

    assert "OddMistake" in printed
    assert NEEDLE not in printed
    assert "Traceback" not in printed


def test_a_fault_of_the_store_says_what_happened_to_the_words_first(home):
    bold, detail = home.told()["disk"]

    assert f"{bold} {detail}" == FULL


@pytest.mark.parametrize("where", ["work", "slot", "thread"])
def test_a_breach_locks_the_window_and_says_why(home, where):
    told = home.told()["breaches"][where]

    assert any(words.startswith(LOCKED_ITSELF) for words in told["words"])
    assert (told["pages"], told["open"], told["heard"]) == (0, False, False)
    assert told["goes on"]


def test_a_page_that_fails_while_it_is_left_does_not_keep_the_window_open(home):
    told = home.told()["breaches"]["stuck"]

    assert (told["pages"], told["open"], told["heard"]) == (0, False, False)
    assert told["goes on"]


def test_a_mistake_at_the_lock_screen_is_said_there(home):
    said = " ".join(home.told()["locked"]["words"])

    assert "CoachDesk made a mistake. (OddMistake)" in said
    assert NEEDLE not in said
