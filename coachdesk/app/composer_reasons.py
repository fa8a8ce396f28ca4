"""The gate's reasons, with what the draft's own history adds: who was asked when, and what changed since."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from coachdesk.app.composer_sheet import Weighed
from coachdesk.app.days import at_moment, on_day
from coachdesk.confidential.drafts import Stage
from coachdesk.disclosure.reason import Matter, Reason, Remedy
from coachdesk.disclosure.refusals import NAMES
from coachdesk.disclosure.spoken import Spoken
from coachdesk.domain.agreement import Topic

_ANSWERABLE: Final = frozenset({Stage.WITH_CLIENT, Stage.CHANGES_ASKED, Stage.DECLINED})
_WORDS: Final = {Matter.AGREEMENT: "agreement", Matter.TOPICS: "topics", Matter.READER: "reader"}


@dataclass(frozen=True, slots=True)
class History:
    """What the draft knows and the gate does not.

    Attributes:
        stage: how far the present version has come; DRAFT where the words on the screen are not kept yet.
        asked_at: when the client was asked last, or None.
        yes_on: the day of the newest yes, or None.
        changed: the rows that differ from what the client knows.
        changed_at: when the words were written last.
    """

    client: Spoken
    stage: Stage
    asked_at: datetime | None
    yes_on: date | None
    changed: tuple[Topic, ...]
    changed_at: datetime
    today: date


def weighed(reasons: Iterable[Reason], history: History) -> Weighed:
    """The same reasons, explained, and what is in order."""
    told = tuple(_explained(reason, history) for reason in reasons)
    return Weighed(told, _in_order({reason.matter for reason in told}, history))


def _explained(reason: Reason, history: History) -> Reason:
    if reason.matter is not Matter.YES or reason.remedy not in {Remedy.ASK, Remedy.SHOW_CHANGE}:
        return reason
    if history.asked_at is not None and (history.stage in _ANSWERABLE or history.yes_on is None):
        return _since_asked(reason, history, history.asked_at)
    if reason.remedy is Remedy.SHOW_CHANGE:
        return reason.explained(" ".join(_changed(history)) or reason.detail, Remedy.SHOW_CHANGE)
    return reason


def _changed(history: History) -> Iterator[str]:
    they = history.client.they.capitalize()
    if history.yes_on is not None and history.changed:
        when = on_day(history.yes_on, history.today)
        yield f"{they} agreed {when}; {_rows(history.changed)} changed {at_moment(history.changed_at, history.today)}."


def _since_asked(reason: Reason, history: History, asked_at: datetime) -> Reason:
    client, asked = history.client, on_day(asked_at.astimezone().date(), history.today)
    if history.stage is Stage.WITH_CLIENT:
        return reason.explained(f"Asked {asked}. Silence is not a yes.", Remedy.TAKE_ANSWER)
    if history.stage is Stage.CHANGES_ASKED:
        return reason.explained(f"{client.they.capitalize()} asked for changes.", Remedy.ASK)
    if history.stage is Stage.DECLINED:
        return reason.explained(f"{client.they.capitalize()} said no to it.", Remedy.ASK)
    if history.changed:
        return reason.explained(
            f"{client.called} was asked {asked}; {_rows(history.changed)} changed since.", Remedy.SHOW_CHANGE
        )
    return reason


def _rows(topics: tuple[Topic, ...]) -> str:
    names = [f"“{NAMES[topic]}”" for topic in topics]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _in_order(wrong: set[Matter], history: History) -> str:
    if Matter.AGREEMENT in wrong:  # then nobody has looked at the topics, nor at what stands
        wrong = wrong | {Matter.TOPICS} | ({Matter.YES} if history.yes_on is None else set[Matter]())
    right = [words for matter, words in _WORDS.items() if matter not in wrong]
    if Matter.YES not in wrong:
        right.append(f"{history.client.their} yes")
    *others, last = right or [""]
    verb = "are" if others or last == _WORDS[Matter.TOPICS] else "is"
    listed = f"{', '.join(others)} and {last}" if others else last
    return f"{listed} {verb} in order.".capitalize() if listed else ""
