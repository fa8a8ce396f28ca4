"""The form for a new session: with whom, when, how long, and whether it was held already."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coachdesk.domain.sessions import Mode
from coachdesk.ui.commands import Command
from coachdesk.ui.forms import Fields, SuggestingEdit, in_order
from coachdesk.ui.new_session.presenter import NewSessionPresenter
from coachdesk.ui.new_session.typed import Part, Typed
from coachdesk.ui.page import Page
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.sessions.mark_row import Refusal
from coachdesk.ui.theme import theme
from coachdesk.ui.unfinished import ANEW
from coachdesk.ui.unkept import Unkept
from coachdesk.ui.widgets.buttons import Button, Kind, Link
from coachdesk.ui.widgets.cards import Card
from coachdesk.ui.widgets.choice import Choices
from coachdesk.ui.widgets.fields import Combo, LineEdit
from coachdesk.ui.widgets.header import PageHeader
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.moments import DateEdit, TimeEdit
from coachdesk.ui.widgets.scroll import Scroll
from coachdesk.ui.workplace import Workplace

MODES: Final = ((str(Mode.IN_PERSON), "In person"), (str(Mode.VIDEO), "By video"), (str(Mode.PHONE), "By phone"))
_HELD: Final = 1
_WIDE: Final = 720


def make(workplace: Workplace, place: Place) -> Page:
    """The page; `place.about` may name an engagement, `place.more` hold what was typed before."""
    return NewSessionPage(workplace, place.about, place.more)


class NewSessionPage(Page):
    """Shows the form, and tells the presenter what was typed."""

    def __init__(self, workplace: Workplace, engagement: str, before: str = "") -> None:
        """The form, for whoever is to be named, or for one engagement."""
        super().__init__()
        self.setAccessibleName("New session")
        self._workplace = workplace
        self._fields = Fields()
        self._knows_client = bool(engagement)
        self.presenter = NewSessionPresenter(self, workplace, engagement)
        self._make_editors()
        self._lay_out()
        in_order([*self._editors, self._choices.panel(0), self._choices.panel(1), self._cancel, self._add])
        self.presenter.begin(before)

    # the page

    def commands(self) -> Sequence[Command]:
        """What can be done here."""
        return [Command("new-session-add", "Enter the session", self.presenter.add, "Ctrl+S", "calendar-plus")]

    def first_focus(self) -> QWidget:
        """With whom; where that is known, on which day."""
        return self._day if self._knows_client else self._client

    def leave(self) -> bool:
        """What was typed is there when the form is opened again."""
        return self.presenter.leave()

    # what the presenter asks for

    def typed(self) -> Typed:
        """The form as it stands."""
        return Typed(
            client=self._client.text(),
            day=self._day.text(),
            time=self._time.text(),
            minutes=self._minutes.text(),
            mode=str(self._mode.value()),
            held=self._choices.choice() == _HELD,
        )

    def refuse(self, refused: Mapping[StrEnum, str], sentence: str = "") -> None:
        """Say no beside these fields, or at the top."""
        self._fields.refuse(refused)
        self._refusal.say(sentence)

    def offer(self, clients: Sequence[str]) -> None:
        """Offer these clients."""
        self._client.offer(clients)

    def show_client(self, client: str) -> None:
        """With whom."""
        self._client.setText(client)
        self._client.setCursorPosition(0)

    def propose(self, length: int, mode: Mode) -> None:
        """As it was the last time, where nothing was typed."""
        if not self._minutes.isModified():
            self._minutes.setText(str(length))
        self._mode.choose(str(mode))

    def show_held(self, *, held: bool) -> None:
        """Whether it was held, as far as its day tells."""
        self._choices.choose(_HELD if held else 0)
        self._say_deed()

    def show_typed(self, typed: Typed) -> None:
        """What was typed before, to be typed on."""
        self.show_client(typed.client)
        self._day.setText(typed.day)
        self._time.setText(typed.time)
        self._minutes.setText(typed.minutes)
        self._mode.choose(typed.mode)
        self.show_held(held=typed.held)

    def offer_anew(self, *, offered: bool) -> None:
        """Whether something was typed before, without which one may begin."""
        self._anew.setVisible(offered)

    def ask_to_stay(self, detail: str) -> None:
        """The page can't be left: what was typed is not on the disk."""
        self._unkept.ask_to_stay(detail)

    def say_kept(self) -> None:
        """What was typed is on the disk after all."""
        self._unkept.hide()

    # the form

    def _make_editors(self) -> None:
        today = self._workplace.desks.day()
        self._client = SuggestingEdit(placeholder="Ines Moreau")
        self._client.asked.connect(self.presenter.suggest)
        self._client.picked.connect(self.presenter.picked)
        self._day = DateEdit(today)
        self._time = TimeEdit()
        self._day.editingFinished.connect(self.presenter.day_changed)
        self._time.editingFinished.connect(self.presenter.day_changed)
        self._minutes = LineEdit("60", most=4)
        self._mode = Combo(MODES)
        self._editors: tuple[QWidget, ...] = (self._client, self._day, self._time, self._minutes, self._mode)
        self._choices = Choices(
            [
                ("It is to come", "It stands among the sessions to come.", "calendar"),
                ("It was held", "Entered afterwards, with its exact length.", "check"),
            ]
        )
        self._choices.choose(0)
        self._choices.chosen.connect(self._held_chosen)

    def _lay_out(self) -> None:
        header = PageHeader("New session", "Also one that was held long ago.")
        header.set_crumbs([("Sessions", self._up)])
        self._cancel = Button("Cancel")
        self._cancel.setObjectName("cancel")
        self._cancel.clicked.connect(self.presenter.cancel)
        self._add = Button("Plan the session", Kind.PRIMARY, "calendar-plus", "Ctrl+S")
        self._add.setObjectName("add")
        self._add.clicked.connect(self.presenter.add)
        header.add_button(self._cancel)
        header.add_button(self._add)
        self._refusal = Refusal()
        self._unkept, self._anew = Unkept(), Link(ANEW)
        self._unkept.again.clicked.connect(self.presenter.keep)
        self._unkept.without.clicked.connect(self.presenter.leave_without)
        self._anew.clicked.connect(self.presenter.begin_anew)
        self._anew.hide()
        head = column(gap=8, margins=(32, 20, 32, 16))
        head.addWidget(header)
        head.addWidget(self._unkept)
        head.addWidget(self._anew)
        head.addWidget(self._refusal)
        holder = QWidget()
        body = row(holder, margins=(32, 0, 32, 24))
        left = column()
        card = self._card()
        card.setMaximumWidth(theme().px(_WIDE))
        left.addWidget(card)
        left.addStretch(1)
        body.addLayout(left, 100)  # the card takes all it may, and the rest is empty
        body.addStretch(1)
        page = column(self)
        page.addLayout(head)
        page.addWidget(Scroll(holder), 1)

    def _card(self) -> Card:
        card = Card()
        card.add(self._fields.add(Part.CLIENT, "With", self._client))
        when = row(gap=16)
        when.addWidget(self._fields.add(Part.DAY, "Day", self._day), 3, Qt.AlignmentFlag.AlignTop)
        when.addWidget(self._fields.add(Part.TIME, "Time", self._time), 1, Qt.AlignmentFlag.AlignTop)
        card.add(when)
        how = row(gap=16)
        how.addWidget(self._fields.add(Part.MINUTES, "Minutes", self._minutes), 1, Qt.AlignmentFlag.AlignTop)
        how.addWidget(self._fields.add(Part.MODE, "How", self._mode), 3, Qt.AlignmentFlag.AlignTop)
        card.add(how)
        card.add(self._choices)
        return card

    # what was pressed

    def _held_chosen(self) -> None:
        self.presenter.held_chosen()
        self._say_deed()

    def _say_deed(self) -> None:
        held = self._choices.choice() == _HELD
        self._add.setText("Enter the session" if held else "Plan the session")

    def _up(self) -> None:
        self._workplace.go(Place(Screen.SESSIONS))
