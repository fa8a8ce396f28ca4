"""The form for an agreement: how it begins, how a press changes it, and what it becomes when it is recorded."""

from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Final

from coachdesk.app.agreement_draft import LetterDraft, Place, TermsDraft
from coachdesk.app.agreement_form import AgreementForm
from coachdesk.app.agreements import Terms
from coachdesk.domain.agreement import (
    MAY_STAND,
    NEVER_OPEN,
    Audience,
    Cell,
    LetterDate,
    Sharing,
    StandingSentence,
    Topic,
)
from coachdesk.domain.people import Role
from coachdesk.ui.widgets.day_words import read_day, written

READERS: Final = (Audience.BOSS, Audience.HR)
SIGNATORIES: Final = (Role.CLIENT, Role.BOSS, Role.HR, Role.PAYER)
_USUAL_ROWS: Final = (Topic.DATES, Topic.AGREED_GOALS, Topic.PROGRESS, Topic.SUPPORT, Topic.THEMES)
_TOLD: Final = frozenset({Sharing.AGREED_UPDATE, Sharing.STANDING})


class Start(StrEnum):
    """What the matrix may begin with."""

    NOTHING = "nothing"
    DATES = "dates"
    USUAL = "usual"
    LAST = "last"


def begin(form: AgreementForm) -> TermsDraft:
    """What was typed before; else the last agreement's matrix; else one in which nothing is ever told."""
    if form.unfinished is not None:
        return form.unfinished
    blank = TermsDraft(language=form.language)
    return started(blank, form, Start.LAST) if form.last is not None else blank


def started(draft: TermsDraft, form: AgreementForm, start: Start) -> TermsDraft:
    """The same form with another matrix to begin with; sentences that were typed stay."""
    if start is Start.LAST and form.last is not None:
        last = form.last
        letters = tuple(LetterDraft(one.audience, one.occasion, written(one.due_on)) for one in last.letters)
        kept = {(one.topic, one.audience): one.wording for one in last.standing}
        draft = replace(draft, letters=draft.letters or letters, sentences={**draft.sentences, **kept})
        sharing = {(cell.topic, cell.audience): cell.sharing for cell in last.cells}
        return replace(draft, sharing=sharing, rows=last.rows)
    sharing = _sharing(start)
    rows = {Start.DATES: (Topic.DATES,), Start.USUAL: _USUAL_ROWS}.get(start, ())
    return _with_sentences(replace(draft, sharing=sharing, rows=rows), form)


def _sharing(start: Start) -> dict[Place, Sharing]:
    if start is Start.NOTHING:
        return {}
    told = {(Topic.DATES, reader): Sharing.STANDING for reader in READERS}
    if start is Start.USUAL:
        told |= {
            (topic, Audience.BOSS): Sharing.AGREED_UPDATE
            for topic in (Topic.AGREED_GOALS, Topic.PROGRESS, Topic.SUPPORT)
        }
        told[Topic.THEMES, Audience.BOSS] = Sharing.CLIENT_TELLS
    return told


def choices(topic: Topic) -> tuple[Sharing, ...]:
    """How a topic may be told, if at all."""
    if topic in NEVER_OPEN:
        return (Sharing.NEVER,)
    open_to = (Sharing.NEVER, Sharing.CLIENT_TELLS, Sharing.AGREED_UPDATE)
    return (*open_to, Sharing.STANDING) if topic in MAY_STAND else open_to


def order(draft: TermsDraft) -> tuple[Topic, ...]:
    """Every topic: those that have a row in letters first, in their order."""
    return (*draft.rows, *(topic for topic in Topic if topic not in draft.rows))


def share(draft: TermsDraft, form: AgreementForm, place: Place, how: Sharing) -> TermsDraft:
    """One cell of the matrix; what may stand in a letter gets its row, and what stands its usual sentence."""
    draft = replace(draft, sharing={**draft.sharing, place: how})
    if how in _TOLD and place[0] not in draft.rows:
        draft = list_topic(draft, place[0], listed=True)
    return _with_sentences(draft, form)


