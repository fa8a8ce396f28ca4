"""What the client is told beside the letter; short, and never in favour of one answer."""

from typing import Final

from coachdesk.app.letter_in_hand import LetterInHand
from coachdesk.domain.people import Courtesy

_IS: Final = {Courtesy.MS: "she is", Courtesy.MR: "he is", Courtesy.NONE: "they are"}

APPROVE: Final = "Approve this letter"
LATER: Final = "Decide later, elsewhere"
CHANGE: Final = "Change or leave out some words"
NAME: Final = "If you approve, type your name"
FIRST_THE_NAME: Final = "Type your name first."
CLEAN: Final = "Read the clean letter"
AS_IT_WAS: Final = "Leave it as it was"
READ_AGAIN: Final = "Read the letter again"
LARGER: Final = "Larger text"
USUAL: Final = "Usual text"
AS_PRINTED: Final = "As printed"
AS_TEXT: Final = "As text"
LEFT_OUT: Final = "Leave this line out"
STAYS: Final = "This letter stays open, since the last words are not on the disk. They are still here."
WITHOUT: Final = "Go on without the last words"


def greeting(letter: LetterInHand) -> str:
    """Above everything."""
    return f"{letter.called}, this is for you to read."


def introduction(letter: LetterInHand) -> str:
    """What it is, and that nothing is expected."""
    reader = letter.reader
    told = _IS[Courtesy(reader.courtesy)]
    return (
        f"This is every word {reader.name} would receive. Take your time. "
        f"Whatever you choose is fine; {told} never told how or when you decided."
    )


def approval(letter: LetterInHand) -> str:
    """What the first answer means."""
    return f"These words, for {letter.reader.name}, once."


def elsewhere(letter: LetterInHand) -> str:
    """What the second answer means."""
    return f"{letter.coach} sends you the text. No reason needed."


def take_back(letter: LetterInHand) -> str:
    """Below the two answers."""
    return (
        "You can take a yes back until the letter has gone. "
        f"What you change or leave out stays between you and {letter.coach}."
    )


def receives(letter: LetterInHand) -> str:
    """Below the letter."""
    office = f", {letter.reader.job_title}" if letter.reader.job_title else ""
    return f"To {letter.reader.name}{office}. Nobody else receives this letter."


def closed(letter: LetterInHand) -> str:
    """At the foot."""
    return f"Only this letter is open. Everything else in {letter.coach}’s practice is closed."  # noqa: RUF001 - as printed


def back(letter: LetterInHand) -> str:
    """What ends it."""
    return f"Hand the laptop back to {letter.coach}"


def changing(letter: LetterInHand) -> tuple[str, str]:
    """Title and sentence while the client words it otherwise."""
    told = f"What you change or leave out stays between you and {letter.coach}."
    return "In your own words.", f"Word it as you would, or leave a line out. {told} Then read the clean letter."


def approved(letter: LetterInHand) -> tuple[str, str]:
    """Title and sentence after a yes."""
    return (
        f"Thank you, {letter.called}.",
        f"Your yes to this letter is kept. You can take it back until the letter has gone: tell {letter.coach}.",
    )


def later(letter: LetterInHand) -> tuple[str, str]:
    """Title and sentence after no answer."""
    return (
        f"That is fine, {letter.called}.",
        f"Nothing was decided. {letter.coach} sends you the text, and you answer when and where you like.",
    )
