"""Cards and their rows."""

import pytest
from pixels import colour_at, colours_of, drawn, token
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from coachdesk.ui.theme import TEXT_SIZES, Appearance, Colours, theme
from coachdesk.ui.widgets.buttons import Button, Link
from coachdesk.ui.widgets.cards import Card, EmptyState, Hairline, ListRow
from coachdesk.ui.widgets.words import Words


@pytest.fixture
def card(shown):
    """A card of two rows, in a window with room around it."""
    holder = QWidget()
    down = QVBoxLayout(holder)
    made = Card("Notes to write", "2")
    made.add_row(ListRow("Grace Okafor", "Session 3, yesterday", clickable=True))
    made.add_row(ListRow("Noah Lindqvist", "Session 4, Tuesday", clickable=True))
    down.addWidget(made)
    down.addStretch(1)
    holder.resize(400, 300)
    shown(holder)
    QApplication.focusWidget().clearFocus()
    made.window_kept = holder
    return made


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_a_heading_is_48_high_and_rows_58_or_46_at_every_text_size(shown, size):
    theme().appear(Appearance(Colours.LIGHT, size))
    card = Card("Sessions")
    two, one = ListRow("Ines Moreau", "Session 6"), ListRow("Ines Moreau")
    card.add_row(two)
    card.add_row(one)
    holder = QWidget()
    down = QVBoxLayout(holder)
    down.addWidget(card)
    shown(holder)

    assert two.height() + 1 == round(58 * size / 100)  # with its hairline
    assert one.height() + 1 == round(46 * size / 100)
    assert two.y() == 1 + round(48 * size / 100) + 1


def test_rows_run_from_edge_to_edge_with_a_line_above_each(card):
    rows = card.findChildren(ListRow)
    lines = card.findChildren(Hairline)
    picture = drawn(card)

    assert len(lines) == 2
    assert all(row.width() == card.width() - 2 for row in rows)
    assert all(line.height() == 1 for line in lines)
    assert colour_at(picture, 200, lines[1].y()) == token("line")
    assert colour_at(picture, 0, 60) == token("line")
    assert colour_at(picture, 1, 60) == token("surface")


def test_a_row_under_the_pointer_follows_the_round_corner(card):
    last = card.findChildren(ListRow)[-1]
    QTest.mouseMove(last)
    picture = drawn(card)

    assert colour_at(picture, 0, card.height() - 1) == token("canvas")


def test_a_row_is_pressed_by_click_enter_and_space(card, qtbot):
    row = card.findChildren(ListRow)[0]
    clicks = []
    row.clicked.connect(lambda: clicks.append(1))

    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    row.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(row, Qt.Key.Key_Return)
    QTest.keyClick(row, Qt.Key.Key_Space)

    assert clicks == [1, 1, 1]
    assert row.accessibleName() == "Grace Okafor Session 3, yesterday"


def test_the_ring_of_a_row_lies_inside_it(card):
    row = card.findChildren(ListRow)[0]
    row.setFocus(Qt.FocusReason.TabFocusReason)

    picture, left = drawn(card), row.x()
    assert [colour_at(picture, left + x, row.y() + 28) for x in range(2)] == [token("accent")] * 2
    assert colour_at(picture, left + 2, row.y() + 28) != token("accent")


def test_a_row_that_leads_nowhere_can_t_be_reached(qtbot):
    row = ListRow("Dates")
    qtbot.addWidget(row)

    assert row.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_long_name_makes_room_for_what_stands_at_the_right(shown):
    row = ListRow("A name that is far too long for a row as narrow as this one is", "and a second line as long")
    link = Link("Write")
    row.add_right(link)
    row.resize(260, 57)
    shown(row)

    assert row.title.shown_text().endswith("…")
    assert link.geometry().right() < 260 - 18
    assert link.width() == link.sizeHint().width()


def test_parts_in_a_card_have_room_around_them_and_no_line_above(shown):
    card = Card("Agreed goals")
    words = Words("Hand the regional planning round to two deputies.", wrap=True)
    card.add(words)
    shown(card)

    assert card.findChildren(Hairline) == []
    assert words.mapTo(card, words.rect().topLeft()).x() == 1 + 20


def test_a_card_that_was_cleared_can_be_filled_again(card):
    card.clear()
    assert card.findChildren(ListRow) == []

    card.add_row(ListRow("Priya Tanaka"))
    card.set_note("1")

    assert len(card.findChildren(ListRow)) == 1
    assert len(card.findChildren(Hairline)) == 1


def test_a_card_is_called_by_its_heading_and_may_have_none(qtbot):
    card = Card("Waiting for a yes")
    qtbot.addWidget(card)
    assert (card.title(), card.accessibleName()) == ("Waiting for a yes", "Waiting for a yes")

    bare = Card()
    qtbot.addWidget(bare)
    bare.add_row(ListRow("A row"))
    assert bare.findChildren(Hairline) == []


def test_a_heading_may_end_in_a_link(shown):
    card = Card("Today and next")
    link = Link("Week")
    card.heading_add(link)
    card.resize(500, 200)
    shown(card)

    assert link.mapTo(card, link.rect().topRight()).x() == 500 - 1 - 20 - 1


def test_an_empty_card_has_one_sentence_and_one_button_in_its_middle(shown):
    card = Card()
    empty = EmptyState("No update for Henrik Vaas yet.", Button("Prepare an update"))
    card.add_row(empty)
    card.resize(400, 140)
    shown(card)

    middle = empty.button.mapTo(card, empty.button.rect().center()).x()
    assert abs(middle - 200) <= 1
    assert token("ink2") in colours_of(drawn(empty.sentence)) or empty.sentence.ink().name().upper() == token("ink2")
