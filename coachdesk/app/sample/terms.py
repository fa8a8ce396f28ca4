"""The two kinds of agreement that the sample practice makes: a minimal one, and a fuller one with themes."""

from typing import Final

from coachdesk.app.sample.words import Phrases
from coachdesk.domain.agreement import Audience, Cell, Sharing, StandingSentence, Topic

MINIMAL_ROWS: Final = (Topic.DATES, Topic.AGREED_GOALS, Topic.PROGRESS, Topic.SUPPORT, Topic.THEMES)
FULLER_ROWS: Final = (
    Topic.ENGAGEMENT_ACTIVE,
    Topic.DATES,
    Topic.AGREED_GOALS,
    Topic.PROGRESS,
    Topic.SUPPORT,
    Topic.THEMES,
    Topic.NEXT_FOCUS,
)
_TO_BOSS: Final = frozenset({Topic.AGREED_GOALS, Topic.PROGRESS, Topic.SUPPORT})
_TO_BOSS_IN_FULL: Final = _TO_BOSS | {Topic.THEMES, Topic.NEXT_FOCUS}
_TO_HR: Final = frozenset({Topic.AGREED_GOALS, Topic.PROGRESS})
_STANDING: Final = frozenset({Topic.ENGAGEMENT_ACTIVE, Topic.DATES})


def rows(*, fuller: bool) -> tuple[Topic, ...]:
    """The rows of each letter, in the letter's order."""
    return FULLER_ROWS if fuller else MINIMAL_ROWS


def cells(*, fuller: bool) -> tuple[Cell, ...]:
    """The matrix over its rows; what is opened to nobody else the client tells."""
    opened = {Audience.BOSS: _TO_BOSS_IN_FULL if fuller else _TO_BOSS, Audience.HR: _TO_HR}
    return tuple(
        Cell(topic, audience, _sharing(topic, opened[audience]))
        for topic in rows(fuller=fuller)
        for audience in Audience
    )


def standing(phrases: Phrases, *, fuller: bool) -> tuple[StandingSentence, ...]:
    """The sentences that stand, for both readers alike."""
    wordings = {Topic.ENGAGEMENT_ACTIVE: phrases.engagement_active, Topic.DATES: phrases.dates}
    return tuple(
        StandingSentence(topic, audience, wordings[topic])
        for topic in rows(fuller=fuller)
        if topic in wordings
        for audience in Audience
    )


def open_topics(audience: Audience, *, fuller: bool) -> tuple[Topic, ...]:
    """What may be written to this reader, in the letter's order."""
    opened = _TO_HR if audience is Audience.HR else _TO_BOSS_IN_FULL if fuller else _TO_BOSS
    return tuple(topic for topic in rows(fuller=fuller) if topic in opened)


def _sharing(topic: Topic, opened: frozenset[Topic]) -> Sharing:
    if topic in _STANDING:
        return Sharing.STANDING
    return Sharing.AGREED_UPDATE if topic in opened else Sharing.CLIENT_TELLS
