"""Phrases for facts that an agreement may open, in every language of letters."""

from string import Formatter

import pytest

from coachdesk.base.errors import RuleBroken
from coachdesk.bootstrap import resources
from coachdesk.outward.frames import ShippedFrames

FRAMES = ShippedFrames(resources())


@pytest.mark.parametrize("language", FRAMES.languages())
def test_every_language_tells_the_same_facts_with_the_same_blanks(language):
    blanks = {
        key: {name for _, name, *_ in Formatter().parse(phrase)} for key, phrase in FRAMES.facts(language).items()
    }

    assert blanks == {"sessions_of": {"held", "planned", None}, "sessions": {"held", None}}


def test_there_are_no_facts_in_a_language_without_letters():
    with pytest.raises(RuleBroken, match="no letter in this language"):
        FRAMES.facts("fr")
