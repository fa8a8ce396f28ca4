"""The ring around what has the keyboard."""

import pytest
from pixels import colour_at, drawn, token
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from coachdesk.ui.theme import Appearance, Colours, theme
from coachdesk.ui.widgets.buttons import Button
from coachdesk.ui.widgets.checks import Check
from coachdesk.ui.widgets.focus import Ring, used
from coachdesk.ui.widgets.scroll import Scroll


@pytest.fixture
def page(shown):
    """Two buttons and a box with room around them."""
    holder = QWidget()
    down = QVBoxLayout(holder)
    down.setContentsMargins(20, 20, 20, 20)
    for part in (Button("One"), Button("Two"), Check("Three")):
        down.addWidget(part)
    shown(holder)
    if (focused := QApplication.focusWidget()) is not None:
        focused.clearFocus()
    return holder


@pytest.mark.parametrize(("colours", "thick"), [(Colours.LIGHT, 2), (Colours.DARK, 2), (Colours.CONTRAST, 3)])
def test_the_ring_lies_two_pixels_outside_the_button_and_moves_nothing(page, colours, thick):
    theme().appear(Appearance(colours))
    button = page.findChild(Button)
    before = button.geometry()

    button.setFocus(Qt.FocusReason.TabFocusReason)
    picture = drawn(page)
    middle = button.geometry().center().y()
    left = button.x()

    assert button.geometry() == before
    gap = [colour_at(picture, left - 1 - out, middle) for out in range(2)]
    ring = [colour_at(picture, left - 3 - out, middle) for out in range(thick)]
    assert gap == [token("canvas")] * 2
    assert ring == [token("accent")] * thick
    assert colour_at(picture, left - 3 - thick, middle) == token("canvas")


def test_a_click_alone_asks_for_no_ring_but_the_next_key_does(page):
    button = page.findChild(Button)

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page.findChildren(Ring) == []

    QTest.keyClick(button, Qt.Key.Key_Shift)
    assert len(page.findChildren(Ring)) == 1


def test_the_ring_goes_where_the_keyboard_goes(page):
    one, two = page.findChildren(Button)
    one.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(one, Qt.Key.Key_Tab)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    rings = _seen(page)

    assert QApplication.focusWidget() is two
    assert [ring.geometry().center() for ring in rings] == [two.geometry().center()]


def test_around_a_box_to_tick_the_ring_leaves_the_words_out(page):
    check = page.findChild(Check)
    check.setFocus(Qt.FocusReason.TabFocusReason)

    ring = page.findChild(Ring)

    assert ring.width() == 16 + 2 * 4
    assert ring.geometry().center() == check.mapTo(page, check.ring_rect().center())


def test_the_ring_goes_with_what_it_lies_around(page):
    button = page.findChild(Button)
    button.setFocus(Qt.FocusReason.TabFocusReason)

    button.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    left = page.findChildren(Button)
    assert len(left) == 1
    assert all(ring.geometry().center() == left[0].geometry().center() for ring in _seen(page))


def test_a_page_may_go_while_the_keyboard_is_in_it(shown):
    window = shown(QWidget())
    page = QWidget(window)
    button = Button("One", parent=page)
    page.show()
    button.setFocus(Qt.FocusReason.TabFocusReason)

    page.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    second = Button("Two", parent=window)
    second.show()
    second.setFocus(Qt.FocusReason.TabFocusReason)
    assert [ring.geometry().center() for ring in _seen(window)] == [second.geometry().center()]


def test_the_ring_scrolls_along_and_what_has_the_keyboard_is_in_sight(shown):
    content = QWidget()
    down = QVBoxLayout(content)
    buttons = [Button(str(number)) for number in range(40)]
    for button in buttons:
        down.addWidget(button)
    scroll = Scroll(content)
    scroll.resize(300, 300)
    shown(scroll)
    buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    for _ in range(30):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    ring = scroll.findChild(Ring)
    in_sight = buttons[30].mapTo(scroll, QPoint(0, 0))
    assert ring.parentWidget() is content
    assert scroll.rect().contains(in_sight)


def test_a_page_that_gives_itself_the_focus_shows_the_ring_only_after_a_key(page):
    button = page.findChild(Button)

    used(keyboard=False)
    button.setFocus(Qt.FocusReason.OtherFocusReason)
    assert _seen(page) == []

    button.clearFocus()
    used(keyboard=True)
    button.setFocus(Qt.FocusReason.OtherFocusReason)
    assert len(_seen(page)) == 1


def test_the_ring_grows_thicker_when_the_contrast_is_raised(page):
    button = page.findChild(Button)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    ring = page.findChild(Ring)
    before = ring.width()

    theme().appear(Appearance(Colours.CONTRAST))

    assert ring.width() == before + 2


def _seen(window):
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [ring for ring in window.findChildren(Ring) if ring.isVisible()]
