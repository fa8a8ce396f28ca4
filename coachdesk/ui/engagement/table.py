"""The table: who sits there is put right, comes, or leaves."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from coachdesk.app.engagement_sheet import PartyLine
from coachdesk.app.engagements import Who
from coachdesk.domain.people import Courtesy, Role
from coachdesk.ui.engagement.days import day
from coachdesk.ui.engagement.doing import Doing, Form

_NOTHING_SAID: Final = "A name is needed."


@dataclass(frozen=True, slots=True)
class Correction:
    """What is typed about somebody who sits at the table."""

    name: str
    email: str
    courtesy: Courtesy
    job_title: str
    address: str


class TablePresenter(Doing):
    """Turns what is typed about a seat into a command."""

    def correct(self, party: PartyLine, typed: Correction) -> None:
        """What is on record about somebody, put right; what was not touched is left alone."""
        if not typed.name.strip():
            self._view.refuse(Form.PARTY, _NOTHING_SAID)
            return
        before = Correction(party.name, party.email, party.courtesy, party.job_title, party.address)
        if typed == before:
            self._view.accept(Form.PARTY)
            return
        engagements = self._workplace.desks.engagements
        self.do(
            Form.PARTY,
            partial(_correct, engagements.correct, self._id, party.role, before, typed),
            f"{typed.name}: corrected.",
            partial(_correct, engagements.correct, self._id, party.role, typed, before),
        )

    def seat(self, party: PartyLine, who: Who, since: date | None) -> None:
        """Somebody takes a seat, and whoever held it leaves the day before."""
        if not who.name.strip():
            self._view.refuse(Form.SEAT, _NOTHING_SAID)
            return
        if since is None:
            self._view.refuse(Form.SEAT_DAY, "A first day is needed.")
            return
        desks = self._workplace.desks
        self.do(
            Form.SEAT,
            lambda: desks.engagements.seat(self._id, party.role, who, since),
            f"{who.name} sits at the table as {party.role.spoken}.",
            partial(desks.mending.never_sat, self._id, party.role, party.person),
        )

    def leave_seat(self, party: PartyLine, last: date | None) -> None:
        """Somebody leaves, and the seat is empty."""
        if last is None:
            self._view.refuse(Form.LEAVE, "A last day is needed.")
        elif party.since is not None and last < party.since:
            began = day(party.since, self.today)
            self._view.refuse(Form.LEAVE, f"That is before {party.name} came, {began}.")
        else:
            desks = self._workplace.desks
            self.do(
                Form.LEAVE,
                partial(desks.engagements.leave, self._id, party.role, last),
                f"{party.name} leaves the table on {day(last, self.today)}.",
                partial(desks.mending.still_sits, self._id, party.role),
            )


def _correct(
    put_right: Callable[..., None], engagement: str, role: Role, before: Correction, after: Correction
) -> None:
    """Put right what differs, and nothing else."""
    fields = ("name", "email", "courtesy", "job_title", "address")
    changed = {name: getattr(after, name) for name in fields if getattr(after, name) != getattr(before, name)}
    put_right(engagement, role, **changed)
