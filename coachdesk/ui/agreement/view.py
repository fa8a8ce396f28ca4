"""The page on which a three-way agreement is recorded as it was signed."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from coachdesk.app.agreement_draft import TermsDraft
from coachdesk.app.agreement_form import AgreementForm
from coachdesk.ui.agreement import checks, words
from coachdesk.ui.agreement.cards import DaysCard, GoalsEditor, LiveCard, SentencesCard
from coachdesk.ui.agreement.letters_card import LettersCard
from coachdesk.ui.agreement.matrix_editor import MatrixEditor
from coachdesk.ui.agreement.presenter import NOT_KEPT, AgreementPresenter, Live
from coachdesk.ui.agreement.scan import Scan
from coachdesk.ui.agreement.signing_card import SigningCard
from coachdesk.ui.commands import Command
from coachdesk.ui.engagement.columns import Columns
from coachdesk.ui.engagement.parts import Refusal
from coachdesk.ui.engagement.tabs import margin
from coachdesk.ui.missing import show_missing
from coachdesk.ui.page import Page
from coachdesk.ui.place import Place
from coachdesk.ui.theme import Role, theme
from coachdesk.ui.unkept import Unkept, held_off
from coachdesk.ui.widgets.buttons import Button, Kind, Link
from coachdesk.ui.widgets.fields import Field
from coachdesk.ui.widgets.header import PageHeader
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.scroll import Scroll
from coachdesk.ui.widgets.words import Words
from coachdesk.ui.workplace import Workplace

KEEP_AFTER_MS = 1000  # of still keys; at most two seconds of typing may be lost
_RECORD_KEYS = "Ctrl+Return"
_FOOT = 64


class AgreementPage(Page):
    """A plain form: the paper, the matrix, sentences, goals; beside it what follows, letters and signatures."""

    def __init__(self, workplace: Workplace, place: Place) -> None:
        """The form for the next agreement of the engagement of `place`."""
        super().__init__()
        self.setAccessibleName("Agreement")
        self.presenter = AgreementPresenter(self, workplace, place.about)
        presenter = self.presenter
        self._head = PageHeader(
            "Record the agreement", "As it was signed; nothing here changes what was agreed before."
        )
        self._left_off = Link("Begin anew, without what was typed before")
        self._left_off.clicked.connect(presenter.throw_away)
        self._left_off.hide()
        self._days, self._matrix = DaysCard(presenter), MatrixEditor(presenter)
        self._sentences, self._goals = SentencesCard(presenter), GoalsEditor(presenter)
        self._live, self._letters, self._signing = LiveCard(), LettersCard(presenter), SigningCard(presenter)
        self._content = QWidget()
        self._column = column(self._content, gap=16)
        self._column.addWidget(self._head)
        self._column.addWidget(self._left_off)
        columns = Columns((13, 7))
        left, right = (
            (self._days, self._matrix, self._sentences, self._goals),
            (self._live, self._letters, self._signing),
        )
        for at, cards in enumerate((left, right)):
            for card in cards:
                columns.put(at, card)
        self._column.addWidget(columns)
        self._column.addStretch(1)
        self._foot = _Foot(presenter)
        self._unkept = Unkept()
        self._unkept.again.clicked.connect(presenter.try_again)
        self._unkept.without.clicked.connect(presenter.leave_without)
        whole = column(self)
        whole.addLayout(held_off(self._unkept))
        whole.addWidget(Scroll(self._content), 1)
        whole.addWidget(self._foot)
        self._keep = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self._keep.timeout.connect(presenter.keep)
        self._foot.record.clicked.connect(self._record)
        self._content.hide()
        presenter.load()

    # --- what the presenter asks ------------------------------------------------------------------------------------

    def show_form(self, form: AgreementForm, draft: TermsDraft) -> None:
        """The whole form."""
        self._head.set_crumbs([(form.client, self.presenter.go_back)])
        self._head.set_title(f"Agreement {form.version}")
        self._left_off.setVisible(form.unfinished is not None)
        for card in (self._days, self._matrix, self._sentences, self._goals, self._letters, self._signing):
            card.show_form(form, draft)
        self._content.show()

    def show_matrix(self, draft: TermsDraft) -> None:
        """Cells, rows and their order."""
        self._matrix.show_matrix(draft)

    def show_sentences(self, draft: TermsDraft) -> None:
        """A field for each sentence that stands."""
        self._sentences.show_sentences(draft)

    def show_letters(self, draft: TermsDraft) -> None:
        """The announced letters."""
        self._letters.show_letters(draft)

    def show_goals(self, draft: TermsDraft) -> None:
        """The goals typed here; a new one gets the keyboard."""
        self._goals.show_goals(draft)
        if draft.goals and not draft.goals[-1]:
            self._goals.begin_last()

    def show_signatories(self, draft: TermsDraft) -> None:
        """Who may have signed on the day that is typed."""
        self._signing.show_signatories(draft)

    def show_scan(self, scan: Scan | None) -> None:
        """That a scan is there, or none."""
        self._signing.show_scan(scan)

    def show_live(self, live: Live) -> None:
        """What each reader will learn."""
        self._live.show_live(live)

    def refuse(self, refused: Mapping[str, str]) -> None:
        """A sentence at each place where something is the matter; none at all others."""
        for card in (self._days, self._sentences, self._letters, self._signing):
            card.refuse(refused)
        self._foot.refuse(refused)

    def keep_soon(self) -> None:
        """Keep what was typed, once the keys are still."""
        if not self._keep.isActive():
            self._keep.start()

    def say(self, status: str) -> None:
        """Whether what was typed is kept."""
        self._head.set_status(status)
        if status != NOT_KEPT:
            self._unkept.hide()

    def ask_to_stay(self, detail: str) -> None:
        """The page can't be left: what was typed is not on the disk."""
        self._unkept.ask_to_stay(detail)

    def say_missing(self, sentence: str) -> None:
        """There is no such engagement, and so no form."""
        show_missing(self, sentence, "All clients", self.presenter.open_clients)

    # --- what the window asks ---------------------------------------------------------------------------------------

    def commands(self) -> Sequence[Command]:
        """What can be done on this page, with its keys."""
        return [
            Command("record-now", "Record the agreement", self._record, _RECORD_KEYS, "handshake"),
            Command("add-goal", "Add a goal", self.presenter.add_goal, icon="target"),
            Command("announce-letter", "Announce a letter", self.presenter.announce, icon="mail-plus"),
            Command("throw-away", "Begin this agreement anew", self.presenter.throw_away, icon="rotate-ccw"),
        ]

    def leave(self) -> bool:
        """Keep what was typed; it is here when the coach comes back."""
        self._keep.stop()
        return self.presenter.leave()

    def first_focus(self) -> QWidget | None:
        """The first day."""
        return self._days.first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = margin(self.window().width(), self.width())
        self._column.setContentsMargins(side, theme().px(20), side, theme().px(32))

    def _record(self) -> None:
        self.presenter.record()
        refused = [field for field in self.findChildren(Field) if field.refusal()]
        if refused:
            refused[0].editor.setFocus(Qt.FocusReason.OtherFocusReason)


