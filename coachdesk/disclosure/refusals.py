"""The words of every refusal: what is the matter, with name and place, and what would mend it."""

from datetime import date
from typing import Final

from coachdesk.base.spans import in_words
from coachdesk.disclosure.reason import Matter, Reason, Remedy
from coachdesk.disclosure.spoken import Spoken, spoken
from coachdesk.disclosure.summary import ProgressSummary
from coachdesk.domain.agreement import Sharing, Topic
from coachdesk.domain.people import Role

_NO_LETTER: Final = "No letter was made: "

NAMES: Final = {
    Topic.ENGAGEMENT_ACTIVE: "The coaching",
    Topic.DATES: "Dates",
    Topic.SESSION_COUNT: "Sessions held",
    Topic.ATTENDANCE: "Attendance",
    Topic.AGREED_GOALS: "Agreed goals",
    Topic.PROGRESS: "Progress",
    Topic.SUPPORT: "Support",
    Topic.THEMES: "Themes",
    Topic.NEXT_FOCUS: "Next focus",
    Topic.ASSESSMENT_RESULTS: "Assessment results",
    Topic.SESSION_CONTENT: "The content of sessions",
    Topic.COACH_OPINION: "Your opinion",
}
_MANY: Final = frozenset(
    {Topic.DATES, Topic.SESSION_COUNT, Topic.AGREED_GOALS, Topic.THEMES, Topic.ASSESSMENT_RESULTS}
)  # topics that a sentence speaks of as "they"


def _client(summary: ProgressSummary) -> Spoken:
    return spoken(summary.client.name, summary.client.courtesy)


def _possessive(name: str) -> str:
    return f"{name}'" if name.endswith(("s", "x", "z")) else f"{name}'s"


def another_engagement() -> Reason:
    """The records of two engagements were mixed."""
    return Reason("This summary belongs to another engagement.", Matter.ENGAGEMENT)


def coaching_ended(day: date) -> Reason:
    """The coaching is over."""
    detail = "Nothing more is told about it."
    return Reason(
        f"The coaching ended on {in_words(day)}.", Matter.ENGAGEMENT, detail=detail, remedy=Remedy.OPEN_ENGAGEMENT
    )


def no_agreement(ended_on: date | None) -> Reason:
    """Nothing is agreed today; `ended_on` where it was once."""
    sentence = (
        f"The three-way agreement ended on {in_words(ended_on)}."
        if ended_on is not None
        else "No three-way agreement is in force."
    )
    detail = "Without one, nothing is told to anybody."
    return Reason(sentence, Matter.AGREEMENT, detail=detail, remedy=Remedy.OPEN_AGREEMENT)


def record_changed(summary: ProgressSummary) -> Reason:
    """The reader is printed otherwise than when the client said yes."""
    reader, client = summary.reader.name, _client(summary)
    return Reason(
        f"The record of {reader} has changed since; the client said yes to the reader as named then.",
        Matter.READER,
        f"The record of {reader} has changed.",
        f"{client.called} said yes to the reader as named then.",
        Remedy.ASK,
    )


def left_seat(summary: ProgressSummary, day: date) -> Reason:
    """The reader has gone."""
    reader = summary.reader.name
    return Reason(
        f"{reader} left this seat on {in_words(day)}; whoever reads instead needs a yes of their own.",
        Matter.READER,
        f"{reader} left this seat on {in_words(day)}.",
        "Whoever reads instead needs a yes of their own.",
        Remedy.RENEW_SEAT,
    )


def not_seated(summary: ProgressSummary, role: Role) -> Reason:
    """The reader never sat there."""
    sentence = f"{summary.reader.name} does not sit at this engagement's table as {role.spoken}."
    detail = f"The engagement tells who is {role.spoken} now."
    return Reason(sentence, Matter.READER, detail=detail, remedy=Remedy.RENEW_SEAT)


def topic_closed(summary: ProgressSummary, topic: Topic, sharing: Sharing) -> Reason:
    """The matrix does not open it to this reader."""
    client, reader = summary.client.name, summary.reader.name
    sentence, left = f"{_as_typed(topic)}: this is not open to {reader}.", sharing is Sharing.CLIENT_TELLS
    verb, it = ("are", "them") if topic in _MANY else ("is", "it")
    return Reason(
        f"{sentence} The agreement leaves it to {client}." if left else sentence,
        Matter.TOPICS,
        f"{NAMES[topic]} {verb} not open to {reader}.",
        f"The agreement leaves {it} to {_client(summary).called}." if left else f"The agreement does not open {it}.",
        Remedy.TAKE_LINE_OUT,
        topic,
    )


def no_row(topic: Topic) -> Reason:
    """The letter has no place for it."""
    return Reason(
        f"{_as_typed(topic)}: the agreement has no such row.",
        Matter.TOPICS,
        f"{NAMES[topic]}: the agreement has no such row.",
        "A letter lists the rows that were agreed, and no other.",
        Remedy.TAKE_LINE_OUT,
        topic,
    )


