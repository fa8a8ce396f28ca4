"""The one gate: a text needs an agreement in force, topics opened to this reader, and the client's yes to it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from coachdesk.base.errors import DisclosureRefused
from coachdesk.disclosure import _mint, refusals
from coachdesk.disclosure.approval import (
    ClientApproval,
    Evidence,
    StandingApproval,
    standing_seal,
    standing_statements,
)
from coachdesk.disclosure.approved import ApprovedDisclosure, ForTheClient, OwnCopy
from coachdesk.disclosure.frame import Frame
from coachdesk.disclosure.letter import LetterText
from coachdesk.disclosure.own_copy import RecoveryWords
from coachdesk.disclosure.reason import Reason
from coachdesk.disclosure.summary import Named, ProgressSummary
from coachdesk.domain.agreement import Audience, Sharing, ThreeWayAgreement, Topic, in_force
from coachdesk.domain.engagement import Engagement, Kind, Seat
from coachdesk.domain.people import Role

TELLABLE: Final = frozenset({Sharing.AGREED_UPDATE, Sharing.STANDING})
LEAST_EVIDENCE: Final = Evidence.EMAIL_WITH_CODE  # for HR and boss: a spoken yes alone lets nothing out
ROLE_OF: Final = {Audience.HR: Role.HR, Audience.BOSS: Role.BOSS}
RECOVERY_SHEET: Final = "recovery sheet"
_WHOLE_CODE: Final = re.compile(r"([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{2}", re.ASCII)  # 32 and 2, Crockford's


@dataclass(frozen=True, slots=True)
class ReleaseCase:
    """Everything that one release may read: one engagement, one summary, and the yes to it.

    Attributes:
        superseded_on: the day on which the draft was changed after the yes, or None.
        agreements: every version that this engagement has had.
        seats: everybody who sits or sat at this engagement's table.
        sample: whether the practice is a throw-away sample.
    """

    summary: ProgressSummary
    superseded_on: date | None
    yes: ClientApproval | StandingApproval | None
    engagement: Engagement
    agreements: tuple[ThreeWayAgreement, ...]
    seats: tuple[Seat, ...]
    frame: Frame
    sample: bool = False


def admit(case: ReleaseCase, today: date) -> ApprovedDisclosure:
    """Permission to let these words out to this reader today.

    Raises:
        DisclosureRefused: with every reason at once.
    """
    refused = tuple(reasons(case, today))
    if refused:
        raise DisclosureRefused(refused)
    summary = case.summary
    return _mint.mint(
        ApprovedDisclosure,
        summary=summary.id,
        engagement=summary.engagement,
        seal=summary.seal(),
        check_code=summary.check_code,
        language=summary.language,
        address=address(case, today),
        text=summary.letter(case.frame),
        dated=today,
        sample=case.sample,
    )


def show_client(case: ReleaseCase, today: date, reply_code: str) -> ForTheClient:
    """Permission to show the client the words that wait for their yes, and the code to say it with.

    Raises:
        DisclosureRefused: the words could not go to their reader even with a yes, so there is nothing to ask.
    """
    refused = tuple(closed(case, today))
    if refused:
        raise DisclosureRefused(refused)
    return _for_the_client(case, today, case.summary.letter(case.frame), reply_code)


def give_talking_points(case: ReleaseCase, today: date) -> ForTheClient:
    """Permission to hand the client their own statements, to tell the reader themselves; that needs nobody's yes."""
    agreement = in_force(case.agreements, today)
    standing = {one.topic for one in agreement.standing} if agreement is not None else set[Topic]()
    return _for_the_client(case, today, case.summary.points(case.frame, standing))


def give_recovery_sheet(words: RecoveryWords, language: str, today: date, *, sample: bool) -> OwnCopy:
    """Permission to hand the coach the code of their own practice, on paper; that needs nobody's yes.

    Raises:
        DisclosureRefused: it is no whole code, and half a code opens nothing on the day it is needed.
    """
    if not _WHOLE_CODE.fullmatch(words.code):
        raise DisclosureRefused(["This is no whole recovery code, so no sheet was made of it."])
    return _mint.mint(OwnCopy, document=RECOVERY_SHEET, language=language, words=words, dated=today, sample=sample)


def reasons(case: ReleaseCase, today: date) -> Iterator[Reason]:
    """Every reason why these words can't go out today, in the order a coach would mend them."""
    yield from closed(case, today)
    yield from _no_yes(case, today)


def closed(case: ReleaseCase, today: date) -> Iterator[Reason]:
    """The reasons that lie in the agreement, the matrix and the seats, whatever the client says."""
    summary = case.summary
    agreement = in_force(case.agreements, today)
    if summary.engagement != case.engagement.id or any(one.engagement != summary.engagement for one in case.agreements):
        yield refusals.another_engagement()
    if case.engagement.ended_on is not None and case.engagement.ended_on < today:
        yield refusals.coaching_ended(case.engagement.ended_on)
    yield from _not_seated(case, today)
    if agreement is None:
        ended = [one.ended_on for one in case.agreements if one.ended_on is not None and one.ended_on < today]
        yield refusals.no_agreement(max(ended, default=None))
        return
    yield from _topics_closed(summary, agreement)
    if summary.rows != agreement.rows or summary.agreed_on != agreement.agreed_on:
        yield refusals.rows_changed(summary)
    if case.frame.digest() != summary.frame_digest:
        yield refusals.frame_changed(summary)


