"""The three-way agreement and its sharing matrix: what may be told, to whom, and how.

Rows and columns of the matrix follow what published sponsor agreements regulate; every cell is *never* until all three
parties have opened it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final

from coachdesk.base.errors import RuleBroken
from coachdesk.base.ids import AgreementId, EngagementId, PersonId
from coachdesk.base.spans import in_words


class Audience(StrEnum):
    """Who reads what leaves for the organisation."""

    HR = "hr"
    BOSS = "boss"


class Topic(StrEnum):
    """What an agreement may open."""

    ENGAGEMENT_ACTIVE = "engagement_active"
    DATES = "dates"
    SESSION_COUNT = "session_count"
    ATTENDANCE = "attendance"
    AGREED_GOALS = "agreed_goals"
    PROGRESS = "progress"
    SUPPORT = "support"
    THEMES = "themes"
    NEXT_FOCUS = "next_focus"
    ASSESSMENT_RESULTS = "assessment_results"
    SESSION_CONTENT = "session_content"
    COACH_OPINION = "coach_opinion"


class Sharing(StrEnum):
    """How a topic may reach a reader."""

    NEVER = "never"
    CLIENT_TELLS = "client_tells"
    AGREED_UPDATE = "agreed_update"
    STANDING = "standing"


NEVER_OPEN: Final = frozenset({Topic.SESSION_CONTENT, Topic.COACH_OPINION})
MAY_STAND: Final = frozenset(
    {Topic.ENGAGEMENT_ACTIVE, Topic.DATES}
)  # dates may vary in a standing sentence, attendance never
BEGIN_MARK: Final = "{begin}"
END_MARK: Final = "{end}"


class Occasion(StrEnum):
    """What a letter is written for."""

    KICK_OFF = "kick_off"
    MID_POINT = "mid_point"
    CLOSING = "closing"
    UPDATE = "update"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the sharing matrix."""

    topic: Topic
    audience: Audience
    sharing: Sharing


@dataclass(frozen=True, slots=True)
class LetterDate:
    """A letter that the agreement announces: for whom, on which occasion, by when."""

    audience: Audience
    occasion: Occasion
    due_on: date


@dataclass(frozen=True, slots=True)
class StandingSentence:
    """One frozen sentence, in which only `{begin}` and `{end}` may vary."""

    topic: Topic
    audience: Audience
    wording: str

    def __post_init__(self) -> None:
        """Words, and no other blank than the two dates."""
        bare = self.wording.replace(BEGIN_MARK, "").replace(END_MARK, "")
        if not bare.strip() or "{" in bare or "}" in bare:
            raise RuleBroken("In a standing sentence only {begin} and {end} may vary.")


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed, in which capacity, on which day."""

    person: PersonId
    signed_on: date


@dataclass(frozen=True, slots=True)
class ThreeWayAgreement:
    """What client, organisation and coach agreed; versions follow one another, each in force from a day.

    Attributes:
        rows: the topics that a letter to each audience lists, in the letter's order.
        signed_elsewhere: signed on paper or in another system; the scan is attached on the private side.
    """

    id: AgreementId
    engagement: EngagementId
    version: int
    agreed_on: date
    in_force_from: date
    cells: tuple[Cell, ...]
    rows: tuple[Topic, ...]
    letters: tuple[LetterDate, ...] = ()
    standing: tuple[StandingSentence, ...] = ()
    signatures: tuple[Signature, ...] = ()
    signed_elsewhere: bool = False
    ended_on: date | None = None

    def __post_init__(self) -> None:
        """Every rule that a signed agreement must keep."""
        _each_once("cell", [(cell.topic, cell.audience) for cell in self.cells])
        _each_once("row", list(self.rows))
        for cell in self.cells:
            _may_open(cell)
        for sentence in self.standing:
            if self.sharing(sentence.topic, sentence.audience) is not Sharing.STANDING:
                raise RuleBroken(
                    f"A standing sentence needs its topic to stand: {sentence.topic} for {sentence.audience}."
                )
        for cell in self.cells:
            if cell.sharing is Sharing.STANDING and not self.sentence(cell.topic, cell.audience):
                raise RuleBroken(f"The standing sentence is missing: {cell.topic} for {cell.audience}.")

    def sharing(self, topic: Topic, audience: Audience) -> Sharing:
        """How a topic may reach a reader; what the matrix does not name is never told."""
        for cell in self.cells:
            if (cell.topic, cell.audience) == (topic, audience):
                return cell.sharing
        return Sharing.NEVER

    def sentence(self, topic: Topic, audience: Audience) -> str:
        """The standing sentence for a topic and a reader, dates still blank; empty where none stands."""
        return next((one.wording for one in self.standing if (one.topic, one.audience) == (topic, audience)), "")

    @property
    def names_the_end(self) -> bool:
        """Whether a sentence that stands in it, while it has not ended, names the planned end."""
        return self.ended_on is None and any(END_MARK in one.wording for one in self.standing)

    def in_force_on(self, day: date) -> bool:
        """Whether it has begun and has not ended, first and last day counted in; ended before it began, it never is."""
        return self.in_force_from <= day and (self.ended_on is None or day <= self.ended_on)

    def end(self, day: date) -> "ThreeWayAgreement":
        """The same agreement, in force for the last time on `day`.

        Raises:
            RuleBroken: ended already.
        """
        if self.ended_on is not None:
            raise RuleBroken(f"This agreement ended already, on {in_words(self.ended_on)}.")
        return replace(self, ended_on=day)


def _each_once(what: str, entries: list[object]) -> None:
    if len(set(entries)) != len(entries):
        raise RuleBroken(f"The agreement names a {what} twice.")


def _may_open(cell: Cell) -> None:
    if cell.topic in NEVER_OPEN and cell.sharing is not Sharing.NEVER:
        raise RuleBroken(f"No agreement can open this topic: {cell.topic}.")
    if cell.sharing is Sharing.STANDING and cell.topic not in MAY_STAND:
        raise RuleBroken(f"No sentence may stand for this topic: {cell.topic}.")


def in_force(agreements: Iterable[ThreeWayAgreement], day: date) -> ThreeWayAgreement | None:
    """The newest version that has begun by `day`, if it has not ended; an older version never comes back."""
    begun = [one for one in agreements if one.in_force_from <= day]
    newest = max(begun, key=lambda one: one.version, default=None)
    return newest if newest is not None and newest.in_force_on(day) else None
