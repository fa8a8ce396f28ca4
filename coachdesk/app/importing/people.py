"""Who is meant: people of the practice and of the table, found by e-mail address first, then by their whole name."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace

from coachdesk.app.importing.lines import Mention
from coachdesk.base.errors import InputUnusable
from coachdesk.base.ids import PersonId
from coachdesk.domain.people import Courtesy, Person


class People:
    """Everybody whom the practice or the table names; nobody new is written down until a row needs them."""

    def __init__(self, known: Iterable[Person], new_id: Callable[[], str]) -> None:
        """The people of the practice."""
        self._new_id = new_id
        self._everybody: dict[PersonId, Person] = {}
        self._by_email: dict[str, list[PersonId]] = defaultdict(list)
        self._by_name: dict[tuple[str, str], list[PersonId]] = defaultdict(list)
        self._address: dict[PersonId, str] = {}
        self._found: dict[tuple[str, str, str], PersonId] = {}
        for person in known:
            self._enter(person)
        self._known = frozenset(self._everybody)

    def introduce(self, mention: Mention) -> None:
        """Hear of somebody's address before anybody is looked for by name alone."""
        if mention.email:
            try:
                self.who(mention)
            except InputUnusable:
                return  # it is told of the row that needs them

    def who(self, mention: Mention) -> PersonId:
        """The one person meant, new or known.

        Raises:
            InputUnusable: it may be more than one, or the address is somebody else's.
        """
        key = (*_folded(mention.given, mention.family), mention.email.casefold())
        if key not in self._found:
            self._found[key] = self._looked_for(mention)
        self._courteous(self._found[key], mention.courtesy)
        return self._found[key]

    def person(self, key: PersonId) -> Person:
        """The person with this id."""
        return self._everybody[key]

    def is_known(self, key: PersonId) -> bool:
        """Whether the practice has them already."""
        return key in self._known

    def _looked_for(self, mention: Mention) -> PersonId:
        found = self._with_address(mention) if mention.email else None
        if found is None:
            found = self._with_name(mention)
        if mention.email and not self._address.get(found):  # known without one; for this table it is theirs
            self._holds(found, mention.email)
        return found

    def _with_address(self, mention: Mention) -> PersonId | None:
        holders = self._by_email[mention.email.casefold()]
        if len(holders) > 1:
            holders = [one for one in holders if one in self._by_name[_folded(mention.given, mention.family)]]
            if len(holders) != 1:
                raise InputUnusable("several people have this e-mail address; give each their own.")
        if holders and mention.name and not _share_a_name(self._everybody[holders[0]].name, mention.name):
            raise InputUnusable("an e-mail address in it belongs to somebody of another name; give each their own.")
        return holders[0] if holders else None

    def _with_name(self, mention: Mention) -> PersonId:
        if not mention.name:
            raise InputUnusable("it gives an e-mail address that nobody in the practice has, and no name.")
        namesakes = self._by_name[_folded(mention.given, mention.family)]
        if mention.email:
            namesakes = [one for one in namesakes if not self._address.get(one)]
        if len(namesakes) > 1:
            raise InputUnusable(f"several people are called {mention.name}; give the e-mail address.")
        return namesakes[0] if namesakes else self._enter(self._new(mention))

    def _new(self, mention: Mention) -> Person:
        return Person(PersonId(self._new_id()), mention.given, mention.family, mention.courtesy, mention.email)

    def _enter(self, person: Person) -> PersonId:
        self._everybody[person.id] = person
        self._by_name[_folded(person.given, person.family)].append(person.id)
        if person.email:
            self._holds(person.id, person.email)
        return person.id

    def _holds(self, key: PersonId, email: str) -> None:
        self._by_email[email.casefold()].append(key)
        self._address[key] = email.casefold()

    def _courteous(self, key: PersonId, courtesy: Courtesy) -> None:
        """Of somebody new, a later row may tell the courtesy; somebody known stays as they are."""
        person = self._everybody[key]
        if key not in self._known and person.courtesy is Courtesy.NONE:
            self._everybody[key] = replace(person, courtesy=courtesy)


def _folded(given: str, family: str) -> tuple[str, str]:
    return " ".join(given.split()).casefold(), " ".join(family.split()).casefold()


def _share_a_name(one: str, other: str) -> bool:
    """Whether two names may be one person's: a word of the one is a word of the other."""
    words = [set(name.casefold().replace("-", " ").split()) for name in (one, other)]
    return bool(words[0] & words[1])
