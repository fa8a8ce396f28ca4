"""What is typed in the composer is kept, in versions that can be read and brought back."""

import pytest
from practice_story import TOLD, open_case

from coachdesk.base.errors import RuleBroken
from coachdesk.confidential.words import PrivateWords
from coachdesk.domain.agreement import Audience, Occasion, Topic


def progress(*wordings: str) -> list[tuple[Topic, str]]:
    return [(Topic.PROGRESS, wording) for wording in wordings]


def wordings(version) -> list[PrivateWords]:
    return [statement.words for statement in version.statements]


@pytest.fixture
def draft(desks):
    case = open_case(desks)
    return case, case.draft(())


def test_typing_writes_on_in_one_version_and_every_stop_is_kept(desks, draft):
    _, summary = draft
    begun = desks.summaries.versions(summary)[0].version
    first = desks.summaries.keep(summary, progress("The round was ru"), "s1")
    after = desks.summaries.keep(summary, progress("The round was run by both."), "s1")

    assert after.version == first.version == begun + 1  # what stands in the agreement was approved as it stood
    assert wordings(desks.summaries.versions(summary)[0]) == [PrivateWords("The round was run by both.")]


def test_words_taken_out_can_be_read_and_brought_back(desks, draft):
    _, summary = draft
    desks.summaries.keep(summary, progress("The round was run.", "She asks first."), "s1")
    full = desks.summaries.versions(summary)[0].version
    emptied = desks.summaries.keep(summary, [], "s1")
    restored = desks.summaries.restore(summary, full)

    assert emptied.version == full + 1
    assert restored.version == full + 2
    newest, before, earlier, *_ = desks.summaries.versions(summary)
    assert (
        wordings(newest) == wordings(earlier) == [PrivateWords("The round was run."), PrivateWords("She asks first.")]
    )
    assert wordings(before) == []
    assert [one.present for one in (newest, before, earlier)] == [True, False, False]


def test_keeping_the_same_words_again_writes_nothing(desks, draft):
    _, summary = draft
    desks.summaries.keep(summary, progress("The round was run."), "s1")
    before = desks.summaries.versions(summary)
    told: list[object] = []
    desks.news.listen(told.append)
    desks.summaries.keep(summary, progress("The round was run."), "s2")

    assert desks.summaries.versions(summary) == before
    assert told == []


def test_words_that_were_asked_about_are_never_written_over(desks, draft):
    case, summary = draft
    asked = desks.summaries.keep(summary, progress("The round was run."), "s1").version
    case.ask(summary)
    after = desks.summaries.keep(summary, progress("The round was run twice."), "s1")

    assert after.version == asked + 1
    newest, before, *_ = desks.summaries.versions(summary)
    assert (newest.asked_at, before.asked_at is not None) == (None, True)


def test_typing_the_approved_words_again_makes_the_letter_ready_again(desks):
    case = open_case(desks)
    summary = case.approved()
    changed = desks.summaries.keep(summary, [*TOLD, (Topic.PROGRESS, "And more.")], "s1")
    back = desks.summaries.keep(summary, TOLD, "s1")

    assert changed.reasons[0].bold == "Ines has not said yes to this wording."
    assert back.reasons == ()
    assert case.release(summary).startswith(b"%PDF")


def test_the_versions_say_which_were_approved(desks):
    case = open_case(desks)
    summary = case.approved()
    desks.summaries.keep(summary, TOLD[:2], "s1")

    assert [one.approved for one in desks.summaries.versions(summary)] == [False, True]


def test_a_version_that_is_not_there_can_not_be_brought_back(desks, draft):
    _, summary = draft

    with pytest.raises(RuleBroken, match="no such version"):
        desks.summaries.restore(summary, 9)


def test_a_new_update_with_what_stands_alone_is_ready_at_once(desks):
    case = open_case(desks)

    assert desks.summaries.draft(case.engagement, Audience.BOSS, Occasion.UPDATE, ()).reasons == ()
