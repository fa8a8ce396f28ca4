"""What a new update of an engagement can be: for whom, on which occasion, in which language."""

from collections.abc import Iterator

from coachdesk.app.composer_sheet import Possible, PossibleReader
from coachdesk.app.engagement_records import OneEngagement
from coachdesk.disclosure.gate import ROLE_OF
from coachdesk.disclosure.spoken import spoken
from coachdesk.domain.agreement import Audience, ThreeWayAgreement


def possible(records: OneEngagement, usual: str, languages: tuple[str, ...]) -> Possible:
    """Whoever reads today, and the letters announced to them that nobody has begun."""
    client = records.people[records.engagement.client]
    newest = records.present or (records.versions[-1] if records.versions else None)
    return Possible(
        engagement=records.engagement.id,
        client=spoken(client.name, client.courtesy),
        agreed_on=newest.agreed_on if newest is not None else None,
        readers=tuple(_readers(records, newest)),
        languages=tuple(sorted(languages, key=lambda one: (one != usual, one))),
    )


def _readers(records: OneEngagement, agreement: ThreeWayAgreement | None) -> Iterator[PossibleReader]:
    begun = {(draft.audience, draft.occasion) for draft in records.drafts}
    announced = [one for one in agreement.letters if (one.audience, one.occasion) not in begun] if agreement else []
    for audience in (Audience.BOSS, Audience.HR):
        seated = [seat for seat in records.seats if seat.role is ROLE_OF[audience] and seat.taken_on(records.today)]
        if seated:
            letters = sorted((one.due_on, one.occasion) for one in announced if one.audience is audience)
            due = tuple((occasion, day) for day, occasion in letters)
            yield PossibleReader(audience, ROLE_OF[audience].spoken, seated[-1].name, seated[-1].job_title, due)
