"""Action items: agreed among all three parties, or between client and coach."""

from datetime import date

from coachdesk.app.news import Happened
from coachdesk.app.room import Room, the_one
from coachdesk.base.errors import RuleBroken
from coachdesk.base.ids import ActionId, EngagementId
from coachdesk.base.text import clean
from coachdesk.confidential.intentions import PrivateAction
from coachdesk.confidential.words import PrivateWords
from coachdesk.domain.actions import AgreedAction, Owner, Progress


class Actions:
    """The desk for action items."""

    def __init__(self, room: Room) -> None:
        """A desk in an unlocked practice."""
        self._room = room

    def agree(self, engagement: str, wording: str, owner: Owner, due_on: date | None) -> ActionId:
        """An action item that all three parties know of."""
        key = ActionId(self._room.dice.new_id())
        with self._room.practice.work() as work:
            whose = EngagementId(the_one(work.engagements, engagement, "engagement"))
            work.actions.put(AgreedAction(key, whose, clean(wording), owner, self._room.clock.today(), due_on))
            work.commit()
        self._room.news.tell(Happened.ACTIONS, engagement=whose)
        return key

    def intend(self, engagement: str, words: PrivateWords, owner: Owner, due_on: date | None) -> ActionId:
        """An action item between client and coach.

        Raises:
            RuleBroken: it has no words, or is a boss's or HR's, who know nothing of it.
        """
        if owner not in {Owner.CLIENT, Owner.COACH}:
            raise RuleBroken("A private action item is the client's or the coach's. Nothing was changed.")
        if not words:
            raise RuleBroken("An action item needs words. Nothing was changed.")
        key = ActionId(self._room.dice.new_id())
        with self._room.practice.work() as work:
            whose = EngagementId(the_one(work.engagements, engagement, "engagement"))
            work.private_actions.put(PrivateAction(key, whose, words, owner, due_on))
            work.commit()
        self._room.news.tell(Happened.ACTIONS, engagement=whose)
        return key

    def mark(self, action: str, progress: Progress) -> None:
        """What became of an action item, agreed or private; OPEN takes a mark back.

        Raises:
            RuleBroken: there is no action item with this id, or it was closed already.
        """
        with self._room.practice.work() as work:
            agreed, private = work.actions.find(action), work.private_actions.find(action)
            if agreed is not None:
                whose = agreed.engagement
                work.actions.change(agreed.reopen() if progress is Progress.OPEN else agreed.close(progress))
            elif private is not None:
                whose = private.engagement
                work.private_actions.change(private.mark(progress))
            else:
                raise RuleBroken("There is no action item with this id. Nothing was changed.")
            work.commit()
        self._room.news.tell(Happened.ACTIONS, engagement=whose)
