"""A line in which the coach adds an action item, on white for all three parties or on sand for the two."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from coachdesk.confidential.words import PrivateWords
from coachdesk.domain.actions import Owner
from coachdesk.ui.engagement.focus_kept import refuse
from coachdesk.ui.engagement.items import ItemsPresenter
from coachdesk.ui.unfinished_action import TypedAction
from coachdesk.ui.unkept import Unkept
from coachdesk.ui.widgets.buttons import Button
from coachdesk.ui.widgets.fields import Combo, Field, LineEdit
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.moments import DateEdit
from coachdesk.ui.widgets.private import PRIVATE
from coachdesk.ui.widgets.private_words import type_again
from coachdesk.ui.widgets.texts import TextEdit

_MOST = 400  # letters of an agreed action: two lines of a letter
_AGREED = ((Owner.CLIENT, "Client"), (Owner.COACH, "You"), (Owner.BOSS, "Line manager"), (Owner.HR, "HR"))
_PRIVATE = ((Owner.CLIENT, "Client"), (Owner.COACH, "You"))


class SandLine(TextEdit):
    """Private words typed on sand; Enter is no new line, but the end of them."""

    returnPressed = Signal()  # noqa: N815 - as Qt names the one of a line

    def __init__(self, parent: QWidget | None = None) -> None:
        """An empty box of one line, which grows."""
        super().__init__(lines=1, grows=True, private=True, parent=parent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.returnPressed.emit()
        else:
            super().keyPressEvent(event)


class AddAction(QWidget):
    """What, who and by when; Enter adds it."""

    def __init__(self, presenter: ItemsPresenter, today: date, *, private: bool, parent: QWidget | None = None) -> None:
        """An empty line."""
        super().__init__(parent)
        self._presenter, self._private = presenter, private
        self._words: LineEdit | SandLine = SandLine() if private else LineEdit(most=_MOST)
        self._owner = Combo(_PRIVATE if private else _AGREED)
        self._due = DateEdit(today)
        self._add = Button("Add")
        label = "Another one, between the two of you" if private else "Another one, that all three know of"
        self._field = Field(label, self._words)
        if private:
            self._words.setAccessibleName(f"{PRIVATE}: {label[0].lower()}{label[1:]}")
        self._unkept = Unkept()
        whole = column(self, gap=12)
        whole.addWidget(self._unkept)
        line = row(gap=12)
        whole.addLayout(line)
        line.addWidget(self._field, 5, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Field("Who", self._owner), 2, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Field("By when", self._due), 3, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Field(" ", self._add), 0, Qt.AlignmentFlag.AlignTop)
        self._add.setAccessibleName("Add the private action" if private else "Add the action")
        self._add.clicked.connect(self._press)
        for box in (self._words, self._due):
            box.returnPressed.connect(self._press)
        self._unkept.again.clicked.connect(self._keep)
        self._unkept.without.clicked.connect(self._leave_without)
        self._unfinished = presenter.unfinished(self, private=private)
        self._unfinished.take_up()

    def typed(self) -> TypedAction:
        """What stands in the line."""
        words, owner = PrivateWords(self._words.text()), self._owner.value()
        who = owner if isinstance(owner, Owner) else Owner.CLIENT
        return TypedAction(words, who, self._due.text()) if words else TypedAction()

    def show_typed(self, typed: TypedAction) -> None:
        """What was typed before, to be typed on."""
        type_again(self._words, typed.words)
        self._owner.choose(typed.owner)
        self._due.setText(typed.due)

    def leave(self) -> bool:
        """Keep what is half typed; False where it can't be kept, and says so."""
        if self._unfinished.leave():
            return True
        self._unkept.ask_to_stay(self._unfinished.why)
        return False

    def refuse(self, sentence: str) -> None:
        """Say no below the words."""
        refuse(self._field, sentence)

    def accept(self) -> None:
        """It is on the list: begin the next one."""
        self._unfinished.forget()
        self._unkept.hide()
        self._field.accept()
        self._words.clear()
        self._due.set_day(None)
        self._words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        if self._unfinished.keep():
            self._unkept.hide()
        else:
            self._unkept.ask_to_stay(self._unfinished.why)

    def _leave_without(self) -> None:
        self._unfinished.let_go()
        self._presenter.leave_without()

    def _press(self) -> None:
        self._field.accept()
        owner = self._owner.value()
        if self._due.is_unclear():
            refuse(self._field, "That is no day: write it as 4 December, tomorrow or Friday.")
        else:
            who = owner if isinstance(owner, Owner) else Owner.CLIENT
            self._presenter.add_action(self._words.text(), who, self._due.day(), private=self._private)
