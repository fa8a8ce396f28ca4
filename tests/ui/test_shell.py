"""One page at a time, the way back, and what is said above and below it."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from inline import InlineRunner
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout

from coachdesk.app.news import Happened, News
from coachdesk.base.errors import StoreFault
from coachdesk.ui import screens
from coachdesk.ui.commands import Command
from coachdesk.ui.device import Device
from coachdesk.ui.page import Page
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.shell import Shell
from coachdesk.ui.workplace import Notice, Workplace

TODAY, CLIENTS, LEDGER = Place(Screen.TODAY), Place(Screen.CLIENTS), Place(Screen.LEDGER)


class Sheet(Page):
    """A page that says where it is."""

    def __init__(self, place):
        super().__init__()
        self.place = place
        self.heard = []
        self.may_leave = True
        QVBoxLayout(self).addWidget(QLabel(place.screen))

    def hear(self, news):
        self.heard.append(news)

    def leave(self):
        return self.may_leave

    def commands(self):
        return [Command("own", "What only this page does", lambda: None, "Ctrl+E")]


@pytest.fixture
def shell(qtbot, monkeypatch):
    monkeypatch.setattr(screens, "make", lambda _, place: Sheet(place))
    desks = SimpleNamespace(today=SimpleNamespace(counts=lambda: SimpleNamespace(updates=2)))

    def workplace(made):
        return Workplace(
            application=None,
            desks=desks,
            runner=InlineRunner(),
            device=Device(None),
            practice=Path(),
            sample=True,
            go=made.go,
            back=made.back,
            tell=made.tell,
            copy=lambda _: None,
            hand_over=lambda _: None,
            lock=lambda: None,
            change_practice=lambda: None,
        )

    made = Shell(workplace)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    made.go(TODAY)
    return made


def _pages(shell):
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return shell.findChildren(Sheet)


def test_a_page_that_is_left_is_gone_and_not_only_hidden(shell):
    shell.go(CLIENTS)
    shell.go(LEDGER)

    assert [page.place for page in _pages(shell)] == [LEDGER]


def test_back_and_forward_lead_where_one_was(shell):
    shell.go(CLIENTS)
    shell.go(LEDGER)
    shell.back()
    assert shell.place == CLIENTS
    shell.back()
    assert shell.place == TODAY
    shell.forward()
    shell.forward()
    assert shell.place == LEDGER
    shell.forward()
    assert shell.place == LEDGER


def test_going_somewhere_new_forgets_the_way_forward(shell):
    shell.go(CLIENTS)
    shell.back()
    shell.go(LEDGER)
    shell.forward()

    assert shell.place == LEDGER


def test_back_from_the_first_place_leads_to_today(shell):
    shell.back()

    assert shell.place == TODAY


def test_a_page_that_can_not_be_left_stays(shell):
    shell.page.may_leave = False
    shell.go(CLIENTS)

    assert shell.place == TODAY
    assert [page.place for page in _pages(shell)] == [TODAY]
    assert not shell.leave()


def test_news_reach_the_page_that_is_there(shell):
    news = News(Happened.UPDATES)
    shell.hear(news)

    assert shell.page.heard == [news]


def test_a_toast_lies_over_the_page_and_offers_the_way_back(shell, qtbot):
    undone = []
    shell.tell(Notice("Action moved to the trash.", lambda: undone.append(1)))
    toast = shell._toast

    assert toast.isVisible()
    assert toast.accessibleName() == "Action moved to the trash."
    assert toast.geometry().bottom() < shell.height()
    toast._undo.click()
    assert undone == [1]
    assert not toast.isVisible()


def test_a_banner_says_what_happened_to_the_data_first_and_can_be_dismissed(shell, qtbot):
    shell.warn("Your note is safe.", "The disk is full.")
    assert shell._banner.isVisible()
    shell.unwarn()
    assert shell._banner is None


def test_the_sidebar_becomes_the_rail_in_a_narrow_window(shell):
    assert not shell._sidebar.narrow
    shell.resize(1100, 700)
    QApplication.processEvents()
    assert shell._sidebar.narrow
    shell._sidebar.widen.emit()
    assert not shell._sidebar.narrow


def test_the_sidebar_counts_what_waits(shell):
    names = [
        shell._sidebar._places.item(row).data(0x000B) or shell._sidebar._places.item(row).text() for row in range(6)
    ]

    assert names == ["Today", "Clients", "Organisations", "Sessions", "Updates, 2 waiting", "Ledger"]


def test_what_a_page_could_not_do_is_told_above_it_and_no_longer(shell):
    shell._orphaned(StoreFault("The disk is full. Nothing was changed."))
    assert shell._banner is not None
    shell.go(CLIENTS)
    assert shell._banner is None


def test_what_failed_while_a_page_was_left_stands_above_the_next_one(shell):
    def leave():
        shell._orphaned(StoreFault("The disk is full. Nothing was changed."))
        return True

    shell.page.leave = leave
    shell.go(CLIENTS)
    assert shell._banner is not None
    shell.go(LEDGER)
    assert shell._banner is None


def test_trouble_with_the_practice_itself_stays_until_it_is_dismissed(shell):
    shell.warn("The ledger was changed.", "Entry 3.")
    shell.go(CLIENTS)
    assert shell._banner is not None
