"""The settings, a tab for each kind; everything is kept as it is chosen."""

from functools import partial
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedLayout, QWidget

from coachdesk.ui.page import Page
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.settings.about import AboutPart
from coachdesk.ui.settings.appearance import AppearancePart
from coachdesk.ui.settings.data import DataPart
from coachdesk.ui.settings.letters import LettersPart
from coachdesk.ui.settings.presenter import About, SettingsPresenter, Whereabouts
from coachdesk.ui.theme import theme
from coachdesk.ui.unkept import Unkept, held_off
from coachdesk.ui.widgets.header import PageHeader
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.tabs import Tabs
from coachdesk.ui.workplace import Notice, Workplace

PARTS: Final = ("letters", "appearance", "data", "about")
_TITLES: Final = ("Your letters", "Appearance", "Where your data is", "Practice and program")
_NOT_CHANGED: Final = "Your letterhead stays as it was: what you typed can't be printed so."
_SIZED: Final = "appearance sized"


class SettingsPage(Page):
    """The settings."""

    def __init__(self, workplace: Workplace, part: str) -> None:
        """At one of the parts."""
        super().__init__()
        self._workplace = workplace
        self.presenter = SettingsPresenter(self, workplace)
        self._header = PageHeader("Settings", "Kept as you choose. Nothing here is told to anybody.")
        self._tabs = Tabs(_TITLES)
        self._tabs.setAccessibleName("Settings")
        self.letters = LettersPart(workplace)
        self.appearance = AppearancePart(workplace.device, self._reopen, sized=part == _SIZED)
        self.data = DataPart(
            self._copy_place,
            self.presenter.throw_sample_away,
            self._read,
            partial(workplace.go, Place(Screen.LEDGER)),
        )
        self.about = AboutPart(workplace.lock, workplace.change_practice, partial(self._read, ""))
        self._stack = QStackedLayout()
        for widget in (self.letters, self.appearance, self.data, self.about):
            self._stack.addWidget(widget)
        self._lay_out()
        self.letters.form.saved.connect(self._header.set_status)
        self._tabs.currentChanged.connect(self._open)
        self._asked: set[int] = set()
        once = QTimer(self, singleShot=True)  # when it is known how wide the page is
        once.timeout.connect(self.letters.form.begin)
        once.start()
        named = part.partition(" ")[0]
        self._tabs.setCurrentIndex(PARTS.index(named) if named in PARTS else 0)

    def first_focus(self) -> QWidget:
        at = self._tabs.currentIndex()
        if at == PARTS.index("letters"):
            return self.letters.first_focus()
        return self.appearance.first_focus() if at == PARTS.index("appearance") else self._tabs

    def leave(self) -> bool:
        form = self.letters.form
        if not form.leave():
            self._unkept.ask_to_stay(form.presenter.why)
            return False
        if form.presenter.unkept:
            self._workplace.tell(Notice(_NOT_CHANGED))
        return True

    # what the presenter says

    def show_whereabouts(self, told: Whereabouts) -> None:
        """Say where everything lies."""
        self.data.show_whereabouts(told)

    def show_about(self, about: About) -> None:
        """Say which program this is."""
        self.about.show_about(about)

    def refuse(self, sentence: str) -> None:
        """Say why something was not done."""
        self._workplace.tell(Notice(sentence))

    # inside

    def _lay_out(self) -> None:
        whole = column(self)
        self._unkept = Unkept()
        self._unkept.again.clicked.connect(self._try_again)
        self._unkept.without.clicked.connect(self._leave_without)
        whole.addLayout(held_off(self._unkept))
        head = column(gap=8, margins=(32, 20, 32, 0))
        head.addWidget(self._header)
        tabs = row()
        tabs.addWidget(self._tabs, 1)
        head.addLayout(tabs)
        whole.addLayout(head)
        whole.addLayout(self._stack, 1)
        self._stack.setContentsMargins(0, theme().px(20), 0, 0)

    def _open(self, at: int) -> None:
        self._stack.setCurrentIndex(at)
        self._header.set_status("")
        if at in self._asked:
            return
        self._asked.add(at)
        if PARTS[at] == "data":
            self.presenter.ask_whereabouts()
        elif PARTS[at] == "about":
            self.presenter.ask_about()

    def _try_again(self) -> None:
        if self.letters.form.leave():
            self._unkept.hide()
        else:
            self._unkept.ask_to_stay(self.letters.form.presenter.why)

    def _leave_without(self) -> None:
        self.letters.form.presenter.give_up()
        self._workplace.back()

    def _reopen(self) -> None:
        self._workplace.go(Place(Screen.SETTINGS, more=_SIZED))

    def _copy_place(self, place: str) -> None:
        self._workplace.copy(place)
        self._workplace.tell(Notice("The place is copied."))

    def _read(self, page: str) -> None:
        self._workplace.go(Place(Screen.HELP, about=page))


def make(workplace: Workplace, place: Place) -> Page:
    """The page; `more` of the place names the part to begin with."""
    return SettingsPage(workplace, place.more)
