"""Forms: offers below a line, refusals beside fields, and the keyboard where it was."""

from enum import StrEnum

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from coachdesk.ui.forms import Fields, SuggestingEdit, in_order
from coachdesk.ui.refocus import keeps_focus
from coachdesk.ui.widgets.fields import LineEdit


class Part(StrEnum):
    NAME = "name"
    DAY = "day"


@pytest.fixture
def window(shown):
    page = QWidget()
    page.resize(400, 300)
    QVBoxLayout(page)
    return shown(page)


@pytest.fixture
def line(window, qtbot):
    made, picked = SuggestingEdit(), []
    made.asked.connect(lambda _: made.offer(["Fjord Rail", "Fjordland AG"]))
    made.picked.connect(picked.append)
    made.taken = picked
    window.layout().addWidget(made)
    window.layout().addWidget(QPushButton("After"))
    qtbot.waitUntil(made.isVisible)
    made.setFocus()
    return made


def test_offers_come_with_the_first_letters_and_an_arrow_takes_one(line, qtbot):
    qtbot.keyClicks(line, "fj")
    assert line.is_offering()
    qtbot.keyClick(line, Qt.Key.Key_Down)
    qtbot.keyClick(line, Qt.Key.Key_Down)
    qtbot.keyClick(line, Qt.Key.Key_Return)

    assert (line.text(), line.taken) == ("Fjordland AG", ["Fjordland AG"])
    assert not line.is_offering()
    assert line.hasFocus()


def test_up_begins_at_the_last(line, qtbot):
    qtbot.keyClicks(line, "fj")
    qtbot.keyClick(line, Qt.Key.Key_Up)
    qtbot.keyClick(line, Qt.Key.Key_Return)

    assert line.text() == "Fjordland AG"


def test_a_click_takes_an_offer(line, qtbot):
    qtbot.keyClicks(line, "f")
    offers = line._list
    qtbot.mouseClick(offers.viewport(), Qt.MouseButton.LeftButton, pos=offers.visualItemRect(offers.item(0)).center())

    assert line.text() == "Fjord Rail"


def test_escape_and_leaving_take_the_offers_away_and_keep_the_words(line, qtbot):
    qtbot.keyClicks(line, "f")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert (line.is_offering(), line.text()) == (False, "f")

    qtbot.keyClicks(line, "j")
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert (line.is_offering(), line.text()) == (False, "fj")
    line.offer(["Fjord Rail"])
    assert not line.is_offering()


def test_enter_without_a_choice_is_the_forms_own(line, qtbot):
    qtbot.keyClicks(line, "f")
    with qtbot.waitSignal(line.returnPressed):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    line.offer([])
    assert not line.is_offering()
    assert line.offers() == []


def test_refusals_stand_by_their_fields_and_go_again(window):
    fields = Fields()
    for part in Part:
        window.layout().addWidget(fields.add(part, str(part), LineEdit(), "a hint"))
    fields.refuse({Part.DAY: "No."})
    assert fields.refusals() == {"day": "No."}
    assert fields.field(Part.DAY).editor.objectName() == "field-day"

    fields.refuse({})
    assert fields.refusals() == {}


def rebuild(page: QWidget, names: list[str]) -> None:
    while page.layout().count():
        old = page.layout().takeAt(0).widget()
        old.setParent(None)
        old.deleteLater()
    for name in names:
        made = QPushButton(name, objectName=name)
        page.layout().addWidget(made)
        made.show()


@pytest.mark.parametrize(
    ("after", "focused"),
    [(["a", "b", "c"], "b"), (["a", "c"], "c"), (["a"], "a"), ([], None)],
)
def test_the_keyboard_stays_or_goes_to_the_next_that_is_left(window, after, focused):
    rebuild(window, ["a", "b", "c"])
    window.findChild(QPushButton, "b").setFocus()
    with keeps_focus(window):
        rebuild(window, after)

    focus = window.focusWidget()
    assert (focus.objectName() if focus else None) == focused


def test_a_keyboard_elsewhere_is_left_there(window, qtbot):
    inside = QWidget()
    window.layout().addWidget(inside)
    QVBoxLayout(inside)
    outside = QPushButton("x", objectName="x")
    window.layout().addWidget(outside)
    qtbot.waitUntil(outside.isVisible)
    outside.setFocus()
    with keeps_focus(inside):
        rebuild(inside, ["x", "y"])

    assert outside.hasFocus()


def test_tab_follows_the_given_order(window, qtbot):
    rebuild(window, ["a", "b", "c"])
    a, b, c = (window.findChild(QPushButton, name) for name in "abc")
    in_order([c, a, b])
    c.setFocus()
    qtbot.keyClick(c, Qt.Key.Key_Tab)

    assert a.hasFocus()
