"""What the form for an agreement begins with: who can sign it, what was agreed last, and the usual sentences."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from coachdesk.app.agreement_draft import TermsDraft, UnfinishedAgreement, read, written
from coachdesk.app.agreements import Terms
from coachdesk.app.ports import Work
from coachdesk.app.profile import LANGUAGE_FACT, USUAL_LANGUAGE
from coachdesk.app.room import FRAME_NAME, Room, the_one
from coachdesk.base.errors import RuleBroken
from coachdesk.base.ids import EngagementId
from coachdesk.domain.agreement import ThreeWayAgreement, Topic
from coachdesk.domain.engagement import Engagement, Seat
from coachdesk.domain.goals import AgreedGoal
from coachdesk.domain.people import Courtesy, Person, Role


@dataclass(frozen=True, slots=True)
class Signatory:
    """Somebody who sits or sat at the table, and so may have signed."""

    role: Role
    name: str
    given: str
    courtesy: Courtesy
    since: date
    until: date | None

    def sits_on(self, day: date) -> bool:
        """Whether the person sits there on that day."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class AgreementForm:
    """What the form for the next agreement begins with.

    Attributes:
        table: whoever sits or sat there, longest seated first.
        version: the number that the agreement will bear.
        last: what was agreed last, or None.
        goals: those agreed so far and not reached yet, the oldest first.
        unfinished: what was typed before and is not recorded yet, with the moment it was kept.
        sentences: the usual standing sentences, by language.
        headings: what letters call the topics, by language.
    """

    engagement: EngagementId
    client: str
    organisation: str
    begins_on: date
    planned_end: date | None
    ended_on: date | None
    today: date
    table: tuple[Signatory, ...]
    version: int
    last: Terms | None
    goals: tuple[str, ...]
    unfinished: TermsDraft | None
    kept_at: datetime | None
    language: str
    sentences: Mapping[str, Mapping[Topic, str]]
    headings: Mapping[str, Mapping[Topic, str]]

    def seated(self, role: Role, day: date) -> Signatory | None:
        """Whoever sits in this role on that day."""
        return next((one for one in reversed(self.table) if one.role is role and one.sits_on(day)), None)


class AgreementForms:
    """The desk that lays out the form for an agreement."""

    def __init__(self, room: Room) -> None:
        """A desk in an unlocked practice."""
        self._room = room

    def of(self, engagement: str) -> AgreementForm:
        """The form for an engagement's next agreement.

        Raises:
            RuleBroken: there is no such engagement.
        """
        frames = self._room.frames
        with self._room.practice.reading() as work:
            key = EngagementId(the_one(work.engagements, engagement, "engagement"))
            found = work.engagements.find(key)
            if found is None:
                raise RuleBroken("There is no engagement with this id. Nothing was changed.")
            versions = work.agreements.of(key)
            kept = work.unfinished_agreements.find(key)
            organisation = work.organisations.find(found.organisation)
            goals = tuple(goal.agreed_wording for goal in _by_day(work.goals.of(key)) if goal.reached_on is None)
            language = work.facts.get(LANGUAGE_FACT) or USUAL_LANGUAGE
            return AgreementForm(
                engagement=key,
                client=_client(work, found),
                organisation=organisation.name if organisation else "",
                begins_on=found.begins_on,
                planned_end=found.planned_end,
                ended_on=found.ended_on,
                today=self._room.clock.today(),
                table=tuple(_table(work, key)),
                version=len(versions) + 1,
                last=_terms(versions[-1], work.parties.seats(key), goals, language) if versions else None,
                goals=goals,
                unfinished=read(kept.content) if kept is not None else None,
                kept_at=kept.kept_at if kept is not None else None,
                language=language,
                sentences={one: frames.standing(one) for one in frames.languages()},
                headings={one: frames.frame(one, FRAME_NAME).headings for one in frames.languages()},
            )

    def keep(self, engagement: str, draft: TermsDraft) -> None:
        """What was typed so far; what was kept before gives way to it."""
        with self._room.practice.work() as work:
            key = EngagementId(the_one(work.engagements, engagement, "engagement"))
            unfinished = UnfinishedAgreement(key, written(draft), self._room.clock.now())
            if work.unfinished_agreements.find(key) is None:
                work.unfinished_agreements.put(unfinished)
            else:
                work.unfinished_agreements.change(unfinished)
            work.commit()

    def throw_away(self, engagement: str) -> None:
        """What was typed is recorded now, or is not wanted any more."""
        with self._room.practice.work() as work:
            work.unfinished_agreements.take_back(the_one(work.engagements, engagement, "engagement"))
            work.commit()


def _by_day(goals: list[AgreedGoal]) -> list[AgreedGoal]:
    return sorted(goals, key=lambda goal: (goal.agreed_on, goal.id))


def _client(work: Work, engagement: Engagement) -> str:
    client = work.people.find(engagement.client)
    return client.name if client is not None else ""


def _table(work: Work, engagement: EngagementId) -> Iterator[Signatory]:
    seats = [seat for seat in work.parties.seats(engagement) if seat.until is None or seat.until >= seat.since]
    people: dict[str, Person] = {one.id: one for one in work.people.found({seat.person for seat in seats})}
    for seat in seats:
        person = people[seat.person]
        yield Signatory(seat.role, seat.name, person.given or seat.name, person.courtesy, seat.since, seat.until)


def _terms(agreement: ThreeWayAgreement, seats: tuple[Seat, ...], goals: tuple[str, ...], language: str) -> Terms:
    """A version's terms, to begin the next one with; who signed that one says nothing about who signs this one."""
    signed = {one.person for one in agreement.signatures}
    return Terms(
        agreed_on=agreement.agreed_on,
        in_force_from=agreement.in_force_from,
        cells=agreement.cells,
        rows=agreement.rows,
        letters=agreement.letters,
        standing=agreement.standing,
        signed_by=tuple(dict.fromkeys(seat.role for seat in seats if seat.person in signed)),
        signed_elsewhere=agreement.signed_elsewhere,
        language=language,
        goals=goals,
    )
