"""How the coach signs, on what, and in which language."""

from dataclasses import replace

import pytest
from practice_story import LETTERHEAD

from coachdesk.base.errors import RuleBroken


def test_a_new_practice_has_a_name_and_the_usual_paper_and_language(desks):
    profile = desks.profile

    assert (profile.name(), profile.paper(), profile.letter_language()) == ("Marian Holt", "a4", "en")


def test_paper_and_language_are_remembered(desks):
    desks.profile.set_letterhead(replace(LETTERHEAD, place="Basel"), "letter")
    desks.profile.set_letter_language("de")

    assert (desks.profile.paper(), desks.profile.letter_language()) == ("letter", "de")
    with pytest.raises(RuleBroken, match="no letter in this language"):
        desks.profile.set_letter_language("fr")
    assert desks.profile.letter_language() == "de"