def rows_changed(summary: ProgressSummary) -> Reason:
    """A later agreement lists other rows."""
    return Reason(
        "The agreement has changed since this letter was written; its rows are no longer those agreed.",
        Matter.AGREEMENT,
        "The agreement has changed since this letter was written.",
        f"Its rows are no longer those agreed. Ask {_client(summary).called} again, in the new ones.",
        Remedy.ASK,
    )


def frame_changed(summary: ProgressSummary) -> Reason:
    """The house's own words around it have changed."""
    return Reason(
        f"The letter's frame has changed since it was written for {summary.reader.name}.",
        Matter.WORDS,
        "The fixed words of the letter have changed since.",
        f"{_client(summary).called} said yes to the ones before.",
        Remedy.ASK,
    )


def no_yes(summary: ProgressSummary) -> Reason:
    """Nobody has agreed to these words."""
    client = _client(summary)
    return Reason(
        f"{client.name} has not said yes to this wording.",
        Matter.YES,
        f"{client.called} has not said yes to this wording.",
        "Silence is not a yes.",
        Remedy.ASK,
    )


def wording_changed(summary: ProgressSummary, day: date | None = None) -> Reason:
    """The yes was to other words; `day` where it is known when they changed."""
    client = _client(summary)
    when = "after the yes" if day is None else f"on {in_words(day)}"
    return Reason(
        f"{client.name} has not said yes to this wording: the wording changed {when}.",
        Matter.YES,
        f"{client.called} has not said yes to this wording.",
        f"The wording changed {when}.",
        Remedy.SHOW_CHANGE,
    )


def no_longer_stands(summary: ProgressSummary) -> Reason:
    """The standing yes was to other words than stand there now."""
    client = _client(summary)
    return Reason(
        f"{client.name} has not said yes to this wording: it is no longer what stands in the agreement.",
        Matter.YES,
        f"{client.called} has not said yes to this wording.",
        "It is no longer what stands in the agreement.",
        Remedy.ASK,
    )


def another_letter(summary: ProgressSummary) -> Reason:
    """The yes was to something else."""
    client = _client(summary)
    return Reason(
        f"{client.name} said yes to another letter, not to this one.",
        Matter.YES,
        f"{client.called} said yes to another letter, not to this one.",
        remedy=Remedy.ASK,
    )


def only_spoken(summary: ProgressSummary) -> Reason:
    """The yes left no trace."""
    client = _client(summary)
    return Reason(
        f"The yes of {client.name} was only spoken; a letter needs it in writing or in person.",
        Matter.YES,
        f"{_possessive(client.called)} yes was only spoken.",
        "A letter needs it in writing or in person.",
        Remedy.ASK,
    )


def taken_back(summary: ProgressSummary, day: date, *, standing: bool = False) -> Reason:
    """The client no longer agrees."""
    client, which = _client(summary), "standing yes" if standing else "yes"
    return Reason(
        f"{client.name} took the {which} back on {in_words(day)}.",
        Matter.YES,
        f"{client.called} took {client.their} {which} back on {in_words(day)}.",
        "The words stay here until there is a new one.",
        Remedy.ASK,
    )


def expired(summary: ProgressSummary, day: date) -> Reason:
    """The yes is too old."""
    client = _client(summary)
    return Reason(
        f"The yes of {client.name} stood until {in_words(day)} and has expired.",
        Matter.YES,
        f"{_possessive(client.called)} yes stood until {in_words(day)}.",
        "A yes stands thirty days.",
        Remedy.ASK,
    )


def dated_ahead(summary: ProgressSummary, day: date) -> Reason:
    """The yes was given on a day that is still to come."""
    client = _client(summary)
    return Reason(
        f"The yes of {client.name} is dated {in_words(day)}, still to come; check the computer's clock.",
        Matter.YES,
        f"{_possessive(client.called)} yes is dated {in_words(day)}, still to come.",
        "Check this computer's clock.",
        Remedy.CHECK_CLOCK,
    )


def a_night(summary: ProgressSummary) -> Reason:
    """The client may sleep on it."""
    return Reason(
        "A night must pass after the yes: tomorrow at the earliest.",
        Matter.YES,
        f"A night must pass after {_client(summary).their} yes.",
        "This coaching asks for it: tomorrow at the earliest.",
        Remedy.WAIT,
    )


def unprintable(sentence: str) -> Reason:
    """The letter can't be made of these words; `sentence` says where and why."""
    bare = sentence.removeprefix(_NO_LETTER)
    return Reason(
        sentence,
        Matter.WORDS,
        "These words can't be printed as they stand.",
        bare[:1].upper() + bare[1:],
        Remedy.MEND_WORDS,
    )


def _as_typed(topic: Topic) -> str:
    return str(topic).replace("_", " ").capitalize()
