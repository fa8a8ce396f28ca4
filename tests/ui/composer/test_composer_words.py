"""What the composer says of people whose form of address tells no pronoun, of other years, and of what came back."""

from dataclasses import replace
from datetime import date

import pytest

from coachdesk.base.errors import InputUnusable
from coachdesk.confidential.words import PrivateBytes, PrivateWords
from coachdesk.disclosure.spoken import spoken
from coachdesk.ui.composer import step_words, words
from coachdesk.ui.composer.statements import came_back

TODAY = date(2026, 12, 4)
INES, HENRIK, ALEX = spoken("Ines Moreau", "ms"), spoken("Henrik Vaas", "mr"), spoken("Alex Kim", "none")


@pytest.mark.parametrize(
    ("client", "reader", "told"),
    [
        (INES, HENRIK, "Ines tells him herself"),
        (HENRIK, INES, "Henrik tells her himself"),
        (ALEX, HENRIK, "Alex tells him"),
        (INES, ALEX, "Ines tells Alex herself"),
        (ALEX, replace(ALEX, called="Robin"), "Alex tells Robin"),
    ],
)
def test_the_client_tells_the_reader_in_person(client, reader, told):
    assert words.tells(client, reader) == told


def test_they_have_said_yes_and_their_words_are_theirs():
    assert words.letter_more(ALEX) == "A letter, once they have said yes to every word."
    assert words.take_back(ALEX) == "Alex takes their yes back"
    assert words.ask(ALEX) == "Ask Alex for their yes"


def test_a_day_of_another_year_says_so():
    assert words.short_day(date(2025, 11, 3), TODAY) == "3 November 2025"
    assert words.short_day(date(2026, 11, 3), TODAY) == "3 November"


@pytest.mark.parametrize(
    ("gone", "new", "told"),
    [(0, 0, "the same words"), (1, 2, "1 word taken out, 2 words put in")],
)
def test_a_change_is_counted_for_those_who_listen(gone, new, told):
    assert step_words.counted(gone, new) == told


def test_older_notes_are_counted():
    assert words.older_notes(1) == "One older note is on the engagement's page."
    assert words.older_notes(3) == "3 older notes are on the engagement's page."


def test_a_letter_says_its_paper_and_its_pages():
    assert words.pages_told("a4", 1) == "A4, 1 page"
    assert words.pages_told("letter", 2) == "US Letter, 2 pages"


def test_without_an_address_the_mail_is_pasted_all_the_same():
    assert step_words.copied("") == "Copied. Paste it into a new mail."


def test_what_can_not_be_read_is_shown_whole():
    class Refuses:
        def read_answer(self, content, *, pasted):
            raise InputUnusable("no")

    assert came_back(PrivateBytes(b"No \xff way"), Refuses()) == PrivateWords("No \N{REPLACEMENT CHARACTER} way")
