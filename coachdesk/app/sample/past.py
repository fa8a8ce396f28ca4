"""Whole engagements of years gone by, and those that go on today: table, agreement, diary and letters."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Final

from coachdesk.app.ports import Frames
from coachdesk.app.room import FRAME_NAME
from coachdesk.app.sample.batch import Batch
from coachdesk.app.sample.chronicle import Chronicle
from coachdesk.app.sample.correspondence import Correspondence, Dossier
from coachdesk.app.sample.diary import Diary, Stretch
from coachdesk.app.sample.market import Firm
from coachdesk.app.sample.terms import cells, rows, standing
from coachdesk.app.sample.words import Words
from coachdesk.base.clock import Dice
from coachdesk.base.ids import AgreementId, ApprovalId, EngagementId, PartyId
from coachdesk.disclosure.approval import StandingApproval, standing_seal
from coachdesk.disclosure.gate import ROLE_OF, as_reader
from coachdesk.domain.agreement import Audience, LetterDate, Occasion, Signature, ThreeWayAgreement
from coachdesk.domain.engagement import Ending, Engagement, Kind, Party, Seat, Urgency
from coachdesk.domain.people import Organisation, Person, Post, Role

_RENEWED: Final = 12  # one agreement in so many gets a second version
_ENDINGS: Final = (*(Ending.COMPLETED,) * 8, Ending.EARLY, Ending.TRANSFERRED)
_LONGER: Final = timedelta(days=60)  # a planned end lies so far after an early one


@dataclass(frozen=True, slots=True)
class Client:
    """Somebody who is coached, and where they work."""

    person: Person
    post: Post
    firm: Firm


@dataclass(frozen=True, slots=True)
class Course:
    """How one engagement ran: from when to when, and how much of everything.

    Attributes:
        last: the last day; of a running engagement the planned end.
    """

    first: date
    last: date
    running: bool
    sessions: int
    actions: int
    letters: int
    pasted: bool = False


@dataclass(frozen=True, slots=True)
class Past:
    """Makes engagements."""

    words: Words
    frames: Frames
    dice: Dice
    chance: Random
    diary: Diary
    correspondence: Correspondence
    today: date

    def engagement(self, batch: Batch, chronicle: Chronicle, client: Client, course: Course) -> None:
        """One client's coaching from the first day to the last."""
        engagement = self._engagement(client, course)
        batch.engagements.append(engagement)
        seats = self._table(batch, engagement.id, client, course)
        agreements = self._agreements(batch, engagement, seats, client.firm.language)
        goals = self.chance.sample(self.words.phrases[client.firm.language].goals, self.chance.randint(1, 3))
        self._diary(batch, engagement.id, client.firm.language, course, goals)
        dossier = Dossier(engagement, seats, agreements, goals, client.firm.language)
        self.correspondence.letters(batch, chronicle, dossier, course.letters, min(course.last, self.today))

    def _engagement(self, client: Client, course: Course) -> Engagement:
        ending = None if course.running else self.chance.choice(_ENDINGS)
        return Engagement(
            id=EngagementId(self.dice.new_id()),
            client=client.person.id,
            organisation=client.firm.organisation.id,
            kind=self.chance.choice(tuple(Kind)),
            urgency=self.chance.choice(tuple(Urgency)),
            begins_on=course.first,
            planned_end=course.last + _LONGER if ending is Ending.EARLY else course.last,
            planned_sessions=max(1, course.sessions),
            ended_on=None if course.running else course.last,
            ending=ending,
        )

    def _table(self, batch: Batch, engagement: EngagementId, client: Client, course: Course) -> tuple[Seat, ...]:
        held = [(client.post, client.person)]
        for role in (Role.BOSS, Role.HR):
            held += client.firm.chair(role, self.chance).between(course.first, min(course.last, self.today))
        for post, _ in held:
            batch.parties.append(Party(PartyId(self.dice.new_id()), engagement, post.id, post.since, post.until))
        return tuple(_seat(post, person, client.firm.organisation) for post, person in held)

    def _agreements(
        self, batch: Batch, engagement: Engagement, seats: tuple[Seat, ...], language: str
    ) -> tuple[ThreeWayAgreement, ...]:
        last = engagement.ended_on or self.today
        middle = engagement.begins_on + (last - engagement.begins_on) // 2
        days = (engagement.begins_on, middle) if self.chance.randrange(_RENEWED) == 0 else (engagement.begins_on,)
        made = tuple(self._agreement(engagement, seats, language, at, day) for at, day in enumerate(days))
        batch.agreements.extend(made)
        for agreement in made:
            self._stand(batch, agreement, seats, language)
        return made

    def _agreement(
        self, engagement: Engagement, seats: tuple[Seat, ...], language: str, at: int, day: date
    ) -> ThreeWayAgreement:
        fuller = at > 0 or self.chance.random() < 1 / 3
        return ThreeWayAgreement(
            id=AgreementId(self.dice.new_id()),
            engagement=engagement.id,
            version=at + 1,
            agreed_on=day,
            in_force_from=day,
            cells=cells(fuller=fuller),
            rows=rows(fuller=fuller),
            letters=(LetterDate(Audience.BOSS, Occasion.MID_POINT, day + timedelta(days=90)),),
            standing=standing(self.words.phrases[language], fuller=fuller),
            signatures=tuple(Signature(seat.person, day) for seat in seats if seat.taken_on(day)),
            ended_on=engagement.ended_on,
        )

    def _stand(self, batch: Batch, agreement: ThreeWayAgreement, seats: Sequence[Seat], language: str) -> None:
        frame = self.frames.frame(language, FRAME_NAME)
        client = as_reader(next(seat for seat in seats if seat.role is Role.CLIENT))
        for audience in Audience:
            day, role = agreement.in_force_from, ROLE_OF[audience]
            for reader in [seat for seat in seats if seat.role is role and seat.taken_on(day)][:1]:
                seal = standing_seal(agreement, audience, as_reader(reader), client, frame)
                key = ApprovalId(self.dice.new_id())
                batch.standing.append(
                    StandingApproval(
                        key,
                        agreement.engagement,
                        audience,
                        reader.person,
                        seal,
                        day,
                        datetime.combine(day, time(12), UTC),
                    )
                )

    def _diary(
        self, batch: Batch, engagement: EngagementId, language: str, course: Course, goals: Sequence[str]
    ) -> None:
        stretch = Stretch(engagement, language, course.first, course.last, course.running)
        self.diary.sessions(batch, stretch, course.sessions)
        self.diary.goals(batch, stretch, goals)
        self.diary.actions(batch, stretch, course.actions)
        if course.pasted:
            self.diary.pasted(batch, stretch)


def _seat(post: Post, person: Person, organisation: Organisation) -> Seat:
    return Seat(
        person=person.id,
        role=post.role,
        name=person.name,
        family=person.family,
        courtesy=person.courtesy,
        email=person.email,
        job_title=post.job_title,
        organisation=organisation.name,
        address=organisation.address,
        since=post.since,
        until=post.until,
    )
