"""What the reasons offer, and what the bar at the foot offers because of them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from coachdesk.app.composer_sheet import ComposerSheet, Weighed
from coachdesk.app.states import State
from coachdesk.disclosure.reason import Reason, Remedy
from coachdesk.domain.agreement import Topic
from coachdesk.ui.composer import words
from coachdesk.ui.composer.shown import FootShown, ReasonShown, Way

_ASKABLE: Final = frozenset({Remedy.ASK, Remedy.SHOW_CHANGE, Remedy.TAKE_ANSWER})
_YES_STANDS: Final = frozenset({State.APPROVED, State.RELEASED})


@dataclass(frozen=True, slots=True)
class Deeds:
    """What a reason's link can do."""

    ask: Callable[[], None]
    show_change: Callable[[], None]
    take_row_out: Callable[[Topic], None]
    write_to_new_reader: Callable[[], None]
    open_engagement: Callable[[], None]
    open_agreement: Callable[[], None]
    mend: Callable[[], None]
    take_answer: Callable[[], None]


def shown_reasons(weighed: Weighed, sheet: ComposerSheet, deeds: Deeds) -> list[ReasonShown]:
    """Each reason with its remedy."""
    return [
        ReasonShown(reason.bold, reason.detail, words.remedy(reason, sheet), _deed(reason, sheet, deeds))
        for reason in weighed.reasons
    ]


def _deed(reason: Reason, sheet: ComposerSheet, deeds: Deeds) -> Callable[[], None] | None:
    if reason.remedy is Remedy.TAKE_LINE_OUT and reason.topic is not None:
        return partial(deeds.take_row_out, reason.topic)
    return {
        Remedy.ASK: deeds.ask,
        Remedy.SHOW_CHANGE: deeds.show_change,
        Remedy.RENEW_SEAT: deeds.write_to_new_reader if sheet.reads_now else deeds.open_engagement,
        Remedy.CORRECT_PARTY: deeds.open_engagement,
        Remedy.OPEN_ENGAGEMENT: deeds.open_engagement,
        Remedy.OPEN_AGREEMENT: deeds.open_agreement,
        Remedy.MEND_WORDS: deeds.mend,
        Remedy.TAKE_ANSWER: deeds.take_answer,
    }.get(reason.remedy)


def foot_of(weighed: Weighed, sheet: ComposerSheet, way: Way, *, awaited: bool) -> FootShown:
    """What can be done now, as the reasons stand."""
    client, reasons = sheet.client, weighed.reasons
    not_ready = words.not_ready(len(reasons)) if reasons else ""
    if way is Way.CLIENT_TELLS:
        if sheet.state is State.DRAFT and sheet.went.points_on is not None:
            told = words.points_given(client, sheet.reader, sheet.went.points_on)
            return FootShown(not_ready, told=told, letter=False)
        return FootShown(not_ready, (words.give_points(client), "send"), letter=False)
    if sheet.state in _YES_STANDS and not any(reason.remedy in _ASKABLE for reason in reasons):
        own = sheet.yes is not None and sheet.yes.expires_on is not None  # a standing yes is ended with the agreement's
        return FootShown(not_ready, take_back=words.take_back(client) if own else "")
    closed = [reason for reason in reasons if reason.remedy not in _ASKABLE]
    if awaited:
        return FootShown(not_ready, (words.take_answer(client), "mail-check"), again=True, hand_over=not closed)
    why = words.not_ready(len(closed)) if closed else ""
    return FootShown(not_ready, (words.ask(client), "send"), why, hand_over=not closed)
