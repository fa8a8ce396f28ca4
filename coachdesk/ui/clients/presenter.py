"""What the list of clients decides: which rows are wanted, in which order, and where a row leads."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, Protocol

from coachdesk.app.lists import ClientCounts, ClientLine, ClientOrder, ClientsAsked, ClientsShown, Window
from coachdesk.app.news import Happened, News
from coachdesk.ui.long_list import LongList
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.workplace import Workplace

ORDERS: Final = {
    "client": ClientOrder.NAME,
    "organisation": ClientOrder.ORGANISATION,
    "last": ClientOrder.LAST,
    "next": ClientOrder.NEXT,
}
_HEARD: Final = frozenset({Happened.PARTIES, Happened.SESSIONS, Happened.AGREEMENT, Happened.IMPORTED})


class ClientsView(Protocol):
    """What the presenter asks of the page."""

    def show_counts(self, counts: ClientCounts) -> None:
        """How many engagements there are."""
        ...

    def show_rows(self, window: Window[ClientLine]) -> None:
        """A new list, with its first rows."""
        ...

    def fill(self, page: int, lines: Sequence[ClientLine], generation: int) -> None:
        """The rows of a page that was in sight."""
        ...

    def show_nobody(self, asked: ClientsAsked, *, elsewhere: bool) -> None:
        """There is no such row; `elsewhere` says that the list of all clients holds some."""
        ...

    def show_order(self, key: str, *, descending: bool) -> None:
        """By which column the rows go."""
        ...


class ClientsPresenter:
    """Asks for the rows that are wanted."""

    def __init__(self, view: ClientsView, workplace: Workplace, which: str) -> None:
        """With a filter, as a place names it; those that go on, where it names none."""
        self._view = view
        self._workplace = workplace
        known = which in {str(one) for one in ClientsShown}
        self.asked = ClientsAsked(which=ClientsShown(which) if known else ClientsShown.ACTIVE)
        self._list = LongList[ClientsAsked, ClientLine](
            workplace.runner, workplace.desks.directory.clients, self._show, view.fill
        )

    def load(self) -> None:
        """Read the list, and how long it is."""
        self._workplace.runner.run(self._workplace.desks.directory.client_counts, self._view.show_counts)
        self._list.ask(self.asked)

    def hear(self, news: News) -> None:
        """Something changed that a row may show."""
        if news.what in _HEARD:
            self.load()

    def search(self, typed: str) -> None:
        """Something else was typed."""
        if typed.strip() != self.asked.search.strip():
            self._ask(replace(self.asked, search=typed))

    def filter(self, which: ClientsShown) -> None:
        """Other engagements are wanted."""
        self._ask(replace(self.asked, which=which))

    def sort(self, key: str, descending: bool) -> None:  # noqa: FBT001 - as the table tells it
        """A column's head was pressed; not every column has an order."""
        if key in ORDERS:
            self._ask(replace(self.asked, order=ORDERS[key], backwards=descending))
        keys = {order: name for name, order in ORDERS.items()}
        self._view.show_order(keys[self.asked.order], descending=self.asked.backwards)

    def want(self, page: int, generation: int) -> None:
        """These rows came into sight."""
        self._list.want(page, generation)

    def open(self, engagement: str) -> None:
        """The page about this engagement."""
        self._workplace.go(Place(Screen.ENGAGEMENT, about=engagement))

    def new_client(self) -> None:
        """Somebody new."""
        self._workplace.go(Place(Screen.NEW_CLIENT))

    def import_clients(self) -> None:
        """Many at once, out of a table."""
        self._workplace.go(Place(Screen.IMPORT))

    def _ask(self, asked: ClientsAsked) -> None:
        self.asked = asked
        self._list.ask(asked)

    def _show(self, window: Window[ClientLine]) -> None:
        if window.total:
            self._view.show_rows(window)
        elif self.asked.which is ClientsShown.ALL:
            self._view.show_nobody(self.asked, elsewhere=False)
        else:
            self._workplace.runner.run(self._workplace.desks.directory.client_counts, self._show_nobody)

    def _show_nobody(self, counts: ClientCounts) -> None:
        asked = self.asked if counts.every else ClientsAsked(which=ClientsShown.ALL)
        self._view.show_nobody(asked, elsewhere=bool(counts.every) and asked.which is not ClientsShown.ALL)