class _Foot(QWidget):
    """At the foot of the page: what is missing, and the way on."""

    def __init__(self, presenter: AgreementPresenter) -> None:
        super().__init__()
        line = row(self, gap=12, margins=(32, 0, 32, 0))
        self._refusal = Refusal()
        self._missing = Words("", Role.SMALL, "stop")
        line.addWidget(self._missing)
        line.addWidget(self._refusal, 1)
        line.addStretch(1)
        later = Button("Not now")
        later.clicked.connect(presenter.go_back)
        self.record = Button("Record the agreement", Kind.PRIMARY, "handshake", _RECORD_KEYS)
        line.addWidget(later)
        line.addWidget(self.record)
        self.restyle()

    def refuse(self, refused: Mapping[str, str]) -> None:
        """Say how many things are missing, or what a rule says of the whole."""
        whole = refused.get(checks.WHOLE, "")
        if whole and whole != self._refusal.refusal():
            self._refusal.refuse(whole)
        elif not whole:
            self._refusal.accept()
        self._missing.setText("" if whole else words.missing([*refused.values()]))

    def restyle(self) -> None:
        """Sizes may have changed."""
        self.setFixedHeight(theme().px(_FOOT))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("surface"))
        painter.fillRect(0, 0, self.width(), 1, theme().colour("line"))


def make(workplace: Workplace, place: Place) -> Page:
    """The page for an engagement's next agreement."""
    return AgreementPage(workplace, place)
