"""Whose notes these are: a client by whole name, by family name where only one bears it, or by e-mail address."""

from collections import defaultdict
from collections.abc import Iterable

from coachdesk.app.importing.fields import plain_words
from coachdesk.base.errors import InputUnusable
from coachdesk.base.ids import PersonId
from coachdesk.domain.people import Person


class Clients:
    """The practice's clients, as a file's name or the coach may name them."""

    def __init__(self, clients: Iterable[Person]) -> None:
        """Everybody who has an engagement."""
        self._name: dict[PersonId, str] = {}
        self._whole: dict[str, set[PersonId]] = defaultdict(set)
        self._family: dict[str, set[PersonId]] = defaultdict(set)
        self._email: dict[str, set[PersonId]] = defaultdict(set)
        for one in clients:
            self._name[one.id] = one.name
            for name in (f"{one.given} {one.family}", f"{one.family} {one.given}"):  # "Moreau, Ines.docx"
                self._whole[plain_words(name)].add(one.id)
            self._family[plain_words(one.family)].add(one.id)
            self._email[one.email.strip().casefold()].add(one.id)

    def whose(self, hint: str, folder: str = "") -> PersonId:
        """The one client meant: by the file's name, or, where that names nobody, by its folder's.

        Raises:
            InputUnusable: nobody, or more than one.
        """
        try:
            return self._one(hint)
        except InputUnusable:
            if not self._found(plain_words(folder), ""):
                raise
            return self._one(folder)

    def _one(self, hint: str) -> PersonId:
        words = plain_words(hint)
        if not words:
            raise InputUnusable("nothing in its name or its folder's tells whose notes these are.")
        address = hint.strip().casefold()
        found = self._found(words, address)
        if not found:
            raise InputUnusable("no client of the practice is called as its name or its folder's says.")
        if len(found) > 1:
            raise InputUnusable("more than one client is called as its name or its folder's says.")
        return next(iter(found))

    def _found(self, words: str, address: str) -> set[PersonId]:
        return (
            self._whole.get(words)
            or self._family.get(words)
            or (self._email.get(address) if address else None)
            or self._named_within(words)
        ) or set()

    def _named_within(self, words: str) -> set[PersonId]:
        """Whoever's whole name, of two words at least, stands within: "Ines Moreau laufend"."""
        padded = f" {words} "
        names = (name for name in self._whole if " " in name and f" {name} " in padded)
        return {key for name in names for key in self._whole[name]}

    def name(self, key: PersonId) -> str:
        """A client's name."""
        return self._name[key]
