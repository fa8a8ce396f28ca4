"""What the form for a new client decides: what can't be, what is offered, and that nothing typed is lost."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import partial
from typing import Final, Protocol

from coachdesk.app.engagements import SeatRefused
from coachdesk.app.lists import PostLine
from coachdesk.base.errors import CoachDeskError, RuleBroken
from coachdesk.base.ids import EngagementId
from coachdesk.confidential.unfinished import UnfinishedForm
from coachdesk.confidential.words import PrivateWords
from coachdesk.domain.engagement import Kind
from coachdesk.domain.people import Role
from coachdesk.ui.new_client.typed import Part, Typed, refusals, taken_up
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.unfinished import THROWN, Shape, Unfinished
from coachdesk.ui.workplace import Notice, Workplace

_FIELD_OF: Final = {Role.CLIENT: Part.NAME, Role.BOSS: Part.BOSS, Role.HR: Part.HR}
_FORM: Final = "new_client"
_NOT_ADDED: Final = "The new client was not added."
_KEPT: Final = f"{_NOT_ADDED} What you typed is kept."
_SUGGESTING: Final = {Part.BOSS: Role.BOSS, Part.HR: Role.HR}


class NewClientView(Protocol):
    """What the presenter asks of the page."""

    def typed(self) -> Typed:
        """The form as it stands."""
        ...

    def refuse(self, refused: Mapping[StrEnum, str], sentence: str = "") -> None:
        """Say no beside these fields, or at the foot; what was typed stays."""
        ...

    def offer(self, part: Part, names: Sequence[str]) -> None:
        """Offer what is on record."""
        ...

    def fill_person(self, part: Part, line: PostLine) -> None:
        """What is on record about somebody who was picked."""
        ...

    def show_typed(self, typed: Typed) -> None:
        """What was typed before, to be typed on."""
        ...

    def ask_to_stay(self, detail: str) -> None:
        """The page can't be left: what was typed is not on the disk."""
        ...

    def say_kept(self) -> None:
        """What was typed is on the disk after all."""
        ...


class NewClientPresenter:
    """Turns the form into an engagement."""

    def __init__(self, view: NewClientView, workplace: Workplace) -> None:
        """An empty form."""
        self._view = view
        self._workplace = workplace
        self._today = workplace.desks.day()
        self._people: dict[Part, Sequence[PostLine]] = {}
        kept = Notice(_KEPT, partial(workplace.go, Place(Screen.NEW_CLIENT)))
        self._unfinished = Unfinished(view, workplace, _FORM, _SHAPE, Typed(), kept)

    def begin(self, typed: Typed, put_away: str = "") -> None:
        """The form as it is before anything is typed; then what was put away, or else kept when it was left."""
        self._unfinished.before = typed
        before = taken_up(put_away) if put_away else None
        if before is not None:
            self._view.show_typed(before)
        else:
            self._unfinished.take_up()

    def suggest_organisations(self, typed: str) -> None:
        """The first letters of an organisation were typed."""
        desk = self._workplace.desks.directory
        tell = partial(self._view.offer, Part.ORGANISATION)
        self._workplace.runner.run(partial(desk.suggest_organisations, typed), tell)

    def suggest_people(self, part: Part) -> None:
        """Somebody of the organisation is being named in this role."""
        organisation = self._view.typed().organisation.strip()
        if organisation:
            read = partial(self._workplace.desks.directory.suggest_people, organisation, _SUGGESTING[part])
            self._workplace.runner.run(read, partial(self._people_came, part))

    def picked(self, part: Part, name: str) -> None:
        """One of those offered was picked: what is on record about them need not be typed."""
        line = next((one for one in self._people.get(part, ()) if one.name == name), None)
        if line is not None:
            self._view.fill_person(part, line)

    def add(self) -> None:
        """The engagement begins, with everybody named at its table; or nothing of it, and why."""
        typed = self._view.typed()
        found = refusals(typed, self._today)
        begins = typed.begins_on(self._today)
        self._view.refuse(found)
        if found or begins is None:
            return
        work = partial(
            self._workplace.desks.engagements.open,
            typed.client(),
            typed.organisation.strip(),
            begins,
            kind=Kind(typed.kind),
            planned_end=typed.ends_on(self._today),
            planned_sessions=typed.planned_sessions(),
            address=typed.address.strip(),
            seats=typed.seats(),
        )
        self._workplace.runner.run(work, partial(self._added, typed), self._refused)

    def cancel(self) -> None:
        """Back to where the coach came from; what was typed can be had back for a while."""
        self._throw_away(_NOT_ADDED)
        self._workplace.back()

    def begin_anew(self) -> None:
        """An empty form; what was typed can be had back for a while."""
        self._throw_away(THROWN)

    def leave(self) -> bool:
        """Keep what was typed; False where it can't be kept, and then the page stays."""
        if self._unfinished.leave():
            return True
        self._view.ask_to_stay(self._unfinished.why)
        return False

    def keep(self) -> None:
        """Try once more."""
        if self._unfinished.keep():
            self._view.say_kept()
        else:
            self._view.ask_to_stay(self._unfinished.why)

    def leave_without(self) -> None:
        """The coach lets the last words go."""
        self._unfinished.let_go()
        self._workplace.back()

    def _throw_away(self, told: str) -> None:
        typed = self._view.typed()
        if typed != self._unfinished.before:
            again = Place(Screen.NEW_CLIENT, more=typed.put_away())
            self._workplace.tell(Notice(told, partial(self._workplace.go, again)))
            self._unfinished.forget()
            self._view.show_typed(self._unfinished.before)

    def _people_came(self, part: Part, lines: Sequence[PostLine]) -> None:
        self._people[part] = lines
        self._view.offer(part, [one.name for one in lines])

    def _added(self, typed: Typed, key: EngagementId) -> None:
        self._unfinished.forget()
        self._unfinished.let_go()
        self._workplace.tell(Notice(f"The engagement of {typed.name.strip()} is on record."))
        self._workplace.go(Place(Screen.ENGAGEMENT, about=key))

    def _refused(self, no: CoachDeskError) -> None:
        if isinstance(no, SeatRefused):
            self._view.refuse({_FIELD_OF[no.role]: str(no)})
        elif isinstance(no, RuleBroken):
            self._view.refuse({}, str(no))
        else:
            raise no


def _write(typed: Typed) -> tuple[str, PrivateWords]:
    return typed.put_away(), PrivateWords("")


def _read(form: UnfinishedForm) -> Typed | None:
    return taken_up(form.content)


_SHAPE: Final = Shape(_write, _read)
