"""Where everything lies, and what leaves this computer."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from coachdesk.ui.settings.measured import cards_in
from coachdesk.ui.settings.presenter import Whereabouts
from coachdesk.ui.theme import Role
from coachdesk.ui.widgets.buttons import Button, Kind, Link
from coachdesk.ui.widgets.cards import Card, ListRow
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.private import Picture
from coachdesk.ui.widgets.words import Words

_LIES: Final = (
    "Everything you write is in this one folder, encrypted as a whole. Copy the whole folder, or nothing of it."
)
_LEAVES: Final = (
    ("printer", "Letters that you print or save", "Each with the client's yes, and each told in “Who was told what”"),
    (
        "mail",
        "Messages to the client",
        "The text that waits for a yes, which you send yourself from your own mail program",
    ),
    ("file-lock", "The recovery sheet", "At the beginning, for you"),
)
_NETWORK: Final = "Network: none. CoachDesk neither sends nor fetches anything, and asks nobody for updates."


class DataPart(QWidget):
    """A card for where it lies, one for what leaves, one for the sample."""

    def __init__(
        self,
        copy: Callable[[str], None],
        throw_away: Callable[[], None],
        read: Callable[[str], None],
        ledger: Callable[[], None],
    ) -> None:
        """What is told comes in a moment; `read` opens a page of the handbook."""
        super().__init__()
        self._copy, self._throw_away, self._read, self._ledger = copy, throw_away, read, ledger
        self._lies, self._sample = Card("Where your practice lies"), Card("The sample practice")
        self._told: Whereabouts | None = None
        whole = cards_in(self)
        whole.addWidget(self._lies)
        whole.addWidget(self._leaving())
        whole.addWidget(self._sample)
        whole.addStretch(1)
        self._sample.hide()

    def show_whereabouts(self, told: Whereabouts) -> None:
        """Say where everything lies."""
        self._told = told
        self._lies.clear()
        line = row(gap=12)
        path = Words(str(told.practice), Role.BODY, weight=500, wrap=True)
        line.addWidget(path, 1)
        copy = Button("Copy the place", icon="copy", small=True)
        copy.clicked.connect(self._copy_place)
        line.addWidget(copy)
        self._lies.add(line)
        self._lies.add(Words(_LIES, Role.BODY, "ink2", wrap=True))
        if told.warning:
            warning = row(gap=8)
            warning.addWidget(Picture("info", "waiting", 16))
            warning.addWidget(Words(told.warning, Role.SMALL, "ink2", wrap=True), 1)
            self._lies.add(warning)
        self._lies.add(
            self._links(
                ("What lies in the folder", "the-practice-file"),
                ("What is protected, and what is not", "what-is-protected"),
            )
        )
        self._show_sample(told)

    def _links(self, *pages: tuple[str, str]) -> QWidget:
        holder = QWidget()
        line = row(holder, gap=24)
        for words, page in pages:
            link = Link(words, "book-open")
            link.clicked.connect(_Reading(self._read, page))
            line.addWidget(link)
        line.addStretch(1)
        return holder

    def _leaving(self) -> Card:
        card = Card("What leaves this computer")
        for icon, title, sentence in _LEAVES:
            line = ListRow(title, sentence)
            line.add_left(Picture(icon, "ink2", 16))
            card.add_row(line)
        card.add(Words(_NETWORK, Role.BODY, "ink2", wrap=True))
        ledger = Link("Who was told what", "scroll-text")
        ledger.clicked.connect(self._ledger)
        foot = row()
        foot.addWidget(ledger)
        foot.addStretch(1)
        card.add(foot)
        return card

    def _show_sample(self, told: Whereabouts) -> None:
        self._sample.clear()
        self._sample.setVisible(told.sample is not None)
        if told.sample is None:
            return
        line = row(gap=12)
        words = column()
        words.addWidget(Words(str(told.sample), Role.BODY, weight=500, wrap=True))
        words.addWidget(Words(told.sample_stays or "Its people are invented.", Role.SMALL, "ink2", wrap=True))
        line.addLayout(words, 1)
        away = Button("Throw it away", Kind.FOR_GOOD, small=True)
        away.clicked.connect(self._throw_away)
        if told.sample_stays:
            away.disable_because(told.sample_stays)
        line.addWidget(away)
        self._sample.add(line)

    def _copy_place(self) -> None:
        if self._told is not None:
            self._copy(str(self._told.practice))


class _Reading:
    """Opens one page of the handbook."""

    def __init__(self, read: Callable[[str], None], page: str) -> None:
        self._read, self._page = read, page

    def __call__(self) -> None:
        self._read(self._page)
