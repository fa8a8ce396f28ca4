"""Tables: of any length without a wait, readable by ear, and calm to look at."""

import time

import pytest
from pixels import colour_at, colours_of, drawn, token
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester, QTest

from coachdesk.ui.theme import Appearance, Colours, theme
from coachdesk.ui.widgets.pills import Tone
from coachdesk.ui.widgets.tables import PAGE, Cell, Column, Line, Table, WindowedModel

COLUMNS = [
    Column("client", "Client", 200, strong=True, grows=True),
    Column("organisation", "Organisation", 160),
    Column("sessions", "Sessions", 110, numeric=True),
]
MANY = 200_000


def a_line(number):
    return Line(f"id{number}", {"client": f"Person {number}", "organisation": "Hallgarten", "sessions": "3 of 8"})


def a_page(page):
    return [a_line(number) for number in range(page * PAGE, (page + 1) * PAGE)]


@pytest.fixture
def model(qtbot):
    return WindowedModel(COLUMNS)


@pytest.fixture
def tested(model):
    """The model with somebody who checks each of its answers; too thorough for 200,000 rows."""
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


@pytest.fixture
def long_table(shown, model):
    """200,000 rows, whose pages come at once; and which pages were asked for."""
    asked = []

    def answer(page, generation):
        asked.append(page)
        model.fill(page, a_page(page), generation)

    model.wanted.connect(answer)
    table = Table(model)
    table.resize(900, 600)
    model.reset(MANY)
    shown(table)
    table.asked = asked
    return table


@pytest.fixture
def short_table(shown, model, tested):
    model.show([a_line(0), Line("", group="October"), a_line(1), a_line(2)])
    table = Table(model)
    table.resize(600, 300)
    shown(table)
    table.setFocus()
    return table


def test_only_the_pages_in_sight_are_asked_for(long_table):
    assert set(long_table.asked) == {0}

    long_table.scrollToBottom()
    drawn(long_table)

    assert max(long_table.asked) == MANY // PAGE - 1
    assert len(set(long_table.asked)) <= 3
    assert long_table.verticalScrollBar().maximum() >= (MANY - 20) * 44  # the scroll bar tells the truth


