"""What the screen about an engagement says: states, topics, readers, and each thing that happened."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, TypeVar

from coachdesk.app.engagement_sheet import (
    ActionLine,
    EngagementSheet,
    EngagementState,
    NoteLine,
    PartyLine,
    PrivateActionLine,
    SessionLine,
    Told,
    UpdateLine,
)
from coachdesk.app.states import State
from coachdesk.app.timeline import Event, Happening
from coachdesk.app.went import NOWHERE, Went
from coachdesk.disclosure.gate import ROLE_OF
from coachdesk.domain.actions import Owner, Progress
from coachdesk.domain.agreement import Audience, LetterDate, Occasion, Sharing, Topic
from coachdesk.domain.engagement import Ending
from coachdesk.domain.people import Courtesy, Role
from coachdesk.domain.sessions import Attendance
from coachdesk.ui.calendar_words import MODES
from coachdesk.ui.composer.states import pill
from coachdesk.ui.engagement.days import day, month, near_moment

Item = TypeVar("Item", ActionLine, PrivateActionLine)
Told3 = tuple[str, str, str]
"""Words, icon and tone of a pill; the tone by its name."""

ROLES: Final = {Role.CLIENT: "Client", Role.BOSS: "Line manager", Role.HR: "HR", Role.PAYER: "Payer"}
AUDIENCES: Final = {Audience.BOSS: "Line manager", Audience.HR: "HR"}
TOPICS: Final = {
    Topic.ENGAGEMENT_ACTIVE: "Coaching under way",
    Topic.DATES: "Dates",
    Topic.SESSION_COUNT: "Sessions held",
    Topic.ATTENDANCE: "Attendance",
    Topic.AGREED_GOALS: "Agreed goals",
    Topic.PROGRESS: "Progress",
    Topic.SUPPORT: "Support asked",
    Topic.THEMES: "Themes",
    Topic.NEXT_FOCUS: "Next focus",
    Topic.ASSESSMENT_RESULTS: "Assessment results",
    Topic.SESSION_CONTENT: "Session content",
    Topic.COACH_OPINION: "Your opinion",
}
OCCASIONS: Final = {
    Occasion.KICK_OFF: "Kick-off",
    Occasion.MID_POINT: "Mid-point",
    Occasion.CLOSING: "Closing",
    Occasion.UPDATE: "Update",
}
ENDINGS: Final = {
    Ending.COMPLETED: "Completed",
    Ending.EARLY: "Ended early",
    Ending.TRANSFERRED: "Handed on to another coach",
}
_HIM: Final = {Courtesy.MR: "him", Courtesy.MS: "her", Courtesy.NONE: "them"}
_STATES: Final = {
    EngagementState.COMING: ("Not begun", "calendar", "neutral"),
    EngagementState.NO_AGREEMENT: ("No agreement", "circle-dashed", "neutral"),
    EngagementState.ACTIVE: ("Active", "circle-dot", "ready"),
    EngagementState.ENDED: ("Ended", "flag", "neutral"),
}
_ATTENDANCE: Final = {
    Attendance.PLANNED: ("Planned", "calendar", "neutral"),
    Attendance.HELD: ("Held", "check", "ready"),
    Attendance.CANCELLED: ("Called off", "calendar-x", "neutral"),
    Attendance.CANCELLED_LATE: ("Called off late", "calendar-x", "neutral"),
    Attendance.NO_SHOW: ("Nobody came", "calendar-x", "neutral"),
}
_SHARING: Final = {
    Sharing.STANDING: ("quote", "Standing"),
    Sharing.AGREED_UPDATE: ("file-check", "Agreed update"),
    Sharing.NEVER: ("minus", "Never"),
}
_SOON: Final = timedelta(days=42)
_ONLY_DATES: Final = frozenset({Topic.DATES, Topic.ENGAGEMENT_ACTIVE})


def state(of: EngagementState) -> Told3:
    """The pill beside the client's name."""
    return _STATES[of]


def update_state(of: State, went: Went = NOWHERE) -> Told3:
    """The pill beside an update."""
    told = pill(of, went)
    return told.words, told.icon, told.tone


def attendance(of: Attendance) -> Told3:
    """The pill beside a session."""
    return _ATTENDANCE[of]


def pronoun(courtesy: Courtesy) -> str:
    """Him, her or them."""
    return _HIM[courtesy]


def sharing(how: Sharing, client: str, reader: PartyLine | None) -> tuple[str, str]:
    """The picture and the words of one cell of the matrix: Ines tells him."""
    if how is Sharing.CLIENT_TELLS:
        courtesy = reader.courtesy if reader is not None and reader.person is not None else Courtesy.NONE
        return "message-circle", f"{client} tells {_HIM[courtesy]}"
    return _SHARING[how]


def initials(name: str) -> str:
    """The first letters of the first and the last name: IM."""
    words = [word for word in name.split() if word[0].isalpha()]
    return "".join(word[0].upper() for word in dict.fromkeys((*words[:1], *words[-1:])))


