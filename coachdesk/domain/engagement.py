"""An engagement: one client's coaching, who is party to it, and how long it is meant to last."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from coachdesk.base.errors import RuleBroken
from coachdesk.base.ids import EngagementId, OrganisationId, PartyId, PersonId, PostId
from coachdesk.base.spans import Span, in_words
from coachdesk.domain.people import Role

MOST_SESSIONS = 500  # a sanity bound, ours: ten years of weekly sessions


class Kind(StrEnum):
    """What sort of coaching it is. The first four are those of Standards Australia HB 332-2011; the rest are usual."""

    DEVELOPMENTAL = "developmental"
    PERFORMANCE = "performance"
    SKILLS = "skills"
    REMEDIAL = "remedial"
    TRANSITION = "transition"
    HIGH_POTENTIAL = "high_potential"
    SOUNDING_BOARD = "sounding_board"
    SUCCESSION = "succession"
    CAREER = "career"
    TEAM = "team"


class Urgency(StrEnum):
    """How soon the coaching has to show something."""

    CALM = "calm"
    SOON = "soon"
    URGENT = "urgent"


class Ending(StrEnum):
    """How an engagement came to its end."""

    COMPLETED = "completed"
    EARLY = "early"
    TRANSFERRED = "transferred"


@dataclass(frozen=True, slots=True)
class Engagement:
    """One client's coaching, arranged by one organisation."""

    id: EngagementId
    client: PersonId
    organisation: OrganisationId
    kind: Kind
    urgency: Urgency
    begins_on: date
    planned_end: date | None = None
    planned_sessions: int | None = None
    ended_on: date | None = None
    ending: Ending | None = None

    def __post_init__(self) -> None:
        """Dates in order, and a number of sessions that can be held."""
        Span(self.begins_on, self.planned_end)
        Span(self.begins_on, self.ended_on)
        if self.planned_sessions is not None and not 0 < self.planned_sessions <= MOST_SESSIONS:
            raise RuleBroken(f"{self.planned_sessions} is no number of planned sessions.")

    def end(self, day: date, ending: Ending) -> "Engagement":
        """The same engagement, ended on `day`.

        Raises:
            RuleBroken: ended already, or ended before it began.
        """
        if self.ended_on is not None:
            raise RuleBroken(f"This engagement ended already, on {in_words(self.ended_on)}.")
        return replace(self, ended_on=day, ending=ending)

    def go_on(self) -> "Engagement":
        """The same engagement, which was ended by mistake.

        Raises:
            RuleBroken: it has not ended.
        """
        if self.ended_on is None:
            raise RuleBroken("This engagement has not ended.")
        return replace(self, ended_on=None, ending=None)


@dataclass(frozen=True, slots=True)
class Party:
    """A post that has a seat at this engagement's table, from a day on; the post may outlast the seat.

    Attributes:
        until: the last day in the seat; a day before `since` where somebody was seated by mistake and never sat.
    """

    id: PartyId
    engagement: EngagementId
    post: PostId
    since: date
    until: date | None = None

    def leave(self, day: date) -> "Party":
        """The same seat, held for the last time on `day`."""
        return replace(self, until=day)

    def stay(self) -> "Party":
        """The same seat, held on: it was left by mistake."""
        return replace(self, until=None)


@dataclass(frozen=True, slots=True)
class Seat:
    """Who sits at an engagement's table, as a letter needs to know them: a party, its post and its person in one.

    Attributes:
        family: the name as it follows Mr or Frau, with academic titles and without suffixes.
        since: the first day in post and seat.
        until: the last day in post or seat, whichever ends first, or None while both go on.
    """

    person: PersonId
    role: Role
    name: str
    family: str
    courtesy: str
    email: str
    job_title: str
    organisation: str
    address: str
    since: date
    until: date | None

    def taken_on(self, day: date) -> bool:
        """Whether the person sits here on that day."""
        return self.since <= day and (self.until is None or day <= self.until)
