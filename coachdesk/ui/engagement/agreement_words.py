"""What the page says about an agreement: dates, signatures, its paper, its letters, and the yes that stands."""

from datetime import date

from coachdesk.app.engagement_sheet import AgreementLine, EngagementSheet, StandingYes
from coachdesk.domain.agreement import StandingSentence
from coachdesk.domain.people import Role
from coachdesk.ui.engagement.days import day
from coachdesk.ui.engagement.words import AUDIENCES, OCCASIONS, ROLES, TOPICS


def title(agreement: AgreementLine, today: date) -> str:
    """Agreement 2, signed 12 May 2026; only agreed where no signature is on record."""
    verb = "signed" if agreement.signed_by else "agreed"
    return f"Agreement {agreement.version}, {verb} {day(agreement.agreed_on, today)}"


def standing_of(agreement: AgreementLine, sheet: EngagementSheet) -> str:
    """Whether this version is the one in force, was, or is to be."""
    if agreement.in_force:
        return "in force" if agreement.signed_by else "in force, and no signature is on record"
    if agreement.in_force_from > sheet.today:
        return f"in force from {day(agreement.in_force_from, sheet.today)}"
    if agreement.ended_on is not None:
        return f"ended {day(agreement.ended_on, sheet.today)}"
    return "followed by a later one"


def facts(agreement: AgreementLine, sheet: EngagementSheet) -> list[tuple[str, str]]:
    """What was signed, when, by whom, and where the paper is."""
    told = [
        ("Agreed on", day(agreement.agreed_on, sheet.today)),
        ("In force from", day(agreement.in_force_from, sheet.today)),
        ("Signed by", signed(agreement)),
        ("The paper", paper(agreement)),
    ]
    if agreement.ended_on is not None:
        told.insert(2, ("Last day", day(agreement.ended_on, sheet.today)))
    if agreement.in_force:
        told.append(("Standing yes", standing_yes(sheet)))
    return told


def signed(agreement: AgreementLine) -> str:
    """Ines Moreau, Henrik Vaas (line manager)."""
    order = list(Role)
    by_role = sorted(agreement.signed_by, key=lambda one: order.index(one[0]) if one[0] is not None else len(order))
    named = [
        f"{name} ({ROLES[role].lower() if role.value != 'hr' else 'HR'})" if role is not None else name
        for role, name in by_role
    ]
    return ", ".join(named) or "not on record"


def paper(agreement: AgreementLine) -> str:
    """Where the signed paper is."""
    if not agreement.signed_by:
        where = "elsewhere, as you said" if agreement.signed_elsewhere else "not on record"
    else:
        where = "signed elsewhere" if agreement.signed_elsewhere else "signed"
    return f"{where}, its scan is kept here" if agreement.scan_kept else f"{where}, no scan is kept here"


def standing_yes(sheet: EngagementSheet) -> str:
    """For whom the client's yes stands, and for whom it was taken back."""
    return ", ".join(_yes(one, sheet.today) for one in sheet.standing_yes) or "none on record"


def _yes(one: StandingYes, today: date) -> str:
    if one.withdrawn_on is not None:
        return f"for {one.reader} withdrawn {day(one.withdrawn_on, today)}"
    return f"for {one.reader} since {day(one.given_on, today)}"


def sentence_place(sentence: StandingSentence) -> str:
    """Line manager, dates."""
    return f"{AUDIENCES[sentence.audience]}, {TOPICS[sentence.topic].lower()}"


def filled(wording: str, sheet: EngagementSheet) -> str:
    """A standing sentence as it would read today, its blanks filled with the engagement's own dates."""
    begin = _whole(sheet.begins_on)
    end = _whole(sheet.planned_end) if sheet.planned_end is not None else "…"
    return wording.replace("{begin}", begin).replace("{end}", end)


def _whole(one: date) -> str:
    return day(one, date.min)


def letters(agreement: AgreementLine, sheet: EngagementSheet) -> list[tuple[str, str]]:
    """Each announced letter: its occasion and reader, and its day."""
    return [
        (
            f"{OCCASIONS[one.occasion]}, for {AUDIENCES[one.audience].lower() if one.audience.value != 'hr' else 'HR'}",
            day(one.due_on, sheet.today),
        )
        for one in agreement.letters
    ]
