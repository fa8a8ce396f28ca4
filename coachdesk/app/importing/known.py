"""What the practice holds already, read once, so that a table of thousands of rows needs no query per row."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from coachdesk.app.ports import Work
from coachdesk.base.ids import EngagementId, OrganisationId, PersonId, PostId
from coachdesk.domain.engagement import Engagement, Seat
from coachdesk.domain.people import Organisation, Person, Role
from coachdesk.domain.sessions import CoachingSession

Pair = tuple[PersonId, OrganisationId]


@dataclass(frozen=True, slots=True)
class Practised:
    """The practice, as an import looks things up in it.

    Attributes:
        organisations: by name, case left out; of two alike the first.
        posts: those still held, by person, organisation and role.
        engagements: by client and organisation, oldest first.
        sessions: when and how long, by client and organisation.
    """

    people: tuple[Person, ...]
    organisations: dict[str, Organisation]
    posts: dict[tuple[PersonId, OrganisationId, Role], PostId]
    engagements: dict[Pair, list[Engagement]]
    seats: dict[EngagementId, tuple[Seat, ...]]
    sessions: dict[Pair, set[tuple[datetime, int]]]


def folded(name: str) -> str:
    """An organisation's name as it is compared."""
    return " ".join(name.split()).casefold()


def practised(work: Work) -> Practised:
    """Everything that a table may name."""
    engagements = sorted(work.engagements.listed(), key=lambda one: (one.begins_on, one.id))
    by_pair: dict[Pair, list[Engagement]] = defaultdict(list)
    for engagement in engagements:
        by_pair[engagement.client, engagement.organisation].append(engagement)
    return Practised(
        people=tuple(work.people.listed()),
        organisations={folded(one.name): one for one in reversed(work.organisations.listed())},
        posts={(one.person, one.organisation, one.role): one.id for one in work.posts.listed() if one.until is None},
        engagements=by_pair,
        seats=work.parties.every_seat(),
        sessions=_sessions(engagements, work.sessions.listed()),
    )


def _sessions(engagements: list[Engagement], sessions: list[CoachingSession]) -> dict[Pair, set[tuple[datetime, int]]]:
    pair_of = {one.id: (one.client, one.organisation) for one in engagements}
    known: dict[Pair, set[tuple[datetime, int]]] = defaultdict(set)
    for session in sessions:
        known[pair_of[session.engagement]].add((session.starts_at, session.minutes))
    return known
