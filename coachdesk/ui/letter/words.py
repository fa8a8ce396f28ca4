"""What the screen of a letter says."""

from collections.abc import Sequence
from typing import Final

from coachdesk.app.ledger_words import LETTERS, ROLES
from coachdesk.app.letter_sheet import LetterSheet

PAPERS: Final = {"a4": "A4", "letter": "US Letter"}
PRINT: Final = "Print…"
SAVE: Final = "Save as PDF…"
YES: Final = "Yes, it printed"
AGAIN: Final = "No, print again"
NO: Final = "No"
ASKED: Final = "The ledger says “printed” once you have said yes."
SAVED_YES: Final = "Yes, it is there"
KEPT: Final = "Your letter is kept. It was not printed."
NOT_SAVED: Final = "Your letter is kept. It was not saved as a file."
LEDGER_SAYS: Final = "The ledger says “not printed”."


def title(sheet: LetterSheet) -> str:
    """At the head of the page."""
    return f"The letter for {sheet.reader}"


def sentence(sheet: LetterSheet) -> str:
    """Below the title."""
    role = ROLES[sheet.audience]
    letter = LETTERS[sheet.occasion]
    about = (
        f"{letter} about {sheet.client}, for the {role}" if role != "HR" else f"{letter} about {sheet.client}, for HR"
    )
    return f"{about} · {PAPERS[sheet.paper]}"


def question(sheet: LetterSheet) -> str:
    """The question that waits."""
    return "Did it print?" if sheet.asks_about == "printed" else "Was it saved?"


def ready(sheet: LetterSheet) -> str:
    """Where nothing keeps it inside."""
    return "Ready to print again." if sheet.left_on else "Ready to print."


def not_ready(reasons: Sequence[str]) -> str:
    """Beside a button that can't be pressed."""
    count = len(reasons)
    return "See the reason beside the letter." if count == 1 else f"See the {count} reasons beside the letter."


def history(sheet: LetterSheet) -> str:
    """What became of it so far."""
    if sheet.left_on:
        return f"It left first on {sheet.left_on}. Printed or saved again, it is the very same page."
    if sheet.kept is not None:
        return "The page is made and kept. Printed or saved again, it is the very same page."
    return "Once it is printed or saved, the page is kept; printed again later, it is the very same page."