def office(party: PartyLine, today: date) -> str:
    """What somebody is, and since when they sit there; a client's beginning is the engagement's own."""
    told = [party.job_title] if party.job_title else []
    if party.since is not None and party.since > today:
        told.append(f"from {day(party.since, today)}")
    elif party.until is not None and party.person is not None:
        told.append(f"until {day(party.until, today)}")
    elif party.since is not None and party.role is not Role.CLIENT:
        told.append(f"at the table since {month(party.since, today)}")
    sentence = ", ".join(told)
    return sentence[:1].upper() + sentence[1:]


def news_of(party: PartyLine, today: date) -> str:
    """What comes next for somebody, or else what they heard last."""
    if party.role is Role.CLIENT:
        return party.email or "No e-mail address on record"
    if party.next_letter is not None:
        late = "was due" if party.next_letter.due_on < today else "due"
        return f"Next update {late} {day(party.next_letter.due_on, today)}"
    if party.last_told is not None:
        return f"Last told {day(party.last_told.day, today)}{_scope(party.last_told)}"
    return "Reads no letters" if party.role is Role.PAYER else "Told nothing so far"


def _scope(told: Told) -> str:
    return ", dates only" if told.topics and set(told.topics) <= _ONLY_DATES else ""


def left(party: PartyLine, today: date) -> str:
    """Why a seat is empty."""
    if party.name and party.until is not None:
        return f"{party.name} left on {day(party.until, today)}."
    return "Nobody sits here yet."


def owner(of: Owner, who: str) -> str:
    """Whose an action item is, by name."""
    unnamed = {Owner.COACH: "You", Owner.CLIENT: "Client", Owner.BOSS: "Line manager", Owner.HR: "HR"}
    return unnamed[of] if of is Owner.COACH else who or unnamed[of]


def update_title(update: UpdateLine) -> str:
    """Mid-point, for Henrik."""
    return f"{OCCASIONS[update.occasion]}, for {update.reader_given or AUDIENCES[update.audience]}"


def announced_title(letter: LetterDate, sheet: EngagementSheet) -> str:
    """Closing, for Henrik."""
    party = sheet.party(ROLE_OF[letter.audience])
    reader = party.given if party is not None and party.person is not None else AUDIENCES[letter.audience]
    return f"{OCCASIONS[letter.occasion]}, for {reader}"


def announced_day(letter: LetterDate, today: date) -> str:
    """Due 4 December."""
    return f"{'was due' if letter.due_on < today else 'due'} {day(letter.due_on, today)}"


def announced_soon(sheet: EngagementSheet) -> tuple[LetterDate, ...]:
    """The announced letter that is due first, where it is due within six weeks: the overview shows what is near."""
    return tuple(one for one in sheet.announced[:1] if one.due_on <= sheet.today + _SOON)


def no_update(sheet: EngagementSheet) -> str:
    """No update for Henrik Vaas yet."""
    boss = sheet.party(Role.BOSS)
    return f"No update for {boss.name} yet." if boss is not None and boss.person is not None else "No update yet."


def update_day(update: UpdateLine, today: date) -> str:
    """When it left; before that, when it is due; else when it was written."""
    if update.told_on is not None and update.state is State.RELEASED:
        return day(update.told_on, today)
    if update.due_on is not None:
        return f"{'was due' if update.due_on < today else 'due'} {day(update.due_on, today)}"
    return f"written {day(update.written_on, today)}"


def next_sessions(sheet: EngagementSheet) -> str:
    """The next one or two sessions: Next: today 10:00, then Friday 11 December."""
    if sheet.ended_on is not None and sheet.ended_on < sheet.today:
        return "The coaching is over."
    coming = [one for one in sheet.sessions if one.attendance is Attendance.PLANNED]
    coming = [one for one in coming if one.starts_at.date() >= sheet.today]
    if not coming:
        return "No session is planned."
    told = [near_moment(one.starts_at, sheet.today) for one in coming[:2]]
    return "Next: " + ", then ".join(told)


def sessions_note(sheet: EngagementSheet, in_all: str) -> str:
    """5 held of 10 · 7 h 28 min."""
    of = f" of {sheet.planned_sessions}" if sheet.planned_sessions is not None else ""
    return f"{sheet.held} held{of} · {in_all}" if sheet.sessions else ""


def shown_actions(actions: Sequence[Item], *, whole: bool) -> list[Item]:
    """Open ones first; the whole list goes on with those that are done."""
    still = [one for one in actions if one.progress is Progress.OPEN]
    return still + [one for one in actions if one.progress is Progress.DONE] if whole else still


def due(on: date | None, today: date, *, done: bool) -> str:
    """When an action item is due: today, 4 December, was due 3 May."""
    if on is None:
        return ""
    if on < today and not done:
        return f"was due {day(on, today)}"
    return "today" if on == today else day(on, today)


def session_title(line: SessionLine) -> str:
    """Session 5; one that was called off has no number."""
    return f"Session {line.number}" if line.number is not None else "Session"


