"""The organisations that send the invented coach clients, and who has sat in which chair there, one after another."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Final

from coachdesk.app.sample.batch import Batch
from coachdesk.app.sample.naming import Naming
from coachdesk.app.sample.words import Phrases, Words
from coachdesk.base.clock import Dice
from coachdesk.base.ids import PostId
from coachdesk.domain.people import Organisation, Person, Post, Role

_OPENING: Final = (Role.BOSS, Role.HR)  # every organisation's first two chairs
_FURTHER: Final = (Role.BOSS, Role.BOSS, Role.BOSS, Role.HR, Role.PAYER)
_BEFORE: Final = timedelta(days=2_000)  # how long before the practice began the first of a chair may have come
_SHORTEST: Final = timedelta(days=120)


@dataclass(frozen=True, slots=True)
class Chair:
    """One post in an organisation with all who have held it, oldest first, without a gap."""

    role: Role
    held: tuple[tuple[Post, Person], ...]

    def between(self, first: date, last: date) -> Iterator[tuple[Post, Person]]:
        """Who sat here at any time from `first` to `last`, both counted in."""
        for post, person in self.held:
            if post.since <= last and (post.until is None or post.until >= first):
                yield post, person


@dataclass(slots=True)
class Firm:
    """An organisation with its chairs."""

    organisation: Organisation
    language: str
    chairs: list[Chair] = field(default_factory=list[Chair])

    def chair(self, role: Role, chance: Random) -> Chair:
        """One of the chairs of this role."""
        return chance.choice([chair for chair in self.chairs if chair.role is role])


@dataclass(frozen=True, slots=True)
class Market:
    """Makes organisations and the people in them."""

    words: Words
    naming: Naming
    dice: Dice
    chance: Random
    opened: date
    today: date

    def firms(self, organisations: int, contacts: int, batch: Batch) -> list[Firm]:
        """So many organisations, and as nearly as can be so many people in their chairs; two chairs each at least."""
        firms = [Firm(*self.naming.organisation(at)) for at in range(organisations)]
        batch.organisations.extend(firm.organisation for firm in firms)
        left = contacts
        for role in _OPENING:
            for firm in firms:
                left -= self._sit(firm, role, 1, batch)
        while left > 0 and firms:
            firm = self.chance.choice(firms)
            left -= self._sit(firm, self.chance.choice(_FURTHER), min(left, self.chance.randint(1, 3)), batch)
        return firms

    def _sit(self, firm: Firm, role: Role, number: int, batch: Batch) -> int:
        people = [self.naming.person(firm.organisation) for _ in range(number)]
        posts = list(self._posts(firm, role, people))
        batch.people.extend(people)
        batch.posts.extend(posts)
        firm.chairs.append(Chair(role, tuple(zip(posts, people, strict=True))))
        return number

    def _posts(self, firm: Firm, role: Role, people: list[Person]) -> Iterator[Post]:
        since = self.opened - timedelta(days=self.chance.randint(30, _BEFORE.days))
        titles = _titles(self.words.phrases[firm.language], role)
        title = self.chance.choice(titles)
        for place, person in enumerate(people):
            left = len(people) - place - 1
            until = self._until(since, left) if left else None
            key = PostId(self.dice.new_id())
            yield Post(key, person.id, firm.organisation.id, role, title, since, until)
            since = until + timedelta(days=1) if until else since

    def _until(self, since: date, left: int) -> date:
        share = (self.today - since) // (left + 1)
        return since + max(_SHORTEST, share * self.chance.randint(60, 140) // 100)


def _titles(phrases: Phrases, role: Role) -> tuple[str, ...]:
    return {Role.BOSS: phrases.boss_titles, Role.HR: phrases.hr_titles}.get(role, phrases.client_titles)
