"""Letters that the agreement announces: on which occasion, for whom, by when."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coachdesk.app.agreement_draft import LetterDraft, TermsDraft
from coachdesk.app.agreement_form import AgreementForm
from coachdesk.domain.agreement import Audience, Occasion
from coachdesk.ui.agreement import checks
from coachdesk.ui.agreement.presenter import AgreementPresenter
from coachdesk.ui.engagement.focus_kept import redraw
from coachdesk.ui.engagement.parts import Refusal
from coachdesk.ui.engagement.words import AUDIENCES, OCCASIONS
from coachdesk.ui.theme import Role
from coachdesk.ui.widgets.buttons import Button, IconButton
from coachdesk.ui.widgets.cards import Card
from coachdesk.ui.widgets.fields import Combo
from coachdesk.ui.widgets.layouts import clear, column, row
from coachdesk.ui.widgets.moments import DateEdit
from coachdesk.ui.widgets.words import Words


class LettersCard(Card):
    """A line for each letter."""

    def __init__(self, presenter: AgreementPresenter, parent: QWidget | None = None) -> None:
        """No letter is announced yet."""
        super().__init__("Announced letters", parent=parent)
        self._presenter = presenter
        self._form: AgreementForm | None = None
        self._lines: list[_LetterLine] = []
        self._holder = QWidget()
        self._list = column(self._holder, gap=10)
        self.add(self._holder)
        add = Button("Announce one", icon="plus", small=True)
        add.clicked.connect(presenter.announce)
        self.heading_add(add)

    def show_form(self, form: AgreementForm, draft: TermsDraft) -> None:
        """The letters of this form."""
        self._form = form
        self.show_letters(draft)

    def show_letters(self, draft: TermsDraft) -> None:
        """One line for each letter."""
        redraw(self._holder, partial(self._draw, draft))

    def refuse(self, refused: Mapping[str, str]) -> None:
        """Say no below a letter."""
        for number, line in enumerate(self._lines):
            line.refuse(refused.get(checks.letter_at(number), ""))

    def _draw(self, draft: TermsDraft) -> None:
        clear(self._list)
        self._lines = [
            _LetterLine(number, one, self._presenter, self._form) for number, one in enumerate(draft.letters)
        ]
        for line in self._lines:
            self._list.addWidget(line)
        if not self._lines:
            self._list.addWidget(Words("None. Nothing is ever sent by itself.", Role.SMALL, "ink3", wrap=True))


class _LetterLine(QWidget):
    """Occasion, reader, day."""

    def __init__(
        self, number: int, letter: LetterDraft, presenter: AgreementPresenter, form: AgreementForm | None
    ) -> None:
        super().__init__()
        self._number, self._presenter = number, presenter
        self._occasion = Combo(tuple(OCCASIONS.items()))
        self._audience = Combo(tuple(AUDIENCES.items()))
        self._due = DateEdit(form.today if form is not None else None)
        self._occasion.choose(letter.occasion)
        self._audience.choose(letter.audience)
        self._due.setText(letter.due_on)
        for part, name in ((self._occasion, "occasion"), (self._audience, "reader"), (self._due, "day")):
            part.setAccessibleName(f"Letter {number + 1}, {name}")
        self._refusal = Refusal()
        take = IconButton("x", f"Take letter {number + 1} out", size=14)
        take.clicked.connect(partial(presenter.take_letter, number))
        whole = column(self, gap=5)
        line = row(gap=8)
        line.addWidget(self._occasion)
        line.addWidget(self._audience, 1)
        line.addWidget(take, 0, Qt.AlignmentFlag.AlignVCenter)
        whole.addLayout(line)
        whole.addWidget(self._due)
        whole.addWidget(self._refusal)
        self._occasion.currentIndexChanged.connect(self._changed)
        self._audience.currentIndexChanged.connect(self._changed)
        self._due.textChanged.connect(self._changed)

    def refuse(self, sentence: str) -> None:
        """Say no, or that all is well."""
        self._due.refuse_look(refused=bool(sentence))
        if sentence and sentence != self._refusal.refusal():
            self._refusal.refuse(sentence)
        elif not sentence:
            self._refusal.accept()

    def _changed(self) -> None:
        audience, occasion = self._audience.value(), self._occasion.value()
        if isinstance(audience, Audience) and isinstance(occasion, Occasion):
            self._presenter.change_letter(self._number, LetterDraft(audience, occasion, self._due.text()))
