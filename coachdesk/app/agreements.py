"""Three-way agreements: recorded as signed, versioned, with the client's standing yes where one was given."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from coachdesk.app.ports import Work
from coachdesk.app.room import FRAME_NAME, Room, the_one
from coachdesk.base.errors import RuleBroken
from coachdesk.base.ids import AgreementId, ApprovalId, AttachmentId, EngagementId
from coachdesk.confidential.attachments import AgreementScan
from coachdesk.confidential.words import PrivateBytes, PrivateWords
from coachdesk.disclosure.approval import StandingApproval, standing_seal
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
from coachdesk.domain.people import Role


@dataclass(frozen=True, slots=True)
class Terms:
    """What was agreed, as it is recorded.

    Attributes:
        signed_by: the roles whose signature is on the paper; a standing yes needs the client's.
        language: of the standing sentences.
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


class Agreements:
    """The desk for three-way agreements."""

    def __init__(self, room: Room) -> None:
        """A desk in an unlocked practice."""
        self._room = room

    def record(self, engagement: str, terms: Terms, scan: tuple[str, bytes] | None = None) -> AgreementId:
        """The next version of an engagement's agreement, with the scan of the paper where it was signed elsewhere.

        Raises:
            RuleBroken: the terms break a rule of the matrix, or somebody signed who has no seat.
        """
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
            if scan is not None:
                self._attach(work, key, *scan)
            if Role.CLIENT in terms.signed_by:
                self._stand(work, agreement, seats, terms.language)
            work.commit()
        return key

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
                work.agreements.end(one.id, max(day, one.in_force_from))
            work.commit()

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
                    StandingApproval(key, agreement.engagement, audience, reader.person, seal, agreement.agreed_on)
                )


def _signatures(terms: Terms, seats: list[Seat]) -> Iterable[Signature]:
    for role in terms.signed_by:
        seat = next((one for one in seats if one.role is role), None)
        if seat is None:
            raise RuleBroken(
                f"Nobody sits at this engagement's table as {role.spoken}, so nobody signed. Nothing was changed."
            )
        yield Signature(seat.person, terms.agreed_on)