def _not_seated(case: ReleaseCase, today: date) -> Iterator[Reason]:
    reader, role = case.summary.reader, ROLE_OF[case.summary.audience]
    held = [seat for seat in case.seats if seat.role is role]
    now = [seat for seat in held if seat.taken_on(today)]
    if any(as_reader(seat) == reader for seat in now):
        return
    left = [
        seat.until for seat in held if seat.person == reader.person and seat.until is not None and seat.until < today
    ]
    if any(seat.person == reader.person for seat in now):
        yield refusals.record_changed(case.summary)
    elif left:
        yield refusals.left_seat(case.summary, max(left))
    else:
        yield refusals.not_seated(case.summary, role)


def _topics_closed(summary: ProgressSummary, agreement: ThreeWayAgreement) -> Iterator[Reason]:
    for topic in dict.fromkeys(told.topic for told in summary.statements):
        sharing = agreement.sharing(topic, summary.audience)
        if sharing not in TELLABLE:
            yield refusals.topic_closed(summary, topic, sharing)
        elif topic not in agreement.rows:
            yield refusals.no_row(topic)


def _no_yes(case: ReleaseCase, today: date) -> Iterator[Reason]:
    if case.yes is None:
        yield refusals.no_yes(case.summary)
    elif isinstance(case.yes, ClientApproval):
        yield from _not_this_wording(case, case.yes)
        yield from _not_now(case, case.yes, today)
    else:
        yield from _not_standing(case, case.yes, today)
    if case.superseded_on is not None:
        yield refusals.wording_changed(case.summary, case.superseded_on)


def _not_this_wording(case: ReleaseCase, yes: ClientApproval) -> Iterator[Reason]:
    summary = case.summary
    if yes.summary != summary.id:
        yield refusals.another_letter(summary)
    elif yes.seal != summary.seal():
        yield refusals.wording_changed(summary)
    if yes.evidence < LEAST_EVIDENCE:
        yield refusals.only_spoken(summary)


def _not_now(case: ReleaseCase, yes: ClientApproval, today: date) -> Iterator[Reason]:
    summary = case.summary
    if yes.withdrawn_on is not None:
        yield refusals.taken_back(summary, yes.withdrawn_on)
    if today > yes.expires_on:
        yield refusals.expired(summary, yes.expires_on)
    if today < yes.given_on:
        yield refusals.dated_ahead(summary, yes.given_on)
    if case.engagement.kind is Kind.REMEDIAL and today <= yes.given_on:
        yield refusals.a_night(summary)


def _not_standing(case: ReleaseCase, yes: StandingApproval, today: date) -> Iterator[Reason]:
    summary, agreement = case.summary, in_force(case.agreements, today)
    if agreement is None:
        return
    if yes.withdrawn_on is not None:
        yield refusals.taken_back(summary, yes.withdrawn_on, standing=True)
    same_reader = (yes.engagement, yes.audience, yes.reader) == (
        summary.engagement,
        summary.audience,
        summary.reader.person,
    )
    sealed = standing_seal(agreement, summary.audience, summary.reader, summary.client, case.frame)
    stands = standing_statements(agreement, summary.audience, case.engagement, case.frame)
    if set(summary.statements) - set(stands):
        yield refusals.no_yes(summary)
    elif not same_reader or sealed != yes.seal or summary.statements != stands:
        yield refusals.no_longer_stands(summary)


def as_reader(seat: Seat) -> Named:
    """The person in a seat, as a letter names them."""
    return Named(seat.person, seat.name, seat.family, seat.courtesy, seat.job_title, seat.organisation)


def address(case: ReleaseCase, today: date) -> tuple[str, ...]:
    """The lines of the reader's address, top to bottom."""
    reader, frame = case.summary.reader, case.frame
    seated = [seat for seat in case.seats if seat.taken_on(today) and as_reader(seat) == reader]
    named = frame.named(frame.address_names, reader.courtesy, reader.name, reader.family)
    lines = (
        frame.personal,
        named,
        reader.job_title,
        reader.organisation,
        *(seated[0].address.splitlines() if seated else ()),
    )
    return tuple(line.strip() for line in lines if line.strip())


def _for_the_client(case: ReleaseCase, today: date, text: LetterText, reply_code: str = "") -> ForTheClient:
    summary, client = case.summary, case.summary.client
    seats = [seat for seat in case.seats if seat.role is Role.CLIENT and seat.person == client.person]
    now = [seat for seat in seats if seat.taken_on(today)] or seats
    return _mint.mint(
        ForTheClient,
        summary=summary.id,
        engagement=summary.engagement,
        seal=summary.seal(),
        reply_code=reply_code,
        language=summary.language,
        client_name=case.frame.named(case.frame.courtesies, client.courtesy, client.name, client.family),
        client_email=now[0].email if now else "",
        reader=summary.reader.name,
        text=text,
    )
