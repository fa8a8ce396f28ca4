"""What the form for a new session decides: with whom, when, and whether it was held already."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from functools import partial
from typing import Final, Protocol

from coachdesk.app.engagements import EngagementView
from coachdesk.app.lists import ClientLine, ClientsAsked, ClientsShown, SessionsShown, Window
from coachdesk.base.errors import CoachDeskError, RuleBroken
from coachdesk.base.ids import EngagementId, SessionId
from coachdesk.base.spans import minutes
from coachdesk.confidential.unfinished import UnfinishedForm
from coachdesk.confidential.words import PrivateWords
from coachdesk.domain.people import Role
from coachdesk.domain.sessions import Attendance, CoachingSession, Mode
from coachdesk.ui.calendar_words import whole_day
from coachdesk.ui.new_session.typed import Part, Typed, put_away, refusals, taken_up
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.unfinished import THROWN, Shape, Unfinished
from coachdesk.ui.workplace import Notice, Workplace

OFFERED: Final = 12
USUAL: Final = 60
_FORM: Final = "new_session"
_NOT_ENTERED: Final = "The session was not entered."
_KEPT: Final = f"{_NOT_ENTERED} What you typed is kept."


class NewSessionView(Protocol):
    """What the presenter asks of the page."""

    def typed(self) -> Typed:
        """The form as it stands."""
        ...

    def refuse(self, refused: Mapping[StrEnum, str], sentence: str = "") -> None:
        """Say no beside these fields, or at the top; what was typed stays."""
        ...

    def offer(self, clients: Sequence[str]) -> None:
        """Offer these clients."""
        ...

    def show_client(self, client: str) -> None:
        """With whom, where that is known from the beginning."""
        ...

    def propose(self, length: int, mode: Mode) -> None:
        """As it was the last time, where nothing was typed."""
        ...

    def show_held(self, *, held: bool) -> None:
        """Whether it was held, as far as its day tells."""
        ...

    def show_typed(self, typed: Typed) -> None:
        """What was typed before, to be typed on."""
        ...

    def offer_anew(self, *, offered: bool) -> None:
        """Whether something was typed before, without which one may begin."""
        ...

    def ask_to_stay(self, detail: str) -> None:
        """The page can't be left: what was typed is not on the disk."""
        ...

    def say_kept(self) -> None:
        """What was typed is on the disk after all."""
        ...


