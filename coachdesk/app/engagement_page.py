"""The desk that lays out one engagement's page, from that engagement's records alone."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, TypeVar

from coachdesk.app.engagement_records import OneEngagement
from coachdesk.app.engagement_sheet import (
    ActionLine,
    AgreementLine,
    EngagementSheet,
    GoalLine,
    MatrixLine,
    NoteLine,
    PartyLine,
    PrivateActionLine,
    SessionLine,
    StandingYes,
    Told,
    UpdateLine,
)
from coachdesk.app.overview import state_of
from coachdesk.app.room import Room, the_one
from coachdesk.app.timeline import on_the_day, timeline
from coachdesk.app.went import went
from coachdesk.base.errors import RuleBroken
from coachdesk.base.ids import EngagementId, PersonId
from coachdesk.confidential.drafts import SummaryDraft
from coachdesk.confidential.intentions import PrivateAction
from coachdesk.disclosure.gate import ROLE_OF
from coachdesk.domain.actions import AgreedAction, Owner
from coachdesk.domain.agreement import Audience, ThreeWayAgreement, Topic
from coachdesk.domain.engagement import Seat
from coachdesk.domain.people import Courtesy, Role
from coachdesk.domain.sessions import CoachingSession

ALWAYS: Final = (Role.CLIENT, Role.BOSS, Role.HR)
Item = TypeVar("Item", AgreedAction, PrivateAction)
_ROLE_OF_OWNER: Final = {Owner.CLIENT: Role.CLIENT, Owner.BOSS: Role.BOSS, Owner.HR: Role.HR}


class EngagementPage:
    """The desk that lays out one engagement's page."""

    def __init__(self, room: Room) -> None:
        """A desk in an unlocked practice."""
        self._room = room

    def of(self, engagement: str) -> EngagementSheet:
        """One engagement with everything that belongs to it.

        Raises:
            RuleBroken: there is none with this id.
        """
        with self._room.practice.reading() as work:
            key = EngagementId(the_one(work.engagements, engagement, "engagement"))
            found = work.engagements.find(key)
            if found is None:
                raise RuleBroken("There is no engagement with this id. Nothing was changed.")
            return _Layout(work, found, self._room.clock.today()).sheet()


