"""The third question: the recovery code, on paper, and two groups of it typed back."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from coachdesk.base.errors import CoachDeskError
from coachdesk.ui.first_run.presenter import FirstRunPresenter
from coachdesk.ui.first_run.sheet import Sheets
from coachdesk.ui.first_run.step_page import StepPage
from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.buttons import Button
from coachdesk.ui.widgets.cards import Card
from coachdesk.ui.widgets.fields import Field, LineEdit
from coachdesk.ui.widgets.layouts import clear, column, row
from coachdesk.ui.widgets.words import Words

_ACROSS: Final = 3
_SHOWN: Final = (
    "If the passphrase is ever forgotten, this code opens the practice. It is shown now and never again. Put it on"
    " paper, and keep the paper away from this computer."
)
_ASKED: Final = "Is it on paper? Then type these two groups from there. Back shows the code once more."


class CodeStep(StepPage):
    """The code, and the ways to keep it; then two fields."""

    def __init__(self, presenter: FirstRunPresenter) -> None:
        """With the code in sight."""
        super().__init__("Your recovery code", _SHOWN)
        self._presenter = presenter
        self._holder = QWidget()
        self._inside = column(self._holder, gap=16)
        self.content.addWidget(self._holder)
        self._first: QWidget | None = None
        self.show_groups(asked=())

    def first_focus(self) -> QWidget | None:
        return self._first

    def show_groups(self, *, asked: tuple[int, ...]) -> None:
        """The code, or fields for the groups asked back."""
        clear(self._inside)
        self.fields.clear()
        self.sentence.setText(_ASKED if asked else _SHOWN)
        if asked:
            self._ask(asked)
        else:
            self._show()

    def _show(self) -> None:
        card = Card()
        grid = QGridLayout()
        grid.setVerticalSpacing(theme().px(14))
        for place, group in enumerate(self._presenter.groups()):
            cell = column()
            cell.addWidget(Words(str(place + 1), Role.CAPTION, "ink3"))
            words = Words(group, Role.SUB_PAGE, tabular=True)
            words.setAccessibleName(f"Group {place + 1}: {' '.join(group)}")
            cell.addWidget(words)
            grid.addLayout(cell, place // _ACROSS, place % _ACROSS)
        card.add(grid)
        self._inside.addWidget(card)
        line = row(gap=12)
        paper, file = Button("Print the sheet", icon="printer"), Button("Save it as PDF…", icon="file-down")
        sheets = Sheets(self, self._presenter, self._told, self._refused)
        self._sheets = sheets  # a signal alone keeps nobody alive
        paper.clicked.connect(sheets.print_it)
        file.clicked.connect(sheets.save_it)
        line.addWidget(paper)
        line.addWidget(file)
        line.addStretch(1)
        self._inside.addLayout(line)
        self._kept = Field(
            "", Words("Or write it down by hand: it has 34 letters and digits.", Role.SMALL, "ink2", wrap=True)
        )
        self._kept.label.hide()
        self.fields["sheet"] = self._kept
        self._inside.addWidget(self._kept)
        self._first = paper

    def _ask(self, asked: tuple[int, ...]) -> None:
        line = row(gap=16)
        for number in asked:
            edit = LineEdit(large=True, most=20)
            edit.textEdited.connect(partial(self._typed, number))
            field = Field(f"Group {number}", edit)
            self.fields[f"group {number}"] = field
            line.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        line.addStretch(1)
        self._inside.addLayout(line)
        self._first = self.fields[f"group {asked[0]}"].editor
        self._first.setFocus()

    def _typed(self, number: int, text: str) -> None:
        self._presenter.type_back(number, text)
        self.fields[f"group {number}"].accept()

    def _told(self, words: str) -> None:
        if "sheet" in self.fields and isinstance(self._kept.editor, Words):
            self._kept.accept()
            self._kept.editor.setText(words)

    def _refused(self, no: CoachDeskError) -> None:
        if "sheet" in self.fields:
            self._kept.refuse(str(no))
