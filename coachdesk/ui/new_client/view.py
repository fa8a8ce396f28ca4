"""The form for a new client: who is coached, for whom, from when, and who else sits at the table."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from coachdesk.app.lists import PostLine
from coachdesk.domain.engagement import Kind
from coachdesk.domain.people import Courtesy
from coachdesk.ui.calendar_words import whole_day
from coachdesk.ui.commands import Command
from coachdesk.ui.forms import Fields, SuggestingEdit, in_order
from coachdesk.ui.new_client.presenter import NewClientPresenter
from coachdesk.ui.new_client.typed import Part, Typed
from coachdesk.ui.page import Page
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.sessions.mark_row import Refusal
from coachdesk.ui.theme import theme
from coachdesk.ui.unfinished import ANEW
from coachdesk.ui.unkept import Unkept
from coachdesk.ui.widgets.buttons import Button, Link
from coachdesk.ui.widgets.buttons import Kind as ButtonKind
from coachdesk.ui.widgets.cards import Card
from coachdesk.ui.widgets.fields import Combo, LineEdit
from coachdesk.ui.widgets.header import PageHeader
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.moments import DateEdit
from coachdesk.ui.widgets.scroll import Scroll
from coachdesk.ui.widgets.texts import TextEdit
from coachdesk.ui.workplace import Workplace

KINDS: Final = (
    (str(Kind.DEVELOPMENTAL), "Developmental"),
    (str(Kind.PERFORMANCE), "Performance"),
    (str(Kind.SKILLS), "Skills"),
    (str(Kind.REMEDIAL), "Performance, urgent"),
    (str(Kind.TRANSITION), "Transition"),
    (str(Kind.HIGH_POTENTIAL), "High potential"),
    (str(Kind.SOUNDING_BOARD), "Sounding board"),
    (str(Kind.SUCCESSION), "Succession"),
    (str(Kind.CAREER), "Career"),
    (str(Kind.TEAM), "Team"),
)
COURTESIES: Final = ((str(Courtesy.NONE), "By full name"), (str(Courtesy.MS), "Ms"), (str(Courtesy.MR), "Mr"))
_ORDER: Final = (
    Part.NAME,
    Part.JOB,
    Part.COURTESY,
    Part.EMAIL,
    Part.ORGANISATION,
    Part.ADDRESS,
    Part.BEGINS,
    Part.ENDS,
    Part.SESSIONS,
    Part.KIND,
    Part.BOSS,
    Part.BOSS_JOB,
    Part.BOSS_COURTESY,
    Part.BOSS_EMAIL,
    Part.HR,
    Part.HR_JOB,
    Part.HR_COURTESY,
    Part.HR_EMAIL,
)
_NARROW: Final = 1000
_WIDEST: Final = 1180


def make(workplace: Workplace, place: Place) -> Page:
    """The page; `place.about` may name an organisation, `place.more` hold what was typed before."""
    return NewClientPage(workplace, place)


class NewClientPage(Page):
    """Shows the form, and tells the presenter what was typed."""

    def __init__(self, workplace: Workplace, place: Place) -> None:
        """The form, empty or as it was left."""
        super().__init__()
        self.setAccessibleName("New client")
        self._workplace = workplace
        self._fields = Fields()
        self.presenter = NewClientPresenter(self, workplace)
        self._header = PageHeader("New client", "What is not known yet can stay empty.")
        self._header.set_crumbs([("Clients", self._up)])
        self._editors = self._make_editors()
        self._lay_out()
        in_order([*(self._editors[part] for part in _ORDER), *self._ends])
        start = self._start(place.about)
        self._show(start)
        self._started = self.typed()
        self.presenter.begin(self._started, place.more)

    # the page

    def commands(self) -> Sequence[Command]:
        """What can be done here."""
        return [Command("new-client-add", "Add the client", self.presenter.add, "Ctrl+S", "user-plus")]

    def first_focus(self) -> QWidget:
        """The client's name."""
        return self._editors[Part.NAME]

    def leave(self) -> bool:
        """What was typed is there when the form is opened again."""
        return self.presenter.leave()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme().px(_NARROW)
        self._cards.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    # what the presenter asks for

    def typed(self) -> Typed:
        """The form as it stands."""
        return Typed(**{str(part): _said(editor) for part, editor in self._editors.items()})

    def refuse(self, refused: Mapping[StrEnum, str], sentence: str = "") -> None:
        """Say no beside these fields, or at the foot."""
        self._fields.refuse(refused)
        self._refusal.say(sentence)

    def offer(self, part: Part, names: Sequence[str]) -> None:
        """Offer what is on record."""
        editor = self._editors[part]
        if isinstance(editor, SuggestingEdit):
            editor.offer(names)

    def fill_person(self, part: Part, line: PostLine) -> None:
        """What is on record about somebody who was picked."""
        told = {f"{part}_courtesy": str(line.courtesy), f"{part}_email": line.email, f"{part}_job": line.job_title}
        for name, words in told.items():
            _say(self._editors[Part(name)], words)

    def show_typed(self, typed: Typed) -> None:
        """What was typed before, to be typed on."""
        self._show(typed)
        self._unkept.hide()
        self._anew.setVisible(typed != self._started)

    def ask_to_stay(self, detail: str) -> None:
        """The page can't be left: what was typed is not on the disk."""
        self._unkept.ask_to_stay(detail)

    def say_kept(self) -> None:
        """What was typed is on the disk after all."""
        self._unkept.hide()

    # the form

    def _start(self, organisation: str) -> Typed:
        today = self._workplace.desks.day()
        return Typed(organisation=organisation, begins=whole_day(today, today.replace(year=today.year - 1)))

    def _show(self, typed: Typed) -> None:
        for part, editor in self._editors.items():
            _say(editor, str(getattr(typed, str(part))))

    def _make_editors(self) -> dict[Part, QWidget]:
        today = self._workplace.desks.day()
        made: dict[Part, QWidget] = {
            Part.NAME: LineEdit(placeholder="Ines Moreau", most=200),
            Part.COURTESY: Combo(COURTESIES),
            Part.EMAIL: LineEdit(most=200),
            Part.JOB: LineEdit(most=200),
            Part.ORGANISATION: SuggestingEdit(),
            Part.ADDRESS: TextEdit(lines=3),
            Part.BEGINS: DateEdit(today),
            Part.ENDS: DateEdit(today),
            Part.SESSIONS: LineEdit(most=4),
            Part.KIND: Combo(KINDS),
        }
        for name in (Part.BOSS, Part.HR):
            made[name] = SuggestingEdit()
            made[Part(f"{name}_courtesy")] = Combo(COURTESIES)
            made[Part(f"{name}_email")] = LineEdit(most=200)
            made[Part(f"{name}_job")] = LineEdit(most=200)
        self._wire(made)
        return made

    def _wire(self, made: Mapping[Part, QWidget]) -> None:
        organisation = made[Part.ORGANISATION]
        if isinstance(organisation, SuggestingEdit):
            organisation.asked.connect(self.presenter.suggest_organisations)
        for part in (Part.BOSS, Part.HR):
            editor = made[part]
            if isinstance(editor, SuggestingEdit):
                editor.asked.connect(self._ask_boss if part is Part.BOSS else self._ask_hr)
                editor.picked.connect(self._picked_boss if part is Part.BOSS else self._picked_hr)

    def _lay_out(self) -> None:
        self._ends = self._buttons()
        for button in self._ends:
            self._header.add_button(button)
        self._refusal = Refusal()
        self._unkept, self._anew = Unkept(), Link(ANEW)
        self._unkept.again.clicked.connect(self.presenter.keep)
        self._unkept.without.clicked.connect(self.presenter.leave_without)
        self._anew.clicked.connect(self.presenter.begin_anew)
        self._anew.hide()
        holder, content = QWidget(), QWidget()
        content.setMaximumWidth(theme().px(_WIDEST))
        beside = row(holder)
        beside.addWidget(content, 1000)
        beside.addStretch(1)
        whole = column(content, margins=(32, 0, 32, 24))
        self._cards = row(gap=20)
        left, right = column(gap=20), column(gap=20)
        left.addWidget(self._client_card())
        left.addWidget(self._sponsor_card())
        left.addStretch(1)
        right.addWidget(self._course_card())
        right.addWidget(self._table_card())
        right.addStretch(1)
        self._cards.addLayout(left, 1)
        self._cards.addLayout(right, 1)
        whole.addLayout(self._cards)
        whole.addStretch(1)
        page = column(self)
        head = column(gap=8, margins=(32, 20, 32, 16))
        head.addWidget(self._header)
        head.addWidget(self._unkept)
        head.addWidget(self._anew)
        head.addWidget(self._refusal)
        page.addLayout(head)
        page.addWidget(Scroll(holder), 1)

    def _buttons(self) -> tuple[Button, Button]:
        cancel = Button("Cancel")
        cancel.setObjectName("cancel")
        cancel.clicked.connect(self.presenter.cancel)
        add = Button("Add the client", ButtonKind.PRIMARY, "user-plus", "Ctrl+S")
        add.setObjectName("add")
        add.clicked.connect(self.presenter.add)
        return cancel, add

    def _client_card(self) -> Card:
        card = Card("Who is coached")
        card.add(self._pair((Part.NAME, "Name"), (Part.JOB, "Job title")))
        card.add(self._pair((Part.COURTESY, "Form of address"), (Part.EMAIL, "E-mail")))
        self._fields.field(Part.EMAIL).set_hint("Their own, rather than the company's.")
        return card

    def _sponsor_card(self) -> Card:
        card = Card("For whom")
        card.add(self._field(Part.ORGANISATION, "Organisation"))
        card.add(self._field(Part.ADDRESS, "Address", "For letters. One that is on record stays as it is."))
        return card

    def _course_card(self) -> Card:
        card = Card("The coaching")
        card.add(self._pair((Part.BEGINS, "Begins on"), (Part.ENDS, "Planned end")))
        card.add(self._pair((Part.SESSIONS, "Planned sessions"), (Part.KIND, "Kind of coaching")))
        return card

    def _table_card(self) -> Card:
        card = Card("Who else sits at the table", "can come later")
        for part, label in ((Part.BOSS, "Line manager"), (Part.HR, "HR")):
            job, courtesy, email = Part(f"{part}_job"), Part(f"{part}_courtesy"), Part(f"{part}_email")
            card.add(self._pair((part, label), (job, "Job title")))
            card.add(self._pair((courtesy, "Form of address"), (email, "E-mail")))
            for each in (job, courtesy, email):  # by ear there is no row that tells whose it is
                editor = self._editors[each]
                editor.setAccessibleName(f"{editor.accessibleName()}, {label}")
        return card

    def _field(self, part: Part, label: str, hint: str = "") -> QWidget:
        return self._fields.add(part, label, self._editors[part], hint)

    def _pair(self, *parts: tuple[Part, str]) -> QBoxLayout:
        line = row(gap=16)
        for part, label in parts:
            line.addWidget(self._field(part, label), 1, Qt.AlignmentFlag.AlignTop)
        return line

    # what was pressed

    def _up(self) -> None:
        self._workplace.go(Place(Screen.CLIENTS))

    def _ask_boss(self) -> None:
        self.presenter.suggest_people(Part.BOSS)

    def _ask_hr(self) -> None:
        self.presenter.suggest_people(Part.HR)

    def _picked_boss(self, name: str) -> None:
        self.presenter.picked(Part.BOSS, name)

    def _picked_hr(self, name: str) -> None:
        self.presenter.picked(Part.HR, name)


def _said(editor: QWidget) -> str:
    if isinstance(editor, Combo):
        return str(editor.value())
    return editor.text() if isinstance(editor, LineEdit | TextEdit) else ""


def _say(editor: QWidget, words: str) -> None:
    if isinstance(editor, Combo):
        editor.choose(words)
    elif isinstance(editor, TextEdit):
        editor.set_text(words)
    elif isinstance(editor, LineEdit):
        editor.setText(words)
        editor.setCursorPosition(0)
