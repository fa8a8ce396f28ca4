"""The session beside its note, on white."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from coachdesk.app.note_sheet import SessionFacts
from coachdesk.domain.sessions import Attendance
from coachdesk.ui.note import words
from coachdesk.ui.note.form import Form
from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.buttons import Link
from coachdesk.ui.widgets.cards import Card
from coachdesk.ui.widgets.fields import Combo, Field, LineEdit
from coachdesk.ui.widgets.layouts import column
from coachdesk.ui.widgets.pills import Pill, Tone
from coachdesk.ui.widgets.words import Words

_CAPTIONS: Final = 72
_ROW: Final = 34
_HIGH: Final = 22


class SessionCard(Card):
    """When the session was, how long it lasted, and what became of it."""

    changed = Signal(object, str)
    other_wanted = Signal()
    update_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """A card without a session yet."""
        super().__init__("The session", parent=parent)
        self._pill = Pill("")
        self.heading_add(self._pill)
        self._facts = QWidget()
        self._grid = QGridLayout(self._facts)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(theme().px(_ROW - _HIGH))
        self._grid.setHorizontalSpacing(theme().px(12))
        self._grid.setColumnMinimumWidth(0, theme().px(_CAPTIONS))
        self._grid.setColumnStretch(1, 1)
        self._values = [self._row(at, caption) for at, caption in enumerate(("Began", "Lasted", "Where", "Number"))]
        self._change = Link("Change")
        self._change.setAccessibleName("Change the session")
        self._change.clicked.connect(self.open_form)
        self._grid.addWidget(self._change, 0, 2)
        self.add(self._facts)
        self._more = QWidget()
        more = column(self._more, gap=6)
        self._update = Link("Prepare an update", "mail")
        self._update.clicked.connect(self.update_wanted)
        self._other = Link("Another note of this session", "notebook-text")
        self._other.clicked.connect(self.other_wanted)
        more.addWidget(self._update)
        more.addWidget(self._other)
        self.add(self._more)
        self._make_form()
        self.hide()

    def show_session(self, session: SessionFacts | None, others: int) -> None:
        """The session as it is now; without one there is no card."""
        self.setVisible(session is not None)
        self._other.setVisible(others > 0)
        held = session is not None and session.attendance is Attendance.HELD
        self._update.setVisible(held)
        self._more.setVisible((held or others > 0) and self._form.isHidden())
        if session is None:
            return
        text, icon, tone = words.ATTENDANCE[session.attendance]
        self._pill.state(text, icon, Tone(tone))
        facts = (
            f"{session.starts_at:%H:%M}",
            words.lasted(session.minutes),
            words.MODES[session.mode],
            words.place_of(session),
        )
        for label, fact in zip(self._values, facts, strict=True):
            label.setText(fact)
        self._attendance.choose(session.attendance)
        self._minutes.setText(str(session.minutes))

    def open_form(self) -> None:
        """The fields in place of the facts."""
        self._facts.hide()
        self._more.hide()
        self._form.show()
        self._minutes.setFocus()
        self._minutes.selectAll()

    def close_form(self) -> None:
        """The facts again."""
        self._field.accept()
        self._form.hide()
        self._facts.show()
        self._more.setVisible(not (self._update.isHidden() and self._other.isHidden()))
        self._change.setFocus()

    def refuse(self, sentence: str) -> None:
        """Say why it can't be changed so."""
        self._field.refuse(sentence)

    def _row(self, at: int, caption: str) -> Words:
        look = theme()
        value = Words("", tabular=True)
        self._grid.addWidget(Words(caption, Role.SMALL, "ink2"), at, 0)
        self._grid.addWidget(value, at, 1, 1, 2 if at else 1)  # beside the first of them stands a link
        self._grid.setRowMinimumHeight(at, look.px(_HIGH))
        return value

    def _make_form(self) -> None:
        self._attendance = Combo([(one, told[0]) for one, told in words.ATTENDANCE.items()])
        self._minutes = LineEdit(most=4)
        self._field = Field("Minutes", self._minutes)
        self._form = Form("Save", Field("What became of it", self._attendance), self._field)
        self._form.saved.connect(self._ask)
        self._form.left.connect(self.close_form)
        self._minutes.returnPressed.connect(self._ask)
        self.add(self._form)

    def _ask(self) -> None:
        attendance = self._attendance.value()
        if isinstance(attendance, Attendance):
            self._field.accept()
            self.changed.emit(attendance, self._minutes.text())
