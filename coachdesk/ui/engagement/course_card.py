"""How long the coaching is meant to last, and that it ended: facts, and a form for each change."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coachdesk.app.engagement_sheet import EngagementSheet
from coachdesk.domain.engagement import MOST_SESSIONS, Ending
from coachdesk.ui.engagement import words
from coachdesk.ui.engagement.course import CoursePresenter
from coachdesk.ui.engagement.doing import Form
from coachdesk.ui.engagement.focus_kept import refuse
from coachdesk.ui.theme import Role as Type
from coachdesk.ui.theme import theme
from coachdesk.ui.widgets.buttons import Button, Kind, Link
from coachdesk.ui.widgets.cards import Card
from coachdesk.ui.widgets.fields import Combo, Field, LineEdit
from coachdesk.ui.widgets.layouts import clear, column, row
from coachdesk.ui.widgets.moments import DateEdit
from coachdesk.ui.widgets.words import Words

_NAME = 168
UNCLEAR = "That is no day: write it as 4 December 2026, tomorrow or Friday."


class CourseCard(Card):
    """Begin, planned end, planned sessions; then, closed until asked for, the forms that change them."""

    def __init__(self, presenter: CoursePresenter, sheet: EngagementSheet, parent: QWidget | None = None) -> None:
        """The facts as they are, and no form open."""
        super().__init__("How long", parent=parent)
        self._presenter = presenter
        self._facts = QWidget()
        self._lines = column(self._facts, gap=8)
        self._forms: dict[Form, _CourseForm] = {Form.PLAN: _PlanForm(presenter), Form.END: _EndForm(presenter)}
        self.add(self._facts)
        for form in self._forms.values():
            form.hide()
            form.cancelled.connect(self._close_all)
            self.add(form)
        self.show_sheet(sheet)

    def show_sheet(self, sheet: EngagementSheet) -> None:
        """Show the facts as they are; a form that is open stays."""
        clear(self._lines)
        for name, told in words.course(sheet):
            self._lines.addLayout(fact(name, told))
        ended = sheet.ended_on is not None
        self._lines.addSpacing(4)
        if ended:
            self._lines.addWidget(self._link("It was not ended", self._presenter.go_on))
        else:
            self._lines.addWidget(self._link("Change the plan", partial(self._open, Form.PLAN)))
            self._lines.addWidget(self._link("End the coaching", partial(self._open, Form.END)))
        for form in self._forms.values():
            form.know(sheet)

    def refuse(self, form: Form, sentence: str) -> None:
        """Say no beside what was typed."""
        if form in self._forms:
            self._forms[form].refuse(sentence)

    def accept(self, form: Form) -> None:
        """What was typed is on record."""
        if form in self._forms:
            self._close_all()

    def _link(self, text: str, do: Callable[[], None]) -> Link:
        link = Link(text)
        link.clicked.connect(do)
        return link

    def _open(self, wanted: Form) -> None:
        for which, form in self._forms.items():
            form.setVisible(which is wanted)
        self._forms[wanted].begin()

    def _close_all(self) -> None:
        for form in self._forms.values():
            form.hide()


class _CourseForm(QWidget):
    """A few fields under one another, and two buttons."""

    cancelled = Signal()

    def __init__(self, verb: str, kind: Kind) -> None:
        super().__init__()
        self._whole = column(self, gap=12, margins=(0, 8, 0, 0))
        self._fields: list[Field] = []
        foot = row(gap=12)
        foot.addStretch(1)
        cancel, go = Button("Cancel", Kind.QUIET), Button(verb, kind)
        cancel.clicked.connect(self.cancelled)
        go.clicked.connect(self._press)
        foot.addWidget(cancel)
        foot.addWidget(go)
        self._whole.addLayout(foot)

    def put(self, field: Field) -> None:
        """One more field; what is refused stands below the first."""
        self._whole.insertWidget(len(self._fields), field)
        self._fields.append(field)
        if isinstance(field.editor, LineEdit):
            field.editor.returnPressed.connect(self._press)

    def know(self, sheet: EngagementSheet) -> None:
        """Begin with things as they are, unless the form is being filled in."""
        if self.isHidden():
            self.fill(sheet)

    def begin(self) -> None:
        """The keyboard goes to the first field."""
        self._fields[0].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, sentence: str) -> None:
        """Say no below the first field."""
        refuse(self._fields[0], sentence)

    def fill(self, sheet: EngagementSheet) -> None:
        """Begin with things as they are."""

    def press(self) -> None:
        """What was typed is to become so."""

    def _press(self) -> None:
        for field in self._fields:
            field.accept()
        self.press()


class _PlanForm(_CourseForm):
    """Planned end and planned number of sessions; an empty field is no plan."""

    def __init__(self, presenter: CoursePresenter) -> None:
        super().__init__("Save", Kind.PLAIN)
        self._presenter = presenter
        self._end, self._count = DateEdit(), LineEdit()
        self._count_field = Field("Planned sessions", self._count)
        self.put(Field("Planned end", self._end, "A standing sentence may name it; letters then tell the new one"))
        self.put(self._count_field)

    def fill(self, sheet: EngagementSheet) -> None:
        self._end.set_day(sheet.planned_end)
        self._count.setText("" if sheet.planned_sessions is None else str(sheet.planned_sessions))

    def press(self) -> None:
        typed = self._count.text().strip()
        if self._end.is_unclear():
            self.refuse(UNCLEAR)
        elif typed and not (typed.isdecimal() and 0 < int(typed) <= MOST_SESSIONS):
            refuse(self._count_field, f"A number from 1 to {MOST_SESSIONS}, or nothing.")
        else:
            self._presenter.plan(self._end.day(), int(typed) if typed else None)


class _EndForm(_CourseForm):
    """The last day, and how it came to its end."""

    def __init__(self, presenter: CoursePresenter) -> None:
        super().__init__("End the coaching", Kind.FOR_GOOD)
        self._presenter = presenter
        self._last = DateEdit()
        self._how = Combo(tuple(words.ENDINGS.items()))
        self.put(Field("Last day", self._last, "After it no letter goes out. Let the closing letter go before."))
        self.put(Field("How", self._how))

    def fill(self, sheet: EngagementSheet) -> None:
        self._last.set_day(sheet.today)

    def press(self) -> None:
        how = self._how.value()
        if self._last.is_unclear():
            self.refuse(UNCLEAR)
        else:
            self._presenter.end(self._last.day(), how if isinstance(how, Ending) else Ending.COMPLETED)


def fact(name: str, told: str) -> QHBoxLayout:
    """A fact on one line: what it is, and then what it says."""
    line = row(gap=12)
    what = Words(name, Type.SMALL, "ink3")
    what.setFixedWidth(theme().px(_NAME))
    line.addWidget(what, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(Words(told, Type.SMALL, wrap=True), 1)
    return line
