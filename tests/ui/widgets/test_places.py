"""How parts are placed: headers, tabs, flows, columns, paper, and the parts of the palette."""

import pytest
from pixels import colour_at, colours_of, drawn, token
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget

from coachdesk.ui.theme import Appearance, Colours, theme
from coachdesk.ui.widgets.buttons import Button, Kind, Link
from coachdesk.ui.widgets.cards import Card
from coachdesk.ui.widgets.columns import Columns
from coachdesk.ui.widgets.finding import FindBox, Found
from coachdesk.ui.widgets.flow import Flow
from coachdesk.ui.widgets.header import PageHeader
from coachdesk.ui.widgets.layouts import clear, column, row
from coachdesk.ui.widgets.paper import Mark, PaperView
from coachdesk.ui.widgets.pills import Pill, Tone
from coachdesk.ui.widgets.tabs import Tabs


def test_a_header_tells_where_one_is_what_waits_and_what_can_be_done(shown):
    gone = []
    header = PageHeader("Ines Moreau", "Two meetings today.")
    header.set_crumbs([("Clients", lambda: gone.append("clients")), ("Northlight Optics", lambda: gone.append("org"))])
    header.add_pill(Pill("Active", "circle-dot", Tone.READY))
    plain, primary = Button("Log a request"), Button("Write a note", Kind.PRIMARY)
    header.add_button(plain)
    header.add_button(primary)
    header.set_status("Saved at 11:37")
    header.resize(1100, 100)
    shown(header)

    header.findChildren(Link)[1].click()

    assert gone == ["org"]
    assert primary.geometry().right() == 1099
    assert primary.x() - plain.geometry().right() - 1 == 12
    assert header.accessibleName() == "Ines Moreau"
    header.set_sentence("")
    header.set_crumbs([])
    header.set_status("")
    assert {label.text() for label in header.findChildren(QLabel) if label.isVisible() and label.text()} == {
        "Ines Moreau",
        "Active",
    }
    header.clear_pills()
    assert header.findChildren(Pill) == []


def test_a_long_title_gives_way_to_the_buttons(shown):
    header = PageHeader("An organisation with a name that is longer than any window would like it to be, and then some")
    button = Button("Prepare an update", Kind.PRIMARY)
    header.add_button(button)
    header.resize(500, 60)
    shown(header)

    assert button.geometry().right() <= 499
    assert button.width() == button.sizeHint().width()


def test_tabs_are_words_with_a_line_under_the_open_one(shown, qtbot):
    tabs = Tabs(["Overview", "Sessions & notes", "Timeline"])
    tabs.resize(600, 40)
    shown(tabs)
    widths = [tabs.tabRect(index).width() for index in range(3)]

    with qtbot.waitSignal(tabs.currentChanged):
        QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
    picture = drawn(tabs)

    assert colour_at(picture, tabs.tabRect(1).x() + 20, 39) == token("accent")
    assert colour_at(picture, tabs.tabRect(0).x() + 20, 39) == token("line")
    assert [tabs.tabRect(index).width() for index in range(3)] == widths
    interface = QAccessible.queryAccessibleInterface(tabs)
    assert interface.role() == QAccessible.Role.PageTabList
    assert interface.child(1).text(QAccessible.Text.Name) == "Sessions & notes"


def test_the_keyboard_goes_along_the_tabs_and_is_seen(shown):
    tabs = Tabs(["Overview", "Sessions"])
    tabs.resize(400, 40)
    shown(tabs)
    tabs.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(tabs, Qt.Key.Key_Right)

    assert tabs.currentIndex() == 1
    assert colour_at(drawn(tabs), tabs.tabRect(1).x() + 30, 4) == token("accent")


def test_pills_go_on_in_the_next_line_where_the_first_is_full(shown):
    holder = QWidget()
    flow = Flow(holder)
    pills = [Pill(f"Pill number {number}", "check") for number in range(6)]
    for pill in pills:
        flow.addWidget(pill)
    holder.resize(300, 200)
    shown(holder)

    assert pills[0].y() == pills[1].y() < pills[2].y()
    assert all(pill.geometry().right() < 300 for pill in pills)
    assert flow.heightForWidth(2000) == 22
    assert flow.heightForWidth(300) == 22 * 3 + 8 * 2
    assert flow.takeAt(0) is not None
    assert flow.takeAt(99) is None


@pytest.mark.parametrize(
    ("width", "places"),
    [
        (1000, [(0, 0, 490), (510, 0, 490)]),
        (600, [(0, 0, 600), (0, 1, 600)]),
    ],
)
def test_columns_go_under_one_another_where_there_is_no_room_beside(shown, width, places):
    holder = QWidget()
    columns = Columns(holder, gap=20)
    parts = [QLabel("one"), QLabel("two")]
    for part in parts:
        columns.add(part, least=400)
    holder.resize(width, 300)
    shown(holder)

    assert [(part.x(), int(part.y() > 0), part.width()) for part in parts] == places


