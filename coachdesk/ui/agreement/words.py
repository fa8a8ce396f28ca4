"""What the form for an agreement says: its cells, and in whole sentences what each reader will learn."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from coachdesk.app.agreement_draft import Place, TermsDraft
from coachdesk.app.agreement_form import AgreementForm, Signatory
from coachdesk.base.spans import in_words
from coachdesk.disclosure.gate import ROLE_OF
from coachdesk.domain.agreement import BEGIN_MARK, END_MARK, Audience, Sharing, Topic
from coachdesk.domain.people import Courtesy, Role
from coachdesk.ui.agreement.form import READERS, how, in_force_from, order, standing, without_row
from coachdesk.ui.engagement.words import AUDIENCES, ROLES, TOPICS, pronoun

LANGUAGES = {"de": "German", "en": "English"}


@dataclass(frozen=True, slots=True)
class Learned:
    """What one reader will learn; `who` by name, or by seat where nobody sits there."""

    who: str
    sentences: tuple[str, ...]


def given(form: AgreementForm) -> str:
    """The client's given name."""
    client = next((one for one in reversed(form.table) if one.role is Role.CLIENT), None)
    return client.given if client is not None else form.client


def _she(form: AgreementForm) -> str:
    client = next((one for one in reversed(form.table) if one.role is Role.CLIENT), None)
    return {Courtesy.MR: "he", Courtesy.MS: "she"}.get(client.courtesy if client else Courtesy.NONE, "they")


def cell(sharing: Sharing, form: AgreementForm, audience: Audience) -> str:
    """The words of one choice: Ines tells him."""
    reader = _reader(form, audience, form.today)
    told = {
        Sharing.NEVER: "Never",
        Sharing.CLIENT_TELLS: f"{given(form)} tells {_him(reader)}",
        Sharing.AGREED_UPDATE: "Agreed update",
        Sharing.STANDING: "Standing",
    }
    return told[sharing]


def learned(draft: TermsDraft, form: AgreementForm) -> tuple[Learned, ...]:
    """What each reader will learn, as the form stands."""
    return tuple(Learned(_who(form, reader), tuple(_learns(draft, form, reader))) for reader in READERS)


def _learns(draft: TermsDraft, form: AgreementForm, audience: Audience) -> Iterator[str]:
    def told(sharing: Sharing) -> str:
        return listed(TOPICS[topic].lower() for topic in order(draft) if how(draft, (topic, audience)) is sharing)

    stands, with_yes, from_client = (
        told(Sharing.STANDING),
        told(Sharing.AGREED_UPDATE),
        told(Sharing.CLIENT_TELLS),
    )
    if stands:
        yield f"Reads on a standing yes: {stands}."
    if with_yes:
        yield f"Reads with {given(form)}'s yes to each letter: {with_yes}."
    if from_client:
        yield f"Hears from {given(form)}, if at all: {from_client}."
    yield "Nothing else." if stands or with_yes or from_client else "Learns nothing."


def notes(draft: TermsDraft, form: AgreementForm, *, scan: bool) -> tuple[str, ...]:
    """What else follows from the form as it stands."""
    told: list[str] = []
    if not draft.rows and any(sharing is not Sharing.NEVER for sharing in draft.sharing.values()):
        told.append("No topic has a row, so letters would be empty.")
    elif without_row(draft):
        told.append(f"Open, and without a row in letters: {listed(TOPICS[one].lower() for one in without_row(draft))}.")
    if standing(draft) and not (scan and Role.CLIENT in draft.signed_by):
        told.append(
            f"{given(form)}'s standing yes is recorded only if {_she(form)} signed and the signed paper is kept here. "
            "Otherwise the sentences that stand need a yes each time."
        )
    return tuple(told)


def sentence_label(place: Place) -> str:
    """Line manager, dates."""
    return f"{AUDIENCES[place[1]]}, {TOPICS[place[0]].lower()}"


def reads(wording: str, form: AgreementForm) -> str:
    """A standing sentence with its dates filled in, as a letter would tell it today."""
    end = in_words(form.planned_end) if form.planned_end is not None else "…"
    return wording.replace(BEGIN_MARK, in_words(form.begins_on)).replace(END_MARK, end).strip()


def signatory(form: AgreementForm, draft: TermsDraft, role: Role) -> str:
    """Whoever would sign in this role, by name: Henrik Vaas, line manager."""
    one = form.seated(role, in_force_from(draft, form) or form.today)
    spoken = "HR" if role is Role.HR else ROLES[role].lower()
    return f"{one.name}, {spoken}" if one is not None else f"{ROLES[role]}: nobody sits there"


def listed(words: Iterable[str]) -> str:
    """Dates, goals and progress."""
    every = list(words)
    return " and ".join([", ".join(every[:-1]), every[-1]]) if len(every) > 1 else "".join(every)


def missing(refused: Sequence[str]) -> str:
    """How many things are still the matter."""
    if not refused:
        return ""
    return "One thing is still missing." if len(refused) == 1 else f"{len(refused)} things are still missing."


def _who(form: AgreementForm, audience: Audience) -> str:
    reader = _reader(form, audience, form.today)
    role = AUDIENCES[audience]
    return f"{reader.name}, {role if role == 'HR' else role.lower()}" if reader is not None else f"{role}, nobody yet"


def _reader(form: AgreementForm, audience: Audience, day: date) -> Signatory | None:
    return form.seated(ROLE_OF[audience], day)


def _him(reader: Signatory | None) -> str:
    return pronoun(reader.courtesy) if reader is not None else "them"


def topic(one: Topic) -> str:
    """A topic as the matrix names it."""
    return TOPICS[one]


def reader(audience: Audience) -> str:
    """Line manager, or HR."""
    return AUDIENCES[audience]
