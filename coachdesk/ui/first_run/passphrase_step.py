"""The second question: the passphrase, and where the practice lies."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from coachdesk.app.strength import Strength
from coachdesk.ui import asking
from coachdesk.ui.first_run.meter import Meter
from coachdesk.ui.first_run.presenter import FirstRunPresenter
from coachdesk.ui.first_run.step_page import StepPage
from coachdesk.ui.theme import Role
from coachdesk.ui.widgets.buttons import Button, Link
from coachdesk.ui.widgets.cards import Card
from coachdesk.ui.widgets.fields import Field, PassphraseEdit
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.private import Picture
from coachdesk.ui.widgets.spoken import announce
from coachdesk.ui.widgets.words import Words

_PATIENCE: Final = 150  # milliseconds after the last key
_ASKS: Final = (
    "It opens everything, and nobody can reset it. Choose one that you will remember; a second way in comes next."
)
_DONE: Final = "Your practice is made. This is where it lies; its passphrase is the one that you chose."


class PassphraseStep(StepPage):
    """Typed twice, with what is thought of it; once the practice is made, only where it lies."""

    def __init__(self, presenter: FirstRunPresenter) -> None:
        """With what was typed before."""
        made = presenter.answers.made is not None
        super().__init__("Your passphrase", _DONE if made else _ASKS)
        self._presenter = presenter
        self._first, self._again = PassphraseEdit(), PassphraseEdit(what="what was typed again")
        self._meter = Meter()
        self._suggested = Card()
        self._suggested_words = Words("", Role.NAME, wrap=True)
        self._suggested.hide()
        self._place = Words("", Role.BODY, "ink2", wrap=True)
        self._warning = QWidget()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_PATIENCE)
        self._wait.timeout.connect(presenter.weigh)
        if not made:
            self._ask()
        self._tell_place(made=made)
        self._show_place()

    def first_focus(self) -> QWidget | None:
        return None if self._presenter.answers.made is not None else self._first.line

    def show_strength(self, strength: Strength) -> None:
        """Say what is thought of it."""
        if self._first.text():
            self._meter.show_strength(strength)

    def show_suggestion(self, passphrase: str) -> None:
        """Offer one made by chance."""
        self._suggested_words.setText(passphrase)
        self._suggested.show()
        announce(self, f"Suggested: {passphrase}")

    def _ask(self) -> None:
        answers = self._presenter.answers
        self._first.setText(answers.passphrase)
        self._again.setText(answers.again)
        self.fields["passphrase"] = Field("Passphrase", self._first)
        self.fields["again"] = Field("The same again", self._again)
        self.content.addWidget(self.fields["passphrase"])
        self.content.addWidget(self._meter)
        suggest = Link("Suggest one", "refresh-cw")
        suggest.clicked.connect(self._presenter.suggest)
        line = row()
        line.addWidget(suggest)
        line.addStretch(1)
        self.content.addLayout(line)
        self._lay_out_suggestion()
        self.content.addWidget(self._suggested)
        self.content.addWidget(self.fields["again"])
        self._first.textChanged.connect(self._typed)
        self._again.textChanged.connect(self._typed_again)
        if answers.passphrase:
            self._presenter.weigh()

    def _lay_out_suggestion(self) -> None:
        line = row(gap=12)
        line.addWidget(self._suggested_words, 1)
        take, another = Button("Take it", small=True), Link("Another")
        take.clicked.connect(self._take)
        another.clicked.connect(self._presenter.suggest)
        line.addWidget(another)
        line.addWidget(take)
        self._suggested.add(line)

    def _tell_place(self, *, made: bool) -> None:
        box = column(gap=4)
        line = row(gap=12)
        line.addWidget(Words("Where your practice lies", Role.SMALL, weight=500))
        line.addStretch(1)
        if not made:
            change = Link("Choose another folder")
            change.clicked.connect(self._choose)
            line.addWidget(change)
        box.addLayout(line)
        holder = QWidget()
        inside = column(holder, gap=6)
        inside.addWidget(self._place)
        warning = row(self._warning, gap=6)
        warning.addWidget(Picture("info", "waiting", 16))
        self._warning_words = Words("", Role.SMALL, "ink2", wrap=True)
        warning.addWidget(self._warning_words, 1)
        inside.addWidget(self._warning)
        self.fields["folder"] = Field("", holder)
        self.fields["folder"].label.hide()
        box.addWidget(self.fields["folder"])
        self.content.addLayout(box)

    def _show_place(self) -> None:
        self._place.setText(str(self._presenter.answers.practice))
        warning = self._presenter.warning()
        self._warning_words.setText(warning)
        self._warning.setVisible(bool(warning))

    def _typed(self, text: str) -> None:
        self._presenter.answer(passphrase=text)
        self.refuse_quietly("passphrase")
        if text:
            self._wait.start()
        else:
            self._meter.show_nothing()

    def _typed_again(self, text: str) -> None:
        self._presenter.answer(again=text)
        self.refuse_quietly("again")

    def refuse_quietly(self, what: str) -> None:
        """Take a refusal back: what it was about has changed."""
        self.fields[what].accept()

    def _take(self) -> None:
        self._first.setText(self._suggested_words.text())
        self._suggested.hide()
        self._again.line.setFocus()

    def _choose(self) -> None:
        self._presenter.choose_folder(
            asking.for_folder(self, "Where your practice lies", self._presenter.answers.folder)
        )
        self._show_place()
