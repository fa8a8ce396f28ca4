"""What the composer says, in one place: heads, rows, remedies, refusals and what was done."""

import re
from collections.abc import Iterable
from datetime import date, datetime
from typing import Final

from coachdesk.app.composer_sheet import ComposerSheet, FactKind, NoteLine, ReplyLine, SheetRow, YesLine
from coachdesk.app.days import at_moment, on_day, told_day
from coachdesk.app.states import State
from coachdesk.base.spans import MONTHS, in_words
from coachdesk.confidential.returns import Verdict
from coachdesk.disclosure.reason import Reason, Remedy
from coachdesk.disclosure.spoken import Spoken
from coachdesk.domain.agreement import Occasion, Sharing, Topic

OCCASIONS: Final = {
    Occasion.KICK_OFF: "start of the coaching",
    Occasion.MID_POINT: "mid-point",
    Occasion.CLOSING: "closing",
    Occasion.UPDATE: "update",
}
LANGUAGES: Final = {"en": "English", "de": "German"}
FACTS: Final = {
    FactKind.AGREED: "Agreed:",
    FactKind.DONE: "Agreed and done:",
    FactKind.OPEN: "Agreed, still open:",
    FactKind.RECORDED: "On record:",
}
_NUMBER: Final = re.compile(r"U\+([0-9A-F]{4,6})")
SAVING: Final = "saving\u2026"
PANE: Final = "To look at while you write. Nothing here can be selected or copied."
NO_NOTES: Final = "There is no note of this coaching yet."
MOST: Final = 4_000
"""Characters that one line takes."""
FULL: Final = f"Nothing was added: a line takes at most {MOST:,} characters. Press Enter to begin another one."
MISTAKE: Final = "Not saved: CoachDesk made a mistake. Your words are still here."
READY: Final = "Ready to print."
DROP: Final = "Drop the mail file anywhere on this window, or paste the answer here."
VOUCH: Final = "The address is not on record."


def title(sheet: ComposerSheet) -> str:
    """Whom it is for."""
    return f"Update for {sheet.reader.name}"


def sentence(sheet: ComposerSheet, saved: str, today: date) -> str:
    """Who reads it, what for, by when, in which language, and whether it is saved."""
    occasion = OCCASIONS[sheet.occasion]
    due = f"{occasion}, due {told_day(sheet.due_on, today)}" if sheet.due_on is not None else occasion
    parts = (f"{possessive(sheet.client.name)} {sheet.role}", due, LANGUAGES.get(sheet.language, sheet.language), saved)
    return " \u00b7 ".join(part for part in parts if part)


def saved(moment: datetime, today: date) -> str:
    """When the words were kept: saved at 10:42."""
    here = moment.astimezone()
    return f"saved at {here:%H:%M}" if here.date() == today else f"saved {at_moment(moment, today)}"


def unsaved(no: Exception) -> str:
    """They were not, and why."""
    bold, _, more = str(no).partition(". ")
    return f"Not saved: {bold.rstrip('.')}. {more} Your words are still here.".replace("  ", " ")


def tells(client: Spoken, reader: Spoken) -> str:
    """The first choice: Ines tells him herself."""
    whom = reader.them if reader.oneself else reader.called
    return f"{client.called} tells {whom} {client.oneself}".strip()


def tells_more(client: Spoken) -> str:
    """What that means."""
    return f"Often the better way. You prepare {client.their} talking points."


def letter_more(client: Spoken) -> str:
    """What the second choice means."""
    have = "have" if client.they == "they" else "has"
    return f"A letter, once {client.they} {have} said yes to every word."


def how_told(row: SheetRow, client: Spoken, reader: Spoken) -> str:
    """How this reader may hear of it, at the row's right."""
    if not row.listed:
        return "no row of the agreement"
    if row.sharing is Sharing.AGREED_UPDATE:
        return "agreed wording" if row.topic is Topic.AGREED_GOALS else "agreed update"
    if row.sharing is Sharing.STANDING:
        return "standing sentence, agreed at signing"
    return tells(client, reader) if row.sharing is Sharing.CLIENT_TELLS else "never told"


def row_heading(heading: str, reader: Spoken) -> str:
    """A row as the coach reads it: the letter speaks to its reader, this page about them."""
    of_you = " of you"
    return f"{heading.removesuffix(of_you)} of {reader.them}" if heading.endswith(of_you) else heading


def changed(client: Spoken, *, agreed: bool) -> str:
    """What stands there in its place once the words are no longer those."""
    return f"changed since {client.their} yes" if agreed else f"changed since {client.called} was asked"


def nothing_told(phrase: str) -> str:
    """What the letter prints under a row where nothing is told."""
    return f"The letter prints the same sentence here every time: \u201c{phrase}\u201d"


def nothing_yet(phrase: str) -> str:
    """The same under a row where something could be told."""
    return f"Nothing yet. The letter would print: \u201c{phrase}\u201d"


def not_ready(count: int) -> str:
    """Why the letter can't be printed, beside the button that would."""
    return "See the reason above" if count == 1 else f"See the {count} reasons above"


