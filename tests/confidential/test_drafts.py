from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from coachdesk.base.ids import EngagementId, PersonId, SummaryId
from coachdesk.confidential.drafts import DraftStatement, Stage, SummaryDraft
from coachdesk.confidential.words import PrivateWords, together
from coachdesk.domain.agreement import Audience, Occasion, Topic

MORNING = datetime(2026, 12, 4, 9, tzinfo=UTC)
HENRIK = PersonId("henrik")


def told(*wordings: str) -> tuple[DraftStatement, ...]:
    return tuple(DraftStatement(Topic.PROGRESS, PrivateWords(wording)) for wording in wordings)


def a_draft(*wordings: str, **more) -> SummaryDraft:
    made = SummaryDraft(
        SummaryId("s"),
        EngagementId("e"),
        Audience.BOSS,
        HENRIK,
        Occasion.UPDATE,
        "en",
        1,
        Stage.DRAFT,
        told(*wordings),
        MORNING,
        "monday",
    )
    return replace(made, **more)


def written_on(
    draft: SummaryDraft, *wordings: str, sitting: str = "monday", kept: tuple[str, ...] = ()
) -> SummaryDraft:
    return draft.write_on(HENRIK, told(*wordings), MORNING + timedelta(minutes=1), sitting, told(*kept))


def test_one_sitting_writes_on_in_one_version():
    after = written_on(a_draft("The round was ru"), "The round was run by both deputies.", "She asks first.")

    assert (after.version, after.statements) == (1, told("The round was run by both deputies.", "She asks first."))
    assert after.written_at == MORNING + timedelta(minutes=1)


@pytest.mark.parametrize(
    "wordings",
    [("The round was run.",), ("The round was run.", ""), ("The round was run.", "She asks."), ()],
)
def test_a_version_that_would_lose_a_word_is_kept(wordings):
    assert written_on(a_draft("The round was run.", "She asks first."), *wordings).version == 2


def test_a_word_that_an_earlier_version_has_may_go_again():
    assert written_on(a_draft("The round was run.", "Maybe."), "The round was run.", kept=("Maybe.",)).version == 1


def test_lines_in_another_order_lose_nothing():
    assert written_on(a_draft("One line.", "Another."), "Another.", "One line.").version == 1


def test_another_sitting_begins_another_version():
    after = written_on(a_draft("The round was run."), "The round was run twice.", sitting="tuesday")

    assert (after.version, after.sitting) == (2, "tuesday")


def test_an_empty_first_version_is_written_on_in_any_sitting():
    assert written_on(a_draft(sitting=""), "The round was run.").version == 1


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage is not Stage.DRAFT])
def test_what_went_further_than_a_draft_is_never_written_over(stage):
    after = written_on(a_draft("The round was run.", stage=stage), "The round was run twice.")

    assert (after.version, after.stage) == (2, Stage.DRAFT)


def test_private_texts_are_put_together_a_line_each():
    assert together([PrivateWords("one"), PrivateWords("two")]) == PrivateWords("one\ntwo")