class NewSessionPresenter:
    """Turns the form into a session."""

    def __init__(self, view: NewSessionView, workplace: Workplace, engagement: str = "") -> None:
        """For a client who is to be named, or for one engagement."""
        self._view = view
        self._workplace = workplace
        self._engagement = engagement
        self._known: dict[str, EngagementId] = {}
        self._chosen_by_hand = False
        form = f"{_FORM}:{engagement}" if engagement else _FORM
        kept = Notice(_KEPT, partial(workplace.go, Place(Screen.NEW_SESSION, engagement)))
        self._unfinished = Unfinished(self, workplace, form, _SHAPE, Typed(), kept)

    def begin(self, before: str = "") -> None:
        """Propose what the last session was like, offer some clients; then what was put away or kept `before`."""
        self._unfinished.before = self._view.typed()
        if self._engagement:
            self._read(EngagementId(self._engagement))
        else:
            self.suggest("")
        typed = taken_up(before) if before else None
        if typed is not None:
            self.show_typed(typed)
        else:
            self._unfinished.take_up()

    def typed(self) -> Typed:
        """The form as it stands."""
        return self._view.typed()

    def show_typed(self, typed: Typed) -> None:
        """What was typed before; its client is looked for again, so that the name is known."""
        self._chosen_by_hand = True
        self._view.show_typed(typed)
        self._view.offer_anew(offered=True)
        if not self._engagement:
            self.suggest(typed.client.partition(",")[0].strip())

    def suggest(self, typed: str) -> None:
        """The first letters of a client were typed."""
        asked = ClientsAsked(typed, ClientsShown.ACTIVE)
        read = partial(self._workplace.desks.directory.clients, asked, 0, OFFERED)
        self._workplace.runner.run(read, self._came)

    def picked(self, label: str) -> None:
        """A client was picked."""
        if label in self._known:
            self._read(self._known[label])

    def day_changed(self) -> None:
        """The day or the time is another one: what lies behind was held, unless the coach said otherwise."""
        if self._chosen_by_hand:
            return
        now = self._workplace.desks.directory.now()
        moment = self._view.typed().moment(now.date())
        if moment is not None:
            self._view.show_held(held=moment < now)
            self._unfinished.before = replace(self._unfinished.before, held=moment < now)

    def held_chosen(self) -> None:
        """The coach said whether it was held."""
        self._chosen_by_hand = True

    def add(self) -> None:
        """The session is on record; or it is not, and why."""
        typed = self._view.typed()
        found = refusals(typed, self._workplace.desks.directory.now())
        self._view.refuse(found)
        if found:
            return
        if typed.client in self._known:
            self._plan(typed, self._known[typed.client])
            return
        asked = ClientsAsked(typed.client)
        read = partial(self._workplace.desks.directory.clients, asked, 0, 2)
        self._workplace.runner.run(read, partial(self._found, typed))

    def cancel(self) -> None:
        """Back to where the coach came from; what was typed can be had back for a while."""
        self._throw_away(_NOT_ENTERED)
        self._workplace.back()

    def begin_anew(self) -> None:
        """An empty form; what was typed can be had back for a while."""
        self._throw_away(THROWN)
        self._view.offer_anew(offered=False)

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
            again = Place(Screen.NEW_SESSION, self._engagement, put_away(typed))
            self._workplace.tell(Notice(told, partial(self._workplace.go, again)))
            self._unfinished.forget()
            self._chosen_by_hand = False
            self._view.show_typed(self._unfinished.before)
            self._view.say_kept()

    def _read(self, engagement: EngagementId) -> None:
        read = partial(self._workplace.desks.engagements.view, engagement)
        self._workplace.runner.run(read, self._engagement_came, self._refused)

    def _engagement_came(self, view: EngagementView) -> None:
        if self._engagement:
            client = next((seat for seat in view.seats if seat.role is Role.CLIENT), None)
            label = "" if client is None else f"{client.name}, {client.organisation}"
            self._known[label] = view.engagement.id
            self._view.show_client(label)
            self._unfinished.before = replace(self._unfinished.before, client=label)
        met = [one for one in view.sessions if one.attendance in {Attendance.HELD, Attendance.PLANNED}]
        length, mode = (met[-1].minutes, met[-1].mode) if met else (USUAL, Mode.IN_PERSON)
        self._view.propose(length, mode)
        self._unfinished.before = replace(self._unfinished.before, minutes=str(length), mode=str(mode))

    def _came(self, window: Window[ClientLine]) -> None:
        labels = [self._label(line, window.lines) for line in window.lines]
        self._known |= {label: line.engagement for label, line in zip(labels, window.lines, strict=True)}
        self._view.offer(labels)

    def _label(self, line: ClientLine, among: Sequence[ClientLine]) -> str:
        """Ines Moreau, Northlight Optics AG; where there are two of them, since when as well."""
        label = f"{line.client}, {line.organisation}"
        twice = sum((one.client, one.organisation) == (line.client, line.organisation) for one in among) > 1
        return f"{label}, since {whole_day(line.begins_on, line.begins_on)} {line.begins_on.year}" if twice else label

    def _found(self, typed: Typed, window: Window[ClientLine]) -> None:
        if window.total == 1:
            self._plan(typed, window.lines[0].engagement)
            return
        said = f"Nobody is called “{typed.client.strip()}”." if not window.total else "More than one is called so."
        self._view.refuse({Part.CLIENT: f"{said} Choose one of those offered while you type."})

    def _plan(self, typed: Typed, engagement: EngagementId) -> None:
        moment, length = typed.moment(self._workplace.desks.day()), typed.length()
        if moment is None or length is None:
            return
        session = CoachingSession(
            SessionId(self._workplace.desks.new_id()),
            engagement,
            moment,
            minutes(length),
            Attendance.HELD if typed.held else Attendance.PLANNED,
            Mode(typed.mode),
        )
        work = partial(self._workplace.desks.engagements.plan_session, engagement, session)
        self._workplace.runner.run(work, partial(self._planned, typed, moment), self._refused)

    def _planned(self, typed: Typed, moment: datetime, session: SessionId) -> None:
        done = "on record as held" if typed.held else "planned"
        name = typed.client.partition(",")[0]
        when = f"{whole_day(moment.date(), self._workplace.desks.day())}, {moment:%H:%M}"
        self._unfinished.forget()
        self._unfinished.let_go()
        if typed.held and not self._engagement:  # its note is what comes next
            self._workplace.go(Place(Screen.SESSIONS, about=session, more=str(SessionsShown.ALL)))
        else:
            self._workplace.back()
        self._workplace.tell(Notice(f"Session with {name} {done}: {when}."))

    def _refused(self, no: CoachDeskError) -> None:
        if not isinstance(no, RuleBroken):
            raise no
        self._view.refuse({}, str(no))


def _write(typed: Typed) -> tuple[str, PrivateWords]:
    return put_away(typed), PrivateWords("")


def _read(form: UnfinishedForm) -> Typed | None:
    return taken_up(form.content)


_SHAPE: Final = Shape(_write, _read)
