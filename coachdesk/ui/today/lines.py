"""What the screen of the day shows, word for word; private words stay closed."""

from dataclasses import dataclass

from coachdesk.app.lists import SessionLine
from coachdesk.base.ids import ActionId, SessionId
from coachdesk.confidential.words import PrivateWords
from coachdesk.ui.place import Place

PillWords = tuple[str, str, str]
"""Words, picture and tone of a pill; the tone by its name."""


@dataclass(frozen=True, slots=True)
class ItemShown:
    """An agreed action item with its box."""

    id: ActionId
    words: str
    whose: str
    done: bool
    when: str = ""


@dataclass(frozen=True, slots=True)
class IntentionShown:
    """A private action item with its box."""

    id: ActionId
    words: PrivateWords
    whose: str
    when: str


@dataclass(frozen=True, slots=True)
class ReminderShown:
    """The last note's first words; `which` follows “Private”."""

    which: str
    words: PrivateWords
    place: Place


@dataclass(frozen=True, slots=True)
class NextShown:
    """The next session.

    Attributes:
        more: how many items are not shown, in words; empty where all are.
        prepare: where one looks before it.
        note: where one writes about it.
    """

    session: SessionId
    time: str
    client: str
    nearness: str
    second: str
    focus: str
    items_title: str
    items: tuple[ItemShown, ...]
    more: str
    reminder: ReminderShown | None
    prepare: Place
    note: Place


@dataclass(frozen=True, slots=True)
class MeetingShown:
    """One line of “Today and next”.

    Attributes:
        to_mark: the session to ask about, where it is over and nobody said what became of it.
        present: whether it is today's, so that its time stands out.
    """

    when: str
    client: str
    beside: str
    aside: str
    pill: PillWords | None
    place: Place
    to_mark: SessionLine | None = None
    present: bool = False


@dataclass(frozen=True, slots=True)
class WaitingShown:
    """One line of what waits, and the one thing that can be done about it.

    Attributes:
        deed: the words of its link or button; with a pill instead, the line itself leads there.
        asks: whether the deed is a button.
    """

    key: str
    title: str
    second: str
    place: Place
    deed: str = ""
    asks: bool = False
    pill: PillWords | None = None


@dataclass(frozen=True, slots=True)
class PileShown:
    """What waits for one thing: some lines, and how many there are.

    Attributes:
        every: where all of them stand; None where they unfold here.
    """

    title: str
    lines: tuple[WaitingShown, ...]
    total: int
    every: Place | None = None


@dataclass(frozen=True, slots=True)
class DayShown:
    """The whole screen.

    Attributes:
        first_step: whether there is no client yet, so that nothing else can be done.
    """

    title: str
    sentence: str
    next: NextShown | None
    meetings: tuple[MeetingShown, ...]
    actions: tuple[ItemShown, ...]
    intentions: tuple[IntentionShown, ...]
    due: int
    piles: tuple[PileShown, ...]
    told: str
    first_step: bool = False
