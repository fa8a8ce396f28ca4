"""The first steps on the screen: one question at a time, Back always at hand, Enter goes on."""

from typing import Final

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coachdesk.app.strength import Strength
from coachdesk.base.errors import CoachDeskError
from coachdesk.ui.device import Device
from coachdesk.ui.first_run.beginning_step import BeginningStep
from coachdesk.ui.first_run.code_step import CodeStep
from coachdesk.ui.first_run.paper_step import PaperStep
from coachdesk.ui.first_run.passphrase_step import PassphraseStep
from coachdesk.ui.first_run.presenter import Doorway, FirstRunPresenter, Step
from coachdesk.ui.first_run.signing_step import SigningStep
from coachdesk.ui.first_run.step_page import StepPage
from coachdesk.ui.tally import Tally
from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.buttons import Button, Kind
from coachdesk.ui.widgets.fields import Field
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.progress import PATIENCE, Progress
from coachdesk.ui.widgets.scroll import Scroll
from coachdesk.ui.widgets.spoken import announce
from coachdesk.ui.widgets.words import Words

_MARGIN: Final = 32
_LOOK_AGAIN: Final = 100  # milliseconds between two looks at how far a long piece of work is
_US_PAPER: Final = frozenset(
    {
        QLocale.Country.UnitedStates,
        QLocale.Country.Canada,
        QLocale.Country.Mexico,
        QLocale.Country.Philippines,
        QLocale.Country.Chile,
        QLocale.Country.Colombia,
    }
)
"""Where letters are written on US paper (Unicode CLDR, paper size)."""


