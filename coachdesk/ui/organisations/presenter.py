"""What the list of organisations decides: which rows are wanted, whose people stand beside them, where a row leads."""

from collections.abc import Sequence
from functools import partial
from typing import Protocol

from coachdesk.app.lists import OrganisationLine, OrganisationSheet, Window
from coachdesk.app.news import Happened, News
from coachdesk.base.errors import CoachDeskError, RuleBroken
from coachdesk.base.ids import EngagementId, OrganisationId
from coachdesk.ui.long_list import LongList
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.workplace import Workplace

_HEARD = frozenset({Happened.PARTIES, Happened.SESSIONS, Happened.AGREEMENT, Happened.IMPORTED})


class OrganisationsView(Protocol):
    """What the presenter asks of the page."""

    def show_rows(self, window: Window[OrganisationLine], chosen: str) -> None:
        """A new list with its first rows, and which of them is chosen."""
        ...

    def fill(self, page: int, lines: Sequence[OrganisationLine], generation: int) -> None:
        """The rows of a page that was in sight."""
        ...

    def show_nobody(self, search: str) -> None:
        """There is no such row."""
        ...

    def show_sheet(self, sheet: OrganisationSheet) -> None:
        """The organisation beside the list."""
        ...

    def show_none(self) -> None:
        """No organisation beside the list."""
        ...


class OrganisationsPresenter:
    """Asks for the rows that are wanted, and for the people of the one that is chosen."""

    def __init__(self, view: OrganisationsView, workplace: Workplace, chosen: str = "") -> None:
        """With one chosen, or with the first."""
        self._view = view
        self._workplace = workplace
        self._search = ""
        self._chosen = chosen
        directory = workplace.desks.directory
        self._list = LongList[str, OrganisationLine](workplace.runner, directory.organisations, self._show, view.fill)

    def load(self) -> None:
        """Read the list, and the one that is chosen."""
        self._list.ask(self._search)
        if self._chosen:
            self._read()

    def hear(self, news: News) -> None:
        """Something changed that a row may show."""
        if news.what in _HEARD:
            self.load()

    def search(self, typed: str) -> None:
        """Something else was typed."""
        if typed.strip() != self._search.strip():
            self._search = typed
            self._list.ask(typed)

    def want(self, page: int, generation: int) -> None:
        """These rows came into sight."""
        self._list.want(page, generation)

    def choose(self, organisation: str) -> None:
        """Another row is chosen."""
        if organisation and organisation != self._chosen:
            self._chosen = organisation
            self._read()

    def open(self, engagement: EngagementId) -> None:
        """The page about this engagement."""
        self._workplace.go(Place(Screen.ENGAGEMENT, about=engagement))

    def new_client(self, organisation: str = "") -> None:
        """Somebody new, in this organisation."""
        self._workplace.go(Place(Screen.NEW_CLIENT, about=organisation))

    def _read(self) -> None:
        desk = self._workplace.desks.directory
        key = OrganisationId(self._chosen)
        self._workplace.runner.run(partial(desk.organisation, key), self._came, self._gone)

    def _came(self, sheet: OrganisationSheet) -> None:
        if sheet.id == self._chosen:
            self._view.show_sheet(sheet)

    def _gone(self, no: CoachDeskError) -> None:
        if not isinstance(no, RuleBroken):
            raise no
        self._chosen = ""
        self._view.show_none()

    def _show(self, window: Window[OrganisationLine]) -> None:
        if not window.total:
            self._chosen = ""
            self._view.show_nobody(self._search)
            self._view.show_none()
            return
        if not self._chosen or (self._search and all(line.id != self._chosen for line in window.lines)):
            self._chosen = window.lines[0].id
            self._read()
        self._view.show_rows(window, self._chosen)
