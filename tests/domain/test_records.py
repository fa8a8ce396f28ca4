from datetime import date, datetime

import pytest

from coachdesk.base.errors import RuleBroken
from coachdesk.base.ids import (
    ActionId,
    EngagementId,
    GoalId,
    NoteId,
    OrganisationId,
    PersonId,
    PostId,
    SessionId,
)
from coachdesk.base.spans import Minutes, Span, minutes
from coachdesk.confidential.notebook import PrivateNote
from coachdesk.confidential.words import PrivateWords
from coachdesk.domain.actions import AgreedAction, Owner, Progress
from coachdesk.domain.engagement import Ending, Engagement, Kind, Urgency
from coachdesk.domain.goals import AgreedGoal
from coachdesk.domain.people import Organisation, Person, Post, Role, split_name
from coachdesk.domain.sessions import Attendance, CoachingSession

MAY, JUNE = date(2026, 5, 12), date(2026, 6, 1)


def an_engagement(**more) -> Engagement:
    told = {"planned_end": JUNE, "planned_sessions": 8} | more
    return Engagement(EngagementId("e"), PersonId("p"), OrganisationId("o"), Kind.TRANSITION, Urgency.SOON, MAY, **told)


def test_a_span_counts_both_its_ends_in():
    assert Span(MAY, JUNE).holds(MAY)
    assert Span(MAY, JUNE).holds(JUNE)
    assert not Span(MAY, JUNE).holds(date(2026, 6, 2))
    assert Span(MAY).holds(date(2099, 1, 1))


def test_a_span_does_not_end_before_it_begins():
    with pytest.raises(RuleBroken, match="ends before it begins, 1 June 2026"):
        Span(JUNE, MAY)


@pytest.mark.parametrize("count", [-1, 1441])
def test_a_session_fits_a_day(count):
    with pytest.raises(RuleBroken, match="no length for a session"):
        minutes(count)


@pytest.mark.parametrize("planned", [0, 501])
def test_an_engagement_has_a_number_of_sessions_that_can_be_held(planned):
    with pytest.raises(RuleBroken, match="planned sessions"):
        an_engagement(planned_sessions=planned)


def test_an_engagement_ends_once():
    ended = an_engagement().end(JUNE, Ending.EARLY)

    assert (ended.ended_on, ended.ending) == (JUNE, Ending.EARLY)
    with pytest.raises(RuleBroken, match="ended already, on 1 June 2026"):
        ended.end(JUNE, Ending.EARLY)
    with pytest.raises(RuleBroken, match="before it begins"):
        an_engagement().end(date(2026, 1, 1), Ending.EARLY)


@pytest.mark.parametrize(
    ("full", "parts"),
    [
        ("Ines Moreau", ("Ines", "Moreau")),
        ("  Ana  Maria   Silva ", ("Ana Maria", "Silva")),
        ("Moreau, Ines", ("Ines", "Moreau")),
        ("Cher", ("", "Cher")),
        ("Ludwig van Beethoven", ("Ludwig", "van Beethoven")),
        ("Prof. Dr. Ruth van der Berg", ("Prof. Dr. Ruth", "van der Berg")),
        ("Dr. Annegret Freifrau von Schönau-Wertheim", ("Dr. Annegret", "Freifrau von Schönau-Wertheim")),
        ("Christopher Montgomery-Cunningham III", ("Christopher", "Montgomery-Cunningham III")),
        ("Christopher Reed, Jr.", ("Christopher", "Reed Jr.")),
        ("", ("", "")),
    ],
)
def test_a_name_is_split_at_its_last_word_or_its_comma(full, parts):
    assert split_name(full) == parts


@pytest.mark.parametrize(
    ("full", "addressed"),
    [
        ("Ines Moreau", "Moreau"),
        ("Christopher Reed III", "Reed"),
        ("Dr. Max Mustermann", "Dr. Mustermann"),
        ("Prof. Dr. Ruth van der Berg", "Prof. Dr. van der Berg"),
        ("Cher", "Cher"),
    ],
)
def test_a_salutation_keeps_titles_and_particles_and_drops_suffixes(full, addressed):
    given, family = split_name(full)

    assert Person(PersonId("p"), given, family).addressed == addressed


def test_a_person_and_an_organisation_need_a_name():
    with pytest.raises(RuleBroken, match="person needs a name"):
        Person(PersonId("p"), "", "")
    with pytest.raises(RuleBroken, match="organisation needs a name"):
        Organisation(OrganisationId("o"), " ")


def test_a_post_is_left_once_it_is_taken_up():
    post = Post(PostId("t"), PersonId("p"), OrganisationId("o"), Role.HR, "Partner", MAY)

    assert post.leave(JUNE).until == JUNE
    with pytest.raises(RuleBroken):
        post.leave(date(2026, 1, 1))


def test_a_goal_is_reached_once_and_not_before_it_was_agreed():
    goal = AgreedGoal(GoalId("g"), EngagementId("e"), "Delegate the round", MAY)

    assert goal.reach(JUNE).reached_on == JUNE
    with pytest.raises(RuleBroken, match="reached already"):
        goal.reach(JUNE).reach(JUNE)
    with pytest.raises(RuleBroken, match="before the goal was agreed"):
        goal.reach(date(2026, 1, 1))
    with pytest.raises(RuleBroken, match="agreed wording"):
        AgreedGoal(GoalId("g"), EngagementId("e"), " ", MAY)


def test_an_action_is_closed_once():
    action = AgreedAction(ActionId("a"), EngagementId("e"), "Send the plan", Owner.BOSS, MAY)

    assert action.close(Progress.DONE).progress is Progress.DONE
    with pytest.raises(RuleBroken, match="closed already"):
        action.close(Progress.DONE).close(Progress.DROPPED)
    assert action.close(Progress.DONE).reopen() == action
    with pytest.raises(RuleBroken, match="needs words"):
        AgreedAction(ActionId("a"), EngagementId("e"), "", Owner.BOSS, MAY)


def test_a_session_that_was_held_has_a_length():
    planned = CoachingSession(SessionId("s"), EngagementId("e"), datetime(2026, 5, 12, 10), Minutes(60))  # noqa: DTZ001 - wall clock

    assert planned.held(Minutes(55)).attendance is Attendance.HELD
    with pytest.raises(RuleBroken, match="has a length"):
        planned.held(Minutes(0))


def test_a_note_needs_words_and_keeps_count_of_its_wordings():
    now = datetime(2026, 5, 12, 10)  # noqa: DTZ001 - any moment will do
    note = PrivateNote(NoteId("n"), EngagementId("e"), None, MAY, PrivateWords("First."), 1, now)

    assert note.rewrite(PrivateWords("Second."), now).version == 2
    with pytest.raises(RuleBroken, match="needs words"):
        note.rewrite(PrivateWords("  "), now)