def happening(what: Happening) -> tuple[str, str]:
    """The picture and the words of one line of the timeline."""
    letter = OCCASIONS[what.occasion].lower() if what.occasion is not None else ""
    letter = f"{letter} update" if what.occasion is not Occasion.UPDATE and letter else letter or "letter"
    for_whom = f" for {what.who}" if what.who else ""
    role = what.role.spoken if what.role is not None else ""
    number = "" if what.number is None else f" {what.number}"
    out = what.way or "went out"
    said = {
        Event.BEGAN: ("flag", "The coaching began"),
        Event.ENDED: ("flag", f"The coaching ended{_how(what.ending)}"),
        Event.SEATED: ("user-plus", f"{what.who} came as {role}"),
        Event.LEFT: ("user-x", f"{what.who} left as {role}"),
        Event.AGREED: ("handshake", f"Agreement{number} signed"),
        Event.AGREEMENT_ENDED: ("file-x", f"Agreement{number} ended"),
        Event.GOAL_REACHED: ("target", "A goal was reached"),
        Event.HELD: ("notebook-pen", f"Session{number} held, {what.minutes} minutes"),
        Event.CALLED_OFF: ("calendar-x", "Session called off"),
        Event.NOT_KEPT: ("calendar-x", "Session: nobody came"),
        Event.ASKED: ("send", f"Asked for a yes to the {letter}{for_whom}"),
        Event.YES: ("check", f"Yes to the {letter}{for_whom}"),
        Event.CHANGES: ("pencil-line", f"Changes asked to the {letter}"),
        Event.NO: ("minus", f"No to the {letter}"),
        Event.YES_WITHDRAWN: ("undo-2", f"Yes to the {letter}{for_whom} withdrawn"),
        Event.POINTS_GIVEN: ("message-circle", f"Talking points given, {letter}{for_whom}"),
        Event.TOLD: ("printer", f"{letter.capitalize()} {out}{for_whom}"),
        Event.TOLD_AGAIN: ("printer", f"{letter.capitalize()} {out} again{for_whom}"),
        Event.NOT_TOLD: ("printer", f"{letter.capitalize()}{for_whom} did not go out"),
        Event.TOLD_PERHAPS: ("printer", f"{letter.capitalize()}{for_whom}: begun, and how it ended is not known"),
        Event.TOLD_EARLIER: ("scroll-text", f"Told before CoachDesk{for_whom}"),
        Event.REDACTED: ("scroll-text", "An entry of the ledger was blanked"),
    }
    return said[what.event]


def _how(ending: Ending | None) -> str:
    told = {Ending.EARLY: " early", Ending.TRANSFERRED: ": handed on to another coach"}
    return told.get(ending, "") if ending is not None else ""


def session_second(line: SessionLine, today: date) -> str:
    """Tuesday 3 November 10:00, 90 minutes, in person."""
    moment = near_moment(line.starts_at, today)
    return f"{moment[:1].upper()}{moment[1:]}, {line.minutes} minutes, {MODES[line.mode]}"


def course(sheet: EngagementSheet) -> list[tuple[str, str]]:
    """Begin, planned end, planned sessions, and the end where there is one."""
    end, count = sheet.planned_end, sheet.planned_sessions
    told = [
        ("Began" if sheet.begins_on <= sheet.today else "Begins", day(sheet.begins_on, sheet.today)),
        ("Planned end", day(end, sheet.today) if end is not None else "open"),
        ("Planned sessions", str(count) if count is not None else "open"),
    ]
    if sheet.ended_on is not None:
        how = ENDINGS[sheet.ending].lower() if sheet.ending is not None else ""
        told.append(("Last day", ", ".join(part for part in (day(sheet.ended_on, sheet.today), how) if part)))
    return told


def note_title(note: NoteLine, today: date) -> str:
    """Whose note, and of which day: your note of 3 November, session 5."""
    number = f", session {note.number}" if note.number is not None else ""
    return f"your note of {day(note.about, today)}{number}"


def reader(sheet: EngagementSheet, audience: Audience) -> str:
    """Whoever reads for an audience, or the seat where nobody does."""
    party = sheet.party(ROLE_OF[audience])
    return party.name if party is not None and party.person is not None else AUDIENCES[audience]


def no_reader(sheet: EngagementSheet, audience: Audience) -> str:
    """Why nothing can be written for an audience; empty where it can."""
    if sheet.agreement is None:
        return "There is no three-way agreement yet, so a letter has no rows."
    party = sheet.party(ROLE_OF[audience])
    return "" if party is not None and party.person is not None else "Nobody sits here; seat somebody first."


def updates_sentence(sheet: EngagementSheet) -> str:
    """What waits to be written."""
    if sheet.announced:
        first = sheet.announced[0]
        return f"{announced_title(first, sheet)}: {announced_day(first, sheet.today)}, and not begun."
    return "A new update begins empty; the agreement gives its rows."