def remedy(reason: Reason, sheet: ComposerSheet) -> str:
    """What can be done about a reason, as a link says it."""
    if reason.remedy is Remedy.RENEW_SEAT and sheet.reads_now:
        return f"Write to {sheet.reads_now} instead"
    return {
        Remedy.NONE: "",
        Remedy.WAIT: "",
        Remedy.CHECK_CLOCK: "",
        Remedy.ASK: f"Ask {sheet.client.called}",
        Remedy.SHOW_CHANGE: "Show the change",
        Remedy.TAKE_LINE_OUT: "Take the line out",
        Remedy.RENEW_SEAT: "Open the engagement",
        Remedy.CORRECT_PARTY: "Open the engagement",
        Remedy.OPEN_ENGAGEMENT: "Open the engagement",
        Remedy.OPEN_AGREEMENT: "Open the agreement",
        Remedy.MEND_WORDS: "Show the place",
        Remedy.TAKE_ANSWER: f"Take in {sheet.client.their} answer",
    }[reason.remedy]


def ask(client: Spoken) -> str:
    """The primary button until the letter is ready."""
    return f"Ask {client.called} for {client.their} yes"


def take_answer(client: Spoken) -> str:
    """The primary button while the client has the words."""
    return f"Take in {client.their} answer"


def take_back(client: Spoken) -> str:
    """What ends a yes."""
    return f"{client.called} takes {client.their} yes back"


def yes_told(yes: YesLine, client: Spoken, today: date) -> str:
    """Since when there is a yes, and how long it stands."""
    if yes.expires_on is None:
        return f"{client.called} said yes with the agreement, {on_day(yes.given_on, today)}."
    until = told_day(yes.expires_on, today)
    return f"{client.called} said yes {on_day(yes.given_on, today)}; it stands until {until}."


def points_title(client: Spoken) -> str:
    """Over what the client may say."""
    return f"{possessive(client.called)} talking points"


def points_sentence(client: Spoken, reader: Spoken) -> str:
    """What becomes of them."""
    return f"{client.called} tells {reader.name} in {client.their} own words. No letter goes out."


def give_points(client: Spoken) -> str:
    """The primary button where the client tells."""
    return f"Give {client.called} {client.their} points"


def points_given(client: Spoken, reader: Spoken, day: date) -> str:
    """That they were, and what comes next; they are given again once other words stand there."""
    return (
        f"{client.called} was given {client.their} points on {plain_day(day)}. {client.called} tells {reader.name}; "
        "nothing is left for you to do."
    )


def gone(day: date, *, saved: bool) -> str:
    """What is said of words that have left, in place of their being ready."""
    return f"{'Saved' if saved else 'Printed'} on {plain_day(day)}."


def gone_more(client: Spoken) -> str:
    """What a change to them would mean."""
    return f"A change makes a new version that needs a new yes from {client.called}."


def too_long(characters: int) -> str:
    """Why so many words are not put into a line; what happened to them comes first."""
    more = f"with these {characters:,} it would have more"
    return f"Nothing was put in: a line takes at most {MOST:,} characters, and {more}."


def reply_head(reply: ReplyLine, client: Spoken, today: date) -> str:
    """Over what came back: Ines' answer, 4 December; whoever wrote from another address may be somebody else."""
    day = short_day(reply.received_at.astimezone().date(), today)
    stranger = reply.verdict is Verdict.OTHER_SENDER
    return f"from another address, {day}" if stranger else f"{possessive(client.called)} answer, {day}"


def note_head(note: NoteLine) -> str:
    """Which session a note is about."""
    return f"Session {note.number}" if note.number is not None else "Note"


def short_day(day: date, today: date) -> str:
    """3 November, with its year where that is another one."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {MONTHS[day.month - 1]}{year}"


def line_name(heading: str, place: int, count: int) -> str:
    """How a screen reader calls a line."""
    return f"{heading}, line {place} of {count}"


def moved(heading: str, place: int, count: int) -> str:
    """What it says once a line was moved."""
    return f"Now line {place} of {count} under {heading}."


def taken_out(count: int) -> str:
    """What was done, with the way back beside it."""
    return "Line taken out." if count == 1 else f"{count} lines taken out."


def possessive(name: str) -> str:
    """Whose."""
    return f"{name}'" if name.endswith(("s", "x", "z")) else f"{name}'s"


def listed(names: Iterable[str]) -> str:
    """One and another."""
    *others, last = list(names) or [""]
    return f"{', '.join(others)} and {last}" if others else last


def is_awaited(sheet: ComposerSheet) -> bool:
    """Whether the client has the present version, and has not answered."""
    return sheet.state is State.WITH_CLIENT and sheet.asked is not None and sheet.asked.present


def plain_day(day: date) -> str:
    """12 May 2026."""
    return in_words(day)


def older_notes(count: int) -> str:
    """What the pane leaves out."""
    return (
        "One older note is on the engagement's page."
        if count == 1
        else f"{count} older notes are on the engagement's page."
    )


def pages_told(paper: str, count: int) -> str:
    """On which paper, and how long the letter is."""
    pages = "1 page" if count == 1 else f"{count} pages"
    return f"{'A4' if paper == 'a4' else 'US Letter'}, {pages}"


def odd_character(details: Iterable[str]) -> str:
    """The character that a refusal names by its number, or nothing."""
    found = (_NUMBER.search(detail) for detail in details)
    return next((chr(int(one[1], 16)) for one in found if one), "")
