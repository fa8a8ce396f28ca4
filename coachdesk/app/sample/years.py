"""Spreads clients, engagements and work over the years of an invented practice."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Final

from coachdesk.app.sample.batch import Batch
from coachdesk.app.sample.market import Firm
from coachdesk.app.sample.naming import Naming
from coachdesk.app.sample.past import Client, Course
from coachdesk.app.sample.sizes import Amounts
from coachdesk.app.sample.words import Words
from coachdesk.base.clock import Dice
from coachdesk.base.ids import PostId
from coachdesk.domain.people import Post, Role

YEAR: Final = 365
_LEAST: Final = 5  # a share is between five and fifteen tenths of the usual one
_MOST: Final = 15
_SETTLED: Final = 260  # an engagement that is over began at least so many days ago


def shares(total: int, parts: int, chance: Random) -> list[int]:
    """`total` in so many parts, uneven as life is, which add up exactly."""
    if parts == 0:
        return []
    weights = [chance.randint(_LEAST, _MOST) for _ in range(parts)]
    parted: list[int] = []
    whole, done = sum(weights), 0
    for weight in weights:
        before, done = total * done // whole, done + weight
        parted.append(total * done // whole - before)
    return parted


@dataclass(frozen=True, slots=True)
class Years:
    """Says who was coached when, and how much."""

    words: Words
    naming: Naming
    dice: Dice
    chance: Random
    amounts: Amounts
    opened: date
    today: date

    def clients(self, firms: list[Firm], batch: Batch) -> list[Client]:
        """The clients, the largest organisation's first."""
        made = [
            self._client(firms[0] if at < self.amounts.crowd else self.chance.choice(firms))
            for at in range(self.amounts.clients)
        ]
        batch.people.extend(client.person for client in made)
        batch.posts.extend(client.post for client in made)
        return made

    def courses(self, clients: list[Client]) -> Iterator[tuple[Client, Course]]:
        """Every engagement: the long one first, then one for each client, then second ones."""
        number, longest = self.amounts.engagements, self.amounts.longest
        sessions = shares(self.amounts.sessions - longest, number - bool(longest), self.chance)
        if longest:
            sessions.insert(0, longest)
        actions = shares(self.amounts.actions, number, self.chance)
        letters = shares(self.amounts.summaries, number, self.chance)
        for at in range(number):
            client = clients[at] if at < len(clients) else self.chance.choice(clients)
            first, last, running = self._days(at, long=bool(longest) and at == 0)
            pasted = self.amounts.paste and at == 0
            yield client, Course(first, last, running, sessions[at], actions[at], letters[at], pasted)

    def _days(self, at: int, *, long: bool) -> tuple[date, date, bool]:
        if long:
            return self.today - timedelta(days=9 * YEAR), self.today - timedelta(days=40), False
        if at >= self.amounts.engagements - self.amounts.active:
            first = self.today - timedelta(days=self.chance.randint(20, 300))
            return first, self.today + timedelta(days=self.chance.randint(15, 150)), True
        span = (self.today - self.opened).days - _SETTLED
        first = self.opened + timedelta(days=self.chance.randint(0, span))
        return first, first + timedelta(days=self.chance.randint(110, _SETTLED - 5)), False

    def _client(self, firm: Firm) -> Client:
        person = self.naming.person(firm.organisation)
        title = self.chance.choice(self.words.phrases[firm.language].client_titles)
        since = self.opened - timedelta(days=self.chance.randint(30, 1_500))
        key = PostId(self.dice.new_id())
        return Client(person, Post(key, person.id, firm.organisation.id, Role.CLIENT, title, since), firm)
