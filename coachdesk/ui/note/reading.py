"""Private words read out for the coach's own screen; on this screen no other module may unseal."""

from collections.abc import Iterable

from coachdesk.confidential.comparing import Stretch, compared
from coachdesk.confidential.form import Block, from_plain, plain, written
from coachdesk.confidential.form_reading import read
from coachdesk.confidential.unseal import unseal
from coachdesk.confidential.words import PrivateWords


def blocks_of(words: PrivateWords, form: PrivateWords) -> tuple[Block, ...]:
    """A note for the editor; one that was imported or typed plain is shown as paragraphs."""
    return read(unseal(form)) if form else from_plain(unseal(words))


def sealed(blocks: Iterable[Block]) -> tuple[PrivateWords, PrivateWords]:
    """What stands in the editor, as it is kept: its plain words, and how they are set."""
    every = tuple(blocks)
    words = words_of(every)
    return words, PrivateWords(written(every) if words else "")


def words_of(blocks: Iterable[Block]) -> PrivateWords:
    """The plain words alone."""
    return PrivateWords(plain(blocks))


def changes(before: PrivateWords, after: PrivateWords) -> tuple[Stretch, ...]:
    """Two wordings beside each other."""
    return compared(unseal(before), unseal(after))
