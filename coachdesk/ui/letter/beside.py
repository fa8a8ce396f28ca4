"""Beside the page: the question that waits, what keeps the letter inside, and what became of it so far."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from coachdesk.app.letter_sheet import LetterSheet
from coachdesk.ui.letter import words
from coachdesk.ui.theme import Role
from coachdesk.ui.widgets.buttons import Button, Kind, Link
from coachdesk.ui.widgets.cards import Card
from coachdesk.ui.widgets.flow import Flow
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.pictures import Picture
from coachdesk.ui.widgets.reasons import Reason, ReasonsCard
from coachdesk.ui.widgets.spoken import announce
from coachdesk.ui.widgets.words import Words


class Question(Card):
    """Did it print? Only the coach knows, and the ledger waits for the answer."""

    printed = Signal()
    again = Signal()
    not_printed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing is asked."""
        super().__init__("", parent=parent)
        self.yes: Button | None = None
        self._asked: int | None = None

    def ask(self, sheet: LetterSheet) -> None:
        """Ask about a page of this letter; a question that stands already stays as it is."""
        if sheet.asks == self._asked:
            return
        self._asked = sheet.asks
        self.clear()
        paper = sheet.asks_about == "printed"
        self.set_title(words.question(sheet))
        self.yes = Button(words.YES if paper else words.SAVED_YES, Kind.PRIMARY, "check")
        self.yes.setObjectName("yes-it-printed")
        self.yes.clicked.connect(self.printed)
        holder = QWidget()
        answers = Flow(holder, gap=12, line_gap=8)
        answers.addWidget(self.yes)
        if paper:
            again = Button(words.AGAIN, Kind.PLAIN, "printer")
            again.setObjectName("print-again")
            again.clicked.connect(self.again)
            answers.addWidget(again)
        no = Button(words.NO)
        no.setObjectName("not-printed")
        no.setAccessibleName("No, it did not print" if paper else "No, it is not there")
        no.clicked.connect(self.not_printed)
        answers.addWidget(no)
        self.add(Words(words.ASKED if paper else "", Role.SMALL, "ink2", wrap=True))
        self.add(holder)
        announce(self, f"{words.question(sheet)} {words.ASKED}")


class Said(Card):
    """What went wrong: what happened to the letter first, then what is the matter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing went wrong."""
        super().__init__(parent=parent)
        self._bold = Words("", Role.BODY, weight=600, wrap=True)
        self._detail = Words("", Role.SMALL, "ink2", wrap=True)
        holder = QWidget()
        line = row(holder, gap=12)
        line.addWidget(Picture("circle-minus", "stop", beside=Role.BODY), 0, Qt.AlignmentFlag.AlignTop)
        told = column(gap=2)
        told.addWidget(self._bold)
        told.addWidget(self._detail)
        line.addLayout(told, 1)
        self.add(holder)

    def say(self, bold: str, detail: str) -> None:
        """Say it, or nothing any more."""
        self._bold.setText(bold)
        self._detail.setText(detail)
        self.setAccessibleName(bold)
        self.setVisible(bool(bold))
        if bold:
            announce(self, f"{bold} {detail}", at_once=True)


class Beside(QWidget):
    """The column beside the page."""

    def __init__(
        self, open_composer: Callable[[], None], open_ledger: Callable[[], None], today: Callable[[], None]
    ) -> None:
        """Nothing is known yet."""
        super().__init__()
        self._open_composer, self._today = open_composer, today
        self.question, self.said, self.reasons, self.facts = Question(), Said(), ReasonsCard(), Card()
        self.reasons.setObjectName("reasons")
        self._ledger = Link("Who was told what", "scroll-text")
        self._ledger.setObjectName("open-ledger")
        self._ledger.clicked.connect(open_ledger)
        whole = column(self, gap=16)
        for part in (self.question, self.said, self.reasons, self.facts):
            whole.addWidget(part)
            part.hide()
        whole.addStretch(1)
        self._history = Words("", Role.SMALL, "ink2", wrap=True)
        self._code = Words("", Role.SMALL, "ink3", tabular=True)
        self.facts.add(self._history)
        self.facts.add(self._code)
        self.facts.add(self._ledger)

    def show_sheet(self, sheet: LetterSheet) -> None:
        """What is known now."""
        if sheet.asks is not None:
            self.question.ask(sheet)
        self.question.setVisible(sheet.asks is not None)
        remedy, do = (
            ("Look at it as it stands today", self._today) if sheet.past else ("Open the update", self._open_composer)
        )
        shown = [Reason(one.bold, one.detail, remedy if at == 0 else "", do) for at, one in enumerate(sheet.reasons)]
        self.reasons.show_reasons(shown, ready=words.ready(sheet))
        self.reasons.setVisible(sheet.asks is None)
        self._history.setText(words.history(sheet))
        self._code.setText(f"Check code {sheet.check_code}")
        self.facts.show()
