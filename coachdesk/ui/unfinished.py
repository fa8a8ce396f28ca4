"""A form that is left half filled: kept in the practice, shown again when it is opened again, and never lost unsaid."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from functools import partial
from typing import TYPE_CHECKING, Final, Generic, Protocol, TypeVar

from coachdesk.base.errors import CoachDeskError
from coachdesk.confidential.unfinished import UnfinishedForm
from coachdesk.confidential.words import PrivateWords
from coachdesk.ui.workplace import Notice, Workplace

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Typed = TypeVar("Typed", bound="DataclassInstance")
STAYS: Final = "This page stays open, since what you typed is not on the disk. It is still here."
THROWN: Final = "What was typed was thrown away."
ANEW: Final = "Begin anew, without what was typed before"
_MISTAKE: Final = "CoachDesk made a mistake."


class HalfFilled(Protocol[Typed]):
    """A form as the one who keeps it knows it."""

    def typed(self) -> Typed:
        """The form as it stands."""
        ...

    def show_typed(self, typed: Typed) -> None:
        """What was typed before, to be typed on."""
        ...


@dataclass(frozen=True, slots=True)
class Shape(Generic[Typed]):
    """How a form is written down and read again; what can't be read is None, as after a change of the form."""

    write: Callable[[Typed], tuple[str, PrivateWords]]
    read: Callable[[UnfinishedForm], Typed | None]


class Unfinished(Generic[Typed]):
    """What one form holds and no record has yet."""

    def __init__(  # noqa: PLR0913 - a form, where it is kept, and what is said of it
        self,
        view: HalfFilled[Typed],
        workplace: Workplace,
        form: str,
        shape: Shape[Typed],
        before: Typed,
        notice: Notice,
    ) -> None:
        """The form by its name; `before` is how it looks untouched, `notice` says that it was left and kept."""
        self._view = view
        self._workplace = workplace
        self._form = form
        self._shape = shape
        self._notice = notice
        self._kept: Typed | None = None
        self._let_go = False
        self._safe = False
        self.before = before
        self.why = ""
        """Why it is not on the disk."""

    def take_up(self) -> None:
        """Show what was kept when the form was left."""
        read = partial(self._workplace.desks.unfinished.of, self._form)
        self._workplace.runner.run(read, self._came)

    def leave(self) -> bool:
        """Keep what was typed, and say so; False where it can't be kept."""
        if self._let_go:
            return True
        if self._view.typed() == self.before:
            if self._kept is not None:
                self.forget()
            return True
        self._workplace.runner.settle()  # what was kept before may still be on its way
        if self._view.typed() == self._kept:
            return True
        kept = self.keep()
        if kept:
            self._workplace.tell(self._notice)
        return kept

    def keep(self) -> bool:
        """What was typed so far, into the encrypted file; whether it is there."""
        typed = self._view.typed()
        self._safe, self.why = False, _MISTAKE
        keep = partial(self._workplace.desks.unfinished.keep, self._form, *self._shape.write(typed))
        self._workplace.runner.run(keep, partial(self._is_kept, typed), self._is_not_kept)
        self._workplace.runner.settle()
        return self._safe

    def forget(self) -> None:
        """It is recorded now, or not wanted any more."""
        self._kept = None
        self._workplace.runner.run(partial(self._workplace.desks.unfinished.throw_away, self._form), _nothing)

    def let_go(self) -> None:
        """Whatever still stands in the form is recorded, or the coach lets it go: leaving keeps nothing."""
        self._let_go = True

    def _came(self, form: UnfinishedForm | None) -> None:
        typed = self._shape.read(form) if form is not None else None
        if typed is not None:
            self._kept = typed
            self._view.show_typed(_with_what_came_since(typed, self._view.typed(), self.before))

    def _is_kept(self, typed: Typed, _: object) -> None:
        self._kept, self._safe, self.why = typed, True, ""

    def _is_not_kept(self, no: CoachDeskError) -> None:
        self.why = str(no)


def _with_what_came_since(kept: Typed, now: Typed, before: Typed) -> Typed:
    """A field that was typed in while the form was read stays as it was typed."""
    changed = {
        one.name: getattr(now, one.name) for one in fields(now) if getattr(now, one.name) != getattr(before, one.name)
    }
    return replace(kept, **changed)


def _nothing(_: object) -> None:
    """Nobody waits for it."""
