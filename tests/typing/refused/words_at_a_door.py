"""Nothing but a pass opens the letter door: not a text, a note, a draft, a summary, nor a pass of another kind."""

from coachdesk.confidential.drafts import SummaryDraft
from coachdesk.confidential.notebook import PrivateNote
from coachdesk.confidential.words import PrivateWords
from coachdesk.disclosure.approved import ApprovedDisclosure, ForTheClient
from coachdesk.disclosure.doors import UpdateLetterDoor
from coachdesk.disclosure.letter import Letterhead, LetterText
from coachdesk.disclosure.summary import ProgressSummary


def knock(
    door: UpdateLetterDoor,
    head: Letterhead,
    approved: ApprovedDisclosure,
    words: PrivateWords,
    note: PrivateNote,
    draft: SummaryDraft,
    summary: ProgressSummary,
    letter: LetterText,
    for_client: ForTheClient,
) -> None:
    door.make(approved, head, "a4")
    door.make("a text", head, "a4")  # refused
    door.make(words, head, "a4")  # refused
    door.make(note, head, "a4")  # refused
    door.make(draft, head, "a4")  # refused
    door.make(summary, head, "a4")  # refused
    door.make(letter, head, "a4")  # refused
    door.make(for_client, head, "a4")  # refused
