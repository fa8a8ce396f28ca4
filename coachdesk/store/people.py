"""Organisations, people and their posts, as the practice finds them."""

from typing import Any

from sqlalchemy import func

from coachdesk.base.ids import OrganisationId, PersonId
from coachdesk.base.text import sought
from coachdesk.domain.people import Organisation, Person, Post
from coachdesk.store.shelf import Shelf, named


class Organisations(Shelf[Organisation]):
    """Organisations, found by name."""

    def named(self, name: str) -> list[Organisation]:
        """Those with exactly this name, upper and lower case alike."""
        wanted = " ".join(name.split()).casefold()
        # SQLite folds only ASCII, so the fold that counts is Python's; there are a few hundred organisations at most.
        return [one for one in self._some(self._every().order_by(self._key)) if one.name.casefold() == wanted]

    def _row(self, value: Organisation) -> dict[str, Any]:
        return named(value) | {"sought": sought(value.name)}


class People(Shelf[Person]):
    """People, found by e-mail address or by name."""

    def with_email(self, email: str) -> list[Person]:
        """Those with this address, upper and lower case alike."""
        query = self._every().where(func.lower(self._table.c.email) == email.strip().lower())
        return self._some(query.order_by(self._key)) if email.strip() else []

    def named(self, given: str, family: str) -> list[Person]:
        """Those with exactly this name, upper and lower case alike."""
        first = self._table.c.family == family
        same_family = first | (func.lower(self._table.c.family) == family.lower())
        found = self._some(self._every().where(same_family).order_by(self._key))
        return [one for one in found if one.given.casefold() == given.casefold()]

    def _row(self, value: Person) -> dict[str, Any]:
        return named(value) | {"sought": sought(value.family, value.given, value.email)}


class Posts(Shelf[Post]):
    """Who holds which post."""

    def of(self, person: PersonId, organisation: OrganisationId) -> list[Post]:
        """A person's posts in an organisation, oldest first; the same day falls back to the id."""
        held = (self._table.c.person == person) & (self._table.c.organisation == organisation)
        return self._some(self._every().where(held).order_by(self._table.c.since, self._key))
