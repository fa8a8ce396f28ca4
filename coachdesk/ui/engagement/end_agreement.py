"""The form in which an agreement is ended, closed until it is asked for."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coachdesk.ui.engagement.course import CoursePresenter
from coachdesk.ui.engagement.course_card import UNCLEAR
from coachdesk.ui.engagement.focus_kept import refuse
from coachdesk.ui.widgets.buttons import Button, Kind
from coachdesk.ui.widgets.cards import Card
from coachdesk.ui.widgets.fields import Field
from coachdesk.ui.widgets.layouts import row
from coachdesk.ui.widgets.moments import DateEdit


class EndAgreement(Card):
    """The last day on which anything may go out."""

    def __init__(self, presenter: CoursePresenter, today: date, parent: QWidget | None = None) -> None:
        """A form that is not shown yet."""
        super().__init__("End the agreement", parent=parent)
        self._presenter, self._today = presenter, today
        self._last = DateEdit(today, today)
        self._field = Field("Last day", self._last, "After it no letter goes out until a new agreement is recorded.")
        self.add(self._field)
        foot = row(gap=12)
        foot.addStretch(1)
        cancel, go = Button("Cancel", Kind.QUIET), Button("End the agreement", Kind.FOR_GOOD)
        cancel.clicked.connect(self.hide)
        go.clicked.connect(self._press)
        self._last.returnPressed.connect(self._press)
        foot.addWidget(cancel)
        foot.addWidget(go)
        self.add(foot)
        self.hide()

    def begin(self) -> None:
        """Show the form, and put the keyboard into it."""
        self._field.accept()
        self.show()
        self._last.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, sentence: str) -> None:
        """Say no below the day."""
        refuse(self._field, sentence)

    def _press(self) -> None:
        self._field.accept()
        if self._last.is_unclear():
            refuse(self._field, UNCLEAR)
        else:
            self._presenter.end_agreement(self._last.day())
