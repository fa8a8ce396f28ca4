"""Engagements: who is coached, for whom, and who sits at the table."""

from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from coachdesk.app.news import Happened
from coachdesk.app.ports import EngagementLine, Work
from coachdesk.app.room import Room, the_one
from coachdesk.base.errors import RuleBroken
from coachdesk.base.ids import EngagementId, NoteId, OrganisationId, PartyId, PersonId, PostId, SessionId
from coachdesk.base.spans import minutes
from coachdesk.base.text import clean
from coachdesk.domain.engagement import Ending, Engagement, Kind, Party, Seat, Urgency
from coachdesk.domain.people import Courtesy, Organisation, Person, Post, Role, split_name
from coachdesk.domain.sessions import Attendance, CoachingSession


@dataclass(frozen=True, slots=True)
class Who:
    """A person as the coach names them: enough to find them again or to write them down."""

    name: str
    email: str = ""
    courtesy: Courtesy = Courtesy.NONE
    job_title: str = ""


@dataclass(frozen=True, slots=True)
class EngagementView:
    """One engagement as its page shows it.

    Attributes:
        notes: of each its id, its day and its version, and not a word of it.
    """

    engagement: Engagement
    seats: tuple[Seat, ...]
    sessions: tuple[CoachingSession, ...]
    notes: tuple[tuple[NoteId, date, int], ...]


class SeatRefused(RuleBroken):
    """What is on record about somebody says no.

    Attributes:
        role: in which role they were named.
    """

    def __init__(self, role: Role, sentence: str) -> None:
        """Keep the role beside the sentence."""
        self.role = role
        super().__init__(sentence)


