"""Trouble, by family: what went wrong decides what the coach reads and what they can do.

A message says what happened to the data first, names the rule and the place, and never quotes a private word.
"""

from collections.abc import Iterable


class CoachDeskError(Exception):
    """Something that a plain sentence can explain; the sentence is the message."""


class RuleBroken(CoachDeskError):
    """The practice's own rules say no."""


class DisclosureRefused(CoachDeskError):
    """The gate stays shut. All of its reasons are told at once.

    Attributes:
        reasons: one sentence each, in the order in which the gate asks.
    """

    def __init__(self, reasons: Iterable[str]) -> None:
        """Keep every reason; the message is all of them."""
        self.reasons = tuple(reasons)
        super().__init__(" ".join(self.reasons))


class InputUnusable(CoachDeskError):
    """A file or a line from outside can't be used; the sentence names the place."""


class StoreFault(CoachDeskError):
    """The practice file can't be opened or written: wrong passphrase, damage, a full disk, another window."""


class WrongPassphrase(StoreFault):
    """The secret opens none of the practice's slots; nothing was changed."""


class LeakFound(CoachDeskError):
    """A finished page held something that was not approved; it was not let out."""


class Bug(Exception):
    """CoachDesk broke a promise to itself. The text may go into a report, so it holds no word of a record."""


class ConfidentialityBreach(BaseException):
    """Private words were about to become plain text. The program stops what it does and locks."""
