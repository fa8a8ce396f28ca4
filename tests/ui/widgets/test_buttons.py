"""Buttons: their sizes, their states, and that nobody is left without a reason."""

import pytest
from pixels import colour_at, colours_of, drawn, token
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coachdesk.ui.theme import TEXT_SIZES, Appearance, Colours, theme
from coachdesk.ui.widgets.buttons import Button, IconButton, Kind, Link, Pose, shown_keys


@pytest.fixture
def pressed(qtbot):
    """A button, and how often it was pressed."""

    def make(button):
        qtbot.addWidget(button)
        button.show()
        presses = []
        button.clicked.connect(lambda: presses.append(1))
        return presses

    return make


@pytest.mark.parametrize(("how", "high"), [({}, 36), ({"small": True}, 28), ({"large": True}, 48)])
@pytest.mark.parametrize("size", TEXT_SIZES)
def test_controls_have_the_heights_of_the_design_at_every_text_size(qtbot, how, high, size):
    theme().appear(Appearance(Colours.LIGHT, size))
    button = Button("Ask Ines", **how)
    qtbot.addWidget(button)

    assert button.sizeHint().height() == round(high * size / 100)
    assert button.minimumSizeHint() == button.sizeHint()  # German words make it wider, and nothing is clipped


def test_a_longer_word_picture_and_keys_make_a_wider_button(qtbot):
    buttons = [
        Button("Write"),
        Button("Write a note"),
        Button("Write a note", icon="square-pen"),
        Button("Write a note", icon="square-pen", keys="Ctrl+Shift+N"),
    ]
    for button in buttons:
        qtbot.addWidget(button)
    widths = [button.sizeHint().width() for button in buttons]

    assert widths == sorted(set(widths))
    assert widths[2] - widths[1] == 24  # a picture of 16 and 8 between


@pytest.mark.parametrize(
    ("kind", "pose", "ground"),
    [
        (Kind.PRIMARY, None, "accent"),
        (Kind.PRIMARY, Pose.HOVER, "accent_hover"),
        (Kind.PLAIN, None, "surface"),
        (Kind.PLAIN, Pose.HOVER, "hover"),
        (Kind.FOR_GOOD, None, "surface"),
    ],
)
@pytest.mark.parametrize("colours", [Colours.LIGHT, Colours.DARK, Colours.CONTRAST])
def test_each_kind_has_its_ground(qtbot, kind, pose, ground, colours):
    theme().appear(Appearance(colours))
    button = Button("Ask", kind)
    qtbot.addWidget(button)
    button.pose(pose)

    assert colour_at(drawn(button), 6, 18) == token(ground)


@pytest.mark.parametrize(
    ("kind", "pose", "edge"),
    [(Kind.PLAIN, None, "control"), (Kind.FOR_GOOD, None, "stop"), (Kind.PLAIN, Pose.PRESSED, "ink")],
)
def test_a_border_is_one_whole_pixel(qtbot, kind, pose, edge):
    button = Button("Ask", kind)
    qtbot.addWidget(button)
    button.pose(pose)
    picture = drawn(button)

    assert colour_at(picture, 0, 18) == token(edge)
    assert colour_at(picture, 1, 18) != token(edge)
    assert colour_at(picture, picture.width() - 1, 18) == token(edge)
    assert colour_at(picture, 30, 35) == token(edge)


def test_a_button_that_can_t_be_pressed_says_why_to_the_eye_and_the_ear(pressed):
    button = Button("Print the letter", Kind.PRIMARY, keys="Ctrl+P")
    presses = pressed(button)

    button.disable_because("See the 2 reasons above")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.keyClick(button, Qt.Key.Key_Space)
    QTest.keyClick(button, Qt.Key.Key_Return)
    QAccessible.queryAccessibleInterface(button).actionInterface().doAction("Press")

    assert presses == []
    assert button.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert button.isEnabled()  # or the keyboard would pass it by
    assert QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Description) == "See the 2 reasons above"
    assert button.toolTip() == "See the 2 reasons above"
    assert colour_at(drawn(button), 6, 18) == token("sunken")


def test_once_the_reason_is_gone_it_can_be_pressed_again(pressed):
    button = Button("Print the letter", keys="Ctrl+P")
    presses = pressed(button)
    button.disable_because("One reason")
    button.disable_because("Another reason")

    button.enable()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert presses == [1]
    assert (button.reason(), button.toolTip(), button.accessibleDescription()) == ("", "", "Ctrl P")


def test_a_disabled_button_has_a_dashed_border_in_high_contrast(qtbot):
    theme().appear(Appearance(Colours.CONTRAST))
    button = Button("Print the letter")
    qtbot.addWidget(button)
    button.disable_because("Not yet")
    picture = drawn(button)
    top = {colour_at(picture, x, 0) for x in range(10, button.width() - 10)}

    assert {token("line"), token("surface")} <= top


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_the_keyboard_presses_a_button(pressed, key):
    button = Button("Ask")
    presses = pressed(button)

    QTest.keyClick(button, key)

    assert presses == [1]


def test_an_ampersand_in_a_name_is_a_letter(qtbot):
    button = Button("Print for Marks & Sons")
    qtbot.addWidget(button)

    assert button.shortcut().isEmpty()
    assert QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name) == "Print for Marks & Sons"


def test_a_picture_that_can_be_pressed_has_a_name_and_is_large_enough_to_hit(qtbot):
    for size in (14, 16, 18):
        button = IconButton("x", "Dismiss", size=size)
        qtbot.addWidget(button)

        assert button.sizeHint().width() >= 24
        assert button.sizeHint().height() >= 24
        assert (button.accessibleName(), button.toolTip()) == ("Dismiss", "Dismiss")


def test_a_picture_that_was_turned_on_shows_it(qtbot):
    button = IconButton("bold", "Bold", checkable=True)
    qtbot.addWidget(button)
    resting = colours_of(drawn(button))

    with qtbot.waitSignal(button.toggled):
        button.click()

    assert token("accent_soft") not in resting
    assert token("accent_soft") in colours_of(drawn(button))


def test_a_link_is_as_high_as_a_finger_and_underlined_where_the_keyboard_is(shown):
    holder = QWidget()
    line = QHBoxLayout(holder)
    other, link = Button("Other"), Link("Open note")
    line.addWidget(other)
    line.addWidget(link)
    shown(holder)
    other.setFocus()
    resting = drawn(link)

    link.setFocus(Qt.FocusReason.TabFocusReason)

    assert link.height() >= 24
    assert drawn(link) != resting


@pytest.mark.parametrize(("keys", "shown"), [("Ctrl+Shift+N", "Ctrl Shift N"), ("F1", "F1"), ("", "")])
def test_keys_are_written_without_signs_between(keys, shown):
    assert shown_keys(keys) == shown


def test_a_press_that_leaves_the_button_is_none(pressed):
    button = Button("Destroy 14 notes", Kind.FOR_GOOD)
    presses = pressed(button)

    QTest.mousePress(button, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton, pos=QPoint(10, 400))

    assert presses == []
