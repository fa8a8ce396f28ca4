"""What the presenter needs of the note's screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from coachdesk.app.note_sheet import AgreedLine, SessionFacts
from coachdesk.confidential.comparing import Stretch
from coachdesk.confidential.form import Block
from coachdesk.confidential.notebook import Caught
from coachdesk.ui.unfinished import HalfFilled
from coachdesk.ui.unfinished_action import TypedAction


@dataclass(frozen=True, slots=True)
class VersionTold:
    """A version as the card tells it."""

    number: int
    name: str
    when: str


class NoteView(Protocol):
    """What the presenter needs of the screen."""

    def show_head(self, title: str, client: str) -> None:
        """Which note it is."""
        ...

    def show_document(self, blocks: Sequence[Block]) -> None:
        """The note's words, to be written on."""
        ...

    def close_document(self) -> None:
        """There is no note to be written on; what was typed stands there."""
        ...

    def show_nothing(self, sentence: str) -> None:
        """There is no such note, and a way back is all there is."""
        ...

    def document(self) -> tuple[Block, ...]:
        """What stands in the editor now."""
        ...

    def insert(self, blocks: Sequence[Block]) -> None:
        """Put these where the caret is."""
        ...

    def show_session(self, session: SessionFacts | None, others: int) -> None:
        """The session, and how many other notes it has."""
        ...

    def show_agreed(self, lines: Sequence[AgreedLine], client_given: str) -> None:
        """The agreed actions."""
        ...

    def show_caught(self, lines: Sequence[Caught]) -> None:
        """The lines that bear a mark."""
        ...

    def show_versions(self, lines: Sequence[VersionTold]) -> None:
        """The note's versions, newest first."""
        ...

    def compare(self, number: int, name: str, stretches: Sequence[Stretch]) -> None:
        """An earlier version beside what stands in the editor now."""
        ...

    def stop_comparing(self) -> None:
        """Back to writing."""
        ...

    def offer_last_note(self, *, there: bool) -> None:
        """Whether there is a note before this one."""
        ...

    def say_saved(self, sentence: str) -> None:
        """Whether the words are on the disk: yes, or soon."""
        ...

    def say_unsaved(self, sentence: str, more: str, *, again: bool = True) -> None:
        """Whether the words are on the disk: no, and why, and what is done about it; `again` offers to try at once."""
        ...

    def ask_to_stay(self, detail: str) -> None:
        """The page was about to be left with words that are not on the disk."""
        ...

    def refuse_session(self, sentence: str) -> None:
        """The session can't be changed so."""
        ...

    def accept_session(self) -> None:
        """The session was changed."""
        ...

    def refuse_action(self, sentence: str) -> None:
        """The action can't be written down so."""
        ...

    def accept_action(self) -> None:
        """The action was written down."""
        ...

    def half_typed(self) -> HalfFilled[TypedAction]:
        """The field for one more agreed action."""
        ...