def test_columns_share_the_width_but_none_gets_more_than_its_most(shown):
    holder = QWidget()
    columns = Columns(holder, gap=20)
    wide, side = QLabel("wide"), QLabel("side")
    columns.add(wide, 2)
    columns.add(side, 1, least=300, most=340)
    holder.resize(1420, 300)
    shown(holder)
    assert (wide.width(), side.width()) == (1060, 340)

    holder.resize(820, 300)
    assert (wide.width(), side.width()) == (500, 300)
    side.hide()
    columns.activate()
    assert wide.width() == 820


def test_a_column_below_takes_the_height_it_needs(shown):
    holder = QWidget()
    columns = Columns(holder, gap=20)
    for _ in range(2):
        part = QWidget()
        part.setMinimumHeight(50)
        columns.add(part, least=400)

    assert columns.heightForWidth(900) == 50
    assert columns.heightForWidth(500) == 120


def test_a_layout_that_is_cleared_lets_everything_go(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    down = column(holder, gap=4, margins=(1, 2, 3, 4))
    down.addWidget(QLabel("one"))
    across = row(gap=2)
    across.addWidget(QLabel("two"))
    down.addLayout(across)

    clear(down)

    assert holder.findChildren(QLabel) == []
    assert down.contentsMargins().left() == 1


@pytest.mark.parametrize("colours", [Colours.LIGHT, Colours.DARK, Colours.CONTRAST])
def test_paper_is_white_in_every_theme_on_a_quiet_desk(shown, colours):
    theme().appear(Appearance(colours))
    view = PaperView()
    view.resize(440, 400)
    shown(view)
    view.show_pages([a_page(), a_page()])
    picture = drawn(view)

    assert colour_at(picture, 5, 200) == token("hover")
    assert colour_at(picture, 220, 200) == "#FFFFFF"


def test_the_statement_being_written_is_marked_in_the_margin_and_in_sight(shown):
    view = PaperView()
    view.resize(440, 300)
    shown(view)
    view.show_pages([a_page(), a_page()])

    view.mark(Mark(1, 0.5, 0.6))
    sheets = view.widget()
    bar = sheets.mark_rect()

    assert bar.width() == 3
    assert view.viewport().rect().contains(QRect(bar).translated(0, sheets.y()))
    assert token("accent") in colours_of(drawn(view))
    view.mark(None)
    assert token("accent") not in colours_of(drawn(view))


def test_a_page_is_as_wide_with_a_scroll_bar_as_without_so_that_one_that_just_fits_comes_to_rest(shown):
    view = PaperView()
    view.resize(420, 900)
    shown(view)
    view.show_pages([QImage(612, 792, QImage.Format.Format_RGB32)])
    roomy = view.widget().height()

    assert view.verticalScrollBar().maximum() == 0
    for high in range(roomy - 30, roomy + 30, 2):
        view.resize(420, high)
        QApplication.processEvents()
        assert view.widget().height() == roomy


def test_paper_is_fitted_to_the_width_or_enlarged(shown):
    view = PaperView()
    view.resize(440, 300)
    shown(view)
    view.show_pages([a_page()])
    fitted = view.widget().height()

    view.set_zoom(1.0)

    assert view.zoom() == 1.0
    assert view.widget().height() > fitted
    assert view.widget().width() >= 794
    assert view.accessibleName()


def test_paper_in_a_card_keeps_the_card_s_round_corners(shown):
    holder = QWidget()
    across = QHBoxLayout(holder)
    card = Card("The letter, as it would print")
    view = PaperView()
    card.add_row(view, 1)
    across.addWidget(card)
    holder.resize(480, 400)
    shown(holder)
    view.show_pages([a_page()])
    picture = drawn(holder)

    corner = card.geometry().bottomLeft()
    assert colour_at(picture, corner.x(), corner.y()) == token("canvas")
    assert colour_at(picture, corner.x() + 40, corner.y()) == token("line")
    assert colour_at(picture, corner.x() + 3, corner.y() - 40) == token("hover")


def a_page():
    page = QImage(100, 141, QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.white)
    return page


def test_what_was_found_is_chosen_said_and_picked(shown, qtbot):
    holder = QWidget()
    QHBoxLayout(holder).addWidget(box := FindBox("Find or do"))
    box.list.show_lines([Found("Ines Moreau", "user", "Northlight Optics"), Found("Write a note", "square-pen", "F2")])
    holder.resize(600, 260)
    shown(holder)

    assert box.list.row() == 0
    box.list.choose(9)
    assert box.list.row() == 1
    index = box.list.model().index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Ines Moreau, Northlight Optics"
    with qtbot.waitSignal(box.list.picked) as picked:
        QTest.mouseClick(box.list.viewport(), Qt.MouseButton.LeftButton, pos=box.list.visualRect(index).center())
    assert picked.args == [0]
    assert box.list.height() == 2 * 44
    assert box.field.height() == 48
    picture = drawn(holder)
    corner = box.mapTo(holder, box.rect().bottomLeft())
    assert colour_at(picture, corner.x(), corner.y()) == token("canvas")
