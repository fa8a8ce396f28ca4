"""What a door is: it takes a pass, and gives the bytes that leave. The doors themselves stand at the rim."""

from typing import Protocol

from coachdesk.disclosure.approved import ApprovedDisclosure, ForTheClient, OwnCopy
from coachdesk.disclosure.letter import Letterhead, LetterText


class UpdateLetterDoor(Protocol):
    """Makes the update letter; its row in the table of ways out is "update letter"."""

    def make(self, disclosure: ApprovedDisclosure, letterhead: Letterhead, paper: str) -> bytes:
        """The finished page as PDF.

        Raises:
            InputUnusable: a word holds a character that the letter's typeface lacks.
            LeakFound: the page holds something that the pass does not.
        """
        ...

    def refuse_letterhead(self, letterhead: Letterhead) -> None:
        """Whether a letterhead could be printed, asked before it is kept.

        Raises:
            InputUnusable: a character can't be printed, or a picture is none.
        """
        ...

    def refuse_unprintable(self, text: LetterText, address: tuple[str, ...], letterhead: Letterhead) -> None:
        """Whether these words could be printed at all, asked before the client is.

        Raises:
            InputUnusable: a word holds a character that the letter's typeface lacks.
        """
        ...


class ClientMailDoor(Protocol):
    """Makes what the client is sent: the text for approval, and talking points."""

    def text_for_approval(self, words: ForTheClient, letterhead: Letterhead) -> bytes:
        """An e-mail message with the exact text and its code."""
        ...

    def talking_points(self, words: ForTheClient, letterhead: Letterhead) -> bytes:
        """An e-mail message with the statements, for the client to tell the reader themselves."""
        ...


class RecoverySheetDoor(Protocol):
    """Makes the sheet with the recovery code; its row in the table of ways out is "recovery sheet"."""

    def make(self, copy: OwnCopy, paper: str) -> bytes:
        """The finished page as PDF; `paper` is "a4" or "letter".

        Raises:
            InputUnusable: the practice's name holds a character that can't be printed.
            LeakFound: the page holds something that the pass does not.
        """
        ...
