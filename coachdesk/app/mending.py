"""Taking back what was recorded by mistake: a seat, an end, a goal called reached."""

from collections.abc import Iterable
from datetime import date, timedelta

from coachdesk.app.news import Happened
from coachdesk.app.ports import Work
from coachdesk.app.room import Room, the_one
from coachdesk.base.errors import RuleBroken
from coachdesk.base.ids import EngagementId, PersonId
from coachdesk.domain.engagement import Party
from coachdesk.domain.people import Post, Role


class Mending:
    """The desk at which a step is taken back."""

    def __init__(self, room: Room) -> None:
        """A desk in an unlocked practice."""
        self._room = room

    def still_sits(self, engagement: str, role: Role) -> None:
        """Whoever left this seat last has not left it.

        Raises:
            RuleBroken: nobody left it, or somebody else sits there meanwhile.
        """
        with self._room.practice.work() as work:
            key = EngagementId(the_one(work.engagements, engagement, "engagement"))
            sat = _sat(work, key, role)
            if any(party.until is None for party, _ in sat):
                raise RuleBroken(f"Somebody sits at this table as {role.spoken} already. Nothing was changed.")
            if not sat:
                raise RuleBroken(f"Nobody left this table as {role.spoken}. Nothing was changed.")
            work.parties.change(max((party for party, _ in sat), key=_last_day).stay())
            work.commit()
        self._room.news.tell(Happened.PARTIES, engagement=key)

    def never_sat(self, engagement: str, role: Role, before: PersonId | None) -> None:
        """Whoever holds this seat was seated by mistake; `before`, where given, goes on holding it.

        Raises:
            RuleBroken: nobody holds it.
        """
        with self._room.practice.work() as work:
            key = EngagementId(the_one(work.engagements, engagement, "engagement"))
            sat = _sat(work, key, role)
            holders = [party for party, _ in sat if party.until is None]
            if not holders:
                raise RuleBroken(f"Nobody sits at this engagement's table as {role.spoken}. Nothing was changed.")
            for party in holders:
                work.parties.change(party.leave(party.since - timedelta(days=1)))
            earlier = [party for party, post in sat if post.person == before and party.until is not None]
            if earlier:
                work.parties.change(max(earlier, key=lambda party: party.since).stay())
            work.commit()
        self._room.news.tell(Happened.PARTIES, engagement=key)

    def goes_on(self, engagement: str, agreements: Iterable[str]) -> None:
        """The coaching has not ended, and these agreements, which ended with it, have not either.

        Raises:
            RuleBroken: it has not ended.
        """
        with self._room.practice.work() as work:
            key = EngagementId(the_one(work.engagements, engagement, "engagement"))
            found = work.engagements.find(key)
            if found is not None:
                work.engagements.change(found.go_on())
            _run_on(work, key, agreements)
            work.commit()
        self._room.news.tell(Happened.PARTIES, Happened.AGREEMENT, engagement=key)

    def runs_on(self, engagement: str, agreements: Iterable[str]) -> None:
        """These agreements have not ended.

        Raises:
            RuleBroken: the engagement itself has.
        """
        with self._room.practice.work() as work:
            key = EngagementId(the_one(work.engagements, engagement, "engagement"))
            found = work.engagements.find(key)
            if found is not None and found.ended_on is not None:
                raise RuleBroken("The coaching has ended, and its agreement with it. Nothing was changed.")
            _run_on(work, key, agreements)
            work.commit()
        self._room.news.tell(Happened.AGREEMENT, engagement=key)


def _sat(work: Work, engagement: EngagementId, role: Role) -> list[tuple[Party, Post]]:
    """Whoever sits or sat in this role; a seat that was a mistake is passed over."""
    return [
        (party, post)
        for party, post in work.parties.at(engagement)
        if post.role is role and (party.until is None or party.until >= party.since)
    ]


def _run_on(work: Work, engagement: EngagementId, agreements: Iterable[str]) -> None:
    wanted = set(agreements)
    for one in work.agreements.of(engagement):
        if one.id in wanted:
            work.agreements.end(one.id, None)


def _last_day(party: Party) -> date:
    return party.until or date.max
