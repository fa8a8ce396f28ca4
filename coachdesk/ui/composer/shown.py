"""What the composer's screen shows, as its presenter lays it out: words and keys, and no widget among them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from coachdesk.app.previews import PagePicture
from coachdesk.confidential.comparing import Stretch
from coachdesk.confidential.words import PrivateWords
from coachdesk.domain.agreement import Topic
from coachdesk.ui.composer.mail import Mail
from coachdesk.ui.composer.states import PillWords


class Way(Enum):
    """How the reader hears of it; in the order of the two panels."""

    CLIENT_TELLS = 0
    LETTER = 1


@dataclass(frozen=True, slots=True)
class HeadShown:
    """The page's head."""

    title: str
    sentence: str
    pill: PillWords


@dataclass(frozen=True, slots=True)
class FactShown:
    """A fact that can be put in: what kind it is, and its words."""

    label: str
    wording: str


@dataclass(frozen=True, slots=True)
class RowShown:
    """One row of the letter.

    Attributes:
        how: at the right, how it may be told.
        changed: whether `how` says that the words are no longer those.
        standing: the sentence that stands, or empty.
        lines: key and words of each.
        open: whether lines can be added.
        nothing: what is said where nothing is told.
    """

    topic: Topic
    heading: str
    how: str
    changed: bool
    standing: str
    lines: tuple[tuple[int, str], ...]
    open: bool
    facts: tuple[FactShown, ...]
    nothing: str


@dataclass(frozen=True, slots=True)
class ReasonShown:
    """One reason, with what can be done about it."""

    bold: str
    detail: str
    remedy: str
    do: Callable[[], None] | None


@dataclass(frozen=True, slots=True)
class FootShown:
    """The bar at the foot.

    Attributes:
        not_ready: why the letter can't be printed; empty where it can.
        primary: words and picture of the primary button, or empty where Print is it.
        why_not_primary: why that can't be done; empty where it can.
        again: whether the mail can be shown once more.
        hand_over: whether the client may be shown the letter here.
        take_back: what ends the yes that stands, or empty.
        letter: whether there is a letter at all.
        told: what was done and what comes next, where nothing is asked of the coach.
    """

    not_ready: str
    primary: tuple[str, str] = ("", "")
    why_not_primary: str = ""
    again: bool = False
    hand_over: bool = False
    take_back: str = ""
    letter: bool = True
    told: str = ""


@dataclass(frozen=True, slots=True)
class MarkShown:
    """Where the line being written stands on the pages, in shares of a page."""

    page: int
    top: float
    bottom: float
    left: float


@dataclass(frozen=True, slots=True)
class MailShown:
    """A mail that waits to be sent."""

    title: str
    sentence: str
    mail: Mail
    file_name: str


@dataclass(frozen=True, slots=True)
class VersionShown:
    """A version in the list."""

    version: int
    head: str
    more: str
    present: bool


@dataclass(frozen=True, slots=True)
class ChangedShown:
    """One row with what stayed, went and came."""

    heading: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class NoteShown:
    """A note in the pane."""

    id: str
    head: str
    day: str
    words: PrivateWords


@dataclass(frozen=True, slots=True)
class CameBackShown:
    """What the client wrote."""

    which: str
    words: PrivateWords


class ComposerView(Protocol):
    """What the presenter needs of the screen."""

    def show_head(self, head: HeadShown) -> None:
        """Which update it is, and how far it has come."""
        ...

    def show_ways(self, ways: Sequence[tuple[str, str]], chosen: Way, card: tuple[str, str]) -> None:
        """The two ways, the one chosen, and the heading of the card with the rows."""
        ...

    def show_rows(self, rows: Sequence[RowShown]) -> None:
        """The rows and their lines; a line that is there already keeps its caret."""
        ...

    def edit(self, key: int, *, at_end: bool = True) -> None:
        """Put the caret into a line."""
        ...

    def show_reasons(self, reasons: Sequence[ReasonShown], in_order: str, ready: str) -> None:
        """Why the letter can't go yet; `ready` stands above where there is no reason."""
        ...

    def show_pages(self, pages: Sequence[PagePicture], told: str) -> None:
        """The letter, and what is said of its pages."""
        ...

    def refuse_pages(self, sentence: str) -> None:
        """The letter can't be drawn, and why."""
        ...

    def mark_page(self, mark: MarkShown | None) -> None:
        """Where the line being written stands."""
        ...

    def page_width(self) -> int:
        """How wide a page is drawn, in the screen's own pixels."""
        ...

    def show_points(self, title: str, sentence: str, rows: Sequence[tuple[str, Sequence[str]]]) -> None:
        """What the client may say."""
        ...

    def show_foot(self, foot: FootShown) -> None:
        """What can be done."""
        ...

    def ask_to_take_back(self, sentence: str, do: str) -> None:
        """Ask in place whether the yes is taken back."""
        ...

    def refuse_step(self, sentence: str) -> None:
        """What was asked for can't be done, and why; empty where nothing is the matter."""
        ...

    def show_mail(self, shown: MailShown) -> None:
        """The mail in place of the rows."""
        ...

    def show_answer_box(self, label: str) -> None:
        """The place for the client's answer in place of the rows."""
        ...

    def refuse_answer(self, sentences: Sequence[str], vouch: str) -> None:
        """The answer was not taken for a yes, and why; `vouch` where the coach may answer for the address."""
        ...

    def show_versions(self, versions: Sequence[VersionShown]) -> None:
        """Every version in place of the rows."""
        ...

    def show_changes(self, title: str, rows: Sequence[ChangedShown], version: int) -> None:
        """Two wordings beside each other; `version` where one of them can be brought back, else 0."""
        ...

    def show_writing(self) -> None:
        """The rows again."""
        ...

    def show_missing(self, sentence: str) -> None:
        """There is no such update."""
        ...

    def begin_at(self, key: int | None, *, ready: bool) -> None:
        """Where the keyboard is at first: in this line, at a row's link where there is none, or at Print."""
        ...

    def show_notes(self, notes: Sequence[NoteShown], more: str, came: Sequence[CameBackShown]) -> None:
        """The private notes, and above them what came back."""
        ...

    def say(self, sentence: str) -> None:
        """For those who listen."""
        ...

    def say_saved(self) -> None:
        """Everything is on the disk."""
        ...

    def say_unsaved(self, sentence: str) -> None:
        """Something is not, and why."""
        ...

    def ask_to_stay(self, detail: str) -> None:
        """The page was about to be left with words that are not on the disk."""
        ...
