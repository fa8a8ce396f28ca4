"""Three-way agreements: recorded as signed, versioned, with the client's standing yes where one was given."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from coachdesk.app.news import Happened
from coachdesk.app.ports import Work
from coachdesk.app.room import FRAME_NAME, Room, the_one
from coachdesk.base.errors import RuleBroken
from coachdesk.base.ids import AgreementId, ApprovalId, AttachmentId, EngagementId, GoalId
from coachdesk.base.spans import in_words
from coachdesk.base.text import clean
from coachdesk.confidential.attachments import AgreementScan
from coachdesk.confidential.words import PrivateBytes, PrivateWords
from coachdesk.disclosure.approval import StandingApproval, standing_seal, standing_statements
from coachdesk.disclosure.gate import ROLE_OF, as_reader
from coachdesk.domain.agreement import (
    Audience,
    Cell,
    LetterDate,
    Signature,
    StandingSentence,
    ThreeWayAgreement,
    Topic,
)
from coachdesk.domain.engagement import Seat
from coachdesk.domain.goals import AgreedGoal
from coachdesk.domain.people import Role


@dataclass(frozen=True, slots=True)
class Terms:
    """What was agreed, as it is recorded.

    Attributes:
        signed_by: the roles whose signature is on the paper; a standing yes needs the client's.
        language: of the standing sentences.
        goals: in the words that all three parties agreed; words agreed before are the same goal.
    """

    agreed_on: date
    in_force_from: date
    cells: tuple[Cell, ...]
    rows: tuple[Topic, ...]
    letters: tuple[LetterDate, ...] = ()
    standing: tuple[StandingSentence, ...] = ()
    signed_by: tuple[Role, ...] = ()
    signed_elsewhere: bool = False
    language: str = "en"
    goals: tuple[str, ...] = ()


class Agreements:
    """The desk for three-way agreements."""

    def __init__(self, room: Room) -> None:
        """A desk in an unlocked practice."""
        self._room = room

    def record(self, engagement: str, terms: Terms, scan: tuple[str, bytes] | None = None) -> AgreementId:
        """The next version of an engagement's agreement, with the scan of the signed paper.

        A standing yes is recorded only with the scan: it lets letters out for months, and wants its evidence.

        Raises:
            RuleBroken: the terms break a rule of the matrix, somebody signed who has no seat, a sentence names a date
                that is not set, or it was agreed on a day that is still to come.
        """
        if terms.agreed_on > self._room.clock.today():
            raise RuleBroken(f"That day is still to come, {in_words(terms.agreed_on)}. Nothing was changed.")
        key = AgreementId(self._room.dice.new_id())
        with self._room.practice.work() as work:
            whose = EngagementId(the_one(work.engagements, engagement, "engagement"))
            seats = [seat for seat in work.parties.seats(whose) if seat.taken_on(terms.in_force_from)]
            agreement = ThreeWayAgreement(
                id=key,
                engagement=whose,
                version=len(work.agreements.of(whose)) + 1,
                agreed_on=terms.agreed_on,
                in_force_from=terms.in_force_from,
                cells=terms.cells,
                rows=terms.rows,
                letters=terms.letters,
                standing=terms.standing,
                signatures=tuple(_signatures(terms, seats)),
                signed_elsewhere=terms.signed_elsewhere,
            )
            work.agreements.put(agreement)
            self._refuse_undated(work, agreement, terms.language)
            self._set_goals(work, agreement, terms.goals)
            if scan is not None:
                self._attach(work, key, *scan)
                if Role.CLIENT in terms.signed_by:
                    self._stand(work, agreement, seats, terms.language)
            work.commit()
        self._room.news.tell(Happened.AGREEMENT, Happened.GOALS, engagement=whose)
        return key

    def goals(self, engagement: str) -> list[AgreedGoal]:
        """What all three parties agreed that the client sets out to reach."""
        with self._room.practice.reading() as work:
            whose = the_one(work.engagements, engagement, "engagement")
            return [goal for goal in work.goals.listed() if goal.engagement == whose]

    def end(self, engagement: str, day: date) -> None:
        """The agreement in force ends, for the last time in force on `day`.

        Raises:
            RuleBroken: none is running.
        """
        with self._room.practice.work() as work:
            whose = EngagementId(the_one(work.engagements, engagement, "engagement"))
            running = [one for one in work.agreements.of(whose) if one.ended_on is None]
            if not running:
                raise RuleBroken("No agreement of this engagement is running. Nothing was changed.")
            for one in running:
                work.agreements.end(one.id, day)
            work.commit()
        self._room.news.tell(Happened.AGREEMENT, engagement=whose)

    def reach(self, goal: str, day: date) -> None:
        """An agreed goal was reached on `day`.

        Raises:
            RuleBroken: reached already, reached before it was agreed, or on a day still to come.
        """
        if day > self._room.clock.today():
            raise RuleBroken(f"That day is still to come, {in_words(day)}. Nothing was changed.")
        self._change_goal(goal, lambda found: found.reach(day))

    def not_reached(self, goal: str) -> None:
        """An agreed goal was called reached by mistake."""
        self._change_goal(goal, lambda found: found.not_reached())

    def _change_goal(self, goal: str, change: Callable[[AgreedGoal], AgreedGoal]) -> None:
        with self._room.practice.work() as work:
            found = work.goals.find(the_one(work.goals, goal, "goal"))
            if found is None:
                raise RuleBroken("There is no goal with this id. Nothing was changed.")
            work.goals.change(change(found))
            work.commit()
        self._room.news.tell(Happened.GOALS, engagement=found.engagement)

    def _refuse_undated(self, work: Work, agreement: ThreeWayAgreement, language: str) -> None:
        engagement = work.engagements.find(agreement.engagement)
        frame = self._room.frames.frame(language, FRAME_NAME)
        for audience in Audience:
            if engagement is not None:
                standing_statements(agreement, audience, engagement, frame)

    def _set_goals(self, work: Work, agreement: ThreeWayAgreement, goals: Iterable[str]) -> None:
        known = {goal.agreed_wording for goal in work.goals.listed() if goal.engagement == agreement.engagement}
        for wording in dict.fromkeys(clean(goal).strip() for goal in goals):
            if wording not in known:
                key = GoalId(self._room.dice.new_id())
                work.goals.put(AgreedGoal(key, agreement.engagement, wording, agreement.agreed_on))

    def _attach(self, work: Work, agreement: AgreementId, name: str, content: bytes) -> None:
        key = AttachmentId(self._room.dice.new_id())
        moment = self._room.clock.now()
        work.scans.put(AgreementScan(key, agreement, PrivateWords(name), PrivateBytes(content), moment))

    def _stand(self, work: Work, agreement: ThreeWayAgreement, seats: Iterable[Seat], language: str) -> None:
        frame = self._room.frames.frame(language, FRAME_NAME)
        here = list(seats)
        client = as_reader(next(seat for seat in here if seat.role is Role.CLIENT))
        for audience in Audience:
            reader = next((seat for seat in here if seat.role is ROLE_OF[audience]), None)
            if reader is not None:
                seal = standing_seal(agreement, audience, as_reader(reader), client, frame)
                key = ApprovalId(self._room.dice.new_id())
                work.summaries.stand(
                    StandingApproval(
                        key,
                        agreement.engagement,
                        audience,
                        reader.person,
                        seal,
                        agreement.agreed_on,
                        self._room.clock.now(),
                    )
                )


def _signatures(terms: Terms, seats: list[Seat]) -> Iterable[Signature]:
    for role in dict.fromkeys(terms.signed_by):
        seat = next((one for one in seats if one.role is role), None)
        if seat is None:
            raise RuleBroken(
                f"On {in_words(terms.in_force_from)} nobody sat at this engagement's table as {role.spoken}. If the "
                "agreement is older than the seat, say in_force_from. Nothing was changed."
            )
        yield Signature(seat.person, terms.agreed_on)