class _Layout(OneEngagement):
    """One engagement's records, and the lines made of them."""

    def sheet(self) -> EngagementSheet:
        """Every line of the page."""
        engagement, client = self.engagement, self.people[self.engagement.client]
        organisation = self.work.organisations.find(engagement.organisation)
        updates = tuple(self._update(draft) for draft in self.drafts)
        return EngagementSheet(
            id=engagement.id,
            client=client.name,
            client_given=client.given or client.name,
            client_courtesy=client.courtesy,
            organisation=organisation.name if organisation else "",
            organisation_id=engagement.organisation,
            kind=engagement.kind,
            state=self.state,
            begins_on=engagement.begins_on,
            planned_end=engagement.planned_end,
            planned_sessions=engagement.planned_sessions,
            ended_on=engagement.ended_on,
            ending=engagement.ending,
            today=self.today,
            parties=tuple(self._parties()),
            agreements=tuple(self._agreements()),
            half_typed=self.work.unfinished_agreements.find(engagement.id) is not None,
            standing_yes=tuple(self._standing()),
            sessions=tuple(self._session(one) for one in self.sessions),
            goals=tuple(GoalLine(one.id, one.agreed_wording, one.agreed_on, one.reached_on) for one in self.goals),
            actions=tuple(self._actions()),
            private_actions=tuple(self._private_actions()),
            updates=updates,
            announced=self.announced,
            notes=tuple(self._notes()),
            timeline=timeline(self.records()),
        )

    def _parties(self) -> Iterator[PartyLine]:
        others = tuple(role for role in Role if role not in ALWAYS and any(one.role is role for one in self.seats))
        for role in (*ALWAYS, *others):
            sat = [seat for seat in self.seats if seat.role is role and not _never_sat(seat)]
            holds = [seat for seat in sat if seat.until is None or seat.until >= self.today]
            now = [seat for seat in holds if seat.since <= self.today] or holds
            if role is Role.CLIENT:
                now = now or sat  # whoever was coached is the client for good
            if now:
                yield self._party(now[-1])
            else:
                yield _empty(role, sat[-1] if sat else None)

    def _party(self, seat: Seat) -> PartyLine:
        person = self.people[seat.person]
        audience = next((one for one, role in ROLE_OF.items() if role is seat.role), None)
        return PartyLine(
            role=seat.role,
            person=seat.person,
            name=seat.name,
            given=person.given or seat.name,
            courtesy=person.courtesy,
            email=seat.email,
            job_title=seat.job_title,
            organisation=seat.organisation,
            address=seat.address,
            since=seat.since,
            until=seat.until,
            last_told=self._last_told(seat.person, audience) if audience else None,
            next_letter=next((one for one in self.waiting if one.audience is audience), None),
        )

    def _last_told(self, reader: PersonId, audience: Audience) -> Told | None:
        theirs = [one for one in self.drafts if one.audience is audience and one.reader == reader]
        left = [(self.told_on[one.id], one) for one in theirs if one.id in self.told_on]
        if not left:
            return None
        day, draft = max(left, key=lambda one: one[0])
        approved = self.work.summaries.latest(draft.id)
        told = approved[0].statements if approved else ()
        return Told(day, draft.occasion, tuple(dict.fromkeys(one.topic for one in told)))

    def _agreements(self) -> Iterator[AgreementLine]:
        kept = self.work.scans.kept(self.engagement.id)
        for one in reversed(self.versions):
            yield AgreementLine(
                id=one.id,
                version=one.version,
                agreed_on=one.agreed_on,
                in_force_from=one.in_force_from,
                ended_on=one.ended_on,
                matrix=tuple(_matrix(one)),
                letters=one.letters,
                standing=one.standing,
                signed_by=tuple(self._signed(signature.person) for signature in one.signatures),
                signed_elsewhere=one.signed_elsewhere,
                scan_kept=one.id in kept,
                in_force=one is self.present,
            )

    def _signed(self, person: PersonId) -> tuple[Role | None, str]:
        seat = next((one for one in self.seats if one.person == person), None)
        return (seat.role, seat.name) if seat is not None else (None, "")

    def _standing(self) -> Iterator[StandingYes]:
        for audience in Audience:
            yes = self.work.summaries.standing(self.engagement.id, audience)
            reader = self.people.get(yes.reader) if yes is not None else None
            if yes is not None and reader is not None:
                yield StandingYes(audience, reader.name, yes.given_on, yes.withdrawn_on)

    def _session(self, one: CoachingSession) -> SessionLine:
        number, note = self.numbers.get(one.id), self.note_about.get(one.id)
        return SessionLine(one.id, number, one.starts_at, one.minutes, one.attendance, one.mode, note)

    def _actions(self) -> Iterator[ActionLine]:
        for one in _by_due_day(self.work.actions.of(self.engagement.id)):
            who = self._owner(one.owner)
            yield ActionLine(one.id, one.wording, one.owner, who, one.agreed_on, one.due_on, one.progress)

    def _private_actions(self) -> Iterator[PrivateActionLine]:
        for one in _by_due_day(self.work.private_actions.of(self.engagement.id)):
            yield PrivateActionLine(one.id, one.words, one.owner, self._owner(one.owner), one.due_on, one.progress)

    def _owner(self, owner: Owner) -> str:
        role = _ROLE_OF_OWNER.get(owner)
        held = [seat for seat in self.seats if seat.role is role and not _never_sat(seat)]
        person = self.people.get(held[-1].person) if held else None
        return (person.given or person.name) if person is not None else ""

    def _update(self, draft: SummaryDraft) -> UpdateLine:
        sealed, superseded_on = self.work.summaries.latest(draft.id) or (None, None)
        yes = self.work.summaries.approval(draft.id) or self.work.summaries.standing(draft.engagement, draft.audience)
        letters = self.present.letters if self.present else ()
        due = [one.due_on for one in letters if (one.audience, one.occasion) == (draft.audience, draft.occasion)]
        reader = self.people.get(draft.reader)
        return UpdateLine(
            id=draft.id,
            audience=draft.audience,
            reader=reader.name if reader else "",
            reader_given=(reader.given or reader.name) if reader else "",
            occasion=draft.occasion,
            state=state_of(
                draft,
                yes,
                self.today,
                superseded=superseded_on is not None,
                released=sealed is not None and self.work.ledger.has_page(draft.id, sealed.seal()),
            ),
            version=draft.version,
            written_on=on_the_day(draft.written_at),
            due_on=min(due, default=None),
            told_on=self.told_on.get(draft.id),
            went=went(self.entries, draft.id, draft.written_at),
        )

    def _notes(self) -> Iterator[NoteLine]:
        for one in self.openings:
            number = self.numbers.get(one.session) if one.session else None
            yield NoteLine(one.id, one.session, number, one.about, one.version, one.words)


def _never_sat(seat: Seat) -> bool:
    return seat.until is not None and seat.until < seat.since


def _empty(role: Role, last: Seat | None) -> PartyLine:
    name, until = (last.name, last.until) if last is not None else ("", None)
    return PartyLine(role, None, name, "", Courtesy.NONE, "", "", "", "", None, until)


def _matrix(agreement: ThreeWayAgreement) -> Iterator[MatrixLine]:
    for topic in (*agreement.rows, *(topic for topic in Topic if topic not in agreement.rows)):
        boss, hr = agreement.sharing(topic, Audience.BOSS), agreement.sharing(topic, Audience.HR)
        yield MatrixLine(topic, boss, hr, topic in agreement.rows)


def _by_due_day(actions: Iterable[Item]) -> list[Item]:
    return sorted(actions, key=lambda one: (one.due_on is None, one.due_on or date.max))