def list_topic(draft: TermsDraft, topic: Topic, *, listed: bool) -> TermsDraft:
    """Letters have a row of this name, or none; a new row comes where the topic usually stands."""
    others = tuple(row for row in draft.rows if row is not topic)
    if not listed:
        return replace(draft, rows=others)
    usual = list(Topic)
    at = next((at for at, row in enumerate(others) if usual.index(row) > usual.index(topic)), len(others))
    return replace(draft, rows=(*others[:at], topic, *others[at:]))


def move(draft: TermsDraft, topic: Topic, by: int) -> TermsDraft:
    """A row of the letters stands so many places further down."""
    if topic not in draft.rows:
        return draft
    at = draft.rows.index(topic)
    others = [row for row in draft.rows if row is not topic]
    others.insert(max(0, min(at + by, len(others))), topic)
    return replace(draft, rows=tuple(others))


def speak(draft: TermsDraft, form: AgreementForm, language: str) -> TermsDraft:
    """Another language; usual sentences follow, and those that the coach worded stay."""
    before, after = form.sentences.get(draft.language, {}), form.sentences.get(language, {})
    sentences = {
        (topic, reader): after.get(topic, wording) if wording == before.get(topic) else wording
        for (topic, reader), wording in draft.sentences.items()
    }
    return replace(draft, language=language, sentences=sentences)


def standing(draft: TermsDraft) -> tuple[Place, ...]:
    """The places whose sentence stands, in the order of the matrix."""
    return tuple(
        (topic, reader)
        for topic in order(draft)
        for reader in READERS
        if how(draft, (topic, reader)) is Sharing.STANDING
    )


def how(draft: TermsDraft, place: Place) -> Sharing:
    """How a topic may reach a reader."""
    return draft.sharing.get(place, Sharing.NEVER)


def without_row(draft: TermsDraft) -> tuple[Topic, ...]:
    """Topics that are open and have no row, so that letters can't tell them."""
    return tuple(
        topic
        for topic in Topic
        if topic not in draft.rows and any(how(draft, (topic, reader)) in _TOLD for reader in READERS)
    )


def agreed_on(draft: TermsDraft, form: AgreementForm) -> date | None:
    """The day that was typed."""
    return read_day(draft.agreed_on, form.today)


def in_force_from(draft: TermsDraft, form: AgreementForm) -> date | None:
    """The day that was typed; where nothing was, the day it was agreed."""
    if draft.in_force_from.strip():
        return read_day(draft.in_force_from, form.today)
    return agreed_on(draft, form)


def terms(draft: TermsDraft, form: AgreementForm) -> Terms:
    """The form as it is recorded; its days have been checked."""
    agreed, begins = agreed_on(draft, form), in_force_from(draft, form)
    letters = ((one, read_day(one.due_on, form.today)) for one in draft.letters)
    return Terms(
        agreed_on=agreed or form.today,
        in_force_from=begins or form.today,
        cells=tuple(Cell(*place, sharing) for place, sharing in draft.sharing.items() if sharing is not Sharing.NEVER),
        rows=draft.rows,
        letters=tuple(LetterDate(one.audience, one.occasion, due) for one, due in letters if due is not None),
        standing=tuple(StandingSentence(*place, draft.sentences[place].strip()) for place in standing(draft)),
        signed_by=tuple(role for role in SIGNATORIES if role in draft.signed_by),
        signed_elsewhere=draft.signed_elsewhere,
        language=draft.language,
        goals=tuple(goal.strip() for goal in draft.goals if goal.strip()),
    )


def _with_sentences(draft: TermsDraft, form: AgreementForm) -> TermsDraft:
    usual = form.sentences.get(draft.language, {})
    missing = {place: usual.get(place[0], "") for place in standing(draft) if place not in draft.sentences}
    return replace(draft, sentences={**draft.sentences, **missing}) if missing else draft
