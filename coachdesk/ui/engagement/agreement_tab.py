"""The three-way agreement as it stands: matrix, sentences, signatures and letters; and every earlier version."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coachdesk.app.engagement_sheet import AgreementLine, EngagementSheet
from coachdesk.ui.engagement import agreement_words as words
from coachdesk.ui.engagement.columns import GAP, Columns
from coachdesk.ui.engagement.course import CoursePresenter
from coachdesk.ui.engagement.course_card import fact
from coachdesk.ui.engagement.doing import Form
from coachdesk.ui.engagement.end_agreement import EndAgreement
from coachdesk.ui.engagement.focus_kept import redraw
from coachdesk.ui.engagement.matrix import Matrix, heading
from coachdesk.ui.theme import Role as Type
from coachdesk.ui.widgets.buttons import Button
from coachdesk.ui.widgets.cards import Card, EmptyState, ListRow
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.words import Words


class AgreementTab(QWidget):
    """One version at a time; the one in force comes first."""

    wanted = Signal()

    def __init__(self, presenter: CoursePresenter, sheet: EngagementSheet, parent: QWidget | None = None) -> None:
        """The version in force, or that there is none."""
        super().__init__(parent)
        self._version = 0
        self._sheet = sheet
        self._title = Words("", Type.SECTION, elide=True)
        self._next, self._stop = Button("Record the next one", icon="handshake"), Button("End it")
        self._next.clicked.connect(self.wanted)
        self._stop.clicked.connect(self._ask_for_the_end)
        self._end = EndAgreement(presenter, sheet.today)
        self._matrix, self._sentences = Card(), Card("Standing sentences")
        self._facts, self._letters, self._versions = Card("As signed"), Card("Announced letters"), Card("All versions")
        self._columns = Columns((11, 9))
        for at, cards in enumerate(
            ((self._matrix, self._sentences), (self._facts, self._letters, self._versions, self._end))
        ):
            for card in cards:
                self._columns.put(at, card)
        self._none = _no_agreement(self.wanted.emit)
        whole = column(self, gap=GAP)
        head = row(gap=12)
        head.addWidget(self._title, 1)
        head.addWidget(self._stop)
        head.addWidget(self._next)
        whole.addLayout(head)
        whole.addWidget(self._columns)
        whole.addWidget(self._none)
        whole.addStretch(1)

    def show_sheet(self, sheet: EngagementSheet) -> None:
        """Show the version that is looked at, or the one in force; the form for its end stays as it is."""
        self._sheet = sheet
        redraw(self, self._draw)

    def refuse(self, form: Form, sentence: str) -> None:
        """Say no beside what was typed."""
        if form is Form.END_AGREEMENT:
            self._end.refuse(sentence)

    def accept(self, form: Form) -> None:
        """What was typed is on record."""
        if form is Form.END_AGREEMENT:
            self._end.hide()

    def _draw(self) -> None:
        sheet = self._sheet
        shown = next((one for one in sheet.agreements if one.version == self._version), sheet.agreement)
        for part in (self._title, self._next, self._columns):
            part.setVisible(shown is not None)
        self._none.setVisible(shown is None)
        self._next.setText("Go on recording the next one" if sheet.half_typed else "Record the next one")
        self._stop.setVisible(any(one.ended_on is None for one in sheet.agreements))
        if shown is not None:
            self._title.setText(f"{words.title(shown, sheet.today)}, {words.standing_of(shown, sheet)}")
            self._draw_left(shown, sheet)
            self._draw_right(shown, sheet)

    def _draw_left(self, shown: AgreementLine, sheet: EngagementSheet) -> None:
        self._matrix.clear()
        whole = QWidget()
        parts = column(whole)
        parts.addWidget(heading("What may be told"))
        parts.addWidget(Matrix(shown.matrix, sheet))
        self._matrix.add_row(whole)
        self._sentences.clear()
        self._sentences.setVisible(bool(shown.standing))
        for sentence in shown.standing:
            holder = QWidget()
            lines = column(holder, gap=2)
            lines.addWidget(Words(words.sentence_place(sentence), Type.SMALL, "ink3"))
            lines.addWidget(Words(words.filled(sentence.wording, sheet), Type.QUOTE, wrap=True))
            self._sentences.add(holder)

    def _draw_right(self, shown: AgreementLine, sheet: EngagementSheet) -> None:
        for card in (self._facts, self._letters, self._versions):
            card.clear()
        for name, told in words.facts(shown, sheet):
            self._facts.add(fact(name, told))
        for name, told in words.letters(shown, sheet) or [("None is announced", "")]:
            self._letters.add(fact(name, told))
        self._versions.setVisible(len(sheet.agreements) > 1)
        for one in sheet.agreements:
            line = ListRow(words.title(one, sheet.today), words.standing_of(one, sheet), clickable=True)
            line.clicked.connect(partial(self._look_at, one.version))
            self._versions.add_row(line)

    def _look_at(self, version: int) -> None:
        self._version = version
        redraw(self, self._draw)

    def _ask_for_the_end(self) -> None:
        self._end.begin()


def _no_agreement(wanted: object) -> Card:
    card = Card()
    button = Button("Record the agreement", icon="handshake")
    button.clicked.connect(wanted)
    card.add_row(EmptyState("There is no three-way agreement yet. Until there is one, nothing may be told.", button))
    return card
