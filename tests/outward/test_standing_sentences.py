"""The sentences that an agreement's form begins with are such as an agreement may hold."""

import pytest

from coachdesk.base.errors import RuleBroken
from coachdesk.bootstrap import resources
from coachdesk.domain.agreement import BEGIN_MARK, END_MARK, MAY_STAND, Audience, StandingSentence
from coachdesk.outward.frames import ShippedFrames

FRAMES = ShippedFrames(resources())


@pytest.mark.parametrize("language", FRAMES.languages())
def test_every_language_has_a_sentence_for_each_topic_that_may_stand(language):
    sentences = FRAMES.standing(language)

    assert set(sentences) == MAY_STAND
    assert all(StandingSentence(topic, Audience.HR, wording) for topic, wording in sentences.items())
    assert any(BEGIN_MARK in wording and END_MARK in wording for wording in sentences.values())


def test_there_are_none_in_a_language_without_letters():
    with pytest.raises(RuleBroken, match="no letter in this language"):
        FRAMES.standing("fr")
