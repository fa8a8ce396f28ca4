"""Why a letter can't go yet, each reason with what can be done about it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coachdesk.ui.theme import Role
from coachdesk.ui.widgets.cards import INSIDE, Card
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.pictures import Picture
from coachdesk.ui.widgets.sentences import LinkedWords
from coachdesk.ui.widgets.words import Words


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason.

    Attributes:
        sentence: what is the matter, with name and place.
        more: the circumstances, in one plain sentence.
        remedy: what can be done, as a link says it; empty where nothing can.
        do: what the link does.
    """

    sentence: str
    more: str = ""
    remedy: str = ""
    do: Callable[[], None] | None = None


class ReasonsCard(Card):
    """Says “Not ready to go: 2 reasons”, or “Ready to print”."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing is known yet."""
        super().__init__(parent=parent)

    def show_reasons(self, reasons: Sequence[Reason], in_order: str = "", ready: str = "Ready to print.") -> None:
        """Show each reason, and last what is in order."""
        self.clear()
        count = len(reasons)
        self.set_title(f"Not ready to go: {count} reason{'' if count == 1 else 's'}" if count else ready)
        for reason in reasons:
            self.add_row(_reason(reason))
        if in_order:
            self.add_row(_in_order(in_order))


def _reason(reason: Reason) -> QWidget:
    holder = QWidget()
    line = row(holder, gap=12, margins=(INSIDE, 10, INSIDE, 10))
    line.addWidget(Picture("circle-minus", "stop", beside=Role.BODY), 0, Qt.AlignmentFlag.AlignTop)
    words = column()
    words.addWidget(Words(reason.sentence, Role.BODY, weight=500, wrap=True))
    if reason.remedy and reason.do is not None:
        link = LinkedWords(reason.more, reason.remedy)
        link.clicked.connect(reason.do)
        words.addWidget(link)
    elif reason.more:
        words.addWidget(Words(reason.more, Role.SMALL, "ink2", wrap=True))
    line.addLayout(words, 1)
    return holder


def _in_order(words: str) -> QWidget:
    holder = QWidget()
    line = row(holder, gap=12, margins=(INSIDE, 10, INSIDE, 10))
    line.addWidget(Picture("check", "ready", beside=Role.SMALL), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(Words(words, Role.SMALL, "ink3", wrap=True), 1)
    return holder
