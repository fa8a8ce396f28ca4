"""Agreed actions beside the note, on white: all three parties may read them."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coachdesk.app.note_sheet import AgreedLine
from coachdesk.base.ids import ActionId
from coachdesk.confidential.words import PrivateWords
from coachdesk.domain.actions import Owner, Progress
from coachdesk.ui.note import words
from coachdesk.ui.note.form import Form
from coachdesk.ui.theme import Role
from coachdesk.ui.unfinished_action import TypedAction
from coachdesk.ui.widgets.buttons import Link
from coachdesk.ui.widgets.cards import Card
from coachdesk.ui.widgets.checks import Check
from coachdesk.ui.widgets.fields import Combo, Field, LineEdit
from coachdesk.ui.widgets.layouts import column
from coachdesk.ui.widgets.private_words import type_again

_LONGEST_ACTION: Final = 400


class AgreedCard(Card):
    """Agreed actions, to be ticked, and a field for one more."""

    ticked = Signal(str, bool)
    agreed = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """A card without actions yet."""
        super().__init__("Agreed actions", parent=parent)
        lines = column(gap=6)
        self._list = column(gap=6)
        lines.addLayout(self._list)
        self._open = Link("Write an agreed action", "plus")
        self._open.clicked.connect(self.open_form)
        lines.addWidget(self._open)
        self.add(lines)
        self._checks: dict[Check, ActionId] = {}
        self._make_form()

    def show_agreed(self, lines: Sequence[AgreedLine], client_given: str) -> None:
        """The actions as they are now; those that are still the same keep their box."""
        self._owner.set_values(words.owners(client_given))
        told = {line.id: line for line in lines}
        for check, action in list(self._checks.items()):
            if action not in told or told[action].wording != check.accessibleName():
                del self._checks[check]
                self._list.removeWidget(check)
                check.hide()
                check.setParent(None)
                check.deleteLater()
        known = {action: check for check, action in self._checks.items()}
        for at, line in enumerate(lines):
            check = known.get(line.id) or self._add(line, at)
            check.blockSignals(True)  # noqa: FBT003 - Qt's own
            check.setChecked(line.progress is Progress.DONE)
            check.blockSignals(False)  # noqa: FBT003 - Qt's own

    def open_form(self) -> None:
        """The field for one more."""
        self._open.hide()
        self._form.show()
        self._wording.setFocus()

    def close_form(self) -> None:
        """No field any more."""
        self._wording.clear()
        self._field.accept()
        self._form.hide()
        self._open.show()
        self._open.setFocus()

    def typed(self) -> TypedAction:
        """What stands in the field."""
        wording, owner = PrivateWords(self._wording.text()), self._owner.value()
        return TypedAction(wording, owner) if wording and isinstance(owner, Owner) else TypedAction()

    def show_typed(self, typed: TypedAction) -> None:
        """What was typed before, to be typed on; the keyboard stays where it is."""
        type_again(self._wording, typed.words)
        self._owner.choose(typed.owner)
        self._form.setVisible(bool(typed.words))
        self._open.setVisible(not typed.words)

    def refuse(self, sentence: str) -> None:
        """Say why it can't be written down so."""
        self._field.refuse(sentence)

    def _add(self, line: AgreedLine, at: int) -> Check:
        check = Check(line.wording, role=Role.SMALL, wrap=True)
        check.toggled.connect(self._tick)
        self._checks[check] = line.id
        self._list.insertWidget(at, check)
        return check

    def _tick(self, done: bool) -> None:  # noqa: FBT001 - Qt's own
        check = self.sender()
        for known, action in self._checks.items():
            if known is check:
                self.ticked.emit(action, done)

    def _make_form(self) -> None:
        self._wording = LineEdit(most=_LONGEST_ACTION)
        self._field = Field("Agreed action", self._wording, "All three parties may read it.")
        self._owner = Combo(words.owners("Client"))
        self._form = Form("Write it down", self._field, Field("Who does it", self._owner))
        self._form.saved.connect(self._ask)
        self._form.left.connect(self.close_form)
        self._wording.returnPressed.connect(self._ask)
        self.add(self._form)

    def _ask(self) -> None:
        owner = self._owner.value()
        if not self._wording.text().strip():
            self._field.refuse("An action item needs words.")
        elif isinstance(owner, Owner):
            self._field.accept()
            self.agreed.emit(self._wording.text().strip(), owner)