class Engagements:
    """The desk for engagements and their parties."""

    def __init__(self, room: Room) -> None:
        """A desk in an unlocked practice."""
        self._room = room

    def open(  # noqa: PLR0913 - an engagement is opened with just these
        self,
        client: Who,
        organisation: str,
        begins_on: date,
        *,
        kind: Kind = Kind.DEVELOPMENTAL,
        urgency: Urgency = Urgency.CALM,
        planned_end: date | None = None,
        planned_sessions: int | None = None,
        address: str = "",
        seats: Iterable[tuple[Role, Who]] = (),
    ) -> EngagementId:
        """A new engagement with its client at the table, and with whoever else sits there from its first day.

        Raises:
            SeatRefused: what is on record about one of them says no.
            RuleBroken: the dates or the number of sessions can't be, or it is on record already.
        """
        key = EngagementId(self._room.dice.new_id())
        with self._room.practice.work() as work:
            sponsor = self.organisation(work, organisation, address)
            with _about(Role.CLIENT):
                person = self.person(work, client)
            for known in work.engagements.of_client(person.id):
                if (known.organisation, known.begins_on) == (sponsor.id, begins_on):
                    raise RuleBroken(f"This engagement of {person.name} is on record already. Nothing was changed.")
            work.engagements.put(
                Engagement(key, person.id, sponsor.id, kind, urgency, begins_on, planned_end, planned_sessions)
            )
            with _about(Role.CLIENT):
                post = self.post(work, person, sponsor, Role.CLIENT, client.job_title, begins_on)
            self._sit(work, key, post, begins_on)
            for role, who in seats:
                with _about(role):
                    other = self._other(work, who, person)
                    post = self.post(work, other, sponsor, role, who.job_title, begins_on)
                self._sit(work, key, post, begins_on)
            work.commit()
        self._room.news.tell(Happened.PARTIES, engagement=key)
        return key

    def seat(self, engagement: str, role: Role, who: Who, since: date) -> None:
        """Somebody takes a seat at this engagement's table from a day on; whoever held it before leaves the day before.

        Raises:
            RuleBroken: the seat is the client's, or the day is before somebody took it.
        """
        if role is Role.CLIENT:
            raise RuleBroken("The client's seat does not change hands; open a new engagement.")
        with self._room.practice.work() as work:
            key = EngagementId(the_one(work.engagements, engagement, "engagement"))
            found = _found(work, key)
            client = work.people.find(found.client)
            person = self._other(work, who, client)
            sponsor = work.organisations.find(found.organisation)
            for party, post in work.parties.at(key):
                if post.role is role and party.until is None and post.person != person.id:
                    work.parties.change(party.leave(since - timedelta(days=1)))
            if sponsor is not None:
                self._sit(work, key, self.post(work, person, sponsor, role, who.job_title, since), since)
            work.commit()
        self._room.news.tell(Happened.PARTIES, engagement=key)

    def leave(self, engagement: str, role: Role, day: date) -> None:
        """Whoever holds this seat holds it for the last time on `day`; the seat is empty until somebody takes it.

        Raises:
            RuleBroken: nobody holds it.
        """
        with self._room.practice.work() as work:
            key = EngagementId(the_one(work.engagements, engagement, "engagement"))
            held = [party for party, post in work.parties.at(key) if post.role is role and party.until is None]
            if not held:
                raise RuleBroken(f"Nobody sits at this engagement's table as {role.spoken}. Nothing was changed.")
            for party in held:
                work.parties.change(party.leave(day))
            work.commit()
        self._room.news.tell(Happened.PARTIES, engagement=key)

    def end(self, engagement: str, day: date, ending: Ending) -> None:
        """The coaching is over, and with it every agreement about it."""
        with self._room.practice.work() as work:
            key = EngagementId(the_one(work.engagements, engagement, "engagement"))
            work.engagements.change(_found(work, key).end(day, ending))
            for agreement in work.agreements.of(key):
                if agreement.ended_on is None:
                    work.agreements.end(agreement.id, day)
            work.commit()
        self._room.news.tell(Happened.PARTIES, Happened.AGREEMENT, engagement=key)

    def plan(self, engagement: str, planned_end: date | None, planned_sessions: int | None) -> None:
        """How long the coaching is meant to last, and over how many sessions, from now on.

        Raises:
            RuleBroken: it would end before it begins, or a standing sentence would lose the date that it names.
        """
        with self._room.practice.work() as work:
            key = EngagementId(the_one(work.engagements, engagement, "engagement"))
            if planned_end is None and any(one.names_the_end for one in work.agreements.of(key)):
                raise RuleBroken("A sentence that stands in the agreement names the planned end. Nothing was changed.")
            found = _found(work, key)
            work.engagements.change(replace(found, planned_end=planned_end, planned_sessions=planned_sessions))
            work.commit()
        self._room.news.tell(Happened.PARTIES, Happened.SESSIONS, engagement=key)

    def plan_session(self, engagement: str, session: CoachingSession) -> SessionId:
        """A session of this engagement."""
        with self._room.practice.work() as work:
            key = EngagementId(the_one(work.engagements, engagement, "engagement"))
            work.sessions.put(replace(session, engagement=key))
            work.commit()
        self._room.news.tell(Happened.SESSIONS, engagement=key)
        return session.id

    def hold(self, session: str, length: int) -> None:
        """A planned session was held, for just so many minutes."""
        self._change_session(session, lambda found: found.held(minutes(length)))

    def miss(self, session: str, what: Attendance) -> None:
        """A planned session was called off or not kept.

        Raises:
            RuleBroken: it was held.
        """
        self._change_session(session, lambda found: found.missed(what))

    def move(self, session: str, starts_at: datetime) -> None:
        """A planned session takes place at another time.

        Raises:
            RuleBroken: it is not planned any more.
        """
        self._change_session(session, lambda found: found.moved(starts_at))

    def unmark(self, session: str, length: int) -> None:
        """A session is planned again, for so many minutes: what was said of it was a mistake."""
        self._change_session(session, lambda found: found.planned_again(minutes(length)))

    def correct(  # noqa: PLR0913 - whatever is not said stays as it is
        self,
        engagement: str,
        role: Role,
        *,
        name: str | None = None,
        email: str | None = None,
        courtesy: Courtesy | None = None,
        job_title: str | None = None,
        address: str | None = None,
    ) -> None:
        """What is on record about whoever holds this seat now; whatever is None stays as it is.

        Raises:
            RuleBroken: nobody holds it, or nothing of the name is left.
        """
        with self._room.practice.work() as work:
            key = EngagementId(the_one(work.engagements, engagement, "engagement"))
            table = work.parties.at(key)
            post = next((held for party, held in table if held.role is role and party.until is None), None)
            person = work.people.find(post.person) if post is not None else None
            if post is None or person is None:
                raise RuleBroken(f"Nobody sits at this engagement's table as {role.spoken}. Nothing was changed.")
            given, family = (person.given, person.family) if name is None else split_name(clean(name))
            work.people.change(
                replace(
                    person,
                    given=given,
                    family=family,
                    email=person.email if email is None else clean(email),
                    courtesy=person.courtesy if courtesy is None else courtesy,
                )
            )
            if job_title is not None:
                work.posts.change(replace(post, job_title=clean(job_title)))
            organisation = work.organisations.find(post.organisation)
            if address is not None and organisation is not None:
                work.organisations.change(replace(organisation, address=clean(address)))
            work.commit()
        self._room.news.tell(Happened.PARTIES, engagement=key)

    def lines(self) -> list[EngagementLine]:
        """Every engagement, by client's name."""
        with self._room.practice.reading() as work:
            return work.engagement_lines()

    def view(self, engagement: str) -> EngagementView:
        """One engagement with its parties and sessions."""
        with self._room.practice.reading() as work:
            key = EngagementId(the_one(work.engagements, engagement, "engagement"))
            notes = tuple((note.id, note.about, note.version) for note in work.notes.of(key))
            return EngagementView(_found(work, key), work.parties.seats(key), tuple(work.sessions.of(key)), notes)

    def organisation(self, work: Work, name: str, address: str = "") -> Organisation:
        """The organisation of this name, written down if it is new."""
        known = work.organisations.named(clean(name))
        if known:
            return known[0]
        made = Organisation(OrganisationId(self._room.dice.new_id()), clean(name), clean(address))
        work.organisations.put(made)
        return made

    def person(self, work: Work, who: Who) -> Person:
        """The person meant: found by e-mail address first, then by the whole name; written down if new.

        Raises:
            RuleBroken: several people bear this name, and no address tells which is meant.
        """
        given, family = split_name(clean(who.name))
        by_email = work.people.with_email(who.email)
        by_name = [one for one in work.people.named(given, family) if not who.email or not one.email]
        found = by_email or by_name
        if len(found) > 1:
            raise RuleBroken("Several people bear this name; give the e-mail address. Nothing was changed.")
        if found:
            return _unlike(found[0], given, family, who)
        made = Person(PersonId(self._room.dice.new_id()), given, family, who.courtesy, clean(who.email))
        work.people.put(made)
        return made

    def post(  # noqa: PLR0913 - a post is made of just these
        self, work: Work, person: Person, organisation: Organisation, role: Role, job_title: str, since: date
    ) -> Post:
        """The person's post in this role, taken up anew unless it is held already."""
        for known in work.posts.of(person.id, organisation.id):
            if known.role is role and known.until is None:
                if clean(job_title) not in {"", known.job_title}:
                    raise RuleBroken(
                        f"{person.name} is on record with another job title. Nothing was changed; use correct."
                    )
                if since < known.since:
                    work.posts.change(replace(known, since=since))
                return known
        key = PostId(self._room.dice.new_id())
        made = Post(key, person.id, organisation.id, role, clean(job_title), since)
        work.posts.put(made)
        return made

    def _other(self, work: Work, who: Who, client: Person | None) -> Person:
        """The person meant, who is not the client."""
        person = self.person(work, who)
        if client is not None and person.id == client.id:
            raise RuleBroken(f"{person.name} is the client and takes no other seat. Nothing was changed.")
        return person

    def _change_session(self, session: str, change: Callable[[CoachingSession], CoachingSession]) -> None:
        with self._room.practice.work() as work:
            found = work.sessions.find(the_one(work.sessions, session, "session"))
            if found is None:
                raise RuleBroken("There is no session with this id. Nothing was changed.")
            work.sessions.change(change(found))
            work.commit()
        self._room.news.tell(Happened.SESSIONS, engagement=found.engagement)

    def _sit(self, work: Work, engagement: EngagementId, post: Post, since: date) -> None:
        if all(party.post != post.id or party.until is not None for party, _ in work.parties.at(engagement)):
            work.parties.put(Party(PartyId(self._room.dice.new_id()), engagement, post.id, since))


@contextmanager
def _about(role: Role) -> Generator[None]:
    """A refusal within is about whoever was named in this role."""
    try:
        yield
    except RuleBroken as no:
        raise SeatRefused(role, str(no)) from None


def _unlike(known: Person, given: str, family: str, who: Who) -> Person:
    """The person on record, unless what was typed contradicts the record."""
    if (known.given.casefold(), known.family.casefold()) != (given.casefold(), family.casefold()):
        raise RuleBroken(f"This e-mail address is {known.name}'s. Nothing was changed.")
    if who.courtesy not in {Courtesy.NONE, known.courtesy}:
        raise RuleBroken(f"{known.name} is on record with another form of address. Nothing was changed; use correct.")
    return known


def _found(work: Work, key: EngagementId) -> Engagement:
    found = work.engagements.find(key)
    if found is None:
        raise RuleBroken("There is no engagement with this id. Nothing was changed.")
    return found
