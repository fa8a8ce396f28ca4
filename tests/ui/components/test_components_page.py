"""The page of components: all of it can be seen, read and reached, in every theme and at every text size."""

import pytest
from pixels import colours_of, drawn, token
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from coachdesk.ui.components.specimen import Specimen
from coachdesk.ui.components.view import ComponentsPage
from coachdesk.ui.theme import TEXT_SIZES, Appearance, Colours, theme
from coachdesk.ui.widgets.focus import Ring
from coachdesk.ui.widgets.scroll import Scroll
from coachdesk.ui.widgets.words import Words

WIDE = (1440, 900)
NARROW = (1024, 640)


@pytest.fixture
def page(shown):
    def show(size=WIDE):
        made = ComponentsPage()
        made.resize(*size)
        return shown(made)

    return show


@pytest.mark.parametrize("colours", Colours)
def test_every_ground_and_state_is_on_it_in_every_theme(page, colours):
    theme().appear(Appearance(colours))
    seen = colours_of(drawn(page()))

    for name in (
        "canvas",
        "surface",
        "hover",
        "accent",
        "accent_soft",
        "private",
        "ready_soft",
        "waiting_soft",
        "stop_soft",
    ):
        assert token(name) in seen, name


@pytest.mark.parametrize("size", TEXT_SIZES)
@pytest.mark.parametrize("window", [WIDE, NARROW])
def test_nothing_is_clipped_and_the_page_never_scrolls_sideways(page, size, window):
    theme().appear(Appearance(Colours.LIGHT, size))
    shown_page = page(window)
    scroll = shown_page.findChild(Scroll)

    assert scroll.widget().width() == scroll.viewport().width()
    for specimen in shown_page.findChildren(Specimen):
        for part in _seen(specimen):
            assert specimen.rect().contains(part.geometry().translated(_corner(part, specimen))), part
    for words in shown_page.findChildren(Words):
        if words.isVisible() and not words.wordWrap():
            assert words.width() >= words.minimumSizeHint().width(), words.text()
        if words.isVisible() and words.wordWrap():
            assert words.height() >= words.heightForWidth(words.width()), words.text()


def test_it_looks_the_same_whether_it_was_opened_in_a_theme_or_the_theme_came_later(page, qtbot):
    early = page()
    theme().appear(Appearance(Colours.DARK))
    _unfocus()
    came_later = drawn(early)
    early.close()

    late = page()
    _unfocus()

    assert drawn(late) == came_later


def test_everything_that_can_be_pressed_or_typed_in_has_a_name_and_can_be_reached(page):
    shown_page = page()
    for part in [*shown_page.findChildren(QAbstractButton), *shown_page.findChildren(QLineEdit)]:
        if part.isVisible() and not part.objectName().startswith("qt_"):
            assert QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name), part
            assert part.focusPolicy() & Qt.FocusPolicy.TabFocus, part
            assert min(part.width(), part.height()) >= 16, part


def test_the_keyboard_reaches_all_of_it_and_comes_back(page):
    shown_page = page()
    first = QApplication.focusWidget()
    assert first is not None
    reached = []
    for _ in range(100):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
        if QApplication.focusWidget() is first:
            break

    assert reached[-1] is first
    assert len(reached) > 15
    assert all(shown_page.isAncestorOf(part) for part in reached)


def test_the_rings_on_show_lie_around_their_parts(page):
    shown_page = page()
    rings = [ring for ring in shown_page.findChildren(Ring) if ring.isVisible()]

    assert len(rings) >= 3


def _seen(widget):
    return [part for part in widget.findChildren(QWidget) if part.isVisible() and isinstance(part, Words | QLabel)]


def _corner(part, ancestor):
    return part.parentWidget().mapTo(ancestor, part.parentWidget().rect().topLeft())


def _unfocus():
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
    QApplication.processEvents()
