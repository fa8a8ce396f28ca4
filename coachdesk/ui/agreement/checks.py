"""What still keeps an agreement from being recorded: a sentence for each place where something is the matter."""

from collections.abc import Iterator, Mapping

from coachdesk.app.agreement_draft import LetterDraft, Place, TermsDraft
from coachdesk.app.agreement_form import AgreementForm
from coachdesk.base.spans import in_words
from coachdesk.domain.agreement import BEGIN_MARK, END_MARK
from coachdesk.domain.people import Role
from coachdesk.ui.agreement.form import agreed_on, in_force_from, standing
from coachdesk.ui.widgets.day_words import read_day

AGREED_ON = "agreed_on"
IN_FORCE_FROM = "in_force_from"
SCAN = "scan"
SIGNED = "signed"
WHOLE = "whole"
_NO_DAY = "That is no day: write it as 12 May 2026."


def sentence_at(place: Place) -> str:
    """The place of a standing sentence."""
    return f"sentence {place[0]} {place[1]}"


def letter_at(number: int) -> str:
    """The place of an announced letter."""
    return f"letter {number}"


def signed_at(role: Role) -> str:
    """The place of a signature."""
    return f"signed {role}"


def refusals(draft: TermsDraft, form: AgreementForm) -> Mapping[str, str]:
    """Every sentence by its place, in the order in which they stand on the form; nothing where all is in order."""
    return dict(_refusals(draft, form))


def _refusals(draft: TermsDraft, form: AgreementForm) -> Iterator[tuple[str, str]]:
    yield from _days(draft, form)
    for place in standing(draft):
        wrong = _sentence(draft.sentences.get(place, ""), form)
        if wrong:
            yield sentence_at(place), wrong
    for number, letter in enumerate(draft.letters):
        wrong = _letter(letter, form)
        if wrong:
            yield letter_at(number), wrong
    yield from _signatures(draft, form)


def _days(draft: TermsDraft, form: AgreementForm) -> Iterator[tuple[str, str]]:
    agreed, begins = agreed_on(draft, form), in_force_from(draft, form)
    if not draft.agreed_on.strip():
        yield AGREED_ON, "The day on which all agreed is needed."
    elif agreed is None:
        yield AGREED_ON, _NO_DAY
    elif agreed > form.today:
        yield AGREED_ON, f"That day is still to come, {in_words(agreed)}."
    if draft.in_force_from.strip() and begins is None:
        yield IN_FORCE_FROM, _NO_DAY
    elif begins is not None and form.ended_on is not None and begins > form.ended_on:
        yield IN_FORCE_FROM, f"The coaching ended before, on {in_words(form.ended_on)}."


def _sentence(wording: str, form: AgreementForm) -> str:
    bare = wording.replace(BEGIN_MARK, "").replace(END_MARK, "")
    if not bare.strip():
        return "A standing sentence needs words."
    if "{" in bare or "}" in bare:
        return f"Only {BEGIN_MARK} and {END_MARK} may vary in it."
    if END_MARK in wording and form.planned_end is None:
        return "It names the end, and no planned end is set for this engagement."
    return ""


def _letter(letter: LetterDraft, form: AgreementForm) -> str:
    if not letter.due_on.strip():
        return "A day is needed, or take the letter out."
    due = read_day(letter.due_on, form.today)
    if due is None:
        return _NO_DAY
    return f"That is before it begins, {in_words(form.begins_on)}." if due < form.begins_on else ""


def _signatures(draft: TermsDraft, form: AgreementForm) -> Iterator[tuple[str, str]]:
    begins = in_force_from(draft, form)
    if Role.CLIENT not in draft.signed_by and not draft.signed_elsewhere:
        yield SIGNED, "Say who signed."
    for role in Role:
        if role in draft.signed_by and begins is not None and form.seated(role, begins) is None:
            yield signed_at(role), f"On {in_words(begins)} nobody sat at this table as {role.spoken}."
