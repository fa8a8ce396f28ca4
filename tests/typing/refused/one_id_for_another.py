"""An id of one kind is no id of another, and a release can't look at a note."""

from coachdesk.app.ports import ReleaseWork, Work
from coachdesk.base.ids import EngagementId, NoteId, SummaryId


def mix(work: Work, release: ReleaseWork, note: NoteId, summary: SummaryId) -> None:
    work.agreements.of(summary)  # refused
    work.summaries.approval(note)  # refused
    release.notes.of(EngagementId("e"))  # refused
    release.drafts.find("d")  # refused