def test_200_000_rows_scroll_without_a_wait(long_table):
    bar = long_table.verticalScrollBar()
    began = time.perf_counter()

    for jump in range(20):
        bar.setValue(bar.maximum() * jump // 20)
        drawn(long_table)

    assert (time.perf_counter() - began) / 20 < 0.15


def test_memory_holds_the_last_pages_only(model):
    asked = []
    model.wanted.connect(lambda page, generation: (asked.append(page), model.fill(page, a_page(page), generation)))
    model.reset(MANY)

    for row in range(0, MANY, PAGE):
        model.line(row)
    model.line(0)

    assert asked.count(0) == 2  # the first page was let go, and asked for again
    assert len(model._pages) <= 40


def test_a_row_on_its_way_is_a_placeholder_and_asked_for_once(model, tested):
    asked = []
    model.wanted.connect(lambda page, generation: asked.append((page, generation)))
    generation = model.reset(500)

    assert model.index(3, 0).data() == "…"
    assert model.index(4, 1).data() == ""
    assert (asked.count((0, generation)), {each for _, each in asked}) == (1, {generation})

    model.fill(0, a_page(0), generation)
    assert model.index(3, 0).data() == "Person 3"


def test_a_page_that_comes_too_late_is_let_go(model, tested):
    before = model.reset(500)
    after = model.reset(300)

    model.fill(0, a_page(0), before)
    assert model.index(0, 0).data() == "…"

    model.fill(0, a_page(0), after)
    assert model.index(0, 0).data() == "Person 0"


def test_old_rows_make_way_for_new_ones_without_a_placeholder(model):
    model.show([a_line(9)])
    asked = []
    model.wanted.connect(lambda page, generation: asked.append(page))

    model.refill(1000, a_page(0))

    assert model.index(0, 0).data() == "Person 0"
    assert asked == []


def test_after_a_change_old_rows_stay_until_the_new_ones_come(model, tested):
    generation = model.reset(3)
    model.fill(0, [a_line(0), a_line(1), a_line(2)], generation)
    asked = []
    model.wanted.connect(lambda page, number: asked.append((page, number)))

    newer = model.refresh(4)

    assert model.index(1, 0).data() == "Person 1"
    assert model.index(3, 0).data() == "…"
    assert set(asked) == {(0, newer)}

    model.fill(0, [a_line(5), a_line(6), a_line(7), a_line(8)], newer)
    assert [model.index(row, 0).data() for row in range(4)] == ["Person 5", "Person 6", "Person 7", "Person 8"]

    asked.clear()
    model.refresh(2)
    assert model.rowCount() == 2
    assert model.index(0, 0).data() == "Person 5"
    model.refresh(0)
    assert model.rowCount() == 0


def test_groups_of_a_long_table_are_low_too_once_they_are_known(shown, model):
    def answer(page, generation):
        lines = [Line("", group=f"Month {page}"), *a_page(page)[1:]]
        model.fill(page, lines, generation)

    model.wanted.connect(answer)
    table = Table(model, row_height=48)
    table.resize(600, 500)
    model.reset(3 * PAGE)
    shown(table)
    drawn(table)

    assert [table.rowHeight(row) for row in (0, 1)] == [32, 48]


def test_those_who_listen_get_heads_cells_and_a_place_in_the_table(short_table):
    short_table.setAccessibleName("Clients")
    interface = QAccessible.queryAccessibleInterface(short_table)
    parts = [interface.child(at) for at in range(interface.childCount())]
    heads = [part.text(QAccessible.Text.Name) for part in parts if part.role() == QAccessible.Role.ColumnHeader]
    cells = [part.text(QAccessible.Text.Name) for part in parts if part.role() == QAccessible.Role.Cell]

    assert interface.role() == QAccessible.Role.Table
    assert interface.text(QAccessible.Text.Name) == "Clients"
    assert heads == ["Client", "Organisation", "Sessions"]
    assert cells[:4] == ["Person 0", "Hallgarten", "3 of 8", "October"]
    assert len(cells) == 4 * 3


def test_the_keyboard_chooses_rows_passes_groups_by_and_opens(short_table, qtbot):
    short_table.choose_first()
    assert short_table.about() == "id0"

    with qtbot.waitSignal(short_table.chosen) as chosen:
        QTest.keyClick(short_table, Qt.Key.Key_Down)
    with qtbot.waitSignal(short_table.opened) as opened:
        QTest.keyClick(short_table, Qt.Key.Key_Return)

    assert chosen.args == ["id1"]
    assert opened.args == ["id1"]
    QTest.keyClick(short_table, Qt.Key.Key_Up)
    assert short_table.about() == "id0"
    QTest.keyClick(short_table, Qt.Key.Key_Up)
    assert short_table.about() == "id0"


def test_a_double_click_opens_but_a_group_does_not(short_table, qtbot):
    opened = []
    short_table.opened.connect(opened.append)
    for row in (1, 2):
        place = short_table.visualRect(short_table.model().index(row, 0)).center()
        QTest.mouseClick(short_table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseDClick(short_table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert opened == ["id1"]


def test_the_row_with_the_keyboard_has_a_ring_inside_its_edge(short_table):
    short_table.choose("id1")
    rect = short_table.visualRect(short_table.model().index(2, 0))
    picture = drawn(short_table.viewport())
    middle = rect.center().y()

    assert [colour_at(picture, x, middle) for x in range(3)] == [token("accent")] * 2 + [token("accent_soft")]

    short_table.clearFocus()
    assert colour_at(drawn(short_table.viewport()), 0, middle) == token("accent_soft")


def test_hover_and_selection_have_their_grounds(short_table):
    short_table.clearFocus()
    short_table.choose("id2")
    short_table.pose(hovered=0)
    picture = drawn(short_table.viewport())

    def ground(row):
        return colour_at(picture, 8, short_table.visualRect(short_table.model().index(row, 0)).y() + 4)

    assert [ground(row) for row in range(4)] == [token(name) for name in ("hover", "sunken", "surface", "accent_soft")]


def test_rows_are_44_high_groups_32_and_all_grow_with_the_text(short_table):
    assert [short_table.rowHeight(row) for row in range(4)] == [44, 32, 44, 44]

    theme().appear(Appearance(Colours.LIGHT, 130))

    assert [short_table.rowHeight(row) for row in range(4)] == [57, 42, 57, 57]


def test_columns_fill_the_card_and_figures_stand_at_its_right(short_table):
    widths = [short_table.columnWidth(at) for at in range(3)]
    assert sum(widths) == short_table.viewport().width()
    assert widths[1:] == [160, 110]

    short_table.resize(300, 300)
    assert sum(short_table.columnWidth(at) for at in range(3)) == short_table.viewport().width()


def test_cut_words_are_told_under_the_pointer_but_private_ones_never(short_table):
    model = short_table.lines
    long = "A name so long that no column of this width could ever hold all of it"
    model.show([Line("a", {"client": long}), Line("b", {"client": Cell(long, private=True)}), a_line(1)])

    assert short_table.is_cut(0, 0)
    assert not short_table.is_cut(2, 0)
    assert model.cell(1, 0).private


def test_a_cell_may_hold_a_picture_second_words_or_a_pill(short_table):
    short_table.lines.show(
        [
            Line(
                "a",
                {
                    "client": Cell("Lucia Ferrante", second="· HR"),
                    "organisation": Cell("Printed", "printer", tone=Tone.READY),
                    "sessions": Cell("5 of 10", "check"),
                },
            )
        ]
    )
    picture = drawn(short_table.viewport())

    assert short_table.lines.index(0, 0).data() == "Lucia Ferrante · HR"
    assert token("ready_soft") in colours_of(picture)
    assert short_table.lines.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "Printed"


def test_a_head_that_is_pressed_asks_for_another_order(short_table, qtbot):
    short_table.sortable("client")
    head = short_table.horizontalHeader()
    place = QPoint(head.sectionPosition(2) + 10, 10)

    with qtbot.waitSignal(short_table.lines.sort_wanted) as wanted:
        QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert wanted.args == ["sessions", False]


def test_a_short_table_can_be_seen_whole(shown, model):
    model.show([a_line(0), a_line(1)])
    table = Table(model)
    table.be_whole()
    shown(table)

    assert table.height() == 36 + 2 * 44 + 2
    model.show([a_line(0)])
    assert table.height() == 36 + 44 + 2


def test_the_card_s_corners_are_round_over_the_table(short_table):
    picture = drawn(short_table)
    width, height = picture.width(), picture.height()

    assert {colour_at(picture, x, y) for x in (0, width - 1) for y in (0, height - 1)} == {token("canvas")}
    assert colour_at(picture, width // 2, height - 1) == token("line")
    assert colour_at(picture, 0, height // 2) == token("line")


def test_a_row_that_is_not_at_hand_can_t_be_chosen(short_table):
    short_table.choose("id2")
    short_table.choose("nobody")

    assert short_table.about() == "id2"


def test_the_hand_of_a_table_finds_its_cells(short_table):
    assert short_table.cell_space(QRect(0, 0, 200, 44), 0) == QRect(20, 0, 164, 44)
    assert short_table.cell_space(QRect(0, 0, 200, 44), 2) == QRect(0, 0, 180, 44)
