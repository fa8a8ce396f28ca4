"""The sharing matrix as it is typed in: a chooser in each cell, the rows of letters ticked and put in order."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coachdesk.app.agreement_draft import TermsDraft
from coachdesk.app.agreement_form import AgreementForm
from coachdesk.domain.agreement import NEVER_OPEN, Audience, Sharing, Topic
from coachdesk.ui.agreement import form as forms
from coachdesk.ui.agreement import words
from coachdesk.ui.agreement.form import READERS, Start
from coachdesk.ui.agreement.presenter import AgreementPresenter
from coachdesk.ui.engagement.matrix import heading
from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.buttons import Button, IconButton
from coachdesk.ui.widgets.cards import INSIDE, Card, Hairline
from coachdesk.ui.widgets.checks import Check
from coachdesk.ui.widgets.fields import Combo
from coachdesk.ui.widgets.flow import Flow
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.private import Picture
from coachdesk.ui.widgets.words import Words

_TOPIC, _CELL = 10, 9  # shares of the width
_MOVES = 60
_HEAD, _ROW = 34, 46
_STARTS = ((Start.NOTHING, "Nothing is told"), (Start.DATES, "Dates only"), (Start.USUAL, "Dates, goals and progress"))
_AS_LAST = "As agreed last"
_STEPS = {Qt.Key.Key_Up.value: -1, Qt.Key.Key_Down.value: 1}


class MatrixEditor(Card):
    """Rows are topics, columns are readers; what is on top has its place in the letters."""

    def __init__(self, presenter: AgreementPresenter, parent: QWidget | None = None) -> None:
        """Nothing is shown before the form is read."""
        super().__init__(parent=parent)
        self.setAccessibleName("What may be told")
        self._presenter = presenter
        self._topics: dict[Topic, _TopicRow] = {}
        self._starts = QWidget()
        self._list = QWidget()
        self._lines = column(self._list)

    def show_form(self, form: AgreementForm, draft: TermsDraft) -> None:
        """The whole matrix."""
        self.clear()
        self._topics = {topic: _TopicRow(topic, form, self._presenter) for topic in Topic}
        self._list = QWidget()
        self._lines = column(self._list)
        whole = QWidget()
        parts = column(whole)
        parts.addWidget(heading("What may be told"))
        parts.addWidget(self._begin_with(form))
        parts.addWidget(_head())
        parts.addWidget(self._list)
        self.add_row(whole)
        self.show_matrix(draft)

    def show_matrix(self, draft: TermsDraft) -> None:
        """Cells, rows and their order; the keyboard stays where it is."""
        for topic in forms.order(draft):
            line = self._topics[topic]
            self._lines.removeWidget(line)
            self._lines.addWidget(line)
            line.show_draft(draft)
        before: QWidget | None = None
        for topic in forms.order(draft):
            for part in self._topics[topic].parts:
                if before is not None:
                    QWidget.setTabOrder(before, part)
                before = part

    def _begin_with(self, form: AgreementForm) -> QWidget:
        holder = QWidget()
        line = Flow(holder, gap=8, line_gap=8)
        holder.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Words("Begin with", Role.SMALL, "ink3"))
        offered = [*_STARTS, (Start.LAST, f"{_AS_LAST}, agreement {form.version - 1}")] if form.last else list(_STARTS)
        for start, said in offered:
            button = Button(said, small=True)
            button.clicked.connect(partial(self._presenter.start, start))
            line.addWidget(button)
        padded = QWidget()
        row(padded, margins=(INSIDE, 0, INSIDE, 12)).addWidget(holder)
        return padded


def _head() -> QWidget:
    holder = QWidget()
    holder.setFixedHeight(theme().px(_HEAD))
    line = row(holder, gap=12, margins=(INSIDE, 0, INSIDE, 0))
    for said, share in (("Row in letters", _TOPIC), ("Line manager", _CELL), ("HR", _CELL)):
        caption = Words(said, Role.CAPTION, "ink3", elide=True)
        caption.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        line.addWidget(caption, share)
    order = Words("Order", Role.CAPTION, "ink3")
    order.setFixedWidth(theme().px(_MOVES))
    line.addWidget(order)
    return holder


class _TopicRow(QWidget):
    """One topic: its tick, its two choosers, and the buttons that move its row."""

    def __init__(self, topic: Topic, form: AgreementForm, presenter: AgreementPresenter) -> None:
        super().__init__()
        self._topic, self._presenter = topic, presenter
        name = words.topic(topic)
        self._listed = Check(name)
        self._listed.setAccessibleDescription("Has a row in letters")
        self._listed.toggled.connect(self._list)
        self._cells: dict[Audience, Combo] = {}
        self._up = IconButton("arrow-up", f"{name}: one row up", size=14)
        self._down = IconButton("arrow-down", f"{name}: one row down", size=14)
        self._up.clicked.connect(partial(self._move, -1))
        self._down.clicked.connect(partial(self._move, 1))
        whole = column(self)
        whole.addWidget(Hairline())
        line = row(gap=12, margins=(INSIDE, 4, INSIDE, 4))
        whole.addLayout(line)
        _share(self._listed)
        line.addWidget(self._listed, _TOPIC)
        if topic in NEVER_OPEN:
            line.addWidget(_never(), 2 * _CELL)
        else:
            for reader in READERS:
                line.addWidget(self._cell(reader, form), _CELL)
        moves = QWidget()
        moves.setFixedWidth(theme().px(_MOVES))
        buttons = row(moves, gap=4)
        buttons.addWidget(self._up)
        buttons.addWidget(self._down)
        buttons.addStretch(1)
        line.addWidget(moves)
        self.setFixedHeight(theme().px(_ROW))
        if topic in NEVER_OPEN:
            self._listed.setEnabled(False)
            self._listed.setAccessibleDescription("No agreement can open this")
        for part in (self._listed, self._up, self._down):
            part.installEventFilter(self)
        self.parts: tuple[QWidget, ...] = (self._listed, *self._cells.values(), self._up, self._down)

    def show_draft(self, draft: TermsDraft) -> None:
        """The row as it stands."""
        listed = self._topic in draft.rows
        self._listed.blockSignals(True)  # noqa: FBT003 - Qt's own: showing is not choosing
        self._listed.setChecked(listed)
        self._listed.blockSignals(False)  # noqa: FBT003 - Qt's own
        for reader, cell in self._cells.items():
            cell.blockSignals(True)  # noqa: FBT003 - Qt's own
            cell.choose(forms.how(draft, (self._topic, reader)))
            cell.blockSignals(False)  # noqa: FBT003 - Qt's own
        for button in (self._up, self._down):
            button.setVisible(listed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt and an arrow move the row; a button would take the arrow for itself, and a chooser keeps it."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in _STEPS:
            self._move(_STEPS[event.key()])
            return True
        return False

    def _cell(self, reader: Audience, form: AgreementForm) -> Combo:
        cell = Combo([(how, words.cell(how, form, reader)) for how in forms.choices(self._topic)])
        cell.setAccessibleName(f"{words.topic(self._topic)}, {words.reader(reader)}")
        cell.currentIndexChanged.connect(partial(self._share, reader))
        _share(cell)
        self._cells[reader] = cell
        return cell

    def _share(self, reader: Audience, _: int) -> None:
        how = self._cells[reader].value()
        if isinstance(how, Sharing):
            self._presenter.share((self._topic, reader), how)

    def _list(self, listed: bool) -> None:  # noqa: FBT001 - as the signal has it
        self._presenter.list_topic(self._topic, listed=listed)

    def _move(self, by: int) -> None:
        self._presenter.move(self._topic, by)


def _never() -> QWidget:
    holder = QWidget()
    line = row(holder, gap=6, margins=(13, 0, 0, 0))
    line.addWidget(Picture("minus", "ink3", 14))
    line.addWidget(Words("Never, whatever anybody signs", Role.SMALL, "ink3", elide=True), 1)
    _share(holder)
    return holder


def _share(part: QWidget) -> None:
    part.setSizePolicy(QSizePolicy.Policy.Ignored, part.sizePolicy().verticalPolicy())