class FirstRunView(QWidget):
    """The first steps."""

    def __init__(self, device: Device, doorway: Doorway, parent: QWidget | None = None) -> None:
        """At the first question."""
        super().__init__(parent)
        self.setAccessibleName("First steps")
        self._device = device
        self._doorway = doorway
        locale = QLocale.system()
        self.presenter = FirstRunPresenter(
            self,
            doorway,
            language="de" if locale.language() == QLocale.Language.German else "en",
            paper="letter" if locale.territory() in _US_PAPER else "a4",
        )
        self.page: StepPage | None = None
        self._number = Words("", Role.CAPTION, "ink3")
        self._scroll = Scroll()
        self._scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._back = Button("Back", icon="arrow-left")
        self._on = Button("Go on", Kind.PRIMARY, keys="Enter")
        self._refusal = Field("", QWidget())
        self._refusal.label.hide()
        self._refusal.editor.hide()
        self._progress = Progress()
        self._progress.hide()
        self._progress.cancelled.connect(self.presenter.stop)
        self._tally: Tally | None = None
        self._looks = QTimer(self)
        self._looks.setInterval(_LOOK_AGAIN)
        self._looks.timeout.connect(self._look)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(PATIENCE)
        self._slow.timeout.connect(self._show_waiting)
        self._focuses = QTimer(self, singleShot=True)
        self._focuses.timeout.connect(self._focus)
        self._waiting = ""
        self._lay_out()
        self._back.clicked.connect(self.presenter.go_back)
        self._on.clicked.connect(self._go_on)
        self.show_step(Step.PAPER)

    def first_focus(self) -> QWidget:
        """Where the keyboard is when a question appears."""
        return (self.page.first_focus() if self.page is not None else None) or self._on

    # what the presenter says

    def show_step(self, step: Step) -> None:
        """Show this question; the one before goes for good."""
        if self.page is not None:
            self.page.left()
        self.page = self._made(step)
        holder = QWidget()
        whole = column(holder, margins=(_MARGIN, 24, _MARGIN, 24))
        line = row()
        line.addStretch(1)
        line.addWidget(self.page, 1000)
        line.addStretch(1)
        whole.addStretch(0 if self.page.grows else 2)
        whole.addLayout(line, 1 if self.page.grows else 0)
        whole.addStretch(0 if self.page.grows else 5)
        self.page.setMaximumWidth(theme().px(self.page.measure))
        self._foot_width(self.page.measure)
        self._scroll.hold(holder)
        self._number.setText(f"Step {step} of {len(Step)}")
        self._back.setVisible(step is not Step.PAPER)
        self._on.setText(self.page.on)
        self._refusal.hide()
        announce(self, f"Step {step} of {len(Step)}: {self.page.accessibleName()}")
        self._focuses.start()

    def refuse(self, what: str, sentence: str) -> None:
        """Say why one can't go on, beside the field or above the buttons."""
        if self.page is not None and self.page.refuse(what, sentence):
            return
        self._refusal.setVisible(bool(sentence))
        if sentence:
            self._refusal.refuse(sentence)

    def wait(self, words: str) -> None:
        """Say what is going on, once it takes longer than a moment."""
        self._waiting = words
        if words:
            self._slow.start()
            return
        self._slow.stop()
        self._on.enable()
        if self.page is not None:
            self._on.setText(self.page.on)

    def show_strength(self, strength: Strength) -> None:
        """Say what is thought of the passphrase."""
        if isinstance(self.page, PassphraseStep):
            self.page.show_strength(strength)

    def show_suggestion(self, passphrase: str) -> None:
        """Offer a passphrase made by chance."""
        if isinstance(self.page, PassphraseStep):
            self.page.show_suggestion(passphrase)

    def show_groups(self, *, asked: tuple[int, ...]) -> None:
        """Show the code, or the fields for the groups asked back."""
        if isinstance(self.page, CodeStep):
            self.page.show_groups(asked=asked)
            self._focuses.start()

    def show_progress(self, tally: Tally | None) -> None:
        """Look at this from time to time; None when it is over."""
        self._tally = tally
        if tally is None:
            self._looks.stop()
            self._progress.end()
        else:
            self._progress.begin(tally.what)
            self._looks.start()

    # inside

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._go_on()
        elif event.key() == Qt.Key.Key_Left and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self.presenter.go_back()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour("canvas"))
        top = self._foot.geometry().top()
        painter.fillRect(0, top, self.width(), self.height() - top, look.colour("surface"))
        painter.fillRect(0, top, self.width(), 1, look.colour("line"))

    def _lay_out(self) -> None:
        whole = column(self)
        head = row(margins=(_MARGIN, 28, _MARGIN, 4))
        head.addWidget(Words("CoachDesk", Role.SECTION))
        head.addStretch(1)
        head.addWidget(self._number)
        whole.addLayout(head)
        whole.addWidget(self._scroll, 1)
        self._foot = QWidget()
        self._foot_row = row(self._foot, margins=(_MARGIN, 14, _MARGIN, 14))
        inner = self._inner = QWidget()
        box = column(inner, gap=12)
        box.addWidget(self._progress)
        box.addWidget(self._refusal)
        line = row(gap=12)
        line.addWidget(self._back)
        line.addStretch(1)
        line.addWidget(self._on)
        box.addLayout(line)
        self._foot_row.addStretch(1)
        self._foot_row.addWidget(inner, 1000)
        self._foot_row.addStretch(1)
        whole.addWidget(self._foot)

    def _foot_width(self, measure: int) -> None:
        self._inner.setMaximumWidth(theme().px(measure))

    def _orphaned(self, no: CoachDeskError) -> None:
        self.refuse("", str(no))

    def _made(self, step: Step) -> StepPage:
        desks = self.presenter.desks
        if step is Step.SIGNING and desks is not None:
            return SigningStep(desks, self._doorway.runner, self._orphaned)
        kinds = {
            Step.PAPER: PaperStep,
            Step.PASSPHRASE: PassphraseStep,
            Step.CODE: CodeStep,
            Step.BEGINNING: BeginningStep,
        }
        return kinds[step](self.presenter)

    def _go_on(self) -> None:
        if self._on.can_be_pressed() and self.page is not None and self.page.ready():
            self.presenter.go_on()

    def _focus(self) -> None:
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self) -> None:
        if self._tally is not None:
            self._progress.tell(self._tally.what, self._tally.done, self._tally.total)

    def _show_waiting(self) -> None:
        self._on.setText(self._waiting)
        self._on.disable_because(self._waiting)
