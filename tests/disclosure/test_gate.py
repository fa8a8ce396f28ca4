"""The gate's reasons, one by one, on values alone."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from coachdesk.base.errors import DisclosureRefused, RuleBroken
from coachdesk.base.ids import AgreementId, ApprovalId, EngagementId, OrganisationId, PersonId, SummaryId
from coachdesk.bootstrap import resources
from coachdesk.disclosure.approval import (
    ClientApproval,
    Evidence,
    StandingApproval,
    standing_seal,
    standing_statements,
)
from coachdesk.disclosure.gate import ReleaseCase, admit, as_reader, give_talking_points, reasons
from coachdesk.disclosure.summary import ProgressSummary, Statement
from coachdesk.domain.agreement import (
    Audience,
    Cell,
    Occasion,
    Sharing,
    StandingSentence,
    ThreeWayAgreement,
    Topic,
)
from coachdesk.domain.engagement import Engagement, Kind, Seat, Urgency
from coachdesk.domain.people import Role
from coachdesk.outward.frames import ShippedFrames

MAY, TODAY = date(2026, 5, 12), date(2026, 12, 4)
FRAME = ShippedFrames(resources()).newest("en")
ENGAGEMENT = Engagement(
    EngagementId("e"), PersonId("ines"), OrganisationId("o"), Kind.DEVELOPMENTAL, Urgency.CALM, MAY, date(2027, 2, 26)
)
CELLS = (
    Cell(Topic.DATES, Audience.BOSS, Sharing.STANDING),
    Cell(Topic.PROGRESS, Audience.BOSS, Sharing.AGREED_UPDATE),
    Cell(Topic.SUPPORT, Audience.BOSS, Sharing.AGREED_UPDATE),
)
STANDING = (StandingSentence(Topic.DATES, Audience.BOSS, "Planned from {begin} to {end}."),)


def an_agreement(**more) -> ThreeWayAgreement:
    made = ThreeWayAgreement(
        AgreementId("a"), EngagementId("e"), 1, MAY, MAY, CELLS, (Topic.DATES, Topic.PROGRESS), standing=STANDING
    )
    return replace(made, **more)


def a_seat(person: str, role: Role, **more) -> Seat:
    told = {
        "name": f"{person.title()} Vaas",
        "family": "Vaas",
        "courtesy": "mr",
        "email": f"{person}@x.example",
        "job_title": "Head",
        "organisation": "Northlight",
        "address": "Lindenhofstrasse 8\n8001 Zürich",
        "since": MAY,
        "until": None,
    }
    return Seat(person=PersonId(person), role=role, **(told | more))


HENRIK, INES = a_seat("henrik", Role.BOSS), a_seat("ines", Role.CLIENT, courtesy="ms")


def a_summary(wording: str = "Delegates more.", **more) -> ProgressSummary:
    told = (*standing_statements(an_agreement(), Audience.BOSS, ENGAGEMENT, FRAME), Statement(Topic.PROGRESS, wording))
    made = ProgressSummary(
        SummaryId("s"),
        EngagementId("e"),
        1,
        Audience.BOSS,
        Occasion.MID_POINT,
        "en",
        FRAME.name,
        FRAME.digest(),
        as_reader(HENRIK),
        as_reader(INES),
        MAY,
        (Topic.DATES, Topic.PROGRESS),
        told,
    )
    return replace(made, **more)


def an_approval(of: ProgressSummary, **more) -> ClientApproval:
    given = datetime(2026, 12, 1, 12, tzinfo=UTC)
    made = ClientApproval(
        ApprovalId("y"), of.id, of.seal(), Evidence.EMAIL_WITH_CODE, given, given.date(), date(2026, 12, 31)
    )
    return replace(made, **more)


def a_case(summary: ProgressSummary | None = None, **more) -> ReleaseCase:
    page = summary or a_summary()
    made = ReleaseCase(page, None, an_approval(page), ENGAGEMENT, (an_agreement(),), (INES, HENRIK), FRAME)
    return replace(made, **more)


def why_not(case: ReleaseCase, today: date = TODAY) -> list[str]:
    return list(reasons(case, today))


def test_a_case_in_order_is_admitted_with_every_word_it_tells():
    admitted = admit(a_case(), TODAY)

    assert admitted.address == (
        "Personal",
        "Mr Henrik Vaas",
        "Head",
        "Northlight",
        "Lindenhofstrasse 8",
        "8001 Zürich",
    )
    assert admitted.text.lines() == (
        "Coaching of Ines Vaas: mid-point update",
        "Dear Mr Vaas,",
        (
            "This update covers the points that Ms Vaas, Northlight and I agreed for you on 12\u00a0May\u00a02026. "
            "It holds nothing that Ms Vaas has not agreed to."
        ),
        "Dates",
        "Planned from 12\u00a0May\u00a02026 to 26\u00a0February\u00a02027.",
        "Progress",
        "Delegates more.",
        "With kind regards,",
    )
    assert admitted.check_code == a_summary().check_code


def test_a_summary_edited_after_approval_stays_inside():
    page = a_summary()
    edited = replace(page, statements=(*page.statements[:-1], Statement(Topic.PROGRESS, "Delegates more")))

    with pytest.raises(DisclosureRefused, match="the wording changed"):
        admit(a_case(edited, yes=an_approval(page)), TODAY)


@pytest.mark.parametrize(
    "change",
    [
        {"audience": Audience.HR},
        {"occasion": Occasion.CLOSING},
        {"language": "de"},
        {"frame_name": "update-2"},
        {"frame_digest": bytes(32)},
        {"agreed_on": TODAY},
        {"rows": (Topic.PROGRESS, Topic.DATES)},
        {"statements": ()},
        {"reader": replace(as_reader(HENRIK), name="Henrik A. Vaas")},
        {"reader": replace(as_reader(HENRIK), job_title="Chief")},
        {"reader": replace(as_reader(HENRIK), organisation="Other")},
        {"client": replace(as_reader(INES), courtesy="none")},
    ],
)
def test_whatever_a_reader_would_see_is_under_the_seal(change):
    assert replace(a_summary(), **change).seal() != a_summary().seal()


def test_ids_and_versions_are_not_under_the_seal():
    other = replace(a_summary(), id=SummaryId("z"), engagement=EngagementId("z"), version=9)

    assert other.seal() == a_summary().seal()


def test_words_moved_from_one_statement_to_the_next_make_another_seal():
    one = a_summary(statements=(Statement(Topic.PROGRESS, "ab"), Statement(Topic.PROGRESS, "c")))
    other = a_summary(statements=(Statement(Topic.PROGRESS, "a"), Statement(Topic.PROGRESS, "bc")))

    assert one.seal() != other.seal()


def test_all_reasons_come_at_once():
    page = a_summary()
    yes = an_approval(page, withdrawn_on=TODAY, expires_on=MAY, evidence=Evidence.SPOKEN, seal=bytes(32))
    case = a_case(page, yes=yes, agreements=(), seats=(INES,))

    with pytest.raises(DisclosureRefused) as refused:
        admit(case, TODAY)
    assert len(refused.value.reasons) == 6


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"agreements": ()}, "No three-way agreement is in force."),
        ({"yes": None}, "Ines Vaas has not said yes to this wording."),
        ({"seats": (INES,)}, "Henrik Vaas does not sit at this engagement's table as line manager."),
        (
            {"seats": (INES, replace(HENRIK, job_title="Chief"))},
            "The record of Henrik Vaas has changed since; the client said yes to the reader as named then.",
        ),
        (
            {"seats": (INES, replace(HENRIK, until=date(2026, 11, 1)))},
            "Henrik Vaas left this seat on 1 November 2026; whoever reads instead needs a yes of their own.",
        ),
        (
            {"engagement": replace(ENGAGEMENT, id=EngagementId("z"))},
            "This summary belongs to another engagement.",
        ),
        (
            {"agreements": (an_agreement(rows=(Topic.PROGRESS,)),)},
            "The agreement has changed since this letter was written; its rows are no longer those agreed.",
        ),
        (
            {"frame": replace(FRAME, closing="Yours,")},
            "The letter's frame has changed since it was written for Henrik Vaas.",
        ),
        (
            {"superseded_on": TODAY},
            "Ines Vaas has not said yes to this wording: the wording changed on 4 December 2026.",
        ),
    ],
)
def test_the_reason_is_told(change, reason):
    assert reason in why_not(a_case(**change))


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"summary": SummaryId("z")}, "Ines Vaas said yes to another letter, not to this one."),
        (
            {"evidence": Evidence.SPOKEN},
            "The yes of Ines Vaas was only spoken; a letter needs it in writing or in person.",
        ),
        (
            {"given_on": date(2026, 12, 5)},
            "The yes of Ines Vaas is dated 5 December 2026, still to come; check the computer's clock.",
        ),
    ],
)
def test_the_reason_lies_in_the_yes(change, reason):
    page = a_summary()

    assert why_not(a_case(page, yes=an_approval(page, **change))) == [reason]


def test_a_topic_without_a_row_is_not_told():
    page = a_summary(statements=(Statement(Topic.SUPPORT, "Please help."),))

    assert why_not(a_case(page)) == ["Support: the agreement has no such row."]


def test_a_topic_never_opened_is_not_told():
    page = a_summary(statements=(Statement(Topic.ATTENDANCE, "All six."),))

    assert why_not(a_case(page)) == ["Attendance: this is not open to Henrik Vaas."]


def a_standing_case(**more) -> ReleaseCase:
    agreement = an_agreement()
    page = a_summary(statements=standing_statements(agreement, Audience.BOSS, ENGAGEMENT, FRAME))
    seal = standing_seal(agreement, Audience.BOSS, page.reader, page.client, FRAME)
    yes = StandingApproval(
        ApprovalId("y"),
        EngagementId("e"),
        Audience.BOSS,
        PersonId("henrik"),
        seal,
        MAY,
        datetime(2026, 5, 12, tzinfo=UTC),
    )
    return a_case(page, **({"yes": yes} | more))


def test_what_stands_goes_out_on_the_standing_yes():
    assert why_not(a_standing_case()) == []


def test_a_standing_yes_is_for_its_reader_alone():
    case = a_standing_case()
    yes = case.yes
    assert isinstance(yes, StandingApproval)

    assert why_not(replace(case, yes=replace(yes, reader=PersonId("olga"))))
    assert why_not(replace(case, yes=replace(yes, audience=Audience.HR)))


def test_without_an_agreement_a_standing_yes_stands_for_nothing():
    assert why_not(a_standing_case(agreements=())) == ["No three-way agreement is in force."]


def test_a_standing_sentence_needs_the_date_it_names():
    with pytest.raises(RuleBroken, match="no planned end"):
        standing_statements(an_agreement(), Audience.BOSS, replace(ENGAGEMENT, planned_end=None), FRAME)


def test_a_yes_is_taken_back_once():
    taken = an_approval(a_summary()).withdraw(TODAY)

    with pytest.raises(RuleBroken, match="taken back already"):
        taken.withdraw(TODAY)
    yes = a_standing_case().yes
    assert isinstance(yes, StandingApproval)
    with pytest.raises(RuleBroken, match="taken back already"):
        yes.withdraw(TODAY).withdraw(TODAY)


def test_talking_points_hold_only_what_is_told():
    page = a_summary(rows=(Topic.DATES, Topic.PROGRESS, Topic.SUPPORT))
    points = give_talking_points(a_case(page), TODAY)

    assert [row.heading for row in points.text.rows] == ["Progress"]
    assert points.client_email == "ines@x.example"


def test_a_client_without_a_seat_today_is_still_written_to():
    left = replace(INES, until=date(2026, 6, 1), email="")

    assert give_talking_points(a_case(seats=(HENRIK,)), TODAY).client_email == ""
    assert give_talking_points(a_case(seats=(left, HENRIK)), TODAY).client_email == ""
