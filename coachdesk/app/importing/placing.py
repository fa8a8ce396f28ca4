"""Finding each row's people and organisation, before anything is made of it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from coachdesk.app.importing.known import Practised, folded
from coachdesk.app.importing.lines import Line
from coachdesk.app.importing.people import People
from coachdesk.app.importing.plan import Trouble
from coachdesk.base.errors import InputUnusable
from coachdesk.base.ids import OrganisationId, PersonId
from coachdesk.domain.people import Organisation, Role


@dataclass(frozen=True, slots=True)
class Placed:
    """A row whose people and organisation are found."""

    line: Line
    client: PersonId
    organisation: OrganisationId
    others: tuple[tuple[Role, PersonId, str], ...]


class Placing:
    """Everybody and every organisation that a table names, found in the practice or new."""

    def __init__(self, practice: Practised, new_id: Callable[[], str]) -> None:
        """The practice as it stands."""
        self._practice = practice
        self._new_id = new_id
        self._by_name = dict(practice.organisations)
        self._name_of = {one.id: name for name, one in practice.organisations.items()}
        self.people = People(practice.people, new_id)
        self.troubles: list[Trouble] = []

    def organisation(self, key: OrganisationId) -> Organisation:
        """The organisation with this id."""
        return self._by_name[self._name_of[key]]

    def is_known(self, key: OrganisationId) -> bool:
        """Whether the practice has it already."""
        return self._name_of[key] in self._practice.organisations

    def placed(self, lines: list[Line]) -> list[Placed]:
        """The rows whose people and organisation are found, in the table's order; of the others a trouble is kept."""
        for line in lines:
            for mention in (line.client, *(other for _, other in line.others)):
                self.people.introduce(mention)
        found = list(self._with_people(lines))
        for line, _, _ in found:
            self._name_organisation(line)
        workplaces = self._workplaces((client, line.organisation) for line, client, _ in found)
        placed: list[Placed] = []
        for line, client, others in found:
            name = folded(line.organisation) or _only(workplaces[client])
            if name:
                placed.append(Placed(line, client, self._by_name[name].id, others))
            else:
                self._leave_out(line, "it names no organisation, and the client has none yet or more than one.")
        return placed

    def _with_people(
        self, lines: list[Line]
    ) -> Iterator[tuple[Line, PersonId, tuple[tuple[Role, PersonId, str], ...]]]:
        for line in lines:
            try:
                others = tuple((role, self.people.who(one), one.job_title) for role, one in line.others)
                client = self.people.who(line.client)
            except InputUnusable as no:
                self._leave_out(line, str(no))
            else:
                yield line, client, others

    def _workplaces(self, told: Iterable[tuple[PersonId, str]]) -> dict[PersonId, set[str]]:
        """The organisations of each client's engagements, in the practice and in the table."""
        places: dict[PersonId, set[str]] = defaultdict(set)
        for client, organisation in self._practice.engagements:
            places[client].add(self._name_of.get(organisation, ""))
        for client, name in told:
            places[client].add(folded(name))
        return places

    def _name_organisation(self, line: Line) -> None:
        """Hear of an organisation; of a new one, a later row may tell the address."""
        name = folded(line.organisation)
        if not name or name in self._practice.organisations:
            return
        known = self._by_name.get(name)
        if known is None:
            key = OrganisationId(self._new_id())
            self._by_name[name] = Organisation(key, line.organisation, line.address)
            self._name_of[key] = name
        elif line.address and not known.address:
            self._by_name[name] = replace(known, address=line.address)

    def _leave_out(self, line: Line, why: str) -> None:
        self.troubles.append(Trouble(line.place, f"{line.place}: {why} The row was left out."))


def _only(names: set[str]) -> str:
    named = names - {""}
    return named.pop() if len(named) == 1 else ""
