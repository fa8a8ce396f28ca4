"""The page about one engagement: its head, its parts as tabs, and one scroller for all of it."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from coachdesk.app.engagement_page import ALWAYS
from coachdesk.app.engagement_sheet import EngagementSheet
from coachdesk.app.news import News
from coachdesk.domain.people import Role
from coachdesk.ui.commands import Command
from coachdesk.ui.engagement import tabs, words
from coachdesk.ui.engagement.doing import Form
from coachdesk.ui.engagement.goals_tab import GoalsTab
from coachdesk.ui.engagement.overview import Overview
from coachdesk.ui.engagement.parts import Refusal, pill
from coachdesk.ui.engagement.presenter import EngagementPresenter, Tab
from coachdesk.ui.missing import show_missing
from coachdesk.ui.page import Page
from coachdesk.ui.place import Place
from coachdesk.ui.theme import theme
from coachdesk.ui.widgets.buttons import Button, Kind
from coachdesk.ui.widgets.header import PageHeader
from coachdesk.ui.widgets.layouts import column
from coachdesk.ui.widgets.scroll import Scroll
from coachdesk.ui.widgets.tabs import Tabs
from coachdesk.ui.workplace import Workplace

_TABS: Final = tuple(tabs.TITLES)
_NOTE_KEYS: Final = "Ctrl+Shift+N"


class EngagementPage(Page):
    """Everything about one engagement; each part is made when it is first opened, and stays as it was left."""

    def __init__(self, workplace: Workplace, place: Place) -> None:
        """The page for the engagement of `place`, at the part that it names."""
        super().__init__()
        self.setAccessibleName("Engagement")
        self.presenter = EngagementPresenter(self, workplace, place.about)
        self._tab = Tab(place.more) if place.more in set(Tab) else Tab.OVERVIEW
        self._parts: dict[Tab, tabs.Part] = {}
        self._sheet: EngagementSheet | None = None
        self._head = PageHeader()
        self._head.add_button(_button("Prepare an update", Kind.PLAIN, "mail", self._prepare))
        self._head.add_button(
            _button("Write a note", Kind.PRIMARY, "square-pen", self.presenter.write_note, _NOTE_KEYS)
        )
        self._refusal = Refusal()
        self._bar = Tabs(list(tabs.TITLES.values()))
        self._bar.setAccessibleName("Parts of this page")
        self._bar.setCurrentIndex(_TABS.index(self._tab))
        self._bar.currentChanged.connect(self._open)
        self._bar.hide()
        self._content = QWidget()
        self._column = column(self._content, gap=16)
        top = column(gap=6)
        for part in (self._head, self._refusal, self._bar):
            top.addWidget(part)
        self._column.addLayout(top)
        self._column.addStretch(1)
        column(self).addWidget(Scroll(self._content))
        self.presenter.load()

    def show_sheet(self, sheet: EngagementSheet) -> None:
        """Everything about the engagement, as it is now."""
        self._sheet = sheet
        self._head.set_crumbs(
            [("Clients", self.presenter.open_clients), (sheet.organisation, self.presenter.open_organisation)]
        )
        self._head.set_title(sheet.client)
        self._head.clear_pills()
        self._head.add_pill(pill(words.state(sheet.state)))
        self._bar.show()
        self._show_part()

    def refuse(self, form: Form, sentence: str) -> None:
        """Say no beside the thing; what was typed stays."""
        if form is Form.PAGE:
            self._refusal.refuse(sentence)
        elif self._tab in self._parts:
            self._parts[self._tab].refuse(form, sentence)

    def show_missing(self, sentence: str) -> None:
        """There is no such engagement."""
        show_missing(self, sentence, "All clients", self.presenter.open_clients)

    def accept(self, form: Form) -> None:
        """What was typed is on record: close its form."""
        self._refusal.accept()
        for part in self._parts.values():
            part.accept(form)

    def commands(self) -> Sequence[Command]:
        """What can be done on this page, with its keys."""
        own = [
            Command("note", "Write a note", self.presenter.write_note, _NOTE_KEYS, "square-pen"),
            Command("prepare-update", "Prepare an update", self._prepare, icon="mail"),
            Command("plan-session", "Plan a session", self.presenter.plan_session, icon="calendar-plus"),
            Command("record-agreement", "Record an agreement", self.presenter.record_agreement, icon="handshake"),
            Command("next-part", "Next part of this page", self._next, "Ctrl+PgDown"),
            Command("previous-part", "Previous part of this page", self._previous, "Ctrl+PgUp"),
        ]
        seats = [
            Command(
                f"seat-{role}",
                f"Correct or change: {words.ROLES[role]}",
                partial(self.open_seat, role),
                icon="user-pen",
            )
            for role in ALWAYS
        ]
        return [*own, *seats, *(self._showing(tab) for tab in _TABS)]

    def leave(self) -> bool:
        """Keep what is half typed; False where it can't be kept, and then it is in sight."""
        part = self._parts.get(Tab.GOALS)
        if isinstance(part, GoalsTab) and not part.leave():
            self.open_tab(Tab.GOALS)
            return False
        return True

    def hear(self, news: News) -> None:
        """Something in the practice changed."""
        self.presenter.hear(news)

    def first_focus(self) -> QWidget | None:
        """The line of tabs, from which Tab leads into the part that is open."""
        return self._bar

    def open_tab(self, tab: Tab) -> None:
        """Another part of the page."""
        self._bar.setCurrentIndex(_TABS.index(tab))

    def open_seat(self, role: Role) -> None:
        """What can be changed about a seat, on the overview."""
        self.open_tab(Tab.OVERVIEW)
        part = self._parts.get(Tab.OVERVIEW)
        if isinstance(part, Overview):
            part.open_seat(role)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = tabs.margin(self.window().width(), self.width())
        top = theme().px(20)
        self._column.setContentsMargins(side, top, side, theme().px(32))

    def _showing(self, tab: Tab) -> Command:
        return Command(f"part-{tab}", f"Show: {tabs.TITLES[tab]}", partial(self.open_tab, tab))

    def _prepare(self) -> None:
        self.presenter.prepare_update()

    def _next(self) -> None:
        self._bar.setCurrentIndex((self._bar.currentIndex() + 1) % len(_TABS))

    def _previous(self) -> None:
        self._bar.setCurrentIndex((self._bar.currentIndex() - 1) % len(_TABS))

    def _open(self, at: int) -> None:
        self._tab = _TABS[at]
        self._show_part()

    def _show_part(self) -> None:
        if self._sheet is None:
            return
        if self._tab not in self._parts:
            part = self._parts[self._tab] = tabs.make(self._tab, self.presenter, self.open_tab)
            self._column.insertWidget(self._column.count() - 1, part)
        self._parts[self._tab].show_sheet(self._sheet)
        for tab, part in self._parts.items():
            part.setVisible(tab is self._tab)


def _button(words_: str, kind: Kind, icon: str, do: Callable[[], None], keys: str = "") -> Button:
    button = Button(words_, kind, icon, keys)
    button.clicked.connect(do)
    return button


def make(workplace: Workplace, place: Place) -> Page:
    """The page for one engagement."""
    return EngagementPage(workplace, place)
