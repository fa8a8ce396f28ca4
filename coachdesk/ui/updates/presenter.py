"""What the list of updates decides: which rows are wanted, in which order, and where a row leads."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final, Protocol

from coachdesk.app.lists import Window
from coachdesk.app.news import Happened, News
from coachdesk.app.update_lines import UpdateLine, UpdateOrder, UpdatesAsked, UpdatesShown
from coachdesk.ui.long_list import LongList
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.workplace import Workplace

ORDERS: Final = {"client": UpdateOrder.CLIENT, "due": UpdateOrder.DUE, "written": UpdateOrder.WRITTEN}
_HEARD: Final = frozenset({Happened.UPDATES, Happened.PARTIES, Happened.AGREEMENT, Happened.IMPORTED})


class UpdatesView(Protocol):
    """What the presenter asks of the page."""

    def show_counts(self, counts: Mapping[UpdatesShown, int]) -> None:
        """How many updates wait for what."""
        ...

    def show_rows(self, window: Window[UpdateLine]) -> None:
        """A new list, with its first rows."""
        ...

    def fill(self, page: int, lines: Sequence[UpdateLine], generation: int) -> None:
        """The rows of a page that was in sight."""
        ...

    def show_nothing(self, asked: UpdatesAsked, *, elsewhere: bool) -> None:
        """There is no such row; `elsewhere` says that all updates may hold one."""
        ...

    def show_order(self, key: str, *, descending: bool) -> None:
        """By which column the rows go."""
        ...


class UpdatesPresenter:
    """Asks for the rows that are wanted."""

    def __init__(self, view: UpdatesView, workplace: Workplace, which: str) -> None:
        """With a filter, as a place names it; all, where it names none."""
        self._view, self._workplace = view, workplace
        known = which in {str(one) for one in UpdatesShown}
        self.asked = UpdatesAsked(which=UpdatesShown(which) if known else UpdatesShown.ALL)
        self._list = LongList[UpdatesAsked, UpdateLine](
            workplace.runner, workplace.desks.overview.window, self._show, view.fill
        )

    def load(self) -> None:
        """Read the list, and what waits."""
        self._workplace.runner.run(self._workplace.desks.overview.counts, self._view.show_counts)
        self._list.ask(self.asked)

    def hear(self, news: News) -> None:
        """Something changed that a row may show."""
        if news.what in _HEARD:
            self.load()

    def search(self, typed: str) -> None:
        """Something else was typed."""
        if typed.strip() != self.asked.search.strip():
            self._ask(replace(self.asked, search=typed))

    def filter(self, which: UpdatesShown) -> None:
        """Other updates are wanted."""
        self._ask(replace(self.asked, which=which))

    def sort(self, key: str, descending: bool) -> None:  # noqa: FBT001 - as the table tells it
        """A column's head was pressed; the newest stand first, so there running down is as usual."""
        if key in ORDERS:
            order = ORDERS[key]
            backwards = descending != (order is UpdateOrder.WRITTEN)
            self._ask(replace(self.asked, order=order, backwards=backwards))
        keys = {order: name for name, order in ORDERS.items()}
        newest_first = self.asked.order is UpdateOrder.WRITTEN
        self._view.show_order(keys[self.asked.order], descending=self.asked.backwards != newest_first)

    def want(self, page: int, generation: int) -> None:
        """These rows came into sight."""
        self._list.want(page, generation)

    def open(self, summary: str) -> None:
        """The composer of this update."""
        self._workplace.go(Place(Screen.COMPOSER, about=summary))

    def to_clients(self) -> None:
        """To where an update begins."""
        self._workplace.go(Place(Screen.CLIENTS))

    def _ask(self, asked: UpdatesAsked) -> None:
        self.asked = asked
        self._list.ask(asked)

    def _show(self, window: Window[UpdateLine]) -> None:
        if window.total:
            self._view.show_rows(window)
        else:
            self._view.show_nothing(self.asked, elsewhere=self.asked.which is not UpdatesShown.ALL)
