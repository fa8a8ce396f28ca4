"""How the screen of the day says what the desk found."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from coachdesk.app.agenda import ActionDue, IntentionDue, Waits
from coachdesk.app.lists import SessionLine
from coachdesk.app.releases import Unanswered
from coachdesk.app.today import DayPage, Item, NextSession
from coachdesk.domain.actions import Owner
from coachdesk.ui.calendar_words import (
    MODES,
    brief_day,
    capital,
    counted,
    day,
    greeting,
    in_words,
    near_day,
    nearness,
    place_in_course,
    slot,
    whole_day,
)
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.today.lines import DayShown, IntentionShown, ItemShown, MeetingShown, NextShown, ReminderShown
from coachdesk.ui.today.piles import agreements, notes, ready, unanswered, updates

ITEMS: Final = 3
_UNAGREED: Final = ("No agreement yet", "circle-dashed", "neutral")
_WAITING: Final = (
    ("with the client", {Waits.WITH_CLIENT}),
    ("to change", {Waits.CHANGES_ASKED, Waits.DECLINED}),
    ("to ask about again", {Waits.CHANGED, Waits.REWRITTEN, Waits.LAPSED}),
)
_OTHERS: Final = {Owner.BOSS: "line manager", Owner.HR: "HR"}


def shown(page: DayPage, open_questions: Sequence[Unanswered] = ()) -> DayShown:
    """The whole screen."""
    today = page.now.date()
    piles = (unanswered(open_questions, today), notes(page), ready(page.ready, today), updates(page), agreements(page))
    return DayShown(
        title=whole_day(today, today),
        sentence=sentence(page),
        next=_next(page.next, page) if page.next is not None else None,
        meetings=_meetings(page),
        actions=tuple(_action(one, today) for one in page.actions.lines),
        intentions=tuple(_intention(one, today) for one in page.intentions.lines),
        due=page.actions.total + page.intentions.total,
        piles=tuple(pile for pile in piles if pile.total),
        told=_told(page),
        first_step=not page.clients,
    )


def sentence(page: DayPage) -> str:
    """Good morning, Marian. Two meetings today, two notes to write, one letter with the client."""
    given = page.coach.split()[0] if page.coach.split() else ""
    hello = f"{greeting(page.now)}, {given}." if given else f"{greeting(page.now)}."
    if not page.clients:
        return f"{hello} No clients yet."
    told = [
        f"{in_words(page.today, 'meeting', 'meetings')} today",
        f"{in_words(page.notes.total, 'note', 'notes')} to write" if page.notes.total else "",
        *_letters(page),
    ]
    return f"{hello} {capital(', '.join(part for part in told if part))}."


def _letters(page: DayPage) -> list[str]:
    """Each letter under what it really waits for; where they are too many to look at each, under a yes."""
    lines, told = page.updates.lines, list[str]()
    if page.updates.total > len(lines):
        told.append(f"{in_words(page.updates.total, 'letter', 'letters')} waiting for a yes")
    else:
        for words, waits in _WAITING:
            many = sum(one.waits in waits for one in lines)
            told += [f"{in_words(many, 'letter', 'letters')} {words}"] if many else []
    if page.ready.total:
        told.append(f"{in_words(page.ready.total, 'letter', 'letters')} ready to print")
    return told


def course(line: SessionLine) -> str:
    """Session 6 of 10 · 90 minutes, by video."""
    place = capital(place_in_course(line.number, line.planned))
    return f"{place} · {counted(line.minutes, 'minute', 'minutes')}, {MODES[line.mode]}"


def _next(following: NextSession, page: DayPage) -> NextShown:
    line, today = following.session, page.now.date()
    given = line.client.split()[0]
    extra = len(following.items) - ITEMS
    reminder = following.reminder
    return NextShown(
        session=line.id,
        time=slot(line.starts_at, today),
        client=line.client,
        nearness=nearness(line.starts_at, page.now),
        second=course(line),
        focus=following.focus,
        items_title=_items_title(following),
        items=tuple(_item(one, given) for one in following.items[:ITEMS]),
        more=f"{extra} more" if extra > 0 else "",
        reminder=None
        if reminder is None
        else ReminderShown(
            f"your note of {day(reminder.about, today)}",
            reminder.words,
            Place(Screen.NOTE, about=reminder.session or reminder.note),
        ),
        prepare=Place(Screen.ENGAGEMENT, about=line.engagement),
        note=Place(Screen.NOTE, about=line.id),
    )


def _items_title(following: NextSession) -> str:
    if not following.items:
        return "No agreed actions yet"
    return f"Agreed actions since session {following.after}" if following.after else "Agreed actions"


def _item(one: Item, given: str) -> ItemShown:
    whose = "you" if one.owner is Owner.COACH else one.whose or given
    return ItemShown(one.id, one.wording, whose, one.done)


def _meetings(page: DayPage) -> tuple[MeetingShown, ...]:
    following = page.next.session.id if page.next is not None else None
    coming = [line for line in page.coming.lines if line.id != following]
    return (
        *(_unmarked(line, page) for line in page.unmarked.lines),
        *(_coming(line, page) for line in coming),
    )


def _unmarked(line: SessionLine, page: DayPage) -> MeetingShown:
    today = page.now.date()
    return MeetingShown(
        when=slot(line.starts_at, today),
        client=line.client,
        beside=f"· {place_in_course(line.number, line.planned)}",
        aside="Was it held?",
        pill=None,
        place=Place(Screen.ENGAGEMENT, about=line.engagement),
        to_mark=line,
        present=line.starts_at.date() == today,
    )


def _coming(line: SessionLine, page: DayPage) -> MeetingShown:
    today = page.now.date()
    unagreed = line.engagement in page.unagreed
    return MeetingShown(
        when=slot(line.starts_at, today),
        client=line.client,
        beside=f"· {place_in_course(line.number, line.planned)}, {line.organisation}",
        aside="" if unagreed else MODES[line.mode],
        pill=_UNAGREED if unagreed else None,
        place=Place(Screen.ENGAGEMENT, about=line.engagement),
        present=line.starts_at.date() == today,
    )


def _action(one: ActionDue, today: date) -> ItemShown:
    return ItemShown(one.id, one.wording, _owner(one.owner, one.client), done=False, when=due(one.due_on, today))


def _intention(one: IntentionDue, today: date) -> IntentionShown:
    whose = f"you, for {one.client}" if one.owner is Owner.COACH else one.client
    return IntentionShown(one.id, one.words, whose, due(one.due_on, today))


def due(one: date, today: date) -> str:
    """Today or tomorrow by name, else Sun 22 Nov."""
    near = near_day(one, today)
    return near if near in {"today", "tomorrow", "yesterday"} else brief_day(one, today)


def _owner(owner: Owner, client: str) -> str:
    if owner is Owner.CLIENT:
        return client
    return f"you, for {client}" if owner is Owner.COACH else f"{_OTHERS[owner]} of {client}"


def _told(page: DayPage) -> str:
    """This week: two texts to clients, nothing to anyone else."""
    if not page.told.clients and not page.told.others:
        return "This week nothing has left this practice."
    clients = (
        f"{in_words(page.told.clients, 'text', 'texts')} to clients" if page.told.clients else "nothing to clients"
    )
    others = (
        f"{in_words(page.told.others, 'letter', 'letters')} to others" if page.told.others else "nothing to anyone else"
    )
    return f"This week: {clients}, {others}."
