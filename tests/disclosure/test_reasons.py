"""What a reason says on a screen: one bold sentence, what more there is to know, and a remedy."""

from dataclasses import replace
from datetime import date

import pytest
from test_gate import (
    ENGAGEMENT,
    HENRIK,
    INES,
    MAY,
    TODAY,
    a_case,
    a_standing_case,
    a_summary,
    an_agreement,
    an_approval,
)

from coachdesk.base.ids import EngagementId, SummaryId
from coachdesk.disclosure.approval import Evidence
from coachdesk.disclosure.gate import reasons
from coachdesk.disclosure.reason import Matter, Reason, Remedy
from coachdesk.disclosure.refusals import unprintable
from coachdesk.disclosure.spoken import spoken
from coachdesk.disclosure.summary import Statement
from coachdesk.domain.agreement import Audience, Cell, Sharing, Topic
from coachdesk.domain.engagement import Ending, Kind

LEFT_TO_INES = (Cell(Topic.THEMES, Audience.BOSS, Sharing.CLIENT_TELLS),)


def the_reason(case) -> Reason:
    (found,) = reasons(case, TODAY)
    return found


def told_with(topic: Topic, **more):
    page = a_summary(statements=(Statement(topic, "Trust."),))
    return a_case(page, agreements=(an_agreement(**more),))


def with_yes(**more):
    page = a_summary()
    return a_case(page, yes=an_approval(page, **more))


@pytest.mark.parametrize(
    ("case", "bold", "detail", "remedy", "matter"),
    [
        (
            a_case(yes=None),
            "Ines has not said yes to this wording.",
            "Silence is not a yes.",
            Remedy.ASK,
            Matter.YES,
        ),
        (
            a_case(superseded_on=TODAY),
            "Ines has not said yes to this wording.",
            "The wording changed on 4 December 2026.",
            Remedy.SHOW_CHANGE,
            Matter.YES,
        ),
        (
            with_yes(seal=bytes(32)),
            "Ines has not said yes to this wording.",
            "The wording changed after the yes.",
            Remedy.SHOW_CHANGE,
            Matter.YES,
        ),
        (
            with_yes(summary=SummaryId("z")),
            "Ines said yes to another letter, not to this one.",
            "",
            Remedy.ASK,
            Matter.YES,
        ),
        (
            with_yes(evidence=Evidence.SPOKEN),
            "Ines' yes was only spoken.",
            "A letter needs it in writing or in person.",
            Remedy.ASK,
            Matter.YES,
        ),
        (
            with_yes(withdrawn_on=TODAY),
            "Ines took her yes back on 4 December 2026.",
            "The words stay here until there is a new one.",
            Remedy.ASK,
            Matter.YES,
        ),
        (
            with_yes(expires_on=date(2026, 12, 3)),
            "Ines' yes stood until 3 December 2026.",
            "A yes stands thirty days.",
            Remedy.ASK,
            Matter.YES,
        ),
        (
            with_yes(given_on=date(2026, 12, 5)),
            "Ines' yes is dated 5 December 2026, still to come.",
            "Check this computer's clock.",
            Remedy.CHECK_CLOCK,
            Matter.YES,
        ),
        (
            replace(with_yes(given_on=TODAY), engagement=replace(ENGAGEMENT, kind=Kind.REMEDIAL)),
            "A night must pass after her yes.",
            "This coaching asks for it: tomorrow at the earliest.",
            Remedy.WAIT,
            Matter.YES,
        ),
        (
            told_with(Topic.THEMES, cells=LEFT_TO_INES, standing=()),
            "Themes are not open to Henrik Vaas.",
            "The agreement leaves them to Ines.",
            Remedy.TAKE_LINE_OUT,
            Matter.TOPICS,
        ),
        (
            told_with(Topic.ATTENDANCE),
            "Attendance is not open to Henrik Vaas.",
            "The agreement does not open it.",
            Remedy.TAKE_LINE_OUT,
            Matter.TOPICS,
        ),
        (
            told_with(Topic.SUPPORT),
            "Support: the agreement has no such row.",
            "A letter lists the rows that were agreed, and no other.",
            Remedy.TAKE_LINE_OUT,
            Matter.TOPICS,
        ),
        (
            a_case(seats=(INES, replace(HENRIK, until=date(2026, 11, 1)))),
            "Henrik Vaas left this seat on 1 November 2026.",
            "Whoever reads instead needs a yes of their own.",
            Remedy.RENEW_SEAT,
            Matter.READER,
        ),
        (
            a_case(seats=(INES,)),
            "Henrik Vaas does not sit at this engagement's table as line manager.",
            "The engagement tells who is line manager now.",
            Remedy.RENEW_SEAT,
            Matter.READER,
        ),
        (
            a_case(seats=(INES, replace(HENRIK, job_title="Chief"))),
            "The record of Henrik Vaas has changed.",
            "Ines said yes to the reader as named then.",
            Remedy.ASK,
            Matter.READER,
        ),
        (
            a_case(engagement=replace(ENGAGEMENT, ended_on=MAY, ending=Ending.EARLY)),
            "The coaching ended on 12 May 2026.",
            "Nothing more is told about it.",
            Remedy.OPEN_ENGAGEMENT,
            Matter.ENGAGEMENT,
        ),
        (
            a_case(engagement=replace(ENGAGEMENT, id=EngagementId("z"))),
            "This summary belongs to another engagement.",
            "",
            Remedy.NONE,
            Matter.ENGAGEMENT,
        ),
        (
            a_case(agreements=(an_agreement(rows=(Topic.PROGRESS,)),), summary=a_summary(statements=())),
            "The agreement has changed since this letter was written.",
            "Its rows are no longer those agreed. Ask Ines again, in the new ones.",
            Remedy.ASK,
            Matter.AGREEMENT,
        ),
        (
            a_case(frame=replace(a_case().frame, closing="Yours,")),
            "The fixed words of the letter have changed since.",
            "Ines said yes to the ones before.",
            Remedy.ASK,
            Matter.WORDS,
        ),
        (
            a_standing_case(agreements=(an_agreement(ended_on=date(2026, 12, 3)),)),
            "The three-way agreement ended on 3 December 2026.",
            "Without one, nothing is told to anybody.",
            Remedy.OPEN_AGREEMENT,
            Matter.AGREEMENT,
        ),
        (
            replace(a_standing_case(), yes=replace(a_standing_case().yes, withdrawn_on=TODAY)),
            "Ines took her standing yes back on 4 December 2026.",
            "The words stay here until there is a new one.",
            Remedy.ASK,
            Matter.YES,
        ),
        (
            replace(a_standing_case(), yes=replace(a_standing_case().yes, seal=bytes(32))),
            "Ines has not said yes to this wording.",
            "It is no longer what stands in the agreement.",
            Remedy.ASK,
            Matter.YES,
        ),
    ],
)
def test_a_reason_says_what_is_the_matter_and_what_would_mend_it(case, bold, detail, remedy, matter):
    found = the_reason(case)

    assert (found.bold, found.detail, found.remedy, found.matter) == (bold, detail, remedy, matter)


