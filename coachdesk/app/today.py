"""The day at a glance: what comes, what waits, and for whom, in one look at the practice."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from coachdesk.app.agenda import ActionDue, AgreementMatter, IntentionDue, Reminder, UpdateWaiting
from coachdesk.app.lists import SessionLine, Window
from coachdesk.app.ports import Work
from coachdesk.app.room import Room
from coachdesk.app.update_lines import UpdateLine, UpdatesAsked, UpdatesShown
from coachdesk.base.clock import on_the_wall
from coachdesk.base.ids import ActionId, EngagementId
from coachdesk.disclosure.ledger import LedgerKind
from coachdesk.domain.actions import AgreedAction, Owner, Progress
from coachdesk.domain.engagement import Seat
from coachdesk.domain.people import Role
from coachdesk.domain.sessions import Attendance, CoachingSession

NOTES_ASKED_FOR: Final = timedelta(days=30)  # ours: older sessions are remembered by nobody, so they nag nobody
MARKS_ASKED_FOR: Final = timedelta(days=14)  # ours: what was left unmarked longer stands in the list of sessions alone
LATE: Final = timedelta(days=14)  # an action item overdue for longer is told on its engagement's page alone
SOON: Final = timedelta(days=30)
AHEAD: Final = timedelta(days=7)
JUST_OVER: Final = timedelta(hours=3)
LINES: Final = 20  # of each kind at the most; the rest is a number
_READY: Final = UpdatesAsked(which=UpdatesShown.READY)
REMINDED: Final = 400  # characters: four lines of the card
_TOLD_CLIENTS: Final = (LedgerKind.SHOWN_TO_CLIENT, LedgerKind.TALKING_POINTS)
_TOLD_OTHERS: Final = (LedgerKind.RELEASED, LedgerKind.REPRINTED)
_ROLE_OF: Final = {Owner.CLIENT: Role.CLIENT, Owner.BOSS: Role.BOSS, Owner.HR: Role.HR}


@dataclass(frozen=True, slots=True)
class Item:
    """An agreed action item of the next session's client.

    Attributes:
        whose: the owner's given name; empty where the owner is the coach, or nobody sits there.
    """

    id: ActionId
    wording: str
    owner: Owner
    whose: str
    done: bool


@dataclass(frozen=True, slots=True)
class NextSession:
    """The next session, with what one wants to have before one's eyes.

    Attributes:
        focus: the agreed wording of the first goal that is not reached; empty where there is none.
        after: the number of the last session held; 0 where none was.
        items: agreed since then, and those still open from before.
    """

    session: SessionLine
    focus: str
    after: int
    items: tuple[Item, ...]
    reminder: Reminder | None


@dataclass(frozen=True, slots=True)
class Told:
    """How many texts left this week: for clients themselves, and for anyone else."""

    clients: int
    others: int


@dataclass(frozen=True, slots=True)
class DayPage:
    """One day.

    Attributes:
        coach: as the letterhead names them.
        now: on the wall where the coach is.
        next: the session that runs now, or the next one, however far away.
        today: how many sessions are planned for today, or were held.
        unagreed: which of the coming sessions' engagements have no agreement in force.
        ready: letters with a yes that were not printed yet.
        clients: how many engagements there are or were.
    """

    coach: str
    now: datetime
    next: NextSession | None
    today: int
    unmarked: Window[SessionLine]
    coming: Window[SessionLine]
    unagreed: frozenset[EngagementId]
    actions: Window[ActionDue]
    intentions: Window[IntentionDue]
    notes: Window[SessionLine]
    updates: Window[UpdateWaiting]
    ready: Window[UpdateLine]
    agreements: Window[AgreementMatter]
    told: Told
    clients: int


@dataclass(frozen=True, slots=True)
class Counts:
    """What waits, for the sidebar."""

    updates: int


class Today:
    """The desk at which the day begins."""

    def __init__(self, room: Room) -> None:
        """A desk in an unlocked practice."""
        self._room = room

    def page(self) -> DayPage:
        """The day as it stands now."""
        today, now = self._room.clock.today(), on_the_wall(self._room.clock.now())
        monday = today - timedelta(days=today.weekday())
        with self._room.practice.reading() as work:
            following = work.agenda.next_session(now)
            coming = work.agenda.coming(now, _end(today + AHEAD), LINES)
            return DayPage(
                coach=work.facts.letterhead()[0].name,
                now=now,
                next=None if following is None else _next(work, following, today),
                today=_meetings(work, today, now),
                unmarked=work.agenda.unmarked(_start(today - MARKS_ASKED_FOR), now, LINES),
                coming=coming,
                unagreed=_unagreed(work, coming, today),
                actions=work.agenda.actions_due(today - LATE, monday + timedelta(days=6), LINES),
                intentions=work.agenda.intentions_due(today - LATE, monday + timedelta(days=6), LINES),
                notes=work.agenda.notes_due(_start(today - NOTES_ASKED_FOR), LINES),
                updates=work.agenda.updates_waiting(today, LINES),
                agreements=work.agenda.agreement_matters(today, today - SOON, today + SOON, LINES),
                told=_told(work, monday),
                ready=work.update_lists.window(_READY, today, 0, LINES),
                clients=work.lists.client_counts(today).every,
            )

    def counts(self) -> Counts:
        """What waits, for the sidebar."""
        with self._room.practice.reading() as work:
            today = self._room.clock.today()
            ready = work.update_lists.window(_READY, today, 0, 0).total
            return Counts(work.agenda.updates_waiting(today, 0).total + ready)

    def note_to_write(self) -> str:
        """The session that a coach who reaches for the pen means; empty where there is none.

        It is the one that runs or is just over, the newest one without a note, or else today's next.
        """
        today, now = self._room.clock.today(), on_the_wall(self._room.clock.now())
        with self._room.practice.reading() as work:
            following = work.agenda.next_session(now)
            over = work.agenda.unmarked(now - JUST_OVER, now, 1).lines
            due = work.agenda.notes_due(_start(today - NOTES_ASKED_FOR), 1).lines
        if following is not None and following.starts_at <= now:
            return following.id
        for line in (*over, *due):
            return line.id
        return following.id if following is not None and following.starts_at.date() == today else ""


def _next(work: Work, session: SessionLine, today: date) -> NextSession:
    whose = session.engagement
    held = [one for one in work.sessions.of(whose) if one.attendance is Attendance.HELD]
    goals = sorted((one for one in work.goals.of(whose) if one.reached_on is None), key=lambda one: one.agreed_on)
    return NextSession(
        session=session,
        focus=goals[0].agreed_wording if goals else "",
        after=len(held),
        items=tuple(_items(work.actions.of(whose), held, work.parties.seats(whose), today)),
        reminder=work.agenda.newest_note(whose, REMINDED),
    )


def _items(
    actions: list[AgreedAction], held: list[CoachingSession], seats: tuple[Seat, ...], today: date
) -> list[Item]:
    """Those agreed since the last session held, and open ones from before; done ones first, then the earliest due."""
    since = held[-1].starts_at.date() if held else date.min
    known = [one for one in actions if one.agreed_on <= today and one.progress is not Progress.DROPPED]
    wanted = [one for one in known if one.agreed_on >= since or one.progress is Progress.OPEN]
    wanted.sort(key=lambda one: (one.progress is Progress.OPEN, one.due_on or date.max, one.agreed_on, one.id))
    names = {seat.role: seat.name.split()[0] for seat in seats if seat.taken_on(today)}
    return [
        Item(one.id, one.wording, one.owner, _whose(one.owner, names), one.progress is Progress.DONE) for one in wanted
    ]


def _whose(owner: Owner, names: dict[Role, str]) -> str:
    role = _ROLE_OF.get(owner)
    return "" if role is None else names.get(role, role.spoken)


def _meetings(work: Work, today: date, now: datetime) -> int:
    later = work.agenda.coming(now, _end(today), 0).total
    return later + work.agenda.met(_start(today), now)


def _unagreed(work: Work, coming: Window[SessionLine], today: date) -> frozenset[EngagementId]:
    return work.agenda.unagreed({line.engagement for line in coming.lines}, today)


def _told(work: Work, monday: date) -> Told:
    entries = work.agenda.entries_since(_start(monday).astimezone())
    return Told(sum(entries.get(kind, 0) for kind in _TOLD_CLIENTS), sum(entries.get(kind, 0) for kind in _TOLD_OTHERS))


def _start(day: date) -> datetime:
    return datetime.combine(day, time.min)


def _end(day: date) -> datetime:
    return datetime.combine(day, time(23, 59))
