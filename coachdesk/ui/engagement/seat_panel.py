"""What can be changed about a seat: what is on record about its holder, who holds it, and until when."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from coachdesk.app.engagement_sheet import PartyLine
from coachdesk.app.engagements import Who
from coachdesk.domain.people import Courtesy, Role
from coachdesk.ui.engagement import words
from coachdesk.ui.engagement.doing import Form
from coachdesk.ui.engagement.focus_kept import refuse
from coachdesk.ui.engagement.table import Correction, TablePresenter
from coachdesk.ui.theme import Role as Type
from coachdesk.ui.theme import theme
from coachdesk.ui.widgets.buttons import Button, IconButton, Kind
from coachdesk.ui.widgets.cards import Card
from coachdesk.ui.widgets.fields import Combo, Field, LineEdit
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.moments import DateEdit
from coachdesk.ui.widgets.tabs import Tabs
from coachdesk.ui.widgets.texts import TextEdit
from coachdesk.ui.widgets.words import Words

COURTESIES = ((Courtesy.NONE, "Full name"), (Courtesy.MR, "Mr"), (Courtesy.MS, "Ms"))


class SeatPanel(Card):
    """Three small forms about one seat; the client's has only the first, since it does not change hands."""

    closed = Signal()

    def __init__(self, presenter: TablePresenter, party: PartyLine, today: date, parent: QWidget | None = None) -> None:
        """The panel of a seat, at its first form: what is on record, or, where nobody sits, who is to."""
        super().__init__(_title(party), parent=parent)
        self.party = party
        close = IconButton("x", "Close without changing anything")
        close.clicked.connect(self.closed)
        self.heading_add(close)
        seated, fixed = party.person is not None, party.role is Role.CLIENT
        self._forms: list[_SeatForm] = []
        if seated:
            self._forms.append(_Record(presenter, party))
        if not fixed:
            self._forms.append(_Newcomer(presenter, party, today))
        if seated and not fixed:
            self._forms.append(_Leaving(presenter, party, today))
        self._tabs = Tabs([form.TITLE for form in self._forms])
        self._tabs.setAccessibleName("What to change")
        self._tabs.currentChanged.connect(self._show_form)
        if len(self._forms) > 1:
            self.add(self._tabs)
        for form in self._forms:
            form.cancelled.connect(self.closed)
            self.add(form)
        self._show_form(0)

    def begin(self) -> None:
        """The keyboard goes to the first field."""
        self._forms[0].first.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, form: Form, sentence: str) -> None:
        """Say no beside what was typed."""
        for each in self._forms:
            each.refuse(form, sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _show_form(self, at: int) -> None:
        for number, form in enumerate(self._forms):
            form.setVisible(number == at)


def _title(party: PartyLine) -> str:
    role = words.ROLES[party.role]
    return f"{role}: {party.name}" if party.person is not None else f"{role}: nobody"


class _SeatForm(QWidget):
    """Fields in a row or two, a hint, and what can be done."""

    TITLE = ""
    cancelled = Signal()

    def __init__(self, verb: str, hint: str, do: Callable[[], None]) -> None:
        super().__init__()
        whole = column(self, gap=16)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(theme().px(16))
        self.grid.setVerticalSpacing(theme().px(12))
        whole.addLayout(self.grid)
        foot = row(gap=12)
        foot.addWidget(Words(hint, Type.SMALL, "ink3", wrap=True), 1)
        cancel = Button("Cancel", Kind.QUIET)
        cancel.clicked.connect(self.cancelled)
        self.go = Button(verb)
        self.go.clicked.connect(do)
        foot.addWidget(cancel)
        foot.addWidget(self.go)
        whole.addLayout(foot)
        self.first: QWidget = self.go
        self._fields: dict[Form, Field] = {}

    def put(self, field: Field, line: int, place: int, across: int = 1, refuses: Form | None = None) -> None:
        """One more field; Enter in it does what the button does, and what is refused as `refuses` stands below it."""
        self.grid.addWidget(field, line, place, 1, across, Qt.AlignmentFlag.AlignTop)
        if self.first is self.go:
            self.first = field.editor
        if refuses is not None:
            self._fields[refuses] = field
        if isinstance(field.editor, LineEdit):
            field.editor.returnPressed.connect(self.go.click)

    def refuse(self, form: Form, sentence: str) -> None:
        """Say no; what was typed stays."""
        if form in self._fields:
            refuse(self._fields[form], sentence)

    def accept_all(self) -> None:
        """Nothing is refused any more."""
        for field in self._fields.values():
            field.accept()


class _Record(_SeatForm):
    """What is on record about whoever sits here."""

    TITLE = "On record"

    def __init__(self, presenter: TablePresenter, party: PartyLine) -> None:
        hint = "A letter names its reader as the client said yes to. After a change here it needs a new yes."
        super().__init__("Save", hint, self._save)
        self._presenter, self._party = presenter, party
        self._courtesy = Combo(COURTESIES)
        self._courtesy.choose(party.courtesy)
        self._name, self._email = LineEdit(party.name), LineEdit(party.email)
        self._job = LineEdit(party.job_title)
        self._address = TextEdit(party.address, lines=3, grows=True)
        self.put(Field("Name", self._name), 0, 0, refuses=Form.PARTY)
        self.put(Field("Addressed as", self._courtesy), 0, 1)
        self.put(Field("E-mail", self._email), 0, 2)
        self.put(Field("Job title", self._job), 1, 0, 2)
        self.put(Field(f"Address of {party.organisation}", self._address, "As on an envelope, line by line"), 1, 2)
        for at, stretch in enumerate((4, 2, 5)):
            self.grid.setColumnStretch(at, stretch)

    def _save(self) -> None:
        self.accept_all()
        courtesy = self._courtesy.value()
        self._presenter.correct(
            self._party,
            Correction(
                self._name.text().strip(),
                self._email.text().strip(),
                courtesy if isinstance(courtesy, Courtesy) else Courtesy.NONE,
                self._job.text().strip(),
                self._address.text().strip(),
            ),
        )


class _Newcomer(_SeatForm):
    """Somebody who takes the seat."""

    TITLE = "Somebody else sits here"

    def __init__(self, presenter: TablePresenter, party: PartyLine, today: date) -> None:
        leaves = f"{party.name} leaves the day before. " if party.person is not None else ""
        hint = f"{leaves}A yes is given for one named reader, so whoever comes needs one of their own."
        super().__init__("Seat them", hint, self._seat)
        self._presenter, self._party = presenter, party
        self._name, self._email, self._job = LineEdit(), LineEdit(), LineEdit()
        self._courtesy, self._since = Combo(COURTESIES), DateEdit(today, today)
        self.put(Field("Name", self._name), 0, 0, refuses=Form.SEAT)
        self.put(Field("Addressed as", self._courtesy), 0, 1)
        self.put(Field("E-mail", self._email), 0, 2)
        self.put(Field("Job title", self._job), 1, 0, 2)
        self.put(Field("First day", self._since), 1, 2, refuses=Form.SEAT_DAY)
        for at, stretch in enumerate((4, 2, 5)):
            self.grid.setColumnStretch(at, stretch)

    def _seat(self) -> None:
        self.accept_all()
        courtesy = self._courtesy.value()
        who = Who(
            self._name.text().strip(),
            self._email.text().strip(),
            courtesy if isinstance(courtesy, Courtesy) else Courtesy.NONE,
            self._job.text().strip(),
        )
        self._presenter.seat(self._party, who, self._since.day())


class _Leaving(_SeatForm):
    """Whoever sits here leaves, and nobody follows yet."""

    TITLE = "Leaves the table"

    def __init__(self, presenter: TablePresenter, party: PartyLine, today: date) -> None:
        hint = f"{words.ROLES[party.role]} hears nothing until somebody sits here again."
        super().__init__("Empty the seat", hint, self._leave)
        self._presenter, self._party = presenter, party
        self._last = DateEdit(today, today)
        self.put(Field("Last day", self._last), 0, 0, refuses=Form.LEAVE)
        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 2)

    def _leave(self) -> None:
        self.accept_all()
        self._presenter.leave_seat(self._party, self._last.day())