def test_a_line_to_be_taken_out_is_named_by_its_row():
    assert the_reason(told_with(Topic.ATTENDANCE)).topic is Topic.ATTENDANCE


def test_a_reason_is_its_sentence_wherever_a_text_is_wanted():
    reason = the_reason(a_case(yes=None))

    assert reason == "Ines Vaas has not said yes to this wording."
    assert f"Not yet: {reason}" == "Not yet: Ines Vaas has not said yes to this wording."


def test_a_reason_can_be_explained_by_somebody_who_knows_more():
    reason = the_reason(a_case(yes=None)).explained("She was asked today.", Remedy.TAKE_ANSWER)

    assert (reason.detail, reason.remedy) == ("She was asked today.", Remedy.TAKE_ANSWER)
    assert reason == the_reason(a_case(yes=None))


def test_words_that_can_not_be_printed_are_a_reason_too():
    reason = unprintable("No letter was made: its typeface can't print U+1F642, which stands in the row Progress.")

    assert reason.bold == "These words can't be printed as they stand."
    assert reason.detail == "Its typeface can't print U+1F642, which stands in the row Progress."
    assert (reason.remedy, reason.matter) == (Remedy.MEND_WORDS, Matter.WORDS)


@pytest.mark.parametrize(
    ("name", "courtesy", "called", "pronouns"),
    [
        ("Ines Moreau", "ms", "Ines", ("she", "her", "her", "herself")),
        ("Dr. Henrik Vaas", "mr", "Henrik", ("he", "him", "his", "himself")),
        ("Alex Kim", "none", "Alex", ("they", "them", "their", "")),
        ("Dr.", "none", "Dr.", ("they", "them", "their", "")),
    ],
)
def test_people_are_spoken_of_by_first_name_and_as_they_are_addressed(name, courtesy, called, pronouns):
    one = spoken(name, courtesy)

    assert one.called == called
    assert (one.they, one.them, one.their, one.oneself) == pronouns


def test_a_possessive_follows_the_sound_of_the_name():
    page = a_summary(client=replace(a_summary().client, name="Grace Okafor"))

    assert (
        the_reason(a_case(page, yes=an_approval(page, evidence=Evidence.SPOKEN))).bold == "Grace's yes was only spoken."
    )
