"""What changed since the client said yes, or since they were asked, row by row and word by word."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from coachdesk.app.cases import case_now
from coachdesk.app.composer_sheet import ChangedRow, ChangedWords, Changes
from coachdesk.app.ports import Work
from coachdesk.app.room import Room
from coachdesk.confidential.comparing import compared
from coachdesk.confidential.drafts import SummaryDraft
from coachdesk.confidential.words import PrivateWords
from coachdesk.disclosure.frame import Frame
from coachdesk.disclosure.summary import ProgressSummary
from coachdesk.domain.agreement import Topic


@dataclass(frozen=True, slots=True)
class Base:
    """The words that the client knows, since which day, and whether they said yes to them."""

    summary: ProgressSummary
    since: date
    agreed: bool


def base_of(work: Work, room: Room, draft: SummaryDraft) -> Base | None:
    """The words of the newest yes; without one, those asked about last; None where the client knows none."""
    yes, sealed = work.summaries.approval(draft.id), work.summaries.latest(draft.id)
    if yes is not None and sealed is not None:
        return Base(sealed[0], yes.given_on, agreed=True)
    asked = work.drafts.asked(draft.id)
    if not asked:
        return None
    last = asked[-1]
    words = next(one.statements for one in work.drafts.versions(draft.id) if one.version == last.version)
    summary = case_now(work, room, replace(draft, statements=words)).summary
    return Base(summary, last.asked_at.astimezone().date(), agreed=False)


def changed_topics(base: Base | None, now: ProgressSummary) -> tuple[Topic, ...]:
    """The rows under which something else is told now, in the letter's order."""
    if base is None:
        return ()
    topics = dict.fromkeys((*now.rows, *(told.topic for told in (*base.summary.statements, *now.statements))))
    return tuple(topic for topic in topics if base.summary.told_under(topic) != now.told_under(topic))


def changes_since(base: Base, now: ProgressSummary, frame: Frame) -> Changes:
    """Every row that differs, with its words side by side in one reading order."""
    rows = (
        ChangedRow(topic, frame.headings[topic], tuple(_words(base.summary.told_under(topic), now.told_under(topic))))
        for topic in changed_topics(base, now)
    )
    return Changes(base.since, base.agreed, tuple(rows))


def _words(before: tuple[str, ...], after: tuple[str, ...]) -> Iterator[ChangedWords]:
    for stretch in compared("".join(f"{line}\n" for line in before), "".join(f"{line}\n" for line in after)):
        yield ChangedWords(stretch.change, PrivateWords(stretch.text))
